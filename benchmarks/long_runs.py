"""Long runs without a window: `python -m benchmarks.long_runs SECONDS SCENE...`.

Prints as JSON how long 10⁶ epochs of the scene `overtraining` take, and how long it
takes to go back to any step of a run of 10⁶ steps of each of the given scenes.
"""

import json
import sys
from time import perf_counter
from typing import Any

import numpy as np
from msgspec.structs import replace

from benchmarks.spread import Spread
from nnsim.assemble import assemble
from nnsim.experiment import Experiment
from nnsim.scene import built_in_scene
from nnsim.training.settings import StopSettings
from nnsim.training.trainer import Trainer

LONG_SCENE = "overtraining"
LONG_EPOCHS = 1_000_000
LONG_STEPS = 1_000_000
FIRST_EPOCHS = 100
N_SEEKS = 40


def endless(experiment: Experiment) -> Experiment:
    """Return the experiment without what would stop it."""
    training = replace(experiment.training, stop=StopSettings(epochs=0))
    return replace(experiment, training=training)


def quickest_trainer(experiment: Experiment) -> Trainer:
    """Return a trainer that runs without ever stopping, compiled where it can be."""
    trainer = assemble(endless(experiment)).trainer
    try:
        trainer.use_path("compiled")
    except ImportError:
        return trainer
    return trainer


def time_of_epochs(limit_s: float) -> dict[str, Any]:
    """Run 10⁶ epochs, or as many as the limit allows and tell the rest from those."""
    trainer = quickest_trainer(built_in_scene(LONG_SCENE).experiment)
    trainer.run(1)  # compiles
    chunk, seconds, before = FIRST_EPOCHS, 0.0, trainer.n_epochs
    while seconds < limit_s and trainer.n_epochs - before < LONG_EPOCHS:
        done = trainer.n_epochs - before
        chunk = min(2 * chunk, LONG_EPOCHS - done)
        if done:
            affordable = int((limit_s - seconds) * done / seconds) + 1
            chunk = min(chunk, affordable)
        begun = perf_counter()
        trainer.run(chunk)
        seconds += perf_counter() - begun
    n_epochs = trainer.n_epochs - before
    return {
        "seconds": seconds * LONG_EPOCHS / n_epochs,
        "measured_epochs": n_epochs,
    }


def time_of_seeks(key: str, limit_s: float) -> dict[str, Any]:
    """Go to random steps of a run of 10⁶ steps, or of as many as the limit allows."""
    trainer = quickest_trainer(built_in_scene(key).experiment)
    begun = perf_counter()
    while trainer.n_steps < LONG_STEPS and perf_counter() - begun < limit_s:
        trainer.advance(LONG_STEPS // 100)
    end = trainer.n_steps
    times_ms = []
    for step in np.random.default_rng(1).integers(0, end, N_SEEKS).tolist():
        begun = perf_counter()
        trainer.seek(step)
        times_ms.append(1e3 * (perf_counter() - begun))
        if trainer.n_steps != step:
            return {"missing": f"seek({step}) ended at step {trainer.n_steps}"}
    return {
        "steps": end,
        "median_ms": Spread.of(times_ms).median,
        "max_ms": max(times_ms),
    }


def main(arguments: list[str]) -> int:
    limit_s = float(arguments[0])
    answer = {
        "epochs": time_of_epochs(limit_s),
        "seeks": {key: time_of_seeks(key, limit_s) for key in arguments[1:]},
    }
    print(json.dumps(answer))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
