"""Changes of the list of preprocessing steps, each as one undo step."""

from collections.abc import Sequence

from msgspec.structs import replace

from nnsim.data.preprocessing_steps import STEPS
from nnsim.data.settings import PreprocessingStep
from nnsim.experiment import Experiment
from ui.controls.paired_edits import without_given_weights
from ui.controls.plain_edits import with_data

Steps = tuple[PreprocessingStep, ...]


def with_steps(
    experiment: Experiment, steps: Sequence[PreprocessingStep]
) -> Experiment:
    """Preprocess by other steps; given weights are dropped where inputs come or go."""
    if _removals(experiment.data.preprocessing) != _removals(steps):
        experiment = without_given_weights(experiment)
    return with_data(experiment, preprocessing=tuple(steps))


def with_step_added(experiment: Experiment, step: PreprocessingStep) -> Experiment:
    """Add a step after all others."""
    return with_steps(experiment, (*experiment.data.preprocessing, step))


def with_step_removed(experiment: Experiment, index: int) -> Experiment:
    """Take one step away."""
    steps = experiment.data.preprocessing
    return with_steps(experiment, steps[:index] + steps[index + 1 :])


def with_step_moved(experiment: Experiment, index: int, by: int) -> Experiment:
    """Do a step so many places later; nothing if there is no such place."""
    steps = list(experiment.data.preprocessing)
    if not (0 <= index < len(steps) and 0 <= index + by < len(steps)):
        return experiment
    steps.insert(index + by, steps.pop(index))
    return with_steps(experiment, steps)


def with_step_changed(
    experiment: Experiment, index: int, field: str, value: object
) -> Experiment:
    """Change an option of one step; nothing if it is no longer there."""
    steps = list(experiment.data.preprocessing)
    if index < len(steps):
        steps[index] = replace(steps[index], **{field: value})
    return with_steps(experiment, steps)


def _removals(steps: Sequence[PreprocessingStep]) -> Steps:
    return tuple(
        step for step in steps if step.step in STEPS and STEPS[step.step].removes
    )
