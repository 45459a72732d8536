"""The folder of a sweep: finished runs one line each, and the table at the end."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec
from msgspec import Struct

from nnsim.byte_counts import size_text
from nnsim.errors import InputError
from nnsim.export import csv_bytes
from nnsim.files import file_not_read, file_not_written, write_atomically
from nnsim.sweep.grid import SweepGrid, SweepRun
from nnsim.sweep.result import SweepResult

RUNS_FILE = "runs.jsonl"
TABLE_FILE = "table.csv"
LARGEST_BYTES = 256 * 2**20
"""Of the finished runs: five times what the longest sweep has."""
COLUMNS = (
    "n_parameters",
    "epochs",
    "steps",
    "stopped",
    "failure",
    "training_error",
    "training_accuracy",
    "validation_error",
    "validation_accuracy",
    "test_error",
    "test_accuracy",
    # Last, because it is the one column that differs when a sweep is repeated.
    "seconds",
)


class Keyed(Struct):
    """The one field that is read of lines of other sweeps."""

    digest: str


class SweepFolder:
    """What is known of a grid's runs, by digest, and kept in the folder.

    Runs that were finished before count as long as the grid still wants them; failed
    ones are tried again. Raises ``InputError`` for a file that cannot be read.
    """

    def __init__(self, folder: Path, grid: SweepGrid) -> None:
        self.grid = grid
        self.runs_path = folder / RUNS_FILE
        self.table_path = folder / TABLE_FILE
        self.results = self._read()

    @property
    def unfinished(self) -> tuple[SweepRun, ...]:
        """The runs without a result, in the order of the grid."""
        return tuple(run for run in self.grid.runs if run.digest not in self.results)

    def keep(self, result: SweepResult) -> None:
        """Add a result to the file; once this returns it outlives a kill.

        Raises
        ------
        InputError
            If it cannot be written.
        """
        line = msgspec.json.encode(result) + b"\n"
        try:
            with self.runs_path.open("ab") as file:
                file.write(line)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            raise file_not_written(self.runs_path, error) from None
        self.results[result.digest] = result

    def write_table(self) -> None:
        """Write one row a run in the order of the grid, once all have a result."""
        results = self.results.values()
        write_atomically(self.table_path, table_bytes(self.grid, results))

    def _read(self) -> dict[str, SweepResult]:
        wanted = {run.digest: run for run in self.grid.runs}
        results = {}
        for number, line in enumerate(self._whole_lines(), start=1):
            try:
                digest = msgspec.json.decode(line, type=Keyed).digest
                if digest not in wanted:
                    continue
                result = msgspec.json.decode(line, type=SweepResult)
            except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
                raise InputError(
                    "sweep.line", file=self.runs_path, line=number
                ) from None
            if not result.is_failed:
                results[digest] = result.at(wanted[digest])
        return results

    def _whole_lines(self) -> Iterator[bytes]:
        """Yield the lines, then cut off what a kill left of a last one."""
        try:
            with self.runs_path.open("rb") as file:
                content = file.read(LARGEST_BYTES + 1)
        except FileNotFoundError:
            return
        except OSError as error:
            raise file_not_read(self.runs_path, error) from None
        if len(content) > LARGEST_BYTES:
            most = size_text(LARGEST_BYTES)
            raise InputError("sweep.results_large", file=self.runs_path, most=most)
        *lines, rest = content.split(b"\n")
        yield from lines
        if rest:
            try:
                os.truncate(self.runs_path, len(content) - len(rest))
            except OSError as error:
                raise file_not_written(self.runs_path, error) from None


def table_bytes(grid: SweepGrid, results: Iterable[SweepResult]) -> bytes:
    """Return the results as CSV, one row a run in the order of the grid."""
    known = {result.digest: result for result in results}
    runs = [known[run.digest] for run in grid.runs if run.digest in known]
    columns = (*grid.fields, "seed", *COLUMNS)
    return csv_bytes(columns, [_row(grid, result) for result in runs])


def _row(grid: SweepGrid, result: SweepResult) -> list[object]:
    numbers = (getattr(result, column) for column in COLUMNS)
    return [
        *grid.labels(result.values),
        result.seed,
        *("" if number is None else number for number in numbers),
    ]
