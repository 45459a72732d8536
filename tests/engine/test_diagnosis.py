"""Rules that say why a run goes as it goes, on short runs of the engine."""

import dataclasses
from collections.abc import Sequence

import msgspec
import numpy as np
import pytest
from msgspec.structs import replace

from nnsim.arrays import frozen
from nnsim.assemble import Run, assemble
from nnsim.diagnosis.activity import layer_activity
from nnsim.diagnosis.evidence import gather_evidence
from nnsim.diagnosis.rules import RULES, Finding
from nnsim.diagnosis.signs import overtraining
from nnsim.experiment import Experiment
from nnsim.frames.builder import FrameBuilder
from nnsim.frames.demand import Demand
from nnsim.model.spec import LayerSpec, NetworkSpec
from nnsim.scene import built_in_scene

ALL_TRAINING = {"training": 1.0, "validation": 0.0, "test": 0.0}


def small(
    set_name: str, hidden: Sequence[object], output: str, **training: object
) -> Experiment:
    """Return an experiment in which all samples are for training."""
    document = {
        "version": 1,
        "data": {"set": set_name, "split": ALL_TRAINING},
        "network": {"hidden": hidden, "output": {"activation": output}},
        "training": training,
    }
    return msgspec.convert(document, Experiment)


def findings_after(
    wanted: Experiment, n_epochs: int, run: Run | None = None
) -> dict[str, dict[str, object]]:
    """Return what a frame says once a run has made so many epochs, by key."""
    run = run or assemble(wanted)
    run.trainer.run(n_epochs)
    frame = FrameBuilder(1, run).build(Demand())
    return {found.key: dict(found.fields) for found in frame.findings}


def test_that_a_run_away_weight_names_its_learning_rate() -> None:
    wanted = small(
        "sine", [{"neurons": 5, "activation": "relu"}], "linear", learning_rate=50.0
    )
    found = findings_after(wanted, 50)
    assert next(iter(found)) == "diverged"
    assert found["diverged"]["eta"] == 50.0


def test_that_a_perceptron_on_xor_goes_round_because_no_line_separates() -> None:
    found = findings_after(built_in_scene("xor-perceptron").experiment, 100)
    assert list(found) == ["cycle"]
    assert found["cycle"]["n"] == 1


def test_that_overtraining_is_told_with_its_best_epoch() -> None:
    run = assemble(built_in_scene("early-stopping").experiment)
    found = findings_after(run.experiment, 600, run)
    assert found["overtraining"]["epoch"] == run.trainer.best.epoch
    assert 0.1 < float(str(found["overtraining"]["share"])) < 1.0


def test_that_a_rare_class_that_is_never_predicted_is_named() -> None:
    wanted = built_in_scene("spectra-mlp").experiment
    found = findings_after(wanted, 20)
    assert found["rare_class"] == {"name": "O", "n": 2, "of": 545}


def test_that_relus_killed_by_a_large_step_are_counted() -> None:
    relus = [{"neurons": 8, "activation": "relu"}]
    wanted = small("moons", relus, "sigmoid", learning_rate=30.0, scheme="batch")
    found = findings_after(wanted, 30)
    assert next(iter(found)) == "dead"
    assert found["dead"]["layer"] == 0
    assert found["dead"]["of"] == 8


def test_that_weights_which_leap_across_the_valley_name_their_rate() -> None:
    wanted = built_in_scene("learning-rate").experiment
    training = replace(wanted.training, learning_rate=5.0)
    found = findings_after(replace(wanted, training=training), 30)
    assert found["oscillates"]["eta"] == 5.0
    assert float(str(found["oscillates"]["share"])) > 0.15


def test_that_an_error_which_grows_is_told_before_it_is_no_number() -> None:
    hidden = [{"neurons": 8}]
    wanted = small("sine", hidden, "linear", learning_rate=1.5, scheme="batch")
    assert next(iter(findings_after(wanted, 80))) == "growing"


def test_that_saturated_neurons_are_found_behind_a_plateau() -> None:
    wanted = built_in_scene("hill-bump-point").experiment
    found = findings_after(wanted, 300)
    assert list(found)[:2] == ["saturated", "plateau"]
    assert found["saturated"]["layer"] == 0


def test_that_hebbs_rule_is_said_to_run_away() -> None:
    found = findings_after(built_in_scene("hebb").experiment, 60)
    assert list(found) == ["runs_away"]


@pytest.mark.parametrize(
    ("scene", "n_epochs"),
    [("iris-mlp", 500), ("xor-mlp", 3000), ("neuron-or", 50), ("three-class-mlp", 300)],
)
def test_that_a_run_that_learns_gives_no_alarm(scene: str, n_epochs: int) -> None:
    run = assemble(built_in_scene(scene).experiment, path="compiled")
    made = 0
    while made < n_epochs and not run.trainer.stopped:
        found = findings_after(run.experiment, min(100, n_epochs - made), run)
        made += 100
        alarms = [key for key in found if RULES[key].kind == "warn"]
        assert not alarms
    assert run.trainer.evaluate()[0].accuracy > 0.95
    assert not found


def test_that_a_change_begins_the_evidence_anew() -> None:
    run = assemble(built_in_scene("hill-bump-point").experiment)
    assert "plateau" in findings_after(run.experiment, 300, run)
    run.trainer.set_training(replace(run.experiment.training, learning_rate=0.5))
    assert "plateau" not in findings_after(run.experiment, 5, run)


def test_that_the_past_is_judged_by_what_was_known_then() -> None:
    run = assemble(built_in_scene("early-stopping").experiment)
    assert "overtraining" in findings_after(run.experiment, 600, run)
    run.trainer.seek(run.trainer.step_of_epoch(30))
    frame = FrameBuilder(1, run).build(Demand())
    (found,) = frame.findings
    assert dict(found.fields)["epoch"] == run.trainer.best.epoch == 4


def test_that_dead_and_saturated_neurons_are_told_apart_and_silent_ones_left_out() -> (
    None
):
    layers = (
        LayerSpec(1, 3, "relu", silenced=(2,)),
        LayerSpec(3, 2, "sigmoid"),
        LayerSpec(2, 2, "softmax"),
    )
    spec = NetworkSpec(layers)
    parameters = np.zeros(spec.n_parameters)
    spec.weights(parameters, 0)[:] = [[1.0, -1.0, 1.0], [0.0, 1.0, 0.0]]
    spec.weights(parameters, 1)[-1] = [50.0, 0.0]
    inputs = frozen(np.linspace(0.1, 1.0, 10)[:, None])
    relu, sigmoid = layer_activity(spec, parameters, inputs)
    assert (relu.n_neurons, relu.n_dead, relu.n_stuck) == (2, 1, 0)
    assert (sigmoid.n_neurons, sigmoid.n_dead, sigmoid.n_stuck) == (2, 0, 1)
    assert sigmoid.flat_share == 0.5


def test_that_every_rule_has_a_sentence_that_its_fields_fill() -> None:
    for key, rule in RULES.items():
        assert Finding(key, ()).rule is rule
        assert rule.sentence.endswith((".", "!"))
        assert rule.remedy.endswith(".")


def test_that_a_best_epoch_without_points_after_or_before_it_is_no_overtraining() -> (
    None
):
    run = assemble(built_in_scene("early-stopping").experiment)
    run.trainer.run(5)
    frame = FrameBuilder(1, run).build(Demand())
    evidence = gather_evidence(
        run.trainer, run.data, frame.curves, run.trainer.evaluate()[0], ()
    )
    none = np.empty(0)
    for best_epoch, kept in ((0, none), (0, evidence.epochs), (10**6, none)):
        rows = slice(0, len(kept))
        bare = dataclasses.replace(
            evidence,
            best_epoch=best_epoch,
            best_error=0.1,
            epochs=kept + 100.0,
            training=evidence.training[rows],
            validation=evidence.validation[rows],
        )
        assert overtraining(bare) is None
