"""What a viewer wants to see of a run; nothing else is computed."""

from dataclasses import dataclass
from typing import Literal

from nnsim.data.prepare import SetName
from nnsim.frames.data_view import DataWish
from nnsim.frames.pinned import PinnedRun
from nnsim.probes.map_kinds import MapKind
from nnsim.probes.surface_picture import HeightScale

SliceMode = Literal["moving", "frozen"]
SurfaceKind = Literal["weights", "moved", "random", "principal", "between"]
SurfaceSet = Literal["training", "validation", "both"]
Range = tuple[float, float]
PRINCIPAL = (-1, -1)
"""In the place of two inputs: the two principal axes of the training set."""
MANY_INPUTS = 32


@dataclass(frozen=True)
class Demand:
    """The wishes of the panels that can be seen.

    Attributes
    ----------
    feature_space, error_surface : whether these pictures are wanted at all.
    features : numbers of the inputs along the axes of the feature space, or
        ``PRINCIPAL`` axes; None for these where there are many inputs, else the first.
    plane_aspect : width over height of the picture where one unit is to be as long
        along both axes; None lets each axis fill it.
    hidden_space : whether that picture is wanted, of which ``hidden_layer`` and with
        which two of its neurons along the axes, or its ``PRINCIPAL`` axes.
    ghost : the pinned run that is wanted beside the present one, or None.
    map_size : cells along each side of the decision map.
    map_kind : "decision" pales with doubt, "probability" with the probability of the
        class, "spread" shows how much Monte-Carlo dropout scatters, "error" E against
        the target of the nearest training sample; "relief" asks for the heights of
        one neuron alone: ``neuron``, or the first output.
    n_passes : passes of Monte-Carlo dropout.
    neuron : (layer, number) of a neuron whose own output is wanted, or None.
    sample : row of the data set whose outputs are wanted in full, or None.
    sums : (layer, number) of a neuron whose h of the samples is wanted, or None.
    report : the set whose report is wanted, or None.
    profiles : whether the mean sample of each class is wanted.
    data : what is wanted of the data themselves, or None.
    fit : whether predicted against target is wanted, for regression.
    surface_kind : what the error surface is over: two weights, the two that "moved"
        most by now, two random directions, the two principal ones of the way, or those
        "between" the ends of two pinned runs and the present network.
    surface_seed : of random directions; another one asks for others, or anew which
        weights moved most.
    surface_between : the two pinned runs.
    surface_weights : indices in the flat vector of the two weights, or None for the
        first two of the network.
    surface_mode : "moving" takes the other weights as they are now, "frozen" as they
        were when the mode was chosen.
    surface_set : of which set E is; of "both" training in colours, validation in lines.
    surface_penalty : whether E counts what large weights add to it.
    surface_scale : of heights, and of the lines of equal height.
    surface_range : (x, y) ranges that are held, or None where they follow the way.
    surface_details : whether the curvature at the dot is wanted.
    surface_cuts : whether E along each axis through the dot is wanted.
    surface_size : points along each side of the error surface.
    surface_holds : places that its window has to show beside the present way.
    neuron_pictures : cells along each side of the picture of every neuron's output over
        the plane of the feature space, 0 where none are wanted.
    weights_over_time : indices in the flat vector of weights whose way is wanted.
    gradients : whether the magnitudes of each layer's gradient are wanted.
    threshold : above which probability the second of two classes is decided for on
        maps, or None for the decision of the network itself.
    """

    feature_space: bool = True
    error_surface: bool = True
    features: tuple[int, int] | None = None
    hidden_space: bool = False
    hidden_layer: int = 0
    hidden_axes: tuple[int, int] = (0, 1)
    plane_aspect: float | None = None
    ghost: PinnedRun | None = None
    map_size: int = 100
    map_kind: MapKind = "decision"
    n_passes: int = 50
    neuron: tuple[int, int] | None = None
    sample: int | None = None
    sums: tuple[int, int] | None = None
    report: SetName | None = None
    profiles: bool = False
    data: DataWish | None = None
    fit: bool = False
    surface_kind: SurfaceKind = "weights"
    surface_seed: int = 0
    surface_between: tuple[PinnedRun, PinnedRun] | None = None
    surface_weights: tuple[int, int] | None = None
    surface_mode: SliceMode = "moving"
    surface_set: SurfaceSet = "training"
    surface_penalty: bool = False
    surface_scale: HeightScale = "log"
    surface_range: tuple[Range, Range] | None = None
    surface_details: bool = False
    surface_cuts: bool = False
    surface_size: int = 40
    surface_holds: tuple[tuple[float, float], ...] = ()
    neuron_pictures: int = 0
    weights_over_time: tuple[int, ...] = ()
    gradients: bool = False
    threshold: float | None = None


def features_along(wished: tuple[int, int] | None, n_inputs: int) -> tuple[int, int]:
    """Return the two inputs along the axes, or ``PRINCIPAL``."""
    if n_inputs < 2:
        return 0, 0
    if wished is None:
        return PRINCIPAL if n_inputs > MANY_INPUTS else (0, 1)
    if wished == PRINCIPAL:
        return wished if n_inputs > 2 else (0, 1)
    return min(wished[0], n_inputs - 1), min(wished[1], n_inputs - 1)
