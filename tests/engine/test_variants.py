"""Variants of a scene: the same start with other settings, whatever came before."""

from pathlib import Path

import msgspec
import numpy as np
import pytest

from nnsim.assemble import assemble
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.model.settings import HiddenSettings, NetworkSettings
from nnsim.scene import Scene, read_scene
from nnsim.training.settings import TrainingSettings
from nnsim.variants import Variant, check_variants, variant_experiment, with_fields

SCENE = Experiment(
    network=NetworkSettings(hidden=(HiddenSettings(neurons=2),)),
    training=TrainingSettings(learning_rate=0.5),
)
MOMENTUM = Variant(label="α 0.9", changes={"training.optimizer.momentum": 0.9})
ADAM = Variant(label="Adam", changes={"training.optimizer.method": "adam"})
LAYERS = Variant(
    label="deep",
    changes={
        "network.hidden": [{"neurons": 3}, {"neurons": 3}],
        "network.hidden[1].neurons": 4,
    },
)
ALL = (MOMENTUM, ADAM, LAYERS)


def scene_of(*variants: Variant) -> Scene:
    return Scene(key="own", title="Own", experiment=SCENE, variants=variants)


OWN = scene_of(*ALL)


def test_that_a_variant_sets_its_fields_and_keeps_the_first_weights() -> None:
    experiment = variant_experiment(OWN, MOMENTUM)
    assert experiment.training.optimizer.momentum == 0.9
    first, second = (assemble(each).trainer.parameters for each in (SCENE, experiment))
    assert np.array_equal(first, second)


def test_that_variants_can_follow_each_other_in_any_order() -> None:
    for before in ALL:
        present = variant_experiment(OWN, before)
        for variant in ALL:
            wanted = variant_experiment(OWN, variant)
            assert variant_experiment(OWN, variant, present) == wanted


def test_that_what_was_changed_by_hand_stays() -> None:
    present = with_fields(SCENE, {"network.seed": 7}, "test")
    experiment = variant_experiment(OWN, ADAM, present)
    assert experiment.network.seed == 7
    assert experiment.training.optimizer.method == "adam"


def test_that_a_part_of_what_a_variant_sets_may_be_set_after_it() -> None:
    sizes = [layer.neurons for layer in variant_experiment(OWN, LAYERS).network.hidden]
    assert sizes == [3, 4]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"training.optimiser.momentum": 0.9}, "did you mean"),
        ({"training.optimizer.momentum": 2.0}, "training.optimizer.momentum"),
        ({"training.optimizer.method": "adamm"}, "adamm"),
        ({"training..momentum": 0.9}, "not the path of a field"),
        ({"network.hidden[4].neurons": 3}, "network.hidden"),
    ],
)
def test_that_a_variant_that_does_not_fit_is_told_by_its_name(
    changes: dict[str, object], told: str
) -> None:
    variant = Variant(label="mine", changes=changes)
    with pytest.raises(InputError, match="The variant 'mine' does not fit") as caught:
        check_variants(scene_of(MOMENTUM, variant))
    assert told in str(caught.value)


def test_that_a_variant_of_a_layer_that_was_removed_says_so() -> None:
    wide = Variant(label="wide", changes={"network.hidden[0].neurons": 9})
    present = with_fields(SCENE, {"network.hidden": []}, "test")
    with pytest.raises(InputError, match=r"network\.hidden has no parts"):
        variant_experiment(scene_of(wide), wide, present)


def test_that_a_scene_file_with_a_bad_variant_is_refused(tmp_path: Path) -> None:
    bad = Variant(label="bad", changes={"training.learning_rate": -1})
    scene = scene_of(MOMENTUM, bad)
    file = tmp_path / "own.json"
    file.write_bytes(msgspec.json.encode(scene))
    with pytest.raises(InputError, match="The variant 'bad' does not fit"):
        read_scene(file)
