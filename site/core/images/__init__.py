"""Picture files: what is stored of an upload, and the sizes that pages show."""
