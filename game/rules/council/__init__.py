"""What a card has for a works council: its director, what is answered, what waits, and the court."""
