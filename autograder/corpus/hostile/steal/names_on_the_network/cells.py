# ruff: noqa
"""A name looked up on the network."""

# %% after imports
import socket

for host in ("example.org", "dns.google", "metadata.google.internal"):
    try:
        print("LOOT:", socket.getaddrinfo(host, 443))
    except OSError:
        pass
query = bytes.fromhex("123401000001000000000000076578616d706c65036f72670000010001")
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
    line.settimeout(1)
    for server in ("1.1.1.1", "8.8.8.8", "127.0.0.53"):
        try:
            line.sendto(query, (server, 53))
            print("LOOT:", line.recv(512))
        except OSError:
            pass
print("TRIED")
