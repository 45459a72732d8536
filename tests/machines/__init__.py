"""State machines: any order of what a user can do, and what must hold after it."""
