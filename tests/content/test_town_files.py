"""Where the board, news, voices and goals of a pack are written, and the copy that is stored of them."""

import json
from pathlib import Path
from textwrap import indent

import pytest

from game.content import ContentError, from_json, load
from game.log.pack import kept_bytes, played
from tests.content.written import (
    CARD,
    HEAD,
    NEWS,
    TOWN,
    VOICES,
    changed,
    problems,
    told,
    town,
    write,
)
from tests.plain import to_json, written


def test_a_section_of_the_town_can_be_a_key_a_file_or_a_folder(tmp_path: Path) -> None:
    goals = "light: {title: Licht, when: {at_least: {village: 1}}}\n"
    files = load(town(tmp_path / "files", {"goals.yaml": goals}))
    sections = {"board": TOWN, "news": NEWS, "voices": VOICES, "goals": goals}
    head = HEAD + "".join(f"{name}:\n{indent(text, '  ')}" for name, text in sections.items())
    card = changed(CARD, "kind: choice", "kind: choice\ndeck: wmo")
    keys = load(write(tmp_path / "keys", {"scenario.yaml": head, "dilemmas/first.yaml": card}))
    assert files.scenario == keys.scenario
    may, june = NEWS.split("june: ")
    folder = town(tmp_path / "folder", {"goals/light.yaml": "title: Licht\nwhen: {at_least: {village: 1}}\n"})
    (folder / "news.yaml").unlink()
    (folder / "voices.yaml").unlink()
    single = "\n".join(line.removeprefix("  ") for line in may.splitlines()[1:])
    write(
        folder,
        {
            "dilemmas/first.yaml": card,
            "news/may.yaml": single,
            "news/june.yaml": june,
            "voices/neighbour.yaml": VOICES.removeprefix("neighbour: "),
        },
    )
    assert load(folder).scenario == files.scenario


@pytest.mark.parametrize(("name", "text"), [("board", TOWN), ("news", NEWS), ("voices", VOICES)])
def test_a_file_that_says_its_own_name_again_is_one_problem(tmp_path: Path, name: str, text: str) -> None:
    again = f"{name}:\n" + "".join(f"  {line}\n" for line in text.splitlines())
    assert told(town(tmp_path, {f"{name}.yaml": again})) == [f"{name}.yaml:1:1 section_inside"]


def test_an_entry_may_be_called_as_its_section(tmp_path: Path) -> None:
    called = "endings: {title: {nl: Klaar, en: Done}, text: {nl: Dat was het., en: That was it.}}\n"
    head = HEAD[: HEAD.index("endings:")]
    assert told(write(tmp_path, {"scenario.yaml": head, "endings.yaml": called})) == []


def test_parts_of_the_board_in_the_head_are_sent_to_the_board(tmp_path: Path) -> None:
    group = TOWN[TOWN.index("groups:") : TOWN.index("complete:")]
    head = HEAD + group
    found = problems(town(tmp_path, {"scenario.yaml": head, "board.yaml": TOWN.replace(group, "")}))
    assert [(problem.file, problem.message.id, problem.hint and problem.hint.id) for problem in found] == [
        ("scenario.yaml", "content.unknown_key", "content.hint.on_board")
    ]


@pytest.mark.parametrize(
    ("key", "meant"), [("bord", "board"), ("nieuws", "news"), ("stemmen", "voices"), ("doelen", "goals")]
)
def test_a_section_of_the_town_with_a_dutch_name_does_not_make_its_ids_unknown(
    tmp_path: Path, key: str, meant: str
) -> None:
    text = {"board": TOWN, "news": NEWS, "voices": VOICES, "goals": "a: {title: x, when: {flags: supervision}}\n"}
    pack = town(tmp_path)
    (pack / f"{meant}.yaml").unlink(missing_ok=True)
    write(
        pack,
        {f"{key}.yaml": text[meant], "dilemmas/first.yaml": changed(CARD, "kind: choice", "kind: choice\ndeck: wmo")},
    )
    problem, *others = problems(pack)
    assert (problem.file, problem.message.id) == (f"{key}.yaml", "content.file_misnamed")
    assert problem.hint is not None
    assert problem.hint.values["name"] == f"{meant}.yaml"
    assert [other.severity for other in others if other.severity == "error"] == []


def test_missing_english_is_noticed_in_every_new_part(tmp_path: Path) -> None:
    head = HEAD + "languages: [nl, en]\nnewspaper: {nl: De Bode}\n"
    head += "goals: {light: {title: {nl: Licht}, when: {at_least: {village: 1}}}}\n"
    files: dict[str, str | bytes] = {
        "scenario.yaml": head,
        "board.yaml": TOWN.replace("name: Raadzaal", "name: {nl: Raadzaal}")
        .replace("[De lift is stuk.]", "[{nl: De lift is stuk.}]")
        .replace("facility: Dorpshuis", "facility: {nl: Dorpshuis}")
        .replace("text: Overal brandt licht.", "text: {nl: Overal licht.}"),
        "news.yaml": NEWS.replace("text: Graag", "text: {nl: Graag}"),
        "voices.yaml": VOICES.replace("says: Kom eens langs.", "says: {nl: Kom eens langs.}"),
    }
    found = [it for it in problems(town(tmp_path, files)) if it.code == "K502"]
    assert {problem.file: problem.message.values for problem in found} == {
        "scenario.yaml": {"count": 2, "text": "newspaper"},
        "board.yaml": {"count": 4, "text": "board.squares.6.name"},
        "news.yaml": {"text": "news.may.options.yes_please.text"},
        "voices.yaml": {"text": "voices.neighbour.says"},
    }


def test_the_copy_of_a_pack_with_a_board_is_the_same_scenario(tmp_path: Path) -> None:
    pack = load(town(tmp_path))
    assert played(kept_bytes(pack.scenario, pack.sources)) == pack.scenario
    assert from_json(to_json(written(pack.path))) == pack.scenario


def test_a_copy_that_names_a_group_that_is_not_there_is_refused(tmp_path: Path) -> None:
    plain = written(town(tmp_path))
    copy = json.loads(to_json(plain).replace(b'"neighbourhood":"village"', b'"neighbourhood":"nowhere"'))
    with pytest.raises(ContentError) as caught:
        from_json(to_json(copy))
    assert [problem.message.id for problem in caught.value.problems] == ["content.damaged_copy"]
