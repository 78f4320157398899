"""The game: the words authors can say and what they do, side by side; pure, no clock, files or chance of its own."""
