"""The log sheet: what a table of paper would otherwise leave to the program, one row for each answer.

Its first column is the word that stands in front of the line when the evening is typed back. It has what an evening is told
again from: the card's code, which question it was, how many chose what, what was decided and why, the stones, and the money
and the meters before and after. No names, and no vote of one person: at a small table, and where a works council speaks with
one voice, there is no place for counts.
"""

from collections.abc import Iterator, Mapping

from game.apps.kit.lines.names import LineName, called
from game.apps.kit.order import KitOrder
from game.apps.kit.shapes import KitLine, KitSheet, KitTable
from game.log.pack import fingerprint

ANSWERS: tuple[LineName, ...] = (
    "inquiry", "first_ballot", "amend", "proposal", "final_ballot", "decide", "cover", "rationale", "minority",
)  # fmt: skip
"""The rows of a case, by the line that each is typed as."""
COUNTED: tuple[LineName, ...] = ("first_ballot", "final_ballot")
BETWEEN: tuple[LineName, ...] = (
    "agenda",
    "roll",
    "move",
    "neighbourhood",
    "object",
    "news",
    "shift",
    "reopen",
    "cover",
)
"""What happens between cases, by the word that it is typed with."""
HEAD = (
    "date", "seats", "voters", "method", "counts", "rule", "form", "level", "practice", "year", "goal", "seed", "begun",
    "ended",
)  # fmt: skip
"""What is asked of the evening as a whole."""
SPARE = 2
"""Pages for cases that come besides: one that an effect opens, one that comes back."""


def log_sheets(order: KitOrder) -> Iterator[KitSheet]:
    """What the evening is, and a page for each case that is planned, with some to spare."""
    voice = order.voice
    yield KitSheet(voice.say("kit.log"), (head_table(order, {}),), voice.say("kit.log.lead"), wide=True)
    for number in range(1, order.year.cases + SPARE + 1):
        yield KitSheet(voice.say("kit.log.case", number=number), tuple(_case(order)), wide=True)
    words = ", ".join(called(name, voice.language) for name in BETWEEN)
    lead = voice.say("kit.log.between.lead", words=words)
    yield KitSheet(voice.say("kit.log.between"), (_between(order),), lead, wide=True)


def head_table(order: KitOrder, was: Mapping[str, str]) -> KitTable:
    """What the evening is: as it was printed, and as it was played, where that is known."""
    voice, scenario = order.voice, order.scenario
    known = {
        "seats": str(order.seats),
        "voters": str(order.voters),
        "rule": voice.say(f"rule.{scenario.settings.decision}"),
        "year": voice.say("kit.log.year_of", cases=order.year.cases, quarters=order.year.quarters),
    }
    rows = [(voice.say(f"kit.log.{it}"), known.get(it, ""), was.get(it, "")) for it in HEAD]
    rows.insert(0, (voice.say("kit.log.pack"), voice.words(scenario.title), fingerprint(scenario)[:12].upper()))
    return KitTable(("", voice.say("kit.log.planned"), voice.say("kit.log.was")), tuple(rows), (4, 7, 8), 8.6)


def _case(order: KitOrder) -> Iterator[KitLine | KitTable]:
    voice = order.voice
    yield KitTable(
        tuple(
            voice.say(f"kit.log.{it}") for it in ("code", "quarter", "leads", "stones", "advisers", "amended", "twist")
        ),
        (("",) * 7,),
        (2, 2, 4, 3, 4, 4, 3),
        9,
    )
    every = {**dict.fromkeys(order.letters, 1.1), "–": 1, voice.say("ballot.yes"): 1.6, voice.say("ballot.no"): 1.9}
    counted = every if order.keeps_counts else {}
    head = (voice.say("kit.log.what"), *counted, voice.say("kit.log.decided"), voice.say("kit.log.words"))
    rows = [(voice.say(f"kit.log.row.{name}"), *("" for _ in counted), "", "") for name in ANSWERS]
    yield KitTable(head, tuple(rows), (5, *counted.values(), 4, 7), 9)
    yield _standing(order)


def _standing(order: KitOrder) -> KitTable:
    """Money and meters: before the decision, what moved, and after it."""
    voice, scenario = order.voice, order.scenario
    names = [voice.words(scenario.name_of(id)) for id in (*scenario.funds, *scenario.indicators)]
    rows = tuple((voice.say(f"kit.log.{it}"), *("" for _ in names)) for it in ("before", "moved", "after"))
    return KitTable(("", *names), rows, (2, *[3] * len(names)), 9)


def _between(order: KitOrder) -> KitTable:
    """What happens between cases: a row each."""
    voice = order.voice
    head = tuple(voice.say(f"kit.log.{it}") for it in ("word", "quarter", "what", "stones", "decided", "moved"))
    return KitTable(head, (("",) * 6,) * 12, (3, 2, 5, 3, 6, 5), 10)
