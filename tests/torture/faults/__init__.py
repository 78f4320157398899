"""Forty faults of ten kinds, each of which simulating has to find."""

from tests.torture.faults.balance import OF_BALANCE
from tests.torture.faults.reach import OF_REACH

FAULTS = (*OF_REACH, *OF_BALANCE)
