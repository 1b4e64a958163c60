"""Verdicts become files: HTML, Markdown, JSON, CSV, and the terminal."""
