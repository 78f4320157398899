"""*Deed het iets?* at a terminal: slips that a teller counted, or everybody in turn while the others look away."""

from game.apps.session import Session
from game.apps.text.doing import KeepsOrGoesOn
from game.apps.text.terminal import Terminal
from game.apps.words import render
from game.rules.ballots.impressions import HEIGHTS, When


class ImpressionsAtTerminal:
    """Asks how many agree with each sentence, and tells what may be told. Raises `NoMoreInput`."""

    def __init__(self, session: Session, terminal: Terminal, keep: KeepsOrGoesOn) -> None:
        self._session, self._terminal, self._keep = session, terminal, keep

    def ask(self, when: When) -> None:
        """Where people can be asked now; nothing typed at the first question: not this evening. Too few people are told so."""
        session, terminal = self._session, self._terminal
        if session.too_few(when):
            terminal.say("impression.few")
        if not session.may_ask(when):
            return
        terminal.say(f"impression.ask.{when}")
        for number, words in enumerate(session.statements, start=1):
            terminal.line(f"{number}. {render(words, terminal.language)}")
        slips = session.method == "tally"
        terminal.say("impression.slip" if slips else "impression.marks")
        counted = self._by_teller() if slips else self._in_turn()
        if counted is None:
            terminal.say("impression.not_now")
            return
        agree, of = counted
        self._keep(lambda: session.impress(when, agree, of))
        if when == "before" and session.impressions(when) is not None:
            terminal.say("impression.kept" if session.impressions_told else "impression.few_slips")

    def _by_teller(self) -> tuple[tuple[int, ...], int] | None:
        """Of each sentence how many marked 4 or 5, and of how many slips."""
        of = self._number("impression.teller.of", 1, self._session.state.voters, may_pass=True)
        if of is None:
            return None
        agree = []
        for number in range(1, len(self._session.statements) + 1):
            found = self._number("impression.teller.agree", 0, of, number=number)
            assert found is not None
            agree.append(found)
        return tuple(agree), of

    def _in_turn(self) -> tuple[tuple[int, ...], int] | None:
        """Everybody types a height for each sentence, unseen; whoever has the laptop first may say: not this evening."""
        session, terminal, slips = self._session, self._terminal, self._session.slips()
        while not slips.all_in:
            terminal.say("impression.turn", number=slips.came + 1, people=slips.people)
            if terminal.read().strip() in ("-", "stop"):
                break
            marks = []
            for words in session.statements:
                terminal.words(words)
                marks.append(self._mark())
            slips.put(tuple(marks))
            terminal.clear()
        return (slips.counted, slips.came) if slips.came else None

    def _mark(self) -> int | None:
        terminal = self._terminal
        while (typed := terminal.read(hidden=True).strip()) not in ("", "-"):
            if typed in [str(height) for height in range(1, HEIGHTS + 1)]:
                return int(typed)
            terminal.say("impression.one_to_five")
        return None

    def _number(self, key: str, least: int, most: int, *, may_pass: bool = False, number: int = 0) -> int | None:
        terminal = self._terminal
        while True:
            terminal.say(key, most=most, number=number)
            typed = terminal.read().strip()
            if may_pass and not typed:
                return None
            if typed.isascii() and typed.isdigit() and len(typed) < 4 and least <= int(typed) <= most:
                return int(typed)
            terminal.say("impression.number", least=least, most=most)

    def tell(self) -> bool:
        """What may be told; whether there was anything."""
        from game.apps.debrief.chapters.impressed import impressions_told  # noqa: PLC0415 - no evening waits for the debrief
        from game.apps.debrief.voice import PageLanguage  # noqa: PLC0415

        session, terminal = self._session, self._terminal
        voice = PageLanguage(terminal.language)
        told = impressions_told(voice, session.statements, session.impressions("before"), session.impressions("after"))
        if told is None or session.impressions("after") is None:
            return False
        for it in told.statements:
            terminal.line(it.statement)
            for line in it.told:
                terminal.line(f"  {line}")
        terminal.line(told.about)
        return True
