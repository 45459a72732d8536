"""The controls: what the lecturer can change about data, network and training."""
