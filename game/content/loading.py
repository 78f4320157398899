"""Reading a pack: everything that is wrong at once, or a pack that can be played."""

from pathlib import Path

from game.content.allowed import not_allowed
from game.content.checking.advice import advise
from game.content.checking.asked import check_asked
from game.content.checking.bars import check_bars
from game.content.checking.before_after import check_before_after
from game.content.checking.besides import check_besides
from game.content.checking.board import check_board
from game.content.checking.choosing import check_choosing
from game.content.checking.circles import check_circles
from game.content.checking.council import check_council
from game.content.checking.expecting import check_expecting
from game.content.checking.follow_ups import check_follow_ups
from game.content.checking.groups import check_groups
from game.content.checking.known import KnownIds
from game.content.checking.learning import check_learning
from game.content.checking.met import check_met
from game.content.checking.papers import check_papers
from game.content.checking.premises import check_conditions
from game.content.checking.promised import check_promised
from game.content.checking.readings import check_readings
from game.content.checking.references import check_references
from game.content.checking.roles import check_roles
from game.content.checking.sense import SENSE
from game.content.checking.standing import check_standing
from game.content.checking.structure import check_structure
from game.content.checking.subject import Subject
from game.content.checking.translated import check_translated
from game.content.checking.twists import check_twists
from game.content.checking.undecided import check_undecided
from game.content.checking.unused import check_unused
from game.content.checking.variants import check_variants
from game.content.pack import Pack
from game.content.problems import ContentError, Findings, Problem
from game.content.reading.folder import Assembled, assemble
from game.content.reading.kept import KeptFiles
from game.content.validating.validate import Validated, validate
from game.rules.scenario import Scenario
from game.rules.terms.text import message

_CHECKS = (
    check_references,
    check_conditions,
    check_structure,
    check_bars,
    check_follow_ups,
    check_besides,
    check_circles,
    check_choosing,
    check_twists,
    check_learning,
    check_asked,
    check_met,
    check_standing,
    check_papers,
    check_undecided,
    check_variants,
    check_council,
    check_board,
    check_groups,
    check_readings,
    check_roles,
    check_before_after,
    check_unused,
    check_promised,
    check_expecting,
    check_translated,
)
"""What may stop a pack. What may not comes after: `advise`, and whether it makes sense."""


def load(path: Path) -> Pack:
    """The pack in this folder or file. Raises `ContentError` with every problem where it cannot be played."""
    findings = Findings()
    assembled = assemble(path, findings)
    validated = None if assembled is None else review(assembled, findings)
    problems = not_allowed(findings.told(), path)
    if assembled is None or validated is None or findings.failed():
        raise ContentError(problems)
    written = validated.scenario
    return Pack(written.compiled(), assembled.sources, problems, path, written.checks(), written.edition)


def load_again(path: Path, kept: KeptFiles) -> Scenario:
    """The scenario in this folder or file, where only files that say something else than before are read anew.

    It is the scenario that `load` gives. Raises `ContentError` with the errors that `load` raises, and without its remarks.
    """
    findings = Findings()
    assembled = assemble(path, findings, kept)
    validated = None if assembled is None else review(assembled, findings, remarks=False)
    if validated is None or findings.failed():
        raise ContentError(tuple(it for it in findings.told() if it.severity == "error"))
    return validated.scenario.compiled()


def lint(path: Path) -> tuple[Problem, ...]:
    """Everything there is to say about the pack in this folder or file: errors, warnings and notes that are not allowed."""
    findings = Findings()
    try:
        assembled = assemble(path, findings)
        if assembled is not None:
            review(assembled, findings)
        return not_allowed(findings.told(), path)
    except ContentError as error:
        return error.problems


def review(assembled: Assembled, findings: Findings, *, remarks: bool = True) -> Validated | None:
    """Validate a pack and check what refers to what; `None` where nothing of it could be read.

    Without `remarks` it tells every error, and not whether the pack makes sense or could be better.
    """
    known = KnownIds(assembled)
    validated = validate(assembled, known, findings)
    if validated is None:
        return None
    subject = Subject(assembled, validated, known, findings)
    for check in _CHECKS:
        check(subject)
    # The second half of a sentence in braces is no name of anything; on a card that was read, its key was told already.
    for key, place in assembled.empties:
        if " " in key and not findings.has(place.file, place.line):
            findings.add(place, "content.comma_split", hint=message("content.hint.quotes_or_lines"))
    if not remarks:
        return validated
    # What cannot be played is mended first: of half a pack nobody can say whether it makes sense.
    for check in (advise,) if findings.failed() else (advise, *SENSE):
        check(subject)
    for key, place in assembled.empties:
        if " " not in key and not findings.has(place.file, place.line):
            findings.add(place, "content.empty_key", key=key, hint=message("content.hint.fill_or_drop"))
    return validated
