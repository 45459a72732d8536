"""From an experiment document to a trainer that is ready to run."""

from dataclasses import dataclass

from nnsim.compatibility import check_data_fit
from nnsim.data.dataset import SampleSets
from nnsim.data.prepare import PreparedData, prepare_data
from nnsim.errors import InputError
from nnsim.experiment import Experiment, check_experiment
from nnsim.model.evaluation import Judgement
from nnsim.model.initial_weights import initial_parameters
from nnsim.model.settings import HiddenSettings, NetworkSettings, OutputSettings
from nnsim.model.spec import BIAS_INPUT, LayerSpec, NetworkSpec
from nnsim.training.path import PathName
from nnsim.training.trainer import Trainer

MOST_PARAMETERS = 20_000_000


@dataclass(frozen=True)
class Run:
    """An experiment with its data and its trainer."""

    experiment: Experiment
    data: PreparedData
    trainer: Trainer


def network_spec(
    settings: NetworkSettings, n_inputs: int, n_outputs: int
) -> NetworkSpec:
    """Return the network for data of so many inputs and outputs.

    Raises
    ------
    InputError
        If it would have more weights than fit.
    """
    layers = []
    n_before = n_inputs
    for layer in settings.hidden:
        layers.append(_layer_spec(layer, n_before, layer.neurons))
        n_before = layer.neurons
    layers.append(_layer_spec(settings.output, n_before, n_outputs))
    spec = NetworkSpec(tuple(layers))
    if spec.n_parameters > MOST_PARAMETERS:
        raise InputError(
            "network.too_large", count=spec.n_parameters, most=MOST_PARAMETERS
        )
    return spec


def _layer_spec(
    settings: HiddenSettings | OutputSettings, n_inputs: int, n_neurons: int
) -> LayerSpec:
    hidden = settings if isinstance(settings, HiddenSettings) else None
    return LayerSpec(
        n_inputs,
        n_neurons,
        settings.activation,
        settings.slope,
        settings.threshold,
        BIAS_INPUT if settings.bias else 0.0,
        hidden.dropout if hidden else 0.0,
        hidden.silenced if hidden else (),
    )


def check_locked(locked: tuple[int, ...], n_parameters: int) -> None:
    """Raise ``InputError`` for a locked weight that the network does not have."""
    for index in locked:
        if index >= n_parameters:
            raise InputError("training.locked", index=index, count=n_parameters)


def assemble(
    experiment: Experiment,
    data: PreparedData | None = None,
    path: PathName = "readable",
) -> Run:
    """Load the data, draw the first weights and make the trainer.

    ``data`` saves preparing it again where only the rest of the experiment changed, or
    the edits of the samples.
    ``path`` makes the steps from the first one on.
    Raises ``InputError`` for whatever cannot be used; then nothing was made.
    """
    check_experiment(experiment)
    data = prepare_data(experiment.data, data)
    network, training = experiment.network, experiment.training
    check_data_fit(network, training, data)
    spec = network_spec(network, data.n_inputs, data.n_outputs)
    check_locked(training.locked, spec.n_parameters)
    parameters = initial_parameters(spec, network.initial_weights, network.seed)
    judgement = Judgement(training.loss, data.n_classes, data.coding)
    sets = SampleSets(data.training, data.validation, data.test)
    trainer = Trainer(spec, parameters, training, sets, judgement, path=path)
    return Run(experiment, data, trainer)
