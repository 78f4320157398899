"""The closed list of question shapes, and the one source of what is legal.

Buttons, text mode, bots and error messages are all made of these. `answers()` lists what can be
listed, always in the same order; `refusal()` is exact for everything else.
"""

from collections.abc import Iterator

from msgspec import Struct

from game.rules import actions
from game.rules.actions import Action
from game.rules.decisions import decision_rule
from game.rules.state import Reveal
from game.rules.tally import Counts, Lead, Middle, Proposals, Published, Verdict, together
from game.rules.text import Message, Words, message

TABLE = "table"
FACILITATOR = "facilitator"


class Item(Struct, frozen=True):
    """Something to choose, ask or rank."""

    id: str
    text: Words
    closed: Words | None = None
    """Why it cannot be chosen now."""
    note: Words | None = None
    """What stands beside it: the minutes of a question, an adviser's interest."""


class Post(Struct, frozen=True):
    """A post of a budget, in whole euros."""

    id: str
    text: Words
    today: int
    low: int
    high: int


class Prompt(Struct, frozen=True, tag_field="prompt"):
    """A question that somebody at the table can answer now."""

    at: str
    """Which question it is, such as `briefing` or `cover`; the answer names it too."""
    who: str
    """`table`, `facilitator`, or the id of a seat."""
    ask: Words

    def answers(self) -> Iterator[Action]:
        """Legal answers, in a fixed order; of what has thousands, the suggestion and the like."""
        raise NotImplementedError(self.at)

    def refusal(self, action: Action) -> Message | None:
        """Why this action is no legal answer; `None` where it is one."""
        return None if action in tuple(self.answers()) else message("refused.not_listed")


class Acknowledge(Prompt, frozen=True, tag="acknowledge"):
    """Read this, then go on."""

    def answers(self) -> Iterator[Action]:
        yield actions.Acknowledge(self.at)


class Pick(Prompt, frozen=True, tag="pick"):
    """Choose one of these."""

    items: tuple[Item, ...]
    suggestion: str | None = None

    def open_ids(self) -> tuple[str, ...]:
        """The items that can be chosen."""
        return tuple(item.id for item in self.items if item.closed is None)

    def answers(self) -> Iterator[Action]:
        for id in self.open_ids():
            yield actions.Pick(self.at, id)

    def value_refusal(self, value: object) -> Message | None:
        """Why this is not something a voter can choose."""
        return None if value in self.open_ids() else message("refused.not_listed")


class Agenda(Prompt, frozen=True, tag="agenda"):
    """How many cases this quarter?"""

    least: int
    most: int
    suggestion: int

    def answers(self) -> Iterator[Action]:
        for cases in range(self.least, self.most + 1):
            yield actions.SetAgenda(cases)

    def refusal(self, action: Action) -> Message | None:
        # True is equal to 1, and would be another digest.
        exact = isinstance(action, actions.SetAgenda) and type(action.cases) is int
        return super().refusal(action) if exact else message("refused.not_asked")


class Allocate(Prompt, frozen=True, tag="allocate"):
    """Divide exactly this amount over the posts, in whole steps."""

    amount: int
    step: int
    posts: tuple[Post, ...]
    suggestion: tuple[int, ...]

    def answers(self) -> Iterator[Action]:
        yield actions.Allocate(self.at, self.suggestion)

    def value_refusal(self, value: object) -> Message | None:
        """Why this division is not allowed: length, steps, a post's bounds, the total."""
        if not isinstance(value, tuple) or len(value) != len(self.posts):
            return message("refused.posts", count=len(self.posts))
        for post, euros in zip(self.posts, value, strict=True):
            if type(euros) is not int or euros % self.step:
                return message("refused.step", post=post.text, step=self.step)
            if not post.low <= euros <= post.high:
                return message("refused.bounds", post=post.text, low=post.low, high=post.high)
        if sum(value) != self.amount:
            over = sum(value) - self.amount
            if over > 0:
                return message("refused.total_over", total=sum(value), amount=self.amount, over=over)
            return message("refused.total", total=sum(value), amount=self.amount, left=-over)
        return None

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.Allocate) or action.at != self.at:
            return message("refused.not_asked")
        return self.value_refusal(action.amounts)


class Rank(Prompt, frozen=True, tag="rank"):
    """Put these in order; there is room for the first `room`."""

    items: tuple[Item, ...]
    room: int
    suggestion: tuple[str, ...]

    def answers(self) -> Iterator[Action]:
        yield actions.Rank(self.at, self.suggestion)

    def value_refusal(self, value: object) -> Message | None:
        """Why this is no ranking: every item once."""
        ids = sorted(item.id for item in self.items)
        if not isinstance(value, tuple) or sorted(map(str, value)) != ids:
            return message("refused.ranking", count=len(ids))
        return None

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.Rank) or action.at != self.at:
            return message("refused.not_asked")
        return self.value_refusal(action.order)


class Ask(Prompt, frozen=True, tag="ask"):
    """Which question do you ask, or is the talk done?"""

    items: tuple[Item, ...]
    minutes: int
    """Minutes left."""

    def answers(self) -> Iterator[Action]:
        for item in self.items:
            if item.closed is None:
                yield actions.Ask(self.at, item.id)
        yield actions.Ask(self.at, None)


class Say(Prompt, frozen=True, tag="say"):
    """Words of the table's own; never required."""

    def answers(self) -> Iterator[Action]:
        yield actions.Say(self.at, None)

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.Say) or action.at != self.at:
            return message("refused.not_asked")
        if action.text is not None and not (
            action.text[:1] == "t" and action.text[1:].isascii() and action.text[1:].isdigit()
        ):
            return message("refused.text_id")
        return None


Question = Pick | Allocate | Rank


class Ballot(Prompt, frozen=True, tag="ballot"):
    """Everyone answers this question in secret; the session counts and tells only what was promised."""

    question: Question
    seats: bool
    """One answer per seat (a proposal) instead of one per voter."""
    ballots: int
    """How many may come in."""
    reveal: Reveal
    least: int
    """With fewer votes than this only the outcome becomes public, also where counts were promised."""
    final: bool
    rule: str

    def answers(self) -> Iterator[Action]:
        for published in self._examples():
            yield actions.CloseBallot(self.at, published)

    def option_ids(self) -> tuple[str, ...]:
        """The items of a ballot in which one item is chosen; none where seats make proposals."""
        return self.question.open_ids() if isinstance(self.question, Pick) else ()

    def _examples(self) -> tuple[Published, ...]:
        if not isinstance(self.question, Pick):
            suggestion = self.question.suggestion
            if self.reveal == "counts":
                return (Proposals((suggestion,) * self.ballots), Middle(None))
            return (Middle(suggestion), Middle(None))
        items = self.option_ids()
        if self.reveal == "counts":
            same = [tuple(self.ballots if item == other else 0 for other in items) for item in items]
            return (*(Counts(counts) for counts in same), Counts((0,) * len(items), self.ballots))
        if self.final:
            return decision_rule(self.rule).verdicts(items)
        return (*(Lead(item) for item in items), Lead(None))

    def refusal(self, action: Action) -> Message | None:
        if not isinstance(action, actions.CloseBallot) or action.at != self.at:
            return message("refused.not_asked")
        published = action.published
        if self.seats:
            return self._proposals_refusal(published)
        items = self.option_ids()
        if self.reveal == "counts" and isinstance(published, Counts):
            if len(published.counts) != len(items):
                return message("refused.counts", count=len(items))
            return self._count_refusal(published)
        if self.final:
            fits = isinstance(published, Verdict) and published in decision_rule(self.rule).verdicts(items)
        else:
            fits = isinstance(published, Lead) and (published.item is None or published.item in items)
        return None if fits else message("refused.outcome")

    def _count_refusal(self, counts: Counts) -> Message | None:
        if any(type(count) is not int or count < 0 for count in (*counts.counts, counts.blank)):
            return message("refused.negative")
        total = sum(counts.counts) + counts.blank
        if not 1 <= total <= self.ballots:
            return message("refused.count_total", expected=self.ballots, counted=total)
        return None if total >= self.least else message("refused.outcome")

    def _proposals_refusal(self, published: object) -> Message | None:
        values: tuple[object, ...]
        if self.reveal == "counts" and isinstance(published, Proposals):
            values = published.proposals
            if not self.least <= len(values) <= self.ballots or published != together(published.proposals):
                return message("refused.proposals")
        else:
            if not isinstance(published, Middle):
                return message("refused.outcome")
            values = () if published.proposal is None else (published.proposal,)
        return next((no for no in map(self.question.value_refusal, values) if no is not None), None)


AnyPrompt = Acknowledge | Pick | Agenda | Allocate | Rank | Ask | Say | Ballot
