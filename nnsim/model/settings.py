"""The network part of an experiment document."""

from typing import Annotated

from msgspec import Meta, Struct

from nnsim.data.settings import Seed

MOST_NEURONS = 512
Slope = Annotated[float, Meta(gt=0.0, le=100.0)]
Threshold = Annotated[float, Meta(ge=-1000.0, le=1000.0)]


class OutputSettings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The output layer; how many neurons it has follows from the data and its coding.

    ``slope`` is the deck's β of the sigmoid, ``threshold`` its θ of the step.
    """

    activation: str = "sigmoid"
    slope: Slope = 1.0
    threshold: Threshold = 0.0
    bias: bool = True


class HiddenSettings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One hidden layer, with its own bias node or without one.

    ``dropout`` is the share of its neurons that each update leaves out; ``silenced``
    are neurons that send 0 and do not learn, by their number from 0, rising.
    """

    neurons: Annotated[int, Meta(ge=1, le=MOST_NEURONS)] = 8
    activation: str = "sigmoid"
    slope: Slope = 1.0
    threshold: Threshold = 0.0
    bias: bool = True
    dropout: Annotated[float, Meta(ge=0.0, lt=1.0)] = 0.0
    silenced: Annotated[
        tuple[Annotated[int, Meta(ge=0)], ...], Meta(max_length=MOST_NEURONS)
    ] = ()


class InitialWeights(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How the first weights are drawn.

    ``width`` is the half-width of "uniform" or the deviation of "gaussian"; ``values``
    are all weights of "given", flat, as in ``parameters``, and ``drawn_by`` is the
    distribution of those that are drawn beside them or in their place.
    """

    distribution: str = "uniform"
    width: Annotated[float, Meta(ge=0.0, le=100.0)] = 0.5
    values: tuple[float, ...] = ()
    drawn_by: str = "uniform"


class NetworkSettings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Layers from the first hidden one to the output, and how their weights begin."""

    hidden: Annotated[tuple[HiddenSettings, ...], Meta(max_length=8)] = ()
    output: OutputSettings = OutputSettings()
    initial_weights: InitialWeights = InitialWeights()
    seed: Seed = 0
