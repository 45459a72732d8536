"""Each learning rule against its equation, sample by sample, also with weights."""

import numpy as np
import pytest

from nnsim.model.forward import forward
from nnsim.model.losses import LOSSES
from nnsim.training.learning_rules import LEARNING_RULES
from tests.engine.networks import drawn, make_spec

SPEC = make_spec((3, 2), "sigmoid")
PARAMETERS, INPUTS = drawn(1, SPEC.n_parameters), drawn(2, 5, 3)
TARGETS = np.eye(2)[np.arange(5) % 2]
COUNTS = np.array([1.0, 0.0, 2.0, 0.5, 3.0])


@pytest.mark.parametrize("weights", [None, COUNTS], ids=["alike", "weighted"])
@pytest.mark.parametrize("rule", LEARNING_RULES)
def test_that_a_rule_is_its_equation_averaged_over_the_samples(
    rule: str, weights: np.ndarray | None
) -> None:
    passed = forward(SPEC, PARAMETERS, INPUTS)
    found = LEARNING_RULES[rule].backward(
        SPEC, PARAMETERS, passed, TARGETS, LOSSES["quadratic"], weights
    )
    omega = PARAMETERS.reshape(4, 2)
    expected = np.zeros((4, 2))
    for n, (inputs, t) in enumerate(zip(INPUTS, TARGETS, strict=True)):
        x = np.append(inputs, -1.0)
        a = 1.0 / (1.0 + np.exp(-1.3 * (x @ omega)))
        wanted = {
            "perceptron": np.outer(x, a - t),
            "backpropagation": np.outer(x, 1.3 * a * (1.0 - a) * (a - t)),
            "hebb": -np.outer(x, a),
            "oja": -np.outer(x, a) + a * a * omega,
        }[rule]
        expected += wanted * (1.0 if weights is None else weights[n]) / 5.0
    np.testing.assert_allclose(found.gradient.reshape(4, 2), expected, rtol=1e-12)
    assert len(found.deltas) == 1
    assert found.deltas[0].shape == (5, 2)
