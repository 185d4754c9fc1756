"""The page cache: whole answers for visitors, given without Django until something is written. See docs/caching.md."""
