"""Papers of an evening: a handout of two pages, a report, and slides. Made with packages that not everybody has."""
