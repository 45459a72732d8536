"""What goes into the application of one folder, and what does not.

Read by ``tools/bundling/nnsim.spec``, the tools that finish the folder, and the tests.
"""

from collections.abc import Iterator
from fnmatch import fnmatch
from importlib.metadata import packages_distributions

from nnsim.parts.packages import canonical, needed_distributions

NAME = "NNSim"
LARGEST_MB = 350

PACKAGES = ("nnsim", "ui")
LEFT_OUT_OF_NNSIM = ("nnsim.pytest_plugin",)
"""Modules of ours that only a checkout or an installed package can use."""

ALSO_WHOLE = ("numba",)
"""Packages that import parts of themselves by names put together when they run."""
BY_NAME = ("PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets")
"""Modules that pyqtgraph imports in the same way."""

EXCLUDED_MODULES = [
    # Tools, and peers of the benchmarks, that some package would use if it were there.
    *("IPython", "matplotlib", "scipy", "pandas", "pyarrow", "torch", "sklearn"),
    *("pytest", "distributed", "dask", "cupy", "cffi", "jinja2", "yaml", "rich"),
    # Python's own that nobody asks for.
    *("tkinter", "lib2to3", "ensurepip", "idlelib", "pydoc_data", "turtledemo"),
    # Libraries under the GPL that only a prompt would use.
    *("readline", "curses", "_curses", "rlcompleter"),
    *("setuptools", "pip", "pkg_resources", "_distutils_hack", "wheel"),
    # Tests of packages, and what compiles ahead of time or for other processors.
    *("numba.tests", "numba.testing", "numba.pycc", "numba.cuda", "llvmlite.tests"),
    *("numpy.tests", "numpy.testing.tests", "numpy.f2py", "numpy.distutils"),
    *(
        "pyqtgraph.examples",
        "pyqtgraph.opengl",
        "pyqtgraph.jupyter",
        "pyqtgraph.console",
    ),
    # Qt beside what NNSim imports (QtCore, QtGui, QtSvg, QtWidgets) and pyqtgraph does.
    *("PySide6.QtNetwork", "PySide6.QtUiTools", "PySide6.QtDesigner"),
    *("PySide6.QtTest", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql"),
    *("PySide6.QtPrintSupport", "PySide6.QtXml", "PySide6.QtDBus"),
    # Pictures that a film of a run is never written as.
    *("PIL.ImageTk", "PIL._tkinter_finder", "PIL.AvifImagePlugin", "PIL._avif"),
    *("PIL.ImageCms", "PIL._imagingcms", "PIL._imagingft", "PIL._imagingmath"),
]

DROPPED = (
    "PySide6/Qt/qml/*",
    "PySide6/Qt/resources/*",
    # Buttons of dialogs speak the languages of the window.
    "PySide6/Qt/translations/*",
    "PySide6/Qt/plugins/*",
    "pyqtgraph/icons/peegee/*",
    "pyqtgraph/examples/*",
    "*/tests/*",
    "*.pyi",
    "numpy/*.h",
    "numpy/*.a",
    # Loops on several threads of Numba's own; the kernels use one.
    "numba/np/ufunc/*pool.*",
    # Symbols of Windows' debugger and the like.
    "*.pdb",
)
KEPT = (
    "PySide6/Qt/translations/qtbase_fr.qm",
    "PySide6/Qt/plugins/platforms/libqxcb.so",
    "PySide6/Qt/plugins/platforms/libqoffscreen.so",
    "PySide6/Qt/plugins/platforms/libqwayland*.so",
    "PySide6/Qt/plugins/platforms/libqcocoa.dylib",
    "PySide6/Qt/plugins/xcbglintegrations/*",
    "PySide6/Qt/plugins/wayland-*/*",
    "PySide6/Qt/plugins/platforminputcontexts/lib*composeplatform*",
    "PySide6/Qt/plugins/platforminputcontexts/lib*ibusplatform*",
    "PySide6/Qt/plugins/platformthemes/libqxdgdesktopportal.so",
    "PySide6/Qt/plugins/iconengines/*svg*",
    "PySide6/Qt/plugins/imageformats/*svg*",
    "PySide6/Qt/plugins/imageformats/*jpeg*",
    "PySide6/Qt/plugins/styles/*",
)
"""Of what ``DROPPED`` names, what stays."""

STRIPPED = (
    "_polars_runtime_32/*.so",
    "fastexcel/*.so",
    "llvmlite/binding/*.so",
    "python3*/lib-dynload/*.so",
    "libpython*.so*",
)
"""Libraries that carry symbols nobody asks for; auditwheel's break when stripped."""

PACKED = ("llvmlite", "_polars_runtime_32")
"""Packages that ``nnsim.packed`` unpacks when they are first imported."""


def is_wanted(module: str) -> bool:
    """Tell whether a module is neither excluded nor inside of what is."""
    return not any(f"{module}.".startswith(f"{each}.") for each in EXCLUDED_MODULES)


def is_kept(name: str) -> bool:
    """Tell whether a file belongs into the folder, by its place there."""
    place = name.replace("\\", "/")
    if any(fnmatch(place, pattern) for pattern in KEPT):
        return True
    return not any(fnmatch(place, pattern) for pattern in DROPPED)


def modules_of_others(name: str) -> Iterator[str]:
    """Give what can be imported here and does not belong to what a distribution needs.

    The environment that makes the application also holds the tools that make it.
    """
    packages = needed_distributions(name)
    needed = {canonical(package.metadata["Name"]) for package in packages}
    for module, owners in packages_distributions().items():
        if not needed.intersection(map(canonical, owners)):
            yield module
