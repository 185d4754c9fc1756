"""The directory as staff keep it: the list, its bulk actions, and the report of what is to be looked at."""
