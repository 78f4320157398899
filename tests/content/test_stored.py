"""Copies of packs from before packs were compiled: plain JSON of what was written."""

import json
import time
from itertools import cycle
from typing import Any

import pytest

from game.content import ContentError, Pack, from_json
from tests.plain import to_json, written


def test_the_copy_of_a_pack_is_the_same_scenario_in_the_same_order(pack: Pack) -> None:
    data = to_json(written(pack.path))
    assert from_json(data) == pack.scenario
    assert list(from_json(data).endings) == list(pack.scenario.endings)
    assert list(from_json(data).dilemmas) == list(pack.scenario.dilemmas)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00",
        b"\xff\xfe{}",
        b"{",
        b"[]",
        b"null",
        b'"text"',
        b'{"title": Infinity}',
        b'{"title": 1.5}',
        b'{"title": NaN}',
        b'{"title": "a", "title": "b"}',
        b'{"title": ' + b"9" * 5000 + b"}",
        b"[" * 100_000,
        b'{"a":' * 100 + b"1" + b"}" * 100,
    ],
)
def test_a_damaged_copy_is_a_content_error(data: bytes) -> None:
    with pytest.raises(ContentError) as caught:
        from_json(data)
    assert [problem.message.id for problem in caught.value.problems] == ["content.damaged_copy"]


@pytest.mark.parametrize("data", [b"{}", b'{"title": "\\ud800"}', b'{"dilemmas": {"first": null}}'])
def test_a_copy_of_something_else_is_a_content_error(data: bytes) -> None:
    with pytest.raises(ContentError) as caught:
        from_json(data)
    assert {problem.severity for problem in caught.value.problems} == {"error"}


def test_every_cut_of_a_copy_is_refused(proefavond: Pack) -> None:
    data = to_json(written(proefavond.path))
    for end in range(0, len(data), 997):
        with pytest.raises(ContentError):
            from_json(data[:end])


def test_a_copy_that_names_what_is_not_there_is_refused_before_it_is_played(proefavond: Pack) -> None:
    plain: dict[str, Any] = written(proefavond.path)
    plain["programme"].append("nowhere")
    with pytest.raises(ContentError) as caught:
        from_json(to_json(plain))
    (problem,) = caught.value.problems
    assert (str(problem.place), problem.message.id) == ("scenario.json", "content.damaged_copy")


def test_text_in_a_copy_stays_text(proefavond: Pack) -> None:
    plain: dict[str, Any] = written(proefavond.path)
    plain["title"] = "12"
    assert from_json(to_json(plain)).title.nl == "12"
    plain["quarters"] = "2"
    with pytest.raises(ContentError):
        from_json(to_json(plain))


@pytest.mark.parametrize("sign", ["\u202e", "\x1b", "\0", "\r", "\ud800"])
@pytest.mark.parametrize("where", ["value", "key"])
def test_a_copy_with_a_sign_that_nobody_sees_is_refused(proefavond: Pack, where: str, sign: str) -> None:
    plain: dict[str, Any] = written(proefavond.path)
    plain.update({"title": f"Avond{sign}je"} if where == "value" else {f"titel{sign}": "Avond"})
    with pytest.raises(ContentError) as caught:
        from_json(json.dumps(plain).encode())
    assert [problem.message.id for problem in caught.value.problems] == ["content.damaged_copy"]


def test_text_in_a_copy_is_composed(proefavond: Pack) -> None:
    plain: dict[str, Any] = written(proefavond.path)
    plain["title"] = "Ee\u0301n"
    assert from_json(to_json(plain)).title.nl == "E\u00e9n"


def test_a_copy_has_no_more_in_it_than_a_pack_and_is_refused_at_once(proefavond: Pack) -> None:
    pack = written(proefavond.path)
    cards = pack["dilemmas"].values()
    many = {f"card_{n}": card for n, card in zip(range(60_000), cycle(cards), strict=False)}
    small = {**pack, "dilemmas": {id: {"title": card["title"]} for id, card in many.items()}}
    for plain in (small, {**small, "dilemmas": many}):
        data = to_json(plain)
        start = time.process_time()
        with pytest.raises(ContentError) as caught:
            from_json(data)
        assert time.process_time() - start < 2
        assert [problem.message.id for problem in caught.value.problems] == ["content.damaged_copy"]
