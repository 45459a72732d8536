"""The data part of an experiment document."""

from typing import Annotated, Literal

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


SetName = Literal["training", "validation", "test"]
SampleNumber = Annotated[int, Meta(ge=0, le=2**53 - 1)]
SampleNumbers = Annotated[tuple[SampleNumber, ...], Meta(max_length=1_000_000)]
SampleValues = Annotated[tuple[InputValue, ...], Meta(max_length=100_000)]
ClassNumber = Annotated[int, Meta(ge=0, le=1_000_000)]


class SampleEdit(
    Struct,
    frozen=True,
    forbid_unknown_fields=True,
    kw_only=True,
    tag_field="edit",
    omit_defaults=True,
):
    """A change of the samples made by hand; see its three kinds.

    A sample keeps its number for good: those of the set are counted from 0 in its
    order, those that were added go on from there. ``inputs`` are in the set's units.
    """


class AddedSamples(SampleEdit, frozen=True, tag="add"):
    """New samples, (n, n_inputs), with a class or numbers each, and the set they join.

    ``labels`` are (n,) class numbers; for regression ``values`` are (n, n_targets).
    """

    inputs: tuple[SampleValues, ...]
    labels: tuple[ClassNumber, ...] = ()
    values: tuple[SampleValues, ...] = ()
    to: SetName = "training"


class ChangedSamples(SampleEdit, frozen=True, tag="change"):
    """Other inputs, classes or numbers of samples; what is left empty stays."""

    samples: SampleNumbers
    inputs: tuple[SampleValues, ...] = ()
    labels: tuple[ClassNumber, ...] = ()
    values: tuple[SampleValues, ...] = ()


class RemovedSamples(SampleEdit, frozen=True, tag="remove"):
    """Samples that are gone."""

    samples: SampleNumbers


AnySampleEdit = AddedSamples | ChangedSamples | RemovedSamples
MOST_SAMPLE_EDITS = 10_000


class DataSettings(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Which samples an experiment learns from; ``None`` takes the set's own default.

    ``set`` is a key of the catalogue, or of a set of the user's own (``own_sets``).
    ``target_scaling`` is for numbers to predict (key of ``TARGET_SCALINGS``).
    ``edits`` were made by hand after the split and the fit of the preprocessing, which
    they leave as they were.
    """

    set: str = "three-class-disc"
    samples: Annotated[int, Meta(ge=1, le=1_000_000)] | None = None
    noise: Annotated[float, Meta(ge=0.0, le=10.0)] | None = None
    seed: Seed = 0
    coding: str = "one-per-class"
    target_scaling: str = "none"
    preprocessing: Annotated[tuple[PreprocessingStep, ...], Meta(max_length=50)] = ()
    split: SplitSettings = SplitSettings()
    edits: Annotated[tuple[AnySampleEdit, ...], Meta(max_length=MOST_SAMPLE_EDITS)] = ()
