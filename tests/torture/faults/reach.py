"""Faults of what is reached: nobody gets there, it never holds, nothing hangs on it, it never comes."""

from tests.torture.faults.edits import (
    card,
    chance,
    emptied,
    first_ending,
    forgotten,
    guarded,
    half,
    poor,
    ungated,
    without,
    worthless,
)
from tests.torture.faults.fault import Fault, P, W

NEVER = ("never", "never_holds")

OF_REACH: tuple[Fault, ...] = (
    # Nobody gets there.
    Fault(
        "an option behind a height nobody reaches",
        W,
        card("fair_rate"),
        guarded("small_providers", at_least={"trust": 100}),
        NEVER,
        "dilemmas.fair_rate.options.small_providers",
    ),
    Fault("a follow-up that nothing opens", W, card("job_barely_pays"), without("open"), NEVER, "dilemmas.ramon_again"),
    Fault("an ending behind one that always holds", W, "scenario.yaml", first_ending, NEVER, "endings."),
    Fault(
        "a question behind more trust than there is",
        P,
        card("bathroom"),
        lambda it: it["questions"]["silence"].update(
            when={"at_least": {"rapport": 5}, "known": "sleeps_downstairs", "not": {"known": "sleeps_downstairs"}}
        ),
        NEVER,
        "dilemmas.bathroom.questions.silence",
    ),
    # Nobody stays solvent.
    Fault("funds that are empty from the start", W, "scenario.yaml", poor, ("spiral", "spiral_careful"), "funds"),
    Fault("a quarter of the money", W, "scenario.yaml", half, ("spiral", "spiral_careful"), "funds"),
    Fault("no reserve and little room", P, "scenario.yaml", poor, ("spiral", "spiral_careful"), "funds"),
    Fault("a card that empties every fund", P, card("energy_signal"), emptied, ("spiral", "spiral_careful"), "funds"),
    # A condition that never holds.
    Fault(
        "news that waits for the impossible",
        W,
        "news.yaml",
        lambda it: it[next(iter(it))].update(when={"at_least": {"funds": 90_000_000}}),
        NEVER,
        "news.",
    ),
    Fault(
        "a voice that waits for the impossible",
        W,
        "voices.yaml",
        lambda it: it[next(iter(it))].update(when={"at_most": {"trust": 0}}),
        NEVER,
        "voices.",
    ),
    Fault(
        "an effect that waits for the impossible",
        W,
        card("purpose_or_rule"),
        lambda it: it["options"]["strict"].update(now={"wmo": -20_000, "when": {"at_least": {"trust": 100}}}),
        NEVER,
        "dilemmas.purpose_or_rule.options.strict",
    ),
    Fault(
        "a letter that waits for the impossible",
        P,
        card("energy_signal"),
        lambda it: it["options"]["visit_all"].update(
            later=[{"after": 1, "text": "Een brief.", "trust": 1, "when": {"at_least": {"trust": 100}}}]
        ),
        NEVER,
        "dilemmas.energy_signal.options.visit_all",
    ),
    # A talk that changes nothing.
    Fault(
        "no option waits for a fact (a son)",
        W,
        card("son_at_home"),
        ungated,
        ("never_decisive",),
        "dilemmas.son_at_home",
    ),
    Fault(
        "no option waits for a fact (a job)",
        W,
        "*",
        forgotten,
        ("never_decisive",),
        "dilemmas.job_barely_pays",
    ),
    Fault(
        "no option waits for a fact (a daughter)",
        W,
        "*",
        forgotten,
        ("never_decisive",),
        "dilemmas.young_carer",
    ),
    Fault(
        "what a fact opens is worth nothing",
        P,
        card("bathroom"),
        worthless,
        ("not_rewarded", "dominated", "unpaid"),
        "dilemmas.bathroom",
    ),
    # A follow-up that never comes, or nearly.
    Fault("the paper never hears of it", W, card("purpose_or_rule"), without("open"), NEVER, "dilemmas.paper_family"),
    Fault("the bed is never needed", W, card("youth_prevention"), without("open"), NEVER, "dilemmas.expensive_bed"),
    Fault(
        "the wages come back once in a hundred",
        W,
        card("job_barely_pays"),
        chance(1),
        ("follow_up_seldom", "never"),
        "dilemmas.ramon_again",
    ),
    Fault(
        "the paper hears of it once in a hundred",
        W,
        card("purpose_or_rule"),
        chance(1),
        ("follow_up_seldom", "never"),
        "dilemmas.paper_family",
    ),
)
