"""Staff decide on registrations: the queue, the comparison, the report of businesses that nobody confirmed."""
