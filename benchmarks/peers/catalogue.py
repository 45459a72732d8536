"""All peers as a table, and how each of their programs is started."""

from dataclasses import dataclass, field
from importlib import import_module

from benchmarks.peers.training import Begin

ONE_THREAD = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
}
"""As NNSim starts itself; the quickest for all but the wide network."""
TWO_THREADS = {
    "OPENBLAS_NUM_THREADS": "2",
    "OMP_NUM_THREADS": "2",
    "MKL_NUM_THREADS": "2",
    # Else both may be put on one core, or spin on into the next peer's turn.
    "OMP_PROC_BIND": "true",
    "OMP_WAIT_POLICY": "passive",
}


@dataclass(frozen=True)
class Peer:
    """A name for tables, where its training begins, and its environment.

    ``only_wide`` peers learn the wide network alone.
    """

    key: str
    label: str
    module: str
    function: str = "begin"
    environment: dict[str, str] = field(default_factory=lambda: ONE_THREAD)
    only_wide: bool = False

    def begin(self) -> Begin:
        """Import the peer, in the program that is to be measured."""
        module = import_module(f"benchmarks.peers.{self.module}")
        begin: Begin = getattr(module, self.function)
        return begin


KERNEL, COMPILED, READABLE = "kernel", "compiled", "readable"
OWN_C, NUMPY, NUMPY_2 = "own-c", "numpy", "numpy-2"
SCIKIT_LEARN = "scikit-learn"
PYTORCH, PYTORCH_2, PYTORCH_SINGLE = "pytorch", "pytorch-2", "pytorch-float32"
ENGINES = (KERNEL, COMPILED, READABLE)

PEERS = {
    peer.key: peer
    for peer in (
        Peer(KERNEL, "NNSim, compiled loop alone", "engine", "begin_kernel"),
        Peer(COMPILED, "NNSim, compiled", "engine", "begin_compiled"),
        Peer(READABLE, "NNSim, readable", "engine", "begin_readable"),
        Peer(OWN_C, "C loop", "own_c"),
        Peer(NUMPY, "NumPy loop", "plain_numpy"),
        Peer(
            NUMPY_2, "NumPy loop, 2 threads", "plain_numpy", "begin", TWO_THREADS, True
        ),
        Peer(SCIKIT_LEARN, "scikit-learn", "scikit_learn"),
        Peer(PYTORCH, "PyTorch", "pytorch"),
        Peer(PYTORCH_2, "PyTorch, 2 threads", "pytorch", "begin", TWO_THREADS, True),
        Peer(
            PYTORCH_SINGLE,
            "PyTorch, 2 threads, float32",
            "pytorch",
            "begin_single",
            TWO_THREADS,
            True,
        ),
    )
}
