"""The handout: exactly two pages. What does not fit is in the report, and the handout says how much that is."""

from pathlib import Path
from typing import Any

from game.apps.debrief.chapters.shapes import AgreementLine, Debrief
from game.apps.debrief.papers.given import shared, year_of
from game.apps.debrief.told.first import FirstLook, InShort, TableMoment
from game.apps.debrief.voice import PageLanguage
from game.apps.papers.drawn import SKY, drawn_town, picture
from game.apps.papers.typeset import asked, pdf
from game.apps.papers.words import set_words
from game.apps.words.stops import ended

TEMPLATE = Path(__file__).resolve().parent / "templates" / "handout.typ"
PAGES = 2
ROOM = (1.0, 0.6, 0.35, 0.2)
"""How much of a long text is printed, tried in order until everything stands on two pages."""
WIDTH, PLOT, TALLER, TOWN = 488.0, 64.0, 20.0, 90.0
"""The year's line, in points: for each decision fewer than `MANY` so much higher, and in the place of a town that is not there."""
MANY = 4
_DRAWN = {"talk": "cup", "later": "letter", "built": "town-hall", "news": "newspaper"}


def handout(it: Debrief, voice: PageLanguage) -> bytes:
    """The two pages as PDF."""
    data = next(
        (data for data in (_given(it, voice, room) for room in ROOM[:-1]) if _pages(data) == PAGES),
        None,
    )
    return pdf(TEMPLATE, data or _given(it, voice, ROOM[-1]))


def _pages(data: dict[str, Any]) -> int:
    return int(asked(TEMPLATE, data, "pages"))


def _given(it: Debrief, voice: PageLanguage, room: float) -> dict[str, Any]:
    first = it.opening

    def short(text: str, most: int) -> Any:
        return set_words(text, round(most * room))

    return {
        **shared(it, voice),
        "title": set_words(voice.say("papers.handout.title", pack=it.cover.title)),
        "kept": voice.say("papers.handout.over"),
        "what": short(first.what, 420),
        "promise": None
        if first.promise is None
        else {"title": short(ended(first.promise.title), 120), "came": set_words(first.promise.came)},
        "panorama": _town(first),
        "year": year_of(first.steps, voice, width=WIDTH, plot=_plot(first)),
        "decisions": [_decision(short, one, 2 if len(first.decisions) < MANY - 1 else 1) for one in first.decisions],
        "moments": [_moment(short, one) for one in first.moments],
        "questions": [{"name": short(one.name, 90), "text": short(one.text, 200)} for one in first.questions],
        "agreements": [_agreement(short, one) for one in it.agreements],
        "parked": [short(text, 240) for text in it.parked],
        "keeps": [
            {"name": voice.say("debrief.colophon.owner"), "text": short(first.keeper, 100)},
            {"name": voice.say("debrief.colophon.erase_on"), "text": set_words(first.erase_on)},
        ],
    }


def _plot(first: FirstLook) -> float:
    """How high the line is: where there is little to tell, it takes the room."""
    free = MANY - len(first.decisions)
    return PLOT if free < 0 else PLOT + TALLER * free + (TOWN if first.town is None else 0)


def _town(first: FirstLook) -> dict[str, Any] | None:
    if first.town is None:
        return None
    return {
        "svg": drawn_town(first.town.season, dict(first.town.levels)),
        "alt": set_words(first.town.described),
        "sky": SKY[first.town.season],
    }


def _decision(short: Any, one: InShort, wide: int) -> dict[str, Any]:
    """`wide`: how many times as long its texts may be where there are few."""
    return {
        "number": one.number,
        "title": short(one.title, 80),
        "quarter": set_words(one.quarter),
        "who": set_words(one.who),
        "advised": short(one.advice, 160 * wide),
        "chosen": short(one.chosen, 200 * wide),
        "chosen-short": short(ended(one.chosen), 90),
        "reason": None if one.reason is None else short(one.reason.text, 240 * wide),
        "reason-short": None if one.reason is None else short(one.reason.text, 90),
        "revised": short(one.revised, 160),
    }


def _moment(short: Any, one: TableMoment) -> dict[str, Any]:
    return {
        "kind": one.kind,
        "text": short(one.text, 150),
        "svg": picture(f"emblem-{one.place}" if one.place else _DRAWN[one.kind]),
    }


def _agreement(short: Any, one: AgreementLine) -> dict[str, Any]:
    return {"what": short(one.what, 200), "who": short(one.who, 80), "when": short(one.when, 60)}
