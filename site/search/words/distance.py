"""How far two spellings are apart."""


def distance(one: str, other: str) -> int:
    """Return how many letters are wrong, missing, too many or in the wrong order (Damerau and Levenshtein)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [place]
        for column, match in enumerate(other, start=1):
            best = min(before[column] + 1, row[-1] + 1, before[column - 1] + (letter != match))
            if earlier and column > 1 and letter == other[column - 2] and one[place - 2] == match:
                best = min(best, earlier[column - 2] + 1)
            row.append(best)
    return row[-1]
