"""What staff decide about the entries of businesses, in the admin."""
