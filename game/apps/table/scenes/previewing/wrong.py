"""What is wrong in what was saved, over the version before it; and what is to be said of a reload."""

from collections.abc import Callable

from game.apps.preview import Preview, TellsProblems
from game.apps.table.voice import TableLanguage
from game.apps.table.window.page import Page
from game.widgets import Column, Node, Note, SaidLine

SHOWN = 2
"""Mistakes over a page; of more it says how many there are."""
CALM = ("preview.choose_other", "preview.drawn", "preview.renamed")
"""What is said of something that went as it was meant."""


def over_it(page: Page, preview: Preview, voice: TableLanguage, tells: TellsProblems) -> None:
    """Put it on this page."""
    if preview.problems:
        wrong = wrong_note(preview, voice, tells)
        page.header = wrong if page.header is None else Column([wrong, page.header], gap=12)
        if page.around is not None:
            page.around = page.aside = page.hung = None
    said_on(page, preview, voice)


def said_on(page: Page, preview: Preview, voice: TableLanguage) -> None:
    """Say on this page what is to be said of the last thing that was done."""
    if preview.notes:
        calm = all(note.id in CALM for note in preview.notes)
        page.said = SaidLine("\n".join(voice.words(note) for note in preview.notes), good=calm)


def wrong_note(preview: Preview, voice: TableLanguage, tells: TellsProblems) -> Node:
    """The first mistakes, with where they are and what to write."""
    lines = list(tells(preview.problems[:SHOWN], voice.language))
    more = len(preview.problems) - SHOWN
    if more > 0:
        lines.append(voice.say("preview.more", count=more))
    return Note(
        "wrong",
        "\n".join(lines),
        above=voice.say("preview.wrong"),
        below=voice.say("preview.still_before"),
        size=20,
        wood=True,
        icon="info-circle",
    )


def pulse_of(preview: Preview, pulse: Callable[[], object] | None) -> Callable[[], object]:
    """Look at the files as often as at the clock; a page of a version before the last is drawn again at the next look."""
    made = preview.version

    def looks() -> object:
        preview.poll()
        return object() if preview.version != made else (made, None if pulse is None else pulse())

    return looks
