"""Which layout a file of weights has, and the weights of a network from it.

PyTorch: ``0.weight`` (n_neurons, n_inputs), ``0.bias``, ``2.weight`` … as
``nn.Sequential(Linear, activation, Linear, …)`` names them. scikit-learn: ``coefs_0``
(n_inputs, n_neurons), ``intercepts_0`` … as ``MLPClassifier`` has them. NNSim's own:
``layer_1`` (n_inputs + 1, n_neurons) …, the row of the bias node last, unchanged.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import nnsim
from nnsim.arrays import FloatArray
from nnsim.errors import InputError
from nnsim.export_npz import NamedArray
from nnsim.files import file_not_read
from nnsim.model.activations import ACTIVATIONS as KNOWN
from nnsim.model.spec import NetworkSpec
from nnsim.weight_layouts.npz_file import read_npz
from nnsim.weight_layouts.plain_layers import (
    PlainLayer,
    parameters_of,
    parameters_of_views,
    plain_layers,
)
from nnsim.weight_layouts.safetensors_file import read_safetensors, safetensors_bytes

MOST_ARRAYS = 64
MOST_BYTES = 256 * 2**20
ACTIVATIONS = "activations"
TORCH_NAME = re.compile(r"(?P<before>(?:.*[^0-9])?)(?P<number>[0-9]{1,9})\.weight")

Arrays = Mapping[str, FloatArray]
FromFile = Callable[[NetworkSpec, FloatArray], FloatArray]


@dataclass(frozen=True, eq=False)
class WeightsFile:
    """A file that was read: ``fit(spec, present)`` gives a network's flat vector.

    ``activations`` are their keys, layer by layer, if the file names them, else (). A
    file that does not fit raises ``InputError`` as ``plain_layers`` says.
    """

    fit: FromFile
    n_layers: int
    activations: tuple[str, ...] = ()


def torch_bytes(spec: NetworkSpec, parameters: FloatArray) -> bytes:
    """Return a ``.safetensors`` file of a state dict for ``nn.Sequential``, float64."""
    layers = plain_layers(spec, parameters)
    arrays: list[NamedArray] = []
    for number, layer in enumerate(layers):
        arrays.append((f"{2 * number}.weight", layer.weights.T))
        arrays.append((f"{2 * number}.bias", layer.bias))
    words = {
        "format": "pt",
        "made_by": f"NNSim {nnsim.__version__}",
        ACTIVATIONS: ",".join(layer.activation for layer in layers),
    }
    return safetensors_bytes(arrays, words)


def sklearn_arrays(spec: NetworkSpec, parameters: FloatArray) -> Iterator[NamedArray]:
    """Give ``coefs_0``, ``intercepts_0`` … and the names of the activations."""
    layers = plain_layers(spec, parameters)
    for number, layer in enumerate(layers):
        yield f"coefs_{number}", layer.weights
        yield f"intercepts_{number}", layer.bias
    yield ACTIVATIONS, np.array([layer.activation for layer in layers])


def read_weights(path: Path) -> WeightsFile:
    """Read a file of weights of any of the three layouts.

    Raises
    ------
    InputError
        If it cannot be read, is too large or broken, or has none of the layouts.
    """
    content = _read(path)
    if path.suffix.lower() == ".safetensors":
        arrays, words = read_safetensors(content, path.name)
        if len(arrays) > MOST_ARRAYS:
            raise InputError("weights.too_much", file=path.name)
        named = tuple(words.get(ACTIVATIONS, "").split(","))
        activations = named if set(named) <= set(KNOWN) else ()
        return _of_torch(arrays, activations, path.name)
    found = read_npz(content, path.name, MOST_ARRAYS, MOST_BYTES)
    return _of_sklearn(found, path.name) if "coefs_0" in found else _own(found, path)


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise file_not_read(path, error) from None
    if len(content) > MOST_BYTES:
        raise InputError("weights.too_much", file=path.name)
    return content


def _of_torch(arrays: Arrays, activations: tuple[str, ...], file: str) -> WeightsFile:
    places = [match for name in arrays if (match := TORCH_NAME.fullmatch(name))]
    stems = {f"{match['before']}{match['number']}" for match in places}
    named = {f"{stem}.{part}" for stem in stems for part in ("weight", "bias")}
    unknown = sorted(set(arrays) - named)
    if not places or unknown or len({match["before"] for match in places}) > 1:
        found = unknown[0] if unknown else "".join(list(arrays)[:1])
        raise InputError("weights.names", file=file, found=found[:80])
    places.sort(key=lambda match: int(match["number"]))
    layers = []
    for match in places:
        stem = f"{match['before']}{match['number']}"
        weights = arrays[f"{stem}.weight"].T
        bias = arrays.get(f"{stem}.bias", np.zeros(weights.shape[-1:]))
        layers.append(PlainLayer(weights, bias))
    return _plain(layers, activations, file)


def _of_sklearn(arrays: Arrays, file: str) -> WeightsFile:
    n_layers = sum(name.startswith("coefs_") for name in arrays)
    layers = []
    for number in range(n_layers):
        for name in (f"coefs_{number}", f"intercepts_{number}"):
            if name not in arrays:
                raise InputError("weights.missing", file=file, name=name)
        layers.append(
            PlainLayer(arrays[f"coefs_{number}"], arrays[f"intercepts_{number}"])
        )
    return _plain(layers, (), file)


def _own(arrays: Arrays, path: Path) -> WeightsFile:
    n_layers = sum(name.startswith("layer_") for name in arrays)
    if n_layers == 0:
        found = "".join(list(arrays)[:1])[:80]
        raise InputError("weights.names", file=path.name, found=found)
    names = [f"layer_{number + 1}" for number in range(n_layers)]
    for name in names:
        if name not in arrays:
            raise InputError("weights.missing", file=path.name, name=name)
    views = [arrays[name] for name in names]
    return WeightsFile(
        lambda spec, present: parameters_of_views(views, spec, path.name), n_layers
    )


def _plain(
    layers: list[PlainLayer], activations: tuple[str, ...], file: str
) -> WeightsFile:
    return WeightsFile(
        lambda spec, present: parameters_of(layers, spec, present, file),
        len(layers),
        activations if len(activations) == len(layers) else (),
    )
