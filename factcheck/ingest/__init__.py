"""Bytes become articles: one reader a format, and text repair that keeps the way back to the source."""
