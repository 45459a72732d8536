"""The panel of the network: as a graph and as matrices."""
