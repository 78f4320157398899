"""Hands at the table: an action done as a person does it, by keyboard only or by mouse only."""

from game.apps.table.board.squares import SquareButton
from game.apps.table.scenes import EveningScene
from game.apps.table.window.window import Window
from game.rules import actions, prompts
from game.rules.actions import Action
from game.rules.prompts import AllocatePrompt, Ballot, RankPrompt
from game.rules.terms.tally import Counts, Middle, Proposals, Published, Sealed
from game.rules.terms.value import amounts_of, order_of
from tests.apps.table.fingers import Fingers
from tests.typist import REASON, cards

BESIDE = {"rapporteur": "lead", "hint": "hint_open", "amend": "amend"}
"""Choices beside the question that is open, and what opens them."""


class Hands(Fingers):
    """Does the actions of an evening that is on a window."""

    def __init__(self, window: Window, scene: EveningScene, *, mouse: bool) -> None:
        super().__init__(window, mouse=mouse)
        self.scene = scene

    def do(self, action: Action) -> None:
        """Do this action; it must be in the session afterwards."""
        before = len(self.scene.session.history)
        self._do(action)
        self.rest()
        assert len(self.scene.session.history) == before + 1, (action, self.window.page.id)

    def _do(self, action: Action) -> None:
        match action:
            case actions.Acknowledge(at="briefing"):
                for _ in range(2):
                    if self.has("back"):
                        self.press("back") if not self.has("on") else None
                    self.press("on")
            case actions.Acknowledge(at="quarter_end"):
                while self.window.page.id.startswith(("paper", "letters")):
                    self.press("on")
                self.press("on")
            case actions.Acknowledge(at="outcome" | "deliberation"):
                before = len(self.scene.session.history)
                while len(self.scene.session.history) == before:
                    self.press("on")
            case actions.Acknowledge():
                self.press("on")
            case actions.Roll(dice=None):
                self.press("roll")
            case actions.Roll(dice=dice):
                self._set_stones(dice)
                self.press("entered")
            case actions.Pick(at="move", item=item):
                self._move(item)
            case actions.Pick(at="goal", item=item):
                if self.has("on"):
                    self.press("on")
                self.press(f"pick.{item}")
                self.press("settle")
            case actions.Pick(at="object", item=item):
                self.press(f"pick.{item}")
            case actions.Pick(at="reopen", item=item):
                self.press("reopen")
                self.press(f"pick.{item}")
                self.press("settle")
            case actions.Shift():
                self._shift(action)
            case actions.SetAgenda(cases=cases):
                self.press(f"cases.{cases}")
            case actions.Pick(at="adviser", item=item):
                if not self.has(f"adviser.{item}"):
                    self.press("advice")
                self.press(f"adviser.{item}")
                self.press("settle")
            case actions.Pick(at="pass"):
                self.press("pass")
            case actions.Pick(at="postpone"):
                self.press("postpone")
                self.press("yes")
            case actions.Pick(at="scope" | "suspended" | "void", item=item):
                while not self.has(f"pick.{item}"):
                    self.press("on")
                self.press(f"pick.{item}")
                self.press("settle")
            case actions.Pick(at="advocate", item=item):
                self.press(f"pick.{item}")
            case actions.Pick(at="revise", item=item) if item == self._present():
                # The same is no new decision: the page says that it stays as it is.
                self.press("on")
            case actions.Pick(at="cover", item=item):
                # A shortfall at the end of a quarter is asked after what the paper has of it.
                while not self.has(f"pick.{item}"):
                    self.press("on")
                self.press(f"pick.{item}")
                self.press("settle")
            case actions.Pick(at=at, item=item):
                if at in BESIDE:
                    self.press(BESIDE[at])
                self.press(f"pick.{item}")
                self.press("settle")
            case actions.Choose(at=at, items=items):
                self._choose(items)
                self._settle("settle" if at in ("report", "revise") else "on")
            case actions.Ask(question=question):
                if question is not None:
                    self.press(f"ask.{question}")
                self.press("done" if question is None else "settle")
                if question is None and self.has("yes"):
                    self.press("yes")
            case actions.Say(at=at, text=text) if at.startswith("al."):
                while not self.has("words"):
                    self.press("on")
                if text is not None:
                    self.go_to("words")
                    self.text(REASON)
                self.press("nothing" if text is None else "keep")
            case actions.Say(text=None):
                self.to_reason()
                self.press("later")
            case actions.Say():
                self.to_reason()
                self.go_to("reason")
                self.text(REASON)
                self.press("keep")
            case actions.Allocate(at=at, amounts=amounts):
                self._divide(amounts)
                self._settle("settle" if at == "revise" else "on")
            case actions.Rank(at=at, order=order):
                self._rank(order)
                self._settle("settle" if at == "revise" else "on")
            case actions.CloseBallot(published=published):
                self._ballot(published)

    def _settle(self, button: str) -> None:
        """Settle on what stands there; on what stood ready and nobody changed, after it was asked once."""
        self.press(button)
        if self.has("yes"):
            self.press("yes")

    def to_reason(self) -> None:
        """Past the result of the ballot, where that is shown first."""
        if self.has("to_reason"):
            self.press("to_reason")

    def _set_stones(self, dice: tuple[int, int] | None) -> None:
        assert dice is not None
        if not self.mouse:
            self.text("".join(map(str, dice)))
            return
        for place, eyes in enumerate(dice):
            for _ in range(eyes):
                self.press(f"stone.{place}")

    def _move(self, item: str) -> None:
        """By the option; a mouse as often by the square that a stone leads to."""
        leads = [
            it.id
            for it in self.window.placed.widgets()
            if isinstance(it, SquareButton) and it.face.leads == _eyes(item)
        ]
        if self.mouse and leads and self.scene.session.state.number % 2:
            self.press(leads[0])
        else:
            self.press(f"move.{item}")

    def _shift(self, action: actions.Shift) -> None:
        self.press("shift")
        if self.has(f"from.{action.source}"):
            self.press(f"from.{action.source}")
        self.press(f"to.{action.target}")
        step = self.scene.session.scenario.settings.shift
        self.adjust("amount", "more", action.amount // step - 1)
        self.press("settle")

    def _question(self) -> prompts.Question:
        prompt = self.scene.session.view().prompts[-1]
        question = prompt.question if isinstance(prompt, Ballot) else prompt
        assert isinstance(question, (AllocatePrompt, RankPrompt, prompts.PickPrompt))
        return question

    def _divide(self, amounts: tuple[int, ...]) -> None:
        question = self._question()
        assert isinstance(question, AllocatePrompt)
        pairs = list(zip(question.posts, question.suggestion, amounts, strict=True))
        for post, now, wanted in pairs:
            if wanted < now:
                self.adjust(f"post.{post.id}", "less", (now - wanted) // question.step)
        for post, now, wanted in pairs:
            if wanted > now:
                self.adjust(f"post.{post.id}", "more", (wanted - now) // question.step)

    def _rank(self, order: tuple[str, ...]) -> None:
        question = self._question()
        assert isinstance(question, RankPrompt)
        if not question.made:
            # Nothing has a place yet: each gets the next, and the last what is left.
            for id in order[:-1]:
                self.press(f"rank.{id}")
            return
        now = list(question.suggestion)
        for place, id in enumerate(order):
            while now.index(id) > place:
                at = now.index(id)
                self.adjust(f"rank.{id}", "up")
                now[at - 1], now[at] = now[at], now[at - 1]

    def _choose(self, items: tuple[str, ...]) -> None:
        """Let go what is marked and not meant, and mark the rest."""
        asked = next(it for it in self.scene.session.view().prompts if isinstance(it, prompts.ChoosePrompt))
        for item in (it for it in asked.suggestion if it not in items):
            self.press(f"pick.{item}")
        for item in (it for it in items if it not in asked.suggestion):
            self.press(f"pick.{item}")

    def _present(self) -> str | None:
        """What the decision that is back on the agenda is now."""
        asked = (
            it for it in self.scene.session.view().prompts if isinstance(it, prompts.PickPrompt) and it.at == "revise"
        )
        return next((it.suggestion for it in asked), None)

    def _ballot(self, published: Published) -> None:
        if self.has("on"):
            # The table voted on this before it went back.
            self.press("on")
            return
        if self.has("to_vote"):
            self.press("to_vote")
        if isinstance(published, Sealed):
            self.press("count")
            if self.has("right"):
                self.press("right")
            return
        prompt = self.scene.session.view().prompts[-1]
        assert isinstance(prompt, Ballot)
        if isinstance(published, Counts) or not prompt.seats:
            counts = published if isinstance(published, Counts) else cards(prompt, published)
            for place, count in enumerate((*counts.counts, counts.blank)):
                self.adjust(f"tally.{place}", "more", count)
            self.press("count")
            if self.has("absent"):
                self.press("absent")
            if self.has("right"):
                self.press("right")
            return
        if isinstance(published, Middle):
            published = Proposals(() if published.proposal is None else (published.proposal,) * prompt.ballots)
        assert isinstance(published, Proposals)
        for proposal in published.proposals:
            self.press("begin")
            if isinstance(prompt.question, AllocatePrompt):
                self._divide(amounts_of(proposal))
            else:
                self._rank(order_of(proposal))
            self.press("vote")
            if self.has("yes"):
                self.press("yes")
        for _ in range(prompt.ballots - len(published.proposals)):
            self.press("begin")
            self.press("blank")
        self.press("reveal")


def _eyes(item: str) -> int:
    return int(item) if item.isdigit() else 0
