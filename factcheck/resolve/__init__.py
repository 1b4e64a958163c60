"""Claims get their meaning: instruments, the as-of date, and sessions."""
