"""Where the log and the copies of what was open are, in the user's data folder."""

from pathlib import Path


def log_folder(data_folder: Path) -> Path:
    """Return where the log is kept."""
    return data_folder / "log"


def rescued_file(data_folder: Path) -> Path:
    """Return where what was open at the last fault is."""
    return data_folder / "rescued" / "at-fault.nnsim"
