"""Papers of an evening: a handout of two pages, a report, and slides. Made with packages that not everybody has."""

from game.apps.debrief.papers.lacking import papers_lacking

__all__ = ["papers_lacking"]
