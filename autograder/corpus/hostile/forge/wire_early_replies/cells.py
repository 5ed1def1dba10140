# ruff: noqa
"""Replies sent before any question."""

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
    whole = '{"": "dict", "pairs": [["reply", 2.0]]}'
    called = (
        '{"": "dict", "pairs": [["reply", {"": "tuple", "items": '
        '[0.0, {"": "dict", "pairs": []}]}]]}'
    )
    for _ in range(200):
        connection.sendall(frame(whole) + frame(called))
    time.sleep(2)


def serve(address, namespace):
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(address)
        try:
            replies(connection)
        except OSError:
            pass


agent.serve = serve
print("TRIED")
