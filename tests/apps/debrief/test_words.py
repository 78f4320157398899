"""Every sentence of the page is there in both languages, is used, and is short."""

import re
from string import Formatter
from typing import get_args

import pytest

from game.apps.debrief.chapters.comebacks import Went
from game.apps.debrief.chapters.meaning import FORMS
from game.apps.debrief.chapters.questions import LOOPS, MIDWAY
from game.apps.debrief.chapters.roles import Given
from game.apps.debrief.chapters.timeline import HowFar
from game.apps.debrief.chapters.town import PARTS
from game.apps.debrief.templating import TEMPLATES
from game.apps.debrief.told.cases import Came
from game.apps.debrief.told.first import StepKind
from game.apps.debrief.told.ledger import BECAUSE
from game.apps.debrief.voice import MOST_IN_WORDS
from game.apps.words import catalogue
from game.log.forgetting.made_names import MADE
from game.rules.decisions import DECISION_RULES
from game.rules.events import Works
from game.rules.kinds.parts import DecidedBy, ReflectionMoment
from game.rules.setup import Reveal
from game.rules.terms.phases import How
from game.rules.terms.text import Language

WORDS = 15
"""The most in one sentence (`evening.md`)."""

MOMENTS = [moment for moment in get_args(ReflectionMoment) if moment != MIDWAY]

SLIDES = (
    *(
        "roles",
        "moment",
        "year",
        "moments",
        "choose",
        "later",
        "other",
        "counted",
        "home",
        "learned",
        "agree",
        "leaves",
    ),
)
"""In the order of the talk."""

ALONE = ("decided", "passed", "default", "undecided", "answered", "held", "withdrawn", "void", "unanswered")
"""What came of a case that is told also where another decision is kept back, and then without its quarter."""

ENDS = {
    "debrief.number.": map(str, range(MOST_IN_WORDS + 1)),
    "debrief.because.": [
        *(it for it in BECAUSE if it not in ("decision", "shift")),
        *("shift_to", "shift_from", "adjust_reason"),
    ],
    "debrief.row.": BECAUSE,
    "debrief.steering.": (*FORMS, *(f"{form}.is" for form in FORMS)),
    "debrief.loop.": map(str, LOOPS),
    "debrief.decided_by.": get_args(DecidedBy),
    "debrief.reveal.": get_args(Reveal),
    "debrief.place.": (*get_args(Came), "revised", *(f"{came}.untimed" for came in get_args(Came) if came in ALONE)),
    "debrief.came.": [*(came for came in get_args(Came) if came != "decided"), "revised", "confirmed"],
    "debrief.back.": get_args(Went),
    "debrief.town.": PARTS,
    "debrief.works.": get_args(Works),
    "debrief.outcome.": [
        *(how for how in get_args(How) if how not in ("skipped", "revised")),
        "answered",
        "unanswered",
    ],
    "debrief.worked.": ("question", "idea", "sharpened"),
    "debrief.council.": ("court.council", "court.director", "let.stood", "let.waived"),
    "debrief.rule.": DECISION_RULES,
    "debrief.room.": get_args(Given),
    "debrief.cover.": ("seats", "voters", "said", "decisions", "decisions_here", "quarters", "reveal", "openness"),
    "debrief.colophon.": ("owner", "erase_on", "pack", "licence", "played_with", "made_with", "check"),
    "debrief.stored.": (
        "ask",
        "until",
        "kept",
        "names",
        "reasons",
        "minority",
        "no_sound",
        "secret",
        "laptop",
        "request",
        "erased",
    ),
    "debrief.ballot.": ("run_off", "without_talk", "after", "after_again", "consent", "for_or_against"),
    "debrief.moment.": MOMENTS,
    "debrief.went.": ("up", "down", "same"),
    "debrief.kept.": [f"{far}.{came}" for far in get_args(HowFar) for came in ("yes", "no")],
    "debrief.line.": get_args(HowFar),
    "debrief.line.step.": (*get_args(StepKind), "other.less"),
    "debrief.line.sign.": [kind for kind in get_args(StepKind) if kind != "other"],
    "papers.left.": [
        f"{what}{one}" for what in ("decisions", "agreements", "parked", "notes", "others") for one in ("", "_one")
    ],
    "papers.slide.": [
        f"{slide}{part}"
        for slide in (*SLIDES, "decision")
        for part in ("", ".ask", ".when", ".notes")
        if slide != "decision" or part in (".when", ".notes")
    ],
    "papers.report.": ("did", "page", "mattered", "lived", "learned", "home", "agreements", "parked"),
    "debrief.other.": ("more", "less"),
    "debrief.learning.": ("happened", "lived", "outside"),
    "papers.more.": [f"{what}{one}" for what in ("decisions", "agreements", "parked") for one in ("", "_one")],
    "debrief.": (
        "would_come",
        "might_come",
        "would_come_after",
        "might_come_after",
        "would_come_by",
        "might_come_by",
        "euros",
        "points",
        *(f"{key}.untimed" for key in ("back", "at_end_of", "in_quarter", "short.revised", "moment_of.later")),
        "council.took_effect.untimed",
        "row_only",
        "row_amount",
        "row_same",
    ),
}
"""Ids that are put together: how they begin, and how they can end."""


def used() -> set[str]:
    files = [path for path in TEMPLATES.parent.rglob("*") if path.suffix in (".html", ".svg", ".py", ".typ")]
    written = "\n".join(path.read_text(encoding="utf-8") for path in files)
    whole = set(re.findall(r'"((?:debrief|papers)\.[a-z_0-9.]*[a-z_0-9])"', written))
    return (whole - set(MADE)) | {begin + end for begin, ends in ENDS.items() for end in ends}


USED = used()


def own(language: Language) -> dict[str, str]:
    return {id: text for id, text in catalogue(language).items() if id.startswith(("debrief.", "papers."))}


def test_every_sentence_is_there_and_none_too_many(language: Language) -> None:
    assert own(language).keys() == USED


def test_both_languages_fill_in_the_same_things() -> None:
    english = own("en")
    for id, dutch in own("nl").items():
        fields = [sorted(field for _, field, _, _ in Formatter().parse(text) if field) for text in (dutch, english[id])]
        assert fields[0] == fields[1], id


def test_sentences_are_short(language: Language) -> None:
    for id, text in own(language).items():
        for sentence in re.split(r"(?<=[.?!])\s+", text):
            assert len(sentence.split()) <= WORDS, id


@pytest.mark.parametrize(
    "word", ["systeem", "sessie", "indicator", "ballot", "consensus", "goed gedaan", "helaas", "fout"]
)
def test_words_that_the_table_never_sees(word: str) -> None:
    assert not [id for id, text in own("nl").items() if word in text.casefold()]
