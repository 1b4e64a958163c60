"""Claims get their meaning: instruments, the as-of date, and sessions."""

from factcheck.resolve.asof import date_article
from factcheck.resolve.catalogue import Catalogue
from factcheck.resolve.linker import ClaimLinks, Linker
from factcheck.resolve.resolving import resolve
from factcheck.resolve.windows import windows

__all__ = ["Catalogue", "ClaimLinks", "Linker", "date_article", "resolve", "windows"]
