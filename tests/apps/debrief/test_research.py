"""Figures for researchers: true, only what was approved, and in files that spreadsheets open as what they are."""

import csv
import io
import re
import zipfile
from itertools import groupby
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from game.apps.debrief import Evening
from game.apps.debrief.research import REDRAWS, ResearchRow, figures
from game.apps.debrief.research.codebook import COLUMNS, codebook, head
from game.apps.debrief.research.spread import around_median, rank, share
from game.apps.debrief.research.writing import as_csv, as_xlsx, cells, harmless, write_research
from game.apps.debrief.voice import PageLanguage
from game.apps.session import line_of
from game.rules.terms.text import Language
from game.rules.whatif import Taken, choices, decisions, redrawn
from tests.apps.debrief.recorder import Recorder, table
from tests.apps.debrief.sealed import let_out, offered
from tests.apps.debrief.test_approved import said, talkative
from tests.shipped import pack_of


@pytest.fixture(scope="module")
def recorder(tmp_path_factory: pytest.TempPathFactory) -> Recorder:
    folder = tmp_path_factory.mktemp("evening") / "s"
    return talkative(Recorder(folder, pack_of("proefavond"), table()))


@pytest.fixture(scope="module")
def evening(recorder: Recorder) -> Evening:
    """Everything approved but the counts of the first case."""
    found = offered(recorder.evening())
    return let_out(
        recorder.evening(), *(item.id for item in found if item != next(it for it in found if it.kind == "counts"))
    )


@pytest.fixture(scope="module")
def line(recorder: Recorder) -> tuple[Taken, ...]:
    return line_of(recorder.scenario, recorder.log.entries)


@pytest.fixture(scope="module")
def rows(evening: Evening, line: tuple[Taken, ...]) -> tuple[ResearchRow, ...]:
    return figures(evening, line, PageLanguage("nl"))


def test_every_other_choice_is_there_beside_how_the_year_ended(
    evening: Evening, line: tuple[Taken, ...], rows: tuple[ResearchRow, ...]
) -> None:
    end = line[-1].after
    ends = dict(
        zip((*evening.scenario.funds, *evening.scenario.indicators), (*end.funds, *end.indicators), strict=True)
    )
    others = [row for row in rows if row.sort == "other_choice"]
    assert len({(row.case, row.instead) for row in others}) == len(choices(evening.scenario, line))
    for row in rows:
        if row.statistic == "ours" and row.measure in ends:
            assert row.value == ends[row.measure]


def test_luck_is_drawn_again_from_every_decision_and_always_the_same(
    evening: Evening, line: tuple[Taken, ...], rows: tuple[ResearchRow, ...]
) -> None:
    for it in decisions(evening.scenario, line):
        drawn = [redrawn(evening.scenario, line, it, number).end for number in range(1, REDRAWS + 1)]
        assert drawn[0] == redrawn(evening.scenario, line, it, 1).end
        own = [end.decided(it.card, it.occurrence).value for end in drawn]
        assert set(map(str, own)) == {str(it.value)}, "the decision itself is the table's"
        for place, measure in enumerate(evening.scenario.indicators):
            of = {
                row.statistic: row.value
                for row in rows
                if row.sort == "redrawn"
                and (row.card, row.occurrence, row.measure) == (it.card, it.occurrence, measure)
            }
            heights = sorted(end.indicators[place] for end in drawn)
            assert (of["lowest"], of["median"], of["highest"]) == (heights[0], heights[49], heights[-1])
            assert of["lowest"] <= of["p10"] <= of["median_low"] <= of["median"] <= of["median_high"] <= of["p90"]


def test_every_row_has_its_quarter_and_its_case(rows: tuple[ResearchRow, ...]) -> None:
    assert all(row.quarter for row in rows)
    assert all(bool(row.case) == bool(row.card) == (row.sort != "stood") for row in rows)
    assert [sort for sort, _ in groupby(row.sort for row in rows)] == [
        "decided",
        "ballot",
        "stood",
        "other_choice",
        "redrawn",
    ]


def test_counts_that_were_not_approved_are_not_in_it(
    recorder: Recorder, line: tuple[Taken, ...], rows: tuple[ResearchRow, ...]
) -> None:
    whole = figures(recorder.evening(), line, PageLanguage("nl"))
    assert {row.case for row in whole if row.sort == "ballot"} - {row.case for row in rows if row.sort == "ballot"} == {
        1
    }


@pytest.mark.parametrize("language", ["nl", "en"])
def test_files_hold_the_same_figures_and_nobodys_words(
    evening: Evening, recorder: Recorder, line: tuple[Taken, ...], tmp_path: Path, language: Language
) -> None:
    made = write_research(evening, line, language, tmp_path, recorder.log.folder)
    data = {it.path.name: it.path.read_bytes() for it in made}
    assert sorted(data) == [
        f"codebook-{language}.csv",
        *(f"research-{language}.{it}" for it in ("csv", "json", "xlsx")),
    ]
    assert [it.new for it in write_research(evening, line, language, tmp_path, recorder.log.folder)] == [False] * 4
    rows = figures(evening, line, PageLanguage(language))
    sheet = list(csv.reader(io.StringIO(data[f"research-{language}.csv"].decode("utf-8-sig")), delimiter=";"))
    assert sheet[0] == list(head(PageLanguage(language)))
    assert [tuple(row[:10]) for row in sheet[1:]] == [tuple(map(str, cells(row)[:10])) for row in rows]
    shares = [row[10] for row in sheet[1:] if row[9] == "permille"]
    assert shares
    assert all(re.fullmatch(r"\d+[,.]\d", it) and ("," in it) == (language == "nl") for it in shares)
    told = msgspec.json.decode(data[f"research-{language}.json"])
    assert [tuple(row.values()) for row in told["figures"]] == [msgspec.structs.astuple(row) for row in rows]
    assert str(evening.opened.setup.seed) not in str(told)
    with zipfile.ZipFile(io.BytesIO(data[f"research-{language}.xlsx"])) as book:
        parts = {name: book.read(name).decode() for name in book.namelist()}
    assert not [name for name, part in parts.items() if "<f>" in part or "hyperlink" in part]
    assert parts["xl/worksheets/sheet1.xml"].count("<row ") == len(rows) + 1
    assert (
        said("".join((*map(bytes.decode, (data[it] for it in data if not it.endswith("xlsx"))), *parts.values())))
        == set()
    )


def test_the_codebook_explains_every_word_that_is_in_it(rows: tuple[ResearchRow, ...], language: Language) -> None:
    explained = dict(codebook(PageLanguage(language)))
    used = {word for row in rows for word in (row.sort, row.statistic, row.unit)}
    assert used <= explained.keys()
    assert len(head(PageLanguage(language))) == len(COLUMNS) == len(set(head(PageLanguage(language))))
    assert str(REDRAWS) in " ".join(text for _, text in codebook(PageLanguage(language)))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", " =", "＝", "\n="])
def test_no_cell_is_taken_for_a_formula(start: str) -> None:
    words = f'{start}HYPERLINK("http://x";"y")'
    (row,) = csv.reader(
        io.StringIO(as_csv(("kop",), [(words,)], "nl").decode("utf-8-sig").split("\r\n", 1)[1]), delimiter=";"
    )
    assert row[0].startswith("'")
    assert harmless("gewoon -5") == "gewoon -5"


def test_only_a_share_is_written_with_a_decimal_whatever_an_author_calls_things() -> None:
    euros = ResearchRow("stood", 1, 1, "permille", 1, "permille", "permille", "permille", "end", "euros", 8_000)
    written = [cells(euros), cells(replace(euros, unit="permille", value=805))]
    sheet = as_csv(("kop",), written, "nl").decode("utf-8-sig").splitlines()
    assert [row.split(";")[-1] for row in sheet[1:]] == ["8000", "80,5"]
    with zipfile.ZipFile(io.BytesIO(as_xlsx(PageLanguage("nl"), ((("kop",), written), ((), ()))))) as book:
        numbers = re.findall(r"<v>([0-9.]+)</v></c></row>", book.read("xl/worksheets/sheet1.xml").decode())
    assert numbers[1:] == ["8000", "80.5"]


def test_what_a_share_may_be_off_is_wilsons() -> None:
    assert share(50, 100) == (500, 403, 597)
    assert share(0, 100) == (0, 0, 37)
    assert share(100, 100) == (1000, 963, 1000)
    assert all(low <= of <= high for of, low, high in (share(it, 37) for it in range(38)))


def test_ranks_are_figures_that_were_drawn() -> None:
    ordered = list(range(1, 101))
    assert (rank(ordered, 10), rank(ordered, 50), rank(ordered, 90), rank(ordered, 100)) == (10, 50, 90, 100)
    assert around_median(ordered) == (40, 61)
    assert around_median([7]) == (7, 7)
