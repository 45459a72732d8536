"""From the settings of an experiment to its training, validation and test sets."""

import numpy as np

from nnsim.arrays import frozen
from nnsim.choices import require_choice
from nnsim.data.catalogue import entry_for, load_dataset
from nnsim.data.coding import CODINGS
from nnsim.data.edited import with_edits
from nnsim.data.prepared import SET_NAMES as SET_NAMES
from nnsim.data.prepared import PreparedData as PreparedData
from nnsim.data.prepared import sample_set_of, targets_of
from nnsim.data.preprocessing import apply_steps, fit_steps
from nnsim.data.settings import DataSettings
from nnsim.data.settings import SetName as SetName
from nnsim.data.split import split_rows
from nnsim.data.target_scaling import TARGET_SCALINGS, fit_target_scale


def prepare_data(
    settings: DataSettings, known: PreparedData | None = None
) -> PreparedData:
    """Load, split, code, preprocess and edit.

    The steps are fitted on the training rows only and applied to all rows. ``known``
    data of the same settings but for the edits spare all but these. Raise
    ``InputError`` for what cannot be used.
    """
    if known is not None and known.edits == settings.edits:
        return known
    unedited = _prepare(settings) if known is None else known.unedited or known
    return with_edits(unedited, settings.edits)


def _prepare(settings: DataSettings) -> PreparedData:
    require_choice("data.coding", settings.coding, CODINGS)
    require_choice("data.target_scaling", settings.target_scaling, TARGET_SCALINGS)
    dataset = load_dataset(settings)
    rows_of_sets = split_rows(
        dataset.labels,
        dataset.n_samples,
        settings.split,
        settings.seed,
        along=dataset.inputs[:, 0] if dataset.labels is None else None,
    )
    scale = fit_target_scale(settings.target_scaling, dataset.values, rows_of_sets[0])
    targets, output_names = targets_of(dataset, settings.coding, scale)
    steps = fit_steps(
        settings.preprocessing,
        dataset.inputs,
        rows_of_sets[0],
        dataset.input_names,
        entry_for(settings.set).missing_when_zero,
    )
    inputs = frozen(apply_steps(steps, dataset.inputs))
    training, validation, test = (
        sample_set_of(dataset, inputs, targets, rows) for rows in rows_of_sets
    )
    return PreparedData(
        dataset=dataset,
        inputs=inputs,
        targets=targets,
        training=training,
        validation=validation,
        test=test,
        steps=steps,
        lowest=frozen(inputs.min(axis=0)),
        highest=frozen(inputs.max(axis=0)),
        coding=settings.coding,
        output_names=output_names,
        target_scale=scale,
        numbers=frozen(np.arange(dataset.n_samples)),
    )
