"""The thirteen pictures, one module each."""
