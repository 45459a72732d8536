"""The data part of an experiment document."""

from typing import Annotated

from msgspec import Meta, Struct

Fraction = Annotated[float, Meta(ge=0.0, le=1.0)]
Seed = Annotated[int, Meta(ge=0, le=2**53 - 1)]


class SplitSettings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The parts of the labelled samples that go to each set; the rest is not used."""

    training: Fraction = 0.6
    validation: Fraction = 0.2
    test: Fraction = 0.2


class PreprocessingStep(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One step of preprocessing, fitted on the training rows (key of ``STEPS``)."""

    step: str = "standardised"


class DataSettings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Which samples an experiment learns from; ``None`` takes the set's own default."""

    set: str = "three-class-disc"
    samples: Annotated[int, Meta(ge=1, le=1_000_000)] | None = None
    noise: Annotated[float, Meta(ge=0.0, le=10.0)] | None = None
    seed: Seed = 0
    coding: str = "one-per-class"
    preprocessing: tuple[PreprocessingStep, ...] = ()
    split: SplitSettings = SplitSettings()
