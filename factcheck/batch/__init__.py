"""Many articles: side by side in processes, and going on where an interrupted run stopped."""

from factcheck.batch.checking import check_many
from factcheck.batch.journal import Journal

__all__ = ["Journal", "check_many"]
