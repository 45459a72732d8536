"""Mutation tests: every small fault put into the engine should make a test fail."""
