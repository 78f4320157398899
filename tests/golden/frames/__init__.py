"""Frames: every page of the shipped packs as descriptions of its widgets, and one of each kind as a picture.

python -m tests.golden.frames          describe and picture them anew, after a page was changed on purpose
python -m tests.golden.frames OUT      every page of every pack as a picture: languages, themes and sizes
"""
