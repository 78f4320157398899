"""The guides are the same in Dutch and in English, and what they quote and show is the program's."""

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from babel.messages.pofile import read_po
from PIL import Image

from game.apps.text.beside.facilitator import SWAP
from game.apps.text.commands import COMMANDS, WORDS
from game.apps.text.preview import PREVIEW_WORDS, STOP_WORDS
from game.apps.words import catalogue
from game.rules.terms.text import LANGUAGES, Language
from tests.docs import pictures
from tests.docs.pages import DOCS, README, ROOT, code, named, page
from tests.docs.pictures import PICTURES, WIDE

GUIDES = ("facilitating", "works-councils", "debrief", "privacy", "authoring", "installing")
FENCE = re.compile(r"^ *```(\w*)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
TYPED = (*WORDS.values(), SWAP, *PREVIEW_WORDS.values(), *STOP_WORDS.values())
"""Words that are typed, each in two languages."""
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]*)\)")
TYPED_AT_A_QUESTION = {"h", "absent", "here"}
"""What a ballot itself asks for."""
MOST = 700_000
"""Bytes of all pictures together: who fetches the program waits for them."""


def path_of(guide: str, language: Language) -> Path:
    """Where a guide is: Dutch beside the other documents, English in a folder of its own."""
    return DOCS / f"{guide}.md" if language == "nl" else DOCS / language / f"{guide}.md"


def written(guide: str, language: Language) -> str:
    return path_of(guide, language).read_text(encoding="utf-8")


class Section(NamedTuple):
    """What a part under a heading holds, in whichever language."""

    level: int
    paragraphs: int
    rows: int
    items: int
    blocks: tuple[str, ...]
    pictures: tuple[str, ...]
    links: tuple[str, ...]
    """The files that it points at, without their folder."""
    options: tuple[str, ...]
    keys: tuple[str, ...]
    """Words between backticks that are English in both: keys of the format and names in the code."""


def sections(guide: str, language: Language) -> list[tuple[str, Section]]:
    """Each heading with what stands under it."""
    found = []
    text = written(guide, language)
    blocks = [kind for kind, _ in FENCE.findall(text)]
    text = FENCE.sub(lambda match: f"<block {match[1]}>", text)
    for part in re.split(r"^(?=#)", text, flags=re.MULTILINE)[1:]:
        heading, _, body = part.partition("\n")
        inside = re.findall(r"`([^`\n]+)`", body)
        # The first lines of a guide point at the other language.
        body = re.sub(r"^\*In (?:English|het Nederlands): .*$", "", body, flags=re.MULTILINE)
        found.append(
            (
                heading,
                Section(
                    len(heading) - len(heading.lstrip("#")),
                    len([it for it in re.split(r"\n\s*\n", body) if it.strip()]),
                    len(re.findall(r"^\| ", body, re.MULTILINE)),
                    len(re.findall(r"^ *(?:\*|\d+\.) ", body, re.MULTILINE)),
                    tuple(re.findall(r"<block (\w*)>", body)),
                    tuple(Path(link).stem.rpartition("-")[0] for _, link in PICTURE.findall(body)),
                    tuple(Path(it).name for it in re.findall(r"(?<!!)\[[^\]]*\]\(([^)#\s]+)\)", PICTURE.sub("", body))),
                    tuple(it for word in inside for it in re.findall(r"--[\w-]+", word)),
                    tuple(sorted(word for word in inside if re.fullmatch(r"[a-z_]+", word) and word in english())),
                ),
            )
        )
    assert sum(len(section.blocks) for _, section in found) == len(blocks)
    return found


@cache
def english() -> frozenset[str]:
    """The words of the format: the same whoever reads about them. Words that can be typed have two languages."""
    found = {name for line in page("glossary.md").splitlines() for name in re.findall(r"`(\w+):?`", line)}
    return frozenset(found - {word for words in TYPED for word in words})


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_has_the_same_parts_in_both_languages(guide: str) -> None:
    dutch, other = sections(guide, "nl"), sections(guide, "en")
    assert len(dutch) == len(other) > 1
    for (heading, one), (theirs, two) in zip(dutch, other, strict=True):
        assert one == two, f"{heading!r} and {theirs!r}: what is added to one is added to the other"


@pytest.mark.parametrize("guide", GUIDES)
def test_the_examples_of_a_guide_are_the_same_in_both_languages(guide: str) -> None:
    dutch, other = (FENCE.findall(written(guide, language)) for language in LANGUAGES)
    assert [without_comments(*it) for it in dutch] == [without_comments(*it) for it in other]


def without_comments(kind: str, block: str) -> tuple[str, list[str]]:
    """What a block says to the program; of what the program says in two languages, how many lines."""
    lines = block.splitlines()
    if kind != "yaml":
        return kind, [""] * len(lines)
    return kind, [found for line in lines if (found := re.sub(r"(?:^| +)# .*$", "", line))]


@pytest.mark.parametrize("guide", GUIDES)
def test_a_guide_points_at_the_other_language_at_its_top(guide: str) -> None:
    tops = ["\n".join(written(guide, language).splitlines()[:4]) for language in LANGUAGES]
    assert [re.findall(r"\]\(([^)]+)\)", top)[0] for top in tops] == [f"en/{guide}.md", f"../{guide}.md"]


def test_every_guide_can_be_found_from_the_readme_in_both_languages() -> None:
    links = re.findall(r"\]\(([^)#\s]+)\)", README.read_text(encoding="utf-8"))
    wanted = {str(path_of(guide, language).relative_to(ROOT)) for guide in GUIDES for language in LANGUAGES}
    assert sorted(wanted - set(links)) == []


def said(language: Language) -> list[str]:
    """Every sentence of the program."""
    found = []
    for path in sorted((ROOT / "game" / "apps" / "words" / language).glob("*.po")):
        with path.open("rb") as file:
            found += [str(entry.string) for entry in read_po(file) if entry.id]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_guide_for_an_evening_quotes_is_on_the_screen(language: Language) -> None:
    quoted = re.findall(r"‘([^’]+)’", " ".join(written("facilitating", language).split()))
    sentences = said(language)
    assert len(quoted) > 50
    assert [quote for quote in quoted if not any(quote in sentence for sentence in sentences)] == []


def test_the_english_guide_has_every_word_of_the_menu_and_of_the_terminal() -> None:
    text = written("facilitating", "en")
    menu = [words for id, words in catalogue("en").items() if id.startswith("table.menu.")]
    assert [words for words in menu if f"‘{words}’" not in text] == []
    assert [words[-1] for words in WORDS.values() if words[-1] != "?" and not named(words[-1], code(text))] == []
    rows = text.partition("| what | in the window |")[2].partition("\n\n")[0].splitlines()[2:]
    typed = {word for row in rows for word in re.findall(r"`(\w+)[^`]*`", row.split("|")[3])}
    assert typed - COMMANDS.keys() == TYPED_AT_A_QUESTION


def shown() -> list[tuple[Path, str, str]]:
    """Every picture in the documentation: on which page, what it is called for who cannot see it, and where it is."""
    pages = [README, *DOCS.rglob("*.md")]
    return [(it, *found) for it in pages for found in PICTURE.findall(it.read_text(encoding="utf-8"))]


def test_every_picture_is_shown_and_every_picture_shown_is_there() -> None:
    there = {path.relative_to(PICTURES).as_posix() for path in PICTURES.rglob("*.*")}
    assert len(there) >= 2 * 8
    seen = {(page_path.parent / link).resolve() for page_path, _, link in shown()}
    assert {path.relative_to(PICTURES.resolve()).as_posix() for path in seen} == there


def test_every_picture_has_words_in_the_language_of_its_page() -> None:
    for where, words, link in shown():
        assert len(words) > 30, f"{link} on {where.name} has no words"
        assert words.endswith("."), words
        if where.parent in (DOCS, DOCS / "en"):
            assert Path(link).stem.endswith("-en" if where.parent.name == "en" else "-nl"), f"{link} on {where}"


def test_pictures_are_small() -> None:
    sizes = {path.name: path.stat().st_size for path in PICTURES.glob("*.png")}
    assert max(sizes.values()) < 60_000
    assert sum(sizes.values()) < MOST
    for path in PICTURES.glob("*.png"):
        with Image.open(path) as picture:
            assert (picture.size, picture.mode) == (WIDE, "P")


def test_the_evening_of_the_pictures_still_comes_to_every_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "CHROMIUM", "")
    made = [name for name, _ in pictures.pictures("nl", tmp_path)]
    assert sorted([*made, "page"]) == sorted(path.stem[:-3] for path in PICTURES.glob("*-nl.png"))
