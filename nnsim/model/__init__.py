"""The network: its parts, its equations forward and backward, and how it is judged."""
