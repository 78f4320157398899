"""One page to read at home before an evening: how it goes, and one case of the pack to weigh for oneself."""
