"""Packs of the program that were compiled before: the same pack, and never one that was made from something else."""

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.content import ContentError, Pack, cache, find_packs, load, load_cached, packs
from game.content.expectations import Checks
from tests.content.written import CARD, HEAD, changed, write

Use = Callable[[], Pack]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache folder of this test."""
    folder = tmp_path / "cache" / "keukentafel"
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: folder)
    return folder


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A pack that comes with the program."""
    folder = tmp_path / "shipped" / "small"
    write(folder, {"scenario.yaml": HEAD.replace("title: Hallo", "title: Hallo\nlanguages: [nl]")})
    monkeypatch.setattr(packs, "_IN_WHEEL", folder.parent)
    return folder


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What was compiled since the test began."""
    done: list[Path] = []

    def counted(path: Path) -> Pack:
        done.append(path)
        return load(path)

    monkeypatch.setattr(cache, "_load", counted)
    return done


def file_of(kept: Path) -> Path:
    (file,) = kept.iterdir()
    return file


@pytest.mark.parametrize("name", find_packs())
def test_a_kept_pack_is_the_pack_that_was_compiled(name: str, kept: Path, compiled: list[Path]) -> None:
    folder = find_packs()[name]
    assert load_cached(folder) == load_cached(folder) == replace(load(folder), problems=(), checks=Checks())
    assert compiled == [folder]


def test_it_is_kept_by_its_folder_whatever_that_is_called(small: Path, kept: Path, compiled: list[Path]) -> None:
    load_cached(small)
    there = small.parent / "." / "small"
    assert load_cached(there).path == there
    assert compiled == [small]


def test_a_pack_of_somebodys_own_is_read_every_time(tmp_path: Path, kept: Path) -> None:
    own = tmp_path / "own"
    write(own, {})
    assert load_cached(own) == load(own)
    assert not kept.exists()


def test_a_pack_that_cannot_be_played_says_so_every_time(small: Path, kept: Path) -> None:
    write(small, {"scenario.yaml": changed(HEAD, "quarters: 2", "quarters: 99")})
    for _ in range(2):
        with pytest.raises(ContentError):
            load_cached(small)
    assert not kept.exists()


def test_a_changed_file_is_compiled_anew(small: Path, kept: Path, compiled: list[Path]) -> None:
    load_cached(small)
    write(small, {"dilemmas/first.yaml": changed(CARD, "De eerste kaart", "Een andere kaart")})
    assert load_cached(small).scenario.dilemmas["first"].title.nl == "Een andere kaart"
    assert len(compiled) == 2


def test_one_file_more_is_another_pack(small: Path, kept: Path) -> None:
    load_cached(small)
    write(small, {"dilemmas/second.yaml": changed(CARD, "De eerste kaart", "De tweede kaart")})
    assert list(load_cached(small).scenario.dilemmas) == ["first", "second"]


def test_another_version_compiles_anew(
    small: Path, kept: Path, compiled: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    load_cached(small)
    monkeypatch.setattr(cache, "__version__", "99")
    load_cached(small)
    assert len(compiled) == 2


def test_a_changed_program_compiles_anew(
    small: Path, kept: Path, compiled: list[Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = tmp_path / "game"
    for room in ("content", "rules"):
        shutil.copytree(
            Path(cache.__file__).parents[1] / room, code / room, ignore=shutil.ignore_patterns("__pycache__")
        )
    monkeypatch.setattr(cache, "_CODE", code)
    load_cached(small)
    load_cached(small)
    assert len(compiled) == 1
    with (code / "content" / "written" / "scenario.py").open("a") as module:
        module.write("\n")
    load_cached(small)
    assert len(compiled) == 2


@pytest.mark.parametrize(
    "hurt",
    [
        lambda data: data[:0],
        lambda data: data[:-1],
        lambda data: data[:40],
        lambda data: data.replace(b"Hallo", b"Hullo"),
        lambda data: b"0" * 64 + data[64:],
        lambda data: bytes(len(data)),
    ],
)
def test_what_is_damaged_is_compiled_anew_and_kept_again(
    small: Path, kept: Path, compiled: list[Path], hurt: Callable[[bytes], bytes]
) -> None:
    whole = load_cached(small)
    data = file_of(kept).read_bytes()
    file_of(kept).write_bytes(hurt(data))
    assert load_cached(small) == whole
    assert len(compiled) == 2
    assert file_of(kept).read_bytes() == data


@pytest.mark.skipif(sys.platform == "win32", reason="whose a file is shows in the folder there")
@pytest.mark.parametrize("others", ["write", "own", "link"])
def test_a_file_that_somebody_else_could_have_written_is_not_believed(
    small: Path, kept: Path, compiled: list[Path], monkeypatch: pytest.MonkeyPatch, others: str
) -> None:
    load_cached(small)
    file = file_of(kept)
    match others:
        case "write":
            file.chmod(0o622)
        case "own":
            monkeypatch.setattr(os, "getuid", lambda: file.stat().st_uid + 1)
        case "link":
            elsewhere = file.rename(kept.parent / "elsewhere")
            file.symlink_to(elsewhere)
    load_cached(small)
    assert len(compiled) == 2


@pytest.mark.skipif(sys.platform == "win32", reason="modes are of other systems")
def test_only_this_user_can_read_or_write_what_is_kept(small: Path, kept: Path) -> None:
    before = os.umask(0)
    try:
        load_cached(small)
    finally:
        os.umask(before)
    assert file_of(kept).stat().st_mode & 0o077 == 0


def test_where_nothing_can_be_kept_the_pack_is_read(small: Path, kept: Path, compiled: list[Path]) -> None:
    kept.parent.write_bytes(b"a file where the folder would be")
    assert load_cached(small) == load_cached(small) == load(small)
    assert compiled == [small, small]


def test_a_disk_that_is_full_leaves_nothing_half_written(
    small: Path, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert load_cached(small) == load(small)
    assert list(kept.iterdir()) == []


def test_a_file_that_cannot_be_read_leaves_it_to_the_reading(
    small: Path, kept: Path, compiled: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(path: Path) -> bytes:
        raise PermissionError(path)

    pack = load(small)
    monkeypatch.setattr(Path, "read_bytes", denied)
    monkeypatch.setattr(cache, "_load", lambda _: pack)
    assert load_cached(small) is pack
