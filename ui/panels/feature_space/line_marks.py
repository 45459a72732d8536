"""From the lines of a frame to what is drawn of them: name, look, the steepest."""

from nnsim.arrays import FloatArray
from nnsim.frames.frame import Frame, RunInfo
from ui.panels.feature_space.hyperplane_lines import NO_CLASS, LineMark, Look, steepest
from ui.panels.weight_names import node_name


def line_marks(
    run: RunInfo, frame: Frame, lines: FloatArray, picked: tuple[int, int] | None
) -> tuple[LineMark, ...]:
    """Return the marks of the first layer's ``lines`` (n_neurons, 3), in order.

    ``picked`` is the (layer, number) whose output fills the space, or None.
    """
    spec = frame.spec
    is_output = spec.n_layers == 1
    of_classes = is_output and len(lines) == run.data.n_classes
    marks = []
    for neuron in steepest(lines):
        look: Look = "output" if is_output else "hidden"
        if picked is not None:
            look = "selected" if picked == (0, neuron) else "aside"
        if neuron in spec.layers[0].silenced and look != "selected":
            look = "silent"
        a, b, c = lines[neuron].tolist()
        name = node_name(spec, 0, neuron)
        marks.append(
            LineMark(neuron, name, a, b, c, look, neuron if of_classes else NO_CLASS)
        )
    return tuple(marks)
