"""Learning: rules, sampling schemes, stop conditions, history and the trainer."""
