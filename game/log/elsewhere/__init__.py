"""An evening in other places: exports, imports, copies, and what else lies under its root."""
