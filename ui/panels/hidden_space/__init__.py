"""The panel of what a hidden layer sees."""
