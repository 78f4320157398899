"""The case on the table, as far as it has been opened."""

from msgspec.structs import replace

from game.rules.ballots.shown import covered
from game.rules.case import card_of, case_of, rapporteur, rule_name, sight, stages
from game.rules.conditions import Sight
from game.rules.council.part import NOT_OURS
from game.rules.decisions.rule import NO, YES
from game.rules.kinds.card import Card
from game.rules.kinds.inquiry import Inquiry, TalkQuestion, last_met
from game.rules.kinds.parts import Fact
from game.rules.kinds.price import moves_words
from game.rules.kinds.rows import Row
from game.rules.lookup import Lookup
from game.rules.outcomes import undecided
from game.rules.parts.varied import told, told_or_none
from game.rules.prompts import TABLE, AllocatePrompt, Item, PickPrompt, Question, signs
from game.rules.scenario import Scenario
from game.rules.state import Case, State
from game.rules.terms.at import BallotAt
from game.rules.terms.tally import Counts, Lead, Middle, Named, Proposals, Published, Sealed, Verdict
from game.rules.terms.text import Message, Text, Words, message
from game.rules.terms.value import Chosen, Value, option_of
from game.rules.views.council import council_view
from game.rules.views.learning import learning_view
from game.rules.views.shapes import (
    BOB,
    AdviserView,
    BallotView,
    CaseView,
    CouncilView,
    CountView,
    FactView,
    LawView,
    TalkLine,
    TalkView,
    TalkWith,
)


def case_view(scenario: Scenario, state: State) -> CaseView:
    """The open case."""
    card, case, council = card_of(scenario, state), case_of(state), council_view(scenario, state)
    # Until a works council has said which right this is, nothing tells it; and a director who is in sees no count.
    learning = learning_view(scenario, state)
    known, inside = council is None or council.named is not None, council is not None and council.inside
    question = _question(card, sight(scenario, state), council)
    called = {} if isinstance(question, AllocatePrompt) else signs(question.items)
    return CaseView(
        card=case.card,
        title=card.title,
        case=told(card.case, case.variants, "case"),
        practice=case.practice,
        stage=case.stage,
        stages=stages(scenario, state),
        why=case.why,
        bob=BOB[case.stage],
        rapporteur=rapporteur(state),
        decision=rule_name(scenario, state),
        chair=card.chair,
        law=card.law if known else None,
        reference_date=card.reference_date or scenario.reference_date,
        unknown=told_or_none(card.unknown, case.variants, "unknown"),
        facts=facts_view(scenario, state),
        advisers=tuple(
            AdviserView(it.name, it.interest, told(it.says, case.variants, f"advisers.{id}.says"))
            for id, it in ((id, card.advisers[id]) for id in case.heard)
        ),
        question=question,
        talk=talk_view(scenario, state),
        first=None if inside else _without(state, _seen(card, case, case.first, "first_ballot", called)),
        final=None if inside else _seen(card, case, case.final, "final_ballot", called),
        proposal=_chosen(card, case.proposal) if case.proposal is not None else (),
        decided=_chosen(card, case.value) if case.value is not None else (),
        how=case.how,
        fallback=_closed_fallback(scenario, state) if case.how == "undecided" else None,
        no_decision=undecided.warning(scenario, state),
        reason=case.reason,
        together=next((state.seats[place].id for place in state.present if place == case.together), None),
        path=_path(scenario, card) if known else None,
        talk_about=card.ask or TALK_ABOUT,
        timer=next((it for stage, it in scenario.settings.timers.items() if stage == case.stage), None)
        if learning is None or learning.minutes is None
        else learning.minutes,
        added=_added(scenario, state),
        twist=None if case.twist is None else card.twist[case.twist].text,
        twist_before=_came_before(state, case),
        minority=case.minority,
        unsaid=unsaid_in(scenario, state),
        drawing=card.drawing,
        council=council,
        learning=learning,
        covered=message("ballot.covered") if covered(state) and not inside else None,
    )


TALK_ABOUT: tuple[Words, ...] = (message("talk.picture"), message("talk.judgement"), message("talk.decision"))
"""One question per phase of BOB, for cards without questions of their own."""


def _came_before(state: State, case: Case) -> bool:
    """A twist comes once, so that of an earlier time is never told anew."""
    return case.twist is not None and any(it.card == case.card and it.twist == case.twist for it in state.decisions)


def _closed_fallback(scenario: Scenario, state: State) -> Text | None:
    """The option of `default`, closed as it was; one that waits for a hidden fact is not told."""
    card = card_of(scenario, state)
    default, question = card.default_value(), card.question(sight(scenario, state), "case", TABLE, card.title)
    items = question.items if isinstance(question, PickPrompt) else ()
    there = any(Chosen(item.id) == default and item.closed is not None for item in items)
    return card.names()[option_of(default)] if default is not None and there else None


def _added(scenario: Scenario, state: State) -> tuple[Words, ...]:
    """The amendments, each with its option; an option that waits for a hidden fact again would tell of it."""
    card, case = card_of(scenario, state), case_of(state)
    question = card.question(sight(scenario, state), "case", TABLE, card.title)
    shown = {item.id: item.text for item in question.items} if isinstance(question, PickPrompt) else {}
    texts = card.amendments()
    return tuple(
        message("amend.to", option=shown[it.option], text=texts[it]) for it in case.additions if it.option in shown
    )


def _path(scenario: Scenario, card: Card) -> LawView | None:
    if card.path is None:
        return None
    law = scenario.laws[card.path]
    return LawView(law.name, law.steps)


def unsaid_in(scenario: Scenario, state: State) -> tuple[Text, ...]:
    """What the resident would still have liked to say: true, and not asked."""
    card, case = card_of(scenario, state), case_of(state)
    if case.stage != "outcome":
        return ()
    return tuple(fact.text for id, fact in card.facts.items() if fact.hidden and id not in case.talk.known)


def hidden_facts(card: Card, state: State) -> tuple[FactView, ...]:
    """What no question has brought out yet."""
    known = case_of(state).talk.known
    return tuple(_fact(id, fact) for id, fact in card.facts.items() if fact.hidden and id not in known)


def facts_view(scenario: Scenario, state: State) -> tuple[FactView, ...]:
    """What is known of the case."""
    card, case = card_of(scenario, state), case_of(state)
    private = frozenset[str]() if card.inquiry is None else card.inquiry.private(case.asked)
    known = case.talk.known
    return tuple(
        _fact(id, fact, private=id in private) for id, fact in card.facts.items() if not fact.hidden or id in known
    )


def question_view(scenario: Scenario, state: State) -> Question:
    """What is to be decided."""
    return _question(card_of(scenario, state), sight(scenario, state), council_view(scenario, state))


def _fact(id: str, fact: Fact, *, private: bool = False) -> FactView:
    return FactView(id, fact.text, fact.value, fact.unit, fact.year, fact.source, learned=fact.hidden, private=private)


def _chosen(card: Card, value: Value | None) -> tuple[Row, ...]:
    return tuple(row for row in card.account(value) if row.chosen or row.amount is not None or row.place is not None)


def talk_view(scenario: Scenario, state: State) -> TalkView | None:
    """The talk with a resident, as far as it came; `None` where nobody is asked anything."""
    card, case, here = card_of(scenario, state), case_of(state), sight(scenario, state)
    inquiry = card.inquiry
    if inquiry is None:
        return None
    asked = [inquiry.questions[id] for id in case.asked]
    resident, askable = inquiry.resident, inquiry.askable(here, case.asked)
    return TalkView(
        resident=None
        if resident is None
        else TalkWith(
            name=resident.name,
            age=resident.age,
            wish=resident.wish,
            strength=resident.strength,
            says=told(resident.says, case.variants, "resident.says"),
            rapport=message(f"rapport.{case.talk.rapport}", name=resident.name),
            before=_before(inquiry, here),
        ),
        minutes=case.minutes,
        lines=tuple(_line(card, case, question, here.scenario) for question in asked),
        times=card.times,
        hint=None if case.hint is None else inquiry.questions[case.hint].ask,
        report=tuple(card.facts[id].text for id in case.talk.report),
        numbers={id: inquiry.numbers[id] for id in askable},
    )


def _before(inquiry: Inquiry, here: Sight) -> Message | None:
    last = last_met(inquiry.met_at, here.state)
    return None if last is None else message("talk.before", title=here.scenario.dilemmas[last.card].title)


def _line(card: Card, case: Case, question: TalkQuestion, scenario: Lookup) -> TalkLine:
    """A question that was asked; in practice asking brings nothing."""
    private = question.private
    if case.practice:
        return TalkLine(question.ask, question.answer, private=private)
    told = tuple(effect.text for effect in question.now if effect.text is not None)
    return TalkLine(question.ask, question.answer, moves_words(question.moves, scenario), told, private)


def _seen(
    card: Card, case: Case, published: Published | None, stage: BallotAt, called: dict[str, str]
) -> BallotView | None:
    if published is None:
        return None
    first = stage == "first_ballot"
    items = case.first_items if first else case.final_items
    seen = _ballot(card, published, items, called, proposed=not first and case.proposal is not None)
    return replace(seen, recounted=True) if stage in case.recounted else seen


def _without(state: State, seen: BallotView | None) -> BallotView | None:
    """With how many seats made no proposal: as many as answered, less the proposals."""
    case = case_of(state)
    if seen is None or not isinstance(case.first, Proposals):
        return seen
    here = ("first_ballot", case.card, case.occurrence)
    for shown in reversed(state.shown):
        if (shown.asked.stage, shown.asked.card, shown.asked.occurrence) == here and shown.published == case.first:
            return replace(seen, without=sum(shown.voters) - shown.missing - len(case.first.proposals))
    return seen


def _question(card: Card, sight: Sight, council: CouncilView | None) -> Question:
    """What can be chosen; of a works council with what it can always say besides."""
    asked = card.question(sight, "case", TABLE, card.title)
    if council is None or not isinstance(asked, PickPrompt):
        return asked
    return replace(asked, items=(*asked.items, Item(NOT_OURS, council.not_ours)))


def _ballot(
    card: Card, published: Published, ids: tuple[str, ...], called: dict[str, str], *, proposed: bool
) -> BallotView:
    names = card.said()
    if ids == (YES, NO) and proposed:
        called, names = {}, {YES: message("ballot.yes"), NO: message("ballot.no")}
    match published:
        case Counts(counts=counts, blank=blank):
            return BallotView(
                counts=tuple(
                    CountView(names[id], count, called.get(id, "")) for id, count in zip(ids, counts, strict=True)
                ),
                blank=blank,
            )
        case Named(votes=votes):
            nothing = message("ballot.blank")
            return BallotView(names=tuple((seat, nothing if item is None else names[item]) for seat, item in votes))
        case Sealed():
            return BallotView(lead=message("ballot.sealed"))
        case Lead(item=item):
            return BallotView(lead=names[item] if item is not None else message("ballot.no_lead"))
        case Verdict(kind="decided", items=(item,)) if proposed:
            return BallotView(lead=message("verdict.adopted" if item == YES else "verdict.rejected"))
        case Verdict(kind="decided", items=(item,)) if card.council is not None:
            return BallotView(lead=message(f"verdict.said.{card.decision}", item=names[item]))
        case Verdict(kind=kind, items=items):
            return BallotView(lead=message(f"verdict.{kind}", **_verdict_names(names, items)))
        case Proposals(proposals=proposals):
            combined = card.account(card.combine(proposals)) if proposals else ()
            return BallotView(proposals=tuple(map(card.proposed, proposals)), combined=combined)
        case Middle(proposal=proposal):
            return BallotView(
                combined=card.account(proposal) if proposal is not None else (),
                lead=None if proposal is not None else message("ballot.no_lead"),
            )


def _verdict_names(names: dict[str, Words], items: tuple[str, ...]) -> dict[str, Words]:
    found: Words = names[items[-1]] if items else message("ballot.no_lead")
    for id in reversed(items[:-1]):
        found = message("verdict.or", item=names[id], other=found)
    return {"items" if len(items) > 1 else "item": found}
