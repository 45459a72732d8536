"""Where a neuron's line goes, and the weights or the θ that put it there.

A layer without bias node has no weight that moves a line. There it turns about the
origin, and where the neurons have a threshold θ it is moved by θ.
"""

import math

import numpy as np

from nnsim.experiment import Experiment
from nnsim.frames.frame import Frame
from nnsim.probes.line_weights import Line, threshold_for_line, weights_for_line
from ui.controls.paired_edits import with_hidden, with_output
from ui.i18n import tr
from ui.session import Session

Place = tuple[float, float]


def origin_of_turns(frame: Frame | None) -> Place | None:
    """Return where the inputs are 0, if the lines can only turn about it, else None.

    Turned about it a line keeps the threshold that it has.
    """
    if frame is None or frame.features is None or frame.spec.layers[0].bias_input:
        return None
    plane = frame.features.plane
    x, y = plane.places(np.zeros((1, len(plane.base))))[0]
    return float(x), float(y)


def moved_line(line: Line, dx: float, dy: float) -> Line:
    """Return the line with the same slope, moved by so much in data units."""
    a, b, c = line
    return a, b, c + a * dx + b * dy


def turned_line(line: Line, pivot: Place, angle: float) -> Line:
    """Return the line turned about a place, by radians against the clock."""
    a, b, c = line
    cos, sin = math.cos(angle), math.sin(angle)
    u, v = cos * a - sin * b, sin * a + cos * b
    return u, v, c + (u - a) * pivot[0] + (v - b) * pivot[1]


def put_line(
    session: Session, neuron: int, line: Line, *, turns: bool, gesture: object
) -> str | None:
    """Put the line of a neuron of the first layer there.

    Return None where it is done, else why it cannot be, "" if that was said already.
    """
    frame = session.frame
    if frame is None or frame.features is None:
        return ""
    spec, plane = frame.spec, frame.features.plane
    if neuron >= spec.layers[0].n_neurons:
        # In hand was a line of the network before.
        return ""
    if spec.layers[0].bias_input or turns:
        changes = weights_for_line(spec, frame.parameters, plane, neuron, line)
        session.set_weights(*changes, gesture=gesture)
        return None
    if spec.layers[0].activation != "step":
        return tr("This layer has no bias node: its lines all pass one point.")
    theta = threshold_for_line(spec, frame.parameters, plane, neuron, line)
    changed = _with_threshold(session.experiment, theta)
    return None if session.edit(changed, gesture) else ""


def _with_threshold(experiment: Experiment, theta: float) -> Experiment:
    """Return the experiment with another θ of the first layer."""
    if experiment.network.hidden:
        return with_hidden(experiment, 0, "threshold", theta)
    return with_output(experiment, "threshold", theta)
