"""A run as files: tables of its history and predictions, its weights, its document."""

import csv
import io
import tempfile
from pathlib import Path

import msgspec
import numpy as np

from nnsim.assemble import Run
from nnsim.data.own_sets import is_own, write_companion
from nnsim.data.prepare import SET_NAMES
from nnsim.errors import InputError
from nnsim.experiment import encode_experiment
from nnsim.export_files import write_table
from nnsim.export_npz import write_npz
from nnsim.export_tables import predictions_table
from nnsim.files import write_atomically
from nnsim.run_tables import weight_arrays
from nnsim.script.files import numpy_script, write_files
from nnsim.snapshot import take_snapshot
from nnsim.training.history import COLUMNS

SCRIPT_NAME = "run"


def require_folder(folder: Path) -> None:
    """Raise ``InputError`` unless files can be written into the folder."""
    if not folder.is_dir():
        raise InputError("folder.missing", folder=folder)
    try:
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError:
        raise InputError("folder.read_only", folder=folder) from None


def run_summary(run: Run, seconds: float, stopped: str) -> dict[str, object]:
    """Return error and accuracy of each set and how the run ended; NaN becomes None."""
    trainer = run.trainer
    names = ("train", "validation", "test")
    judged = {
        name: {
            "error": finite_or_none(evaluation.error),
            "accuracy": finite_or_none(evaluation.accuracy),
        }
        for name, evaluation in zip(names, trainer.evaluations, strict=True)
    }
    return {
        **judged,
        "epochs": trainer.n_epochs,
        "steps": trainer.n_steps,
        "seconds": round(seconds, 3),
        "stopped": stopped,
        "path": trainer.path,
    }


def finite_or_none(value: float) -> float | None:
    """Return the value, or None where JSON has no number for it."""
    return value if np.isfinite(value) else None


def write_run(folder: Path, run: Run, summary: dict[str, object]) -> None:
    """Write history, confusion, predictions, weights, experiment, summary to a folder.

    Beside them ``run.py`` repeats the run with NumPy alone; large data of it are in
    ``run-data.npz``. All but the predictions, which may be many, are made before the
    first file is written; raises ``InputError`` if a file cannot be written. A set of
    the user's own goes with them.
    """
    contents = {
        "history.csv": history_csv(run),
        "confusion.csv": confusion_csv(run),
        "weights.npz": weights_npz(run),
        "experiment.json": encode_experiment(run.experiment),
        "summary.json": indented_json(summary),
    }
    script = numpy_script(take_snapshot(run), SCRIPT_NAME)
    for name, content in contents.items():
        write_atomically(folder / name, content)
    write_files(folder / f"{SCRIPT_NAME}.py", script)
    trainer = run.trainer
    predictions = predictions_table(
        run.data, trainer.spec, trainer.parameters, trainer.judgement
    )
    write_table(folder / "predictions.csv", predictions)
    key = run.experiment.data.set
    if is_own(key):
        write_companion(key, folder)


def indented_json(value: object) -> bytes:
    """Return a value as JSON that people can read."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def history_csv(run: Run) -> bytes:
    """Return one row an epoch, columns as in ``COLUMNS``, empty where there is none.

    Of a run too long for the history it is the last row of each of its blocks.
    """
    rows: list[list[object]] = []
    for row in run.trainer.history.rows.tolist():
        counts = [int(row[0]), int(row[1])]
        rows.append([*counts, *("" if value != value else value for value in row[2:])])
    return csv_bytes(COLUMNS, rows)


def confusion_csv(run: Run) -> bytes:
    """Return one row a cell: set, actual class, predicted class, count."""
    names = run.data.dataset.class_names
    rows: list[list[object]] = []
    for set_name, evaluation in zip(SET_NAMES, run.trainer.evaluations, strict=True):
        if evaluation.confusion is None:
            continue
        for (actual, predicted), count in np.ndenumerate(evaluation.confusion):
            rows.append([set_name, names[actual], names[predicted], int(count)])
    return csv_bytes(("set", "actual", "predicted", "count"), rows)


def weights_npz(run: Run) -> bytes:
    """Return the flat vector and each layer's (n_inputs + 1, n_neurons) as npz."""
    trainer = run.trainer
    buffer = io.BytesIO()
    write_npz(buffer, weight_arrays(trainer.spec, trainer.parameters))
    return buffer.getvalue()


def csv_bytes(columns: tuple[str, ...], rows: list[list[object]]) -> bytes:
    """Return a table as CSV with a header, in UTF-8, lines ended by a line feed."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue().encode("utf-8")
