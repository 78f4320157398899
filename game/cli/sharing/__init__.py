"""Packs that go to others, packs of others, and a stick for another machine."""
