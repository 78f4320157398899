"""What watches or asks: a session, the terminal, the debrief. They see the game only through `view` and the log."""
