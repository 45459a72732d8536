"""The course's own numbers: every reference case, by the public engine API."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from nnsim.arrays import FloatArray
from nnsim.data.dataset import SampleSet, SampleSets
from nnsim.model.evaluation import Judgement
from nnsim.model.spec import LayerSpec, NetworkSpec
from nnsim.training.path import PathName
from nnsim.training.sampling import GivenOrder
from nnsim.training.settings import StopSettings, TrainingSettings
from nnsim.training.trainer import Trainer

TOLERANCE = 1e-9
NEVER = StopSettings(epochs=0)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "case" in metafunc.fixturenames:
        path = Path(metafunc.config.getoption("course_vectors"))
        cases = json.loads(path.read_text(encoding="utf-8"))
        metafunc.parametrize("case", cases, ids=[case["name"] for case in cases])


def sample_set(inputs: FloatArray, targets: FloatArray) -> SampleSet:
    several = targets.shape[1] > 1
    labels = targets.argmax(axis=1) if several else targets[:, 0].astype(np.int64)
    return SampleSet(np.arange(len(inputs)), inputs, targets, labels)


def make_trainer(case: dict[str, Any], path: PathName) -> Trainer:
    inputs, targets = np.array(case["inputs"]), np.array(case["targets"])
    weights = [np.array(layer) for layer in case["initial_weights"]]
    perceptron = case["model"] == "perceptron"
    spec = NetworkSpec(
        tuple(
            LayerSpec(
                layer.shape[0] - 1,
                layer.shape[1],
                "step" if perceptron else "sigmoid",
                slope=case.get("beta", 1.0),
                bias_input=case["bias_input"],
            )
            for layer in weights
        )
    )
    settings = TrainingSettings(
        rule="perceptron" if perceptron else "backpropagation",
        scheme=case["scheme"],
        learning_rate=case["learning_rate"],
        stop=NEVER,
    )
    empty = sample_set(inputs[:0], targets[:0])
    sets = SampleSets(sample_set(inputs, targets), empty, empty)
    several = targets.shape[1] > 1
    judgement = Judgement(
        "quadratic",
        targets.shape[1] if several else 2,
        "one-per-class" if several else "binary",
    )
    parameters = np.concatenate([layer.ravel() for layer in weights])
    sampler = None
    if case["scheme"] == "sequential":
        sampler = GivenOrder(tuple(np.array(order) for order in case["order"]))
    return Trainer(spec, parameters, settings, sets, judgement, sampler, path)


@pytest.mark.parametrize("path", ["readable", "compiled"])
def test_that_the_course_case_is_reproduced(
    case: dict[str, Any], path: PathName
) -> None:
    trainer = make_trainer(case, path)
    assert case["after"]
    for state in case["after"]:
        while trainer.n_epochs < state["epoch"]:
            trainer.epoch()
        for number, expected in enumerate(state["weights"]):
            weights = trainer.spec.weights(trainer.parameters, number)
            np.testing.assert_allclose(weights, expected, rtol=0, atol=TOLERANCE)
        evaluation = trainer.evaluate()[0]
        assert evaluation.error == pytest.approx(
            state["mean_quadratic_error"], abs=TOLERANCE
        )
        if "first_outputs" in state:
            first = evaluation.outputs[: len(state["first_outputs"])]
            np.testing.assert_allclose(
                first, state["first_outputs"], rtol=0, atol=TOLERANCE
            )
        if "confusion_matrix" in state:
            assert evaluation.confusion is not None
            assert evaluation.confusion.tolist() == state["confusion_matrix"]
