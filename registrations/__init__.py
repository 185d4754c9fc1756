"""Registrations of businesses: the form, the private pages, the yearly question, and the queue of staff."""
