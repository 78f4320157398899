"""The pages about the lint codes, made of what the program explains: `python -m tests.content.lint_pages` writes them."""

from pathlib import Path

from game.content.explained import GROUPS, Example, ExampleNames, Explained, explained
from tests.content.bases import BASES

DOCS = Path(__file__).parents[2] / "docs"
INDEX = "lint-codes.md"
PAGES = (INDEX, *(f"lint/{group}.md" for group in GROUPS))
SEVERITIES = {"error": "fout · error", "warning": "let op · warning", "note": "tip · note"}

_HEAD = """\
# Lint codes

Every remark about a pack has a code that never changes its meaning. *Fout / error*: the pack does not load. *Let op / warning*:
probably a slip. *Tip / note*: good to know. The sentence on the screen says what is wrong there and what to write instead;
these pages say why it matters, each with a wrong and a mended example. `keukentafel lint --explain K512` shows the same.

Elke opmerking over een scenario heeft een code. De code verandert nooit van betekenis. Bij een *fout* laadt het scenario niet. *Let op*:
waarschijnlijk een vergissing. *Tip*: goed om te weten. De zin op het scherm zegt wat je moet schrijven; deze pagina's zeggen waarom, elk met
een fout en een goed voorbeeld. `keukentafel lint --explain K512` laat hetzelfde zien.
"""


def page(name: str) -> str:
    """The text of one page."""
    return _index() if name == INDEX else _group(name.removeprefix("lint/").removesuffix(".md"))


def _index() -> str:
    parts = [_HEAD]
    for group in map(explained, GROUPS):
        rows = "".join(
            f"| [{it.code}](lint/{group.id}.md#{it.code.lower()}) | {it.severity} | {it.nl} | {it.en} |\n"
            for it in group.codes.values()
        )
        head = f"## {group.id}: {group.nl} · {group.en}\n\n| code | | Nederlands | English |\n|---|---|---|---|\n"
        parts.append(head + rows)
    return "\n".join(parts)


def _group(id: str) -> str:
    group = explained(id)
    parts = [f"# {id}: {group.nl} · {group.en}\n", "[Alle codes · all codes](../lint-codes.md)\n"]
    parts += [_code(it) for it in group.codes.values()]
    return "\n".join(parts)


def _code(it: Explained) -> str:
    text = f"## {it.code}\n\n**{SEVERITIES[it.severity]}** · {it.nl}\n\n*{it.en}*\n"
    match it.example:
        case ExampleNames(wrong, mended):
            return f"{text}\nFout · wrong: `{_seen(wrong)}`\nGoed · mended: `{mended}`\n"
        case Example() as example:
            where = example.file or BASES[example.base].main
            wrong, mended = _yaml(example.wrong), _yaml(example.mended)
            return f"{text}\nFout · wrong (`{where}`):\n{wrong}\nGoed · mended:\n{mended}"
        case _:
            return text


def _yaml(lines: str) -> str:
    return f"```yaml\n{_seen(lines)}\n```\n"


def _seen(text: str) -> str:
    """What nobody could see, as a sign that everybody can."""
    return text.replace("\u00a0", "⍽").replace("\u200b", "⍽").replace("\t", "⇥")


def main() -> None:
    """Write all pages."""
    for name in PAGES:
        path = DOCS / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(page(name), encoding="utf-8")


if __name__ == "__main__":
    main()
