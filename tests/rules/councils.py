"""Cards that are put to a works council, and tables that play them to where a test begins."""

from typing import Any

from game.rules import actions
from game.rules.events import DirectorAnswered
from game.rules.prompts import Ballot, PickPrompt
from tests.rules.driver import Table
from tests.rules.scenarios import scenario

MOVE: dict[str, Any] = {
    "text": "Iedereen over",
    "now": {"trust": -5, "wmo": -10_000},
    "later": {"after": 1, "access": 4},
}
TRAVEL: dict[str, Any] = {"text": "Mits reistijd werktijd is", "now": {"trust": 2}, "later": {"after": 1, "chance": 50, "access": -7}}  # fmt: skip
BACK: dict[str, Any] = {"text": "Mits wie wil terug mag", "now": {"access": 1}}
ADVICE: dict[str, Any] = {
    "kind": "choice",
    "title": "Naar de regio",
    "case": "Twaalf collega's gaan mee.",
    "law": "WOR art. 25 lid 1",
    "decision": "advice",
    "scope": "Jullie adviseren over de twaalf.",
    "facts": {"travel_gap": {"text": "Over reistijd is niets afgesproken.", "hidden": True}},
    "director": {
        "name": "Farida",
        "intends": "move",
        "says": "Kleine teams zijn kwetsbaar.",
        "answers": [
            {"when": {"advised": "year", "known": "travel_gap"}, "does": "follows", "says": "Dit wist ik niet."},
            {"when": {"advised": "move", "adopted": ["travel", "back"]}, "does": "follows", "keeps": "travel", "says": "Eén ervan."},
            {"when": {"advised": "move"}, "does": "follows", "says": "Dank."},
            {"when": {"advised": "stay", "known": "travel_gap"}, "does": "withdraws", "says": "Te veel open."},
            {"does": "deviates", "decides": "move", "says": "Ik ga door."},
        ],
    },
    "questions": {
        "reach": {"ask": "Reistijd?", "answer": "Nog niets.", "minutes": 10, "reveals": "travel_gap"},
        "staff": {"ask": "De achterban?", "answer": "Die kijkt rond.", "minutes": 20, "whom": "staff"},
    },
    "minutes": 25,
    "options": {
        "move": {**MOVE, "amendments": {"travel": TRAVEL, "back": BACK}},
        "year": {"text": "Een jaar", "now": {"trust": -2}},
        "stay": {"text": "Blijven", "now": {"trust": 1}},
    },
    "court": [
        {"when": {"known": "travel_gap"}, "upholds": True, "text": "Van tafel.", "now": {"trust": -2}},
        {"upholds": False, "text": "Het gaat door.", "now": {"trust": -3}},
    ],
}  # fmt: skip
CONSENT: dict[str, Any] = {
    "kind": "choice",
    "title": "De app",
    "case": "De app ziet waar je bent.",
    "law": "WOR art. 27 lid 1",
    "decision": "consent_right",
    "facts": {"kept": {"text": "Zij bewaart alles.", "hidden": True}},
    "director": {
        "name": "Farida",
        "intends": "app",
        "answers": [
            {"when": {"advised": "app", "adopted": "short"}, "does": "follows", "keeps": "none", "says": "Zonder dat."},
            {"when": {"advised": "app"}, "does": "follows", "says": "Fijn."},
            {"when": {"advised": "button", "known": "kept"}, "does": "follows", "says": "Een knop dan."},
            {"when": {"advised": "button"}, "does": "acts_anyway", "decides": "app", "says": "Toch de app."},
            {"when": {"advised": "nothing", "known": "kept"}, "does": "withdraws", "says": "Dan niet."},
            {"does": "asks_court", "says": "Ik vraag de rechter."},
        ],
    },
    "questions": {"stored": {"ask": "Hoe lang?", "answer": "Een jaar.", "minutes": 10, "reveals": "kept", "whom": "expert"}},
    "minutes": 10,
    "options": {
        "app": {"text": "De app", "now": {"trust": -3}, "amendments": {"short": {"text": "Mits kort", "now": {"trust": 2}}}},
        "button": {"text": "Een knop", "now": {"wmo": -10_000}},
        "nothing": {"text": "Niets"},
    },
    "court": [
        {"when": {"at_least": {"access": 60}}, "grants": False, "text": "Het nee was redelijk."},
        {"grants": True, "text": "Het mag.", "now": {"trust": -3}},
    ],
}  # fmt: skip
INITIATIVE: dict[str, Any] = {
    "kind": "choice",
    "title": "Een uur",
    "case": "Wij willen een uur.",
    "law": "WOR art. 23 lid 3",
    "decision": "initiative",
    "director": {
        "name": "Farida",
        "answers": [
            {"when": {"advised": "team"}, "does": "follows", "says": "Goed."},
            {"does": "declines", "says": "Nu niet."},
        ],
    },
    "options": {
        "everyone": {"text": "Iedereen", "now": {"trust": 4}},
        "team": {"text": "Per team", "now": {"trust": 3}},
    },
}
NOT_OURS: dict[str, Any] = {
    "kind": "choice",
    "title": "Het centrum",
    "case": "De raad sluit het.",
    "law": "WOR art. 46d onder b",
    "decision": "no_right",
    "director": {
        "name": "Farida",
        "intends": "close",
        "answers": [{"does": "deviates", "decides": "close", "says": "Ik geef het door."}],
    },
    "options": {"close": {"text": "Dicht", "now": {"trust": -2}}, "open": {"text": "Open", "now": {"trust": 2}}},
}


def council(card: dict[str, Any], **pack: Any) -> Table:
    """A table that is asked what this case is about."""
    return Table(scenario({"card": card}, **pack)).until("scope")


def says(at: Table, advised: str | None, *, asks: tuple[str, ...] = (), conditions: tuple[str, ...] = ()) -> Table:
    """The works council asks, sets conditions and says this; `None`: it comes to nothing. The director answers."""
    while not any(isinstance(event, DirectorAnswered) for event in at.told):
        match at.asked[0]:
            case Ballot(at="final_ballot") as ballot if advised is None:
                at.vote(*(0,) * len(ballot.option_ids()), blank=ballot.ballots)
            case Ballot() as ballot:
                wanted = advised or ballot.option_ids()[0]
                at.vote(*(ballot.ballots if item == wanted else 0 for item in ballot.option_ids()))
            case prompt if prompt.at == "inquiry":
                asked, asks = asks[:1], asks[1:]
                at.do(actions.Ask("inquiry", asked[0] if asked else None))
            case _:
                wanted_now = [it for it in at.asked if isinstance(it, PickPrompt) and it.at == "amend"]
                left = [it.id for prompt in wanted_now for it in prompt.items if it.id in conditions]
                if left:
                    at.do(actions.Pick("amend", left[0]))
                else:
                    at.go_on()
    return at


def points(at: Table) -> tuple[int, ...]:
    return at.state.indicators


def case(at: Table) -> tuple[object, str | None]:
    """What is decided on the open case, and how."""
    assert at.state.case is not None
    return at.state.case.value, at.state.case.how


def answered(at: Table) -> DirectorAnswered:
    return next(it for it in at.told if isinstance(it, DirectorAnswered))
