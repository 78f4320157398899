"""What can be made wrong in a file of a pack: each edit changes what was read of it."""

from collections.abc import Callable
from typing import Any

Edit = Callable[[dict[str, Any]], None]


def card(id: str) -> str:
    return f"dilemmas/{id}.yaml"


def bare(option: dict[str, Any], **now: int) -> None:
    """The option brings this, and nothing else."""
    for key in ("later", "each_quarter", "amendments"):
        option.pop(key, None)
    option["now"] = now


def brings(option: str, **now: int) -> Edit:
    return lambda it: bare(it["options"][option], **now)


def guarded(option: str, **when: Any) -> Edit:
    def edit(it: dict[str, Any]) -> None:
        it["options"][option]["when"] = when

    return edit


def without(key: str) -> Edit:
    """No effect has this key any more, wherever it stands in the card."""

    def clean(it: Any) -> None:
        if isinstance(it, dict):
            it.pop(key, None)
            for inner in it.values():
                clean(inner)
        elif isinstance(it, list):
            for inner in it:
                clean(inner)

    return clean


def chance(percent: int) -> Edit:
    """What opens a follow-up does so in so few of a hundred cases."""

    def seldom(it: Any) -> None:
        if isinstance(it, dict):
            if "open" in it:
                it["chance"] = percent
            for inner in it.values():
                seldom(inner)
        elif isinstance(it, list):
            for inner in it:
                seldom(inner)

    return seldom


def ungated(it: dict[str, Any]) -> None:
    """No option waits for a fact, and no effect looks at one."""
    without("when")({"options": it["options"]})


def forgotten(it: dict[str, Any]) -> None:
    """Nothing of a card waits for a fact, nor says anything else where one is known: other cards may look at it too."""
    ungated({"options": it.get("options", {})})
    if isinstance(it.get("case"), list):
        it["case"] = [{key: said for key, said in it["case"][-1].items() if key != "when"}]


def all_of(way: str, **now: int) -> Edit:
    """Every option with that steering brings this and nothing else."""

    def edit(it: dict[str, Any]) -> None:
        for option in it.get("options", {}).values():
            if option.get("steering") == way:
                bare(option, **now)

    return edit


def longer(words: int) -> Edit:
    def edit(it: dict[str, Any]) -> None:
        it["case"] = {"nl": " ".join(["lang"] * words), "en": "long"}

    return edit


def head(**changes: Any) -> Edit:
    return lambda it: it.update(changes)


def poor(it: dict[str, Any]) -> None:
    for fund in it["funds"].values():
        fund["start"] = 0
        fund.pop("each_quarter", None)
        fund.pop("each_case", None)


def half(it: dict[str, Any]) -> None:
    for fund in it["funds"].values():
        fund["start"] = fund.get("start", 0) // 4
        fund["each_quarter"] = fund.get("each_quarter", 0) // 3


def first_ending(it: dict[str, Any]) -> None:
    """The first ending always holds: nobody ever sees another."""
    first = next(iter(it["endings"]))
    it["endings"][first]["when"] = {"at_most": {"trust": 100}}


def emptied(it: dict[str, Any]) -> None:
    for option in it["options"].values():
        bare(option, wmo=-400_000)


def worthless(it: dict[str, Any]) -> None:
    for option in ("near", "downstairs"):
        bare(it["options"][option], wmo=-90_000, trust=-9, self_reliance=-9, staff_room=-9)
