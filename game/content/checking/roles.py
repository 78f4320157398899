"""Whether roles mind something that is there, whether a private text has a reader, and whether any of it is played."""

from collections.abc import Iterator

from game.content.checking.subject import Subject
from game.content.reading.nodes import Loc
from game.rules.decisions import rights
from game.rules.terms.text import message


def check_roles(subject: Subject) -> None:
    """Tell what is wrong with roles, and that roles and amendments are for playing in full."""
    known = subject.known
    for id, role in subject.scenario.roles.items():
        for indicator in role.mandate.moves:
            if indicator not in known.indicators and known.indicators_sure:
                hint = known.hint(indicator, known.indicators)
                subject.tell_key(("roles", id, "mandate", indicator), "content.mandate_of", id=indicator, hint=hint)
    there = known.funds | known.indicators
    settings = subject.scenario.settings
    for key, price in (("adviser", settings.adviser), ("undecided", settings.undecided), ("silent", settings.silent)):
        for id in price.moves:
            if id not in there and known.moves_sure:
                hint = known.hint(id, there)
                subject.tell_key(("settings", key, id), "content.unknown_move", key=id, hint=hint)
    for loc, _, card in subject.cards():
        for role_id in card.private:
            if role_id not in known.roles and known.roles_sure:
                hint = known.hint(role_id, known.roles)
                subject.tell_key((*loc, "private", role_id), "content.unknown_role", role=role_id, hint=hint)
    _level(subject)


def _level(subject: Subject) -> None:
    """One note, at the first of it: a pack that says nothing of its level is played without roles and amendments."""
    if "level" in subject.scenario.settings.model_fields_set or not subject.whole:
        return
    first = next(_in_full(subject), None)
    if first is not None:
        subject.tell_key(first, "content.level_unsaid", key=str(first[-1]), hint=message("content.hint.level"))


def _in_full(subject: Subject) -> Iterator[Loc]:
    """Where something stands that is only played in full."""
    if subject.scenario.roles:
        yield ("roles",)
    council = subject.scenario.settings.words == "council"
    for loc, thing, card in subject.everything:
        always = council and card is not None and card.decided_by == "council"
        # To a works council these are conditions, at every level of play.
        right = card is not None and card.decision in rights()
        for key in ("private",) if always or right else ("private", "amendments"):
            if key in thing.model_fields_set and getattr(thing, key):
                yield (*loc, key)
