"""The directory as staff keep it: the list with its filters, many at once, as a sheet, and what grows old."""
