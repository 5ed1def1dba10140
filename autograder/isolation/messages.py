"""What a student's kernel may say: plain outputs of the cell that runs, no more.

The kernel holds its own key, so it can send anything: outputs that no notebook may
hold, updates of other cells' outputs by their display id (the grader's score among
them), widgets that catch outputs.
"""

from typing import Any

KINDS = {
    *("status", "execute_input", "clear_output"),
    *("stream", "display_data", "execute_result", "error"),
}


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
        known = name in ("stdout", "stderr") and isinstance(text, str)
        return {"name": name, "text": text} if known else None
    if kind == "error":
        trace = content.get("traceback")
        lines = [str(t) for t in trace] if isinstance(trace, list) else []
        told = {k: str(content.get(k, "")) for k in ("ename", "evalue")}
        return {**told, "traceback": lines}
    data = content.get("data")
    if not isinstance(data, dict):
        return None
    forms = {k: v for k, v in data.items() if isinstance(v, str)}
    counted = _count(content) if kind == "execute_result" else {}
    return {"data": forms, "metadata": {}, **counted}


def _count(content: dict[str, Any]) -> dict[str, Any]:
    count = content.get("execution_count")
    plain = isinstance(count, int) and 0 <= count < 2**31
    return {"execution_count": count if plain else None}
