"""What everything else is written in: texts, numbers, names of questions and phases, what points at what."""
