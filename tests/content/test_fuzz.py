"""Whatever stands in a file, only problems come out of it."""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.content import ContentError, Problem, find_packs, from_json, lint, load
from game.content.codes import CODES, UNLISTED
from game.log.pack import kept_bytes, played
from tests.content.written import problems, write
from tests.plain import to_json
from tests.plain import written as as_written

PACK = find_packs()["proefavond"]
FILES = {path.relative_to(PACK).as_posix(): path.read_bytes() for path in sorted(PACK.rglob("*.yaml"))}
COPY = to_json(as_written(PACK))
PIECES = [
    *(b"- ", b": ", b"{", b"}", b"[", b"]", b"'", b'"', b"#", b"&a ", b"*a", b"!x ", b"| ", b"> ", b"? ", b"%", b"@"),
    *(b"\t", b"\r", b"\n", b"\n  ", b"\n\n", b"---\n", b"...\n", b"<<: ", b"\x00", b"\xff", b"\xc3", b"\xe2\x80\xae"),
    *(b"null", b"true", b"40%", b"1_000", b"12:30", b"-0", b"kind", b"now", b"when", b"not", b"any", b"after", b","),
]
QUICK = settings(max_examples=50, deadline=5_000, suppress_health_check=list(HealthCheck))


def lands(folder: Path, files: dict[str, bytes]) -> tuple[Problem, ...]:
    """What is told about these files; anything else than a `ContentError` fails the test."""
    write(folder, dict(files))
    found = problems(folder)
    for problem in found:
        assert (problem.code, problem.severity) in {*CODES.values(), UNLISTED}
        assert problem.message.id != "content.invalid"
    if any(problem.severity == "error" for problem in found):
        with pytest.raises(ContentError) as caught:
            load(folder)
        assert caught.value.problems == found
    else:
        pack = load(folder)
        assert played(kept_bytes(pack.scenario, pack.sources)) == pack.scenario
    return found


@QUICK
@given(data=st.binary(max_size=300))
def test_any_bytes(tmp_path_factory: Any, data: bytes) -> None:
    lands(tmp_path_factory.mktemp("pack"), {"scenario.yaml": data})


@QUICK
@given(text=st.lists(st.sampled_from([piece for piece in PIECES if piece.isascii()]), max_size=60).map(b"".join))
def test_any_signs_of_yaml(tmp_path_factory: Any, text: bytes) -> None:
    lands(tmp_path_factory.mktemp("pack"), {"dilemmas/first.yaml": text})


@settings(QUICK, max_examples=50)
@given(
    name=st.sampled_from(list(FILES)),
    edits=st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 12), st.sampled_from([b"", *PIECES])), min_size=1, max_size=4
    ),
)
def test_a_shipped_pack_with_anything_changed(
    tmp_path_factory: Any, name: str, edits: list[tuple[float, int, bytes]]
) -> None:
    data = FILES[name]
    for where, cut, piece in edits:
        at = int(where * len(data))
        data = data[:at] + piece + data[at + cut :]
    lands(tmp_path_factory.mktemp("pack"), {**FILES, name: data})


VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-5, 200_000)
    | st.text(max_size=8)
    | st.sampled_from(["40%", "trust", "Wmo"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["nl", "when", "after", "x"]), inner),
    max_leaves=6,
)


@settings(QUICK, max_examples=60)
@given(data=st.data())
def test_a_stored_copy_with_any_value_changed(data: st.DataObject) -> None:
    plain = json.loads(COPY)
    here: Any = plain
    while True:
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))
        key = data.draw(st.sampled_from(keys))
        inner = here[key]
        if not isinstance(inner, dict | list) or not inner or data.draw(st.integers(0, 5)) == 0:
            break
        here = inner
    change = data.draw(st.sampled_from(["remove", "replace", "add"]))
    if change == "remove":
        del here[key]
    elif change == "replace" or isinstance(here, list):
        here[key] = data.draw(VALUES)
    else:
        here[data.draw(st.sampled_from(["extra", "titel", "afer", "nl", "[key]", "choice", ""]))] = data.draw(VALUES)
    with suppress(ContentError):
        from_json(to_json(plain))


def test_the_pack_that_is_changed_has_nothing_wrong_with_it() -> None:
    assert [problem for problem in lint(PACK) if problem.severity != "note"] == []
