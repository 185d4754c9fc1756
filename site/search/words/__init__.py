"""How words are read: letters, inflections and the parts of compounds, in Danish and in English.

Plain Python: it knows neither Django nor the database, and is tried without them (tests/search/words).
"""
