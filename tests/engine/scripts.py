"""Scripts of runs, made and run in the process or in one of their own."""

import contextlib
import io
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np

from nnsim.arrays import FloatArray
from nnsim.assemble import Run, assemble
from nnsim.experiment import Experiment
from nnsim.scene import built_in_scene
from nnsim.script.files import numpy_script, write_script
from nnsim.snapshot import take_snapshot
from nnsim.training.path import PathName


def scene_run(key: str, n_epochs: int, path: PathName = "readable") -> Run:
    """A built-in scene after some epochs."""
    run = assemble(built_in_scene(key).experiment, path=path)
    run.trainer.run(n_epochs)
    return run


def ran(folder: Path, run: Run, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Write the script of a run and run it in a process that knows no NNSim."""
    path = folder / "again.py"
    write_script(path, take_snapshot(run))
    return ran_file(path, *arguments)


def ran_file(path: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a script from its folder, isolated: nothing else can be imported from it."""
    return subprocess.run(
        [sys.executable, "-I", "-W", "error", str(path), *arguments],
        cwd=path.parent,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def source_of(run: Run, n_steps: int | None = None) -> str:
    """The script of a run whose data stand in it."""
    files = numpy_script(take_snapshot(run), "again", n_steps)
    assert files.data is None
    return files.script.decode("utf-8")


def names_of(source: str) -> dict[str, Any]:
    """Run the definitions of a script; return all that it defines."""
    names: dict[str, Any] = {"__name__": "script"}
    exec(compile(source, "again.py", "exec"), names)
    return names


def weights_of(source: str) -> FloatArray:
    """The weights that a script ends on."""
    names = names_of(source)
    with (
        contextlib.redirect_stdout(io.StringIO()),
        np.errstate(over="ignore", invalid="ignore"),
    ):
        weights: FloatArray = names["train"]()
    return weights


def run_of(experiment: Experiment) -> Run:
    """A run at its first weights, on the readable path."""
    return assemble(experiment)
