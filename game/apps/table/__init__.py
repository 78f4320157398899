"""The table: the evening in a window, for a room to read and one person to run, by mouse or by keyboard.

Nothing that draws is imported here: the terminal asks `screen` whether a window can open, and must not wait
for pygame.
"""

from game import hints as hints
