"""Bytes become articles: one reader a format, and text repair that keeps the way back to the source."""

from factcheck.ingest.article import article_from_text
from factcheck.ingest.read import read_articles, read_bytes
from factcheck.ingest.stamps import parse_stamp

__all__ = ["article_from_text", "parse_stamp", "read_articles", "read_bytes"]
