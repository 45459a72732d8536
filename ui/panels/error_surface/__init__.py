"""The panel of the error over two weights."""
