"""The training part of an experiment document."""

from typing import Annotated

from msgspec import Meta, Struct

from nnsim.data.settings import Seed


class StopSettings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """When a run stops by itself; 0 switches a condition off.

    ``unchanged_epochs`` counts epochs in a row in which E moved by less than
    ``unchanged_by``. A cycle or a standstill of the perceptron always stops.
    """

    epochs: Annotated[int, Meta(ge=0, le=1_000_000_000)] = 1000
    error_below: Annotated[float, Meta(ge=0.0, le=1e6)] = 0.0
    unchanged_epochs: Annotated[int, Meta(ge=0, le=1_000_000)] = 0
    unchanged_by: Annotated[float, Meta(ge=0.0, le=1.0)] = 1e-9


class TrainingSettings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How the weights learn; ``learning_rate`` is the deck's η."""

    rule: str = "backpropagation"
    loss: str = "quadratic"
    scheme: str = "sequential"
    shuffle: bool = True
    mini_batch: Annotated[int, Meta(ge=1, le=1_000_000)] = 10
    learning_rate: Annotated[float, Meta(ge=0.0, le=1000.0)] = 0.1
    seed: Seed = 0
    stop: StopSettings = StopSettings()
