"""What a neuron of the graph shows: its value, its output as a picture, or its g(h)."""

from collections.abc import Mapping
from functools import cache
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QBrush

from nnsim.arrays import FloatArray
from nnsim.frames.frame import RunInfo
from nnsim.probes.neuron_pictures import LayerPictures, NeuronPictures
from nnsim.scene import Scene
from ui.i18n import tr
from ui.palettes import Theme
from ui.panels.feature_space.region_image import SIGNED_ACTIVATIONS, neuron_scale
from ui.panels.network.face_fill import column_fill
from ui.panels.network.ink import STEPPED_BACK, Ink
from ui.panels.network.layout import Column, GraphLayout
from ui.panels.network.moment import Moment, NeuronTarget
from ui.panels.network.values import INPUTS
from ui.theme import ramp_places, sign_image

Brushes = Mapping[tuple[int, int], QBrush]
"""What fills the neurons (layer, number) that show more than a value."""
Face = Literal["value", "picture", "curve"]
FACES: tuple[Face, ...] = ("value", "picture", "curve")
PICTURE_SIDE = 24
SMALLEST_PICTURE = 7.0
"""Half the side, in logical pixels, below which a picture tells nothing."""
MOST_PICTURED = 32
"""Neurons in a layer above which pictures are too small to begin with them."""
CURVE_ROWS = 64
"""Height of the picture of a curve over a single input, in cells."""
CURVE_TOP = 0.9


def face_names() -> dict[Face, str]:
    """Return what the faces are called in a word."""
    return {"value": tr("value"), "picture": tr("picture"), "curve": tr("curve")}


def face_lines() -> dict[Face, str]:
    """Return what the faces are called in a line of a menu."""
    return {
        "value": tr("Neurons show their value"),
        "picture": tr("Neurons show a picture of their output"),
        "curve": tr("Neurons show their activation function"),
    }


def default_face(run: RunInfo, scene: Scene | None) -> Face:
    """Return the face to begin with, as long as nobody chose one.

    Pictures, where they show all that a hidden neuron does; a scene that goes phase by
    phase is about the numbers.
    """
    is_about_numbers = scene is not None and scene.speed.unit == "phase"
    sizes = run.spec.sizes
    can_be_seen = sizes[0] <= 2 and max(sizes) <= MOST_PICTURED and len(sizes) > 2
    return "picture" if can_be_seen and not is_about_numbers else "value"


def wished_side(face: Face, layout: GraphLayout | None) -> int:
    """Return the cells along each side of the pictures to be asked for, 0 for none."""
    if face != "picture" or layout is None:
        return 0
    largest = max(column.radius for column in layout.columns[1:])
    return PICTURE_SIDE if largest >= SMALLEST_PICTURE else 0


def first_square(face: Face) -> int | None:
    """Return the first layer whose neurons are squares for a face, None for no one."""
    return {"value": None, "picture": INPUTS, "curve": 0}[face]


def face_text(face: Face, moment: Moment, target: NeuronTarget) -> str:
    """Return what a tooltip says about a neuron's face, empty for its value."""
    if face == "picture" and has_picture(moment.frame.faces, target):
        if moment.run.data.n_inputs == 1:
            return tr(
                "picture: its output a along x; blue above 0, orange below, "
                "at the scale of its own largest a"
            )
        if target.layer == INPUTS:
            return tr("picture: this input over the feature space, blue positive")
        return tr(
            "picture: its output a over the feature space; blue positive, "
            "orange negative"
        )
    if face == "curve" and target.layer != INPUTS:
        return tr("curve: a = g(h), the dot at the present h; an arrow: h is beyond")
    return ""


def has_picture(faces: NeuronPictures | None, target: NeuronTarget) -> bool:
    """Tell whether there is a picture of a neuron or an input."""
    if faces is None:
        return False
    return faces.column(target.layer).picture(target.number) is not None


def faced_neurons(
    face: Face, layout: GraphLayout, moment: Moment
) -> frozenset[tuple[int, int]]:
    """Return the drawn neurons (layer, number) that show a picture or a curve."""
    faces, found = moment.frame.faces, set[tuple[int, int]]()
    for column in layout.columns:
        if face == "curve" and column.layer != INPUTS:
            found.update((column.layer, n) for n in column.drawn)
        elif face == "picture" and faces is not None:
            pictured = faces.column(column.layer).numbers.tolist()
            found.update((column.layer, n) for n in {*pictured} & {*column.drawn})
    return frozenset(found)


class FaceBrushes:
    """Makes the fills of faces, once a frame."""

    def __init__(self) -> None:
        self._key: tuple[object, ...] = ()
        self._brushes: Brushes = {}

    def of(
        self,
        face: Face,
        theme: Theme,
        layout: GraphLayout,
        moment: Moment,
        ratio: float = 1.0,
    ) -> Brushes:
        """Return the fills of all neurons that show a picture or a curve.

        ``ratio`` is device pixels a logical one.
        """
        faces, glow = moment.frame.faces, moment.values.glow
        shown = faces if face == "picture" else None
        key = (face, theme, layout, shown, glow, ratio)
        if key != self._key:
            self._key = key
            self._brushes = _brushes(face, theme, layout, moment, ratio)
        return self._brushes


def _brushes(
    face: Face, theme: Theme, layout: GraphLayout, moment: Moment, ratio: float
) -> Brushes:
    ink, faces = Ink(theme, moment.values.glow), moment.frame.faces
    brushes: dict[tuple[int, int], QBrush] = {}
    for column in layout.columns:
        if face == "curve" and column.layer != INPUTS:
            ground = QBrush(ink.shape(theme.surface_raised, column.layer))
            brushes.update({(column.layer, n): ground for n in column.drawn})
        elif face == "picture" and faces is not None:
            pictures = faces.column(column.layer)
            numbers, pixels = _pictures(theme, ink, column, pictures, moment)
            if numbers:
                fill = column_fill(column, numbers, pixels, ratio)
                brushes.update({(column.layer, n): fill for n in numbers})
    return brushes


def _pictures(
    theme: Theme, ink: Ink, column: Column, pictures: LayerPictures, moment: Moment
) -> tuple[list[int], NDArray[np.uint32]]:
    """Return the drawn neurons that have a picture, and these, (n, n_y, n_x)."""
    numbers = pictures.numbers.tolist()
    rows = [row for row, n in enumerate(numbers) if n in column.drawn]
    if not rows:
        return [], np.empty((0, 0, 0), np.uint32)
    shares = shares_of(moment, column.layer, pictures)[rows]
    if shares.shape[1] == 1:
        shares = over_one_input(shares, is_signed(moment, column.layer))
    table = face_table(theme, STEPPED_BACK if ink.steps_back(column.layer) else 1.0)
    pixels = table.take(ramp_places((shares[:, ::-1] + 1.0) / 2.0))
    return [numbers[row] for row in rows], pixels


@cache
def face_table(theme: Theme, share: float) -> NDArray[np.uint32]:
    """Return the sign colours (256,) as 0xffrrggbb, of which a share is left."""
    surface = theme.surface
    ground = np.array([surface.red(), surface.green(), surface.blue()])
    rgb = sign_image(np.linspace(-1.0, 1.0, 256), 1.0, theme)
    toned = np.rint(share * rgb + (1.0 - share) * ground).astype(np.uint32)
    red, green, blue = toned.T
    return np.asarray(0xFF000000 | red << 16 | green << 8 | blue, np.uint32)


def shares_of(moment: Moment, layer: int, pictures: LayerPictures) -> FloatArray:
    """Return the pictures (n, n_y, n_x) in shares of the ends of their colours.

    These are the ends of the feature space where the neuron fills it.
    """
    values = pictures.values
    if layer == INPUTS:
        scales = moment.input_scales[pictures.numbers]
    else:
        activation = moment.frame.spec.layers[layer].activation
        scales = np.array([neuron_scale(activation, one)[1] for one in values])
    return np.asarray(values / scales.reshape(-1, 1, 1))


def is_signed(moment: Moment, layer: int) -> bool:
    """Tell whether the curves of a layer go below 0."""
    layers = moment.frame.spec.layers
    return layer == INPUTS or layers[layer].activation in SIGNED_ACTIVATIONS


def over_one_input(shares: FloatArray, signed: bool) -> FloatArray:
    """Return pictures (n, CURVE_ROWS, n_x) of the curves (n, 1, n_x) filled to zero.

    Zero is in the middle where values are ``signed``, else at the bottom.
    """
    lowest = -1.0 if signed else 0.0
    heights = np.linspace(lowest, 1.0, CURVE_ROWS).reshape(1, -1, 1)
    curves = CURVE_TOP * np.nan_to_num(np.clip(shares, -1.0, 1.0))
    above = (heights >= 0.0) & (heights <= curves)
    below = (heights <= 0.0) & (heights >= curves)
    return np.where(above | below, shares, 0.0)
