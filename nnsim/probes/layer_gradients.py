"""How strongly the error pulls at each layer: vanishing and exploding gradients."""

import numpy as np

from nnsim.arrays import FloatArray, frozen
from nnsim.data.dataset import SampleSet
from nnsim.model.activations import ACTIVATIONS
from nnsim.model.backward import backward_from, output_delta
from nnsim.model.forward import forward
from nnsim.model.losses import LOSSES
from nnsim.model.spec import NetworkSpec


def has_gradient(spec: NetworkSpec) -> bool:
    """Tell whether E has a gradient: no neuron has a step."""
    return all(ACTIVATIONS[layer.activation].has_gradient for layer in spec.layers)


def layer_gradients(
    spec: NetworkSpec, parameters: FloatArray, samples: SampleSet, loss: str
) -> FloatArray:
    """Return √mean (∂E/∂ω)² of each layer, (n_layers,), read-only.

    E is the mean error of the samples, without penalties (deck: Error gradient
    backpropagation). Where it falls from the last layer to the first, gradients vanish
    (Hochreiter 1991; Glorot and Bengio 2010). Dropout is at its average.
    """
    return layer_magnitudes(spec, mean_gradient(spec, parameters, samples, loss))


def mean_gradient(
    spec: NetworkSpec, parameters: FloatArray, samples: SampleSet, loss: str
) -> FloatArray:
    """Return ∂E/∂ω of the mean error, flat, by average dropout."""
    # A diverging network is something to show, so overflow is no warning here.
    with np.errstate(over="ignore", invalid="ignore"):
        passed = forward(spec, parameters, samples.inputs)
        delta = output_delta(
            spec.layers[-1],
            LOSSES[loss],
            passed.sums[-1],
            passed.outputs,
            samples.targets,
        )
        return backward_from(spec, parameters, passed, delta).gradient


def layer_magnitudes(spec: NetworkSpec, vector: FloatArray) -> FloatArray:
    """Return the root mean square of each layer's part of a flat vector, (n_layers,).

    The mean is over the ``layer_counts`` weights that act; a locked one is among them.
    """
    squares = [
        np.mean(acting * acting)
        for number in range(spec.n_layers)
        for acting in (_acting(spec, vector, number),)
    ]
    return frozen(np.sqrt(np.array(squares)))


def layer_counts(spec: NetworkSpec) -> tuple[int, ...]:
    """Return the weights of each layer that act; those of no bias node do not."""
    return tuple(
        (layer.n_inputs + (layer.bias_input != 0.0)) * layer.n_neurons
        for layer in spec.layers
    )


def _acting(spec: NetworkSpec, vector: FloatArray, layer: int) -> FloatArray:
    weights = spec.weights(vector, layer)
    return weights if spec.layers[layer].bias_input != 0.0 else weights[:-1]
