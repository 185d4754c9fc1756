"""A business looks after its entry by private links, and is asked once a year whether it is still true."""
