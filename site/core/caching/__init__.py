"""The parts of pages that requests share until what they are made of changes. Explained in docs/caching.md."""
