"""Everything that is added from outside, by name."""

from game.rules import extensions
from game.rules.extensions import Part

NAMES: dict[Part, str] = {
    "kind": "tests.fifth.dot_vote:DotVoteCard",
    "written_kind": "tests.fifth.written:WrittenDotVote",
    "decision_rule": "tests.fifth.two_thirds:TwoThirds",
    "effect": "tests.fifth.extra:Invite",
    "written_effect": "tests.fifth.written_extra:WrittenInvite",
    "event": "tests.fifth.invited:Invited",
    "fold": "tests.fifth.folds:FOLDS",
    "line": "tests.fifth.lines:LINES",
}


def name_all(*, without: str = "") -> None:
    """Name every part but this one."""
    for part, name in NAMES.items():
        if part != without:
            extensions.add(part, name)
