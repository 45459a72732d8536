"""Scenes changed, recorded and written, without a window."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from nnsim.errors import InputError
from nnsim.experiment import Experiment
from nnsim.recorded import Recording, changed_fields
from nnsim.scene import Scene, ScenePoint, built_in_scene, read_scene, scene_keys
from nnsim.scene_actions import Advance, PinRun, Rewind, RunOn, SetFields
from nnsim.scene_edits import (
    MOST_ACTIONS,
    MOST_POINTS,
    settings_before,
    with_actions,
    with_changed_point,
    with_copied_point,
    with_hidden_control,
    with_locked_range,
    with_moved_action,
    with_moved_point,
    with_point,
    with_title,
    without_action,
    without_point,
)
from nnsim.scene_file import key_of_title, read_draft, write_draft, write_scene
from nnsim.variants import with_fields

ETA = "training.learning_rate"
NEURONS = "network.hidden[0].neurons"
SCENE = Scene(
    key="mine", title="Mine", points=tuple(ScenePoint(text=text) for text in "abc")
)


def texts(scene: Scene) -> str:
    return "".join(point.text for point in scene.points)


def set_to(experiment: Experiment, **values: object) -> Experiment:
    paths = {name.replace("__", "."): value for name, value in values.items()}
    return with_fields(experiment, paths, "test")


def test_that_points_come_go_and_change_places() -> None:
    assert texts(with_point(SCENE, 1, ScenePoint(text="x"))) == "axbc"
    assert texts(with_copied_point(SCENE, 1)) == "abbc"
    assert texts(without_point(SCENE, 0)) == "bc"
    assert texts(with_moved_point(SCENE, 0, 2)) == "bca"
    assert texts(with_moved_point(SCENE, 2, -5)) == "cab"
    assert texts(with_changed_point(SCENE, 1, text="y")) == "ayc"
    assert texts(SCENE) == "abc"


def test_that_actions_of_a_point_go_and_change_places() -> None:
    scene = with_actions(SCENE, 1, (Rewind(), RunOn(epochs=3), PinRun()))
    assert without_action(scene, 1, 0).points[1].do == (RunOn(epochs=3), PinRun())
    moved = with_moved_action(scene, 1, 2, 0).points[1].do
    assert moved == (PinRun(), Rewind(), RunOn(epochs=3))


def test_that_one_point_and_one_action_too_many_are_refused() -> None:
    full = replace(SCENE, points=SCENE.points[:1] * MOST_POINTS)
    with pytest.raises(InputError, match="at most 12 points"):
        with_copied_point(full, 0)
    with pytest.raises(InputError, match="at most 20 things"):
        with_actions(SCENE, 0, (Rewind(),) * (MOST_ACTIONS + 1))


def test_that_the_settings_before_a_point_follow_the_points_before_it() -> None:
    scene = with_actions(SCENE, 0, (SetFields(changes={ETA: 0.7}), RunOn()))
    scene = with_actions(scene, 1, (PinRun(), SetFields(changes={ETA: 0.9})))
    assert settings_before(scene, 0).training.learning_rate == 0.1
    assert settings_before(scene, 1).training.learning_rate == 0.7
    assert settings_before(scene, 1, n_actions=2).training.learning_rate == 0.9


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Two rates, one surface", "two-rates-one-surface"),
        ("Größe der Netze – η", "groe-der-netze"),
        ("Momentum", "own-momentum"),
        ("¿?", "scene"),
        ("x" * 200, "x" * 56),
    ],
)
def test_that_a_title_becomes_a_key(title: str, key: str) -> None:
    assert key_of_title(title) == key
    assert with_title(SCENE, title).key == key


# --- recording -----------------------------------------------------------------------


def test_that_settings_of_one_field_become_one_and_steps_become_a_count() -> None:
    first = Experiment()
    second, third = (
        set_to(first, training__learning_rate=0.2),
        set_to(first, training__learning_rate=0.32),
    )
    recording = Recording().changed(first, second).changed(second, third)
    assert recording.actions == (SetFields(changes={ETA: 0.32}),)
    for _ in range(3):
        recording = recording.done(Advance(unit="step"))
    recording = recording.done(Advance(unit="epoch")).done(PinRun())
    assert recording.actions[1:] == (
        Advance(unit="step", count=3),
        Advance(unit="epoch"),
        PinRun(),
    )
    again = recording.changed(third, second)
    assert again.actions[-1] == SetFields(changes={ETA: 0.2})
    assert len(again.actions) == 5


def test_that_a_setting_taken_back_leaves_nothing() -> None:
    first = Experiment()
    second = set_to(first, training__learning_rate=0.2)
    recording = Recording((Rewind(),)).changed(first, second).changed(second, first)
    assert recording.actions == (Rewind(),)


def test_that_a_list_of_another_length_is_set_as_a_whole() -> None:
    two = built_in_scene("xor-mlp").experiment
    none = with_fields(two, {"network.hidden": []}, "test")
    assert changed_fields(two, none) == {"network.hidden": []}
    assert list(changed_fields(none, two)) == ["network.hidden"]
    more = with_fields(two, {NEURONS: 5}, "test")
    assert changed_fields(two, more) == {NEURONS: 5}


@given(st.sampled_from(scene_keys()), st.sampled_from(scene_keys()))
def test_that_the_changed_fields_make_one_experiment_of_any_other(
    one: str, other: str
) -> None:
    before, after = (built_in_scene(key).experiment for key in (one, other))
    assert with_fields(before, changed_fields(before, after), "test") == after


# --- locked ranges -------------------------------------------------------------------


def test_that_a_locked_range_is_written_and_read(tmp_path: Path) -> None:
    scene = with_locked_range(SCENE, ETA, (0.05, 0.5))
    scene = with_locked_range(scene, "data.samples", (100, 1000))
    path = tmp_path / "mine.json"
    assert write_scene(path, scene) == read_scene(path)
    assert read_scene(path).locked_ranges[ETA] == (0.05, 0.5)
    assert with_locked_range(scene, ETA, None).locked_ranges.keys() == {"data.samples"}


@pytest.mark.parametrize(
    ("path", "limits", "said"),
    [
        (ETA, (0.5, 0.1), "goes from 0.5 to 0.1"),
        (ETA, (0.5, 1.0), "begins at 0.1, outside its range from 0.5 to 1.0"),
        ("training.scheme", (0.0, 1.0), "training.scheme is no number"),
        ("training.shuffle", (0.0, 1.0), "training.shuffle is no number"),
        ("training.rate", (0.0, 1.0), "there is no 'training.rate'"),
        ("data.samples", (1.0, 2.0), "data.samples begins at"),
    ],
)
def test_that_a_locked_range_that_does_not_fit_is_refused(
    tmp_path: Path, path: str, limits: tuple[float, float], said: str
) -> None:
    file = tmp_path / "bad.json"
    write_draft(file, with_locked_range(SCENE, path, limits))
    with pytest.raises(InputError, match=said):
        read_scene(file)


# --- files ---------------------------------------------------------------------------


def test_that_every_built_in_scene_survives_being_written(tmp_path: Path) -> None:
    for key in scene_keys():
        scene = built_in_scene(key)
        path = tmp_path / "sub" / f"{key}.json"
        write_scene(path, scene)
        assert replace(read_scene(path), key=key) == scene


def test_that_a_scene_that_cannot_be_used_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    write_scene(path, SCENE)
    before = path.read_bytes()
    for bad, said in (
        (with_title(SCENE, "  "), "no title; give it one"),
        (with_changed_point(SCENE, 0, look_at="moon"), "there is no 'moon'"),
        (with_changed_point(SCENE, 0, text="x" * 601), "points\\[0\\].text"),
    ):
        with pytest.raises(InputError, match=said):
            write_scene(path, bad)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_that_a_draft_need_not_be_finished(tmp_path: Path) -> None:
    path = tmp_path / "drafts" / "draft.json"
    draft = with_hidden_control(with_title(SCENE, ""), "training.rule", hidden=True)
    write_draft(path, draft)
    assert read_draft(path) == draft
    shown = with_hidden_control(draft, "training.rule", hidden=False)
    assert shown.hidden_controls == ()
