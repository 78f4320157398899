"""Divide an amount over posts; every euro must land somewhere."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import product
from typing import Annotated

from msgspec import Meta

from game.rules.conditions import Condition, Sight
from game.rules.conditions.closed import why_closed
from game.rules.kinds.card import Card
from game.rules.kinds.chosen import Branch, Reachable, Steering, Tagged
from game.rules.kinds.closing import for_one_reason, is_open, never_closed, open_now
from game.rules.kinds.rows import Row
from game.rules.lookup import Lookup
from game.rules.parts.effects import Consequences, Effect
from game.rules.parts.varied import NamedVaried, Varied
from game.rules.prompts import AllocatePrompt, Post
from game.rules.terms.at import CardAt
from game.rules.terms.played import Euros, Played, missing
from game.rules.terms.text import Message, Text, Words
from game.rules.terms.value import Divided, Value, amounts_of

MOST_STEPS = 1_000
"""In one amount: nobody divides a million euros by the euro."""


class PostBand(Consequences, frozen=True, kw_only=True):
    """What a post brings from this amount on. The last band reached counts; bands do not add up."""

    start: Euros
    """In whole euros."""
    headline: Varied | None = None


class BudgetPost(Played, frozen=True, kw_only=True):
    """Where money can go, in whole euros."""

    text: Text
    today: Euros = 0
    min: Euros = 0
    max: Euros
    when: Condition | None = None
    """Closed while it does not hold: nothing goes there then."""
    steering: Steering | None = None
    values: tuple[str, ...] = ()
    bands: tuple[PostBand, ...] = ()

    def band(self, euros: int) -> int | None:
        """Which band an amount reaches: the last one, counted from 0."""
        reached = [place for place, band in enumerate(self.bands) if euros >= band.start]
        return reached[-1] if reached else None


def divide(weights: Sequence[int], bounds: Sequence[tuple[int, int]], amount: int, step: int) -> tuple[int, ...]:
    """The amount divided in proportion to the weights, in whole steps and within each post's least and most.

    Whole steps first, clamped; missing steps go one by one to the largest remainder with room,
    surplus steps leave the smallest; equal remainders in the order of the posts (Hamilton's method).
    """
    total = sum(weights) or len(bounds)
    shares = [weight * amount for weight in weights] if sum(weights) else [amount] * len(bounds)
    division = [
        max(low, min(high, share // total // step * step)) for share, (low, high) in zip(shares, bounds, strict=True)
    ]

    def remainder(place: int) -> int:
        return shares[place] - division[place] * total

    while sum(division) < amount:
        room = [place for place, (_, high) in enumerate(bounds) if division[place] + step <= high]
        division[max(room, key=lambda place: (remainder(place), -place))] += step
    while sum(division) > amount:
        room = [place for place, (low, _) in enumerate(bounds) if division[place] - step >= low]
        division[min(room, key=lambda place: (remainder(place), -place))] -= step
    return tuple(division)


class BudgetCard(Card, frozen=True, kw_only=True, tag="budget"):
    """Divide the amount."""

    amount: Annotated[int, Meta(ge=1, le=1_000_000_000)]
    """In whole euros."""
    step: Annotated[int, Meta(ge=1)] = 10_000
    fund: str | None = None
    """Pays the whole amount at the outcome; left out, nothing is paid, only divided."""
    posts: dict[str, BudgetPost]
    default: tuple[int, ...] | None = None
    """Whole euros per post."""

    @property
    def proposes(self) -> bool:
        return True

    def hangs_on(self, sight: Sight) -> tuple[str, ...] | None:
        if self._always_open:
            return (str(self._short(sight)),)
        return (*open_now(self.posts, sight), str(self._short(sight))) if for_one_reason(self.posts) else None

    def _short(self, sight: Sight) -> int:
        """How many euros its fund lacks now for all of the amount."""
        if self.fund is None:
            return 0
        balances = dict(zip(sight.scenario.funds, sight.state.funds, strict=True))
        return max(0, self.amount - balances[self.fund])

    @cached_property
    def _always_open(self) -> bool:
        return never_closed(self.posts)

    def open_ids(self, sight: Sight) -> tuple[str, ...]:
        return ()

    def _posts(self) -> tuple[BudgetPost, ...]:
        return tuple(self.posts.values())

    def _divide(self, weights: Sequence[int], most: Sequence[int]) -> tuple[int, ...]:
        bounds = [(post.min, high) for post, high in zip(self._posts(), most, strict=True)]
        return divide(weights, bounds, self.amount, self.step)

    def _most(self, sight: Sight) -> list[int]:
        """What each post can get at most now: nothing while it is closed."""
        return [post.max if is_open(post, sight) else 0 for post in self._posts()]

    def question(self, sight: Sight, at: CardAt, who: str, ask: Words) -> AllocatePrompt:
        most = self._most(sight)
        posts = tuple(
            Post(id, post.text, post.min, high, post.today, _closed(post, sight))
            for (id, post), high in zip(self.posts.items(), most, strict=True)
        )
        today = self._divide([post.today for post in self._posts()], most)
        if self.fund is None:
            return AllocatePrompt(at, who, ask, "euros", self.amount, self.step, posts, today)
        # What comes back on the agenda was paid for when it was decided.
        short = 0 if at == "revise" else self._short(sight)
        fund = sight.scenario.funds[self.fund].name
        return AllocatePrompt(at, who, ask, "euros", self.amount, self.step, posts, today, fund, short)

    def proposal(self, sight: Sight, at: CardAt, who: str, ask: Words) -> AllocatePrompt:
        return self.question(sight, at, who, ask)

    def proposals(self, sight: Sight) -> tuple[Value, ...]:
        return self.candidates(sight)

    def proposed(self, proposal: Value) -> tuple[Row, ...]:
        return self.account(proposal)

    def combine(self, proposals: Sequence[Value]) -> Divided:
        """The lower median of each post, brought to the total.

        A post that can be closed never gets more than somebody gave it: where it is closed, nobody gave it anything.
        """
        columns = list(zip(*map(amounts_of, proposals), strict=True))
        most = [
            post.max if post.when is None else min(post.max, max(column))
            for post, column in zip(self._posts(), columns, strict=True)
        ]
        return Divided(self._divide([sorted(column)[(len(column) - 1) // 2] for column in columns], most))

    def branches(self, value: Value) -> tuple[Branch, ...]:
        found = []
        for (id, post), euros in zip(self.posts.items(), amounts_of(value), strict=True):
            place = post.band(euros)
            if place is not None:
                found.append(Branch(f"posts.{id}.bands.{place}", post.bands[place]))
        return tuple(found)

    def payment(self, value: Value) -> tuple[str, int] | None:
        return None if self.fund is None else (self.fund, self.amount)

    def account(self, value: Value | None) -> tuple[Row, ...]:
        division = [post.today for post in self._posts()] if value is None else amounts_of(value)
        return tuple(
            Row(id, post.text, chosen=value is not None and euros > 0, amount=euros, change=euros - post.today)
            for (id, post), euros in zip(self.posts.items(), division, strict=True)
        )

    def candidates(self, sight: Sight) -> tuple[Value, ...]:
        return self._sensible if self._always_open else self._sensibly(self._most(sight))

    @cached_property
    def _sensible(self) -> tuple[Value, ...]:
        return self._sensibly([post.max for post in self._posts()])

    def _sensibly(self, most: Sequence[int]) -> tuple[Value, ...]:
        posts = self._posts()
        corners = [self._divide([int(post is other) for other in posts], most) for post in posts]
        even, today = self._divide([1] * len(posts), most), self._divide([post.today for post in posts], most)
        return tuple(Divided(division) for division in dict.fromkeys([today, even, *corners]))

    def ways(self) -> Iterator[Value]:
        """A division for each choice of bands: what each post gets at least, and the rest where it changes no band."""
        for bands in product(*(self._reaches(post) for post in self._posts())):
            rest = self.amount - sum(low for low, _ in bands)
            if 0 <= rest <= sum(high - low for low, high in bands):
                amounts = []
                for low, high in bands:
                    more = min(rest, high - low)
                    amounts.append(low + more)
                    rest -= more
                yield Divided(tuple(amounts))

    def _reaches(self, post: BudgetPost) -> list[tuple[int, int]]:
        """For no band and for each: the least and the most with which it is reached, in whole euros and steps."""
        inside = (-(-band.start // self.step) * self.step for band in post.bands if post.min < band.start <= post.max)
        starts = [post.min, *inside]
        ends = [*(start - self.step for start in starts[1:]), post.max]
        return [(low, high) for low, high in zip(starts, ends, strict=True) if low <= high]

    def reachable(self) -> dict[str, Reachable]:
        return {
            f"posts.{id}.bands.{place}": "band" for id, post in self.posts.items() for place in range(len(post.bands))
        }

    def reaches(self, value: Value) -> tuple[str, ...]:
        return tuple(branch.at for branch in self.branches(value))

    def options_when(self) -> Iterator[tuple[str, Condition]]:
        for id, post in self.posts.items():
            if post.when is not None:
                yield f"posts.{id}", post.when

    def headline_at(self, of: str) -> str:
        return of

    def chose(self, value: Value) -> tuple[str, ...]:
        """The posts that reached a band."""
        pairs = zip(self.posts.items(), amounts_of(value), strict=True)
        return tuple(id for (id, post), euros in pairs if post.band(euros) is not None)

    def headline_texts(self, value: Value) -> tuple[NamedVaried, ...]:
        reached = [(f"{branch.at}.headline", branch.consequences) for branch in self.branches(value)]
        return tuple((of, band.headline) for of, band in reached if isinstance(band, PostBand))

    def tagged(self) -> dict[str, Tagged]:
        return {id: Tagged(steering=post.steering, values=post.values) for id, post in self.posts.items()}

    def default_value(self) -> Value | None:
        return None if self.default is None else Divided(self.default)

    def names(self) -> dict[str, Text]:
        return {id: post.text for id, post in self.posts.items()}

    def effects(self) -> Iterator[Effect]:
        yield from self.revise
        for post in self.posts.values():
            for band in post.bands:
                yield from band.brought

    def unsound(self, scenario: Lookup) -> Iterator[str]:
        yield from missing("fund", () if self.fund is None else (self.fund,), scenario.funds)
        posts = tuple(self.posts.values())
        if len(posts) < 2 or "inquiry" in self.stages:
            yield "nothing to divide over, or a talk"
        numbers = [self.amount, *(post.min for post in posts), *(post.max for post in posts)]
        if any(number % self.step for number in numbers) or self.amount // self.step > MOST_STEPS:
            yield "its amounts are not in steps"
        least, most = sum(post.min for post in posts), sum(post.max for post in posts)
        if any(post.min > post.max for post in posts) or not least <= self.amount <= most:
            yield "its amount cannot be divided"
        if sum(post.max for post in posts if post.when is None) < self.amount:
            yield "its open posts cannot take the amount"
        for post in posts:
            if post.when is not None and (post.min or post.today or post.when.secret):
                yield "a post that can be closed has money, or waits for what nobody may know"
            starts = [band.start for band in post.bands]
            if starts != sorted(set(starts)):
                yield "bands are out of order"
        if self.default is not None and not self._divides(self.default):
            yield "its default cannot be given"

    def _divides(self, division: tuple[int, ...]) -> bool:
        """Whether this is the whole amount, in steps and within every post's bounds."""
        if len(division) != len(self.posts) or sum(division) != self.amount:
            return False
        pairs = zip(self._posts(), division, strict=True)
        return all(
            post.min <= euros <= (post.max if post.when is None else 0) and euros % self.step == 0
            for post, euros in pairs
        )


def _closed(post: BudgetPost, sight: Sight) -> Message | None:
    """Why nothing can go there now."""
    if post.when is None or is_open(post, sight):
        return None
    return why_closed(post.when, sight.scenario, sight.state)
