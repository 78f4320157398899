"""What each decision on a card brings beside the others: how far, for whom it is best, and what it loses to."""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise
from math import isqrt

from msgspec import Struct

from game.apps.simulate.again import MONEY
from game.apps.simulate.counts import HowOften, Quantiles, per_mille, spread
from game.apps.simulate.sureness import Share, anything, between
from game.rules.kinds.chosen import Steering
from game.rules.luck.chance import below, several
from game.rules.scenario import Scenario
from game.rules.terms.text import Message

PROFILES = 1_000
"""So many kinds of people weigh each card."""
LEAST_WORTH, MOST_WORTH = 2_000, 12_000
"""What a point of an indicator is worth to them on average, in whole euros."""
SHARES = 1_000
HARDLY = 150
"""What may be best for no more than so many of them is hardly anybody's best, beyond chance."""
ENOUGH_YEARS = 20
"""Of fewer years nothing is said."""
CLOSE = {True: 1_500_000, False: 500}
"""Of money, and of points: so far apart, in thousandths of a euro and of a point, two decisions differ at all."""


class BesideOthers(Struct, frozen=True):
    """One decision on a card, beside what else was open then."""

    label: str
    years: int
    money: Quantiles
    """Thousands of euros more than the mean of what was open."""
    points: dict[str, Quantiles]
    """The same of each indicator, in tenths of a point."""
    best: int
    """For so many of a thousand kinds of people it is best."""
    surely: int
    """For so many it is best beyond what chance does; at least so many."""
    possibly: int
    """For so many it may be best; at most so many."""
    beaten_by: tuple[str, ...]
    """What is better on something and worse on nothing."""
    supervised: int
    """In so many of a thousand of these years the town came under supervision."""

    @property
    def unknown(self) -> bool:
        """Whether it may be best for anybody or nobody."""
        return anything(self.surely, self.possibly)

    @property
    def told(self) -> Message:
        """For how many it is best, in whole percent, with its bounds; a dash where it may be any."""
        return between(self.best, self.surely, self.possibly)


class Unpaid(Struct, frozen=True):
    """A decision for which there was no money, so that the table took something cheaper."""

    label: str
    share: Share
    """In so many of the times that it was tried."""


class Weighed(Struct, frozen=True):
    """A card and what could be decided on it."""

    card: str
    years: int
    decisions: tuple[BesideOthers, ...]
    """In the order of the card; those of which there are too few years are left out."""
    too_few: tuple[str, ...]
    unpaid: tuple[Unpaid, ...]
    """In the order of the card; those that were tried too seldom are left out."""


class ProfileOf(Struct, frozen=True):
    """Somebody who weighs money and indicators: whole numbers, drawn by key."""

    worth: int
    """What a point is worth on average, in whole euros."""
    shares: tuple[int, ...]
    """What each indicator counts for: together a thousand."""


@cache
def profiles(indicators: int) -> tuple[ProfileOf, ...]:
    """So many kinds of people, each division of weights as likely as another."""
    return tuple(_profile(number, indicators) for number in range(PROFILES))


def _profile(number: int, indicators: int) -> ProfileOf:
    cuts = sorted(several(0, ("profile", number), indicators - 1, SHARES + 1)) if indicators > 1 else []
    shares = tuple(high - low for low, high in pairwise((0, *cuts, SHARES)))
    return ProfileOf(LEAST_WORTH + below(0, ("worth", number), MOST_WORTH - LEAST_WORTH + 1), shares)


def weighed(scenario: Scenario, counts: HowOften) -> tuple[Weighed, ...]:
    """Every card of which decisions were taken again, in the order of the pack."""
    tried = (card for card in scenario.dilemmas if counts.get(f"again {card}") or counts.get(f"unpaid {card}"))
    return tuple(_weigh(scenario, counts, card) for card in tried)


def _weigh(scenario: Scenario, counts: HowOften, card: str) -> Weighed:
    again = counts.get(f"again {card}")
    most = max(again.values(), default=0)
    enough = [it for it in again if again[it] >= ENOUGH_YEARS]
    # What is always open comes first: the others are measured beside it.
    base = next((it for it in sorted(again) if again[it] == most), "")
    order = sorted(enough, key=lambda it: _place(scenario, card, it))
    pairs = _Pairs(scenario, counts, card)
    means = {it: pairs.means(it, base) for it in order}
    known = {it: mean for it, mean in means.items() if mean is not None}
    best = _best(len(scenario.indicators), known)
    bounds = {
        it: _bounds(len(scenario.indicators), [pairs.apart(it, other, base) for other in known if other != it])
        for it in known
    }
    watched = counts.get(f"watched {card}")
    decisions = []
    for it in known:
        money = spread(counts.get(f"apart {card} {it} {MONEY}"))
        assert money is not None
        points = {id: spread(counts.get(f"apart {card} {it} {id}")) for id in scenario.indicators}
        decisions.append(
            BesideOthers(
                it,
                again[it],
                money,
                {id: found for id, found in points.items() if found is not None},
                best.get(it, 0),
                min(bounds[it][0], best.get(it, 0)),
                max(bounds[it][1], best.get(it, 0)),
                tuple(other for other in known if other != it and pairs.beats(other, it)),
                per_mille(watched.get(it, 0), again[it]),
            )
        )
    return Weighed(
        card, most, tuple(decisions), tuple(sorted(set(again) - set(known))), _unpaid(scenario, counts, card)
    )


def _unpaid(scenario: Scenario, counts: HowOften, card: str) -> tuple[Unpaid, ...]:
    again, unpaid = counts.get(f"again {card}"), counts.get(f"unpaid {card}")
    tried = {it: times + again.get(it, 0) for it, times in unpaid.items()}
    order = sorted((it for it in tried if tried[it] >= ENOUGH_YEARS), key=lambda it: _place(scenario, card, it))
    return tuple(Unpaid(it, Share(per_mille(unpaid[it], tried[it]), tried[it])) for it in order)


def _place(scenario: Scenario, card: str, label: str) -> tuple[int, str]:
    ids = list(scenario.dilemmas[card].names())
    return (ids.index(label), "") if label in ids else (len(ids), label)


class _Pairs:
    """How far two decisions on a card lie apart, in years on the same luck."""

    def __init__(self, scenario: Scenario, counts: HowOften, card: str) -> None:
        self._measures = (MONEY, *scenario.indicators)
        self._counts, self._card = counts, card

    def _pair(self, one: str, other: str) -> tuple[Mapping[str, int], int]:
        found = self._counts.get(f"pair {self._card} {one} {other}")
        return (found, 1) if found else (self._counts.get(f"pair {self._card} {other} {one}"), -1)

    def means(self, one: str, other: str) -> tuple[int, ...] | None:
        """How much more the one brings of each measure, in thousandths; `None` where too few years have both."""
        if one == other:
            return (0,) * len(self._measures)
        pair, sign = self._pair(one, other)
        many = pair.get("n", 0)
        if many < ENOUGH_YEARS:
            return None
        return tuple(sign * 1_000 * pair.get(it, 0) // many for it in self._measures)

    def apart(self, one: str, other: str, base: str) -> "_Apart":
        """How far the one lies above the other, of each measure with twice its standard error, in thousandths.

        Where too few years have both, by way of what is always open.
        """
        pair, sign = self._pair(one, other)
        if pair.get("n", 0) >= ENOUGH_YEARS:
            return tuple((sign * 1_000 * pair.get(it, 0) // pair["n"], _doubt(pair, it)) for it in self._measures)
        up, down = self.apart(one, base, base), self.apart(other, base, base)
        return tuple((a - b, isqrt(c * c + d * d)) for (a, c), (b, d) in zip(up, down, strict=True))

    def beats(self, one: str, other: str) -> bool:
        """Whether the one is better on something, beyond what chance does, and worse on nothing at all."""
        pair, sign = self._pair(one, other)
        many = pair.get("n", 0)
        if many < ENOUGH_YEARS:
            return False
        better = False
        for measure in self._measures:
            total, close = sign * pair.get(measure, 0), CLOSE[measure == MONEY]
            doubt = _doubt(pair, measure)
            mean = 1_000 * total // many
            if -mean > close or (-mean > doubt and -mean > close // 2):
                return False
            better = better or (mean > close and mean > doubt)
        return better


_Apart = tuple[tuple[int, int], ...]
"""Of each measure a difference and twice its standard error, in thousandths."""


def _doubt(pair: Mapping[str, int], measure: str) -> int:
    """Twice the standard error of the mean, in thousandths."""
    many, total = pair["n"], pair.get(measure, 0)
    return 2_000 * isqrt(max(0, many * pair.get(f"{measure}^2", 0) - total * total) // many) // many


def _bounds(indicators: int, others: Sequence[_Apart]) -> tuple[int, int]:
    """For how many kinds of people, in a thousand, it is best beyond chance, and for how many it may be."""
    surely = possibly = 0
    for who in profiles(indicators):
        weights = (SHARES, *(who.worth * indicators * share for share in who.shares))
        sure = may = True
        for apart in others:
            worth = sum(weight * mean for weight, (mean, _) in zip(weights, apart, strict=True))
            doubt = isqrt(sum((weight * doubt) ** 2 for weight, (_, doubt) in zip(weights, apart, strict=True)))
            sure = sure and worth > doubt
            may = worth >= -doubt
            if not may:
                break
        surely += sure and may
        possibly += may
    return per_mille(surely, PROFILES), per_mille(possibly, PROFILES)


def _best(indicators: int, means: Mapping[str, tuple[int, ...]]) -> dict[str, int]:
    """For how many kinds of people, in a thousand, each is best; of equals the first."""
    found: dict[str, int] = {}
    for who in profiles(indicators):
        scale = who.worth * indicators
        worths = {it: _worth(who, scale, mean) for it, mean in means.items()}
        if worths:
            first = max(worths, key=lambda it: worths[it])
            found[first] = found.get(first, 0) + 1
    return {it: per_mille(many, PROFILES) for it, many in found.items()}


def _worth(who: ProfileOf, scale: int, mean: Sequence[int]) -> int:
    points = sum(share * point for share, point in zip(who.shares, mean[1:], strict=True))
    return mean[0] * SHARES + scale * points


class SteeringShare(Struct, frozen=True):
    """A way of steering: how many options have it, and for how many kinds of people these are best."""

    steering: Steering
    options: int
    best: int
    """In thousandths, the mean of its options."""
    fair: int
    """What that would be if all options of their cards were best for as many."""
    surely: int
    """The mean of what its options are beyond chance."""
    possibly: int
    """The mean of what they may be."""

    @property
    def unknown(self) -> bool:
        """Whether it may be anything."""
        return anything(self.surely, self.possibly)


def steered(scenario: Scenario, cards: Sequence[Weighed]) -> tuple[SteeringShare, ...]:
    """The ways of steering of options that are chosen one of a list, most favoured first."""
    best: dict[Steering, list[BesideOthers]] = {}
    fair: dict[Steering, list[int]] = {}
    for it in cards:
        tagged = scenario.dilemmas[it.card].tagged()
        own = [decision for decision in it.decisions if decision.label in tagged]
        for decision in own:
            steering = tagged[decision.label].steering
            if steering is not None:
                best.setdefault(steering, []).append(decision)
                fair.setdefault(steering, []).append(1_000 // len(own))
    shares = [
        SteeringShare(
            it,
            len(of),
            sum(one.best for one in of) // len(of),
            sum(fair[it]) // len(of),
            sum(one.surely for one in of) // len(of),
            sum(one.possibly for one in of) // len(of),
        )
        for it, of in best.items()
    ]
    return tuple(sorted(shares, key=lambda it: (it.fair - it.best, it.steering)))
