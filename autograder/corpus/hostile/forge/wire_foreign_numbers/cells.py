# ruff: noqa
"""References to objects that the agent never had."""

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
    numbers = [-1, 2**70, True, 0.5, "0", None, [0]]
    while connection.recv(65536):
        number = json.dumps(numbers[0])
        numbers.append(numbers.pop(0))
        item = '{"": "object", "id": ' + number + "}"
        connection.sendall(frame('{"": "dict", "pairs": [["reply", ' + item + "]]}"))


def serve(address, namespace):
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(address)
        try:
            replies(connection)
        except OSError:
            pass


agent.serve = serve
print("TRIED")
