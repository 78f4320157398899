"""Every page says what it said, and looks as it looked; `python -m tests.golden.frames` keeps what was changed on purpose."""

import difflib
from pathlib import Path

import pygame
import pytest
from pygame import Surface

from game.rules.terms.text import LANGUAGES, Language
from game.widgets.paint import Paint
from tests.golden.frames.kept import PICTURES, kept_descriptions, kept_pixels
from tests.golden.frames.pages import PACKS, described
from tests.golden.frames.pictures import FAR, PICTURED, apart, drawn_by, exact, file_of, pictured, small

Which = tuple[str, Language, str]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("pack", PACKS)
def test_every_page_says_what_it_said(pack: str, language: Language) -> None:
    changed = difflib.unified_diff(kept_descriptions(pack, language), list(described(pack, language)), n=1, lineterm="")
    found = "\n".join(list(changed)[:60])
    assert not found, found


@pytest.mark.parametrize("which", PICTURED, ids="-".join)
def test_every_page_looks_as_it_looked(which: Which, tmp_path: Path) -> None:
    assert not differing(which, tmp_path)


def differing(which: Which, out: Path) -> dict[str, str]:
    """The pages that do not look as they did, each with where it is to be seen."""
    kept, found = kept_pixels(), {}
    of_these = {name for name in kept.exact if name.split(" ")[:3] == list(which)}
    for name, surface in pictured(*which):
        of_these.discard(name)
        if not alike(name, surface):
            found[name] = str(file_of(out, name))
            pygame.image.save(surface, found[name])
    return found | dict.fromkeys(of_these, "not shown any more")


def alike(name: str, surface: Surface) -> bool:
    """Whether it looks as it did: to the pixel where the same versions drew it, else much alike."""
    kept = kept_pixels()
    if kept.by == drawn_by():
        return kept.exact.get(name) == exact(surface)
    return looks_alike(name, surface)


def looks_alike(name: str, surface: Surface) -> bool:
    """Whether no part of it is far from what was kept."""
    kept = file_of(PICTURES, name)
    return kept.is_file() and apart(small(surface), pygame.image.load(kept)) <= FAR


def test_what_is_kept_looks_like_itself() -> None:
    which = PICTURED[-1]
    assert all(looks_alike(name, surface) for name, surface in pictured(*which))


def test_a_frame_that_is_broken_fails_both_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    """Panels without their fill: what a slip in the painting would do."""
    which = PICTURED[-1]
    monkeypatch.setattr(Paint, "panel", lambda *_, **__: None)
    names = [(name, exact(surface), looks_alike(name, surface)) for name, surface in pictured(*which)]
    kept = kept_pixels().exact
    assert [name for name, print, _ in names if kept[name] == print] == []
    assert len([name for name, _, alike in names if not alike]) > len(names) // 2
