"""The compiled way to the error over two axes: two weights, or any two directions."""

from nnsim.arrays import FloatArray, IntArray
from nnsim.data.dataset import SampleSet
from nnsim.model.spec import NetworkSpec
from nnsim.probes.kernels.direction_plan import compiled_directions
from nnsim.probes.kernels.surface_plan import compiled_surface
from nnsim.probes.surface_axes import SurfaceAxes


def compiled_errors(
    spec: NetworkSpec,
    parameters: FloatArray,
    axes: SurfaceAxes,
    steps: tuple[FloatArray, FloatArray],
    samples: SampleSet,
    loss: str,
    stop: IntArray,
) -> FloatArray:
    """Return the mean errors (n_y, n_x); those after ``stop[0]`` are undefined."""
    if axes.pair is None:
        return compiled_directions(spec, parameters, axes, steps, samples, loss, stop)
    return compiled_surface(spec, parameters, axes.pair, steps, samples, loss, stop)
