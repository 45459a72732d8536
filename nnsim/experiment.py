"""The experiment document: everything needed to get the same numbers again."""

from pathlib import Path

import msgspec
from msgspec import Struct

from nnsim.compatibility import check_fit, check_names
from nnsim.data.own_sets import is_own, look_beside, write_companion
from nnsim.data.settings import DataSettings
from nnsim.documents import read_document
from nnsim.errors import InputError
from nnsim.files import write_atomically
from nnsim.model.settings import NetworkSettings
from nnsim.training.settings import TrainingSettings

EXPERIMENT_VERSION = 1


class Experiment(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Data, network and training, as one JSON value; every field has a default."""

    version: int = EXPERIMENT_VERSION
    data: DataSettings = DataSettings()
    network: NetworkSettings = NetworkSettings()
    training: TrainingSettings = TrainingSettings()

    def with_seed(self, seed: int) -> "Experiment":
        """Return the same experiment with one seed for data, weights and order."""
        return msgspec.structs.replace(
            self,
            data=msgspec.structs.replace(self.data, seed=seed),
            network=msgspec.structs.replace(self.network, seed=seed),
            training=msgspec.structs.replace(self.training, seed=seed),
        )


def read_experiment(path: Path) -> Experiment:
    """Read and check an experiment file; raise ``InputError`` naming file and field."""
    experiment = read_document(path, Experiment, EXPERIMENT_VERSION)
    check_experiment(experiment)
    look_beside(path)
    return experiment


def write_experiment(path: Path, experiment: Experiment) -> None:
    """Write an experiment as indented JSON, whole or not at all.

    A set of the user's own is written beside it. Raise ``InputError`` if either cannot
    be written.
    """
    if is_own(experiment.data.set):
        write_companion(experiment.data.set, path.parent)
    write_atomically(path, encode_experiment(experiment))


def encode_experiment(experiment: Experiment) -> bytes:
    """Return an experiment as indented JSON, every field written out."""
    return msgspec.json.format(msgspec.json.encode(experiment), indent=2) + b"\n"


def check_experiment(experiment: Experiment) -> None:
    """Raise ``InputError`` for a name that does not exist or parts that do not fit."""
    if experiment.version > EXPERIMENT_VERSION:
        raise InputError(
            "document.newer",
            file="experiment",
            version=experiment.version,
            newest=EXPERIMENT_VERSION,
        )
    check_names(experiment.network, experiment.training)
    check_fit(experiment.network, experiment.training)
