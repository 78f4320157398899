"""What only the room sees: where a works council speaks with one voice, counts are shown there and never kept.

The rules keep what a ballot came to. Beside them stands, in memory and nowhere else, the evening as it would be with the
counts that were promised: what may be shown of them is decided by the same rules. After a restart it is empty, and of a
card on which something was shown before no more counts are shown.
"""

from msgspec.structs import replace

from game.rules import actions
from game.rules.illegal import IllegalAction
from game.rules.legal import prompts
from game.rules.prompts import Ballot
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.tally import Away, Published, Shown
from game.rules.turns import apply
from game.rules.views.case import case_view
from game.rules.views.shapes import CaseView

SeenInRoom = tuple[Published | None, Published | None]
"""What the room saw of the ballots before and after the talk."""


class InTheRoom:
    """The counts that a room was promised, as long as the program runs."""

    def __init__(self, scenario: Scenario) -> None:
        self._scenario = scenario
        self._shown: tuple[Shown, ...] = ()
        self._seen: dict[tuple[str, int], SeenInRoom] = {}

    def ballot(self, state: State, ballot: Ballot) -> Ballot | None:
        """The ballot as the room may see it counted; `None` where counts are no affair of the room's alone."""
        beside = self._beside(state)
        asked = () if beside is None else prompts(self._scenario, beside)
        return next((it for it in asked if isinstance(it, Ballot) and it.at == ballot.at), None)

    def keep(self, state: State, ballot: Ballot, counted: Published, away: Away) -> None:
        """Remember what the room saw of this ballot, which was open in that state."""
        beside = self._beside(state)
        if beside is None or beside.case is None:
            return
        try:
            after, _ = apply(self._scenario, beside, actions.CloseBallot(ballot.at, counted, away))
        except IllegalAction:
            return
        self._shown = after.shown
        first, final = self._seen.get((beside.case.card, beside.case.occurrence), (None, None))
        seen = (counted, final) if ballot.at == "first_ballot" else (first, counted)
        self._seen[beside.case.card, beside.case.occurrence] = seen

    def case(self, state: State, seen: CaseView) -> CaseView:
        """The case as the room sees it: with counts where what is kept has what they came to."""
        case = state.case
        if not state.room or case is None or (case.card, case.occurrence) not in self._seen:
            return seen
        first, final = self._seen[case.card, case.occurrence]
        told = replace(
            case,
            first=(first or case.first) if case.first is not None else None,
            final=(final or case.final) if case.final is not None else None,
        )
        counted = case_view(self._scenario, replace(state, case=told))
        return replace(
            seen,
            first=counted.first if seen.first is not None else None,
            final=counted.final if seen.final is not None else None,
        )

    def _beside(self, state: State) -> State | None:
        """The evening with the counts that were promised; `None` where something was shown that is not known here."""
        case = state.case
        if not state.room or case is None:
            return None
        known = {(it.asked, it.talks) for it in self._shown}
        if any(it.asked.card == case.card and (it.asked, it.talks) not in known for it in state.shown):
            return None
        first, final = self._seen.get((case.card, case.occurrence), (None, None))
        told = replace(
            case,
            first=first if case.first is not None else None,
            final=final if case.final is not None else None,
        )
        return replace(state, reveal="counts", room=False, shown=self._shown, case=told)
