"""The memory of an evening: a chained, durable log that can be checked, replayed and, where people ask, forgotten."""
