"""*Voor en na het gesprek*: the ballots on one case, exactly as far as they became public."""

from msgspec.structs import replace

from game.apps.debrief.pieces import Counted, Listing, TableRow
from game.apps.debrief.told.cases import FinalBallot, PlayedCase, shown
from game.apps.debrief.voice import PageLanguage
from game.rules.decisions import decision_rule
from game.rules.kinds.rows import Row as CardRow
from game.rules.kinds.rows import row_key, row_words
from game.rules.terms.text import Message, Text, message
from game.rules.views.shapes import BallotView

NOT_ASKED = "–"
"""In the cell of an item that a ballot was not about."""

Block = str | Listing | Counted


def ballots(voice: PageLanguage, case: PlayedCase, *, by_name: bool) -> tuple[Block, ...]:
    """Everything in the order of the ballots; counts about the same items stand side by side. `by_name`: also seat by seat."""
    found: list[Block] = []
    named: list[Block] = []
    if case.seen.first is not None:
        found += _first(voice, case, case.seen.first)
        found += _recounted(voice, case.seen.first, _before(voice, case))
    if case.seen.twist is not None:
        found.append(voice.words(case.seen.twist))
    proposal: tuple[CardRow, ...] = ()
    combined = shown(case.seen.first.combined) if case.seen.first is not None else ()
    for final in case.finals:
        if final.proposal and final.proposal == combined and not proposal:
            found.append(voice.say("debrief.ballot.proposed_together"))
        elif final.proposal and final.proposal != proposal:
            found.append(Listing(voice.say("debrief.ballot.proposed"), lines(voice, final.proposal)))
        repeated, proposal = final.proposal == proposal, final.proposal
        _add(voice, found, case, final, alongside=repeated or not final.proposal)
        found += _recounted(voice, final.public, voice.say(f"debrief.ballot.{_when(final)}"))
        if final.named and by_name:
            named.append(_by_name(voice, final))
    if case.passed:
        found.append(voice.say("debrief.ballot.passed"))
    return (*found, *named)


def _first(voice: PageLanguage, case: PlayedCase, public: BallotView) -> list[Block]:
    before = _before(voice, case)
    if public.counts:
        counted = _counted(voice, voice.say("debrief.ballot.counts"), before, public)
        return [replace(counted, notes=_chose(voice, before, public))]
    if public.proposals:
        return [_proposals(voice, case, public)]
    if public.combined:
        return [Listing(voice.say("debrief.ballot.combined"), lines(voice, public.combined))]
    # Of a choice: what most chose, in the author's words, or that nothing led.
    if isinstance(public.lead, Text):
        return [voice.say("debrief.ballot.most", when=before, lead=public.lead)]
    sealed = public.lead == message("ballot.sealed")
    return [voice.say("debrief.ballot.sealed" if sealed else "debrief.ballot.none_led", when=before)]


def _before(voice: PageLanguage, case: PlayedCase) -> str:
    return voice.say("debrief.ballot.before_passed" if case.passed else "debrief.ballot.before")


def _recounted(voice: PageLanguage, public: BallotView, when: str) -> list[Block]:
    """That a recount stands in place of what was counted first."""
    return [voice.say("debrief.ballot.recounted", when=when)] if public.recounted else []


def _add(voice: PageLanguage, found: list[Block], case: PlayedCase, final: FinalBallot, *, alongside: bool) -> None:
    public, when = final.public, voice.say(f"debrief.ballot.{_when(final)}")
    if public.lead is not None:
        match public.lead:
            case Message(id="verdict.decided", values={"item": item}):
                found.append(voice.say("debrief.ballot.led", when=when, item=item))
            case lead:
                found.append(voice.say("debrief.ballot.lead", when=when, lead=lead))
        return
    rule = decision_rule(case.seen.decision)
    caption = voice.words(rule.asked_of_proposal if final.proposal else message("debrief.ballot.counts"))
    now = replace(_counted(voice, caption, when, public), notes=(*_chose(voice, when, public), *_run_off(voice, final)))
    last = found[-1] if found else None
    if alongside and isinstance(last, Counted) and last.caption == caption:
        found[-1] = _beside(last, now)
    else:
        found.append(now)


def _by_name(voice: PageLanguage, final: FinalBallot) -> Listing:
    """Seat by seat, in seat order: which of a seat's people chose what is not told."""
    choices = [counted.words for counted in final.public.counts]
    seats: dict[str, list[str]] = {}
    for seat, words in sorted(
        final.named, key=lambda vote: choices.index(vote[1]) if vote[1] in choices else len(choices)
    ):
        seats.setdefault(seat, []).append(voice.words(words))
    lines = tuple(
        voice.say("debrief.ballot.by_seat", seat=voice.seat(seat), votes=_votes(voice, seats[seat]))
        for seat in dict.fromkeys(seat for seat, _ in final.named)
    )
    return Listing(voice.say("debrief.ballot.by_name", when=voice.say(f"debrief.ballot.{_when(final)}")), lines)


def _votes(voice: PageLanguage, chosen: list[str]) -> str:
    if len(chosen) == 1:
        return chosen[0]
    return "; ".join(
        voice.say("debrief.ballot.votes", choice=it, count=chosen.count(it)) for it in dict.fromkeys(chosen)
    )


def _when(final: FinalBallot) -> str:
    if final.run_off:
        return "run_off"
    if final.talks == 0:
        return "without_talk"
    return "after" if final.talks == 1 else "after_again"


def _chose(voice: PageLanguage, when: str, public: BallotView) -> tuple[str, ...]:
    """How many chose, where some voted blank: only those count."""
    if not public.blank:
        return ()
    chose = sum(counted.count for counted in public.counts)
    key = {0: "debrief.ballot.chose_none", 1: "debrief.ballot.chose_one"}.get(chose, "debrief.ballot.chose")
    return (voice.say(key, when=when, chose=chose, all=chose + public.blank),)


def _run_off(voice: PageLanguage, final: FinalBallot) -> tuple[str, ...]:
    """What went on to a run-off, and why the rest did not; nothing where the counts are not public."""
    if not final.left or not final.public.counts:
        return ()
    counts = {counted.words: counted.count for counted in final.public.counts}
    border = min(counts[words] for words in final.left)
    level = [words for words, count in counts.items() if count == border and words not in final.left]
    left = voice.all([voice.words(words) for words in final.left])
    if level:
        # Rules before version 3 let the order of the list decide.
        out = voice.all([voice.words(words) for words in level])
        return (voice.say("debrief.ballot.left_in_order", left=left, out=out),)
    return (voice.say("debrief.ballot.left_tied" if len(final.left) > 2 else "debrief.ballot.left", left=left),)


def _counted(voice: PageLanguage, caption: str, column: str, public: BallotView) -> Counted:
    rows = [TableRow(voice.words(counted.words), (str(counted.count),)) for counted in public.counts]
    return Counted(caption, (column,), (*rows, TableRow(voice.say("ballot.blank"), (str(public.blank),))))


def _beside(table: Counted, later: Counted) -> Counted:
    """Both ballots in one table: the items of either, blank votes last."""
    cells = {row.name: row.cells for row in later.rows}
    *items, blank = table.rows
    new = [row for row in later.rows if row.name not in {old.name for old in table.rows}]
    padded = [TableRow(row.name, (NOT_ASKED,) * len(table.columns)) for row in new]
    rows = (*items, *padded, blank)
    return Counted(
        caption=table.caption,
        columns=(*table.columns, *later.columns),
        rows=tuple(TableRow(row.name, (*row.cells, *cells.get(row.name, (NOT_ASKED,)))) for row in rows),
        notes=(*table.notes, *later.notes),
    )


def _proposals(voice: PageLanguage, case: PlayedCase, public: BallotView) -> Counted:
    """A column for each proposal, sorted so that their order tells nothing, and what they come to together."""
    columns = [{row.id: _cell(voice, row) for row in rows} for rows in (*public.proposals, public.combined)]
    names = [voice.say("debrief.ballot.proposal", number=number) for number in range(1, len(columns))]
    return Counted(
        caption=voice.say("debrief.ballot.proposals"),
        columns=(*names, voice.say("debrief.ballot.together")),
        rows=tuple(
            TableRow(voice.words(name), tuple(column[id] for column in columns))
            for id, name in case.card.names().items()
        ),
    )


def _cell(voice: PageLanguage, row: CardRow) -> str:
    if row.amount is not None:
        return voice.words(row_words(row)["amount"])
    if row.place is not None:
        return str(row.place)
    return "✓" if row.chosen else NOT_ASKED


def lines(voice: PageLanguage, rows: tuple[CardRow, ...]) -> tuple[str, ...]:
    """What was decided or proposed, line by line."""
    return tuple(_line(voice, row) for row in rows)


def _line(voice: PageLanguage, row: CardRow) -> str:
    text = voice.words(row.text)
    if row.amount is not None:
        return voice.say(f"debrief.{row_key(row)}", text=text, **row_words(row))
    if row.place is not None:
        return voice.say("debrief.row_served" if row.chosen else "debrief.row_waits", text=text, place=row.place)
    return text
