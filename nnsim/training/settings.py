"""The training part of an experiment document."""

from typing import Annotated

from msgspec import Meta, Struct

from nnsim.data.settings import Seed

Share = Annotated[float, Meta(ge=0.0, le=1.0)]
Below1 = Annotated[float, Meta(ge=0.0, lt=1.0)]
Strength = Annotated[float, Meta(ge=0.0, le=10.0)]


class StopSettings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """When a run stops by itself; 0 switches a condition off.

    ``unchanged_epochs`` counts epochs in a row in which E moved by less than
    ``unchanged_by``; ``patience`` counts epochs without a new best validation error. A
    cycle or a standstill of the perceptron always stops.
    """

    epochs: Annotated[int, Meta(ge=0, le=1_000_000_000)] = 1000
    error_below: Annotated[float, Meta(ge=0.0, le=1e6)] = 0.0
    unchanged_epochs: Annotated[int, Meta(ge=0, le=1_000_000)] = 0
    unchanged_by: Annotated[float, Meta(ge=0.0, le=1.0)] = 1e-9
    patience: Annotated[int, Meta(ge=0, le=1_000_000_000)] = 0


class OptimizerSettings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How a gradient becomes an update; ``momentum`` is the deck's α.

    ``decay_1`` and ``decay_2`` are β₁ and β₂ of Adam, ``decay`` is ρ of RMSprop,
    ``epsilon`` is the ε under their fractions.
    """

    method: str = "gradient-descent"
    momentum: Below1 = 0.0
    decay_1: Below1 = 0.9
    decay_2: Below1 = 0.999
    decay: Below1 = 0.9
    epsilon: Annotated[float, Meta(gt=0.0, le=1.0)] = 1e-8


class ScheduleSettings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How η changes: after ``epochs`` epochs it is ``factor`` times the first one."""

    shape: str = "constant"
    epochs: Annotated[int, Meta(ge=1, le=1_000_000_000)] = 100
    factor: Share = 0.5


class PenaltySettings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What large weights cost: ``l1`` Σ|ω| + ``l2`` ½ Σ ω², bias weights left out."""

    l1: Strength = 0.0
    l2: Strength = 0.0


class BalanceSettings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """In which proportions classes are learnt; they are always judged as observed.

    ``shares`` are the proportions of "proportions" or the weights of "weights", one a
    class, in the order of the classes; only their ratios matter for proportions.
    """

    method: str = "natural"
    shares: Annotated[
        tuple[Annotated[float, Meta(ge=0.0, le=1e6)], ...], Meta(max_length=1000)
    ] = ()


class TrainingSettings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How the weights learn; ``learning_rate`` is the deck's η.

    ``locked`` are weights that stay as they are, by their index in the flat vector.
    """

    rule: str = "backpropagation"
    loss: str = "quadratic"
    scheme: str = "sequential"
    shuffle: bool = True
    mini_batch: Annotated[int, Meta(ge=1, le=1_000_000)] = 10
    learning_rate: Annotated[float, Meta(ge=0.0, le=1000.0)] = 0.1
    optimizer: OptimizerSettings = OptimizerSettings()
    schedule: ScheduleSettings = ScheduleSettings()
    penalty: PenaltySettings = PenaltySettings()
    balance: BalanceSettings = BalanceSettings()
    locked: Annotated[
        tuple[Annotated[int, Meta(ge=0)], ...], Meta(max_length=100_000)
    ] = ()
    seed: Seed = 0
    stop: StopSettings = StopSettings()
