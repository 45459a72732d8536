"""Files of weights that are broken or hostile: one sentence, never anything else."""

import json
import pickle
import struct
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from nnsim.errors import InputError
from nnsim.export_npz import write_npz
from nnsim.run_tables import weight_arrays
from nnsim.weight_layouts.layouts import read_weights, sklearn_arrays, torch_bytes
from tests.engine.networks import drawn, make_spec

SPEC = make_spec((3, 2, 2))
VALUES = drawn(4, SPEC.n_parameters)
TORCH = torch_bytes(SPEC, VALUES)


def npz(arrays: Any) -> bytes:
    file = BytesIO()
    write_npz(file, arrays)
    return file.getvalue()


SKLEARN = npz(sklearn_arrays(SPEC, VALUES))
OWN = npz(weight_arrays(SPEC, VALUES))
GOOD = {"torch": (TORCH, ".safetensors"), "sklearn": (SKLEARN, ".npz")} | {
    "own": (OWN, ".npz")
}


def tried(folder: Path, content: bytes, ending: str) -> np.ndarray | None:
    """Read a file for the network: its weights, None if a sentence refuses it."""
    path = folder / f"weights{ending}"
    path.write_bytes(content)
    try:
        parameters = read_weights(path).fit(SPEC, VALUES)
    except InputError:
        return None
    assert parameters.shape == VALUES.shape
    assert np.isfinite(parameters).all()
    return parameters


def safetensors(header: object, body: bytes = b"", length: int | None = None) -> bytes:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    n_bytes = len(text) if length is None else length
    return struct.pack("<Q", n_bytes) + text + body


def tensor(begin: int, end: int, shape: object, dtype: object = "F64") -> object:
    return {"dtype": dtype, "shape": shape, "data_offsets": [begin, end]}


def archive(**members: bytes) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(f"{name}.npy", content)
    return file.getvalue()


def npy(header: str, body: bytes = b"") -> bytes:
    text = header.encode() + b"\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(text)) + text + body


def npy_header(descr: str, shape: str) -> str:
    return f"{{'descr': {descr}, 'fortran_order': False, 'shape': {shape}}}"


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(GOOD)), st.integers(0, 10_000))
def test_that_a_file_cut_off_anywhere_is_refused(
    tmp_path_factory: pytest.TempPathFactory, layout: str, place: int
) -> None:
    content, ending = GOOD[layout]
    cut = content[: place % len(content)]
    assert tried(tmp_path_factory.getbasetemp(), cut, ending) is None


@settings(max_examples=400, deadline=None)
@given(
    st.sampled_from(sorted(GOOD)),
    st.lists(
        st.tuples(st.integers(0, 10_000), st.integers(0, 255)), min_size=1, max_size=4
    ),
)
def test_that_altered_bytes_give_weights_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory,
    layout: str,
    changes: list[tuple[int, int]],
) -> None:
    content, ending = GOOD[layout]
    altered = bytearray(content)
    for place, value in changes:
        altered[place % len(altered)] = value
    tried(tmp_path_factory.getbasetemp(), bytes(altered), ending)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=200), st.sampled_from([".npz", ".safetensors", ".pt"]))
@example(b"", ".npz")
@example(b"\xff" * 8, ".safetensors")
def test_that_any_bytes_are_refused(
    tmp_path_factory: pytest.TempPathFactory, content: bytes, ending: str
) -> None:
    assert tried(tmp_path_factory.getbasetemp(), content, ending) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 2**70) | st.floats() | st.text("aF64"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["0.weight", "0.bias", "2.weight", "2.bias", "__metadata__"]),
        JSON | st.builds(tensor, st.integers(0, 64), st.integers(0, 64), JSON),
    )
)
def test_that_any_header_is_refused(
    tmp_path_factory: pytest.TempPathFactory, header: dict[str, object]
) -> None:
    content = safetensors(header, bytes(64))
    assert tried(tmp_path_factory.getbasetemp(), content, ".safetensors") is None


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (safetensors({}, length=2**63), "cut off or altered"),
        (safetensors(b" " * 200_000), "cut off or altered"),
        (safetensors(b"[" * 90_000), "cut off or altered"),
        (
            safetensors({"a": tensor(0, 16, [2]), "b": tensor(8, 24, [2])}, bytes(24)),
            "overlap",
        ),
        (
            safetensors({"a": tensor(0, 8, [1]), "b": tensor(16, 24, [1])}, bytes(24)),
            "leave gaps",
        ),
        (safetensors({"a": tensor(0, 16, [2])}, bytes(8)), "8 bytes of weights where"),
        (safetensors({"a": tensor(0, 16, [3])}, bytes(16)), "a has not as many bytes"),
        (safetensors({"a": tensor(0, 0, [0, 2**48, 2**48])}), "a has not as many"),
        (safetensors({"a": tensor(0, 8, [1], "I64")}, bytes(8)), "of the type 'I64'"),
        (safetensors({"fc.bias": tensor(0, 8, [1])}, bytes(8)), "'fc.bias' is no name"),
    ],
)
def test_that_hostile_safetensors_are_told_what_is_wrong(
    tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "a.safetensors"
    path.write_bytes(content)
    with pytest.raises(InputError, match=words):
        read_weights(path)


class Trap:
    """An object that would run code on being unpickled."""

    def __reduce__(self) -> tuple[Any, tuple[str]]:
        return pytest.fail, ("a pickle was run",)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (
            archive(layer_1=npy(npy_header("'|O'", "(1,)"), pickle.dumps([Trap()]))),
            "layer_1 holds Python objects",
        ),
        (
            archive(layer_1=npy(npy_header("[('a', '|O')]", "(1,)"))),
            "layer_1 holds Python objects",
        ),
        (archive(layer_1=npy(npy_header("'<c16'", "(1,)"), bytes(16))), "the type"),
        (archive(layer_1=npy(npy_header("'<f8'", "(2,)"), bytes(8))), "as many bytes"),
        (archive(layer_1=npy(npy_header("'<f8'", "(-1,)"), bytes(8))), "no .npz"),
        (archive(layer_1=npy(npy_header("'<f8'", "(0, 9**99)"))), "no .npz"),
        (archive(layer_1=npy("__import__('os').abort()")), "no .npz"),
        (archive(layer_1=npy("(" * 5000)), "no .npz"),
        (archive(layer_1=b"\x93NUMPY\x02\x00\xff\xff\xff\xff"), "no .npz"),
        (archive(layer_1=pickle.dumps(Trap())), "no .npz"),
        (pickle.dumps(Trap()), "no .npz"),
        (archive(**{f"layer_{n}": b"" for n in range(99)}), "more than the weights of"),
        (archive(coefs_0=npy(npy_header("'<f8'", "(1,)"), bytes(8))), "intercepts_0"),
        (
            archive(layer_2=npy(npy_header("'<f8'", "(1,)"), bytes(8))),
            "layer_1 is",
        ),
        (
            archive(steps=npy(npy_header("'<f8'", "(1,)"), bytes(8))),
            "'steps' is",
        ),
    ],
)
def test_that_hostile_npz_are_told_what_is_wrong(
    tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "a.npz"
    path.write_bytes(content)
    with pytest.raises(InputError, match=words):
        read_weights(path)


def test_that_a_bomb_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nnsim.weight_layouts.layouts.MOST_BYTES", 10_000)
    path = tmp_path / "a.npz"
    path.write_bytes(archive(layer_1=bytes(1_000_000)))
    with pytest.raises(InputError, match="more than the weights of one network"):
        read_weights(path)


def test_that_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="it cannot be read"):
        read_weights(tmp_path / "none.npz")
