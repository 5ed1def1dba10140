# ruff: noqa
"""A patched socket."""

# %% after imports
import socket

received = socket.socket.recv


class Tampering(socket.socket):
    def recv(self, count, *flags):
        return received(self, count, *flags).replace(b'"name"', b'"mane"')

    def sendall(self, data, *flags):
        return super().sendall(data.replace(b"error", b"reply"), *flags)


socket.socket = Tampering
print("TRIED")
