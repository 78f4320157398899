"""One evening as every front end plays it: log, state, ballot box and clock in one object."""

from game.apps.session.advice import other_advice, rapporteur_decided
from game.apps.session.approval.approving import Afterwards, AgreedWords, Approving
from game.apps.session.approval.before import (
    AgreementsBefore,
    TakenAlong,
    agreements_before,
    latest_before,
    taken_along,
)
from game.apps.session.approval.closed_cases import ClosedCase, closed_cases, unanswered
from game.apps.session.approval.hanging import gives_away
from game.apps.session.approval.report_item import KINDS, ReportItem, held_back, keeps_back, settled
from game.apps.session.approval.wordings import ItemKind
from game.apps.session.beginning import USUAL_BEGINNING, Beginning
from game.apps.session.card_words import before_words
from game.apps.session.closing import closing_books, counts_words
from game.apps.session.counting.box import BallotBox, Refused
from game.apps.session.counting.one_line import at_once
from game.apps.session.counting.seating import (
    Method,
    agreed_words,
    agrees_later,
    attended_words,
    default_method,
    lapsed_words,
    method_in,
    name_twice,
)
from game.apps.session.going_back import Point
from game.apps.session.keeping.again import again
from game.apps.session.keeping.listed import evening_words, typed_in_words, when_words
from game.apps.session.keeping.pack import kept_scenario
from game.apps.session.keeping.places import NAMES, TextPlace, places
from game.apps.session.keeping.retention import erase_day
from game.apps.session.look import Look, can_look
from game.apps.session.other_choice import line_of, parted_words
from game.apps.session.paper_cards import CardRead, ReadsCard
from game.apps.session.session import Session
from game.apps.session.setting_up.evening_code import (
    FORM,
    SEEDS,
    CodedEvening,
    code_of,
    coded_evenings,
    read_code,
    stands_alone,
)
from game.apps.session.setting_up.setups import (
    ALMOST_NONE,
    SETUPS,
    TWO,
    SetUp,
    SetUpName,
    deal_roles,
    form_of,
    has_depth,
    promise,
    roles_in_order,
    usual_method,
)
from game.apps.session.short import cut_short, ending_words, undecided_now
from game.apps.session.summary import (
    decided_words,
    decides_words,
    decisions_taken,
    nothing_hidden,
    promise_words,
    said_to_director,
    taken_words,
)
from game.apps.session.timing.clock import Plan
from game.apps.session.timing.moments import read_day, read_time, read_until, spoken
from game.apps.session.timing.plan_words import fits_words, last_card_words, left_words, room_words
from game.apps.session.timing.year_length import (
    MOST_CASES,
    YearLength,
    has_short_year,
    minutes_of_year,
    most_cases,
    shortest_evening,
    usual_evening,
    usual_year,
    whole_evening,
    whole_year,
    year_in,
    year_of,
)

__all__ = [
    "ALMOST_NONE",
    "FORM",
    "KINDS",
    "MOST_CASES",
    "NAMES",
    "SEEDS",
    "SETUPS",
    "TWO",
    "USUAL_BEGINNING",
    "Afterwards",
    "AgreedWords",
    "AgreementsBefore",
    "Approving",
    "BallotBox",
    "Beginning",
    "CardRead",
    "ClosedCase",
    "CodedEvening",
    "ItemKind",
    "Look",
    "Method",
    "Plan",
    "Point",
    "ReadsCard",
    "Refused",
    "ReportItem",
    "Session",
    "SetUp",
    "SetUpName",
    "TakenAlong",
    "TextPlace",
    "YearLength",
    "again",
    "agreed_words",
    "agreements_before",
    "agrees_later",
    "at_once",
    "attended_words",
    "before_words",
    "can_look",
    "closed_cases",
    "closing_books",
    "code_of",
    "coded_evenings",
    "counts_words",
    "cut_short",
    "deal_roles",
    "decided_words",
    "decides_words",
    "decisions_taken",
    "default_method",
    "ending_words",
    "erase_day",
    "evening_words",
    "fits_words",
    "form_of",
    "gives_away",
    "has_depth",
    "has_short_year",
    "held_back",
    "keeps_back",
    "kept_scenario",
    "lapsed_words",
    "last_card_words",
    "latest_before",
    "left_words",
    "line_of",
    "method_in",
    "minutes_of_year",
    "most_cases",
    "name_twice",
    "nothing_hidden",
    "other_advice",
    "parted_words",
    "places",
    "promise",
    "promise_words",
    "rapporteur_decided",
    "read_code",
    "read_day",
    "read_time",
    "read_until",
    "roles_in_order",
    "room_words",
    "said_to_director",
    "settled",
    "shortest_evening",
    "spoken",
    "stands_alone",
    "taken_along",
    "taken_words",
    "typed_in_words",
    "unanswered",
    "undecided_now",
    "usual_evening",
    "usual_method",
    "usual_year",
    "when_words",
    "whole_evening",
    "whole_year",
    "year_in",
    "year_of",
]
