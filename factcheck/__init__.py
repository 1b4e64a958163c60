"""Checks market numbers in news articles against prices."""
