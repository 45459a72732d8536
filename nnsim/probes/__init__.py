"""Pure questions to a state of a network."""
