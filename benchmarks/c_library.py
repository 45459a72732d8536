"""The C program of ``benchmarks/c``, compiled where there is a compiler, and called."""

import ctypes
import hashlib
import os
import shutil
import subprocess
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.problems import Problem
from nnsim.arrays import FloatArray

SOURCE = Path(__file__).parent / "c" / "train.c"
FOLDER = Path(__file__).parent.parent / "build" / "benchmarks"
FLAGS = ("-O3", "-shared", "-fPIC")
"""Nothing that changes what the numbers mean or binds the code to one processor."""


class NoCompilerError(Exception):
    """There is no C compiler, or it cannot compile the program."""


def compiler() -> str | None:
    """Return the command of the C compiler, None where there is none."""
    return shutil.which(os.environ.get("CC") or "cc")


def library(folder: Path = FOLDER) -> Path:
    """Return the compiled program; it is compiled again when its source changes."""
    cc = compiler()
    if cc is None:
        raise NoCompilerError("no C compiler `cc` was found")
    digest = hashlib.sha256(SOURCE.read_bytes() + " ".join(FLAGS).encode()).hexdigest()
    file = folder / f"train-{digest[:12]}.so"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        # Under another name first: two benchmarks may compile at once.
        unfinished = folder / f"{file.stem}-{os.getpid()}.so"
        command = [cc, *FLAGS, "-o", str(unfinished), str(SOURCE), "-lm"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
            raise NoCompilerError(f"`{cc}` cannot compile the C program: {last}")
        unfinished.replace(file)
    return file


class CTraining:
    """The weights of one network, and the C program that trains them.

    Attributes
    ----------
    weights : flat, layer after layer; trained in place.
    order : (n_samples,) in which the next epoch visits the samples, if not shuffled.
    """

    def __init__(
        self,
        problem: Problem,
        group: int,
        *,
        shuffles: bool = False,
        folder: Path = FOLDER,
    ) -> None:
        self._train = ctypes.CDLL(str(library(folder))).train
        self._train.restype = None
        self._problem = problem
        self._group = group
        self.weights: FloatArray = problem.first_weights()
        self._sizes = np.array(problem.sizes, dtype=np.int32)
        self._inputs = np.ascontiguousarray(problem.inputs)
        self._targets = np.ascontiguousarray(problem.targets)
        self.order = np.arange(problem.n_samples, dtype=np.int32)
        self._state = ctypes.c_uint64(1)
        self._shuffles = shuffles

    def run(self, n_epochs: int) -> None:
        """Train for so many epochs."""
        problem = self._problem
        self._train(
            ctypes.c_int(len(problem.sizes) - 1),
            _address(self._sizes),
            _address(self.weights),
            ctypes.c_int(problem.n_samples),
            _address(self._inputs),
            _address(self._targets),
            ctypes.c_double(problem.learning_rate),
            ctypes.c_int(self._group),
            ctypes.c_int(n_epochs),
            _address(self.order),
            ctypes.byref(self._state) if self._shuffles else None,
        )


def _address(array: FloatArray | NDArray[np.int32]) -> ctypes.c_void_p:
    return ctypes.c_void_p(array.ctypes.data)
