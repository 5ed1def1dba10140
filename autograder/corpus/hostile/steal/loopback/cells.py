# ruff: noqa
"""A server on the grader's machine."""

# %% after imports
import http.client
import socket

for host in ("127.0.0.1", "localhost", "::1", "0.0.0.0", "169.254.169.254"):
    patience = 1 if host.startswith("169") else 5
    try:
        with socket.create_connection((host, int("@PORT@")), timeout=patience) as line:
            print("LOOT:", host, line.recv(100))
    except OSError:
        pass
    try:
        connection = http.client.HTTPConnection(host, int("@PORT@"), timeout=1)
        connection.request("GET", "/")
        print("LOOT:", connection.getresponse().status)
    except (OSError, http.client.HTTPException):
        pass
print("TRIED")
