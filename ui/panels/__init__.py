"""One file a panel: each draws what the frame holds and nothing else."""
