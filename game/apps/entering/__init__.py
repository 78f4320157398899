"""An evening of paper typed back from its log sheet: line by line, each checked against the rules, in a plain terminal."""
