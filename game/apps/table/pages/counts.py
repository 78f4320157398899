"""What the counts of a ballot say: in letters, in totals, and how they moved."""

from game.apps.table.desk import Desk, lettered
from game.rules.prompts import AllocatePrompt, RankPrompt
from game.rules.terms.text import Message, Words
from game.rules.views import BallotView


def letters_of(desk: Desk) -> dict[str, str]:
    """The letter of each option of the case, by what it is called."""
    question = desk.case.question
    if isinstance(question, (AllocatePrompt, RankPrompt)):
        return {}
    return {desk.voice.words(item.text): letter for letter, item in lettered(question.items) if len(letter) == 1}


def total_of(ballot: BallotView) -> int:
    """How many ballots there were, as far as counts tell."""
    return sum(counted.count for counted in ballot.counts) + ballot.blank


def unanimous(ballot: BallotView) -> Words | None:
    """What everybody chose, where everybody chose the same."""
    most = max(ballot.counts, key=lambda it: it.count, default=None)
    return most.words if most is not None and 1 < most.count == total_of(ballot) else None


def compared(desk: Desk) -> BallotView | None:
    """The counts of before the talk, where those of after it can be read beside them."""
    first, final = desk.case.first, desk.case.final
    if first is None or final is None or not first.counts or not final.counts:
        return None
    return first if any(it.words == other.words for it in first.counts for other in final.counts) else None


def blank_words(desk: Desk, ballot: BallotView, before: BallotView | None = None) -> str:
    """How many voted for nothing; empty where nobody did. `before`: and how many it were."""
    if before is not None and before.blank != ballot.blank:
        return desk.voice.say("table.blank_moved", before=before.blank, after=ballot.blank)
    return desk.voice.say("table.blank", count=ballot.blank) if ballot.blank else ""


def by_name(desk: Desk, ballot: BallotView) -> dict[str, int]:
    """The count of each option, by what it is called."""
    return {desk.voice.words(it.words): it.count for it in ballot.counts}


def sealed(ballot: BallotView) -> bool:
    """Whether so few voted that nothing of it is told, but that."""
    return isinstance(ballot.lead, Message) and ballot.lead.id == "ballot.sealed"


def moved_words(desk: Desk, before: BallotView, ballot: BallotView) -> str:
    """One sentence that only describes how the counts moved."""
    voice, letters = desk.voice, letters_of(desk)
    was = by_name(desk, before)
    moves = [
        (letters.get(name) or name, was[name], count)
        for name, count in by_name(desk, ballot).items()
        if name in was and was[name] != count
    ]
    if not moves:
        return voice.say("table.moved.none")
    name, old, new = max(moves, key=lambda it: (abs(it[2] - it[1]), it[2]))
    parts = [voice.say("table.moved.most", name=name, before=old, after=new)]
    for key, grew in (("more", True), ("fewer", False)):
        names = [it[0] for it in moves if it[0] != name and (it[2] > it[1]) == grew]
        if names:
            listed = names[-1]
            if names[:-1]:
                listed = voice.say("table.moved.and", first=", ".join(names[:-1]), last=names[-1])
            parts.append(voice.say(f"table.moved.{key}" + (".one" if len(names) == 1 else ""), names=listed))
    return " ".join(parts)
