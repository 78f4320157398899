"""Learning from a case together (*actieleren*): the nine steps, on a card and on a case that the table brings itself."""
