"""What goes into the application of one folder, and what is unpacked of it."""

import os
import shutil
import sys
import tarfile
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from importlib import import_module
from pathlib import Path

import pytest

from nnsim import packed, resources
from nnsim.packed import PackedPackages, unpack, use_packed_packages
from nnsim.training.kernels import loading
from tools import bundle_contents as contents
from tools.bundle_finish import pack, size_mb
from tools.bundle_licences import named_in
from tools.packages import PackageError, check_content
from tools.smoke_bundle import Machine, SmokeError, check_self_test
from ui.languages import ENGLISH, LANGUAGES

ROOT = Path(__file__).parents[1]
NAME = "packed_for_a_test"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A package, packed as the bundle has it."""
    package = tmp_path / "made" / NAME
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("from packed_for_a_test.inside import VALUE\n")
    (package / "inside.py").write_text("VALUE = 42\n")
    pack(package, tmp_path / "packed", tmp_path / "kept")
    assert not package.exists()
    return tmp_path / "packed" / f"{NAME}.tar.xz"


@pytest.fixture
def finder(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PackedPackages]:
    """Imports find what is packed, until the end of the test."""
    monkeypatch.setenv("NNSIM_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    use_packed_packages(archive.parent)
    yield sys.meta_path[0]  # type: ignore[misc]
    for name in (NAME, f"{NAME}.inside"):
        sys.modules.pop(name, None)


# --- packed packages -----------------------------------------------------------------


def test_that_a_packed_package_is_unpacked_into_the_cache_when_it_is_imported(
    finder: PackedPackages, tmp_path: Path
) -> None:
    assert not (tmp_path / "cache").exists()
    module = import_module(NAME)
    assert module.VALUE == 42
    assert Path(str(module.__file__)).is_relative_to(tmp_path / "cache" / "packages")


def test_that_what_is_not_packed_is_left_to_others(finder: PackedPackages) -> None:
    assert finder.find_spec("json", None) is None
    assert finder.find_spec(f"{NAME}.inside", ["somewhere"]) is None


def test_that_a_package_is_unpacked_once_and_its_older_versions_go(
    archive: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "cache"
    old = folder / f"{NAME}-0123456789abcdef"
    other = folder / "another-0123456789abcdef"
    for each in (old, other):
        each.mkdir(parents=True)
    place = unpack(archive, folder)
    file = place / NAME / "inside.py"
    file.write_text("changed")
    assert unpack(archive, folder) == place
    assert file.read_text() == "changed"
    assert sorted(folder.iterdir()) == sorted([place, other])


@pytest.mark.parametrize("damage", [slice(0, 100), slice(8, None), slice(0, 0)])
def test_that_a_broken_archive_leaves_nothing_half_unpacked(
    archive: Path, finder: PackedPackages, tmp_path: Path, damage: slice
) -> None:
    archive.write_bytes(archive.read_bytes()[damage])
    with pytest.raises(ImportError, match=f"{NAME} cannot be unpacked"):
        import_module(NAME)
    assert list((tmp_path / "cache" / "packages").iterdir()) == []


def test_that_a_cache_that_cannot_be_written_is_replaced_by_a_folder_of_our_own(
    finder: PackedPackages, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cache").write_text("not a folder")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    module = import_module(NAME)
    assert Path(str(module.__file__)).is_relative_to(tmp_path / "nnsim-packages")


def test_that_the_quicker_of_two_processes_counts(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "cache"
    quicker = unpack(archive, tmp_path / "quicker")
    put = packed.put_in_place

    def put_late(made: Path, place: Path) -> None:
        quicker.rename(place)
        put(made, place)

    monkeypatch.setattr(packed, "put_in_place", put_late)
    place = unpack(archive, folder)
    assert (place / NAME / "inside.py").is_file()
    assert list(folder.iterdir()) == [place]


def test_that_the_same_files_are_packed_as_the_same_bytes(
    archive: Path, tmp_path: Path
) -> None:
    with tarfile.open(archive) as opened:
        assert {entry.mtime for entry in opened} == {0}
        opened.extractall(tmp_path / "again", filter="data")
    pack(tmp_path / "again" / NAME, tmp_path / "second", tmp_path / "elsewhere")
    assert (tmp_path / "second" / archive.name).read_bytes() == archive.read_bytes()


@pytest.mark.skipif(sys.platform == "win32", reason="modes of files are those of POSIX")
def test_that_a_temporary_folder_that_others_may_write_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    folder = resources.own_temporary_folder("kernels")
    assert folder.stat().st_mode & 0o077 == 0
    folder.chmod(0o777)
    with pytest.raises(PermissionError, match="written by others"):
        resources.own_temporary_folder("kernels")


# --- compiled code of an application -------------------------------------------------


def test_that_an_application_compiles_by_its_own_command(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert loading.compile_command()[1] == "-c"
    monkeypatch.setattr("sys.frozen", True, raising=False)
    assert loading.compile_command() == [sys.executable, "--compile"]


def test_that_code_compiled_for_another_place_or_time_is_not_taken_for_ready(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "NNSim"
    program.touch()
    in_checkout = loading.ready_mark(tmp_path)
    assert loading.ready_mark(tmp_path) == in_checkout
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setattr("sys.executable", str(program))
    first = loading.ready_mark(tmp_path)
    program.write_text("another build")
    os.utime(program, (1, 1))
    marks = {in_checkout, first, loading.ready_mark(tmp_path)}
    monkeypatch.setattr(loading, "ENGINE", tmp_path)
    assert len({*marks, loading.ready_mark(tmp_path)}) == 4


# --- what is in it -------------------------------------------------------------------


def test_that_nothing_that_the_wheel_holds_is_left_out() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wheel = project["tool"]["hatch"]["build"]["targets"]["wheel"]
    inside = wheel["only-include"]
    packages = [name for name in inside if (ROOT / name / "__init__.py").is_file()]
    assert sorted(packages) == sorted(contents.PACKAGES)
    # All else is inside of a package, whose files are collected whole.
    assert set(inside) - set(packages) == set(wheel["sources"])
    for source, place in wheel["sources"].items():
        assert place.partition("/")[0] in contents.PACKAGES
        files = [path for path in (ROOT / source).rglob("*") if path.is_file()]
        assert files
        names = [path.relative_to(ROOT / source).as_posix() for path in files]
        assert [name for name in names if not contents.is_kept(f"{place}/{name}")] == []


def test_that_texts_beside_our_sources_are_kept() -> None:
    texts = list((ROOT / "nnsim").rglob("*.txt"))
    assert texts
    assert all(contents.is_kept(path.relative_to(ROOT).as_posix()) for path in texts)


def test_that_no_module_of_ours_is_excluded() -> None:
    ours = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts)
        for package in contents.PACKAGES
        for path in (ROOT / package).rglob("*.py")
    ]
    assert [name for name in ours if not contents.is_wanted(name)] == []
    assert set(contents.LEFT_OUT_OF_NNSIM) <= set(ours)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("PySide6/Qt/plugins/platforms/libqxcb.so", True),
        ("PySide6/Qt/plugins/platforms/libqvnc.so", False),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", False),
        ("PySide6/Qt/translations/qtbase_fr.qm", True),
        ("PySide6/Qt/translations/qtbase_de.qm", False),
        ("PySide6\\Qt\\qml\\QtQuick\\plugin.dll", False),
        ("numba/np/ufunc/omppool.cpython-311-x86_64-linux-gnu.so", False),
        ("numpy/_core/tests/data.csv", False),
        ("numpy.libs/libscipy_openblas64_.so", True),
    ],
)
def test_that_what_nobody_needs_is_dropped(name: str, kept: bool) -> None:
    assert contents.is_kept(name) == kept


def test_that_tools_which_make_the_bundle_do_not_get_in() -> None:
    others = set(contents.modules_of_others("nnsim"))
    assert {"pytest", "hatchling", "sklearn", "mypy"} <= others
    assert {"numpy", "numba", "llvmlite", "PySide6", "PIL", "nnsim"}.isdisjoint(others)


def test_that_the_languages_of_the_window_have_words_of_qt() -> None:
    for code in LANGUAGES:
        name = f"PySide6/Qt/translations/qtbase_{code}.qm"
        assert code == ENGLISH or any(fnmatch(name, each) for each in contents.KEPT)


def test_that_a_folder_is_measured_without_its_links(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(bytes(2_000_000))
    (tmp_path / "link").symlink_to("file")
    assert size_mb(tmp_path) == 2.0


# --- whether it works ----------------------------------------------------------------

SHELL = shutil.which("sh") or ""
on_posix = pytest.mark.skipif(not SHELL, reason="needs a shell")


def machine_with(tmp_path: Path, script: str) -> Machine:
    """Return a machine whose application is a script of the shell."""
    program = tmp_path / "NNSim"
    program.write_text(f"#!{SHELL}\n{script}\n")
    program.chmod(0o755)
    home = tmp_path / "home"
    home.mkdir()
    return Machine(program, home)


@on_posix
def test_that_an_application_sees_nothing_of_this_environment(tmp_path: Path) -> None:
    script = 'echo "$HOME|$PATH|$QT_QPA_PLATFORM|$PYTHONPATH$VIRTUAL_ENV$NNSIM_JIT|$1"'
    said = machine_with(tmp_path, script).run("--list")
    home = tmp_path / "home"
    assert said == f"{home}|{home / 'bin'}|offscreen||--list\n"
    assert list((home / "bin").iterdir()) == []


@on_posix
@pytest.mark.parametrize("script", ["exit 3", "echo a warning >&2"])
def test_that_a_word_on_stderr_or_another_exit_code_fails_it(
    tmp_path: Path, script: str
) -> None:
    with pytest.raises(SmokeError, match=r"NNSim --list, offscreen: exit code \d"):
        machine_with(tmp_path, script).run("--list")


@on_posix
@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (r"compiled code does not work here\na: 3 epochs", "path is not used"),
        (r"compiled code is ready after 2 s\na: 3 epochs", "to be tried"),
    ],
)
def test_that_a_self_test_that_left_something_out_fails_it(
    tmp_path: Path, lines: str, problem: str
) -> None:
    machine = machine_with(tmp_path, f'printf "{lines}"')
    with pytest.raises(SmokeError, match=problem):
        check_self_test(machine, ["a", "b"], "1")


def test_that_licences_are_those_that_a_copyright_file_names(tmp_path: Path) -> None:
    text = tmp_path / "copyright"
    text.write_text("License: MIT\n\nFiles: b\nLicense: X11\n\nLicense: MIT\n")
    assert named_in(text) == "MIT AND X11"
    text.write_text("This is free software.")
    assert named_in(text) == "see its text"


def test_that_a_package_with_junk_or_a_gap_is_told(tmp_path: Path) -> None:
    package = tmp_path / "nnsim-1.tar.gz"
    with tarfile.open(package, "w:gz") as sdist:
        sdist.add(ROOT / "main.py", "nnsim-1/main.py")
        sdist.add(ROOT / "main.py", "nnsim-1/junk.py")
    with pytest.raises(PackageError, match=r"LICENSE.*; too much: \['junk.py'\]"):
        check_content(package, {"main.py", "LICENSE", ".ci/run"})
