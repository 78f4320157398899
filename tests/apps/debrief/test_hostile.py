"""Hostile words in every text of a pack, in names, notes and reasons: in every format they are words, and nothing else."""

import csv
import io
import re
import zipfile
from collections.abc import Callable
from xml.etree import ElementTree as ET

import msgspec
import pytest

from game.apps.debrief import Evening, debrief, page
from game.apps.debrief.papers.handout import handout
from game.apps.debrief.papers.report import report
from game.apps.debrief.papers.slides import slide_show
from game.apps.debrief.research.codebook import head
from game.apps.debrief.research.rows import ResearchRow, figures
from game.apps.debrief.research.writing import as_csv, as_json, as_xlsx, cells
from game.apps.debrief.voice import PageLanguage
from game.apps.session import line_of
from game.log import Agreed, Noted, Parked
from game.log.records import Kept
from tests.apps.debrief.html import read
from tests.apps.debrief.paper import needs_poppler, words
from tests.apps.debrief.recorder import Recorder, table
from tests.apps.hostile import FLAT, HOSTILE, TURNED, turned_hostile
from tests.shipped import pack_of


@pytest.fixture(scope="module")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Recorder:
    """An evening in which everything that anybody wrote is that."""
    pack = pack_of("proefavond")
    made = Recorder(tmp_path_factory.mktemp("evening") / "s", pack, table(depth="full"), turned_hostile(pack.scenario))
    made.play(reason=HOSTILE)
    texts, log = made.log.texts, made.log
    log.append(Parked(texts.add(HOSTILE)))
    log.append(Noted(texts.add(HOSTILE), report=True))
    log.append(Agreed(texts.add(HOSTILE), texts.add(HOSTILE), texts.add(HOSTILE)))
    log.append(Kept(texts.add(HOSTILE)))
    return made


@pytest.fixture(scope="module")
def evening(recorder: Recorder) -> Evening:
    return recorder.evening()


def as_page(evening: Evening) -> str:
    root = read(page(evening))
    assert not [it for tag in ("script", "b", "label", "img", "iframe") for it in root.all(tag)]
    assert not [name for it in root.all() for name in it.attributes if name.startswith("on")]
    return root.text


def as_paper(make: Callable[..., bytes]) -> Callable[[Evening], str]:
    return lambda evening: words(make(debrief(evening, "nl", marked=True), PageLanguage("nl")))


def as_slides(evening: Evening) -> str:
    data = slide_show(debrief(evening, "nl", marked=True), PageLanguage("nl"))
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        parts = [packed.read(name) for name in packed.namelist() if re.search(r"slides?/[^_].*\.xml$", name)]
    return " ".join("".join(ET.fromstring(part).itertext()) for part in parts)


def rows(evening: Evening) -> tuple[ResearchRow, ...]:
    return figures(evening, line_of(evening.scenario, evening.entries), PageLanguage("nl"))


def as_sheet(evening: Evening) -> str:
    data = as_csv(head(PageLanguage("nl")), map(cells, rows(evening)), "nl").decode("utf-8-sig")
    found = [cell for row in csv.reader(io.StringIO(data), delimiter=";") for cell in row]
    assert not [
        cell for cell in found if cell[:1] in ("=", "+", "-", "@", "\t", "\r") and not re.fullmatch(r"-\d+", cell)
    ]
    return " ".join(found)


def as_book(evening: Evening) -> str:
    sheet = (head(PageLanguage("nl")), [cells(it) for it in rows(evening)])
    with zipfile.ZipFile(io.BytesIO(as_xlsx(PageLanguage("nl"), (sheet, ((), ()))))) as packed:
        assert b"<f>" not in packed.read("xl/worksheets/sheet1.xml")
        return " ".join(ET.fromstring(packed.read("xl/sharedStrings.xml")).itertext())


def as_data(evening: Evening) -> str:
    told = msgspec.json.decode(as_json(evening, rows(evening), ()))
    return " ".join(str(value) for row in told["figures"] for value in row.values())


FORMATS: dict[str, Callable[[Evening], str]] = {
    "html": as_page,
    "handout": as_paper(handout),
    "report": as_paper(report),
    "pptx": as_slides,
    "csv": as_sheet,
    "xlsx": as_book,
    "json": as_data,
}


@needs_poppler
@pytest.mark.parametrize("format", FORMATS)
def test_hostile_words_are_words(evening: Evening, format: str) -> None:
    told = "".join(FORMATS[format](evening).split()).replace("[?]", "")
    assert FLAT in told, "the words stand there as they were written"
    assert TURNED not in told
    assert "49" not in re.findall(r"b onload=x>(.{2})", told)
    assert str(evening.opened.setup.seed) not in told
