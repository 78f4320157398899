"""A talk that a case begins with: whom it is with, and what can be asked."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Annotated, NamedTuple

from msgspec import Meta, Struct

from game.rules.conditions import Condition, Sight, holds
from game.rules.kinds.parts import Fact
from game.rules.kinds.price import moves_words
from game.rules.parts.effects import Effect
from game.rules.parts.varied import Varied
from game.rules.prompts import Item
from game.rules.state import Decision, State
from game.rules.terms.measures import Move
from game.rules.terms.phases import Whom
from game.rules.terms.played import Played, missing
from game.rules.terms.text import Message, Text, message


class Resident(Played, frozen=True):
    """Who lives here. Wish and strength are known from the start."""

    name: Text
    age: Annotated[int, Meta(ge=0, le=120)]
    wish: Text
    strength: Text
    says: Varied


class TalkQuestion(Played, frozen=True, kw_only=True):
    """A question that can be asked once; invisible until its `when` holds."""

    ask: Text
    answer: Text
    minutes: Annotated[int, Meta(ge=5, le=30)]
    rapport: Annotated[int, Meta(ge=-3, le=3)] = 0
    """How far it opens the resident up, or shuts them."""
    reveals: tuple[str, ...] = ()
    when: Condition | None = None
    whom: Whom | None = None
    """Whom a works council asks; of a talk with a resident there is nobody else."""
    now: tuple[Effect, ...] = ()
    """What asking it brings: money and points that the table knows beforehand, flags, and what is told."""

    @property
    def private(self) -> bool:
        """Whether colleagues answer it, in confidence."""
        return self.whom == "staff"

    @property
    def moves(self) -> tuple[Move, ...]:
        """How far asking it moves what; money once, however many households the case stands for."""
        return tuple(move for effect in self.now for move in effect.moves)


class Ways(NamedTuple):
    """How a question stands among those that can be asked: with its minutes, closed for want of them, and whispered."""

    open: Item
    closed: Item
    whispered: Item


def of_question(at: str) -> bool:
    """Whether an effect of that address came of asking."""
    return at.startswith("questions.")


def _ways(id: str, question: TalkQuestion) -> Ways:
    minutes = question.minutes
    takes, too_long = message("note.minutes", minutes=minutes), message("closed.minutes", minutes=minutes)
    if question.whom is not None:
        takes = message(f"note.whom.{question.whom}", minutes=minutes)
    return Ways(Item(id, question.ask, note=takes), Item(id, question.ask, too_long, takes), Item(id, question.ask))


class Inquiry(Struct, frozen=True, dict=True):
    """The talk of one card: with a resident, or with whoever can answer."""

    resident: Resident | None
    questions: dict[str, TalkQuestion]
    met_at: tuple[str, ...] = ()
    """The other cards on which the same resident is met."""

    def askable(self, sight: Sight, asked: tuple[str, ...]) -> dict[str, TalkQuestion]:
        """The questions that are open now: not yet asked, nothing hidden stands before them, and not only about what the
        table heard from this resident before.
        """
        heard = self._heard(sight) if self.met_at else ()
        return {
            id: question
            for id, question in self.questions.items()
            if id not in asked
            and holds(question.when, sight.scenario, sight.state, sight.talk)
            and not (heard and question.reveals and all(fact in heard for fact in question.reveals))
        }

    def _heard(self, sight: Sight) -> tuple[str, ...]:
        last = last_met(self.met_at, sight.state)
        return () if last is None else last.talk.known

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each question: first those that can be asked from the start, so that these leave no gap."""
        order = sorted(self.questions, key=lambda it: self.questions[it].when is not None)
        return {id: number for number, id in enumerate(order, start=1)}

    def items(self, sight: Sight, asked: tuple[str, ...], minutes: int) -> tuple[tuple[Item, ...], tuple[Item, ...]]:
        """Those questions in a talk that goes on for so many minutes; and what of them the table can whisper, which is
        what there is time for.
        """
        items, whispered = [], []
        for id, question in self.askable(sight, asked).items():
            ways = self._priced(id, sight) if question.moves else self._ways[id]
            if question.minutes <= minutes and not _short(question, sight):
                items.append(ways.open)
                whispered.append(ways.whispered)
            else:
                items.append(ways.closed)
        return tuple(items), tuple(whispered)

    def private(self, asked: Iterable[str]) -> frozenset[str]:
        """The facts that, of these questions, only colleagues brought out: in confidence."""
        questions = [self.questions[id] for id in asked]
        openly = {fact for it in questions if not it.private for fact in it.reveals}
        return frozenset(fact for it in questions if it.private for fact in it.reveals if fact not in openly)

    def effects(self) -> Iterator[Effect]:
        """Everything that asking can bring."""
        for question in self.questions.values():
            yield from question.now

    def unsound(self, facts: dict[str, Fact]) -> Iterator[str]:
        """What cannot be: facts that are not there, and a price that nobody can know beforehand."""
        for question in self.questions.values():
            yield from missing("reveals", question.reveals, facts)
        for effect in self.effects():
            if not effect.certain or effect.after or effect.clears or effect.opens or effect.reads or effect.deeds:
                yield f"{effect.at}: more than a question can bring"
            if any(move.what == "group" for move in effect.moves):
                yield f"{effect.at}: a question builds nothing"

    def _priced(self, id: str, sight: Sight) -> Ways:
        """How a question stands that has a price; in practice nothing is paid."""
        question, ways = self.questions[id], self._ways[id]
        assert sight.state.case is not None
        price = None if sight.state.case.practice else moves_words(question.moves, sight.scenario)
        if price is None:
            return ways
        note = message("note.asking", takes=ways.open.note or "", price=price)
        why = ways.closed.closed if not _short(question, sight) else message("closed.asking")
        return Ways(Item(id, question.ask, note=note), Item(id, question.ask, why, note), ways.whispered)

    @cached_property
    def ask(self) -> Message:
        """What is asked of who leads."""
        return message("ask.questions") if self.resident is None else message("ask.inquiry", name=self.resident.name)

    @cached_property
    def _ways(self) -> dict[str, Ways]:
        """Question → how it stands in what is asked."""
        return {id: _ways(id, question) for id, question in self.questions.items()}


def _short(question: TalkQuestion, sight: Sight) -> bool:
    """Whether a fund would run short of what asking costs: it is never asked on credit."""
    if not question.now or sight.state.case is None or sight.state.case.practice:
        return False
    costs: dict[int, int] = {}
    for move in question.moves:
        if move.what == "fund":
            costs[move.at] = costs.get(move.at, 0) + move.amount
    return any(amount < 0 and sight.state.funds[place] + amount < 0 for place, amount in costs.items())


def last_met(cards: tuple[str, ...], state: State) -> Decision | None:
    """The last case on one of these that was not skipped: where the resident was met whom they share."""
    return next((it for it in reversed(state.decisions) if it.card in cards and it.how != "skipped"), None)
