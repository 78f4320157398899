"""What comes of a decision, of asking, or of deciding nothing: effects that happen, and the money that covers them."""
