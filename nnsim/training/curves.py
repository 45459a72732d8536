"""The curves of a run in as many points as a picture needs."""

from dataclasses import dataclass

from nnsim.arrays import FloatArray


@dataclass(frozen=True)
class Curves:
    """The history as a picture needs it: at most a few hundred points a curve.

    Attributes
    ----------
    epochs : (n_points,), rising.
    errors, accuracies : (3, n_points) for training, validation, test; NaN where a set
        is absent or was not judged, so a curve goes through its finite points.
    best_epoch : epoch of the lowest validation error, or −1 without validation.
    row_stride : every so-manieth point, the first included, is the row of an epoch;
        those between are each curve's extremes over the epochs between two rows.
    """

    epochs: FloatArray
    errors: FloatArray
    accuracies: FloatArray
    best_epoch: int = -1
    row_stride: int = 1
