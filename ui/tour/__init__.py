"""The tour through the window, and the way to the guide."""
