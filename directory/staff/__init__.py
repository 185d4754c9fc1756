"""The directory as staff keep it: the list, sheets out and in, what grows old, and what businesses send."""
