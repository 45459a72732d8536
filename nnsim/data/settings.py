"""The data part of an experiment document."""

from typing import Annotated

from msgspec import Meta, Struct

Fraction = Annotated[float, Meta(ge=0.0, le=1.0)]
Seed = Annotated[int, Meta(ge=0, le=2**53 - 1)]
ColumnName = Annotated[str, Meta(min_length=1, max_length=200)]
InputValue = Annotated[float, Meta(ge=-1e12, le=1e12)]


class SplitSettings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The parts of the labelled samples that go to each set; the rest is not used.

    ``how`` the rows are dealt to the sets is a key of ``split.DEALS``.
    """

    training: Fraction = 0.6
    validation: Fraction = 0.2
    test: Fraction = 0.2
    how: str = "random"


class PreprocessingStep(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One step of preprocessing, fitted on the training rows (key of ``STEPS``).

    ``columns`` names inputs as the step before has left them; with none named, the step
    is for all of them, or for those that its row of ``STEPS`` says. A group begins at
    each of the ``edges``; ``limit`` is the largest value that is kept.
    """

    step: str = "standardised"
    columns: Annotated[tuple[ColumnName, ...], Meta(max_length=10_000)] = ()
    edges: Annotated[tuple[InputValue, ...], Meta(max_length=100)] = ()
    limit: InputValue | None = None


class DataSettings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Which samples an experiment learns from; ``None`` takes the set's own default."""

    set: str = "three-class-disc"
    samples: Annotated[int, Meta(ge=1, le=1_000_000)] | None = None
    noise: Annotated[float, Meta(ge=0.0, le=10.0)] | None = None
    seed: Seed = 0
    coding: str = "one-per-class"
    preprocessing: tuple[PreprocessingStep, ...] = ()
    split: SplitSettings = SplitSettings()
