"""A case that is put to a works council, as far as it has come: in the words of the law."""

from collections.abc import Iterator, Sequence

from game.rules.case import card_of, case_of, rule, rule_name, stages
from game.rules.council.answers import conditions
from game.rules.council.kept import DirectorSaid
from game.rules.council.part import NOT_OURS, WorksCouncil
from game.rules.decisions import rights
from game.rules.kinds.card import Card
from game.rules.scenario import Scenario
from game.rules.state import Case, State
from game.rules.terms.phases import How, Stage, Step
from game.rules.terms.references import Addition, kept
from game.rules.terms.text import Message, Text, Words, message
from game.rules.views.shapes import ConditionView, CouncilView


def council_view(scenario: Scenario, state: State) -> CouncilView | None:
    """What a works council sees of the open case; `None` where it is put to the table itself."""
    card, case, right = card_of(scenario, state), case_of(state), rule(scenario, state).right
    part = card.council
    if part is None or right is None:
        return None
    director, name = part.director, rule_name(scenario, state)
    way = tuple(_way(stages(scenario, state), name, part))
    texts = card.amendments()
    return CouncilView(
        named=None if case.named is None else rights()[case.named].named,
        scope=part.scope,
        said=rule(scenario, state).said,
        article=right.article,
        phases=tuple(words for _, words in way),
        here=[at for at, _ in way].index((case.stage, case.step if case.stage == "deliberation" else "")),
        step=case.step,
        director=None if director is None else director.name,
        intends=None if part.intends is None else card.names()[part.intends],
        says=None if director is None or not _met(case) else director.says,
        inside=inside(case),
        not_ours=message("council.not_ours.unnamed") if case.step == "scope" else card.said()[NOT_OURS],
        advised=None if case.advised is None else card.said()[case.advised],
        silent=case.advised is None and case.stage in AFTER,
        conditions=tuple(
            ConditionView(texts[it], None if case.given is None else kept(it) in case.given.keeps)
            for it in conditions(state, case.advised)
        ),
        does=None if case.given is None else case.given.does,
        answer=None if case.given is None else answered(card, case.given, conditions(state, case.given.option)),
        reason=_reason(case, part),
        becomes=becomes(case),
    )


AFTER: tuple[Stage, ...] = ("answer", "outcome")
"""When the director has answered."""


def phase(rule: str, stage: Stage) -> Message:
    """What the law calls this part of a case."""
    return message(f"council.phase.{stage}" if stage in SAME else f"council.phase.{stage}.{rule}")


SAME: tuple[Stage, ...] = ("inquiry", "first_ballot", "rationale", "answer", "outcome")
"""Parts that are called the same whatever the right."""


def _way(every: Sequence[Stage], rule: str, part: WorksCouncil) -> Iterator[tuple[tuple[Stage, Step], Words]]:
    """Everything that a case comes by, and what it is called: each page of the talk is a step of its own."""
    for stage in every:
        if stage != "deliberation":
            yield (stage, ""), phase(rule, stage)
            continue
        meets = part.director is not None and part.director.says is not None
        yield (stage, ""), message("council.phase.among")
        if meets:
            yield (stage, "meeting"), message("council.phase.deliberation")
        yield (stage, "conditions"), message("council.phase.among.again" if meets else "council.phase.conditions")


def _met(case: Case) -> bool:
    return (
        case.step in ("meeting", "conditions") or case.talks > 1 or case.stage in ("final_ballot", "rationale", *AFTER)
    )


def inside(case: Case) -> bool:
    """Whether the director is in the room."""
    return case.step == "meeting" or case.stage in AFTER


def answered(card: Card, given: DirectorSaid, asked: Sequence[Addition]) -> Message:
    """What the director does, in a sentence."""
    if given.option is None and given.does == "proceeds":
        return message("council.does.nothing")
    if given.does == "follows":
        whole = all(kept(it) in given.keeps for it in asked)
        return message("council.does.follows" if whole else "council.does.follows_in_part")
    if given.option is None:
        return message(f"council.does.{given.does}")
    return message(f"council.does.{given.does}", option=card.names()[given.option])


def _reason(case: Case, part: WorksCouncil) -> Text | None:
    if case.given is None or case.given.row is None or part.director is None:
        return None
    return part.director.answers[case.given.row].says


NOTHING: tuple[How, ...] = ("held", "withdrawn", "void")
"""How a case ends of which nothing comes, or not yet."""


def becomes(case: Case) -> Message | None:
    """That it waits, is void, or that nothing comes of it; `None` where it takes effect, or is not known yet."""
    return message(f"page.how.{case.how}") if case.how in NOTHING else None
