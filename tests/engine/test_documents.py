"""Experiment and scene files: what is wrong is one sentence that names the field."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnsim.assemble import assemble
from nnsim.data.settings import DataSettings
from nnsim.documents import parse_document
from nnsim.errors import InputError
from nnsim.experiment import (
    EXPERIMENT_VERSION,
    Experiment,
    encode_experiment,
    read_experiment,
    write_experiment,
)
from nnsim.scene import (
    built_in_scenes,
    open_scene_or_experiment,
    read_scene,
    scene_keys,
)

WHOLE = encode_experiment(Experiment())


def parse(text: bytes) -> Experiment:
    return parse_document(text, Experiment, EXPERIMENT_VERSION, "homework.json")


def refusal(path: Path, content: object) -> str:
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(InputError) as refused:
        read_experiment(path)
    sentence = str(refused.value)
    assert "\n" not in sentence
    assert sentence.endswith(".")
    return sentence


def test_that_an_experiment_survives_writing_and_reading(tmp_path: Path) -> None:
    experiment = Experiment(data=DataSettings(set="iris", seed=7)).with_seed(12)
    write_experiment(tmp_path / "e.json", experiment)
    assert read_experiment(tmp_path / "e.json") == experiment


def test_that_every_field_has_a_default() -> None:
    assert parse(b"{}") == Experiment()


@given(st.integers(min_value=0, max_value=len(WHOLE) - 3))
def test_that_a_file_cut_off_anywhere_is_refused(length: int) -> None:
    with pytest.raises(InputError, match=r"homework\.json"):
        parse(WHOLE[:length])


@given(st.binary(max_size=200))
def test_that_any_bytes_give_an_experiment_or_one_sentence(text: bytes) -> None:
    try:
        outcome: object = parse(text)
    except InputError as error:
        outcome = error
    if isinstance(outcome, InputError):
        assert "homework.json" in str(outcome)
    else:
        assert isinstance(outcome, Experiment)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ({"network": {"hidden": [{"neurons": 10**9}]}}, "network.hidden[0].neurons"),
        ({"network": {"hidden": [{"neurons": "x"}]}}, "network.hidden[0].neurons"),
        ({"network": {"hidden": [{"activation": "sigmoyd"}]}}, "did you mean 'sigm"),
        ({"network": {"hidden": [{"silenced": [8]}]}}, "there is no neuron 8"),
        ({"network": {"hidden": [{"silenced": [2, 2]}]}}, "2, 2 do not rise"),
        ({"network": {"hidden": [{"silenced": [-1]}]}}, "hidden[0].silenced[0]"),
        ({"training": {"learning_rate": -1}}, "training.learning_rate"),
        ({"training": {"scheme": "batches"}}, "training.scheme"),
        ({"training": {"rule": "perceptron"}, "network": {"hidden": [{}]}}, "hidden"),
        ({"network": {"output": {"activation": "step"}}}, "derivative is 0"),
        ({"version": 2}, "newer"),
        ({"netwrok": {}}, "netwrok"),
        ([], "object"),
    ],
)
def test_that_a_wrong_field_is_named(
    tmp_path: Path, content: object, words: str
) -> None:
    sentence = refusal(tmp_path / "homework.json", content)
    assert words in sentence


def test_that_too_many_weights_are_refused_before_they_are_made() -> None:
    layers = [{"neurons": 512}] * 8
    wide = parse(json.dumps({"network": {"hidden": layers}}).encode())
    assert assemble(wide).trainer.spec.n_parameters < 2_000_000
    with pytest.raises(InputError, match=r"data\.samples"):
        assemble(Experiment(data=DataSettings(samples=1_000_000)))


def test_that_a_file_that_cannot_be_read_is_said_in_one_sentence(
    tmp_path: Path,
) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_experiment(tmp_path / "absent.json")
    with pytest.raises(InputError, match="cannot be read"):
        read_experiment(tmp_path)


def test_that_every_built_in_scene_opens_and_assembles() -> None:
    scenes = built_in_scenes()
    assert len(scenes) == len(scene_keys()) >= 9
    for scene in scenes:
        assert len(scene.points) >= 2
        run = assemble(scene.experiment)
        run.trainer.run(2)
        # Where nothing is to be learnt the run ends by itself.
        assert run.trainer.n_epochs == 2 or run.trainer.stopped is not None


def test_that_a_file_may_hold_a_scene_or_an_experiment(tmp_path: Path) -> None:
    experiment_file = tmp_path / "mine.json"
    write_experiment(experiment_file, Experiment())
    assert open_scene_or_experiment(str(experiment_file)).title == "mine"
    scene_file = tmp_path / "scene.json"
    scene_file.write_text('{"key": "own", "title": "Own"}', encoding="utf-8")
    assert open_scene_or_experiment(str(scene_file)).key == "own"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ({"key": "own", "title": "Own", "panels": ["networks"]}, "did you mean"),
        ({"key": "own", "title": 3}, "title"),
        ({"key": "../own", "title": "Own"}, "key"),
        ({"key": "own", "title": "Own", "experiment": {"version": 3}}, "version"),
    ],
)
def test_that_a_wrong_scene_is_refused_with_its_field(
    tmp_path: Path, content: object, words: str
) -> None:
    path = tmp_path / "scene.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    with pytest.raises(InputError, match=words):
        read_scene(path)


def test_that_an_unknown_scene_suggests_the_nearest() -> None:
    with pytest.raises(InputError, match="did you mean 'xor-mlp'"):
        open_scene_or_experiment("xor-mpl")
