"""The page and the HTTP API of ``factcheck serve``; a browser fetches nothing from anywhere else."""
