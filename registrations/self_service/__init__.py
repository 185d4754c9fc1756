"""A business looks after its details by private links, and is asked once a year whether it is still true."""
