"""Trains the model that is shipped with the filter: `python -m comments.spam.training DATA_FOLDER`.

It needs what requirements/training.in lists; judging needs none of it.
"""
