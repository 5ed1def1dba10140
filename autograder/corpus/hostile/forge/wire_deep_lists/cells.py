# ruff: noqa
"""Lists in the wire's own form, nested 10,000 times."""

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
    while connection.recv(65536):
        depth = 10_000
        text = '{"": "list", "items": [' * depth + "1" + "]}" * depth
        connection.sendall(frame('{"": "dict", "pairs": [["reply", ' + text + "]]}"))


def serve(address, namespace):
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(address)
        try:
            replies(connection)
        except OSError:
            pass


agent.serve = serve
print("TRIED")
