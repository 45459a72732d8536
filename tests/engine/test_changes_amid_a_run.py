"""A change amid a run: what takes effect at once, and what with the next epoch."""

import numpy as np
import pytest
from msgspec.structs import replace

from nnsim.errors import InputError
from nnsim.training.balance import (
    balanced_sampler,
    check_balance,
    class_counts,
    sample_weights,
)
from nnsim.training.sampling import make_sampler
from nnsim.training.settings import (
    BalanceSettings,
    OptimizerSettings,
    StopSettings,
    TrainingSettings,
)
from nnsim.training.trainer import Trainer
from tests.engine.networks import NEVER, gate_trainer, make_spec

XOR = (0, 1, 1, 0)
SINGLE = TrainingSettings(scheme="sequential", learning_rate=0.5, stop=NEVER)
BATCH = replace(SINGLE, scheme="batch")
LABELS = np.array([0, 0, 0, 0, 0, 1, 1, 2])


def steps_of_an_epoch(trainer: Trainer) -> int:
    before, epoch = trainer.n_steps, trainer.n_epochs
    while trainer.n_epochs == epoch:
        trainer.step()
    return trainer.n_steps - before


def test_that_another_scheme_begins_at_once_between_two_epochs() -> None:
    trainer = gate_trainer(XOR, SINGLE)
    assert steps_of_an_epoch(trainer) == 4
    trainer.set_training(BATCH)
    assert steps_of_an_epoch(trainer) == 1
    trainer.set_training(SINGLE)
    assert steps_of_an_epoch(trainer) == 4


def test_that_another_scheme_waits_for_the_next_epoch_amid_one() -> None:
    trainer = gate_trainer(XOR, SINGLE)
    trainer.step()
    trainer.set_training(BATCH)
    assert steps_of_an_epoch(trainer) == 3
    assert steps_of_an_epoch(trainer) == 1


def test_that_another_slope_leaves_the_epoch_where_it_is() -> None:
    trainer = gate_trainer(XOR, SINGLE)
    trainer.step()
    trainer.set_spec(make_spec((2, 1), "tanh"))
    assert steps_of_an_epoch(trainer) == 3
    with pytest.raises(ValueError, match=r"\(2, 3, 1\)"):
        trainer.set_spec(make_spec((2, 3, 1)))


def test_that_an_optimizer_forgets_only_when_it_becomes_another_one() -> None:
    adam = replace(SINGLE, optimizer=OptimizerSettings(method="adam"))
    trainer, plain = gate_trainer(XOR, adam), gate_trainer(XOR, adam)
    for each in (trainer, plain):
        each.step()
        each.step()
    trainer.set_training(replace(adam, learning_rate=0.5))
    trainer.step()
    plain.step()
    np.testing.assert_array_equal(trainer.parameters, plain.parameters)
    before = trainer.parameters.copy()
    trainer.set_training(SINGLE)
    trainer.set_training(adam)
    trainer.step()
    # The first step of Adam is η, whatever the gradient is.
    moved = np.abs(trainer.parameters - before)
    assert moved[moved > 0.0] == pytest.approx(0.5, rel=1e-3)


def test_that_other_stop_conditions_may_be_met_again() -> None:
    once = replace(SINGLE, stop=StopSettings(epochs=1))
    trainer = gate_trainer(XOR, once)
    trainer.run(5)
    assert trainer.n_epochs == 1
    trainer.run(1)
    trainer.set_training(replace(once, learning_rate=0.1))
    trainer.run(2)
    assert trainer.n_epochs == 4
    trainer.set_training(replace(once, stop=StopSettings(epochs=2)))
    trainer.run(5)
    assert trainer.n_epochs == 5


def test_that_a_phase_a_step_and_an_epoch_are_made_by_their_names() -> None:
    trainer = gate_trainer(XOR, SINGLE)
    trainer.make("phase")
    assert (trainer.phase is not None, trainer.n_steps) == (True, 0)
    trainer.make("step")
    assert (trainer.phase, trainer.n_steps) == (None, 1)
    trainer.make("epoch")
    assert (trainer.n_steps, trainer.n_epochs) == (4, 1)


# --- balance -------------------------------------------------------------------------


def test_that_whole_numbers_of_samples_keep_the_proportions() -> None:
    assert class_counts(np.array([1.0, 1.0, 1.0]), 8) == (3, 3, 2)
    assert class_counts(np.array([2.0, 1.0, 1.0]), 8) == (4, 2, 2)
    assert class_counts(np.array([0.0, 1.0, 3.0]), 6) == (0, 2, 4)
    assert class_counts(np.array([0.2, 0.5, 0.3]), 3) == (1, 1, 1)


@pytest.mark.parametrize(
    ("settings", "counts"),
    [
        (BalanceSettings(method="equal"), [3, 3, 2]),
        (BalanceSettings(method="proportions", shares=(0.0, 1.0, 3.0)), [0, 2, 6]),
    ],
)
def test_that_an_epoch_has_the_classes_in_their_proportions(
    settings: BalanceSettings, counts: list[int]
) -> None:
    beneath = make_sampler(SINGLE, len(LABELS))
    sampler = balanced_sampler(beneath, settings, LABELS, seed=4)
    orders = [sampler.order(epoch) for epoch in range(3)]
    for order in orders:
        assert np.bincount(LABELS[order], minlength=3).tolist() == counts
        # Each sample of a class is used once before any is used again.
        for label in range(3):
            uses = np.bincount(order, minlength=8)[label == LABELS]
            assert uses.max() - uses.min() <= 1
    assert not np.array_equal(orders[0], orders[1])
    np.testing.assert_array_equal(sampler.order(1), orders[1])
    assert not sampler.repeats
    assert sampler.batch_size == beneath.batch_size


def test_that_natural_proportions_and_regressions_are_left_alone() -> None:
    beneath = make_sampler(SINGLE, len(LABELS))
    equal = BalanceSettings(method="equal")
    weights = BalanceSettings(method="weights", shares=(1.0, 2.0, 0.5))
    assert balanced_sampler(beneath, BalanceSettings(), LABELS, 1) is beneath
    assert balanced_sampler(beneath, equal, None, 1) is beneath
    assert balanced_sampler(beneath, weights, LABELS, 1) is beneath
    assert sample_weights(equal, LABELS) is None
    assert sample_weights(weights, None) is None
    found = sample_weights(weights, LABELS)
    assert found is not None
    assert found.tolist() == [1.0, 1.0, 1.0, 1.0, 1.0, 2.0, 2.0, 0.5]


@pytest.mark.parametrize("method", ["proportions", "weights"])
def test_that_shares_that_fit_no_classes_are_told(method: str) -> None:
    def told(shares: tuple[float, ...], names: tuple[str, ...]) -> tuple[str, object]:
        with pytest.raises(InputError) as caught:
            check_balance(BalanceSettings(method=method, shares=shares), names)
        return caught.value.key, caught.value.fields

    assert told((1.0,), ()) == ("balance.no_classes", {"method": method})
    assert told((1.0,), ("a", "b")) == (
        "balance.shares",
        {"given": 1, "wanted": 2, "classes": "a, b"},
    )
    assert told((0.0, 0.0), ("a", "b")) == ("balance.zero", {"classes": "a, b"})
    check_balance(BalanceSettings(method=method, shares=(0.0, 0.1)), ("a", "b"))
    for natural in ("natural", "equal"):
        check_balance(BalanceSettings(method=natural), ())
