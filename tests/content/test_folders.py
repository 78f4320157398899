"""A pack on disk: a section as a key, a file or a folder, and whatever else lies about."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.content import ContentError, lint, load
from tests.content.written import CARD, HEAD, TOWN, changed, problems, right, told, write

INDENTED = "".join(f"  {line}\n" for line in CARD.splitlines())
ONE_FILE = f"{HEAD}dilemmas:\n  first:\n{''.join(f'    {line}' + chr(10) for line in CARD.splitlines())}"


def test_a_section_as_key_file_and_folder_is_the_same_scenario(tmp_path: Path) -> None:
    folder = load(write(tmp_path / "folder", {}))
    file = tmp_path / "file"
    file.mkdir()
    (file / "scenario.yaml").write_text(HEAD)
    (file / "dilemmas.yaml").write_text(f"first:\n{INDENTED}")
    key = tmp_path / "key"
    key.mkdir()
    (key / "scenario.yaml").write_text(ONE_FILE)
    assert folder.scenario == load(file).scenario == load(key).scenario
    assert list(folder.sources) == ["scenario.yaml", "dilemmas/first.yaml"]
    assert list(load(key).sources) == ["scenario.yaml"]


def test_a_pack_can_be_named_by_its_head_or_be_one_file(tmp_path: Path) -> None:
    pack = write(tmp_path / "pack", {})
    assert load(pack / "scenario.yaml").scenario == load(pack).scenario
    alone = tmp_path / "alone.yaml"
    alone.write_text(ONE_FILE)
    assert load(alone).scenario == load(pack).scenario
    alone.write_text(ONE_FILE.replace("+3", "x"))
    assert [str(problem.place) for problem in lint(alone)] == ["alone.yaml:19:22"]


def test_cards_come_in_the_order_of_their_names_and_the_rest_as_written(tmp_path: Path) -> None:
    names = ["zebra", "b", "a10", "a2", "a_1"]
    head = HEAD + "programme: [zebra, a2, b, a10, a_1, first]\n"
    pack = load(write(tmp_path, {"scenario.yaml": head} | {f"dilemmas/{name}.yaml": CARD for name in names}))
    assert list(pack.scenario.dilemmas) == sorted([*names, "first"])
    assert pack.scenario.programme[0] == "zebra"
    assert list(pack.scenario.dilemmas["zebra"].names()) == ["listen", "write"]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"dilemmas.yaml": "x: 1"}, "dilemmas.yaml:1:1 section_twice"),
        ({"scenario.yaml": HEAD + "dilemmas: {x: 1}\n"}, "dilemmas/first.yaml:1:1 section_twice"),
        ({"endings.yaml": "x: 1"}, "endings.yaml:1:1 section_twice"),
        ({"bands/low.yaml": "name: x"}, "bands section_no_folder"),
        ({"dilemmas/old/x.yaml": CARD}, "dilemmas/old file_too_deep"),
        ({"dilemmas/x.yml": CARD}, "dilemmas/x.yml file_misnamed"),
        ({"dilemmas/X Y.yaml": CARD}, "dilemmas/X Y.yaml bad_file_name"),
        ({"eindes.yaml": "x: 1"}, "eindes.yaml file_misnamed"),
        ({"waarden/x.yaml": "x: 1"}, "waarden file_misnamed"),
        ({"notities.yaml": "x: 1"}, "notities.yaml file_not_read"),
        ({"oud/notities.yaml": "x: 1"}, "oud file_not_read"),
        ({"dilemmas/leeg.yaml": ""}, "dilemmas/leeg.yaml empty_file"),
        ({"dilemmas/leeg.yaml": "# alleen dit\n"}, "dilemmas/leeg.yaml empty_file"),
        ({"dilemmas/leeg.yaml": "---\n"}, "dilemmas/leeg.yaml empty_file"),
    ],
)
def test_a_file_that_is_not_where_it_should_be_is_told(
    tmp_path: Path, files: dict[str, str | bytes], expected: str
) -> None:
    assert expected in told(write(tmp_path, files))


@pytest.mark.parametrize(
    "name",
    [
        "first (1)",
        "first (2)",
        "first-LAPTOP123",
        "first - kopie",
        "first - Copy",
        "first kopie 2",
        "first (conflicted copy 2026-11-28)",
        "first - Kopie (3)",
        "Kopie van first",
        "Copy of first",
    ],
)
def test_a_copy_that_another_program_made_is_told_with_its_first(tmp_path: Path, name: str) -> None:
    (problem,) = problems(write(tmp_path, {f"dilemmas/{name}.yaml": CARD}))
    assert (problem.code, problem.file) == ("K145", f"dilemmas/{name}.yaml")
    assert problem.message.values == {"first": "first.yaml"}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"scenario (1).yaml": HEAD}, "scenario (1).yaml copy_of"),
        ({"board.yaml": TOWN, "board - kopie.yaml": TOWN}, "board - kopie.yaml copy_of"),
        ({"scenario.yaml.txt": HEAD}, "scenario.yaml.txt ending_behind"),
        ({"news.yaml.txt": "x"}, "news.yaml.txt ending_behind"),
        ({"dilemmas/second.yaml.txt": CARD}, "dilemmas/second.yaml.txt ending_behind"),
        ({"dilemmas/second.YAML.TXT": CARD}, "dilemmas/second.YAML.TXT ending_behind"),
        ({"dilemmas/second.yml.docx": b"PK"}, "dilemmas/second.yml.docx ending_behind"),
        ({"dilemmas/second.txt": f"# een kaart\n\n{CARD}"}, "dilemmas/second.txt ending_behind"),
    ],
)
def test_a_file_that_another_program_named_is_told(
    tmp_path: Path, files: dict[str, str | bytes], expected: str
) -> None:
    found = told(write(tmp_path, files))
    assert [line for line in found if "trust" not in line and "square" not in line and "deck" not in line] == [expected]


def test_a_card_that_notepad_renamed_can_be_referred_to(tmp_path: Path) -> None:
    refers = changed(CARD, "now: {trust: +3}", "now: {open: second}")
    pack = write(tmp_path, {"dilemmas/first.yaml": refers, "dilemmas/second.yaml.txt": CARD})
    assert told(pack) == ["dilemmas/second.yaml.txt ending_behind"]
    (pack / "dilemmas" / "first.yaml").unlink()
    assert told(pack) == ["dilemmas/second.yaml.txt ending_behind"]


def test_what_other_programs_leave_behind_is_nobodys_business(tmp_path: Path) -> None:
    beside = [
        "~$scenario.yaml",
        "dilemmas/~$first.yaml",
        "dilemmas/notities.txt",
        "dilemmas/.first.yaml",
        "lees mij.txt",
    ]
    assert told(write(tmp_path, dict.fromkeys(beside, "x"))) == []


@pytest.mark.parametrize(
    "name", ["scenario.yaml.txt", "scenario (1).yaml", "scenario - kopie.yaml", "Scenario.yml", "scenario.txt"]
)
def test_a_head_under_another_name_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(HEAD)
    (problem,) = problems(tmp_path)
    assert problem.hint is not None
    assert (problem.code, problem.hint.values["name"]) == ("K102", name)


def test_a_folder_in_a_folder_is_named(tmp_path: Path) -> None:
    write(tmp_path / "mijn_avond", {})
    (problem,) = problems(tmp_path)
    assert problem.hint is not None
    assert (problem.code, problem.hint.values) == ("K102", {"folder": "mijn_avond"})


def test_what_is_no_yaml_is_nobodys_business(tmp_path: Path) -> None:
    beside = ["README.md", "images/a.png", "tests/careful.yaml", "games/x.yaml", ".git/x.yaml", "dilemmas/.x.yaml.swp"]
    assert told(write(tmp_path, dict.fromkeys(beside, "x"))) == []


def test_a_folder_called_as_a_file_is_told(tmp_path: Path) -> None:
    write(tmp_path, {"dilemmas/second.yaml/x.txt": "x"})
    assert told(tmp_path) == ["dilemmas/second.yaml not_a_file"]


def test_a_folder_called_scenario_yaml_is_told(tmp_path: Path) -> None:
    (tmp_path / "scenario.yaml").mkdir()
    assert told(tmp_path) == ["scenario.yaml not_a_file"]


def test_a_folder_without_a_head_is_told_with_the_file_that_was_meant(tmp_path: Path) -> None:
    assert told(tmp_path) == ["scenario.yaml no_scenario_file"]
    (tmp_path / "Scenario.yml").write_text(HEAD)
    (problem,) = problems(tmp_path)
    assert problem.hint is not None
    assert problem.hint.values["name"] == "Scenario.yml"


def test_a_misnamed_folder_is_told_and_its_section_is_not_missed(tmp_path: Path) -> None:
    write(tmp_path, {})
    (tmp_path / "dilemmas").rename(tmp_path / "kaarten")
    (problem,) = problems(tmp_path)
    assert (problem.message.id, right(problem)) == ("content.file_misnamed", None)
    assert problem.hint is not None
    assert problem.hint.values["name"] == "dilemmas"


def test_a_head_that_cannot_be_read_does_not_make_everything_unknown(tmp_path: Path) -> None:
    write(tmp_path, {"scenario.yaml": "title: 'x", "dilemmas/first.yaml": changed(CARD, "+3", "x")})
    assert told(tmp_path) == ["scenario.yaml:1:8 quote_open", "dilemmas/first.yaml:7:18 not_a_number"]


@pytest.mark.parametrize("text", ["- a\n- b\n", "hallo\n"])
def test_a_head_without_keys_is_told(tmp_path: Path, text: str) -> None:
    assert told(write(tmp_path, {"scenario.yaml": text})) == ["scenario.yaml:1:1 not_keys"]


def test_a_path_that_is_not_there_is_a_content_error(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        load(tmp_path / "nergens")
    assert [problem.message.id for problem in caught.value.problems] == ["content.no_such_pack"]


def test_links_are_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "x.yaml").write_text(CARD)
    pack = write(tmp_path / "pack", {})
    (pack / "dilemmas" / "second.yaml").symlink_to(outside / "x.yaml")
    (pack / "values").symlink_to(outside)
    (pack / "bands.yaml").symlink_to(outside / "nowhere.yaml")
    assert told(pack) == ["bands.yaml link", "dilemmas/second.yaml link", "values link"]


def test_a_linked_folder_is_refused_without_a_look_inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "outside").mkdir()
    pack = write(tmp_path / "pack", {})
    for name in ("values", "photos", "images", "dilemmas/more"):
        (pack / name).symlink_to(tmp_path / "outside")
    listed = list[Path]()
    really_list = Path.iterdir

    def noted(path: Path) -> Iterator[Path]:
        listed.append(path)
        return really_list(path)

    monkeypatch.setattr(Path, "iterdir", noted)
    assert told(pack) == ["dilemmas/more link", "photos link", "values link"]
    assert set(listed) == {pack, pack / "dilemmas"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("dilemmas/con.yaml", "dilemmas/con.yaml device_name"),
        ("dilemmas/Lpt1.yaml", "dilemmas/Lpt1.yaml device_name"),
        ("dilemmas/aux.old.txt", "dilemmas/aux.old.txt device_name"),
        ("NUL.png", "NUL.png device_name"),
        ("aux/notes.txt", "aux device_name"),
        ("images/com\u00b9.png", "images/com\u00b9.png device_name"),
        ("dilemmas/x\x1b[2J.yaml", "dilemmas/x\ufffd[2J.yaml strange_name"),
        ("dilemmas/x\ny.yml", "dilemmas/x\ufffdy.yml strange_name"),
        ("\u202ex.yaml", "\ufffdx.yaml strange_name"),
        ("\udcff.yaml", "\ufffd.yaml strange_name"),
    ],
)
def test_a_name_that_a_computer_or_a_reader_takes_for_something_else(tmp_path: Path, name: str, expected: str) -> None:
    assert told(write(tmp_path, {name: CARD})) == [expected]


def test_what_refers_to_a_file_with_such_a_name_is_not_told_as_well(tmp_path: Path) -> None:
    refers = changed(CARD, "now: {trust: +3}", "now: {open: con}")
    pack = write(tmp_path, {"dilemmas/con.yaml": CARD, "dilemmas/first.yaml": refers})
    assert told(pack) == ["dilemmas/con.yaml device_name"]


@pytest.mark.parametrize(
    "name", ["dilemmas/nuldelijn.yaml", "images/column.png", "dilemmas/com10.yaml", "con_notes.txt"]
)
def test_a_name_that_only_begins_like_a_device_is_a_name(tmp_path: Path, name: str) -> None:
    assert "device_name" not in " ".join(told(write(tmp_path, {name: CARD})))


def test_a_section_of_which_no_file_can_be_read_is_not_missing(tmp_path: Path) -> None:
    pack = write(tmp_path, {"dilemmas/con.yaml": CARD})
    (pack / "dilemmas" / "first.yaml").unlink()
    assert told(pack) == ["dilemmas/con.yaml device_name"]


def test_a_named_pipe_is_not_waited_for(tmp_path: Path) -> None:
    pack = write(tmp_path, {})
    os.mkfifo(pack / "dilemmas" / "second.yaml")
    assert told(pack) == ["dilemmas/second.yaml not_a_file"]


def test_a_content_error_can_be_read_without_a_catalogue(tmp_path: Path) -> None:
    write(tmp_path, {"dilemmas/first.yaml": changed(CARD, "+3", "1_000")})
    with pytest.raises(ContentError) as caught:
        load(tmp_path)
    assert str(caught.value) == (
        "dilemmas/first.yaml:7:18 K205 error content.not_a_number key='trust', value='1_000'"
        " (content.hint.no_underscore right='1000')"
    )
    assert caught.value.errors == caught.value.problems
