"""A business registers itself: what it types, in a few steps, until a mail has confirmed it."""
