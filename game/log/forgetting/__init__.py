"""Words, or a whole evening, removed for good."""
