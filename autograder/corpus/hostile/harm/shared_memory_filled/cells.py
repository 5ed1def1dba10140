# ruff: noqa
"""/dev/shm is filled."""

# %% after imports


def fill(folder, limit):
    written = 0
    try:
        for number in range(limit // 2**23):
            with open(f"{folder}/fill-{number}", "wb") as file:
                file.write(bytes(2**23))
            written += 2**23
    except OSError as error:
        print(folder, written, error.strerror)
    return written


if fill("/dev/shm", 400 * 2**20) >= 400 * 2**20:
    print("LOOT: no limit")
print("TRIED")
