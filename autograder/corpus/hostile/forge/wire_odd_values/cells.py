# ruff: noqa
"""NaN as keys, numbers without end, unknown kinds."""

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
    odd = [
        '{"": "dict", "pairs": [[NaN, 1], [NaN, 2], ["reply", NaN]]}',
        '{"": "dict", "pairs": [[{"": "list", "items": []}, 1]]}',
        '{"": "dict", "pairs": [["reply", ' + "9" * 5000 + "]]}",
        '{"": "dict", "pairs": [["reply", 1' + "0" * 4000 + "]]}",
        '{"": "dict", "pairs": [["reply", 1e999]]}',
        '{"": "system", "fields": {"command": "id"}}',
        '{"": "Drawing", "fields": {"pictures": 7, "points": {}, "x": 1}}',
        '{"": "tensor", "name": "absent"}',
        '{"reply": 2.0}',
        "[2.0]",
        "2.0",
        '"full marks"',
        "",
        "null",
        "\\ud800",
    ]
    while connection.recv(65536):
        connection.sendall(frame(odd.pop(0) if odd else "{"))


def serve(address, namespace):
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(address)
        try:
            replies(connection)
        except OSError:
            pass


agent.serve = serve
print("TRIED")
