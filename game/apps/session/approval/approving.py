"""*Vaststellen*: what the group agrees to do, and what it lets into the report, item by item."""

from abc import abstractmethod
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Self

from msgspec import Struct

from game.apps.session.approval.before import TakenAlong, taken_along
from game.apps.session.approval.items import items
from game.apps.session.approval.report_item import ReportItem, settled
from game.apps.session.counting.box import Refused
from game.apps.session.keeping.pack import kept_scenario
from game.apps.session.recording import Recording
from game.apps.session.short import cut_short
from game.log.environment import REAL, Environment
from game.log.records import Agreed, Approved, Reflected, ReflectionRef, Supposed
from game.log.session_log import SessionLog
from game.log.told.approval import Approval, approval
from game.log.told.looked_at import looked_at, reflected
from game.log.told.replay import difference, tell, telling
from game.rules.scenario import Scenario
from game.rules.state import State
from game.rules.terms.text import Message, message
from game.rules.whatif import OtherChoice


class AgreedWords(Struct, frozen=True):
    """Something that the group agreed to do; `None` where those words were forgotten, empty where there were none."""

    id: str
    what: str | None
    who: str | None
    when: str | None


class Approving(Recording):
    """The part of an evening that goes on when the game is over: agreements, and what may leave the room."""

    scenario: Scenario

    @property
    @abstractmethod
    def state(self) -> State:
        """How things stand."""

    @property
    def approval(self) -> Approval | None:
        """What the group approved; `None` where it did not, or played on after it."""
        return approval(self._log.entries)

    def ticked(self) -> tuple[str, ...]:
        """What is ticked when the group begins to choose: what it approved last, and what usually goes in and is newer.

        Where nothing was approved before, all that usually goes in.
        """
        found, entries = self.items(), self._log.entries
        before = next((entry for entry in reversed(entries) if isinstance(entry.record, Approved)), None)
        if before is None or not isinstance(before.record, Approved):
            return tuple(item.id for item in found if item.usual)
        newer = {id for entry in entries if entry.n > before.n for id in entry.texts}
        last = Approval(before.at, before.record.items)
        return tuple(it.id for it in found if last.shows(it.id) or (it.usual and it.id in newer))

    def approve(self, chosen: Iterable[str]) -> None:
        """These items may stand in the report, and nothing else. Raises `Refused` while the year runs, `LogError`.

        Raises `ValueError` for an id that none of `items()` has.
        """
        if not self.can_approve:
            raise Refused(message("approve.not_over"))
        found, wanted = self.items(), tuple(chosen)
        if unknown := set(wanted).difference(item.id for item in found):
            raise ValueError(f"nothing to approve: {sorted(unknown)}")
        self._record(Approved(settled(found, wanted)))

    @property
    def can_approve(self) -> bool:
        """Whether the year is over: what is approved is whole."""
        return self.state.phase == "over"

    def agree(self, what: str, who: str = "", when: str = "") -> None:
        """Something the group will do; who does it and by when, where that was said. Raises `LogError`."""
        texts = [self._words(words) if words.strip() else None for words in (who, when)]
        self._record(Agreed(self._words(what), *texts))

    def suppose(self, choice: OtherChoice, predicted: str = "") -> None:
        """The group looks at another choice, having predicted this. Raises `LogError`.

        The same choice with the same prediction is kept once.
        """
        words = predicted.strip()
        kept = {(it.card, it.occurrence, it.value): it.prediction for it in looked_at(self._log.entries)}
        key = (choice.card, choice.occurrence, choice.value)
        if key in kept and (not words or (kept[key] is not None and self._said(kept[key]) == words)):
            return
        self._record(Supposed(*key, self._words(words) if words else None))

    def reflect(self, asked: Iterable[ReflectionRef]) -> None:
        """The group put these questions to itself. Raises `LogError`. The same questions are kept once, and none not at all."""
        wanted = tuple(asked)
        if wanted and wanted != reflected(self._log.entries):
            self._record(Reflected(wanted))

    @property
    def agreements(self) -> tuple[AgreedWords, ...]:
        """What was agreed on, in order."""
        kept = (entry.record for entry in self._log.entries)
        return tuple(
            AgreedWords(it.what, self._log.texts.get(it.what), self._said(it.who), self._said(it.when))
            for it in kept
            if isinstance(it, Agreed)
        )

    @property
    def agreed_before(self) -> tuple[TakenAlong, ...]:
        """What was taken along from an evening before."""
        return taken_along(self._log.entries, self._log.texts)

    def _said(self, id: str | None) -> str | None:
        return "" if id is None else self._log.texts.get(id)

    @property
    def cut_short(self) -> Message | None:
        """How far the year came where it was closed before its end."""
        return cut_short(self.scenario, self._log.entries)

    def items(self) -> tuple[ReportItem, ...]:
        """Everything that can be put to the group."""
        return items(self.scenario, self.state, self._log.entries, self._log.texts)


class Afterwards(Approving):
    """An evening that is not being played any more, told from its events, whatever the rules are now."""

    def __init__(self, folder: Path, *, environment: Environment = REAL) -> None:
        """Opens it for writing. Raises `LogError`."""
        self._environment = environment
        self._log = SessionLog.open(folder, environment=environment)
        try:
            self.scenario = kept_scenario(self._log.scenario)
            with telling(difference(self.scenario, self._log.entries)):
                self._state = tell(self.scenario, self._log.entries).state
        except BaseException:
            self._log.close()
            raise

    @property
    def state(self) -> State:
        return self._state

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._log.close()
