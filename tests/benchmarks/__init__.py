"""How fast the site is, measured and not tested: timings depend on the machine, and a test must not."""
