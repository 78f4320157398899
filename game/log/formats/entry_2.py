"""Lines of the log, from format 1 to 2: what an effect did is one event, and what moves money says it itself.

Format 1 told of an effect with words (`effect_told`) and of a later one (`effect_due`), and then one by one of all that
it moved, set, opened and named; an effect without words was only that. Payments came twice: what was paid for, and the
fund that moved. Where nothing named what brought an effect, its `ref` stays empty.
"""

from collections.abc import Iterable

from game.log.formats.format import Json

AGAIN = ("debt", "shift", "incident", "build", "care", "adjust")
"""Sources of moves that only repeat what the event before them says."""
BY_EFFECT = ("effect", "revise", "supervision")
PARTS = {"flag_set": "sets", "flag_cleared": "clears", "card_opened": "opens", "news_named": "reads"}
"""What an effect did besides moving something, in the order in which it came after the moves."""
NAMES = {"sets": "flag", "clears": "flag", "opens": "card", "reads": "news"}
ORDER = ("moves", *NAMES)
MOVES = {
    "fund_moved": ("fund", "amount"),
    "indicator_moved": ("indicator", "applied"),
    "facility_moved": ("group", "applied"),
}


def to_2(entry: Json) -> Json:
    """The line of an entry of format 1 as format 2 has it."""
    return {**entry, "events": list(_Told(entry["events"])())} if "events" in entry else entry


class _Told:
    """The events of one entry, told anew."""

    def __init__(self, events: list[Json]) -> None:
        self._events = events
        self._found: list[Json] = []
        self._open: Json | None = None
        """The effect that what comes next still belongs to."""
        self._part = ORDER[0]
        """How far that effect was told."""
        self._of = ""
        """What the rules themselves brought last: supervision, a town that is complete."""
        self._group = ""
        self._cost: list[Json] = []
        self._heard = any(event["event"] == "adviser_heard" for event in events)

    def __call__(self) -> Iterable[Json]:
        """All of them."""
        before: Json = {"event": ""}
        for event in self._events:
            self._tell(event, before)
            before = event
        return self._found

    def _tell(self, event: Json, before: Json) -> None:
        match event:
            case {"event": "effect_told" | "effect_due" as name, "card": of, "occurrence": occurrence, "path": at}:
                self._begin(
                    of, occurrence, at, event["cause"], due=name == "effect_due", happened=event.get("happened", True)
                )
            case {"event": "effect_scheduled" | "effect_cancelled"}:
                self._keep(_with_ref(event))
            case {"event": "flag_set", "flag": "supervision"} if before["event"] == "supervision_began":
                pass
            case {"event": "flag_set" | "flag_cleared" | "card_opened" | "news_named" as name, "cause": cause}:
                part = PARTS[name]
                self._effect(part, cause)[part].append(event[NAMES[part]])
            case {"event": "fund_moved" | "indicator_moved" | "facility_moved"}:
                self._moved(event, before)
            case {"event": "adviser_heard"} if self._cost:
                self._keep({**event, "cost": self._cost})
            case {"event": "case_opened", "practice": True}:
                self._keep({**event, "why": "practice"})
            case _:
                self._keep(event)

    def _keep(self, event: Json) -> None:
        """An event that is told as it was."""
        self._open = None
        self._found.append(event)
        match event:
            case {"event": "care_paid", "group": group}:
                self._group = group
            case {"event": "supervision_began"}:
                self._of = "head.supervision"
            case {"event": "town_completed"}:
                self._of = "board.complete"

    def _moved(self, event: Json, before: Json) -> None:
        name, source = event["event"], event.get("source", "effect")
        if before["event"] == "adjusted":
            # It went as far as it could.
            self._found[-1] = {**self._found[-1], "amount": event[MOVES[name][1]]}
        elif source in BY_EFFECT or (source == "facility" and self._of == "board.complete"):
            effect = self._effect("moves", event["cause"], price=source == "revise")
            effect["moves"].append(_move(event))
        elif source == "adviser" and self._heard:
            self._cost.append(_move(event))
        elif source == "facility":
            self._keep({**event, "group": self._group})
        elif source not in AGAIN and not self._covers(event):
            self._keep(event)

    def _covers(self, event: Json) -> bool:
        """Whether this only repeats cover that was just found."""
        found: Json = self._found[-1] if self._found else {"event": ""}
        if event.get("source") != "cover" or found["event"] != "cover_found":
            return False
        return (event["fund"], event["amount"]) in (
            (found["source"], -found["amount"]),
            (found["fund"], found["amount"]),
        )

    def _begin(
        self,
        of: str,
        occurrence: int,
        at: str,
        cause: int,
        *,
        due: bool = False,
        happened: bool = True,
        price: bool = False,
    ) -> None:
        effect: Json = {
            "event": "effect_due" if due else "effect_happened",
            "ref": {"of": of, "occurrence": occurrence, "at": at},
            "cause": cause,
            **{part: [] for part in ORDER},
        }
        if due:
            effect["happened"] = happened
            self._of = ""
        elif price or at.split(".")[-2:-1] == ["revise"]:
            effect["price"] = True
        self._found.append(effect)
        self._open, self._part = effect, ORDER[0]

    def _effect(self, part: str, cause: int, *, price: bool = False) -> Json:
        """The effect that this part belongs to: the one that is being told, or else one that nothing named."""
        effect = self._open
        goes_on = effect is not None and effect["cause"] == cause and ORDER.index(part) >= ORDER.index(self._part)
        # Of flags, cards and news nothing says that they are a price.
        if effect is None or not goes_on or (part == "moves" and effect.get("price", False) != price):
            self._begin(self._of, 1 if self._of else 0, "", cause, price=price)
            effect = self._found[-1]
        self._part = part
        return effect


def _with_ref(event: Json) -> Json:
    ref = {"of": event["card"], "occurrence": event["occurrence"], "at": event["path"]}
    return {"ref": ref, **{key: value for key, value in event.items() if key not in ("card", "occurrence", "path")}}


def _move(event: Json) -> Json:
    what, amount = MOVES[event["event"]]
    return {"what": what, "id": event[what], "asked": event.get("asked", event[amount]), "applied": event[amount]}
