"""Small edits of a claim that would make it true: what is tried, how it reads, and how often chance alone would do."""
