"""A neuron's output as a relief that turns, in the feature space."""
