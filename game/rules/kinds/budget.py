"""Divide an amount over posts; every euro must land somewhere."""

from collections.abc import Iterator, Sequence
from typing import Annotated, Literal

from pydantic import Field

from game.rules.effects import Consequences
from game.rules.kinds.card import Branch, Card, Fault, Row, Sight, Tagged
from game.rules.prompts import Allocate, Post
from game.rules.tally import Value
from game.rules.text import Text, Words, message
from game.rules.written import Id, Rows, Written

MOST_STEPS = 1_000
"""In one amount: nobody divides a million euros by the euro."""

Euros = Annotated[int, Field(ge=0, le=1_000_000_000)]


class Band(Consequences):
    """What a post brings from this amount on. The last band reached counts; bands do not add up."""

    from_: Euros = Field(alias="from")
    headline: Text | None = None


class BudgetPost(Written):
    """Where money can go, in whole euros."""

    text: Text
    today: Euros = 0
    min: Euros = 0
    max: Euros | None = None
    """Left out: all of it."""
    steering: Literal["lawful", "performing", "networking", "responsive"] | None = None
    values: Rows[Id] = ()
    bands: Rows[Band] = ()

    def band(self, euros: int) -> int | None:
        """Which band an amount reaches: the last one, counted from 0."""
        reached = [place for place, band in enumerate(self.bands) if euros >= band.from_]
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


def amounts(value: Value) -> tuple[int, ...]:
    """A decision on a budget: whole euros per post."""
    return tuple(euros for euros in value if isinstance(euros, int))


class BudgetCard(Card):
    """Divide the amount."""

    kind: Literal["budget"]
    amount: Annotated[int, Field(ge=1, le=1_000_000_000)]
    step: Annotated[int, Field(ge=1)] = 10_000
    fund: Id | None = None
    """Pays the whole amount at the outcome; left out, nothing is paid, only divided."""
    posts: Annotated[dict[Id, BudgetPost], Field(min_length=2, max_length=6)]
    default: dict[Id, Euros] | None = None

    @property
    def proposes(self) -> bool:
        return True

    def _posts(self) -> tuple[BudgetPost, ...]:
        return tuple(self.posts.values())

    def _most(self, post: BudgetPost) -> int:
        return self.amount if post.max is None else post.max

    def _divide(self, weights: Sequence[int]) -> tuple[int, ...]:
        bounds = [(post.min, self._most(post)) for post in self._posts()]
        return divide(weights, bounds, self.amount, self.step)

    def question(self, sight: Sight, at: str, who: str, ask: Words) -> Allocate:
        posts = tuple(Post(id, post.text, post.today, post.min, self._most(post)) for id, post in self.posts.items())
        return Allocate(
            at, who, ask, self.amount, self.step, posts, self._divide([post.today for post in self._posts()])
        )

    def combine(self, proposals: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
        """The lower median of each post, brought to the total."""
        columns = zip(*proposals, strict=True)
        return self._divide([sorted(column)[(len(column) - 1) // 2] for column in columns])

    def branches(self, value: Value) -> tuple[Branch, ...]:
        found = []
        for (id, post), euros in zip(self.posts.items(), amounts(value), strict=True):
            place = post.band(euros)
            if place is not None:
                found.append(Branch(f"posts.{id}.bands.{place}", post.bands[place]))
        return tuple(found)

    def payment(self, value: Value) -> tuple[str, int] | None:
        return None if self.fund is None else (self.fund, self.amount)

    def account(self, value: Value | None) -> tuple[Row, ...]:
        division = [post.today for post in self._posts()] if value is None else amounts(value)
        return tuple(
            Row(id, post.text, chosen=value is not None and euros > 0, amount=euros, change=euros - post.today)
            for (id, post), euros in zip(self.posts.items(), division, strict=True)
        )

    def candidates(self, sight: Sight) -> tuple[Value, ...]:
        posts = self._posts()
        corners = [self._divide([int(post is other) for other in posts]) for post in posts]
        even, today = self._divide([1] * len(posts)), self._divide([post.today for post in posts])
        return tuple(dict.fromkeys([today, even, *corners]))

    def chose(self, value: Value) -> tuple[str, ...]:
        """The posts that reached a band."""
        pairs = zip(self.posts.items(), amounts(value), strict=True)
        return tuple(id for (id, post), euros in pairs if post.band(euros) is not None)

    def headlines(self, value: Value) -> tuple[Text, ...]:
        reached = [branch.consequences for branch in self.branches(value)]
        return tuple(band.headline for band in reached if isinstance(band, Band) and band.headline is not None)

    def tagged(self) -> dict[str, Tagged]:
        return {id: Tagged(steering=post.steering, values=post.values) for id, post in self.posts.items()}

    def default_value(self) -> Value | None:
        return None if self.default is None else tuple(self.default.get(id, 0) for id in self.posts)

    def names(self) -> dict[str, Text]:
        return {id: post.text for id, post in self.posts.items()}

    def faults(self) -> Iterator[Fault]:
        least, room = sum(post.min for post in self._posts()), sum(self._most(post) for post in self._posts())
        if not least <= self.amount <= room:
            yield Fault(("amount",), message("content.amount_unreachable", amount=self.amount, least=least, most=room))
        if self.amount % self.step:
            yield Fault(("amount",), message("content.not_in_steps", number=self.amount, step=self.step))
        if self.amount // self.step > MOST_STEPS:
            yield Fault(
                ("step",), message("content.too_many_steps", amount=self.amount, step=self.step, most=MOST_STEPS)
            )
        for id, post in self.posts.items():
            for key, euros in (("min", post.min), ("max", self._most(post))):
                if euros % self.step:
                    yield Fault(("posts", id, key), message("content.not_in_steps", number=euros, step=self.step))
            most = self._most(post)
            if post.min > most:
                yield Fault(("posts", id, "min"), message("content.min_above_max", least=post.min, most=most))
            starts = [band.from_ for band in post.bands]
            if starts != sorted(set(starts)):
                yield Fault(("posts", id, "bands"), message("content.bands_order"))
            for place, band in enumerate(post.bands):
                if band.from_ > most:
                    yield Fault(("posts", id, "bands", place, "from"), message("content.band_unreachable", most=most))
        if self.default is not None:
            strange = [id for id in self.default if id not in self.posts]
            for id in strange:
                yield Fault(("default", id), message("content.unknown_post", post=id))
            if not strange and sum(self.default.values()) != self.amount:
                total = sum(self.default.values())
                yield Fault(("default",), message("content.default_total", total=total, amount=self.amount))
            for id, post in self.posts.items():
                euros, most = self.default.get(id, 0), self._most(post)
                if not post.min <= euros <= most or euros % self.step:
                    bounds = {"least": post.min, "most": most, "step": self.step}
                    yield Fault(("default", id), message("content.default_bounds", post=id, amount=euros, **bounds))
