"""Resolved claims become verdicts: each is recomputed from prices under every honest reading."""
