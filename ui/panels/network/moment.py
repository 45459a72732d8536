"""What the views of the network are given to draw, and what can be pointed at."""

from dataclasses import dataclass

from nnsim.arrays import FloatArray
from nnsim.frames.frame import Frame, RunInfo
from ui.panels.network.values import ShownValues
from ui.pointing import Pointed


@dataclass(frozen=True)
class NeuronTarget:
    """A neuron, or an input (layer −1); the number after the last is the bias node."""

    layer: int
    number: int


@dataclass(frozen=True)
class LinkTarget:
    """A link, by the index of its weight in the flat vector."""

    index: int


Target = NeuronTarget | LinkTarget


def pointed_of(target: Target | None) -> Pointed | None:
    """Return a target as all panels know it."""
    if isinstance(target, NeuronTarget):
        return target.layer, target.number
    return None if target is None else target.index


def target_of(pointed: Pointed | None) -> Target | None:
    """Return what another panel points at as a target."""
    if isinstance(pointed, tuple):
        return NeuronTarget(*pointed)
    return LinkTarget(pointed) if isinstance(pointed, int) else None


@dataclass(frozen=True)
class Marks:
    """What stands out besides the phase: pointer, keyboard, selection, axes.

    Attributes
    ----------
    linked : what the pointer is on in another panel.
    layer : the layer whose weights it is on there, None for none.
    pending : the link picked as x axis that still waits for a second one.
    axes : the weights along x and y of the error surface.
    locked : the weights that training leaves as they are.
    """

    hovered: Target | None = None
    focused: NeuronTarget | None = None
    linked: Target | None = None
    layer: int | None = None
    selected: NeuronTarget | None = None
    pending: int | None = None
    axes: tuple[int, int] | None = None
    locked: tuple[int, ...] = ()

    @property
    def pointed(self) -> Target | None:
        """What the pointer, here or elsewhere, or the keyboard is on."""
        return self.hovered or self.linked or self.focused

    @property
    def numbered_links(self) -> tuple[tuple[int, int], ...]:
        """(index, 1 for x or 2 for y) of the links that are marked."""
        if self.pending is not None:
            return ((self.pending, 1),)
        if self.axes is None:
            return ()
        return ((self.axes[0], 1), (self.axes[1], 2))


@dataclass(frozen=True, eq=False)
class Moment:
    """A frame with all that a view needs to draw it.

    ``scale`` is the weight of the widest link; ``input_scales`` (n_inputs,) the largest
    size of each input in the data.
    """

    run: RunInfo
    frame: Frame
    values: ShownValues
    scale: float
    input_scales: FloatArray
    marks: Marks

    @property
    def locked(self) -> tuple[int, ...]:
        """The locked weights; those of a network that is still to come are left out."""
        n_parameters = self.frame.spec.n_parameters
        return tuple(index for index in self.marks.locked if index < n_parameters)
