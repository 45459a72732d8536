"""One sentence about the present moment: what just happened, and why."""

import numpy as np

from nnsim.frames.frame import Frame, RunInfo
from nnsim.training.phases import Phase, PhaseKind, StepTrace
from nnsim.training.stopping import StopReason
from ui.i18n import count, number, tr
from ui.widgets.message_line import Kind


def narrate(run: RunInfo, frame: Frame) -> tuple[str, Kind]:
    """Return the sentence for the message line and its kind."""
    if frame.stopped is not None:
        return stop_sentence(frame.stopped)
    if frame.phase is not None and frame.trace is not None:
        return phase_sentence(run, frame, frame.trace), "info"
    if frame.running:
        return with_kernels(running_sentence(frame), frame), "info"
    if frame.timeline.in_past:
        return past_sentence(frame), "info"
    if frame.trace is None and frame.learning_rate == 0.0:
        return by_hand_sentence(run), "info"
    if frame.n_steps == 0:
        return tr("Ready. Space runs, → makes one step, ↓ one phase of it."), "info"
    if frame.trace is not None:
        return step_sentence(run, frame.trace), "info"
    return with_kernels(tr("Paused. Space runs on."), frame), "info"


def by_hand_sentence(run: RunInfo) -> str:
    """Say what to do where nothing is learnt: running would show nothing."""
    layer = run.spec.layers[0]
    has_lines = run.spec.sizes[0] > 1
    if has_lines and layer.activation == "step" and not layer.bias_input:
        return tr(
            "Nothing is learnt here (η = 0). Drag the line, or change ω on a link "
            "and θ by its slider; click a point to see its h and a."
        )
    if has_lines:
        return tr(
            "Nothing is learnt here (η = 0). Drag a line, or change ω on a link; "
            "click a point to see its way through the network."
        )
    return tr(
        "Nothing is learnt here (η = 0). Change ω on a link by wheel, drag or "
        "double click; click a point to see its way through the network."
    )


def stop_sentence(stopped: StopReason) -> tuple[str, Kind]:
    """Say why the run stopped by itself."""
    epoch = count(stopped.epoch)
    if stopped.key == "cycle":
        steps = stopped.count * stopped.step // max(stopped.epoch, 1)
        text = tr(
            "A cycle: the weights are back where they were {n} epoch(s) "
            "({steps} steps) ago, so this would go on for ever.",
            n=count(stopped.count),
            steps=count(steps),
        )
        return text, "warn"
    if stopped.key == "diverged":
        text = tr(
            "Diverged at step {step}: the weights are no longer numbers. "
            "Is η too large? Rewind and lower it.",
            step=count(stopped.step),
        )
        return text, "warn"
    sentences = {
        "standstill": tr(
            "Learnt: in epoch {epoch} every sample was right, "
            "so no weight will ever change again.",
            epoch=epoch,
        ),
        "error_below": tr(
            "The error fell below its limit at epoch {epoch}.", epoch=epoch
        ),
        "unchanged": tr("E has not changed for {n} epochs.", n=count(stopped.count)),
        "patience": tr(
            "Stopped: E of the validation set has had no new best for {n} epochs.",
            n=count(stopped.count),
        ),
        "epochs": tr(
            "{epoch} epochs are done. Space runs on beyond the limit.", epoch=epoch
        ),
    }
    return sentences[stopped.key], "info"


def running_sentence(frame: Frame) -> str:
    """Say how fast it runs."""
    return tr(
        "Running, {rate} steps a second. Space pauses.",
        rate=count(round(frame.steps_per_second)),
    )


def with_kernels(sentence: str, frame: Frame) -> str:
    """Add what is to be known of the compiled path while it is not there."""
    additions = {
        "compiling": tr("Faster steps are being compiled, once; it goes on meanwhile."),
        "broken": tr("Running on the slower readable path: Numba does not work here."),
    }
    addition = additions.get(frame.timeline.kernels)
    if addition is None:
        return sentence
    return tr("{sentence} {addition}", sentence=sentence, addition=addition)


def past_sentence(frame: Frame) -> str:
    """Say where in the past this is, and what comes of going on from here."""
    return tr(
        "Back at step {step} of {end}. Space runs the same way again; "
        "a change begins another way from here.",
        step=count(frame.n_steps),
        end=count(frame.timeline.end_step),
    )


def phase_sentence(run: RunInfo, frame: Frame, trace: StepTrace) -> str:
    """Say what the present phase of a step does, and how for a whole batch."""
    assert frame.phase is not None
    n = len(trace.rows)
    sentences = sentences_of_phase(run, frame.phase, trace)
    if n == 1 or frame.phase.kind == "input":
        return sentences[frame.phase.kind]
    rows, columns = shape_at_work(trace, frame.phase)
    return tr(
        "{sentence} Mean of {n} samples, ({rows} × {columns}).",
        sentence=sentences[frame.phase.kind],
        n=count(n),
        rows=count(rows),
        columns=count(columns),
    )


def sentences_of_phase(
    run: RunInfo, phase: Phase, trace: StepTrace
) -> dict[PhaseKind, str]:
    """Return a sentence for each kind of phase, in the layer of the present one."""
    layer = layer_name(run, phase.layer)
    return {
        "input": tr("Input: {what} is presented.", what=batch_name(run, trace)),
        "sum": tr("Forward: each neuron of {layer} adds up h = Σ x ω.", layer=layer),
        "activation": tr("Forward: {layer} answers a = g(h).", layer=layer),
        "error": tr("Error: E = {error}.", error=number(trace.error)),
        "backward": backward_sentence(run, phase, layer),
        "change": tr(
            "Change: each weight into {layer} gets its Δω from its δ and its input.",
            layer=layer,
        ),
        "update": tr("Update: every ω becomes ω − Δω."),
    }


def backward_sentence(run: RunInfo, phase: Phase, layer: str) -> str:
    """Say where the δ of a layer come from."""
    if phase.layer == run.spec.n_layers - 1:
        return tr("Backward: δ of {layer} says how E changes with each h.", layer=layer)
    return tr(
        "Backward: δ of {layer} comes back through the weights that lead out of it.",
        layer=layer,
    )


def shape_at_work(trace: StepTrace, phase: Phase) -> tuple[int, int]:
    """Return the shape of the matrix that the phase makes."""
    if phase.kind == "change":
        layer = trace.spec.layers[phase.layer]
        return layer.n_inputs + (layer.bias_input != 0.0), layer.n_neurons
    return len(trace.rows), trace.spec.sizes[
        phase.layer + 1 if phase.layer >= 0 else -1
    ]


def step_sentence(run: RunInfo, trace: StepTrace) -> str:
    """Say what the last step did and why."""
    what = batch_name(run, trace)
    if trace.learning_rate == 0.0:
        return unlearnt_sentence(trace, what)
    if not trace.update.any():
        return tr("No weight changed, because {what} was right.", what=what)
    if len(trace.rows) == 1 and run.experiment.training.rule == "perceptron":
        differences = trace.forward.outputs[0] - trace.targets[0]
        wrong = int(np.abs(differences).argmax())
        if len(differences) == 1:
            return tr(
                "The line turned because {what} was wrong: a − t = {value}.",
                what=what,
                value=number(float(differences[0]), signed=True),
            )
        return tr(
            "The line of {output} turned because {what} was wrong: a − t = {value}.",
            output=run.data.output_names[wrong],
            what=what,
            value=number(float(differences[wrong]), signed=True),
        )
    return tr(
        "The weights moved by {what}: E was {error} before this step.",
        what=what,
        error=number(trace.error),
    )


def unlearnt_sentence(trace: StepTrace, what: str) -> str:
    """Say what was presented while η is 0: the weights are set by hand."""
    if len(trace.rows) > 1 or trace.spec.sizes[-1] > 1:
        return tr("No weight changed, because η is 0.")
    sums, outputs, targets = (
        number(float(values[0, 0]))
        for values in (trace.forward.sums[-1], trace.forward.outputs, trace.targets)
    )
    return tr(
        "{what}: h = {h}, a = {a}, t = {t}. No weight changed, because η is 0.",
        what=what.capitalize(),
        h=sums,
        a=outputs,
        t=targets,
    )


def batch_name(run: RunInfo, trace: StepTrace) -> str:
    """Name the samples of a step."""
    if len(trace.rows) > 1:
        return tr("this batch of {n} samples", n=count(len(trace.rows)))
    row = int(run.data.training.rows[int(trace.rows[0])])
    return tr("sample {number}", number=count(row + 1))


def layer_name(run: RunInfo, layer: int) -> str:
    """Name a layer of neurons."""
    if layer == run.spec.n_layers - 1:
        return tr("the output layer")
    if run.spec.n_layers == 2:
        return tr("the hidden layer")
    return tr("hidden layer {number}", number=layer + 1)
