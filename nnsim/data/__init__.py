"""Data sets: built-in, generated, split, coded and scaled."""
