"""Verdicts become files: HTML, Markdown, JSON, CSV, and the terminal."""

from factcheck.report.folder import write_folder
from factcheck.report.report import Report

__all__ = ["Report", "write_folder"]
