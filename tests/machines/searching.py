"""How many examples of a machine are run, and what they came to.

``make test`` runs few, the same in each run. ``HYPOTHESIS_SEARCH=1`` looks for other
ones, and ``MACHINE_EXAMPLES=N`` for so many.
"""

import os
import sys
from collections import Counter

from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test


class Figures(Counter[str]):
    """Counts of what was done in all examples, by rule; ``run`` counts examples."""

    def text(self) -> str:
        """Return them as a line."""
        n_rules = sum(self.values()) - self["run"]
        rules = ", ".join(f"{name} {n}" for name, n in self.most_common())
        return f"{self['run']} runs, {n_rules} rules ({rules})"


def search(machine: type[RuleBasedStateMachine], examples: int, steps: int) -> None:
    """Run a machine in some examples, or in as many as ``MACHINE_EXAMPLES`` says."""
    wanted = int(os.environ.get("MACHINE_EXAMPLES", examples))
    # A shrunk example is easier to read, but on a real thread it takes minutes.
    phases = set(Phase) - (
        {Phase.shrink} if "MACHINE_EXAMPLES" in os.environ else set()
    )
    chosen = settings(
        phases=sorted(phases, key=list(Phase).index),
        report_multiple_bugs=False,
        max_examples=wanted,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(machine, settings=chosen)


def tell(figures: Figures) -> None:
    """Print what a search came to; what ``make test`` does is not worth a line."""
    if "MACHINE_EXAMPLES" in os.environ:
        sys.stderr.write(f"\n{figures.text()}\n")
