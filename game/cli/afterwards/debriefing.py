"""`keukentafel debrief`: the report of an evening, or the draft for the talk in the room.

Loaded when a page is asked for: nothing else of the command line waits for what makes one.
"""

from pathlib import Path

import click

from game.apps.debrief import Evening, Made, write_debrief
from game.apps.debrief.told.kept import kept_evening, report_of
from game.apps.papers import papers_lacking
from game.apps.session import again, line_of
from game.apps.words import render, say
from game.apps.words.typed import extra
from game.cli.failures import OK, WRONG
from game.cli.keeping.evenings import find_session
from game.cli.lines import out
from game.cli.speaking import FOLDER, CommandWords
from game.log.folders import default_root
from game.log.told.replay import telling
from game.rules.terms.text import Language


def write(evening: Evening, language: Language, folder: Path) -> Path:
    """The page of this evening, beside what it was made of in that folder. Raises `Untellable`."""
    with telling(evening.differs):
        return write_debrief(evening, language, folder / "debrief", folder).path


def write_draft(folder: Path, language: Language, out: Path) -> Path:
    """The page of the evening in that folder, as a draft, in `out`. Raises `LogError` where the evening is damaged."""
    return write_debrief(kept_evening(folder), language, out, folder).path


def write_papers(evening: Evening, language: Language, out: Path, folder: Path) -> tuple[Made, ...]:
    """The handout, the report and the slides in `out`. Only where `papers_lacking()` is not so."""
    from game.apps.debrief.papers import writing  # noqa: PLC0415 - what makes papers is not everywhere

    return writing.write_papers(evening, language, out, folder)


def papers_beside(evening: Evening, language: Language, folder: Path) -> tuple[Path, ...] | None:
    """The papers beside the page in the evening's own folder; `None` where they cannot be made here."""
    if papers_lacking():
        return None
    return tuple(made.path for made in write_papers(evening, language, folder / "debrief", folder))


def write_research(evening: Evening, kept: Evening, language: Language, out: Path, folder: Path) -> tuple[Made, ...]:
    """The figures for researchers in `out`; `kept` is the whole evening. Only where `papers_lacking()` is not so.

    Raises `OtherRules` and `Diverged` where the rules of now do not lead to what the log says.
    """
    from game.apps.debrief.research import writing  # noqa: PLC0415 - what makes spreadsheets is not everywhere

    line = line_of(kept.scenario, kept.entries)
    return writing.write_research(evening, line, language, out, folder)


def debrief(
    language: Language,
    session: str | None,
    *,
    draft: bool,
    papers: bool,
    research: bool,
    output: Path | None,
    sessions: Path | None,
) -> int:
    """The report of an evening, or the draft for the talk in the room; where the rules of now differ, that is said."""
    folder = find_session(sessions or default_root(), session)
    kept = kept_evening(folder)
    evening = kept if draft else report_of(kept)
    if evening is None:
        approve, draft_of = again(folder, "approve", folder.name), again(folder, "debrief", "--draft", folder.name)
        out(say(language, "cli.not_approved", approve=approve, draft=draft_of), err=True)
        return WRONG
    if research and (draft or not evening.whole or not evening.shows("research")):
        out(say(language, "cli.research_not_approved", approve=again(folder, "approve", folder.name)), err=True)
        return WRONG
    asked, target = papers or research, output or Path()
    makes = asked and not papers_lacking()
    with telling(evening.differs):
        page = write_debrief(evening, language, target, folder)
        made = write_papers(evening, language, target, folder) if makes and papers else ()
    if makes and research:
        made = (*made, *write_research(evening, kept, language, target, folder))
    out(say(language, "cli.page" if page.new else "cli.paper_same", path=str(page.path)))
    for paper in made:
        out(say(language, "cli.paper" if paper.new else "cli.paper_same", path=str(paper.path)))
    if evening.differs is not None:
        out(render(evening.differs, language))
        out(say(language, "cli.page_told"))
    if asked and not makes:
        out(say(language, "cli.papers_lacking", install=extra("report")), err=True)
        return WRONG
    return OK


def _debrief(words: CommandWords) -> click.Command:
    output = words.option("--output", "-o", type=FOLDER)
    draft = words.option("--draft", is_flag=True)
    papers = words.option("--papers", is_flag=True)
    research = words.option("--research", is_flag=True)
    return words.command("debrief", debrief, words.session(), draft, papers, research, output, words.sessions())


COMMANDS = {"debrief": _debrief}
