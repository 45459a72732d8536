"""Every reader under files that nobody would write: what it is given, what it owes."""
