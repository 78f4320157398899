"""The page on a telephone without a network: every way of a card of each kind, pressed in a browser, says what is packed in it.

What is packed is laid beside the rules in `test_ways`.
"""

import json
from pathlib import Path
from typing import Any

from tests.apps.debrief.browser import Framed, ask, needs_browser
from tests.apps.prepare.replay import every_route, route
from tests.apps.prepare.ways import opened, page_of

PHONE = 390
KINDS = (
    ("proefavond", "energy_signal"),
    ("waterkant", "access_team"),
    ("waterkant", "six_homes"),
    ("examples/kitchen_table", "coffee_with_joop"),
    ("examples/twist", "corrie"),
    ("examples/works_council", "an_hour_to_learn"),
    ("examples/council", "good_causes"),
    ("proefavond", "practice_time"),
)
"""A card of each kind, small enough for all its ways; and of each way of working that a reader meets."""
LARGE = ("werkvloer", "report_writes_itself")
REASON = "omdat <b>ik</b> het & zo zie"
PRESS = """
  const wait = () => new Promise((done) => setTimeout(done, 0));
  for (const frame of document.querySelectorAll("iframe")) {
    const page = frame.contentDocument, routes = JSON.parse(document.getElementById(frame.name).textContent);
    const shown = (id) => page.getElementById(id).innerText.replace(/\\s+/g, " ").trim();
    for (const presses of routes) {
      for (const [kind, at] of presses) {
        const focus = page.activeElement === page.body || page.activeElement.matches("h3, legend, button");
        if (!focus) found.push(`${frame.name}: focus is on ${page.activeElement.outerHTML.slice(0, 90)}`);
        if (kind === "decide") {
          page.querySelectorAll("#asking input")[at].click();
          page.querySelector("#asking textarea").value = REASON;
          page.querySelector("#asking .press.main").click();
        } else {
          page.querySelectorAll("#asking .press")[at].click();
        }
      }
      found.push(`${frame.name}= ${shown("log")}`);
      const again = [...page.querySelectorAll("#asking .press")].at(-1);
      again.click();
      await wait();
      if (shown("log") !== "") found.push(`${frame.name}: it does not begin again`);
    }
    const loaded = frame.contentWindow.performance.getEntriesByType("resource").map((it) => it.name);
    const far = loaded.filter((it) => !it.startsWith("data:"));
    if (far.length || page.cookie) found.push(`${frame.name}: loads ${far} ${page.cookie}`);
    if (page.querySelector("#log b, #log script")) found.push(`${frame.name}: what was typed became part of the page`);
  }"""


def flat(words: Any) -> str:
    return " ".join((words if isinstance(words, str) else "".join(run for run, _ in words["runs"])).split())


def expected(data: Any, pressed: list[tuple[int, Any]]) -> list[str]:
    """Every sentence and figure that has to be read after these presses, in order."""
    said = []
    for _, (label, told, _to, does) in pressed:
        words, _note, rows = data["labels"][label]
        said.append(flat(words))
        said += [flat(it) for row in rows for it in row]
        said += [REASON] if does == "settles" else []
        for part in data["told"][told]:
            if part["type"] == "line":
                said += [flat(part["by"]), flat(part["text"])] if part["by"] else [flat(part["text"])]
            else:
                for move in part["moves"]:
                    said += [flat(move[it]) for it in ("name", "change", "before", "after", "word") if move[it]]
    return said


def misses(shown: str, said: list[str]) -> list[str]:
    """What of it does not stand there, in that order."""
    at, missed = 0, []
    for words in said:
        found = shown.find(words, at)
        if found < 0:
            missed.append(words)
        else:
            at = found + len(words)
    return missed


@needs_browser
def test_every_way_can_be_pressed_and_says_what_came_of_it(tmp_path: Path) -> None:
    frames, routes = [], {}
    for pack, card in (*KINDS, LARGE):
        page = page_of(pack, card)
        data = opened(page)
        name = f"{pack} {card}"
        every = every_route(data, 300)
        if (pack, card) == LARGE:
            every = [route(data, turn.__mod__) for turn in range(12)]
        assert len(every) < 300, "all of them are pressed"
        routes[name] = (data, every)
        frames.append(Framed(name, PHONE, page, guarded=True))
    head = "".join(
        f'<script type="application/json" id="{name}">{json.dumps([_presses(data, it) for it in every])}</script>'
        for name, (data, every) in routes.items()
    )
    script = f"const REASON = {json.dumps(REASON)};{PRESS}"
    lines = ask(frames, script, tmp_path, head=head)
    assert [line for line in lines if "= " not in line] == []
    for name, (data, every) in routes.items():
        shown = [line.partition("= ")[2] for line in lines if line.startswith(f"{name}= ")]
        assert len(shown) == len(every)
        for words, pressed in zip(shown, every, strict=True):
            assert misses(words, expected(data, pressed)) == [], name


def _presses(data: Any, pressed: list[tuple[int, Any]]) -> list[tuple[str, int]]:
    return [(data["pages"][place][0], data["pages"][place][3].index(answer)) for place, answer in pressed]
