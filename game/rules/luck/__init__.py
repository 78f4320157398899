"""Keyed chance, the orders that it shuffles, and what hung on it."""
