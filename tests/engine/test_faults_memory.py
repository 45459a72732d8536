"""Memory that runs out amid training leaves a run whole, and the same bits follow."""

import pkgutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from nnsim.assemble import Run, assemble
from nnsim.data.settings import DataSettings
from nnsim.experiment import Experiment, write_experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.training.trainer import Trainer
from tests.poor_machines import needs_limits

ROOT = Path(__file__).resolve().parents[2]
PLACES = (
    ("nnsim.training.readable", "evaluate"),
    ("nnsim.training.descent:Descent", "trace"),
    ("nnsim.training.history:History", "extend"),
    ("nnsim.training.setup:Progress", "end_epoch"),
    ("nnsim.training.setup:Progress", "batch"),
)
SHORT = """
import resource, sys
import numpy as np
from nnsim.cli import answer_errors, parse_arguments, run_headless
import nnsim.data.table_files.reading, nnsim.data.table_files.suggesting, polars
polars.DataFrame({"a": [1]})
def run():
    np.ones((600, 600)) @ np.ones((600, 600))  # BLAS takes what it works with once
    used = int(open("/proc/self/statm").read().split()[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (used + 40 * 2**20,) * 2)
    run_headless(parse_arguments(sys.argv[1:]))
    return 0
sys.exit(answer_errors(run))
"""


def xor_run() -> Run:
    return assemble(Experiment(data=DataSettings(set="gate-xor")))


def bits(trainer: Trainer) -> tuple[object, ...]:
    rows = trainer.history.rows
    return trainer.n_steps, trainer.parameters.tobytes(), np.nan_to_num(rows).tobytes()


class FailsOnce:
    """Stands in the place of a call, and fails at its n-th time, half way."""

    def __init__(self, number: int) -> None:
        self.left = number

    def __call__(self, *_: object, **__: object) -> None:
        self.left -= 1
        if self.left == 0:
            raise MemoryError


@pytest.mark.parametrize(("owner", "name"), PLACES)
@pytest.mark.parametrize("number", [1, 7])
def test_that_a_run_is_whole_after_a_step_without_memory(
    owner: str, name: str, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    undisturbed = xor_run().trainer
    undisturbed.run(40)
    trainer = xor_run().trainer
    trainer.run(3)
    target = pkgutil.resolve_name(owner)
    whole, fails = getattr(target, name), FailsOnce(number)

    def failing(*given: object, **named: object) -> object:
        fails()
        return whole(*given, **named)

    with monkeypatch.context() as patch:
        patch.setattr(target, name, failing)
        with pytest.raises(MemoryError):
            trainer.run(40)
    assert 0 <= trainer.n_steps <= undisturbed.n_steps
    assert trainer.history.rows[-1][0] == trainer.n_epochs
    trainer.run(40 - trainer.n_epochs)
    assert bits(trainer) == bits(undisturbed)


def test_that_a_change_without_memory_is_not_made(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    trainer = xor_run().trainer
    trainer.run(2)
    before, n_edits = bits(trainer), trainer.n_edits

    def failing(*_: object) -> None:
        raise MemoryError

    with monkeypatch.context() as patch:
        patch.setattr("nnsim.training.setup.Progress.begin_epoch", failing)
        with pytest.raises(MemoryError):
            trainer.set_training(trainer.settings.__class__(learning_rate=0.01))
    assert bits(trainer) == before
    assert trainer.n_edits == n_edits
    undisturbed = xor_run().trainer
    undisturbed.run(5)
    trainer.run(3)
    assert bits(trainer) == bits(undisturbed)


def test_that_changes_before_a_failed_step_stay_in_their_order(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    trainer = xor_run().trainer
    trainer.run(2)
    trainer.set_parameters(np.zeros_like(trainer.parameters))

    def failing(*_: object) -> None:
        raise MemoryError

    with monkeypatch.context() as patch:
        patch.setattr("nnsim.training.descent.Descent.trace", failing)
        with pytest.raises(MemoryError):
            trainer.run(1)
    trainer.run(2)
    trainer.set_parameters(np.ones_like(trainer.parameters))
    trainer.run(1)
    end = bits(trainer)
    trainer.seek(0)
    trainer.seek(10_000)
    assert bits(trainer) == end


@needs_limits
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("kind", ["network", "table"])
def test_that_what_is_too_large_for_this_computer_is_one_sentence(
    tmp_path: Path, kind: str
) -> None:
    file = tmp_path / "large.json"
    if kind == "network":
        layers = (HiddenSettings(neurons=512),) * 8
        data = DataSettings(set="gate-xor")
        large = Experiment(data=data, network=NetworkSettings(hidden=layers))
        write_experiment(file, large)
    else:
        file = tmp_path / "large.csv"
        row = ",".join(["0.5"] * 100)
        names = ",".join(f"c{n}" for n in range(100))
        rows = "\n".join(f"{row},{n % 2}" for n in range(30_000))
        file.write_text(f"{names},class\n{rows}\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", SHORT, str(file), "--headless", "--epochs", "1"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "memory" in done.stderr
