"""The report: at most twelve pages, and an appendix in which everything stands that did not fit."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from game.apps.debrief.chapters.shapes import Debrief, DecisionPage
from game.apps.debrief.papers.given import shared, year_of
from game.apps.debrief.voice import PageLanguage
from game.apps.papers.typeset import asked, pdf
from game.apps.papers.words import set_all, set_words
from game.apps.words.stops import ended

TEMPLATE = Path(__file__).resolve().parent / "templates" / "report.typ"
PAGES = 12
"""The most before the appendix."""
MOST_LETTERS = 1_800
"""A page of decisions, tables and lists holds about 1,300: what has this many for each page is too long."""
WIDTH, PLOT = 488.0, 96.0
"""The year's line, in points."""


class Fullness(NamedTuple):
    """How much stands before the appendix; all of it is in the appendix too, but at the first."""

    known: bool
    """Whether what the table knew stands with each decision."""
    ballots: bool
    most_words: int
    """Letters of one text."""
    most: int
    """Decisions, and entries of any other list."""


FULLNESS = (
    Fullness(known=True, ballots=True, most_words=100_000, most=1_000),
    Fullness(known=False, ballots=True, most_words=700, most=60),
    Fullness(known=False, ballots=False, most_words=260, most=24),
    Fullness(known=False, ballots=False, most_words=120, most=12),
    Fullness(known=False, ballots=False, most_words=60, most=6),
)
"""Tried in order, until it fits."""


def report(it: Debrief, voice: PageLanguage) -> bytes:
    """The report as PDF."""
    whole = {**shared(it, voice), **_whole(it, voice)}
    cuts = (_before_appendix(it, full) for full in FULLNESS[:-1])
    # Setting it to count its pages takes long: what is surely too much is not tried.
    tries = ({**whole, **cut} for cut in cuts if _letters(cut) < PAGES * MOST_LETTERS)
    data = next((data for data in tries if _pages(data) <= PAGES), None)
    return pdf(TEMPLATE, data or {**whole, **_before_appendix(it, FULLNESS[-1])})


def _letters(value: Any) -> int:
    """How many letters there are in all of it."""
    match value:
        case str():
            return len(value)
        case Mapping():
            return sum(_letters(it) for it in value.values())
        case list():
            return sum(_letters(it) for it in value)
        case _:
            return 0


def _pages(data: dict[str, Any]) -> int:
    """The pages before the appendix, which is left away to count them."""
    return int(asked(TEMPLATE, {**data, "appendix": False}, "pages"))


def _whole(it: Debrief, voice: PageLanguage) -> dict[str, Any]:
    first = it.opening
    return {
        "appendix": True,
        "title": set_words(voice.say("papers.report.title", pack=it.cover.title)),
        "facts": set_all(it.cover.facts),
        "what": set_words(first.what),
        "about": set_all(it.about),
        "promise": None
        if first.promise is None
        else set_all({"title": ended(first.promise.title), "came": first.promise.came}),
        "ending": set_all(it.year.ending),
        "moments": set_all(first.moments),
        "year": year_of(first.steps, voice, width=WIDTH, plot=PLOT),
        "columns": set_all(it.year.columns),
        "meters": [
            {
                "name": set_words(row.name),
                "cells": [set_words(f"{cell.word} {cell.points}".strip()) for cell in row.cells],
            }
            for row in it.year.meters
        ],
        "funds": set_all((*it.year.funds, *(() if it.year.together is None else (it.year.together,)))),
        "steering": set_all(it.steering),
        "core": set_all(it.core),
        "values": set_all([{"name": ended(value.name), "text": value.text} for value in it.values]),
        "roles": [{**set_all(role), "role": set_words(ended(role.role))} for role in it.roles],
        "learning": set_all(it.learning),
        "questions": set_all(first.questions),
        "all": {
            "decisions": [_decision(one) for one in it.decisions],
            "loops": set_all(it.loops),
            "agreements": set_all(it.agreements),
            "parked": set_all(it.parked),
            "notes": set_all(it.notes),
            "others": set_all(it.others),
        },
        "own": set_all(it.own),
        "impressions": set_all(it.impressions),
        "town": set_all(it.town),
        "consequences": set_all(it.consequences),
        "figures": set_all(it.figures),
        "sources": set_all(it.sources),
        "byhand": set_all(it.by_hand),
        "fill": set_all(it.to_fill_in),
        "colophon": set_all(it.colophon),
    }


def _decision(one: DecisionPage) -> dict[str, Any]:
    """A decision; of its ballots each is a sentence, a list or a table."""
    made: dict[str, Any] = set_all(one)
    made["ballots"] = [{"text": set_words(it)} if isinstance(it, str) else set_all(it) for it in one.ballots]
    return made


def _before_appendix(it: Debrief, full: Fullness) -> dict[str, Any]:
    """The part of at most twelve pages, cut to this."""

    def few(many: list[Any]) -> dict[str, Any]:
        return {"shown": [_cut(one, full.most_words) for one in many[: full.most]], "more": len(many[full.most :])}

    decisions = [_decision(one) for one in it.decisions if not one.skipped]
    for one in decisions:
        one["known"] = one["known"] if full.known else None
        one["ballots"] = one["ballots"] if full.ballots else []
    shown, others = few(decisions), few(set_all(it.others))
    # What stands whole before the appendix is not told there again.
    whole = full.ballots and shown["shown"] == decisions
    return {
        "full": full.known,
        "below": "" if full.known else "known" if whole else "whole",
        "others_below": others["shown"] != set_all(it.others),
        "decisions": shown,
        "agreements": few(set_all(it.agreements)),
        "parked": few(set_all(it.parked)),
        "notes": few(set_all(it.notes)),
        "others": others,
        "history": few(set_all(it.learning)),
    }


def _cut(value: Any, most: int) -> Any:
    """Every text in it no longer than that, and every list no longer than a page holds."""
    match value:
        case str():
            return set_words(value, most)
        case Mapping() if value.keys() == {"words", "lang"}:
            return {"words": set_words(str(value["words"]), most), "lang": value["lang"]}
        case Mapping():
            return {key: _cut(it, most) for key, it in value.items()}
        case list():
            return [_cut(it, most) for it in value]
        case _:
            return value
