"""axe finds nothing on the page, in both languages, light, dark and as it is printed, on wide and narrow screens.

Every language with every look, and with every width; all in one run of the browser. Each of them together, of every shipped
pack: `python -m tests.torture axe`. `axe-core-python` brings axe's script
and nothing else is used of it.
"""

from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import Literal

from game.apps.debrief import page
from game.rules.terms.text import Language
from tests.apps.debrief.browser import Framed, ask, needs_browser
from tests.apps.debrief.test_narrow import filled

Look = Literal["light", "dark", "print"]
IS_DARK = "@media screen and (prefers-color-scheme: dark)"
LOOKS: dict[Look, tuple[tuple[str, str], ...]] = {
    "light": ((IS_DARK, "@media not all"),),
    "dark": ((IS_DARK, "@media all"),),
    "print": ((IS_DARK, "@media not all"), ("@media print", "@media all"), ("@media screen", "@media not all")),
}
"""A frame is always on screen, and as light as the browser is: what to read of a page's styles for each look."""
SEEN: tuple[tuple[str, Language, Look, int], ...] = (
    ("waterkant", "nl", "light", 390),
    ("proefavond", "nl", "light", 1280),
    ("proefavond", "nl", "dark", 390),
    ("proefavond", "nl", "print", 320),
    ("proefavond", "en", "light", 320),
    ("proefavond", "en", "dark", 1280),
    ("proefavond", "en", "print", 390),
)
RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
RUN = f"""
  const code = document.getElementById("axe").textContent;
  for (const frame of document.querySelectorAll("iframe")) {{
    const page = frame.contentDocument, script = page.createElement("script");
    script.textContent = code;
    page.head.append(script);
    const done = await frame.contentWindow.axe.run(page, {{resultTypes: ["violations"], preload: false, elementRef: false, runOnly: {list(RULES)}}});
    const wrong = done.violations.map((it) => `${{it.id}} ${{it.nodes.length}}x ${{it.nodes[0].html.slice(0, 120)}}`);
    found.push(`${{frame.name}}: ${{wrong.join(" | ").replace(/\\s+/g, " ") || "nothing"}}`);
  }}"""
WRONG = "<!doctype html><html lang=nl><title>Fout</title><main><h1>Fout</h1><img src=x><p style='color:#aaa'>Bleek</p></main>"


def looks(made: str, look: Look) -> str:
    """The page as it looks then."""
    for written, read in LOOKS[look]:
        assert written in made
        made = made.replace(written, read)
    return made


def found(seen: Iterable[tuple[str, Language, Look, int]], place: Path) -> list[str]:
    """A line for each of these: what axe finds on the page of that pack, with agreements filled in; last of one that is wrong."""
    pages, inside = dict[tuple[str, Language], str](), list[Framed]()
    for pack, language, look, width in seen:
        if (pack, language) not in pages:
            recorder = filled(place / language, pack)
            pages[pack, language] = page(recorder.evening(), language)
            recorder.log.close()
        inside.append(Framed(f"{pack} {language} {look} {width}", width, looks(pages[pack, language], look)))
    return axe_lines(inside, place)


def axe_lines(inside: list[Framed], place: Path) -> list[str]:
    """A line for each of these pages: what axe finds on it; last of one that is wrong."""
    axe = files("axe_core_python").joinpath("axe.min.js").read_text(encoding="utf-8").replace("</script", "<\\/script")
    head = f'<script id="axe" type="text/plain">{axe}</script>'
    lines = ask([*inside, Framed("wrong", 390, WRONG)], RUN, place, head=head)
    assert len(lines) == len(inside) + 1
    return lines


@needs_browser
def test_axe_finds_nothing_on_the_page_and_does_find_what_is_wrong(tmp_path: Path) -> None:
    *lines, wrong = found(SEEN, tmp_path)
    assert "image-alt" in wrong
    assert "color-contrast" in wrong
    assert [line for line in lines if not line.endswith(": nothing")] == []
