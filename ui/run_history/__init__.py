"""The run history: what is noted of each run, where it is kept, and the view of it."""
