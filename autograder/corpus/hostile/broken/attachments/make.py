"""Attachments of every kind."""


def change(notebook):
    page = "PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg=="
    for cell in notebook.cells:
        cell["attachments"] = {
            "a.svg": {"image/svg+xml": page},
            "b": {"text/html": page},
            "c": [],
            "d": {"image/png": 5},
        }
