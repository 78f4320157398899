"""What everything on paper shares: typst and its templates, letters, drawings. Made with packages that not everybody has."""

from game.apps.papers.lacking import papers_lacking

__all__ = ["papers_lacking"]
