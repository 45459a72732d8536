"""Each scene shows what the course says it shows."""

import numpy as np
import pytest
from msgspec.structs import replace

from nnsim.assemble import Run, assemble
from nnsim.data.catalogue import CATALOGUE
from nnsim.scene import built_in_scene
from nnsim.training.path import PathName
from nnsim.variants import variant_experiment


def run_scene(
    key: str, epochs: int, seed: int | None = None, path: PathName = "compiled"
) -> Run:
    experiment = built_in_scene(key).experiment
    seeded = experiment if seed is None else experiment.with_seed(seed)
    run = assemble(seeded, path=path)
    run.trainer.run(epochs)
    return run


def test_that_one_neuron_learns_or_and_stands_still() -> None:
    trainer = run_scene("neuron-or", 100).trainer
    assert trainer.stopped is not None
    assert trainer.stopped.key == "standstill"
    assert trainer.evaluations[0].error == 0.0
    assert trainer.n_epochs > 2


def test_that_exactly_fourteen_of_sixteen_gates_are_learnt() -> None:
    experiment = built_in_scene("gates").experiment
    endings = {}
    for key, entry in CATALOGUE.items():
        if entry.family == "gate":
            data = replace(experiment.data, set=key)
            trainer = assemble(replace(experiment, data=data)).trainer
            trainer.run(200)
            assert trainer.stopped is not None
            endings[key] = trainer.stopped.key
    assert len(endings) == 16
    never = {key for key, ending in endings.items() if ending != "standstill"}
    assert never == {"gate-xor", "gate-xnor"}
    assert {endings[key] for key in never} == {"cycle"}


def test_that_the_xor_perceptron_comes_back_to_where_it_was() -> None:
    trainer = run_scene("xor-perceptron", 1000).trainer
    assert trainer.stopped is not None
    assert trainer.stopped.key == "cycle"
    assert trainer.n_epochs < 100


def test_that_three_neurons_learn_three_clouds() -> None:
    run = run_scene("three-classes", 100)
    assert run.trainer.evaluations[0].accuracy == 1.0


def test_that_the_iris_perceptron_jumps_and_its_best_reaches_80_percent() -> None:
    accuracies = run_scene("iris-perceptron", 200).trainer.history.column(
        "training_accuracy"
    )
    assert accuracies.max() >= 0.80
    assert np.abs(np.diff(accuracies)).max() > 0.1


def test_that_the_best_epoch_of_the_pima_perceptron_passes_70_percent() -> None:
    run = run_scene("pima-perceptron", 60)
    assert run.trainer.history.column("training_accuracy").max() >= 0.70


def test_that_two_hidden_neurons_solve_xor_from_most_starts() -> None:
    solved = run_scene("xor-mlp", 10_000).trainer
    assert solved.evaluations[0].accuracy == 1.0
    assert solved.stopped is not None
    assert solved.stopped.key == "error_below"
    stuck = run_scene("xor-mlp", 4000, seed=3).trainer
    assert stuck.evaluations[0].accuracy < 1.0


def test_that_each_more_sigmoid_comes_closer_to_a_point() -> None:
    scene = built_in_scene("hill-bump-point")
    errors = {}
    for variant in scene.variants:
        trainer = assemble(variant_experiment(scene, variant)).trainer
        errors[variant.label] = trainer.evaluations[0].error
    assert list(errors) == ["step", "hill", "bump", "point"]
    assert sorted(errors.values(), reverse=True) == list(errors.values())
    assert errors["point"] < 0.01


def test_that_eight_hidden_neurons_separate_disc_and_half_clouds() -> None:
    evaluations = run_scene("three-class-mlp", 300).trainer.evaluations
    assert all(evaluation.accuracy > 0.95 for evaluation in evaluations)


@pytest.mark.slow
def test_that_iris_reaches_95_percent_on_test_over_ten_seeds() -> None:
    reached = [
        run_scene("iris-mlp", 500, seed, "compiled").trainer.evaluations[2].accuracy
        for seed in range(10)
    ]
    assert np.mean(reached) >= 0.95


def test_that_the_best_epoch_of_the_spectra_perceptron_passes_75_percent() -> None:
    accuracies = run_scene("spectra-perceptron", 15).trainer.history.column(
        "training_accuracy"
    )
    assert accuracies.max() >= 0.75
    assert np.abs(np.diff(accuracies)).max() > 0.1


def test_that_the_spectra_mlp_errs_by_one_type_at_most() -> None:
    test = run_scene("spectra-mlp", 20).trainer.evaluations[2]
    assert test.confusion is not None
    near = sum(np.trace(test.confusion, offset) for offset in (-1, 0, 1))
    assert near / test.confusion.sum() > 0.97
    assert test.accuracy > 0.75


@pytest.mark.slow
def test_that_spectra_reach_80_percent_on_test_over_five_seeds() -> None:
    reached = [
        run_scene("spectra-mlp", 60, seed, "compiled").trainer.evaluations[2].accuracy
        for seed in range(5)
    ]
    assert np.mean(reached) >= 0.80
