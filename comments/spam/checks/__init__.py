"""The checks, one module a concept, each a function from a Submission and its Reading to evidence."""
