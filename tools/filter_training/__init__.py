"""Trains the model that is shipped with the filter: `python -m tools.filter_training DATA_FOLDER`.

It needs what requirements/training.in lists; classifying needs none of it.
"""
