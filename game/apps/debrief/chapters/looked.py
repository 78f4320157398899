"""*Eén andere keuze bekeken*: what the group looked at in the room, what it predicted, and what this game made of it."""

from collections.abc import Iterator

from game.apps.debrief.chapters.other_year import OtherTold, decided_words, said_words, value_words, year_beside
from game.apps.debrief.told.cases import PlayedCase
from game.apps.debrief.told.evening import Evening
from game.apps.debrief.voice import PageLanguage
from game.apps.session import line_of
from game.log.errors import Diverged, OtherRules
from game.log.told.looked_at import LookedAt
from game.rules.whatif import Open, Taken, decisions, other_year


def others_told(voice: PageLanguage, evening: Evening, played: tuple[PlayedCase, ...]) -> tuple[OtherTold, ...]:
    """Each of them, in the order of the evening; none where the rules of now do not lead to what the log says."""
    wanted = evening.looked_at
    if not evening.whole or not wanted:
        return ()
    try:
        line = line_of(evening.scenario, evening.played or evening.entries)
    except (Diverged, OtherRules):
        return ()
    return tuple(_told(voice, evening, line, played, wanted))


def _told(
    voice: PageLanguage,
    evening: Evening,
    line: tuple[Taken, ...],
    played: tuple[PlayedCase, ...],
    wanted: tuple[LookedAt, ...],
) -> Iterator[OtherTold]:
    there = {(it.card, it.occurrence): it for it in decisions(evening.scenario, line)}
    for case in played:
        for it in wanted:
            found: Open | None = there.get(case.key) if it.case == case.key else None
            if found is None or it.value not in found.others:
                continue
            year = other_year(evening.scenario, line, [found.instead(it.value)])
            said = said_words(voice, case.card, found.value)
            yield OtherTold(
                number=case.number,
                title=voice.words(case.card.title),
                ours=decided_words(voice, case.rows) if said is None else said,
                instead=value_words(voice, evening.scenario, found, it.value),
                prediction="" if it.prediction is None else voice.written(evening.texts.get(it.prediction)),
                beside=year_beside(voice, evening.scenario, line, year),
                council=case.directed,
            )
