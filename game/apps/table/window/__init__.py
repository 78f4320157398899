"""The window: events become commands, one place carries them out, and a page is laid out and drawn when it changed."""
