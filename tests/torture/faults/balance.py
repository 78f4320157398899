"""Faults of balance: beaten on everything, nearly always right, for nothing, one way of steering, too long for an evening."""

from tests.torture.faults.edits import all_of, brings, card, head, longer
from tests.torture.faults.fault import Fault, P, W

BEST = ("free_lunch",)
BEATEN = ("dominated", "free_lunch")

OF_BALANCE: tuple[Fault, ...] = (
    # Beaten on everything.
    Fault(
        "an option that only costs",
        W,
        card("fair_rate"),
        brings("real_rate", wmo=-90_000, self_reliance=-9, access=-9, staff_room=-9, trust=-9),
        BEATEN,
        "dilemmas.fair_rate.options.real_rate",
    ),
    Fault(
        "an option that only hurts",
        W,
        card("purpose_or_rule"),
        brings("strict", wmo=-60_000, access=-8, trust=-8, self_reliance=-8, staff_room=-8),
        BEATEN,
        "dilemmas.purpose_or_rule",
    ),
    Fault(
        "a dear option that brings nothing",
        W,
        card("caseload_limit"),
        brings("flex_pool", wmo=-150_000, staff_room=-12, access=-8, trust=-8),
        BEATEN,
        "dilemmas.caseload_limit",
    ),
    Fault(
        "a talk's option that only hurts",
        P,
        card("bathroom"),
        brings("move", wmo=-40_000, trust=-9, self_reliance=-9, staff_room=-9),
        BEATEN,
        "dilemmas.bathroom.options.move",
    ),
    # Nearly always right.
    Fault(
        "one rate that is nearly always right",
        W,
        card("fair_rate"),
        brings("real_rate", wmo=60_000, self_reliance=9, access=9, trust=9, staff_room=-3),
        ("one_sided", *BEST),
        "dilemmas.fair_rate.options.real_rate",
    ),
    Fault(
        "one rule that is nearly always right",
        W,
        card("purpose_or_rule"),
        brings("peer_review", wmo=20_000, self_reliance=9, access=9, trust=9, staff_room=-3),
        ("one_sided", *BEST),
        "dilemmas.purpose_or_rule.options.peer_review",
    ),
    Fault(
        "one limit that is nearly always right",
        W,
        card("caseload_limit"),
        brings("overtime", wmo=60_000, staff_room=9, access=9, trust=-1),
        ("one_sided", *BEST),
        "dilemmas.caseload_limit.options.overtime",
    ),
    Fault(
        "one visit that is nearly always right",
        P,
        card("energy_signal"),
        brings("letter_and_call", wmo=20_000, self_reliance=9, trust=9, staff_room=-1),
        ("one_sided", *BEST),
        "dilemmas.energy_signal.options.letter_and_call",
    ),
    # Something for nothing.
    Fault(
        "a rate that costs nothing",
        W,
        card("fair_rate"),
        brings("check_costs", wmo=250_000, self_reliance=15, livelihood=15, access=15, staff_room=15, trust=15),
        BEST,
        "dilemmas.fair_rate.options.check_costs",
    ),
    Fault(
        "a rule that costs nothing",
        W,
        card("purpose_or_rule"),
        brings("hardship", wmo=250_000, self_reliance=15, livelihood=15, access=15, staff_room=15, trust=15),
        BEST,
        "dilemmas.purpose_or_rule.options.hardship",
    ),
    Fault(
        "a limit that costs nothing",
        W,
        card("caseload_limit"),
        brings("flex_pool", wmo=250_000, self_reliance=15, livelihood=15, access=15, staff_room=15, trust=15),
        BEST,
        "dilemmas.caseload_limit.options.flex_pool",
    ),
    Fault(
        "a signal that costs nothing",
        P,
        card("energy_signal"),
        brings("visit_all", wmo=90_000, self_reliance=15, staff_room=15, trust=15),
        BEST,
        "dilemmas.energy_signal.options.visit_all",
    ),
    # One way of steering wins or loses.
    Fault(
        "networking always wins",
        W,
        "*",
        all_of("networking", wmo=90_000, access=9, trust=9, livelihood=9),
        ("steering_favoured",),
        "networking",
    ),
    Fault(
        "following rules always wins",
        W,
        "*",
        all_of("lawful", wmo=90_000, access=9, trust=9, livelihood=9),
        ("steering_favoured",),
        "lawful",
    ),
    Fault(
        "connecting always loses",
        W,
        "*",
        all_of("responsive", wmo=-90_000, access=-9),
        ("steering_behind",),
        "responsive",
    ),
    Fault(
        "results always lose",
        W,
        "*",
        all_of("performing", wmo=-90_000, access=-9, trust=-9, livelihood=-9),
        ("steering_behind",),
        "performing",
    ),
    # Too long for an evening.
    Fault("four cases a quarter", W, "scenario.yaml", head(agenda=4), ("too_long",), "agenda"),
    Fault("six cases a quarter", W, "scenario.yaml", head(agenda=6), ("too_long",), "agenda"),
    Fault(
        "a case that takes minutes to read",
        W,
        card("six_homes"),
        longer(400),
        ("long_aloud",),
        "dilemmas.six_homes.case",
    ),
    Fault(
        "a story that takes minutes to read",
        P,
        card("day_activities"),
        longer(400),
        ("long_aloud",),
        "dilemmas.day_activities.case",
    ),
)
