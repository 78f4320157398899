"""What a run proves of a pack, and what it does not."""

from collections.abc import Iterable, Sequence

from game.apps.simulate.coverage import root_causes
from game.apps.simulate.finding import Finding
from game.apps.simulate.findings import longest
from game.apps.simulate.parts import written
from game.apps.simulate.plan import RunPlan
from game.apps.simulate.report import SimulationReport
from game.content.certificate import Certificate, Proof, ProofName, pack_digest
from game.rules.scenario import Scenario
from game.version import __version__

FORM = 1


def certify(scenario: Scenario, run: RunPlan, it: SimulationReport) -> Certificate:
    """The certificate of this run. Raises `ValueError` for one that was stopped before its end."""
    if (it.evenings, it.again) != (run.evenings, run.again):
        raise ValueError("the run was not played to its end")
    proofs = tuple(_proofs(scenario, it))
    return Certificate(
        certificate=FORM,
        program=__version__,
        pack=pack_digest(scenario),
        title=scenario.title.nl,
        evenings=run.evenings,
        again=run.again,
        cases=run.cases,
        set_ups=run.set_ups,
        seed=run.seed,
        proved=tuple(proof for proof in proofs if proof.of and not proof.missing),
        not_proved=tuple(proof for proof in proofs if proof.missing or not proof.of),
    )


def _proofs(scenario: Scenario, it: SimulationReport) -> Iterable[Proof]:
    coverage = it.coverage
    options = [one for kind in ("option", "band", "item") for one in coverage.of(kind)]
    endings = coverage.of("ending")
    yield _proof("options_reached", len(options), [written(one.part.way) for one in options if not one.ever])
    yield _proof("endings_reached", len(endings), [written(one.part.way) for one in endings if not one.ever])
    never = [written(part.way) for part in root_causes(coverage.never)]
    yield _proof("everything_reached", len(coverage.parts), never)
    weighed = [(one.card, d) for one in it.weighed if not scenario.dilemmas[one.card].proposes for d in one.decisions]
    yield _proof("none_dominated", len(weighed), [f"{card}.{d.label}" for card, d in weighed if d.beaten_by])
    yield from _written(scenario)
    took = [one for one in it.took if one.year == "-"] or it.took
    most = longest(scenario)
    late = [f"{one.set_up} {one.minutes.middle}" for one in took if one.minutes.middle > most]
    yield _proof("in_time", len(took), late)
    lean = _found(it.findings, "steering_favoured", "steering_behind")
    yield _proof("steering_even", len(it.steering), lean)
    yield _proof("supervision_rare", len(it.tables), _found(it.findings, "spiral", "spiral_careful"))
    promises = len(scenario.goals) + len(scenario.endings)
    yield _proof("deciding_pays", promises, _found(it.findings, "nothing_rewarded"))


def _proof(what: ProofName, of: int, missing: Sequence[str]) -> Proof:
    return Proof(what, of, tuple(sorted(missing)))


def _found(findings: Iterable[Finding], *ids: str) -> list[str]:
    return [written(it.way) for it in findings if it.id in ids]


def _written(scenario: Scenario) -> Iterable[Proof]:
    """What stands in the pack, whatever is played: every option has who speaks for it, every open fact its source."""
    cards = {id: card for id, card in scenario.dilemmas.items() if card.only != "practice"}
    offered = [(id, it) for id, card in cards.items() for it in card.names()]
    spoken = {(id, adviser.favours) for id, card in cards.items() for adviser in card.advisers.values()}
    yield _proof("all_defended", len(offered), [f"{id}.{it}" for id, it in offered if (id, it) not in spoken])
    facts = [(id, name, fact) for id, card in cards.items() for name, fact in card.facts.items() if not fact.hidden]
    bare = [f"{id}.{name}" for id, name, fact in facts if fact.source is None or fact.year is None]
    yield _proof("all_sourced", len(facts), bare)
    yield _proof("all_read", len(cards), [id for id, card in cards.items() if not card.read_by])
