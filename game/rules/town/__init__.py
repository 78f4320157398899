"""The board and the town: the ring, its squares, the neighbourhoods, the news, and who speaks up."""
