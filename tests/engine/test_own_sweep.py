"""A sweep of one's own without a window: what may vary, typed values, names, files."""

from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from nnsim.assemble import assemble
from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.scene import built_in_scene
from nnsim.sweep.fields import SweepField, field_at, is_rate, sweep_fields
from nnsim.sweep.folder import SweepFolder, table_bytes
from nnsim.sweep.grid import sweep_grid
from nnsim.sweep.own import (
    is_own_name,
    keep_own_sweep,
    own_name,
    own_sweep,
    save_sweep,
)
from nnsim.sweep.settings import Axis, read_sweep
from nnsim.sweep.values import typed_values
from nnsim.sweep.worker import train_run
from nnsim.variants import with_fields

MLP = built_in_scene("three-class-mlp").experiment
GATES = built_in_scene("gates").experiment
NEURONS = "network.hidden[0].neurons"
ETA = "training.learning_rate"


def field_of(path: str, experiment: Experiment = MLP) -> SweepField:
    return field_at(sweep_fields(experiment), path)


# What may vary ------------------------------------------------------------------------


def test_that_settings_of_the_experiment_may_vary_within_their_limits() -> None:
    neurons, eta = field_of(NEURONS), field_of(ETA)
    assert (neurons.kind, neurons.low, neurons.high) == ("whole", 1, 512)
    assert (eta.kind, eta.low, eta.high) == ("number", 0.0, 1000.0)
    assert eta.present == MLP.training.learning_rate
    samples = field_of("data.samples")
    assert (samples.kind, samples.low) == ("whole", 6)
    dropout = field_of("network.hidden[0].dropout")
    assert dropout.holds(0.0)
    assert not dropout.holds(1.0)
    assert "adam" in field_of("training.optimizer.method").choices
    assert is_rate(ETA)
    assert not is_rate(NEURONS)


def test_that_what_an_experiment_does_not_have_is_not_offered() -> None:
    paths = [field.path for field in sweep_fields(GATES)]
    assert not any(path.startswith("network.hidden") for path in paths)
    assert "data.samples" not in paths
    assert "training.optimizer.decay_1" not in paths
    adam = with_fields(GATES, {"training.optimizer.method": "adam"}, "test")
    assert field_of("training.optimizer.decay_1", adam).present == 0.9
    with pytest.raises(InputError, match="no such setting"):
        field_of(NEURONS, GATES)


def test_that_choices_which_the_data_do_not_allow_are_left_out() -> None:
    path = "network.output.activation"
    assert "softmax" in field_of(path, GATES).choices
    data = assemble(GATES).data
    choices = field_at(sweep_fields(GATES, data), path).choices
    assert "softmax" not in choices
    assert "sigmoid" in choices


@pytest.mark.parametrize("experiment", [MLP, GATES])
def test_that_every_choice_offered_can_be_decoded(experiment: Experiment) -> None:
    for field in sweep_fields(experiment):
        values = field.choices or (field.present or 1,)
        axes = [Axis(field=field.path, values=tuple(values))]
        assert msgspec.json.decode(
            msgspec.json.encode(own_sweep(experiment, axes, 1, 1))
        )


# Typed values -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1, 2, 4, 8", (1, 2, 4, 8)),
        ("1 2 4", (1, 2, 4)),
        ("1–10 step 3", (1, 4, 7, 10)),
        ("1-3", (1, 2, 3)),
        ("1 to 3; 8", (1, 2, 3, 8)),
        ("1..16 times 4", (1, 4, 16)),
        ("1\u202f0, 12", (10, 12)),
    ],
)
def test_that_lists_and_ranges_are_read(text: str, values: tuple[int, ...]) -> None:
    read = typed_values(text, field_of(NEURONS))
    assert read == values
    assert all(isinstance(value, int) for value in read)


def test_that_steps_are_exact() -> None:
    eta = field_of(ETA)
    assert typed_values("0.1-0.5 step 0.1", eta) == (0.1, 0.2, 0.3, 0.4, 0.5)
    assert typed_values("0.001–1 times 10", eta) == (0.001, 0.01, 0.1, 1.0)
    assert typed_values("1e-3, .5", eta) == (0.001, 0.5)
    assert typed_values("0,1; 0,2", eta, ",") == (0.1, 0.2)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Type values such as 1, 2, 4, 8"),
        (" , ;", "Type values such as 1, 2, 4, 8"),
        ("1, two", "“two” is no number and no range"),
        ("1, nan", "“nan” is no number"),
        ("10-1", "does not rise"),
        ("1-10 step 0", "the step has to be greater than 0"),
        ("1-10 times 1", "multiply by more than 1"),
        ("1, 2, 1", "1 is there twice"),
        ("1.5", "1.5 is not a whole number"),
        ("0, 1", "0 is out of range: a value is 1 to 512"),
        ("1-512", "more than 100 values"),
        ("1-1e300 step 1e-300", "more than 100 values"),
        ("1-", "“1-” is no number and no range"),
        ("1e999", "out of range"),
    ],
)
def test_that_wrong_values_are_one_sentence(text: str, words: str) -> None:
    with pytest.raises(InputError) as caught:
        typed_values(text, field_of(NEURONS))
    assert words in str(caught.value)


# The sweep ----------------------------------------------------------------------------


def test_that_a_name_follows_from_the_content() -> None:
    axes = [Axis(field=ETA, values=(0.1, 0.2))]
    sweep = own_sweep(GATES, axes, 2, 5)
    assert own_name(sweep) == own_name(own_sweep(GATES, axes, 2, 5))
    assert own_name(sweep) != own_name(own_sweep(GATES, axes, 3, 5))
    assert own_name(sweep) != own_name(own_sweep(MLP, axes, 2, 5))
    assert is_own_name(own_name(sweep))
    assert not is_own_name("network-size")


def test_that_first_weights_are_drawn_and_marks_go_where_sizes_differ() -> None:
    given = with_fields(MLP, {"network.initial_weights.distribution": "given"}, "test")
    hidden = (replace(given.network.hidden[0], silenced=(0,)),)
    given = replace(
        given,
        network=replace(given.network, hidden=hidden),
        training=replace(given.training, locked=(1,)),
    )
    eta = own_sweep(given, [Axis(field=ETA, values=(0.1,))], 1, 5).experiment
    assert eta is not None
    assert eta.network.initial_weights.distribution == "uniform"
    assert eta.training.locked == (1,)
    sizes = own_sweep(given, [Axis(field=NEURONS, values=(1, 2))], 1, 5).experiment
    assert sizes is not None
    assert sizes.training.locked == ()
    assert sizes.network.hidden[0].silenced == ()


def test_that_one_field_twice_and_too_many_runs_are_refused() -> None:
    axis = Axis(field=ETA, values=tuple(range(100)))
    with pytest.raises(InputError, match="Both fields are the same"):
        own_sweep(GATES, [axis, axis], 1, 5)
    other = Axis(field="training.optimizer.momentum", values=axis.values)
    with pytest.raises(InputError, match="That makes 110000 runs"):
        own_sweep(GATES, [axis, other], 11, 5)


def test_that_a_kept_sweep_is_read_again_and_saved_elsewhere(tmp_path: Path) -> None:
    sweep = own_sweep(GATES, [Axis(field=ETA, values=(0.1, 0.2))], 2, 5)
    path = keep_own_sweep(tmp_path / "sweeps", sweep)
    assert path.stem == own_name(sweep)
    assert own_name(read_sweep(path)) == path.stem
    save_sweep(path, tmp_path / "mine.json")
    assert (tmp_path / "mine.json").read_bytes() == path.read_bytes()


def test_that_a_table_of_some_runs_has_their_rows_in_the_order_of_the_grid(
    tmp_path: Path,
) -> None:
    sweep = own_sweep(GATES, [Axis(field=ETA, values=(0.1, 0.2))], 2, 5)
    grid = sweep_grid(sweep)
    results = [train_run(run) for run in grid.runs]
    some = table_bytes(grid, [results[2], results[0]]).decode().splitlines()
    assert [line.split(",")[:2] for line in some] == [
        [ETA, "seed"],
        ["0.1", "0"],
        ["0.2", "0"],
    ]
    folder = SweepFolder(tmp_path, grid)
    for result in reversed(results):
        folder.keep(result)
    folder.write_table()
    assert folder.table_path.read_bytes() == table_bytes(grid, results)
