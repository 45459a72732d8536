"""Each thing that can be exported: its formats, its file name and its sentence."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from nnsim.arrays import FloatArray
from nnsim.data.prepare import PreparedData
from nnsim.data.reading import Cancelled, Progress
from nnsim.export_files import write_table
from nnsim.export_npz import NamedArray, write_npz
from nnsim.export_tables import dataset_table, predictions_table
from nnsim.files import write_atomically, written_whole
from nnsim.frames.frame import Frame, RunInfo
from nnsim.model.evaluation import Judgement
from nnsim.model.spec import NetworkSpec
from nnsim.run_tables import (
    NamedNetwork,
    history_table,
    trail_arrays,
    trail_table,
    weight_arrays,
    weights_table,
)
from nnsim.snapshot import RunSnapshot
from ui.counted import epochs, samples
from ui.export_formats import Export, Format, table_formats
from ui.i18n import count, tr


def samples_export(run: RunInfo) -> Export:
    """Return the export of all samples with their sets."""
    words = samples(run.data.dataset.n_samples)
    return Export(
        tr("Export samples"),
        _file_name(run.data, tr("samples")),
        table_formats(partial(dataset_table, run.data)),
        lambda file: tr("{samples} saved as {file}.", samples=words, file=file),
    )


def predictions_export(run: RunInfo, frame: Frame) -> Export:
    """Return the export of what the network of a frame says of each sample."""
    data = run.data
    judgement = Judgement(run.experiment.training.loss, data.n_classes, data.coding)
    make = partial(predictions_table, data, frame.spec, frame.parameters, judgement)
    words, epoch = samples(data.dataset.n_samples), count(frame.n_epochs)
    return Export(
        tr("Export predictions"),
        _file_name(data, tr("predictions")),
        table_formats(make),
        lambda file: tr(
            "Predictions of {samples} after epoch {epoch} saved as {file}.",
            samples=words,
            epoch=epoch,
            file=file,
        ),
    )


def history_export(snapshot: RunSnapshot) -> Export:
    """Return the export of error and accuracy after each epoch of a run."""
    history = snapshot.record.history
    words = epochs(max(history.last_epoch, 0))
    return Export(
        tr("Export history"),
        _file_name(snapshot.data, tr("history")),
        table_formats(partial(history_table, history)),
        lambda file: tr(
            "Errors and accuracies of {epochs} saved as {file}.",
            epochs=words,
            file=file,
        ),
    )


def way_export(snapshot: RunSnapshot, spec: NetworkSpec) -> Export:
    """Return the export of the weights after each epoch that the run keeps."""
    data, record = snapshot.data, snapshot.record
    network = NamedNetwork(spec, data.input_names, data.output_names)
    kept = count(len(record.trail))

    def arrays(path: Path, progress: Progress, cancelled: Cancelled) -> None:
        _write_arrays(path, trail_arrays(spec, record))

    table, parquet, _ = table_formats(partial(trail_table, network, record))
    matrices = Format(tr("NumPy, a matrix a layer (*.npz)"), ".npz", arrays)
    return Export(
        tr("Export weight history"),
        _file_name(data, tr("weight history")),
        (table, parquet, matrices),
        lambda file: tr(
            "Weights at {n} moments of the run saved as {file}.", n=kept, file=file
        ),
    )


def weights_export(run: RunInfo, frame: Frame) -> Export:
    """Return the export of the weights of a frame, in four layouts."""
    spec, parameters, epoch = frame.spec, frame.parameters, count(frame.n_epochs)
    return Export(
        tr("Export weights"),
        _file_name(run.data, tr("weights"), ".npz"),
        _weight_formats(run.data, spec, parameters),
        lambda file: tr(
            "Weights after epoch {epoch} saved as {file}.", epoch=epoch, file=file
        ),
    )


def _weight_formats(
    data: PreparedData, spec: NetworkSpec, parameters: FloatArray
) -> tuple[Format, ...]:
    network = NamedNetwork(spec, data.input_names, data.output_names)

    def own(path: Path, progress: Progress, cancelled: Cancelled) -> None:
        _write_arrays(path, weight_arrays(spec, parameters))

    def table(path: Path, progress: Progress, cancelled: Cancelled) -> None:
        write_table(path, weights_table(network, parameters), progress, cancelled)

    def torch(path: Path, progress: Progress, cancelled: Cancelled) -> None:
        from nnsim.weight_layouts.layouts import torch_bytes  # late: seldom needed

        write_atomically(path, torch_bytes(spec, parameters))

    def sklearn(path: Path, progress: Progress, cancelled: Cancelled) -> None:
        from nnsim.weight_layouts.layouts import sklearn_arrays

        _write_arrays(path, sklearn_arrays(spec, parameters))

    return (
        Format(tr("NumPy, a matrix a layer (*.npz)"), ".npz", own),
        Format(tr("CSV, a row a weight (*.csv)"), ".csv", table),
        Format(tr("PyTorch (*.safetensors)"), ".safetensors", torch),
        Format(tr("scikit-learn (*.npz)"), ".npz", sklearn),
    )


def _write_arrays(path: Path, arrays: Iterable[NamedArray]) -> None:
    with written_whole(path) as file:
        write_npz(file, arrays)


def _file_name(data: PreparedData, what: str, ending: str = ".csv") -> str:
    return f"{Path(data.dataset.key).stem} {what}{ending}"
