"""Secret ballots: the laptop goes round and shows one person's page at a time, or a teller types counts."""

from collections.abc import Callable
from dataclasses import replace

from game.apps.session import BallotBox, Refused
from game.apps.table.desk import Desk, keyed
from game.apps.table.half_done import HalfDone
from game.apps.table.pages.answers import SURE, choose, sure, unranked, untouched, value_now
from game.apps.table.pages.decided import line_by_line
from game.apps.table.pages.options import TITLE, chosen_from, filling
from game.apps.table.pages.ranking import picked_up
from game.apps.table.pages.shown import added_line, added_shown
from game.apps.table.pages.tally import tally
from game.apps.table.window.page import Page
from game.rules.decisions import decision_rule
from game.rules.prompts import Ballot, PickPrompt, RankPrompt
from game.rules.setup import COLOURS
from game.rules.terms.text import Message
from game.rules.terms.value import Chosen, Value
from game.widgets import (
    Beside,
    Button,
    CardBox,
    Cards,
    ChoiceBox,
    Column,
    Do,
    Heading,
    Label,
    Midway,
    Node,
    Rest,
    SaidLine,
    WhoseTurn,
)
from game.widgets.type import TIGHT


def page(desk: Desk, ballot: Ballot) -> Page:
    """The page of this ballot now."""
    box = desk.session.open_box(ballot)
    if desk.half.sub == "close":
        return closing(desk, box)
    fresh = not desk.half.sub and not desk.half.counts and len(box.waiting) == len(box.expected)
    if not ballot.final and fresh and shows_options(desk):
        return _options(desk, seats=ballot.seats)
    if not ballot.seats and desk.method == "tally":
        return tally(desk, box, [*_proposal(desk), *_shows(desk, box)])
    voter = box.next
    if voter is None:
        return all_in(desk, box)
    return _vote(desk, box, voter) if desk.half.voting else pass_on(desk, box, voter)


def shows_options(desk: Desk) -> bool:
    """Whether the table sees what can be chosen after a talk: for the first time, or where the talk may have added to it."""
    talk, card = desk.case.talk, desk.session.scenario.dilemmas[desk.case.card]
    return talk is not None and (talk.resident is not None or any(True for _ in card.options_when()))


def _options(desk: Desk, *, seats: bool) -> Page:
    """After a talk the table sees together what can be chosen, before anyone chooses alone."""
    voice = desk.voice
    on = Button(
        "to_vote",
        voice.say("table.to_propose" if seats else "table.to_vote"),
        desk.shows("vote"),
        icon="arrow-right",
        primary=True,
        turns=True,
    )
    return Page(desk.page_id("options"), chosen_from(desk), bar=(on,), header=desk.header(), footer=desk.footer())


def _shows(desk: Desk, box: BallotBox) -> list[Node]:
    """What happens where nothing is decided, and why this ballot shows only its outcome: said before anybody votes."""
    ballot, case = box.ballot, desk.view.case
    nodes: list[Node] = []
    if ballot.final and case is not None:
        said = desk.practised() if case.practice else ""
        if decision_rule(case.decision).decides == "rapporteur":
            said = desk.decides()
        if said:
            nodes.append(Label("decides", said, size=22, weight="semibold"))
    if ballot.final and case is not None and not case.proposal:
        # What was added, or asked as a condition, belongs to what is voted on.
        nodes += added_line(desk)
    if case is not None and case.no_decision is not None:
        nodes.append(Label("no_decision", desk.voice.words(case.no_decision), size=22))
    if ballot.why is not None:
        nodes.append(Label("why", desk.voice.words(ballot.why), size=22, tone="soft"))
    elif ballot.whole and ballot.reveal == "counts":
        nodes.append(Label("why", desk.voice.say("ballot.whole"), size=22, tone="soft"))
    return nodes


def _progress(desk: Desk, box: BallotBox) -> Cards:
    done, expected = len(box.expected) - len(box.waiting), len(box.expected)
    key = "ballot.progress.one" if done == 1 else "ballot.progress"
    return Cards("progress", desk.voice.say(key, done=done, expected=expected), done, expected)


def _proposal(desk: Desk) -> list[Node]:
    """What is voted on, where it is a proposal."""
    case = desk.view.case
    if case is None or case.stage != "final_ballot" or not case.proposal:
        return []
    rows = tuple(row for row in case.proposal if row.chosen or row.amount is not None or row.place is not None)
    title = Label("proposed", desk.voice.say("page.proposed"), size=22, weight="semibold")
    return [CardBox(Column([title, line_by_line(desk, rows), *added_shown(desk)], gap=6), pad=18)]


def pass_on(desk: Desk, box: BallotBox, voter: tuple[str, int]) -> Page:
    """Pass the laptop on; nothing secret is on screen."""
    voice, (seat, number) = desk.voice, voter
    several = sum(other == seat for other, _ in box.expected) > 1
    key = "table.turn_voter" if several else "table.turn"
    turn = voice.say(key, seat=voice.seat(seat), token=Message(f"token.{seat}"), number=number)
    ask = Label("ask", voice.words(box.ballot.ask), size=34, weight="semibold")
    proposed = _proposal(desk)
    nodes: list[Node] = []
    if box.ballot.by_name:
        nodes.append(Label("by_name", voice.say("table.by_name_now"), size=26, tone="warn", weight="semibold"))
    nodes += _shows(desk, box)
    nodes.append(WhoseTurn("turn", turn, COLOURS.index(seat)))
    nodes.append(Label("pass", voice.say("table.pass"), size=32))
    nodes.append(_progress(desk, box))

    def begin() -> HalfDone:
        return replace(desk.half, voting=True, saved=False, amounts=(), order=(), some=None, said=None)

    def absent() -> HalfDone:
        box.absent.append(voter)
        return replace(desk.half, saved=False)

    closes = desk.shows("close") if len(box.waiting) < len(box.expected) else None
    # Of a proposal a seat has one, however many people sit there.
    away = "table.absent_seat" if box.ballot.seats else "table.absent_one" if several else "table.absent"
    bar = [
        Button("begin", voice.say("table.look_away"), begin, icon="eye-off", primary=True),
        Button("absent", voice.say(away), absent),
        Button("close", voice.say("table.close_ballot"), closes, icon="lock"),
    ]
    id = f"pass.{desk.session.state.number}.{seat}.{number}"
    body: Node = Column(nodes, gap=26)
    if proposed:
        body = Beside([*proposed, body], shares=(6, 7), least=400)
    body = Midway(body)
    made = Page(
        id,
        Rest([ask, body], body, gap=20),
        bar=tuple(bar),
        header=desk.header(),
        footer=desk.footer(),
        focus="begin",
        alone=True,
    )
    made.said = SaidLine(voice.say("ballot.saved"), good=True) if desk.half.saved else None
    return made


def _closes(desk: Desk, box: BallotBox) -> Do:
    return lambda: desk.do(box.close())


def closing(desk: Desk, box: BallotBox) -> Page:
    """Whether the ballot is over, with votes that are not in."""
    voice, left = desk.voice, len(box.waiting)
    words = voice.say("table.close_left.one" if left == 1 else "table.close_left", count=left)
    nodes: list[Node] = [Heading("title", voice.say("table.close_sure"), size=44), Label("left", words, size=32)]
    bar = (
        Button("back", voice.say("table.close_no"), desk.shows("vote"), icon="arrow-left", primary=True),
        Button("yes", voice.say("table.close_ballot"), _closes(desk, box), icon="lock"),
    )
    id = desk.page_id("close")
    return Page(id, Column(nodes), bar=bar, header=desk.header(), footer=desk.footer(), focus="back", alone=True)


def all_in(desk: Desk, box: BallotBox) -> Page:
    """Everyone who is here has voted: the facilitator reveals."""
    voice = desk.voice
    nobody = len(box.waiting) == len(box.expected)
    nodes: list[Node] = [
        Heading("title", voice.say("ballot.nobody" if nobody else "table.all_in"), size=50),
        _progress(desk, box),
    ]

    def again() -> None:
        box.absent.clear()

    on = Button("again", voice.say("table.again"), again, primary=True) if nobody else None
    bar = on or Button("reveal", voice.say("table.reveal"), _closes(desk, box), icon="eye", primary=True)
    id = f"all_in.{desk.session.state.number}"
    if desk.eyes == "leading":
        nodes.append(Label("hand_back", voice.say("leading.hand_back"), size=26))
    return Page(id, Midway(Column(nodes, gap=28)), bar=(bar,), header=desk.header(), footer=desk.footer(), alone=True)


def _vote(desk: Desk, box: BallotBox, voter: tuple[str, int]) -> Page:
    """One person's page: choose, and it is gone."""
    voice, question = desk.voice, box.ballot.question

    def put(value: Value | None) -> HalfDone:
        try:
            box.vote(voter, value)
        except Refused as error:
            return replace(desk.half, said=error.reason)
        return replace(desk.half, sub="", voting=False, saved=True, chosen=None)

    blank = Button("blank", voice.say("ballot.blank"), lambda: put(None))
    id = f"vote.{desk.session.state.number}.{voter[0]}.{voter[1]}"
    if isinstance(question, PickPrompt):
        return _vote_option(desk, question, put, blank, id)
    own = untouched(desk, question)
    if own and desk.half.sub == SURE:
        # What stood ready is nobody's proposal before they say so.
        asks = sure(desk, question, "table.sure_own", lambda: put(value_now(desk, question)), back="vote")
        asks.id, asks.private, asks.alone = f"{id}.{SURE}", True, True
        return asks
    shown, keys = choose(desk, question)
    title = Heading("title", voice.words(box.ballot.ask), size=TITLE, leading=TIGHT)
    act: Do | None = desk.shows(SURE) if own else lambda: put(value_now(desk, question))
    if unranked(desk, question):
        act = None
    ready = Button("vote", voice.say("table.propose"), act, icon="check", primary=act is not None)
    words = ". ".join(f"{it.label}: {it.value}" for node in shown for it in node.widgets() if it.focusable and it.value)
    bar, body = (ready, blank, hear_choice(desk, words)), Rest([title, *shown], shown[-1], gap=10)
    return Page(
        id,
        body,
        bar=bar,
        header=desk.header(),
        footer=desk.footer(),
        keys=keys,
        focus=picked_up(desk) if isinstance(question, RankPrompt) else None,
        private=True,
        alone=True,
    )


def hear_choice(desk: Desk, words: str) -> Button:
    """What reads a choice back to whoever made it, once there is one."""
    hear = (lambda: desk.hear(words)) if words else None
    return Button("hear", desk.voice.say("table.hear_choice"), hear, icon="message-circle")


def _vote_option(
    desk: Desk, question: PickPrompt, put: Callable[[Value | None], HalfDone], blank: Button, id: str
) -> Page:
    voice, half = desk.voice, desk.half
    # For and against have no letter on paper cards; here each is chosen by a key, and shows it.
    listed = [(key.upper(), item) for key, item in keyed(question.items)]
    keys: dict[str, Do] = {key.casefold(): desk.marks(item.id) for key, item in listed if item.closed is None}

    def rows(size: float) -> list[ChoiceBox]:
        return [
            ChoiceBox(
                f"vote.{item.id}",
                voice.words(item.text),
                desk.marks(item.id),
                letter=letter,
                note=voice.words(item.note) if item.note is not None else "",
                closed=voice.words(item.closed) if item.closed is not None else "",
                chosen=half.chosen == item.id,
                size=size,
            )
            for letter, item in listed
        ]

    title, options = Heading("title", voice.say("table.alone"), size=TITLE, leading=TIGHT), filling(rows)
    chosen = half.chosen
    ready = Button(
        "vote", voice.say("table.vote"), None if chosen is None else lambda: put(Chosen(chosen)), icon="check", primary=chosen is not None
    )  # fmt: skip
    mine = next((voice.words(item.text) for item in question.items if item.id == chosen), "")
    return Page(
        id,
        Rest([title, *_proposal(desk), options], options, gap=10),
        bar=(ready, blank, hear_choice(desk, mine)),
        header=desk.header(),
        footer=desk.footer(),
        keys=keys,
        focus=None if chosen is None else "vote",
        private=True,
        alone=True,
    )
