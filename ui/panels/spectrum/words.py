"""What the spectrum panel says: axes, caption, and the values under the pointer."""

from nnsim.data.prepare import PreparedData
from nnsim.data.profiles import ClassProfiles
from nnsim.data.spectra import KEY as SPECTRA
from nnsim.frames.frame import RunInfo
from nnsim.model.spec import NetworkSpec
from ui.controls.names import PREPROCESSING, name_of
from ui.i18n import count, number, tr
from ui.panels.network.moment import NeuronTarget
from ui.panels.network.names import neuron_name
from ui.panels.spectrum.picture import Curve, Units, is_ordered
from ui.panels.weight_names import node_name


def quantity_name(key: str) -> str:
    """Return what is measured along an axis, in the language of the window."""
    names = {"wavelength": tr("wavelength")}
    return names.get(key, key)


def x_title(data: PreparedData) -> str:
    """Return the title of the axis: quantity and unit, or the number of the input."""
    axis = data.dataset.axis
    if axis is None:
        return tr("number of the input") if is_ordered(data) else tr("input")
    name = quantity_name(axis.name)
    return tr("{name} ({unit})", name=name, unit=axis.unit) if axis.unit else name


def y_title(data: PreparedData, units: Units) -> str:
    """Return the title of the values: whose units they are in."""
    if units == "network" and data.steps:
        return tr("network input x, {steps}", steps=steps_text(data))
    if data.dataset.key == SPECTRA:
        return tr("flux ÷ mean flux")
    return tr("input, as in the data set")


def weights_title(spec: NetworkSpec, neuron: int) -> str:
    """Return the title of the second axis: into which neuron the weights lead."""
    return tr("weight ω → {neuron}", neuron=node_name(spec, 0, neuron))


def neuron_words(run: RunInfo, neuron: int) -> str:
    """Return which neuron's weights are drawn, and of which inputs they are weights."""
    target = NeuronTarget(0, neuron)
    symbol, name = node_name(run.spec, 0, neuron), neuron_name(run, target)
    whose = tr("weights of {name} ({symbol})", symbol=symbol, name=name)
    if run.spec.n_layers == 1:
        whose = tr("weights of output {symbol} ({name})", symbol=symbol, name=name)
    steps = steps_text(run.data)
    return tr("{whose}, inputs {steps}", whose=whose, steps=steps) if steps else whose


def steps_text(data: PreparedData) -> str:
    """Return how the inputs were preprocessed, empty if they are as in the data."""
    return ", ".join(name_of(PREPROCESSING, step.step) for step in data.steps)


def sample_words(data: PreparedData, sample: int, curve: Curve) -> str:
    """Return number, name and class of a sample."""
    parts = [tr("sample {n}", n=count(sample + 1))]
    if curve.name:
        parts.append(curve.name)
    if data.dataset.labels is not None:
        name = data.dataset.class_names[curve.class_index]
        parts.append(tr("class {name}", name=name))
    return " · ".join(parts)


def caption_text(profiles: ClassProfiles, has_spread: bool) -> str:
    """Return of what the curves are the means."""
    n = count(int(profiles.counts.sum()))
    if has_spread:
        return tr("mean ± standard deviation of {n} training samples", n=n)
    return tr("means of {n} training samples", n=n)


def not_ordered_words() -> str:
    """Return why the picture says less than it could."""
    return tr(
        "This panel is for inputs in an order, such as a spectrum: "
        "here the order has no meaning."
    )


def place_text(data: PreparedData, column: int, place: float) -> str:
    """Return where on the axis an input stands, with its unit, or its name."""
    axis = data.dataset.axis
    if axis is None:
        return data.dataset.input_names[column]
    return tr("{value} {unit}", value=number(place, 5), unit=axis.unit)


def mean_name(mean: Curve) -> str:
    """Return the class of a mean, or that it is the mean of all."""
    return mean.name or tr("mean")


def short_sample_name(data: PreparedData, curve: Curve, sample: int) -> str:
    """Return the name of a sample, or its number where it has none."""
    return curve.name or tr("sample {n}", n=count(sample + 1))


def pale_words() -> str:
    """Return what is pale where a pixel holds several inputs."""
    return tr("pale: extremes within a pixel")


def legend_name(data: PreparedData, curve: Curve, sample: int) -> str:
    """Return the name of a sample with its class."""
    name = short_sample_name(data, curve, sample)
    if data.dataset.labels is None:
        return name
    kind = data.dataset.class_names[curve.class_index]
    return tr("{name} ({kind})", name=name, kind=kind)
