"""What counts for everyone: some core values chosen alone; together only how often each was."""

from dataclasses import replace

from game.apps.session import BallotBox, Refused
from game.apps.table.desk import Desk
from game.apps.table.half_done import HalfDone
from game.apps.table.pages import ballots
from game.apps.table.pages.reading_back import READ, read_back
from game.apps.table.pages.several import several, some_now
from game.apps.table.pages.tally import as_counted, counted_row
from game.apps.table.window.page import Page
from game.rules import actions
from game.rules.prompts import Ballot, ChoosePrompt
from game.rules.terms.tally import Published, Sealed
from game.rules.terms.value import Value
from game.widgets import Bar, Beside, Button, CardBox, Column, Heading, Label, Node, Spread

BESIDE = 4
"""From so many values they stand in two columns."""


def page(desk: Desk, ballot: Ballot) -> Page:
    """The page of this ballot now."""
    assert isinstance(ballot.question, ChoosePrompt)
    if desk.half.sub == "" or (desk.eyes == "room" and desk.method == "tally"):
        return _explained(desk, ballot)
    if desk.method == "tally":
        return _counted(desk, ballot, ballot.question)
    box = desk.session.open_box(ballot)
    if desk.half.sub == "close":
        return ballots.closing(desk, box)
    voter = box.next
    if voter is None:
        return ballots.all_in(desk, box)
    return _chosen(desk, box, voter, ballot.question) if desk.half.voting else ballots.pass_on(desk, box, voter)


def _explained(desk: Desk, ballot: Ballot) -> Page:
    """What the values are, before anyone chooses."""
    voice, asked = desk.voice, ballot.question
    assert isinstance(asked, ChoosePrompt)
    words: list[Node] = [
        Label(f"value.{item.id}", f"• {voice.words(item.text)}", size=28, weight="semibold") for item in asked.items
    ]
    half = (len(words) + 1) // 2
    listed: Node = Column(words)
    if len(words) >= BESIDE:
        listed = Beside([Column(words[:half]), Column(words[half:])], gap=24, least=260)
    nodes: list[Node] = [
        Heading("title", voice.words(ballot.ask), size=36),
        CardBox(listed),
        Label("why", voice.say("table.values_why"), size=24),
        Label("secret", voice.say("table.values_secret"), size=20, tone="soft"),
    ]
    on = Button(
        "to_vote", voice.say("table.to_choose"), desk.shows("vote"), icon="arrow-right", primary=True, turns=True
    )
    return Page(desk.page_id("values"), Column(nodes, gap=18), bar=(on,), footer=desk.footer(), focus="to_vote")


def _chosen(desk: Desk, box: BallotBox, voter: tuple[str, int], asked: ChoosePrompt) -> Page:
    """One person's values."""
    voice, half = desk.voice, desk.half
    options, keys = several(desk, asked)
    chosen = some_now(desk, asked)
    nodes: list[Node] = [Heading("title", voice.say("table.alone"), size=30)]
    nodes.append(Label("most", voice.say("table.values_left", count=len(chosen.items), most=asked.most), size=22))
    nodes += options

    def put(value: Value | None) -> HalfDone:
        try:
            box.vote(voter, value)
        except Refused as error:
            return replace(half, said=error.reason)
        return replace(half, voting=False, saved=True, some=None)

    vote = (lambda: put(chosen)) if chosen.items else None
    ready = Button("vote", voice.say("table.vote"), vote, icon="check", primary=bool(chosen.items))
    none = Button("blank", voice.say("table.values_none"), lambda: put(None), primary=not chosen.items)
    mine = ". ".join(voice.words(item.text) for item in asked.items if item.id in chosen.items)
    id = f"values_vote.{desk.session.state.number}.{voter[0]}.{voter[1]}"
    return Page(
        id,
        Column(nodes),
        bar=(ready, none, ballots.hear_choice(desk, mine)),
        footer=desk.footer(),
        keys=keys,
        private=True,
        alone=True,
    )


def _counted(desk: Desk, ballot: Ballot, asked: ChoosePrompt) -> Page:
    """Paper slips; the teller types how often each value is on them."""
    voice, half = desk.voice, desk.half
    counts = half.counts or (None,) * (len(asked.items) + 1)
    if ballot.reveal != "counts":
        return _sealed(desk, ballot)
    labels = [*(voice.words(item.text) for item in asked.items), voice.say("table.values_blank")]
    action = actions.CloseBallot(ballot.at, as_counted(counts))
    if half.sub == READ:
        names = [("", label) for label in labels]
        return read_back(desk, names, as_counted(counts), shows=True, summed="", go=lambda: desk.do(action))
    nodes: list[Node] = [
        Heading("title", voice.words(ballot.ask), size=28),
        Label("cards", voice.say("table.values_paper"), size=20, tone="soft"),
    ]
    rows: list[Node] = []
    for place, label in enumerate(labels):
        rows.append(counted_row(desk, counts, place, label, most=ballot.ballots))
    nodes.append(Spread(rows, gap=8, least=330, most=2))

    def close() -> HalfDone:
        refusal = ballot.refusal(action)
        return half.shown(READ) if refusal is None else replace(half, said=refusal)

    bar = (Button("count", voice.say("table.counted_all"), close, icon="check", primary=True),)
    id = f"values_tally.{desk.session.state.number}"
    return Page(id, Column(nodes), bar=bar, footer=desk.footer())


def _sealed(desk: Desk, ballot: Ballot) -> Page:
    """Where only the outcome was promised, what people wrote down stays theirs."""
    voice = desk.voice
    nodes: list[Node] = [
        Heading("title", voice.words(ballot.ask), size=36),
        Label("yours", voice.say("table.values_yours"), size=28),
    ]
    published: Published = Sealed()
    done = lambda: desk.do(actions.CloseBallot(ballot.at, published))  # noqa: E731 - what the button does
    bar = (Button("count", voice.say("table.on"), done, icon="arrow-right", primary=True),)
    id = f"values_tally.{desk.session.state.number}"
    return Page(id, Column(nodes, gap=18), bar=bar, footer=desk.footer())


def values_shown(desk: Desk) -> list[Node]:
    """What counts for this table, where that became public."""
    voice, values = desk.voice, desk.view.values
    chosen = [counted for counted in values if counted.count]
    if not chosen:
        return []
    most = max(counted.count for counted in chosen)
    bars: list[Node] = [
        Bar(f"value.{place}", voice.words(counted.words), counted.count, most) for place, counted in enumerate(chosen)
    ]
    title = Label("values", voice.say("table.values"), size=20, weight="semibold", tone="soft")
    return [CardBox(Column([title, *bars], gap=6), pad=20)]
