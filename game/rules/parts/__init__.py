"""What cards, squares and boards are made of: effects, funds, what is drawn, texts that vary."""
