"""The debrief of an evening in one language, ready to be laid out."""

from msgspec.structs import replace

from game.apps.debrief.chapters.about import about
from game.apps.debrief.chapters.appendix import colophon, figures, sources, to_fill_in
from game.apps.debrief.chapters.comebacks import reopened
from game.apps.debrief.chapters.consequences import consequences
from game.apps.debrief.chapters.cover import cover
from game.apps.debrief.chapters.decisions import decision
from game.apps.debrief.chapters.facilitator import by_hand
from game.apps.debrief.chapters.impressed import impressions_of
from game.apps.debrief.chapters.learning import learning, notes
from game.apps.debrief.chapters.looked import others_told
from game.apps.debrief.chapters.meaning import core, steering, values
from game.apps.debrief.chapters.opening import opening
from game.apps.debrief.chapters.partly import NO_CONSEQUENCES, NO_TOWN, NO_YEAR, back_alone, told_alone, words_alone
from game.apps.debrief.chapters.questions import loops
from game.apps.debrief.chapters.roles import roles
from game.apps.debrief.chapters.shapes import AgreementLine, Debrief
from game.apps.debrief.chapters.town import town
from game.apps.debrief.chapters.worked import own_cases
from game.apps.debrief.chapters.year import year
from game.apps.debrief.told.approved import told_cases
from game.apps.debrief.told.evening import Evening, Texts, TextsTold
from game.apps.debrief.told.first import AboutPages
from game.apps.debrief.told.happenings import happenings, on_its_way
from game.apps.debrief.told.story import story
from game.apps.debrief.voice import PageLanguage
from game.log import Agreed, AgreedBefore
from game.rules.terms.text import Language


def debrief(evening: Evening, language: Language, *, marked: bool = False) -> Debrief:
    """Everything on the page; `marked`: with signs for what is in another language and what was typed."""
    told_texts = TextsTold(evening.texts)
    evening = replace(evening, texts=told_texts)
    voice, told = PageLanguage(language, marked=marked), story(evening)
    scenario, texts, whole = evening.scenario, evening.texts, evening.whole
    played = told_cases(evening, told)
    played = played if whole else tuple(told_alone(evening, played))
    keys = {case.key for case in played}
    back = tuple(it for it in reopened(told) if it.key in keys)
    happened, on_way = happenings(told, {case.card.id for case in played}), on_its_way(told)
    if not whole:
        back, happened, on_way = back_alone(back), words_alone(scenario, happened), ()
    made = Debrief(
        language=language,
        cover=cover(voice, evening, told, played, back),
        opening=opening(voice, told, evening, played, back, happened),
        year=year(voice, told, played, back, evening.cut_short) if whole else NO_YEAR,
        decisions_title=voice.say(
            "debrief.council.title" if any(it.directed for it in played) else "debrief.decisions"
        ),
        decisions=tuple(decision(voice, told, evening, case, back, happened, on_way) for case in played),
        town=town(voice, told, happened, texts) if whole else NO_TOWN,
        consequences=consequences(voice, told, played, back, happened, on_way, texts) if whole else NO_CONSEQUENCES,
        others=others_told(voice, evening, played),
        steering=steering(voice, played) if whole else (),
        values=values(voice, scenario, played),
        core=core(voice, told, played) if whole and evening.shows("values") else None,
        roles=roles(voice, told, evening) if whole else (),
        over=told.over,
        draft=evening.approval is None,
        decided=evening.decisions,
        whole=whole,
        loops=loops(voice, scenario, played),
        own=own_cases(voice, evening),
        parked=tuple(voice.written(text) for text in evening.parked),
        notes=tuple(voice.written(text) for quarter, text in notes(told, evening) if quarter is None),
        agreements=tuple(_agreed(voice, it, texts) for it in evening.agreements),
        before=tuple(_agreed(voice, it, texts) for it in evening.before),
        impressions=impressions_of(voice, evening),
        figures=figures(voice, told) if whole else (),
        sources=sources(voice, played),
        by_hand=by_hand(voice, told, played, texts) if whole else (),
        to_fill_in=to_fill_in(voice, evening),
        colophon=colophon(voice, evening),
        learning=learning(voice, told, evening, played, back),
        about=AboutPages(),
    )
    # Only now is it known whether any of it was written by people.
    names = voice.say("debrief.names.own" if told_texts.any else "debrief.names.none")
    return replace(made, about=about(voice, made, names))


def _agreed(voice: PageLanguage, agreed: Agreed | AgreedBefore, texts: Texts) -> AgreementLine:
    """What was not said stays empty."""
    words = [None if id is None else voice.written(texts.get(id)) for id in (agreed.what, agreed.who, agreed.when)]
    what, who, when = (text or "" for text in words)
    return AgreementLine(what, who, when)
