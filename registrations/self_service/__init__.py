"""The private pages, on which a business looks after its details without an account."""
