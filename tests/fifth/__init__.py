"""A fifth kind, a decision rule and an effect with an event of its own, as somebody outside the program would add them."""
