"""The phases of one weight update, in the order in which a lecture shows them."""

from dataclasses import dataclass
from typing import Literal

from nnsim.arrays import FloatArray, IntArray
from nnsim.model.backward import BackwardPass
from nnsim.model.forward import ForwardPass
from nnsim.model.spec import NetworkSpec
from nnsim.training.optimizers import Slots
from nnsim.training.settings import TrainingSettings

PhaseKind = Literal[
    "input", "sum", "activation", "error", "backward", "change", "update"
]


@dataclass(frozen=True)
class Phase:
    """One thing that happens; ``layer`` counts layers of neurons from 0, or is −1."""

    kind: PhaseKind
    layer: int = -1


def phases_of(n_layers: int) -> tuple[Phase, ...]:
    """Return the phases of a network with so many layers of neurons, each one thing.

    Input; h, then a of each layer forward; error; δ of each layer backward; ∂E/∂ω and
    Δω of each layer in the same order; update (deck: Error gradient backpropagation).
    """
    forward: tuple[PhaseKind, ...] = ("sum", "activation")
    layers, back = range(n_layers), range(n_layers - 1, -1, -1)
    return (
        Phase("input"),
        *(Phase(kind, layer) for layer in layers for kind in forward),
        Phase("error"),
        *(Phase("backward", layer) for layer in back),
        *(Phase("change", layer) for layer in back),
        Phase("update"),
    )


@dataclass(frozen=True, eq=False)
class StepTrace:
    """All numbers of one weight update, so that they can be shown phase by phase.

    Attributes
    ----------
    rows : (n_batch,) rows of the training set that make this update.
    targets : (n_batch, n_outputs).
    errors : (n_batch,) E of each sample before the update, dropout included.
    sample_weights : (n_batch,) what each sample counts, None where all count alike.
    error : mean over the batch of E, each sample counted by its weight; ``penalty`` is
        what large weights add to it.
    gradient : ∂E/∂ω, flat, penalties included; ``backward`` has it without them.
    update : Δω, flat; the weights after the update are ``parameters`` − Δω.
    slots_before, slots : what the optimizer remembers before and after the update.
    n_updates : updates made before this one, as the optimizer counts them.
    parameters : the weights before the update, flat, read-only.
    spec, settings, loss : the network, the training and the key of E as they were then.
    """

    step: int
    epoch: int
    rows: IntArray
    targets: FloatArray
    forward: ForwardPass
    errors: FloatArray
    sample_weights: FloatArray | None
    error: float
    penalty: float
    backward: BackwardPass
    gradient: FloatArray
    learning_rate: float
    update: FloatArray
    slots_before: Slots
    slots: Slots
    n_updates: int
    parameters: FloatArray
    spec: NetworkSpec
    settings: TrainingSettings
    loss: str
