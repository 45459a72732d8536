"""Asks now and then why a run goes as it goes, so rarely that it costs nothing."""

from time import perf_counter

from nnsim.assemble import Run
from nnsim.data.stratified import stratified_rows
from nnsim.diagnosis.activity import LayerActivity, layer_activity
from nnsim.diagnosis.evidence import gather_evidence
from nnsim.diagnosis.rules import Finding, diagnose
from nnsim.model.evaluation import Evaluation
from nnsim.training.curves import Curves
from nnsim.training.learning_rules import LEARNING_RULES

BETWEEN_LOOKS_S = 1.0
"""Of a running trainer; what is said of it stays on the line for seconds."""
MOST_SAMPLES, FEWEST_SAMPLES = 200, 20
MOST_PRODUCTS = 2_000_000
"""Samples times weights of the one forward pass: some milliseconds."""


class DiagnosisViewer:
    """Keeps what was found until it is looked for again; at rest at each moment."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._next_look = 0.0
        self._looked_at = (-1, -1)
        self._found: tuple[Finding, ...] = ()

    def follow(self, run: Run) -> None:
        """Go on with edited samples of the same trainer."""
        self._run, self._looked_at = run, (-1, -1)

    def view(
        self, curves: Curves, training: Evaluation, running: bool
    ) -> tuple[Finding, ...]:
        """Return the rules that hold of the present moment."""
        trainer, now = self._run.trainer, perf_counter()
        moment = (trainer.n_steps, trainer.n_edits)
        is_soon = running and moment[1] == self._looked_at[1] and now < self._next_look
        if moment == self._looked_at or is_soon:
            return self._found
        self._looked_at = moment
        layers = self._layers()
        evidence = gather_evidence(trainer, self._run.data, curves, training, layers)
        self._found = diagnose(evidence)
        self._next_look = perf_counter() + BETWEEN_LOOKS_S
        return self._found

    def _layers(self) -> tuple[LayerActivity, ...]:
        """Return how the neurons answer, unless no rule asks or it would take long."""
        trainer = self._run.trainer
        if not LEARNING_RULES[trainer.settings.rule].needs_gradient:
            return ()
        samples = trainer.sets.training
        most = min(MOST_SAMPLES, MOST_PRODUCTS // trainer.spec.n_parameters)
        if most < min(FEWEST_SAMPLES, len(samples)) or not len(samples):
            return ()
        rows = stratified_rows(samples.labels, len(samples), most)
        inputs = samples.inputs if len(rows) == len(samples) else samples.inputs[rows]
        return layer_activity(trainer.spec, trainer.parameters, inputs)
