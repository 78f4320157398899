"""A paper evening of fourteen, typed: no ballot of cards takes more than ten keys, at a terminal and from the sheet."""

from collections import Counter
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

from game.apps.entering.typing_back import TypingBack
from game.apps.session import Session
from game.apps.text import EveningAtTerminal, People, Terminal
from game.content import Pack
from game.rules import actions
from game.rules.ballots.publishing import publish_counts
from game.rules.bots import bot_action
from game.rules.legal import prompts
from game.rules.prompts import Ballot
from game.rules.setup import Seat, Setup
from game.rules.terms.tally import Counts

FOURTEEN = Setup(
    seed=9, seats=(Seat("blue", 5), Seat("green", 5), Seat("ochre", 4)), reveal="counts", form="cards", practice=True
)
MOST = 10


def keys(lines: list[str]) -> int:
    """Every sign, and Enter behind each line."""
    return sum(len(line) + 1 for line in lines)


def in_order(ballot: Ballot) -> Counts:
    """Fourteen cards over all that can be chosen."""
    each = Counter(place % len(ballot.option_ids()) for place in range(ballot.ballots))
    return Counts(tuple(each[place] for place in range(len(ballot.option_ids()))))


def ballots(session: Session) -> Iterator[Ballot]:
    """The evening played by bots, up to each ballot in which cards are counted."""
    while asked := prompts(session.scenario, session.state):
        ballot = next((it for it in asked if isinstance(it, Ballot) and not it.seats and it.some is None), None)
        before = session.state.number
        if ballot is not None:
            yield ballot
        if session.state.number == before:
            session.do(bot_action(session.scenario, session.state, FOURTEEN.seed))


def test_every_ballot_of_an_evening_takes_ten_keys_at_most(waterkant: Pack, tmp_path: Path) -> None:
    counted = 0
    with_paper = Session.start(waterkant, FOURTEEN, {}, tmp_path, method="tally")
    for place, ballot in enumerate(ballots(with_paper)):
        counts = in_order(ballot)
        figures = "".join(map(str, counts.counts))
        before = with_paper.state
        told = publish_counts(ballot, counts)
        # Enter reads back, Enter closes; by turns at the terminal of the evening and from the sheet.
        lines = [figures, ""]
        source, said = StringIO("".join(f"{line}\n" for line in lines)), StringIO()
        terminal = Terminal("nl", source, said)
        if place % 2:
            EveningAtTerminal(with_paper, terminal, People(terminal, "tally")).play()
        else:
            TypingBack(with_paper, terminal).run()
        done = with_paper.action_at(len(with_paper.history) - 1)
        assert isinstance(done, actions.CloseBallot), said.getvalue()
        assert done.published == told
        assert with_paper.state.number == before.number + 1
        assert keys(lines) <= MOST
        counted += 1
    assert counted > MOST
    with_paper.close()


def test_the_longest_list_of_options_fits_too(waterkant: Pack) -> None:
    """So many figures, and two times Enter."""
    longest = max(len(card.names()) for card in waterkant.scenario.dilemmas.values())
    assert longest + 1 + 2 <= MOST
