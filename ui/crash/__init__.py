"""What nobody caught: a log, one dialog, a copy of what is open, and a report."""
