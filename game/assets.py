"""Where fonts, drawings, icons and themes are: beside the code in a checkout, inside the package when installed."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_SHIPPED = _PACKAGE / "shipped" / "assets"
ASSETS = _SHIPPED if _SHIPPED.is_dir() else _PACKAGE.parent / "assets"
