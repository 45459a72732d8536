"""What stands in a script: NumPy alone, no code of others, only what the run uses."""

import ast
import io
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import replace as changed

from nnsim.assemble import Run
from nnsim.script.catalogue import pieces, with_needs
from nnsim.script.files import numpy_script, write_script
from nnsim.script.literals import literal, name_literal
from nnsim.snapshot import take_snapshot
from nnsim.training.settings import OptimizerSettings
from tests.engine.scripts import names_of, ran_file, scene_run, source_of, weights_of

HOSTILE = (
    '"""\nimport os\nos.abort()\n"""',
    "'\nraise SystemExit(7)\n#",
    "x\r\nraise SystemExit(7)",
    "a\u2028raise SystemExit(7)\u2029\x0c\x85",
    "\\",
    "\udc80\u202e name",
    "{name} {0} %s <<eta>> #? beta",
)
RULES = "E,F,W,I,N,B,UP,SIM,RET,C4,PIE,PERF,D1,D2"
SCENES = ("neuron-or", "xor-mlp", "mc-dropout", "confusion-imbalance", "overtraining")


def changed_run() -> Run:
    """A run with a change of each kind, also amid an epoch."""
    run = scene_run("three-class-mlp", 2)
    trainer = run.trainer
    trainer.set_training(changed(trainer.settings, learning_rate=0.25))
    trainer.advance(5)
    adam = OptimizerSettings(method="adam")
    trainer.set_training(changed(trainer.settings, optimizer=adam, locked=(1,)))
    trainer.advance(20)
    trainer.set_parameters(trainer.parameters * 0.5)
    first, last = trainer.spec.layers
    trainer.set_spec(
        replace(trainer.spec, layers=(replace(first, silenced=(2,)), last))
    )
    trainer.advance(20)
    trainer.restore_best()
    sets = trainer.sets
    trainer.set_samples(replace(sets, training=sets.training.part(np.arange(100))))
    trainer.advance(13)
    return run


@pytest.mark.parametrize("name", HOSTILE)
def test_that_names_of_the_user_are_never_code(name: str, tmp_path: Path) -> None:
    run = scene_run("iris-mlp", 1)
    dataset = replace(run.data.dataset, title=name, class_names=(name,) * 3)
    data = replace(run.data, dataset=dataset)
    snapshot = replace(take_snapshot(run), data=data)
    script = numpy_script(snapshot, name).script
    plain = numpy_script(take_snapshot(run), "again").script
    assert ast.dump(ast.parse(script)) == ast.dump(ast.parse(plain))
    path = tmp_path / "again.py"
    path.write_bytes(script)
    assert ran_file(path).returncode == 0


def test_that_the_name_of_a_file_beside_is_never_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("nnsim.script.compose.MOST_EMBEDDED", 0)
    run = scene_run("iris-mlp", 0)
    for name in HOSTILE:
        source = numpy_script(take_snapshot(run), name).script.decode("utf-8")
        constants = {
            node.targets[0].id: node.value
            for node in ast.parse(source).body
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
        }
        assert ast.literal_eval(constants["DATA_FILE"]) == f"{name}-data.npz"


@pytest.mark.parametrize("name", HOSTILE)
def test_that_a_name_is_one_line_that_means_the_same(name: str) -> None:
    source = literal(name)
    assert ast.literal_eval(source) == name
    assert len(source.splitlines()) == len(name_literal(name).splitlines()) == 1
    source.encode("utf-8")


def test_that_scripts_are_clean_and_import_numpy_alone(tmp_path: Path) -> None:
    for key in SCENES:
        write_script(tmp_path / f"{key}.py", take_snapshot(scene_run(key, 1)))
    write_script(tmp_path / "changed.py", take_snapshot(changed_run()))
    options = ["--isolated", "--no-cache", "--line-length", "88", "--select", RULES]
    ignored = ["--ignore", "B905,D100,D203,D205,D213"]
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", *options, *ignored, str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    for path in tmp_path.glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        names = set[str]()
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                names.update(each.name for each in node.names)
            elif isinstance(node, ast.ImportFrom):
                names.add(str(node.module))
        assert names <= {*sys.stdlib_module_names, "numpy"}
        functions = [x for x in ast.walk(tree) if isinstance(x, ast.FunctionDef)]
        assert all(ast.get_docstring(function) for function in functions)


def test_that_every_function_of_a_script_is_called() -> None:
    for run in (*(scene_run(key, 1) for key in SCENES), changed_run()):
        tree = ast.parse(source_of(run))
        used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        defined = {x.name for x in ast.walk(tree) if isinstance(x, ast.FunctionDef)}
        assert defined <= used


def test_that_every_constant_of_a_script_is_read() -> None:
    for run in (*(scene_run(key, 1) for key in SCENES), changed_run()):
        tree = ast.parse(source_of(run))
        names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
        written = {x.id for x in names if isinstance(x.ctx, ast.Store)}
        read = {x.id for x in names if isinstance(x.ctx, ast.Load)}
        constants = {name for name in written if name.isupper()}
        assert constants <= read


def test_that_a_changed_run_is_told_step_by_step() -> None:
    run = changed_run()
    source = source_of(run)
    assert "    if step == 36:\n        ETA = 0.25  # was " in source
    assert "    if step == 41:\n" in source
    assert "w = best[1]" in source
    assert "memory, n_updates = first_memory(), 0" in source
    assert names_of(source)["RESTARTS"] == (81,)
    assert weights_of(source).tobytes() == run.trainer.parameters.tobytes()


def test_that_what_stops_a_run_is_no_change_of_its_script() -> None:
    run = scene_run("xor-mlp", 2)
    trainer = run.trainer
    stop = changed(trainer.settings.stop, epochs=7)
    trainer.set_training(changed(trainer.settings, stop=stop))
    assert "if step ==" not in source_of(run)


def test_that_every_piece_can_be_reached_and_has_what_it_needs() -> None:
    known = pieces()
    for key in known:
        assert with_needs([key])
    assert {piece.section for piece in known.values()} == {
        path.name.removesuffix(".py.txt")
        for path in (Path(__file__).parents[2] / "nnsim/script/pieces").iterdir()
    }


@pytest.mark.parametrize(
    "value", [0.1, -0.0, 1e-300, float("inf"), -float("inf"), 3, "a", (1.5,), ()]
)
def test_that_a_literal_gives_the_same_value(value: object) -> None:
    again = eval(literal(value), {"np": np})
    assert again == value
    assert repr(again) == repr(value)


def test_that_arrays_survive_as_source() -> None:
    for array in (
        np.array([[0.1, -0.0], [np.nan, 1e-308]]),
        np.arange(40) / 7,
        np.arange(3),
        np.zeros((0, 2)),
    ):
        again = eval(literal(array), {"np": np})
        assert again.dtype == array.dtype
        assert again.shape == array.shape
        buffers = io.BytesIO(), io.BytesIO()
        np.save(buffers[0], again)
        np.save(buffers[1], array)
        assert buffers[0].getvalue() == buffers[1].getvalue()
