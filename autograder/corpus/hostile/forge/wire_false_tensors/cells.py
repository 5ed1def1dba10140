# ruff: noqa
"""A table of tensors that lies about their sizes."""

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
    shapes = ([2**40], [2**62, 8], [-1], [0, 2**62], [1] * 500, [])
    kinds = ("F32", "F64", "BF16", "F8_E4M3", "U64", "BOOL", "XX")
    count = 0
    while connection.recv(65536):
        shape, kind = shapes[count % len(shapes)], kinds[count % len(kinds)]
        count += 1
        head = json.dumps(
            {"0": {"dtype": kind, "shape": shape, "data_offsets": [0, 4]}}
        ).encode()
        table = struct.pack("<Q", len(head)) + head + bytes(4)
        for text in ("tensor", "array"):
            item = '{"": "%s", "name": "0"}' % text
            call = '{"": "tuple", "items": [' + item + ', {"": "dict", "pairs": []}]}'
            reply = item if count % 2 else call
            connection.sendall(
                frame('{"": "dict", "pairs": [["reply", ' + reply + "]]}", table)
            )


def serve(address, namespace):
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(address)
        try:
            replies(connection)
        except OSError:
            pass


agent.serve = serve
print("TRIED")
