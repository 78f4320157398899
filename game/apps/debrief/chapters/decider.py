"""Who decided a case, and that the table advised otherwise: the same on every page and every paper."""

from msgspec import Struct
from msgspec.structs import replace

from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.evening import Evening
from game.apps.debrief.voice import PageLanguage
from game.apps.session import other_advice, rapporteur_decided
from game.rules.terms.text import Words


class Decider(Struct, frozen=True):
    """Who decided, in words."""

    own: bool
    """Whether it was the table; else its rapporteur, after the advice of all."""
    outcome: str
    """What stands above what was decided, where the table itself reads it."""
    paper: str
    """The same where the table speaks to others."""
    advice: str
    """To others: what it advised, where that was something else; empty where it was not, or may not be told."""


def by_rapporteur(case: PlayedCase) -> bool:
    """Whether its rapporteur decided it: then it is no decision of the table's, and nowhere called one."""
    return case.counts and rapporteur_decided(case.seen)


def names_rapporteur(evening: Evening) -> bool:
    """Whether it may be told which seat led: to the outside a table with one voice has no seats, and one seat is all."""
    one_voice = evening.scenario.settings.outside == "one_voice"
    return evening.shows("rapporteurs") and not one_voice and len(evening.opened.setup.seats) > 1


def advised_otherwise(evening: Evening, case: PlayedCase) -> Words | None:
    """What most advised, where the rapporteur decided otherwise and the ballot may be told."""
    if not evening.shows_counts(case.key):
        return None
    # What was decided before money for it ran short is what stands beside the advice.
    return other_advice(replace(case.seen, decided=case.changed_from) if case.changed_from else case.seen)


def decider(voice: PageLanguage, evening: Evening, case: PlayedCase, *, spelled: bool = False) -> Decider:
    """Who decided this case. `spelled`: with what was advised, where the counts do not stand beside it."""
    if not by_rapporteur(case):
        paper = voice.say("papers.chose.default" if case.came == "default" else "papers.chose")
        return Decider(own=True, outcome=voice.say(f"debrief.outcome.{case.came}"), paper=paper, advice="")
    other = advised_otherwise(evening, case)
    who = voice.seat(case.seen.rapporteur) if names_rapporteur(evening) else voice.say("debrief.the_rapporteur")
    if other is None:
        said = voice.say("debrief.outcome.rapporteur", who=who)
        return Decider(own=False, outcome=said, paper=voice.say("papers.chose.rapporteur", who=who), advice="")
    key = "debrief.outcome.rapporteur.advice" if spelled else "debrief.outcome.rapporteur.other"
    return Decider(
        own=False,
        outcome=voice.say(key, who=who, advice=other),
        paper=voice.say("papers.chose.rapporteur.other", who=who),
        advice=voice.say("papers.advised", advice=other),
    )
