"""Businesses from a sheet: read, compared with what is there, shown, and only then written.

tables      the file as rows of cells, whatever program wrote it (text_files, with their encodings, and workbooks)
headings    which column is which
cells       what a cell says, checked as the form of a business checks it (numbers, faulty_cells, and choices:
            categories, networks, places)
matching    which business a row is about (doubles: which other one a new business may be)
plan        what would be created, changed or refused, row by row
writing     all of it, in one transaction (translating: the English words)
upload_store the file, between the preview and the button
"""
