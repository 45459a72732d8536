"""Silent neurons: what they send and learn, and what is left to the others."""

from dataclasses import replace

import msgspec
import numpy as np
import pytest

from nnsim.arrays import FloatArray
from nnsim.assemble import assemble
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.model.dropout import average_masks, dropout_masks
from nnsim.model.forward import forward, network_outputs
from nnsim.model.losses import LOSSES
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.model.silence import silent_weights
from nnsim.model.spec import NetworkSpec
from nnsim.probes.monte_carlo import monte_carlo
from nnsim.training.learning_rules import backpropagation
from nnsim.training.path import PathName
from nnsim.training.settings import (
    OptimizerSettings,
    PenaltySettings,
    StopSettings,
    TrainingSettings,
)
from nnsim.training.trainer import Trainer
from tests.engine.networks import drawn, make_spec

PATHS: tuple[PathName, ...] = ("readable", "compiled")
ENDLESS = StopSettings(epochs=0)
METHODS = {
    "plain": OptimizerSettings(),
    "momentum": OptimizerSettings(momentum=0.8),
    "adam": OptimizerSettings(method="adam"),
}


def silence(spec: NetworkSpec, *silenced: int, layer: int = 0) -> NetworkSpec:
    layers = list(spec.layers)
    layers[layer] = replace(layers[layer], silenced=silenced)
    return NetworkSpec(tuple(layers))


def without_neuron(
    spec: NetworkSpec, parameters: FloatArray, layer: int, neuron: int
) -> tuple[NetworkSpec, FloatArray]:
    """The network from which one hidden neuron and all its links are gone."""
    views = [view.copy() for view in spec.views(parameters)]
    views[layer] = np.delete(views[layer], neuron, axis=1)
    views[layer + 1] = np.delete(views[layer + 1], neuron, axis=0)
    layers = list(spec.layers)
    n_neurons = layers[layer].n_neurons - 1
    layers[layer] = replace(layers[layer], n_neurons=n_neurons, silenced=())
    layers[layer + 1] = replace(layers[layer + 1], n_inputs=n_neurons)
    return NetworkSpec(tuple(layers)), np.concatenate([view.ravel() for view in views])


def experiment(scheme: str = "mini-batch", *silenced: int) -> Experiment:
    hidden = (HiddenSettings(neurons=5, silenced=silenced), HiddenSettings(neurons=3))
    return Experiment(
        network=NetworkSettings(hidden=hidden),
        training=TrainingSettings(scheme=scheme, learning_rate=0.3, stop=ENDLESS),
    )


@pytest.mark.parametrize("layer", [0, 1])
def test_that_the_others_answer_as_if_a_silent_neuron_were_not_there(
    layer: int,
) -> None:
    spec = make_spec((3, 4, 5, 2), "tanh")
    parameters = drawn(1, spec.n_parameters)
    smaller, fewer = without_neuron(spec, parameters, layer, 2)
    inputs = drawn(2, 9, 3)
    np.testing.assert_allclose(
        network_outputs(silence(spec, 2, layer=layer), parameters, inputs),
        network_outputs(smaller, fewer, inputs),
        rtol=1e-14,
    )


@pytest.mark.parametrize("activation", ["sigmoid", "tanh", "relu", "linear"])
def test_that_the_gradient_beside_silent_neurons_is_that_of_finite_differences(
    activation: str,
) -> None:
    spec = silence(silence(make_spec((3, 4, 5, 2), activation), 1, 3), 0, layer=1)
    parameters = 0.4 * drawn(1, spec.n_parameters)
    inputs, targets = drawn(2, 7, 3), drawn(3, 7, 2)
    loss = LOSSES["quadratic"]
    passed = forward(spec, parameters, inputs)
    back = backpropagation(spec, parameters, passed, targets, loss, None)
    expected = np.empty(spec.n_parameters)
    for index in range(spec.n_parameters):
        shift = np.zeros(spec.n_parameters)
        shift[index] = 1e-6
        up = loss.value(network_outputs(spec, parameters + shift, inputs), targets)
        down = loss.value(network_outputs(spec, parameters - shift, inputs), targets)
        expected[index] = (up - down).mean() / 2e-6
    np.testing.assert_allclose(back.gradient, expected, rtol=1e-5, atol=1e-8)
    assert not back.gradient[silent_weights(spec)].any()
    assert not back.deltas[0][:, [1, 3]].any()


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("scheme", ["sequential", "mini-batch", "batch"])
def test_that_the_weights_of_a_silent_neuron_stay_to_the_bit(
    path: PathName, method: str, scheme: str
) -> None:
    trainer = assemble(experiment(scheme), path=path).trainer
    penalty = PenaltySettings(l2=0.01 if method == "momentum" else 0.0)
    trainer.set_training(
        msgspec.structs.replace(
            trainer.settings, optimizer=METHODS[method], penalty=penalty
        )
    )
    trainer.advance(30)
    trainer.set_spec(silence(trainer.spec, 0, 4))
    held = silent_weights(trainer.spec)
    before = trainer.parameters.copy()
    trainer.advance(60)
    assert trainer.parameters[held].tobytes() == before[held].tobytes()
    others = np.setdiff1d(np.arange(len(before)), held)
    assert (trainer.parameters[others] != before[others]).all()


@pytest.mark.parametrize("path", PATHS)
def test_that_training_is_that_of_the_network_without_the_neuron(
    path: PathName,
) -> None:
    run = assemble(experiment("sequential", 3), path=path)
    whole = run.trainer
    setup = whole._mover.setup
    smaller, fewer = without_neuron(whole.spec, whole.parameters, 0, 3)
    part = Trainer(
        smaller, fewer, setup.settings, setup.sets, setup.judgement, path=path
    )
    whole.advance(300)
    part.advance(300)
    _, left = without_neuron(whole.spec, whole.parameters, 0, 3)
    np.testing.assert_allclose(left, part.parameters, rtol=1e-11, atol=1e-13)
    np.testing.assert_allclose(whole.history.rows, part.history.rows, rtol=1e-10)


@pytest.mark.parametrize("path", PATHS)
def test_that_a_seek_across_it_brings_silence_and_weights_of_then(
    path: PathName,
) -> None:
    trainer = assemble(experiment(), path=path).trainer
    trainer.advance(20)
    trainer.set_spec(silence(trainer.spec, 2))
    trainer.advance(25)
    then = trainer.parameters.tobytes()
    trainer.set_spec(silence(trainer.spec))
    trainer.advance(25)
    now = trainer.parameters.tobytes()
    trainer.seek(45)
    trainer.seek(44)
    assert trainer.spec.layers[0].silenced == (2,)
    trainer.advance(1)
    assert trainer.parameters.tobytes() == then
    for step in (10, 70):
        trainer.seek(step)
        assert not trainer.spec.has_silence
    assert trainer.parameters.tobytes() == now


def test_that_no_draw_of_dropout_keeps_a_silent_neuron() -> None:
    layer = replace(make_spec((2, 6, 1)).layers[0], dropout=0.5)
    spec = silence(NetworkSpec((layer, *make_spec((2, 6, 1)).layers[1:])), 1, 4)
    plain = silence(spec)
    for draw in range(20):
        mask, other = dropout_masks(spec, 7, draw)[0], dropout_masks(plain, 7, draw)[0]
        assert mask is not None
        assert other is not None
        assert not mask[[1, 4]].any()
        assert (mask[[0, 2, 3, 5]] == other[[0, 2, 3, 5]]).all()
    (average, _) = average_masks(spec)
    assert average is not None
    assert average.tolist() == [0.5, 0.0, 0.5, 0.5, 0.0, 0.5]


def test_that_probes_see_the_silence() -> None:
    spec = silence(make_spec((2, 3, 1)), 1)
    parameters = drawn(3, spec.n_parameters)
    inputs = drawn(4, 6, 2)
    spread = monte_carlo(spec, parameters, inputs, 0, 4)
    assert not spread.spread.any()
    np.testing.assert_allclose(
        spread.mean, network_outputs(spec, parameters, inputs), rtol=1e-14
    )


@pytest.mark.parametrize(
    ("silenced", "words"),
    [
        ((5,), r"network\.hidden\[0\]\.silenced: there is no neuron 5; .* 5 neurons"),
        ((1, 1), r"network\.hidden\[0\]\.silenced: the neurons 1, 1 do not rise"),
        ((3, 0), r"network\.hidden\[0\]\.silenced: the neurons 3, 0 do not rise"),
    ],
)
def test_that_silent_neurons_that_cannot_be_are_refused(
    silenced: tuple[int, ...], words: str
) -> None:
    with pytest.raises(InputError, match=words):
        assemble(experiment("batch", *silenced))


def test_that_a_document_carries_its_silent_neurons() -> None:
    run = assemble(experiment("batch", 0, 2))
    assert [layer.silenced for layer in run.trainer.spec.layers] == [(0, 2), (), ()]
