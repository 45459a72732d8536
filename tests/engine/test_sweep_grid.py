"""Sweep documents: what is trained, in which order, and what is refused."""

import json
from pathlib import Path

import pytest

from nnsim.errors import InputError
from nnsim.scene import built_in_scene
from nnsim.sweep.grid import SweepGrid, require_trainable, sweep_grid
from nnsim.sweep.settings import read_sweep, sweep_keys, sweep_path
from tests.engine.sweeps import TINY, write_sweep

NEURONS = "network.hidden[0].neurons"
ETA = "training.learning_rate"


def grid_of(folder: Path, **changes: object) -> SweepGrid:
    path = write_sweep(folder, TINY | changes)
    return sweep_grid(read_sweep(path), path.name)


def axis(field: str, *values: object) -> dict[str, object]:
    return {"field": field, "values": values}


def refusal(folder: Path, **changes: object) -> str:
    with pytest.raises(InputError) as refused:
        require_trainable(grid_of(folder, **changes))
    sentence = str(refused.value)
    assert sentence.startswith("sweep.json: ")
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence


def test_that_the_first_axis_is_slowest_and_the_seed_fastest(tmp_path: Path) -> None:
    grid = grid_of(tmp_path)
    assert grid.fields == ("data.set", "training.learning_rate")
    assert [(*run.values, run.seed) for run in grid.runs] == [
        ("gate-and", 0.1, 0),
        ("gate-and", 0.1, 1),
        ("gate-and", 0.5, 0),
        ("gate-and", 0.5, 1),
        ("gate-xor", 0.1, 0),
        ("gate-xor", 0.1, 1),
        ("gate-xor", 0.5, 0),
        ("gate-xor", 0.5, 1),
    ]


def test_that_a_run_is_the_base_with_its_fields_and_its_seed(tmp_path: Path) -> None:
    base = built_in_scene("gates").experiment
    for run in grid_of(tmp_path).runs:
        experiment = run.experiment
        assert experiment.data.seed == experiment.network.seed == run.seed
        assert experiment.training.seed == run.seed
        assert (experiment.data.set, experiment.training.learning_rate) == run.values
        assert experiment.training.stop == base.training.stop
        assert experiment.network.output == base.network.output
        assert run.epochs == 20


def test_that_seeds_may_be_listed(tmp_path: Path) -> None:
    grid = grid_of(tmp_path, axes=[], seeds=[7, 3])
    assert [run.seed for run in grid.runs] == [7, 3]


def test_that_without_epochs_a_run_has_the_limit_of_its_experiment(
    tmp_path: Path,
) -> None:
    axes = [axis("training.stop.epochs", 5, 9)]
    grid = grid_of(tmp_path, axes=axes, epochs=None, seeds=1)
    assert [run.epochs for run in grid.runs] == [5, 9]


def test_that_whole_layers_can_be_an_axis_and_a_later_one_reach_into_them(
    tmp_path: Path,
) -> None:
    layers = axis("network.hidden", [{}], [{"activation": "tanh"}, {}])
    grid = grid_of(
        tmp_path,
        scene="three-class-mlp",
        axes=[layers, axis(NEURONS, 2, 3)],
        seeds=1,
    )
    hidden = [run.experiment.network.hidden for run in grid.runs]
    assert [[layer.neurons for layer in layers] for layers in hidden] == [
        [2],
        [3],
        [2, 8],
        [3, 8],
    ]
    assert grid.runs[2].values == ('[{"activation":"tanh"},{}]', 2)


def test_that_an_axis_of_one_seed_pins_the_data(tmp_path: Path) -> None:
    grid = grid_of(tmp_path, axes=[axis("data.seed", 5)], seeds=3)
    assert [run.experiment.data.seed for run in grid.runs] == [5, 5, 5]
    assert [run.experiment.network.seed for run in grid.runs] == [0, 1, 2]


def test_that_an_axis_over_the_whole_data_keeps_the_seed(tmp_path: Path) -> None:
    axes = [axis("data", {"set": "iris"}, {"set": "moons", "seed": 4})]
    runs = grid_of(tmp_path, axes=axes).runs
    assert [run.experiment.data.seed for run in runs] == [0, 1, 4, 4]


def test_that_labels_name_values_and_leave_the_runs_as_they_are(tmp_path: Path) -> None:
    plain = grid_of(tmp_path, axes=[axis(ETA, 0.1, 0.5)])
    named = axis(ETA, 0.1, 0.5) | {"labels": ["slow", "fast"]}
    grid = grid_of(tmp_path, axes=[named])
    assert [run.digest for run in grid.runs] == [run.digest for run in plain.runs]
    assert grid.labels((0.5,)) == ("fast",)
    assert grid.point(grid.runs[0]) == "training.learning_rate = slow, seed 0"
    assert plain.labels((0.5,)) == ("0.5",)


def test_that_only_numbers_without_names_lie_along_a_line(tmp_path: Path) -> None:
    flags = axis("training.shuffle", True, False)
    named = axis(ETA, 0.1, 0.5) | {"labels": ["slow", "fast"]}
    for changed, is_numeric in (
        (axis(ETA, 0.1, 1), True),
        (axis("data.set", "gate-or", "gate-and"), False),
        (flags, False),
        (named, False),
    ):
        assert grid_of(tmp_path, axes=[changed]).axes[0].is_numeric is is_numeric


def test_that_every_point_has_its_size(tmp_path: Path) -> None:
    axes = [axis("data.samples", 100, 200), axis(NEURONS, 2, 4)]
    grid = grid_of(tmp_path, scene="three-class-mlp", axes=axes)
    sizes = require_trainable(grid)
    assert list(sizes) == [(100, 2), (100, 4), (200, 2), (200, 4)]
    assert [size.n_samples for size in sizes.values()] == [60, 60, 120, 120]
    # 2 inputs and 3 outputs, each neuron with its bias
    assert [size.n_parameters for size in sizes.values()] == [15, 27, 15, 27]


def test_that_a_digest_depends_on_the_run_alone(tmp_path: Path) -> None:
    first = grid_of(tmp_path)
    assert len({run.digest for run in first.runs}) == len(first.runs)
    more = grid_of(tmp_path, axes=TINY["axes"], seeds=3)  # the same and others
    assert {run.digest for run in first.runs} < {run.digest for run in more.runs}
    longer = grid_of(tmp_path, epochs=21)
    assert {run.digest for run in first.runs}.isdisjoint(
        run.digest for run in longer.runs
    )


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("network.outptu.slope", "did you mean 'network.output'?"),
        ("trainin.rule", "did you mean 'training'?"),
        ("training.learning_rat", "did you mean 'training.learning_rate'?"),
        ("network.output[0]", "there is no 'network.output[0]'"),
        ("network.hidden[0].neurons", "vary network.hidden itself"),
        ("training.seed.first", "training.seed has no parts"),
        ("version", "there is no 'version'"),
        ("network..seed", "is not the path of a field"),
        ("hidden[x]", "is not the path of a field"),
        ("", "is not the path of a field"),
    ],
)
def test_that_an_unknown_field_is_named_by_its_path(
    tmp_path: Path, field: str, words: str
) -> None:
    sentence = refusal(tmp_path, axes=[axis(ETA, 0.1), axis(field, 1)])
    assert sentence.startswith("sweep.json: axes[1].field: ")
    assert words in sentence


def test_that_an_index_beyond_the_layers_names_the_layers_there_are(
    tmp_path: Path,
) -> None:
    axes = [axis("network.hidden[1].neurons", 3)]
    sentence = refusal(tmp_path, scene="three-class-mlp", axes=axes)
    assert "there is no 'network.hidden[1]'" in sentence
    assert "choose one of: network.hidden[0]" in sentence


@pytest.mark.parametrize(
    ("field", "values", "words"),
    [
        (NEURONS, (4, 0), "network.hidden[0].neurons cannot be 0 (expected `int` >= 1"),
        (NEURONS, (513,), "cannot be 513 (expected `int` <= 512"),
        (NEURONS, (4, "many"), "cannot be many (expected `int`, got `str`"),
        (NEURONS, (2.5,), "cannot be 2.5 (expected `int`"),
        (NEURONS, (None,), "cannot be null"),
        (ETA, (-0.1,), "training.learning_rate cannot be -0.1 (expected `float` >= 0"),
        ("network.hidden", ([{"neuron": 3}],), "object contains unknown field"),
        ("network.hidden", ([{"neurons": 0}],), "network.hidden[0].neurons: expected"),
        ("training.rule", ("backprop",), "did you mean 'backpropagation'?"),
        ("data.set", ("iriss",), "at data.set = iriss, seed 0: data.set: there is no"),
        ("data.samples", (300, 2), "at data.samples = 2, seed 0: data.samples: 2"),
    ],
)
def test_that_a_value_that_cannot_be_used_is_named_with_its_field(
    tmp_path: Path, field: str, values: tuple[object, ...], words: str
) -> None:
    axes = [axis(field, *values)]
    assert words in refusal(tmp_path, scene="three-class-mlp", axes=axes)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"scene": "gate"}, "scene: there is no 'gate' (did you mean 'gates'?)"),
        ({"scene": ""}, "give either a scene or an experiment"),
        ({"experiment": {}}, "give either a scene or an experiment"),
        ({"seeds": 0}, "seeds: expected `int` >= 1"),
        ({"seeds": [1, -1]}, "seeds[1]: expected `int` >= 0"),
        ({"seeds": [1, 2, 1]}, "learning_rate = 0.1, seed 1 is the same run"),
        ({"seeds": 99_999}, "399996 runs, more than 100000"),
        ({"axes": [axis(ETA, 0.5, 0.5)]}, "= 0.5, seed 0 is the same run"),
        (
            {"axes": [axis(ETA, 0.1, 0.5) | {"labels": ["slow"]}]},
            "axes[0].labels: there are 1 for 2 values",
        ),
        ({"axes": [axis(ETA)]}, "expected `array` of length >= 1"),
        ({"axes": [axis(ETA, 1), axis(ETA, 2)]}, "axes[1].field: training.learn"),
        ({"axes": [axis(ETA, 1), axis("training", {})]}, "axes[1].field: training w"),
        ({"axis": []}, "unknown field `axis`"),
        ({"version": 2}, "newer NNSim"),
        (
            {"axes": [axis("training.stop.epochs", 0)], "epochs": None},
            "the experiment itself never stops",
        ),
    ],
)
def test_that_an_unusable_sweep_is_one_sentence(
    tmp_path: Path, changes: dict[str, object], words: str
) -> None:
    assert words in refusal(tmp_path, **changes)


def test_that_every_built_in_sweep_can_be_trained() -> None:
    assert "network-size" in sweep_keys()
    for key in sweep_keys():
        path = sweep_path(key)
        assert json.loads(path.read_text(encoding="utf-8"))["version"] == 1
        require_trainable(sweep_grid(read_sweep(path), path.name))


def test_that_the_sweep_of_the_network_size_is_the_figure_of_the_course() -> None:
    grid = sweep_grid(read_sweep(sweep_path("network-size")))
    assert grid.fields == ("data.samples", NEURONS)
    samples, neurons = zip(*(run.values for run in grid.runs), strict=True)
    assert set(samples) == {100, 400, 1000}
    assert set(neurons) == set(range(1, 11))
    assert len({run.seed for run in grid.runs}) > 1


def test_that_the_sweep_of_preprocessing_compares_it_over_several_starts() -> None:
    grid = sweep_grid(read_sweep(sweep_path("preprocessing")))
    assert grid.fields == ("data.preprocessing",)
    assert grid.axes[0].labels[0] == "none"
    assert len({run.seed for run in grid.runs}) == 8
    steps = [run.experiment.data.preprocessing for run in grid.runs[::8]]
    assert [[step.step for step in each] for each in steps] == [
        [],
        ["standardised"],
        ["zeros-as-missing", "standardised"],
        ["grouped", "capped", "zeros-as-missing", "standardised"],
    ]
