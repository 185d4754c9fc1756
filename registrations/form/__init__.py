"""The registration form: what a business types, in a few steps, until a mail has confirmed it."""
