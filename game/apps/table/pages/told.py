"""Pages that tell: the money of a quarter, an outcome, the year's end."""

from game.apps.table.desk import Desk
from game.apps.table.page import Page
from game.apps.table.pages.shown import ballot_shown, promise_shown, report_shown, rows_shown, standing_card
from game.apps.table.widgets import Beside, Button, Card, Column, Heading, Meter, Node, Words


def _on(desk: Desk, key: str) -> tuple[Button, ...]:
    return (Button("on", desk.voice.say(key), desk.acknowledge, icon="arrow-right", primary=True),)


def quarter(desk: Desk) -> Page:
    """What there is to spend."""
    voice = desk.voice
    left = Column(
        [Heading("title", voice.say("page.room"), size=34), *report_shown(desk), *promise_shown(desk)], gap=14
    )
    body = Beside([left, standing_card(desk)], shares=(6, 5), least=380)
    return Page(desk.page_id("quarter"), body, bar=_on(desk, "table.first_case"), footer=desk.footer())


def outcome(desk: Desk) -> Page:
    """What was decided, and what changes now, each with its cause."""
    voice, case = desk.voice, desk.case
    nodes: list[Node] = [Words("how", desk.how(), size=20, tone="soft")]
    nodes += rows_shown(desk, case.decided)
    if case.practice:
        nodes.append(Words("practice", voice.say("page.practice_outcome"), size=24, weight="semibold"))
        body: Node = Column(nodes)
    else:
        if case.how != "decided" and case.final is not None:
            nodes += ballot_shown(desk, case.final)
        nodes += report_shown(desk)
        nodes.append(Words("game", voice.say("page.game_values"), size=19, tone="soft"))
        body = Beside([Column(nodes), standing_card(desk)], shares=(6, 5), least=380)
    key = "table.begin_year" if case.practice else "table.on"
    return Page(desk.page_id("outcome"), body, bar=_on(desk, key), header=desk.header(), footer=desk.footer())


def year(desk: Desk) -> Page:
    """The annual account, the ending, and what was still on its way."""
    voice, view = desk.voice, desk.view
    year = view.year
    assert year is not None
    left: list[Node] = [
        Heading("title", voice.words(year.title), size=38),
        Words("text", voice.words(year.text), size=24),
    ]
    if year.goal is not None:
        key = "goal.kept" if year.goal.holds else "goal.not_kept"
        left.append(Words("goal", voice.say(key, title=year.goal.title), size=22, weight="semibold"))
    if year.epilogue:
        left.append(Words("epilogue", voice.say("page.epilogue"), size=20, weight="semibold"))
    left += [
        Words(f"epilogue.{place}", f"• {voice.words(line.words)}", size=20) for place, line in enumerate(year.epilogue)
    ]
    taken = sum(decision.how in ("decided", "default") for decision in view.decisions)
    left.append(Words("taken", voice.say("page.taken.one" if taken == 1 else "page.taken", count=taken), size=20))
    left.append(Words("talk", voice.say("evening.debrief"), size=22, weight="semibold", tone="accent"))
    right: list[Node] = [Words("account", voice.say("page.account"), size=19, weight="semibold", tone="soft")]
    for place, (name, start, end) in enumerate(year.funds):
        was = voice.say("table.was", start=start)
        right.append(Meter(f"account.fund.{place}", voice.words(name), voice.euro(end), detail=was))
    if view.debt:
        right.append(Words("debt", voice.say("page.debt", amount=view.debt), size=20, tone="warn", weight="semibold"))
    for place, (name, start, end) in enumerate(year.indicators):
        value = f"{start} → {end} ({voice.signed(end - start)})"
        right.append(Meter(f"account.indicator.{place}", voice.words(name), value, fraction=end / 100))
    if year.savings:
        right.append(Words("savings", voice.say("page.savings"), size=19, weight="semibold"))
    for place, saving in enumerate(year.savings):
        text = voice.say("page.saving", facility=saving.facility, group=saving.group, amount=saving.amount)
        right.append(Words(f"saving.{place}", text, size=19))
    right.append(Words("check", voice.say("page.head_hash", head=desk.session.head), size=19, tone="soft"))
    body = Beside([Column(left, gap=16), Card(Column(right, gap=3), pad=20)], shares=(6, 5), least=380)
    return Page(desk.page_id("year"), body, footer=desk.footer())
