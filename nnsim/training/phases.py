"""The phases of one weight update, in the order in which a lecture shows them."""

from dataclasses import dataclass
from typing import Literal

from nnsim.arrays import FloatArray, IntArray
from nnsim.model.backward import BackwardPass
from nnsim.model.forward import ForwardPass
from nnsim.training.optimizers import Slots

PhaseKind = Literal["input", "forward", "error", "backward", "update"]


@dataclass(frozen=True)
class Phase:
    """One thing that happens; ``layer`` counts layers of neurons from 0, or is −1."""

    kind: PhaseKind
    layer: int = -1


def phases_of(n_layers: int) -> tuple[Phase, ...]:
    """Return input, each layer forward, error, each layer backward, update."""
    return (
        Phase("input"),
        *(Phase("forward", layer) for layer in range(n_layers)),
        Phase("error"),
        *(Phase("backward", layer) for layer in range(n_layers - 1, -1, -1)),
        Phase("update"),
    )


@dataclass(frozen=True, eq=False)
class StepTrace:
    """All numbers of one weight update, so that they can be shown phase by phase.

    Attributes
    ----------
    rows : (n_batch,) rows of the training set that make this update.
    targets : (n_batch, n_outputs).
    error : mean over the batch of E, class weights and dropout included, before the
        update; ``penalty`` is what large weights add to it.
    gradient : ∂E/∂ω, flat, penalties included.
    update : Δω, flat; the weights after the update are ``parameters`` − Δω.
    slots : what the optimizer remembers after the update.
    parameters : the weights before the update, flat, read-only.
    """

    step: int
    epoch: int
    rows: IntArray
    targets: FloatArray
    forward: ForwardPass
    error: float
    penalty: float
    backward: BackwardPass
    gradient: FloatArray
    learning_rate: float
    update: FloatArray
    slots: Slots
    parameters: FloatArray
