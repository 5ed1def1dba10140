# ruff: noqa
"""Error messages of 8 MB."""

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
    text = json.dumps("✓ formula: 2 of 2 points\n" * 300_000, ensure_ascii=False)
    while connection.recv(65536):
        connection.sendall(frame('{"": "dict", "pairs": [["error", ' + text + "]]}"))


def serve(address, namespace):
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(address)
        try:
            replies(connection)
        except OSError:
            pass


agent.serve = serve
print("TRIED")
