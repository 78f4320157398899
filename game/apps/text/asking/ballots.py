"""Secret ballots at a terminal: passed round, or counted from paper cards by a teller."""

from collections.abc import Callable, Sequence

from game.apps.session import BallotBox, Method, Refused, at_once
from game.apps.text.asking.questions import Questions
from game.apps.text.reading import Unknown
from game.apps.text.telling.pages import Pages
from game.apps.text.terminal import Terminal
from game.rules import prompts
from game.rules.actions import CloseBallot
from game.rules.terms.tally import Counts
from game.rules.terms.text import Message, Words, message
from game.rules.terms.value import Chosen, Picked, Value

CLOSE = ("sluit", "close")
ABSENT = ("weg", "absent")
HERE = ("hier", "here")
AGAIN = ("opnieuw", "again")
TELL_AGAIN = ("", *AGAIN)


class BallotTaker:
    """Brings in the votes of one evening."""

    def __init__(
        self, terminal: Terminal, questions: Questions, pages: "Pages", method: Method, *, hands: bool = False
    ) -> None:
        """`hands`: whether hands are counted and no cards."""
        self._terminal = terminal
        self._questions = questions
        self._pages = pages
        self._method = method
        self._hands = hands

    def close(self, box: BallotBox) -> CloseBallot:
        """Have everyone vote, and count."""
        self._terminal.words(box.ballot.ask)
        if box.ballot.seats or self._method == "device":
            if box.ballot.by_name:
                self._terminal.say("ballot.by_name")
            self._shows(box)
            if box.ballot.some is not None and box.ballot.reveal != "counts":
                self._terminal.say("ballot.few")
            return self._pass_round(box)
        self._shows(box)
        return self._tell(box)

    def _shows(self, box: BallotBox) -> None:
        """Why this ballot shows only its outcome, or does so where somebody is away: said before anybody votes."""
        if box.ballot.why is not None:
            self._terminal.words(box.ballot.why)
        elif box.ballot.whole and box.ballot.reveal == "counts":
            self._terminal.say("ballot.whole")

    def _pass_round(self, box: BallotBox) -> CloseBallot:
        asked_away = False
        sure = False
        """Whether counting now is what somebody asked for, or follows from a vote."""
        while True:
            while (voter := box.next) is not None:
                self._your_turn(box, voter, look_away=not asked_away)
                asked_away = True
                word = self._typed(box, "ballot.look_away", (*ABSENT, *CLOSE))
                sure = word not in ABSENT
                if word in ABSENT:
                    box.absent.append(voter)
                    self._left(box, voter)
                elif word in HERE:
                    self._back(box)
                elif word in CLOSE:
                    break
                else:
                    self._vote(box, voter)
                    self._terminal.clear()
                    self._terminal.say("ballot.saved")
                    self._progress(box)
            if not sure and not self._count_now(box):
                continue
            try:
                return box.close()
            except Refused:
                self._terminal.say("ballot.nobody")
                box.absent.clear()
                sure = False

    def _typed(self, box: BallotBox, hint: str, words: tuple[str, ...] = ()) -> str:
        """Nothing, one of these words, or that somebody who was said to have left is here after all."""
        known = ("", *words, *(HERE if box.absent else ()))

        def parse(line: str) -> str:
            word = line.casefold()
            if word not in known:
                raise Unknown(message(hint))
            return word

        return self._questions.until(parse)

    def _count_now(self, box: BallotBox) -> bool:
        """Whether to count: whoever was said to have left may be here after all."""
        if len(box.waiting) == len(box.expected):
            return True
        self._terminal.say("ballot.count_now")
        if self._typed(box, "ballot.count_now") in HERE:
            self._back(box)
            return False
        return True

    def _left(self, box: BallotBox, voter: tuple[str, int]) -> None:
        key = "ballot.absent_voter" if self._several(box, voter) else "ballot.absent"
        self._terminal.say(key, seat=self._pages.seat(voter[0]), number=voter[1])
        if box.next is not None:
            self._terminal.say("ballot.mistake")

    def _back(self, box: BallotBox) -> None:
        """Whoever was said to have left last is here after all."""
        seat, number = box.absent.pop()
        key = "ballot.here_voter" if self._several(box, (seat, number)) else "ballot.here"
        self._terminal.say(key, seat=self._pages.seat(seat), number=number)

    def _several(self, box: BallotBox, voter: tuple[str, int]) -> bool:
        """Whether more than one votes at that seat."""
        return sum(other == voter[0] for other, _ in box.expected) > 1

    def _progress(self, box: BallotBox) -> None:
        done, expected = len(box.expected) - len(box.waiting), len(box.expected)
        self._terminal.say("ballot.progress.one" if done == 1 else "ballot.progress", done=done, expected=expected)

    def _your_turn(self, box: BallotBox, voter: tuple[str, int], *, look_away: bool) -> None:
        seat, number = voter
        key = "ballot.turn_voter" if self._several(box, voter) else "ballot.turn"
        self._terminal.say(key, seat=self._pages.seat(seat), token=Message(f"token.{seat}"), number=number)
        # The first time in full; after that everybody knows.
        self._terminal.say("ballot.look_away" if look_away else "ballot.enter")

    def _vote(self, box: BallotBox, voter: tuple[str, int]) -> None:
        box.vote(voter, self._answered(box.ballot))

    def _answered(self, ballot: prompts.Ballot) -> Value | None:
        """What somebody typed, or blank: a vote does not show while it is typed, a proposal of a seat does."""
        match ballot.question:
            case prompts.PickPrompt() as question if not ballot.seats:
                chosen = self._questions.vote(question)
                return None if chosen is None else Chosen(chosen)
            case prompts.ChoosePrompt() as question if not ballot.seats:
                picked = self._questions.vote_some(question)
                return None if picked is None else Picked(picked)
            case question:
                return self._questions.proposal(question)

    def _tell_some(self, box: BallotBox, question: prompts.ChoosePrompt) -> CloseBallot:
        """How often each was chosen; where few took part nobody counts."""
        expected, least = len(box.expected), box.ballot.least
        self._terminal.lines(self._pages.items(question.items))
        if box.ballot.reveal != "counts":
            self._terminal.say("ballot.own")
            self._questions.enter()
            return box.sealed()
        self._terminal.say("ballot.cards_some", most=question.most)
        took_part = self._took_part(expected)
        if took_part < least:
            self._terminal.say("ballot.too_few")
            return box.sealed()
        while True:
            counts = tuple(self._one_count(item.text) for item in question.items)
            blank = self._one_count(Message("ballot.none_chosen"))
            chose = took_part - blank
            if max(counts) > chose or sum(counts) > question.most * chose:
                self._terminal.say("ballot.miscount_some", people=took_part, most=question.most)
            elif self._right(question.items, counts, blank, "ballot.none_chosen"):
                return box.close_with(Counts(counts, blank))

    def _took_part(self, expected: int) -> int:
        self._terminal.say("ballot.took_part", expected=expected)

        def parse(line: str) -> int:
            if not line:
                return expected
            if not (line.isascii() and line.isdigit() and len(line) < 4 and int(line) <= expected):
                raise Unknown(message("hint.number", least=0, most=expected, suggestion=expected))
            return int(line)

        return self._questions.until(parse)

    def _tell(self, box: BallotBox) -> CloseBallot:
        question = box.ballot.question
        if box.ballot.some is not None:
            return self._tell_some(box, box.ballot.some)
        assert isinstance(question, prompts.PickPrompt)
        self._terminal.say("ballot.hands" if self._hands else "ballot.cards")
        self._terminal.lines(self._pages.items(question.items))
        self._terminal.say("ballot.hands_teller" if self._hands else "ballot.teller")
        expected = box.ballot.ballots
        self._terminal.say("ballot.expected.one" if expected == 1 else "ballot.expected", expected=expected)
        self._terminal.say("ballot.at_once")
        while True:
            *counts, blank = self._every_count([it.text for it in question.items if it.closed is None], expected)
            counted = sum(counts) + blank
            if counted > expected or counted == 0:
                self._terminal.say("ballot.miscount", expected=expected, counted=counted)
                continue
            if counted < expected and not self._absent(expected, counted):
                continue
            # Where only the outcome shows, nobody reads the counts out.
            if not box.shows(counted):
                self._terminal.say("ballot.read_covered", counted=counted, expected=expected)
            if self._right(question.items if box.shows(counted) else (), counts, blank):
                return box.close_with(Counts(tuple(counts), blank))

    def _right(
        self, items: Sequence[prompts.Item], counts: Sequence[int], blank: int, none: str = "ballot.blank"
    ) -> bool:
        """The counts are read back before anything is shown: afterwards they cannot be put right unseen.

        Without `items` they are only asked about: nobody gets to see them.
        """
        texts: list[Words] = [item.text for item in items if item.closed is None]
        if texts:
            self._terminal.say("ballot.read_back")
            for text, count in (*zip(texts, counts, strict=True), (Message(none), blank)):
                self._terminal.say("ballot.read_count", text=text, count=count)
        self._terminal.say("ballot.read_right")

        def parse(line: str) -> bool:
            word = line.casefold()
            if word not in ("", *AGAIN):
                raise Unknown(message("ballot.read_right"))
            return not word

        return self._questions.until(parse)

    def _every_count(self, texts: list[Words], expected: int) -> list[int]:
        """How many for each, and blank last: one by one, or all on the line of the first."""
        first = self._count(texts[0], lambda line: at_once(line, len(texts), expected))
        if not isinstance(first, int):
            return list(first)
        return [first, *(self._one_count(text) for text in (*texts[1:], Message("ballot.blank")))]

    def _one_count(self, text: Words) -> int:
        found = self._count(text, lambda _: None)
        assert isinstance(found, int)
        return found

    def _count(self, text: Words, whole: Callable[[str], tuple[int, ...] | None]) -> int | tuple[int, ...]:
        """How many for this one, or what `whole` reads of the line."""
        self._terminal.say("ballot.how_many_hands" if self._hands else "ballot.how_many", text=text)

        def parse(line: str) -> int | tuple[int, ...]:
            every = whole(line)
            if every is not None:
                return every
            if line and not (line.isascii() and line.isdigit() and len(line) < 5):
                raise Unknown(message("hint.count"))
            return int(line or 0)

        return self._questions.until(parse)

    def _absent(self, expected: int, counted: int) -> bool:
        """Whether the cards that are missing belong to people who left."""
        key = "ballot.missing.one" if expected - counted == 1 else "ballot.missing"
        self._terminal.say(key, expected=expected, counted=counted, absent=expected - counted)

        def parse(line: str) -> bool:
            word = line.casefold()
            if word not in (*ABSENT, *TELL_AGAIN):
                raise Unknown(message("hint.absent"))
            return word in ABSENT

        return self._questions.until(parse)
