"""Lines of the log, from format 2 to 3: what a table settled on says its shape.

An option was a word, a division a list of numbers, a ranking a list of words.
"""

from typing import Any

from game.log.formats.format import Json


def to_3(entry: Json) -> Json:
    """The entry with a shape in every value of its action and its events."""
    changed = dict(entry)
    if "action" in entry:
        changed["action"] = _published(entry["action"])
    if "events" in entry:
        changed["events"] = [_told(event) for event in entry["events"]]
    return changed


def _told(event: Json) -> Json:
    if event["event"] in ("proposed", "decided", "decision_revised"):
        return {**event, "value": _value(event["value"])}
    return _published(event)


def _published(it: Json) -> Json:
    """An action or an event; what a ballot came to is the only place where either has proposals."""
    published = it.get("published")
    if published is None:
        return it
    match published["type"]:
        case "proposals":
            proposals = [_value(value) for value in published["proposals"]]
            return {**it, "published": {**published, "proposals": proposals}}
        case "middle":
            return {**it, "published": {**published, "proposal": _value(published["proposal"])}}
        case _:
            return it


def _value(value: Any) -> Json | None:
    if value is None:
        return None
    if isinstance(value, str):
        return {"shape": "chosen", "option": value}
    if all(isinstance(part, str) for part in value):
        return {"shape": "ranked", "order": value}
    return {"shape": "divided", "amounts": value}
