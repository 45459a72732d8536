"""Small sweeps for the tests."""

import csv
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COMMAND = (sys.executable, str(ROOT / "main.py"), "sweep")

TINY: dict[str, object] = {
    "scene": "gates",
    "axes": [
        {"field": "data.set", "values": ["gate-and", "gate-xor"]},
        {"field": "training.learning_rate", "values": [0.1, 0.5]},
    ],
    "seeds": 2,
    "epochs": 20,
}
"""Eight runs of a few milliseconds each."""


def write_sweep(folder: Path, document: dict[str, object]) -> Path:
    path = folder / "sweep.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return path


def table_without_seconds(folder: Path) -> list[list[str]]:
    """All cells of the table but those of its last column, which holds the time."""
    with (folder / "table.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows[0][-1] == "seconds"
    return [row[:-1] for row in rows]


def n_lines(path: Path) -> int:
    return path.read_bytes().count(b"\n") if path.exists() else 0
