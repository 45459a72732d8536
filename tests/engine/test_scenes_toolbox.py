"""The scenes of the toolbox show what the course says they show."""

import numpy as np
import pytest

from nnsim.assemble import Run, assemble
from nnsim.experiment import Experiment
from nnsim.model.activations import ACTIVATIONS
from nnsim.model.confusion import class_report
from nnsim.model.settings import NetworkSettings
from nnsim.model.spec import NetworkSpec
from nnsim.probes.monte_carlo import monte_carlo
from nnsim.scene import Scene, built_in_scene, built_in_scenes
from nnsim.training.path import PathName
from nnsim.training.schedules import learning_rate_at
from nnsim.variants import variant_experiment


def run_variant(
    scene: Scene, label: str, epochs: int, path: PathName = "compiled"
) -> Run:
    labels = [row.label for row in scene.variants]
    run = assemble(variant_of(scene, labels.index(label)), path=path)
    run.trainer.run(epochs)
    return run


def variant_of(scene: Scene, number: int) -> Experiment:
    return variant_experiment(scene, scene.variants[number])


def run_scene(key: str, epochs: int) -> Run:
    run = assemble(built_in_scene(key).experiment, path="compiled")
    run.trainer.run(epochs)
    return run


def test_that_every_variant_of_every_scene_can_be_run() -> None:
    found = 0
    for scene in built_in_scenes():
        for number in range(len(scene.variants)):
            run = assemble(variant_of(scene, number))
            run.trainer.step()
            found += 1
    assert found >= 20


def test_that_a_large_slope_makes_the_sigmoid_a_step() -> None:
    network: NetworkSettings = built_in_scene("sigmoid").experiment.network
    assert network.output.activation == "sigmoid"
    h = np.array([-0.5, -0.3, 0.3, 0.5])
    sharp = ACTIVATIONS["sigmoid"].value(h, 20.0, 0.0)
    np.testing.assert_allclose(sharp, ACTIVATIONS["step"].value(h, 1.0, 0.0), atol=3e-3)


def test_that_validation_turns_up_and_the_best_comes_back() -> None:
    trainer = run_scene("early-stopping", 5000).trainer
    assert trainer.stopped is not None
    assert trainer.stopped.key == "patience"
    validation = trainer.history.column("validation_error")
    training = trainer.history.column("training_error")
    best = int(validation.argmin())
    assert validation[-1] > 1.2 * validation[best]
    assert training[-1] < 0.5 * training[best]
    assert trainer.restore_best()
    assert trainer.evaluations[1].error == validation[best]


def test_that_overtraining_fits_the_curve_first_and_the_noise_later() -> None:
    run = run_scene("overtraining", 6000)
    data = run.data
    assert len(data.training) == len(data.validation) == 20
    columns = run.trainer.history.column
    training, validation = columns("training_error"), columns("validation_error")
    best = int(validation.argmin())
    assert validation[best] < 0.2 * validation[0]
    assert validation[-1] > 1.3 * validation[best]
    assert training[-1] < 0.5 * training[best]


def test_that_schedules_end_lower_than_the_constant_rate() -> None:
    scene = built_in_scene("schedules")
    runs = {row.label: run_variant(scene, row.label, 60) for row in scene.variants}
    rates = {
        label: learning_rate_at(run.experiment.training, 59)
        for label, run in runs.items()
    }
    assert rates["constant"] == 3.0
    assert rates["linear"] < 0.2
    assert rates["exponential"] < 0.2
    tails = {
        label: np.abs(np.diff(run.trainer.history.column("training_error")))[-8:].max()
        for label, run in runs.items()
    }
    assert tails["linear"] < tails["constant"]
    assert tails["exponential"] < tails["constant"]


def test_that_momentum_leaves_the_local_minimum_that_plain_descent_stays_in() -> None:
    scene = built_in_scene("momentum")
    reached = {
        row.label: run_variant(scene, row.label, 1500).trainer for row in scene.variants
    }
    assert reached["α 0"].evaluations[0].error > 0.05
    for label in ("α 0.6", "α 0.9"):
        stopped = reached[label].stopped
        assert stopped is not None
        assert stopped.key == "error_below"
    assert reached["α 0.9"].n_epochs < reached["α 0.6"].n_epochs


def test_that_all_optimizers_start_from_the_same_weights_and_learn() -> None:
    scene = built_in_scene("optimizers")
    assert len(scene.variants) == 5
    starts = []
    for number, row in enumerate(scene.variants):
        run = assemble(variant_of(scene, number))
        starts.append(run.trainer.parameters.tolist())
        before = run.trainer.evaluations[0].error
        run.trainer.run(60)
        assert run.trainer.evaluations[0].error < 0.7 * before, row.label
    assert all(start == starts[0] for start in starts)


def test_that_probabilities_add_up_to_one_in_the_softmax_scene() -> None:
    run = run_scene("probabilities", 50)
    outputs = run.trainer.evaluations[0].outputs
    np.testing.assert_allclose(outputs.sum(axis=1), 1.0, rtol=1e-12)
    assert run.trainer.evaluations[2].accuracy > 0.75


def test_that_dropout_holds_the_curves_together() -> None:
    scene = built_in_scene("dropout")
    gaps = []
    for number in range(2):
        run = assemble(variant_of(scene, number), path="compiled")
        run.trainer.run(4000)
        training, validation, test = run.trainer.evaluations
        gaps.append((validation.error - training.error, test.error - training.error))
    with_dropout, without = np.array(gaps)
    assert (2.0 * with_dropout < without).all()


def test_that_doubt_is_larger_at_the_border_than_within_the_classes() -> None:
    run = run_scene("mc-dropout", 200)
    trainer = run.trainer
    spec: NetworkSpec = trainer.spec
    samples = trainer.sets.training
    spread = monte_carlo(spec, trainer.parameters, samples.inputs, 0, 60).spread
    sure = np.abs(trainer.evaluate()[0].outputs[:, 0] - 0.5) > 0.3
    assert spread[~sure].mean() > 1.3 * spread[sure].mean()


def test_that_recall_is_high_and_precision_of_the_rare_class_is_not() -> None:
    run = run_scene("confusion-imbalance", 60)
    confusion = run.trainer.evaluations[0].confusion
    assert confusion is not None
    assert confusion.sum(axis=1).tolist() == [100, 1000]
    report = class_report(confusion)
    assert report.recall.min() > 0.9
    assert report.precision[0] < 0.75
    assert report.precision[1] > 0.98


def test_that_balance_gets_the_rare_types_of_stars_recalled() -> None:
    scene = built_in_scene("rebalance")
    recalls = {}
    for row in scene.variants:
        # The rarest type has one sample in the test set, which last bits decide.
        run = run_variant(scene, row.label, 20, path="readable")
        confusion = run.trainer.evaluations[2].confusion
        assert confusion is not None
        assert confusion.sum(axis=1).tolist() == [1, 18, 31, 70, 82, 82, 16]
        recalls[row.label] = class_report(confusion).recall[[0, -1]]
    assert recalls["natural"][0] == 0.0
    for label in ("equal shares", "class weights"):
        assert recalls[label][0] == 1.0
        assert recalls[label][1] > recalls["natural"][1] + 0.15


def test_that_hebb_runs_away_and_oja_keeps_length_one() -> None:
    scene = built_in_scene("hebb")
    hebb = run_variant(scene, "Hebb", 20).trainer
    oja = run_variant(scene, "Oja", 60).trainer
    assert np.linalg.norm(hebb.parameters) > 100.0
    assert np.linalg.norm(oja.parameters) == pytest.approx(1.0, abs=0.05)


@pytest.mark.slow
def test_that_pima_reaches_76_percent_on_test_over_ten_seeds() -> None:
    experiment: Experiment = built_in_scene("pima-mlp").experiment
    reached = []
    for seed in range(10):
        trainer = assemble(experiment.with_seed(seed)).trainer
        trainer.run(1000)
        reached.append(trainer.evaluations[2].accuracy)
    assert np.mean(reached) >= 0.76


def test_that_six_layers_of_sigmoids_do_not_learn_and_others_do() -> None:
    scene = built_in_scene("vanishing-gradients")
    reached = {
        row.label: run_variant(scene, row.label, 150).trainer.evaluations[0].accuracy
        for row in scene.variants
    }
    assert reached["sigmoid"] < 0.5
    assert reached["tanh"] > 0.9
    assert reached["ReLU"] > 0.9
