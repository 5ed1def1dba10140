"""What a student's kernel may say: plain outputs of the cell that runs, no more.

The kernel holds its own key, so it can send anything: outputs that no notebook may
hold, updates of other cells' outputs by their display id (the grader's score among
them), widgets that catch outputs.
"""

import re
from typing import Any

KINDS = {
    *("status", "execute_input", "clear_output"),
    *("stream", "display_data", "execute_result", "error"),
}
# How a display may be shown: as text, or as a picture; no form that can hold a script.
PICTURES = ("image/png", "image/jpeg")
BASE64 = re.compile(r"[A-Za-z0-9+/=\s]*")
COLOUR = re.compile(r"\x1b(\[[0-9;]*[A-Za-z])?")
MOST_COLOURS = 2000  # of one traceback: each becomes an element of the page


def plain_message(message: dict[str, Any]) -> dict[str, Any] | None:
    """The message with nothing in it but what its kind needs; None for no such kind."""
    kind, content = message["msg_type"], message.get("content")
    if kind not in KINDS or not isinstance(content, dict):
        return None
    plain = _content(kind, content)
    return None if plain is None else {**message, "content": plain}


def _content(kind: str, content: dict[str, Any]) -> dict[str, Any] | None:
    if kind == "status":
        state = content.get("execution_state")
        return {"execution_state": state} if isinstance(state, str) else None
    if kind == "execute_input":
        return _count(content)
    if kind == "clear_output":
        return {"wait": content.get("wait") is True}
    if kind == "stream":
        name, text = content.get("name"), content.get("text")
        if name not in ("stdout", "stderr") or not isinstance(text, str):
            return None
        return {"name": name, "text": COLOUR.sub("", text)}
    if kind == "error":
        trace = content.get("traceback")
        lines = [str(t) for t in trace] if isinstance(trace, list) else []
        if sum(line.count("\x1b") for line in lines) > MOST_COLOURS:
            lines = [COLOUR.sub("", line) for line in lines]
        told = {k: str(content.get(k, "")) for k in ("ename", "evalue")}
        return {**told, "traceback": lines}
    data = content.get("data")
    if not isinstance(data, dict):
        return None
    forms = {k: v for k, v in data.items() if isinstance(v, str) and _is_shown(k, v)}
    counted = _count(content) if kind == "execute_result" else {}
    return {"data": forms, "metadata": {}, **counted}


def _is_shown(form: str, value: str) -> bool:
    if form in PICTURES:
        return BASE64.fullmatch(value) is not None
    return form == "text/plain"


def _count(content: dict[str, Any]) -> dict[str, Any]:
    count = content.get("execution_count")
    plain = isinstance(count, int) and 0 <= count < 2**31
    return {"execution_count": count if plain else None}
