"""Weights in other libraries' layouts: the same outputs, and exact on the way back."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.neural_network import MLPClassifier

from nnsim.arrays import FloatArray
from nnsim.errors import InputError
from nnsim.export_npz import write_npz
from nnsim.model.forward import network_outputs
from nnsim.model.spec import LayerSpec, NetworkSpec
from nnsim.run_tables import weight_arrays
from nnsim.weight_layouts.layouts import read_weights, sklearn_arrays, torch_bytes
from tests.engine.networks import drawn, make_spec

NAMES = {"sigmoid": "logistic", "linear": "identity", "tanh": "tanh", "relu": "relu"}
INPUTS = drawn(7, 50, 4)
ODD = NetworkSpec(
    (
        LayerSpec(4, 5, "tanh", slope=0.4, dropout=0.25, silenced=(2,)),
        LayerSpec(5, 3, "sigmoid", slope=2.5, bias_input=0.0),
        LayerSpec(3, 2, "linear"),
    )
)


def written(folder: Path, layout: str, spec: NetworkSpec, values: FloatArray) -> Path:
    """Write weights as a layout has them."""
    path = folder / ("w.safetensors" if layout == "torch" else "w.npz")
    if layout == "torch":
        path.write_bytes(torch_bytes(spec, values))
        return path
    arrays = {"sklearn": sklearn_arrays, "own": weight_arrays}[layout]
    with path.open("wb") as file:
        write_npz(file, arrays(spec, values))
    return path


def plain_outputs(path: Path, activations: list[str]) -> FloatArray:
    """Compute with the arrays of a file as its library does, without NNSim."""
    functions: dict[str, Callable[[np.ndarray], np.ndarray]] = {
        "sigmoid": lambda h: 1 / (1 + np.exp(-h)),
        "tanh": np.tanh,
        "relu": lambda h: np.maximum(h, 0),
        "linear": lambda h: h,
        "step": lambda h: (h > 0).astype(float),
        "softmax": lambda h: np.exp(h) / np.exp(h).sum(axis=1, keepdims=True),
    }
    outputs = INPUTS
    with np.load(path) as arrays:
        for number, name in enumerate(activations):
            h = outputs @ arrays[f"coefs_{number}"] + arrays[f"intercepts_{number}"]
            outputs = functions[name](h)
    return outputs


@pytest.mark.parametrize("bias", [True, False], ids=["bias", "no-bias"])
@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu"])
def test_that_scikit_learn_computes_the_same_outputs(
    tmp_path: Path, activation: str, bias: bool
) -> None:
    hidden = make_spec((4, 6, 3), activation, bias).layers
    spec = NetworkSpec((*hidden, LayerSpec(3, 2, "sigmoid", slope=0.7)))
    values = drawn(3, spec.n_parameters)
    path = written(tmp_path, "sklearn", spec, values)
    network = MLPClassifier(hidden_layer_sizes=(6, 3), activation=NAMES[activation])
    with np.load(path) as arrays:
        network.coefs_ = [arrays[f"coefs_{n}"] for n in range(3)]
        network.intercepts_ = [arrays[f"intercepts_{n}"] for n in range(3)]
    network.n_layers_, network.out_activation_ = 4, "logistic"
    theirs = network._forward_pass_fast(INPUTS, check_input=False)
    ours = network_outputs(spec, values, INPUTS)
    assert np.abs(theirs - ours).max() <= 1e-12


@pytest.mark.parametrize(
    "spec",
    [
        ODD,
        make_spec((4, 5, 3), "softmax"),
        NetworkSpec((LayerSpec(4, 3, "step", threshold=0.3),)),
    ],
    ids=["dropout-silence", "softmax", "step"],
)
def test_that_what_other_libraries_lack_is_in_the_weights(
    tmp_path: Path, spec: NetworkSpec
) -> None:
    values = drawn(5, spec.n_parameters)
    path = written(tmp_path, "sklearn", spec, values)
    ours = network_outputs(spec, values, INPUTS)
    theirs = plain_outputs(path, [layer.activation for layer in spec.layers])
    assert np.abs(theirs - ours).max() <= 1e-12


def test_that_a_safetensors_file_is_laid_out_as_pytorch_wants_it(
    tmp_path: Path,
) -> None:
    values = drawn(5, ODD.n_parameters)
    content = written(tmp_path, "torch", ODD, values).read_bytes()
    length = int.from_bytes(content[:8], "little")
    assert (8 + length) % 8 == 0
    header = content[8 : 8 + length]
    assert b'"0.weight":{"dtype":"F64","shape":[5,4],"data_offsets":[0,160]}' in header
    assert b'"4.bias":{"dtype":"F64","shape":[2]' in header
    with np.load(written(tmp_path, "sklearn", ODD, values)) as arrays:
        first = np.frombuffer(content[8 + length :][:160]).reshape(5, 4)
        assert np.array_equal(first, arrays["coefs_0"].T)


@pytest.mark.parametrize("layout", ["torch", "sklearn", "own"])
def test_that_weights_come_back_exactly(tmp_path: Path, layout: str) -> None:
    # Slopes of powers of 2 fold in and out without rounding.
    layers = (LayerSpec(4, 3, "tanh", slope=2.0), LayerSpec(3, 2, "sigmoid", slope=0.5))
    spec = NetworkSpec(layers)
    values = drawn(9, spec.n_parameters)
    found = read_weights(written(tmp_path, layout, spec, values))
    assert found.n_layers == 2
    assert np.array_equal(found.fit(spec, np.zeros_like(values)), values)


@pytest.mark.parametrize("layout", ["torch", "sklearn"])
def test_that_weights_which_do_not_act_stay(tmp_path: Path, layout: str) -> None:
    values, present = drawn(9, ODD.n_parameters), drawn(10, ODD.n_parameters)
    back = read_weights(written(tmp_path, layout, ODD, values)).fit(ODD, present)
    second, before = ODD.weights(back, 1), ODD.weights(present, 1)
    assert np.array_equal(second[2], before[2])
    assert np.array_equal(second[-1], before[-1])
    ours, theirs = (network_outputs(ODD, each, INPUTS) for each in (values, back))
    assert np.abs(ours - theirs).max() <= 1e-12


def test_that_the_activations_come_with_a_safetensors_file(tmp_path: Path) -> None:
    values = drawn(9, ODD.n_parameters)
    found = read_weights(written(tmp_path, "torch", ODD, values))
    assert found.activations == ("tanh", "sigmoid", "linear")


@pytest.mark.parametrize("layout", ["torch", "sklearn", "own"])
@pytest.mark.parametrize(
    ("spec", "words"),
    [
        (make_spec((4, 3)), "holds weights of 2 layers, the network has 1"),
        (make_spec((4, 5, 2)), "in layer 1 an array is"),
    ],
    ids=["layers", "shape"],
)
def test_that_weights_of_another_network_are_refused(
    tmp_path: Path, layout: str, spec: NetworkSpec, words: str
) -> None:
    given_spec = make_spec((4, 3, 2))
    values = drawn(9, given_spec.n_parameters)
    found = read_weights(written(tmp_path, layout, given_spec, values))
    with pytest.raises(InputError, match=words):
        found.fit(spec, np.zeros(spec.n_parameters))


def test_that_a_bias_without_a_bias_node_is_refused(tmp_path: Path) -> None:
    values = drawn(9, make_spec((4, 3)).n_parameters)
    found = read_weights(written(tmp_path, "torch", make_spec((4, 3)), values))
    with pytest.raises(InputError, match="has no bias node"):
        found.fit(make_spec((4, 3), bias=False), values)


def test_that_weights_of_a_diverged_network_are_refused(tmp_path: Path) -> None:
    spec = make_spec((4, 3))
    values = np.full(spec.n_parameters, np.inf)
    found = read_weights(written(tmp_path, "torch", spec, values))
    with pytest.raises(InputError, match="not a finite number"):
        found.fit(spec, values)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(1, 5), min_size=2, max_size=4), st.integers(0, 99))
def test_that_any_network_comes_back(
    tmp_path_factory: pytest.TempPathFactory, sizes: list[int], seed: int
) -> None:
    spec = make_spec(tuple(sizes))
    values = drawn(seed, spec.n_parameters)
    folder = tmp_path_factory.mktemp("weights")
    for layout in ("torch", "sklearn", "own"):
        back = read_weights(written(folder, layout, spec, values)).fit(spec, values)
        assert np.allclose(back, values, rtol=1e-14, atol=0.0)
