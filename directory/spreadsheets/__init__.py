"""Spreadsheets of businesses: exported for staff, and imported again."""
