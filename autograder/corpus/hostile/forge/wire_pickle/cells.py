# ruff: noqa
"""A pickle in place of JSON and of the tensors."""

# %% after imports
import json
import socket
import struct
import time

import autograder.agent.serve as agent


def frame(text, tensors=b"\x08\0\0\0\0\0\0\0{}      "):
    text = text if isinstance(text, bytes) else text.encode()
    return struct.pack(">QQ", len(text), len(tensors)) + text + tensors


def replies(connection):
    import pickle

    class Bomb:
        def __reduce__(self):
            return print, ("LOOT: unpickled",)

    while connection.recv(65536):
        connection.sendall(frame(pickle.dumps(Bomb()), pickle.dumps(Bomb())))


def serve(address, namespace):
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(address)
        try:
            replies(connection)
        except OSError:
            pass


agent.serve = serve
print("TRIED")
