"""What authors ask of a pack: is it in order, what does it look like, how does it play."""
