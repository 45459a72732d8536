"""What is drawn over the epochs: weights, and gradients of the layers."""
