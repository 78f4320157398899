"""An amount to divide over posts, as it is written."""

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from game.content.written.base import Rows, Written
from game.content.written.conditions import WrittenCondition, condition_of
from game.content.written.effects import WrittenConsequences
from game.content.written.fault import Fault
from game.content.written.ids import FundId, OptionId, OptionKey, ValueId
from game.content.written.kinds.card import WrittenCard
from game.content.written.names import Names
from game.content.written.text import WrittenText
from game.content.written.varied import WrittenVaried, varied_or_none
from game.rules.kinds.budget import MOST_STEPS, BudgetCard, BudgetPost, PostBand
from game.rules.kinds.chosen import Steering
from game.rules.terms.measures import RAPPORT
from game.rules.terms.phases import Skippable
from game.rules.terms.text import message

Euros = Annotated[int, Field(ge=0, le=1_000_000_000)]


class WrittenPostBand(WrittenConsequences):
    """What a post brings from this amount on. The last band reached counts; bands do not add up."""

    from_: Euros = Field(alias="from")
    headline: WrittenVaried | None = None

    def compiled(self, names: Names, at: str) -> PostBand:
        """The band as it is reached."""
        return PostBand(
            start=self.from_,
            headline=varied_or_none(self.headline, names),
            **self.parts(names, at),
        )


class WrittenPost(Written):
    """Where money can go, in whole euros."""

    text: WrittenText
    today: Euros = 0
    min: Euros = 0
    max: Euros | None = None
    """Left out: all of it."""
    when: WrittenCondition | None = None
    """Closed while it does not hold: nothing goes there then."""
    steering: Steering | None = None
    values: Rows[ValueId] = ()
    bands: Rows[WrittenPostBand] = ()

    def compiled(self, names: Names, at: str, amount: int) -> BudgetPost:
        """The post as money goes there."""
        return BudgetPost(
            text=self.text.compiled(),
            today=self.today,
            min=self.min,
            max=amount if self.max is None else self.max,
            when=condition_of(self.when, names),
            steering=self.steering,
            values=self.values,
            bands=tuple(band.compiled(names, f"{at}.bands.{place}") for place, band in enumerate(self.bands)),
        )


class WrittenBudget(WrittenCard):
    """Divide the amount."""

    kind: Literal["budget"]
    amount: Annotated[int, Field(ge=1, le=1_000_000_000)]
    step: Annotated[int, Field(ge=1)] = 10_000
    fund: FundId | None = None
    """Pays the whole amount at the outcome; left out, nothing is paid, only divided."""
    posts: Annotated[dict[OptionKey, WrittenPost], Field(min_length=2, max_length=6)]
    default: dict[OptionId, Euros] | None = None

    def names(self) -> dict[str, WrittenText]:
        return {id: post.text for id, post in self.posts.items()}

    def compiled(self, id: str, names: Names, skip: tuple[Skippable, ...]) -> BudgetCard:
        return BudgetCard(
            **self.shared(id, names, skip),
            amount=self.amount,
            step=self.step,
            fund=self.fund,
            posts={it: post.compiled(names, f"posts.{it}", self.amount) for it, post in self.posts.items()},
            default=None if self.default is None else tuple(self.default.get(it, 0) for it in self.posts),
        )

    def _posts(self) -> tuple[WrittenPost, ...]:
        return tuple(self.posts.values())

    def _most(self, post: WrittenPost) -> int:
        return self.amount if post.max is None else post.max

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
        yield from self._closed()
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

    def _closed(self) -> Iterator[Fault]:
        """What a post cannot have that may be closed: money of its own, a secret, or what the others cannot take."""
        closable = {id: post for id, post in self.posts.items() if post.when is not None}
        for id, post in closable.items():
            for key, euros in (("min", post.min), ("today", post.today)):
                if euros:
                    yield Fault(("posts", id, key), message("content.closed_post_money", key=key, amount=euros))
            if self.default is not None and self.default.get(id):
                yield Fault(("default", id), message("content.closed_post_default", post=id))
            if post.when is not None and any(
                it.known or RAPPORT in (*it.at_least, *it.at_most) for it in post.when.parts()
            ):
                yield Fault(("posts", id, "when"), message("content.closed_post_secret"))
        room = sum(self._most(post) for id, post in self.posts.items() if id not in closable)
        if closable and room < self.amount:
            yield Fault(("amount",), message("content.closed_post_room", amount=self.amount, most=room))
