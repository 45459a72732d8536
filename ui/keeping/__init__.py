"""What is shown is kept: documents, recent files, and a journal for the worst case."""
