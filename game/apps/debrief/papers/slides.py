"""The slides as a file for presentation programs: titles, alternative texts, notes, and the language of every word."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from math import ceil
from typing import Any

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.text import PP_ALIGN
from pptx.util import Inches, Pt

from game.apps.debrief.chapters.shapes import Debrief
from game.apps.debrief.papers.packed import packed_alike
from game.apps.debrief.papers.script import MOST_LETTERS, Slide, slides
from game.apps.debrief.pieces import Counted
from game.apps.debrief.templating import line_svg
from game.apps.debrief.told.first import YearSteps
from game.apps.debrief.voice import PageLanguage
from game.apps.papers.letters import printable
from game.apps.papers.marks import plain, runs
from game.apps.papers.typeset import png
from game.apps.papers.words import shortened
from game.apps.words import LOCALES
from game.rules.terms.text import Language

WIDTH, HEIGHT = 13.333, 7.5
"""Inches."""
_colour: Any = RGBColor.from_string
INK, PAPER, WOOD = map(_colour, ("1B2733", "FFFDF8", "E9DCC3"))
TITLE_ONLY, TITLE_AND_TEXT = 5, 1
"""Layouts of the plain presentation."""
TITLES, SMALLEST_TITLE = ((40, 40), (90, 32), (120, 26)), 22
"""Up to so many letters, a title has so many points."""
SIZES = (28, 24, 22, 20, 18, 16)
"""Points of what stands under a title: the largest with which it fits."""
BROAD, LEADING, BEFORE, AFTER = 0.6, 1.2, 0.2, 8
"""Where a program has only a broad font: how broad a letter is and how high a line, and how much is above the first, in parts
of its size; and points below the last."""
EPOCH = datetime(2000, 1, 1, tzinfo=UTC)


def slide_show(it: Debrief, voice: PageLanguage) -> bytes:
    """The slides, as PPTX."""
    show = Presentation()
    show.slide_width, show.slide_height = Inches(WIDTH), Inches(HEIGHT)
    about = show.core_properties
    about.title, about.author, about.last_modified_by = plain(it.cover.title), "", ""
    about.language, about.created, about.modified = it.language, EPOCH, EPOCH
    maker = _Maker(show, voice, f"{voice.say('debrief.footer')} {plain(it.cover.status)}", it.opening.steps)
    for one in slides(it, voice):
        maker.add(one)
    data = BytesIO()
    show.save(data)
    return packed_alike(data.getvalue())


class _Maker:
    """Puts slides in a presentation."""

    def __init__(self, show: Any, voice: PageLanguage, foot: str, steps: YearSteps | None) -> None:
        self._show = show
        self._voice = voice
        self._foot = foot
        self._steps = steps

    def add(self, one: Slide) -> None:
        """One more."""
        bare = one.line or one.table is not None
        slide = self._show.slides.add_slide(self._show.slide_layouts[TITLE_ONLY if bare else TITLE_AND_TEXT])
        fill = slide.background.fill
        fill.solid()
        fill.fore_color.rgb = INK if one.dark else PAPER
        ink = PAPER if one.dark else INK
        title = slide.shapes.title
        _place(title, 0.7, 0.4, WIDTH - 1.4, 1.2)
        self._write(title.text_frame, (one.title,), title_size(plain(one.title)), ink, bold=True)
        if bare:
            high = 1.2 if one.line else 1.6
            body = slide.shapes.add_textbox(Inches(0.7), Inches(1.6), Inches(WIDTH - 1.4), Inches(high))
        else:
            high = 4.8
            body = slide.placeholders[1]
            _place(body, 0.7, 1.8, WIDTH - 1.4, high)
        self._write(body.text_frame, one.lines, body_size([plain(it) for it in one.lines], high), ink)
        if one.line and self._steps is not None:
            self._line(slide, self._steps)
        if one.table is not None:
            self._table(slide, one.table)
        foot = slide.shapes.add_textbox(Inches(0.7), Inches(HEIGHT - 0.6), Inches(WIDTH - 1.4), Inches(0.4))
        self._write(foot.text_frame, (self._foot,), 14, ink)
        slide.notes_slide.notes_text_frame.text = printable("\n\n".join(plain(it) for it in one.notes if it))

    def _line(self, slide: Any, steps: YearSteps) -> None:
        """The year's line as a picture, with its words as alternative text."""
        svg = line_svg(self._voice, steps, width=900, plot=200, text=18)
        picture = slide.shapes.add_picture(BytesIO(png(svg, 900)), Inches(0.7), Inches(2.8), width=Inches(WIDTH - 1.4))
        most = Inches(3.9)
        if picture.height > most:
            picture.width, picture.height = round(picture.width * most / picture.height), most
        properties = picture.element.nvPicPr.cNvPr
        properties.set("descr", printable(plain(steps.described)))
        properties.set("name", printable(self._voice.say("debrief.line.title")))

    def _table(self, slide: Any, table: Counted) -> None:
        """Counts side by side, with a heading above each column."""
        rows, columns = len(table.rows) + 1, len(table.columns) + 1
        frame = slide.shapes.add_table(
            rows, columns, Inches(0.7), Inches(3.3), Inches(WIDTH - 1.4), Inches(min(3.4, 0.42 * rows))
        )
        frame.element.nvGraphicFramePr.cNvPr.set("descr", printable(plain(table.caption)))
        made = frame.table
        first = round(Inches(WIDTH - 1.4) * (0.6 if columns < 4 else 0.4))
        for at, column in enumerate(made.columns):
            column.width = first if at == 0 else round((Inches(WIDTH - 1.4) - first) / (columns - 1))
        cells = [("", *table.columns), *((row.name, *row.cells) for row in table.rows)]
        for down, row in enumerate(cells):
            for across, words in enumerate(row):
                cell = made.cell(down, across)
                cell.fill.solid()
                cell.fill.fore_color.rgb = WOOD if down == 0 else PAPER
                self._write(cell.text_frame, (words,), 16, INK, bold=down == 0)

    def _write(self, frame: Any, lines: tuple[str, ...], size: int, ink: Any, *, bold: bool = False) -> None:
        """Lines of words, each in its language, cut where a slide has no room."""
        frame.word_wrap = True
        for at, words in enumerate(lines):
            paragraph = frame.paragraphs[0] if at == 0 else frame.add_paragraph()
            paragraph.space_after = Pt(8)
            paragraph.alignment = PP_ALIGN.LEFT
            left = MOST_LETTERS
            for part in runs(words):
                text = printable(part.words).replace("\n", " ")
                run = paragraph.add_run()
                run.text = text if len(text) <= left else shortened(text, left)
                run.font.size, run.font.bold, run.font.color.rgb = Pt(size), bold, ink
                run.font._rPr.set("lang", _tag(part.lang, self._voice.language))  # noqa: SLF001 - the library names no Dutch of every kind
                left -= len(text)
                if left <= 0:
                    break


def title_size(title: str) -> int:
    """How many points the letters of a title have, so that it fits in its place: on one line, on two, or smaller."""
    return next((size for most, size in TITLES if len(title) <= most), SMALLEST_TITLE)


def body_size(lines: Sequence[str], high: float) -> int:
    """How many points these lines have, so that they fit in so many inches also in a broad font; the smallest where nothing fits."""

    def points(size: int) -> float:
        broad = (WIDTH - 1.9) * 72 / (BROAD * size)
        high = (ceil(min(len(it), MOST_LETTERS) / broad) * LEADING + BEFORE for it in lines)
        return sum(it * size + AFTER for it in high)

    return next((size for size in SIZES if points(size) <= high * 72), SIZES[-1])


def _tag(language: str | None, page: Language) -> str:
    """A language as presentations name it: nl-NL."""
    locales: dict[str, str] = {str(name): locale for name, locale in LOCALES.items()}
    return locales.get(language or page, LOCALES[page]).replace("_", "-")


def _place(shape: Any, left: float, top: float, wide: float, high: float) -> None:
    shape.left, shape.top, shape.width, shape.height = Inches(left), Inches(top), Inches(wide), Inches(high)
