"""The checks, one module a concept, each a function from a Submission and its ParsedText to signals."""
