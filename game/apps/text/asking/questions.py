"""Each shape of question asked on a terminal, until there is a legal answer."""

from collections.abc import Callable, Sequence
from string import ascii_uppercase
from typing import TypeVar, assert_never

from game.apps.text.asking.naming import named, possible
from game.apps.text.asking.proposals import HalfTyped, HandsInBlank, ProposalAsker, some
from game.apps.text.commands import BLANK, Interrupt, interrupt
from game.apps.text.reading import Again, Unknown, meant_as_words, takes_ready, unknown
from game.apps.text.telling.pages import Pages, typed_marks
from game.apps.text.terminal import NoMoreInput, Terminal
from game.rules import actions, prompts
from game.rules.actions import Action
from game.rules.prompts import Item
from game.rules.terms.text import message
from game.rules.terms.value import Chosen, Divided, Picked, Ranked, Value

T = TypeVar("T")

DONE = ("klaar", "done")
HEAR = ("h", "hoor", "hear")
WHISPER = ("briefje", "fluister", "whisper")


class Questions:
    """Asks at one terminal. Every answer can also be a command, which is raised as `Interrupt`."""

    def __init__(self, terminal: Terminal, names: dict[str, str], begun: HalfTyped | None = None) -> None:
        self._terminal = terminal
        self._names = names
        self._begun = HalfTyped() if begun is None else begun

    @property
    def _pages(self) -> Pages:
        return Pages(self._terminal.language, self._names)

    @property
    def _proposals(self) -> ProposalAsker:
        return ProposalAsker(self._terminal, self._pages, self.until, self._begun)

    def read(self, *, hidden: bool = False, free_text: bool = False) -> str:
        """A line; commands are raised as `Interrupt`."""
        line = self._terminal.read(hidden=hidden)
        interrupt(line, free_text=free_text)
        return line

    def enter(self, key: str = "hint.enter") -> None:
        """Wait for Enter alone."""

        def parse(line: str) -> None:
            if line:
                raise Unknown(message(key))

        self.until(parse)

    def own_words(self) -> str:
        """Words of the table's own. One word that is a command may be meant as that: it is asked."""
        line = self.read(free_text=True)
        if not meant_as_words(self._terminal, line):
            interrupt(line)
        return line

    def until(self, parse: Callable[[str], T], *, hidden: bool = False) -> T:
        """Read until `parse` can read it."""
        while True:
            try:
                line = self.read(hidden=hidden)
                return parse(line)
            except Again as again:
                if isinstance(again, Unknown):
                    self._terminal.words(unknown(line, again.marks, secret=hidden))
                self._terminal.words(again.why)

    def answer(self, asked: Sequence[prompts.AnyPrompt]) -> Action:
        """The answer to what is asked now: one prompt, or reading on beside a choice.

        Ballots, words of the table's own and what belongs to the board are asked elsewhere.
        """
        first, *others = asked
        picks = [prompt for prompt in others if isinstance(prompt, prompts.PickPrompt)]
        if isinstance(first, prompts.AcknowledgePrompt) and picks:
            return self._pick_or_go_on(first, picks)
        if isinstance(first, prompts.AskPrompt):
            return self._ask(first, picks[0] if picks else None)
        last = asked[-1]
        match last:
            case prompts.AcknowledgePrompt():
                self._terminal.words(last.ask)
                self._terminal.say("hint.enter")
                self.enter()
                return actions.Acknowledge(last.at)
            case prompts.AgendaPrompt():
                return self._agenda(last)
            case prompts.PickPrompt() | prompts.AllocatePrompt() | prompts.RankPrompt() | prompts.ChoosePrompt():
                self._terminal.words(last.ask)
                return last.answer(self.value(last))
            case (
                prompts.Ballot()
                | prompts.Stands()
                | prompts.SayPrompt()
                | prompts.AskPrompt()
                | prompts.RollPrompt()
                | prompts.ShiftPrompt()
                | prompts.AttendPrompt()
                | prompts.AgreeToShowPrompt()
                | prompts.InjectPrompt()
                | prompts.AdjustPrompt()
                | prompts.ReasonPrompt()
                | prompts.OpenOwnPrompt()
            ):
                raise AssertionError(f"{last.at} is asked elsewhere")
            case _:
                assert_never(last)

    def value(self, question: prompts.Question, *, hidden: bool = False) -> Value:
        """An option, a division, a ranking or some of a list."""
        match question:
            case prompts.PickPrompt():
                return Chosen(self.item(question, hidden=hidden))
            case prompts.AllocatePrompt():
                return Divided(self._proposals.division(question))
            case prompts.RankPrompt():
                return Ranked(self._proposals.ranking(question))
            case prompts.ChoosePrompt():
                return Picked(self._proposals.some(question))
            case _:
                assert_never(question)

    def proposal(self, question: prompts.Question) -> Value | None:
        """A proposal of one seat's own, or blank: nothing is suggested."""
        self._terminal.say("hint.blank")
        try:
            match question:
                case prompts.PickPrompt():
                    return Chosen(self.item(question))
                case prompts.AllocatePrompt():
                    return Divided(self._proposals.division(question, own=True))
                case prompts.RankPrompt():
                    return Ranked(self._proposals.ranking(question, own=True))
                case prompts.ChoosePrompt():
                    return Picked(self._proposals.some(question, own=True))
                case _:
                    assert_never(question)
        except HandsInBlank:
            return None

    def vote(self, question: prompts.PickPrompt) -> str | None:
        """An option in secret, or blank: what is typed does not show. Who asks for it hears the choice before it counts."""
        self._terminal.lines(self._pages.items(question.items, typed=True))
        hint = "hint.vote"
        self._terminal.say(hint)
        aloud = False

        def parse(line: str) -> str | None:
            nonlocal aloud
            if line.casefold() in HEAR and len(question.items) < ascii_uppercase.index(HEAR[0].upper()):
                aloud = True
                raise Again(message("hint.hear"))
            return None if line.casefold() in BLANK else self.by_letter(question.items, line, hint)

        choice = self.until(parse, hidden=True)
        return self._heard(question, choice, parse) if aloud else choice

    def _heard(
        self, question: prompts.PickPrompt, choice: str | None, parse: Callable[[str], str | None]
    ) -> str | None:
        """The choice that stands when Enter alone is typed; each other one is read back."""
        heard: str | None = ""

        def again(line: str) -> str | None:
            return parse(line) if line else heard

        while choice != heard:
            heard = choice
            text = next((item.text for item in question.items if item.id == choice), message("ballot.blank"))
            self._terminal.say("ballot.heard", text=text)
            try:
                choice = self.until(again, hidden=True)
            except (Interrupt, NoMoreInput):
                # A command leaves the ballot for a while: what was heard does not stay behind for others to read.
                self._terminal.clear()
                raise
        return choice

    def vote_some(self, question: prompts.ChoosePrompt) -> tuple[str, ...] | None:
        """Some of these in secret, or none: what is typed does not show."""
        self._terminal.lines(self._pages.items(question.items))
        hint = message("hint.vote_some", most=question.most)
        self._terminal.words(hint)

        def parse(line: str) -> tuple[str, ...] | None:
            return None if line.casefold() in BLANK else some(question, line, hint)

        return self.until(parse, hidden=True)

    def _pick_or_go_on(self, go_on: prompts.AcknowledgePrompt, picks: Sequence[prompts.PickPrompt]) -> Action:
        """Go on, or one of several choices: by number, as the letters on this page are those of the case's options."""
        self._terminal.words(go_on.ask)
        choices: list[tuple[prompts.PickPrompt, Item]] = []
        for pick in picks:
            if pick.suggestion is not None and pick.ask == message("ask.pass"):
                self._terminal.say("pass.offered")
            if pick.at != "pass" or pick.suggestion is not None:
                self._terminal.words(pick.ask)
            self._terminal.lines(self._pages.numbered(pick.items, after=len(choices)))
            choices += [(pick, item) for item in pick.items]
        self._terminal.say("hint.number_or_enter")
        numbers = [str(number) for number in range(1, len(choices) + 1)]

        def parse(line: str) -> Action:
            number = line.rstrip(".")
            if not number:
                return actions.Acknowledge(go_on.at)
            if number not in numbers:
                raise Unknown(message("hint.number_or_enter"), numbers)
            pick, item = choices[numbers.index(number)]
            return actions.Pick(pick.at, possible(item).id)

        return self.until(parse)

    def _agenda(self, prompt: prompts.AgendaPrompt) -> Action:
        self._terminal.words(prompt.ask)
        self._terminal.say("hint.number", least=prompt.least, most=prompt.most, suggestion=prompt.suggestion)

        def parse(line: str) -> Action:
            if not line:
                return actions.SetAgenda(prompt.suggestion)
            if line.isascii() and line.isdigit() and prompt.least <= int(line) <= prompt.most:
                return actions.SetAgenda(int(line))
            raise Unknown(message("hint.number", least=prompt.least, most=prompt.most, suggestion=prompt.suggestion))

        return self.until(parse)

    def _ask(self, prompt: prompts.AskPrompt, hint: prompts.PickPrompt | None) -> Action:
        none_left = all(item.closed is not None for item in prompt.items)
        if not none_left:
            self._terminal.words(prompt.ask)
        self._terminal.lines(self._pages.items(prompt.items))
        self._terminal.say("page.no_questions" if none_left else "hint.ask")
        if none_left:
            self._terminal.say("hint.enter")
        elif hint is not None:
            self._terminal.words(hint.ask)
            self._terminal.say("hint.whisper")

        def parse(line: str) -> Action:
            if line.casefold() in DONE or (none_left and not line):
                return actions.Ask(prompt.at, None)
            word, _, rest = line.partition(" ")
            if hint is not None and word.casefold() in WHISPER:
                # The letters are those of the questions as they stand there.
                return actions.Pick(hint.at, self.by_letter(prompt.items, rest, "hint.whisper"))
            return actions.Ask(prompt.at, self.by_letter(prompt.items, line, "hint.ask"))

        return self.until(parse)

    def item(self, question: prompts.PickPrompt, *, hidden: bool = False, hint: str = "hint.letter") -> str:
        """One of these; `hint` says how to answer where nothing is suggested."""
        self._terminal.lines(self._pages.items(question.items, typed=True))
        suggestion = question.suggestion
        ready = next((item.text for item in question.items if item.id == suggestion), message(hint))
        if suggestion is not None:
            self._terminal.say("hint.suggestion", text=ready)
        else:
            self._terminal.say(hint)

        def parse(line: str) -> str:
            if line or suggestion is None:
                return self.by_letter(question.items, line, hint)
            if not takes_ready(self._terminal, question.at, ready):
                raise Again(message("hint.letter"))
            return suggestion

        return self.until(parse, hidden=hidden)

    def by_letter(self, items: Sequence[Item], line: str, hint: str = "hint.letter") -> str:
        """The item that this line names. Raises `Again` with the hint where there is none, or it is closed."""
        found = named(items, line)
        if found is None:
            raise Unknown(message(hint), typed_marks(items))
        return possible(found).id
