"""*De besluiten*: each case from its question to what came back later."""

from typing import assert_never

from game.apps.debrief.chapters.ballots import ballots, lines
from game.apps.debrief.chapters.began import began_so, heard_there
from game.apps.debrief.chapters.between import between
from game.apps.debrief.chapters.comebacks import Reopened, comeback, of_case, own_words
from game.apps.debrief.chapters.council import also, council
from game.apps.debrief.chapters.decider import decider, names_rapporteur
from game.apps.debrief.chapters.shapes import DecisionPage, KnownFacts
from game.apps.debrief.chapters.worked import worked
from game.apps.debrief.pieces import BroughtLine, Listing, Pair, Reason
from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.effects import coming, effects
from game.apps.debrief.told.evening import Evening
from game.apps.debrief.told.happenings import OnItsWay, WhatHappened, of_asking, of_decision
from game.apps.debrief.told.story import Story
from game.apps.debrief.voice import PageLanguage
from game.apps.words.facts import aged, source_words
from game.log.told.approval import role_item
from game.rules.decisions import decision_rule
from game.rules.events import CoverFound, DebtBooked
from game.rules.prompts import AllocatePrompt, ChoosePrompt, PickPrompt, Post, RankPrompt
from game.rules.scenario import Scenario
from game.rules.terms.units import Unit, amount
from game.rules.terms.untrusted_text import seen
from game.rules.views.seats import seat_views
from game.rules.views.shapes import CaseView, FactView


def decision(
    voice: PageLanguage,
    story: Story,
    evening: Evening,
    case: PlayedCase,
    back: tuple[Reopened, ...],
    told: tuple[WhatHappened, ...],
    on_way: tuple[OnItsWay, ...],
) -> DecisionPage:
    """One case. Of one that was skipped, or is still open, nothing but what it already changed."""
    scenario, texts = story.scenario, evening.texts
    place = voice.timed(f"debrief.place.{case.came}", case.quarter)
    own = of_decision(told, case.seen.card, case.cause)
    now = effects(voice, scenario, [it for it in own if not it.later], case.card.times)
    later = effects(voice, scenario, [it for it in own if it.later], case.card.times)
    asked = effects(voice, scenario, of_asking(told, case))
    came = coming(voice, story.quarters, of_decision(on_way, case.seen.card, case.cause))
    title = voice.words(case.card.title)
    if case.came in ("skipped", "postponed", "open"):
        # What asking brought stays where the case was put off; a skipped case took it back.
        now = now if case.came == "skipped" else (*asked, *now)
        return DecisionPage(case.number, title, place, skipped=True, now=now, later=later, coming=came)
    seen, told_council = case.seen, council(voice, story, case)
    by = decider(voice, evening, case)
    return DecisionPage(
        number=case.number,
        title=title,
        place=place,
        skipped=False,
        question=voice.words(seen.case),
        about=(
            *began_so(voice, story, case),
            *heard_there(voice, story, case),
            *_about(voice, seen),
            *_led(voice, story, evening, seen),
        ),
        choices=_choices(voice, case),
        known=_known(voice, scenario, case, asked),
        rule="" if case.passed else voice.words(decision_rule(seen.decision).told),
        passed=case.passed,
        between=between(voice, case),
        worked=worked(voice, texts, case.learned),
        council=told_council,
        ballots=ballots(voice, case, by_name=evening.shows("by_name")) if evening.shows_counts(case.key) else (),
        outcome=by.outcome if told_council is None else "",
        decider=by if told_council is None else None,
        chosen=lines(voice, case.rows),
        added=() if told_council is not None else tuple(voice.words(text) for text in case.added),
        remarks=_remarks(voice, scenario, case),
        reason=reason_of(voice, evening, case),
        minority=None if case.minority is None else own_words(voice, texts, case.minority, completed=False),
        unsaid=tuple(voice.words(text) for text in case.unsaid),
        unasked=voice.say("debrief.unasked")
        if case.unsaid and seen.talk is not None and seen.talk.resident is not None
        else "",
        now=now,
        later=later,
        coming=came,
        back=tuple(comeback(voice, story, texts, case, it, told, on_way) for it in of_case(case, back)),
    )


def _about(voice: PageLanguage, seen: CaseView) -> tuple[str, ...]:
    about = []
    if seen.chair is not None:
        about.append(voice.say(f"debrief.decided_by.{seen.chair}"))
    if seen.law is not None and seen.reference_date is not None:
        about.append(voice.say("debrief.law_on", law=seen.law, month=voice.month(seen.reference_date)))
    elif seen.law is not None:
        about.append(voice.say("debrief.law", law=seen.law))
    return tuple(about)


def _led(voice: PageLanguage, story: Story, evening: Evening, seen: CaseView) -> tuple[str, ...]:
    """Which seats led, by their colours, and the roles they played, where that may be told."""
    if not names_rapporteur(evening):
        return ()
    seats = {seat.id: seat for seat in seat_views(story.scenario, story.end)}
    names = []
    for id in (seen.rapporteur, *(() if seen.together is None else (seen.together,))):
        name, role = voice.seat(id), seats[id].role if evening.shows(role_item(id)) else None
        names.append(name if role is None else voice.say("debrief.seat_role", seat=name, role=role))
    return (voice.say("debrief.rapporteur" if len(names) == 1 else "debrief.rapporteurs", seats=voice.all(names)),)


def _choices(voice: PageLanguage, case: PlayedCase) -> Listing:
    """What could be decided, as far as the table could see it."""
    match case.seen.question:
        case PickPrompt(items=items):
            open_items = tuple(voice.words(item.text) for item in items if item.closed is None)
            return Listing(voice.say("debrief.choices"), open_items)
        case AllocatePrompt(unit=unit, posts=posts) as asked:
            posted = tuple(_post(voice, post, unit) for post in posts if post.closed is None)
            return Listing(voice.say("debrief.divide", amount=amount(asked.amount, unit)), posted)
        case RankPrompt(items=items, room=room):
            return Listing(voice.say("debrief.rank", room=room), tuple(voice.words(item.text) for item in items))
        case ChoosePrompt(items=items, least=least, most=most):
            ask = voice.say("debrief.some.exact" if least == most else "debrief.some", least=least, most=most)
            return Listing(ask, tuple(voice.words(item.text) for item in items))
        case unknown:
            assert_never(unknown)


def _post(voice: PageLanguage, post: Post, unit: Unit) -> str:
    if post.today is None:
        return voice.words(post.text)
    return voice.say("debrief.post", text=post.text, today=amount(post.today, unit))


def _known(voice: PageLanguage, scenario: Scenario, case: PlayedCase, asked: tuple[BroughtLine, ...]) -> KnownFacts:
    seen = case.seen
    report = tuple(voice.words(text) for text in (seen.talk.report if seen.talk is not None else ()))
    learned = tuple(voice.words(fact.text) for fact in seen.facts if fact.learned and not fact.private)
    resident: tuple[str, ...] = ()
    if seen.talk is not None and seen.talk.resident is not None:
        met = seen.talk.resident
        resident = (
            voice.say("debrief.resident", name=aged(met.name, met.age), says=met.says),
            voice.say("debrief.wish", wish=met.wish),
            voice.say("debrief.strength", strength=met.strength),
            *(() if met.before is None else (voice.words(met.before),)),
        )
    return KnownFacts(
        facts=tuple(Pair(voice.words(fact.text), source(voice, fact)) for fact in seen.facts if not fact.learned),
        advisers=tuple(
            (voice.words(adviser.name), voice.words(adviser.says), voice.words(adviser.interest))
            for adviser in seen.advisers
        ),
        resident=resident,
        talk=tuple(
            Pair(voice.words(it.ask), voice.say("debrief.private") if it.private else voice.words(it.answer))
            for it in (seen.talk.lines if seen.talk is not None else ())
        ),
        asking=asked,
        advice_price=_advice_price(voice, scenario, case),
        report=report,
        # What was written down whole is not told twice.
        learned=tuple(text for text in learned if text not in report),
        unknown=voice.words(seen.unknown) if seen.unknown is not None else "",
    )


def _advice_price(voice: PageLanguage, scenario: Scenario, case: PlayedCase) -> tuple[BroughtLine, ...]:
    paid = WhatHappened(None, 0, case.quarter, later=False, words=None, moves=case.advice)
    return effects(voice, scenario, (paid,)) if case.advice else ()


def source(voice: PageLanguage, fact: FactView) -> str:
    """Where a fact comes from, and its year; empty where it belongs to the game."""
    told = seen(source_words(fact, voice.language))
    return voice.made_of(fact.source, told) if fact.source is not None else told


def _remarks(voice: PageLanguage, scenario: Scenario, case: PlayedCase) -> tuple[str, ...]:
    """How money was found, and what was left for want of it."""
    # Of a works council it stands with what it said.
    remarks = [] if case.card.council is not None else list(also(voice, case, "debrief.added_elsewhere"))
    if case.changed_from:
        first = "; ".join(lines(voice, case.changed_from))
        remarks.append(voice.say("debrief.changed_from", first=first))
    for event in case.cover:
        match event:
            case CoverFound(fund=fund, source=giver, amount=amount):
                names = {"fund": scenario.funds[fund].name, "giver": scenario.funds[giver].name}
                remarks.append(voice.say("debrief.cover_found", amount=amount, **names))
            case DebtBooked(fund=fund, amount=amount):
                remarks.append(voice.say("told.debt", fund=scenario.funds[fund].name, amount=amount))
    return tuple(remarks)


def reason_of(voice: PageLanguage, evening: Evening, case: PlayedCase) -> Reason | None:
    """Why, in the table's own words; without any a sentence that says so, in a draft."""
    if case.reason is not None:
        return own_words(voice, evening.texts, case.reason, completed=case.completed)
    # In a report there may have been one that the group left out.
    if evening.approval is not None or case.came not in ("decided", "passed"):
        return None
    return Reason(voice.say("debrief.no_reason" if case.reason_asked else "debrief.reason_not_asked"), quoted=False)
