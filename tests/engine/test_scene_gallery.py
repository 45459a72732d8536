"""The gallery lists every scene, and says of each file why it cannot be opened."""

import itertools
from pathlib import Path

import numpy as np
import pytest
from msgspec import json
from msgspec.structs import replace

from nnsim.data.dataset import Dataset
from nnsim.data.own_sets import forget, keep_own_set, own_set_path, write_companion
from nnsim.errors import InputError
from nnsim.experiment import Experiment, write_experiment
from nnsim.scene import Scene, built_in_scene, scene_keys
from nnsim.scene_gallery import (
    built_in_entries,
    file_entry,
    folder_entries,
    found,
    part_of,
)

DECK = (
    "hebb threshold bias-node neuron-or gates xor-perceptron three-classes "
    "iris-perceptron pima-perceptron spectra-perceptron sigmoid xor-mlp "
    "hill-bump-point backprop three-class-mlp confusion-imbalance network-size "
    "vanishing-gradients learning-rate hidden-weights schedules overtraining "
    "early-stopping preprocessing normalisation probabilities gradient-schemes "
    "momentum optimizers dropout mc-dropout matrix-formalism pima-mlp iris-mlp "
    "spectra-mlp rebalance"
)
XOR = json.encode(built_in_scene("xor-mlp"))


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NNSIM_DATA_DIR", str(tmp_path / "own"))
    folder = tmp_path / "scenes"
    folder.mkdir()
    return folder


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def altered(**fields: object) -> bytes:
    return json.encode(json.decode(XOR) | fields)


def with_set(key: str) -> Scene:
    scene = built_in_scene("xor-mlp")
    data = replace(scene.experiment.data, set=key)
    return replace(scene, experiment=replace(scene.experiment, data=data))


def own_table() -> str:
    inputs = np.arange(8.0).reshape(4, 2)
    labels = np.array([0, 1, 0, 1])
    table = Dataset(
        key="table",
        title="Table",
        inputs=inputs,
        input_names=("a", "b"),
        labels=labels,
        class_names=("no", "yes"),
    )
    return keep_own_set(table)[0].key


def test_that_every_built_in_scene_is_there_in_the_order_of_the_deck() -> None:
    entries = built_in_entries()
    assert {entry.name for entry in entries} == set(scene_keys())
    assert [
        entry.name for entry in entries if entry.name in DECK.split()
    ] == DECK.split()
    assert all(entry.scene and entry.scene.shows for entry in entries)
    orders = [entry.scene.order for entry in entries if entry.scene]
    assert len(set(orders)) == len(orders)


def test_that_a_part_of_the_deck_is_not_torn_apart() -> None:
    parts = [part_of(entry) for entry in built_in_entries()]
    changes = sum(a != b for a, b in itertools.pairwise(parts))
    assert changes + 1 == len(set(parts)) == 8


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("xor-mlp", "xor-mlp"),
        ("RAVINE bowl", "normalisation"),
        ("biological", "hebb"),
        ("pocket calculator", "backprop"),
    ],
)
def test_that_a_scene_is_found_by_key_title_section_and_points(
    typed: str, first: str
) -> None:
    assert found(built_in_entries(), typed)[0].name == first


def test_that_every_word_typed_has_to_be_there() -> None:
    entries = built_in_entries()
    assert found(entries, "  ") == entries
    assert found(entries, "momentum zebra") == ()
    assert len(found(entries, "iris hidden")) < len(found(entries, "iris"))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (
            XOR[: len(XOR) // 2],
            (
                "file.json: it is cut off or is not JSON (Input data was truncated); "
                "open another copy of the file."
            ),
        ),
        (b"\xff\xfe no JSON", "file.json: it is cut off or is not JSON"),
        (
            altered(version=99),
            (
                "file.json: it was made by a newer NNSim (version 99; this one reads up to "  # noqa: E501
                "1); update NNSim to open it."
            ),
        ),
        (
            altered(title=7),
            "file.json: title: expected `str`, got `int`; correct that field.",
        ),
        (
            altered(colour="red"),
            (
                "file.json: the document: object contains unknown field `colour`; "
                "correct that field."
            ),
        ),
        (
            altered(panels=["network", "feature_spice"]),
            (
                "panels[1]: there is no 'feature_spice' (did you mean 'feature_space'?); "  # noqa: E501
                "choose one of: network, "
            ),
        ),
        (
            altered(points=[{"text": "Look.", "look_at": "sky"}]),
            "points[0].look_at: there is no 'sky'",
        ),
        (json.encode(with_set("moons-of-mars")), "data.set: there is no 'moons-of-m"),
        (
            altered(variants=[{"label": "x", "changes": {"data.set": "nowhere"}}]),
            "variants[0].changes: data.set: there is no 'nowhere'",
        ),
        (
            altered(
                points=[
                    {
                        "text": "Other data.",
                        "do": [{"do": "set", "changes": {"data.set": "nowhere"}}],
                    }
                ]
            ),
            "points[0].do[0].changes: data.set: there is no 'nowhere'",
        ),
        (
            json.encode(with_set("own-0123456789abcdef")),
            (
                "data.set: the experiment learns from a set of its own (own-0123456789abcde"  # noqa: E501
                "f) that is not on this machine; open its table again, or put "
                "own-0123456789abcdef.npz beside the experiment."
            ),
        ),
    ],
)
def test_that_a_scene_that_cannot_be_opened_says_why(
    own_folder: Path, content: bytes, sentence: str
) -> None:
    entry = file_entry(written(own_folder, "file.json", content))
    assert entry.scene is None
    assert entry.title == "file.json"
    assert str(entry.problem).startswith(sentence)


def test_that_a_bad_file_stops_no_other_and_comes_last(own_folder: Path) -> None:
    written(own_folder, "a.json", XOR[:100])
    written(own_folder, "b.json", XOR)
    written(own_folder, ".b.json-half", XOR[:10])
    written(own_folder, "notes.txt", b"not a scene")
    write_experiment(own_folder / "c.json", Experiment())
    (own_folder / "d.json").mkdir()
    entries = folder_entries(own_folder)
    assert [Path(entry.name).name for entry in entries] == [
        "b.json",
        "c.json",
        "a.json",
        "d.json",
    ]
    assert [entry.problem is None for entry in entries] == [True, True, False, False]
    assert entries[1].title == "c"


def test_that_a_folder_that_is_not_there_has_no_scenes(own_folder: Path) -> None:
    assert folder_entries(own_folder / "nowhere") == ()


def test_that_a_folder_that_is_a_file_says_so(own_folder: Path) -> None:
    with pytest.raises(InputError, match="it cannot be read"):
        folder_entries(written(own_folder, "scenes", b""))


def test_that_an_own_set_beside_its_scene_is_enough(own_folder: Path) -> None:
    key = own_table()
    write_companion(key, own_folder)
    path = written(own_folder, "mine.json", json.encode(with_set(key)))
    own_set_path(key).unlink()
    forget()
    assert file_entry(path).problem is None
    (own_folder / f"{key}.npz").unlink()
    assert file_entry(path).scene is None
