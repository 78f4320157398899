"""Pages of a quarter's start: what there is to spend, a shift between funds, a decision that comes back."""

from dataclasses import replace

from game.apps.table.desk import Desk
from game.apps.table.pages import opening
from game.apps.table.pages.answers import choose, settles, unranked, value_now
from game.apps.table.pages.ranking import picked_up
from game.apps.table.pages.visits import picks
from game.apps.table.window.figures import Amount
from game.apps.table.window.page import Page
from game.rules import actions, prompts
from game.rules.prompts import PickPrompt, Purse, ShiftPrompt
from game.widgets import Beside, Button, CardBox, Column, Do, Flow, Heading, Label, Node, Rest, Stepper


def start(desk: Desk) -> Page:
    """What there is to spend, and what the table may move before it begins."""
    shift = next((it for it in desk.view.prompts if isinstance(it, ShiftPrompt)), None)
    reopen = next((it for it in desk.view.prompts if isinstance(it, PickPrompt) and it.at == "reopen"), None)
    if desk.half.sub == "shift" and shift is not None:
        return _shift(desk, shift)
    if desk.half.sub == "reopen" and reopen is not None:
        return _reopen(desk, reopen)
    made = opening.quarter(desk)
    extra = []
    if shift is not None:
        extra.append(Button("shift", desk.voice.say("table.board.shift"), desk.shows("shift"), icon="arrows-exchange"))
    if reopen is not None:
        extra.append(Button("reopen", desk.voice.say("table.board.reopen"), desk.shows("reopen"), icon="refresh"))
    made.bar, made.focus = (*made.bar, *extra), "on"
    return made


def _back(desk: Desk) -> Button:
    return Button("back", desk.voice.say("table.back"), desk.shows(""), icon="arrow-left")


def _shift(desk: Desk, asked: ShiftPrompt) -> Page:
    """From which fund, to which, how much, and what that makes of both."""
    voice, half = desk.voice, desk.half
    ids = [purse.id for purse in asked.purses]
    gives = half.source if half.source in ids else next(id for id in ids if asked.most(id))
    takes = half.target
    if takes not in ids or takes == gives:
        takes = next(id for id in ids if id != gives)
    source, target = (next(it for it in asked.purses if it.id == id) for id in (gives, takes))
    most = asked.most(source.id)
    amount = max(asked.step, min(most, half.amount))
    less = _amounts(desk, amount - asked.step) if amount > asked.step else None
    more = _amounts(desk, amount + asked.step) if amount < most else None
    stepper = Stepper("amount", voice.say("table.board.amount"), voice.euro(amount), less=less, more=more, note=voice.say("table.board.step", step=asked.step), widest=voice.euro(most), typed=Amount(asked.step, most, lambda euros: replace(half, amount=euros), asked.step))  # fmt: skip
    left: list[Node] = [
        Heading("title", voice.say("table.board.shift"), size=34),
        Label("from", voice.say("table.board.from"), size=20, weight="semibold"),
        _purses(desk, asked, "from", gives, tuple(id for id in ids if asked.most(id))),
        Label("to", voice.say("table.board.to"), size=20, weight="semibold"),
        _purses(desk, asked, "to", takes, tuple(id for id in ids if id != gives)),
        stepper,
    ]
    right: list[Node] = [Label("after", voice.say("table.board.after"), size=20, weight="semibold", tone="soft")]
    right += [_result(desk, source, -amount), _result(desk, target, amount)]

    def shift() -> None:
        desk.do(actions.Shift(asked.at, source.id, target.id, amount))

    label = voice.say("table.board.shift_yes", amount=amount, source=source.name, target=target.name)
    bar = (Button("settle", label, shift, icon="check", primary=True), _back(desk))
    body = Beside([Column(left), CardBox(Column(right, gap=16))], shares=(6, 5), least=380)
    return Page(desk.page_id("shift"), body, bar=bar, footer=desk.footer())


def _purses(desk: Desk, asked: ShiftPrompt, name: str, chosen: str, ids: tuple[str, ...]) -> Node:
    return Flow(
        [
            Button(f"{name}.{it.id}", desk.voice.words(it.name), _sides(desk, name, it.id), chosen=it.id == chosen)
            for it in asked.purses
            if it.id in ids
        ]
    )


def _sides(desk: Desk, name: str, id: str) -> Do:
    return lambda: replace(desk.half, source=id) if name == "from" else replace(desk.half, target=id)


def _amounts(desk: Desk, amount: int) -> Do:
    return lambda: replace(desk.half, amount=amount)


def _result(desk: Desk, purse: Purse, change: int) -> Node:
    voice = desk.voice
    key = "table.board.comes" if change > 0 else "table.board.goes"
    detail = voice.say(key, was=purse.balance, amount=abs(change))
    name = Label(f"after.{purse.id}", voice.words(purse.name), size=24, weight="semibold")
    return Column([name, Label(f"after.{purse.id}.now", voice.euro(purse.balance + change), size=36, weight="bold"), Label(f"after.{purse.id}.was", detail, size=20, tone="soft")], gap=2)  # fmt: skip


def _reopen(desk: Desk, asked: PickPrompt) -> Page:
    """Which earlier decision comes back on the agenda; once an evening."""
    voice = desk.voice
    options, keys, bar, focus = picks(desk, asked, "table.board.reopen_yes")
    nodes: list[Node] = [
        Heading("title", voice.words(asked.ask), size=34),
        Label("what", voice.say("table.board.reopen_what"), size=22, tone="soft"),
        *options,
    ]
    return Page(
        desk.page_id("reopen"), Column(nodes), bar=(*bar, _back(desk)), footer=desk.footer(), keys=keys, focus=focus
    )


def revision(desk: Desk) -> Page:
    """A decision that is back: it stays, or it becomes another at its price."""
    voice, asked = desk.voice, desk.view.prompts[1]
    what = Label("what", voice.say("table.board.revise_what"), size=22, tone="soft")
    nodes: list[Node] = [Heading("title", voice.words(asked.ask), size=32), what]
    keys: dict[str, Do] = {}
    if isinstance(asked, PickPrompt):
        options, keys, (settle,), _ = picks(desk, asked, "table.board.revise")
        nodes += options
        same = (desk.half.chosen or asked.suggestion) == asked.suggestion
    else:
        assert isinstance(asked, prompts.AllocatePrompt | prompts.RankPrompt | prompts.ChoosePrompt)
        same = unranked(desk, asked) or value_now(desk, asked) == asked.suggested
        shown, keys = choose(desk, asked)
        nodes.append(Rest(shown, shown[-1]))
        settle = Button("settle", voice.say("table.board.revise"), settles(desk, asked), icon="check", primary=not same)
    stays = Button("on", voice.say("table.board.stays"), desk.acknowledge, icon="lock", primary=same)
    if same:
        # What does not change is not a new decision.
        settle.actions.clear()
        settle.primary = False
    held = picked_up(desk) if isinstance(asked, prompts.RankPrompt) else None
    bar, focus = (settle, stays), held or ("on" if same else "settle")
    return Page(desk.page_id("revise"), Rest(nodes, nodes[-1]), bar=bar, footer=desk.footer(), keys=keys, focus=focus)
