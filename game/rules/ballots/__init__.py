"""From secret votes to what becomes public: what was promised and no more, and what was shown stands."""
