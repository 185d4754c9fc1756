"""The screens on which staff decide on registrations, and the report of businesses that nobody confirmed."""
