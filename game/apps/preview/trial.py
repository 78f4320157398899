"""One card that is tried out: where it stands, what the author chose, and what else could be chosen."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from game.apps.preview.answers import ComesBetween, PreviewChoice, choices
from game.apps.preview.path import Answered, CardWay, KeptAnswers, remember, way_of
from game.apps.preview.session import PreviewSession
from game.apps.preview.setting import BadWish, PreviewWish, given
from game.apps.preview.stops import AskedKey, PreviewPlace, PreviewStop, key_of, main_of
from game.rules.conditions import holds
from game.rules.illegal import IllegalAction
from game.rules.legal import prompts
from game.rules.rehearsal import GivenBefore
from game.rules.scenario import Scenario
from game.rules.setup import Setup
from game.rules.state import State
from game.rules.terms.text import Message, message

DRAWS = 40
"""So many times chance is drawn anew for what is to come in between."""
SEEDS = 1 << 63


class TriedCard:
    """A card of this version of the pack, or none. `session` is what front ends draw; a jump makes another one."""

    def __init__(self, scenario: Scenario, sits: Callable[[Scenario], Setup], wish: PreviewWish) -> None:
        """`sits` says who plays. Raises `BadWish` for what the pack does not have."""
        self.scenario = scenario
        self._sits, self._wish = sits, wish
        self._draw = 0
        """How often chance was drawn anew."""
        self._kept: KeptAnswers = {}
        self._returns: PreviewPlace | None = None
        """Where another choice leads back to."""
        self.card: str | None = None
        self.session: PreviewSession | None = None
        self.notes: tuple[Message, ...] = ()
        """What is to be said of the last thing that was done."""
        self._known: tuple[Scenario, object, CardWay] | None = None
        """The way as it was found last, behind what it follows from."""
        given(scenario, self._setup(), wish)

    @property
    def open_session(self) -> PreviewSession:
        """The session of the card. Raises `AssertionError` where none is open."""
        assert self.session is not None
        return self.session

    def open(self, card: str) -> None:
        """Begin with the first page of a card. Raises `KeyError` where there is none."""
        if card not in self.scenario.dilemmas:
            raise KeyError(card)
        self.card, self._kept, self._returns = card, {}, None
        self._stand(self._way(), 0)
        self.notes = self._when()

    def shut(self) -> None:
        """Back to the list of cards."""
        self.card, self.session, self._returns, self.notes = None, None, None, ()

    def stops(self) -> tuple[PreviewStop, ...]:
        """Where this card comes by, as it is answered now."""
        return self._way().stops()

    def choices(self) -> tuple[PreviewChoice, ...]:
        """What may be chosen on this page, beside reading on."""
        return self._choices(self.open_session.state)

    def forward(self) -> bool:
        """One step, as was chosen before or as is usual; whether there was one."""
        self._begin()
        way = self._way()
        count = self._count(way)
        if count < len(way.steps):
            self._step(way, count)
        return count < len(way.steps)

    def back(self) -> bool:
        """One step back; what was chosen is chosen again on the way there. Whether there was one."""
        self._begin()
        way = self._way()
        count = self._count(way)
        if count:
            self._stand(way, count - 1)
        return bool(count)

    def jump(self, stop: PreviewStop) -> bool:
        """The first page there; whether this card comes there, as it is answered now."""
        self._begin()
        way = self._way()
        count = way.first(stop)
        if count is None:
            self.notes = (message("preview.not_there", stop=message(f"preview.stop.{stop}")),)
            return False
        self._stand(way, count)
        return True

    def choose(self, choice: PreviewChoice) -> None:
        """Answer this; where another choice was asked for, the same page as before with what it leads to now."""
        returns = self._returns
        self._begin()
        if isinstance(choice.answer, ComesBetween):
            self._draw_until(choice.answer.twist)
            return
        session, kept = self.open_session, dict(self._kept)
        keys, main = session.keys, main_of(prompts(self.scenario, session.state), choice.at)
        key = key_of(session.state, choice.at, main, keys)
        remember(self._kept, key, Answered(choice.answer, choice.label), keys)
        way = self._way()
        count = next((n for n, step in enumerate(way.steps) if step.key == key and step.answer is not None), None)
        if count is None:
            # The session holds these very answers: others in their place would be forgotten there.
            self._kept.clear()
            self._kept.update(kept)
            self.notes = (message("preview.lost", what=choice.label),)
        elif returns is None:
            self._step(way, count)
        else:
            self._stand(way, max(count + 1, way.nearest(self.scenario, returns)))

    def other(self) -> bool:
        """Back to the last page on which there was something to choose, to choose something else; whether there was one."""
        session, way = self.open_session, self._way()
        states = way.states()
        for count in range(self._count(way) - 1, -1, -1):
            found = [it for it in self._choices(states[count]) if not isinstance(it.answer, ComesBetween)]
            if len([it for it in found if it.closed is None]) > 1:
                returns = session.place
                self._stand(way, count)
                self._returns, self.notes = returns, (message("preview.choose_other"),)
                return True
        self.notes = (message("preview.nothing_chosen"),)
        return False

    def draw(self) -> None:
        """The same page with other luck."""
        place = self.open_session.place
        self._draw += 1
        way = self._way()
        self._stand(way, way.nearest(self.scenario, place))
        self.notes = (message("preview.drawn"),)

    def _begin(self) -> None:
        """What was said is said no more."""
        self.notes, self._returns = (), None

    def _on(self, way: CardWay) -> bool:
        """Whether the session came here by this way: what a facilitator does is on none."""
        session = self.open_session
        count = len(session.history)
        return count <= len(way.steps) and way.keys(count) == session.keys

    def _count(self, way: CardWay) -> int:
        """After how many steps of this way it stands here; else at the last place that is no further."""
        session = self.open_session
        return len(session.history) if self._on(way) else way.nearest(self.scenario, session.place)

    def _step(self, way: CardWay, count: int) -> None:
        """What comes after so many steps of this way."""
        session = self.open_session
        if count == len(session.history) and self._on(way):
            try:
                session.walk(way.steps[count : count + 1])
            except IllegalAction:
                pass
            else:
                return
        keys = session.keys
        self._stand(way, count + 1)
        self.notes = self._lost(way, keys, way.keys(count + 1))

    def _lost(self, way: CardWay, keys: Sequence[AskedKey], met: Sequence[AskedKey]) -> tuple[Message, ...]:
        """What of these was chosen by the author, and is answered otherwise now."""
        lost = [key for key in keys if key in self._kept and (key in way.refused or key not in met)]
        return tuple(message("preview.lost", what=self._kept[key].label) for key in lost)

    def _choices(self, state: State) -> tuple[PreviewChoice, ...]:
        return choices(self.scenario, state, prompts(self.scenario, state))

    def _setup(self) -> Setup:
        setup = self._sits(self.scenario)
        return replace(setup, seed=(setup.seed + self._draw) % SEEDS, practice=False)

    def _given(self) -> GivenBefore:
        """As was asked for, as far as this version of the pack has it."""
        return given(self.scenario, self._setup(), self._wish)

    def _new(self) -> PreviewSession:
        assert self.card is not None
        session = PreviewSession.begin(self.scenario, self._setup(), self.card, self._given())
        session.kept = self._kept
        return session

    def _way(self) -> CardWay:
        follows = (self.card, self._draw, self._wish, dict(self._kept))
        if self._known is None or self._known[0] is not self.scenario or self._known[1] != follows:
            self._known = (self.scenario, follows, way_of(self.scenario, self._new().state, self._kept))
        return self._known[2]

    def _stand(self, way: CardWay, count: int) -> None:
        session = self._new()
        session.walk(way.steps[:count])
        self.session = session

    def _draw_until(self, twist: str) -> None:
        """Draw until this comes in between, and stand there."""
        usual = self._draw
        for _ in range(DRAWS):
            self._draw += 1
            way = self._way()
            count = way.first("twist")
            case = None if count is None else way.states()[count].case
            if count is not None and case is not None and case.twist == twist:
                self._stand(way, count)
                return
        self._draw = usual
        self.notes = (message("preview.never_between"),)

    def _when(self) -> tuple[Message, ...]:
        """That the card would not come up here by itself."""
        assert self.card is not None
        when = self.scenario.dilemmas[self.card].when
        return () if holds(when, self.scenario, self._new().state) else (message("preview.when"),)

    def _wishes(self) -> tuple[Message, ...]:
        """What was asked for and this version does not have: it is left out from now on."""
        found = list[Message]()
        for written in self._wish.sets:
            try:
                given(self.scenario, self._setup(), PreviewWish(1, (written,)))
            except BadWish as error:
                found.append(error.message)
                kept = tuple(it for it in self._wish.sets if it != written)
                self._wish = replace(self._wish, sets=kept)
        self._wish = replace(self._wish, quarter=min(self._wish.quarter, self.scenario.quarters))
        return tuple(found)
