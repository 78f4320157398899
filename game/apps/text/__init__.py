"""The whole evening in a plain terminal: for screen readers, for scripts, and for a laptop without a window."""
