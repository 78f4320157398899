"""What comes from outside is played everywhere without a line in the program, and whatever is left out is named."""

import subprocess
import sys
from pathlib import Path

import pytest

from game.rules import decisions
from game.rules.decisions import rule
from game.rules.kinds import card
from game.rules.parts import deeds
from game.rules.parts.effects import Consequences, Effect
from tests.fifth.dot_vote import DotVoteCard
from tests.fifth.extra import Invite
from tests.fifth.named import NAMES
from tests.fifth.two_thirds import TwoThirds

ROOT = Path(__file__).parents[2]
PLAYS = "import game.content, game.log, game.apps.session, game.apps.debrief"
"""Whoever plays needs these, and the lists in them."""


def process(*arguments: str) -> subprocess.CompletedProcess[str]:
    """A process of its own: lists are made once."""
    return subprocess.run([sys.executable, *arguments], cwd=ROOT, check=False, capture_output=True, text=True)


def test_it_is_played_by_text_window_bots_log_and_debrief() -> None:
    done = process("-m", "pytest", "-q", "-n0", "-pno:cacheprovider", "-ptests.fifth.plugin", "tests/fifth/inside.py")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_command_plays_it(tmp_path: Path) -> None:
    done = process("-m", "tests.fifth", "lint", "tests/fifth/pack")
    assert done.returncode == 0, done.stdout + done.stderr


LEFT_OUT = {
    "kind": "dot_vote",
    "written_kind": "dot_vote",
    "decision_rule": "two_thirds",
    "effect": "Invite",
    "written_effect": "Invite",
    "event": "Invited",
    "fold": "Invited",
    "line": "Invited",
}
"""Part → what the program says where that one was forgotten."""


def test_every_part_is_left_out_once() -> None:
    assert LEFT_OUT.keys() == NAMES.keys()


@pytest.mark.parametrize("part", LEFT_OUT)
def test_a_part_that_was_forgotten_is_named(part: str) -> None:
    name_all = f"from tests.fifth.named import name_all; name_all(without={part!r}); {PLAYS}"
    load = "from game.content import load, resolve; load(resolve('tests/fifth/pack'))"
    done = process("-c", f"{name_all}; {load}")
    assert done.returncode != 0
    assert "Error" in done.stderr
    assert LEFT_OUT[part] in done.stderr.partition("Error")[2], done.stderr


@pytest.mark.parametrize("part", card.PARTS)
def test_a_kind_without_one_of_its_parts_is_named(part: str) -> None:
    lame = type("Lame", (DotVoteCard,), {part: getattr(card.Card, part)}, frozen=True, kw_only=True, tag="lame")
    with pytest.raises(TypeError, match=f"Lame lacks {part}$"):
        card.whole(lame)


@pytest.mark.parametrize("part", rule.PARTS)
def test_a_rule_without_one_of_its_parts_is_named(part: str) -> None:
    kept = {name: value for name, value in vars(TwoThirds).items() if name != part}
    lame = type("Lame", (decisions.DecisionRule,), kept)
    with pytest.raises(TypeError, match=f"Lame lacks {part}$"):
        rule.whole(lame)


@pytest.mark.parametrize("part", deeds.PARTS)
def test_an_effect_without_one_of_its_parts_is_named(part: str) -> None:
    lame = type("Lame", (Invite,), {part: getattr(deeds.Deed, part)}, frozen=True, kw_only=True, tag="lame")
    with pytest.raises(TypeError, match=f"Lame lacks {part}$"):
        deeds.whole(lame)


def test_what_comes_too_late_is_refused() -> None:
    done = process("-c", f"{PLAYS}; from tests.fifth.named import name_all; name_all()")
    assert "comes too late" in done.stderr


def test_what_only_an_effect_itself_knows_is_tried_before_a_decision() -> None:
    spends = Effect(at="now.0", deeds=(Invite(advisers=1),))
    assert Consequences(now=(Effect(at="now.0"),)).certain == ()
    assert Consequences(now=(spends,)).certain is None
