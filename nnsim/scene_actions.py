"""What a point of a scene does for the lecturer: set, run, pin, race, in turn."""

from collections.abc import Sequence
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from nnsim.errors import InputError
from nnsim.experiment import Experiment, check_experiment
from nnsim.probes.map_kinds import MapKind
from nnsim.variants import MOST_CHANGES, with_fields

MOST_EPOCHS = 10_000_000


class SceneAction(
    Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="do"
):
    """One thing that is done; its kinds follow."""


class SetFields(SceneAction, frozen=True, tag="set"):
    """Other values of fields of the experiment, by their paths."""

    changes: Annotated[dict[str, Any], Meta(min_length=1, max_length=MOST_CHANGES)]


class RunOn(SceneAction, frozen=True, tag="run"):
    """Train so many epochs, or to the end of the run if 0."""

    epochs: Annotated[int, Meta(ge=0, le=MOST_EPOCHS)] = 0


class Advance(SceneAction, frozen=True, tag="advance"):
    """Make some phases, steps or epochs, each to be seen."""

    unit: Literal["phase", "step", "epoch"] = "step"
    count: Annotated[int, Meta(ge=1, le=1000)] = 1


class Rewind(SceneAction, frozen=True, tag="rewind"):
    """The same first weights again."""


class NewWeights(SceneAction, frozen=True, tag="new-weights"):
    """Other first weights."""


class PinRun(SceneAction, frozen=True, tag="pin"):
    """Keep the present run as a ghost."""


class ChooseVariant(SceneAction, frozen=True, tag="variant"):
    """Run one of the scene's variants, by its number from 1."""

    number: Annotated[int, Meta(ge=1, le=8)]


class RunVariants(SceneAction, frozen=True, tag="run-all"):
    """Run all variants, one after the other."""


class RaceVariants(SceneAction, frozen=True, tag="race"):
    """Run all variants side by side."""


class Pick(SceneAction, frozen=True, tag="pick"):
    """Pick a neuron, (layer, number) with layer −1 for inputs, or a sample by its row.

    Without either nothing is picked any more.
    """

    neuron: tuple[int, int] | None = None
    sample: Annotated[int, Meta(ge=0)] | None = None


class ShowMap(SceneAction, frozen=True, tag="map"):
    """Fill the feature space with something else."""

    kind: MapKind


class SetSpeed(SceneAction, frozen=True, tag="speed"):
    """Run at another speed from now on: so many units a second, 0 = full speed."""

    unit: Literal["phase", "step", "epoch"] = "epoch"
    per_second: Annotated[float, Meta(ge=0.0, le=1e6)] = 0.0


class RunSweep(SceneAction, frozen=True, tag="sweep"):
    """Begin the scene's sweep, which goes on by itself."""


AnyAction = (
    SetFields
    | RunOn
    | Advance
    | Rewind
    | NewWeights
    | PinRun
    | ChooseVariant
    | RunVariants
    | RaceVariants
    | Pick
    | ShowMap
    | SetSpeed
    | RunSweep
)


def check_actions(
    experiment: Experiment, actions: Sequence[AnyAction], n_variants: int, where: str
) -> Experiment:
    """Return the experiment after all of a point's changes.

    Raises
    ------
    InputError
        If a change names no field or gives no experiment that can be used, or a variant
        is asked for that the scene does not have.
    """
    for number, action in enumerate(actions):
        place = f"{where}.do[{number}]"
        if isinstance(action, SetFields):
            experiment = with_fields(experiment, action.changes, f"{place}.changes")
            check_experiment(experiment)
        elif isinstance(action, ChooseVariant) and action.number > n_variants:
            raise InputError(
                "scene.no_variant", field=place, number=action.number, count=n_variants
            )
        elif isinstance(action, RunVariants | RaceVariants) and not n_variants:
            raise InputError("scene.no_variant", field=place, number=1, count=0)
    return experiment
