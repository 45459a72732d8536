"""What is written in and around the figure of a sweep."""

from nnsim.sweep.grid import SweepGrid, SweepRun
from nnsim.sweep.own import is_own_name
from ui.i18n import count, sentence, tr
from ui.panels.legend_row import LegendEntry
from ui.panels.sweep.names import axis_title, measure_name, point_name
from ui.panels.sweep.orders import SweepPlan
from ui.panels.sweep.picture import SweepPicture
from ui.panels.sweep.session import SweepSession


def hint_words(sweep: SweepSession, picture: SweepPicture | None = None) -> str:
    """Return why there is nothing to see and what to do, else nothing."""
    if sweep.fault:
        return tr("NNSim itself failed: {problem}", problem=sweep.fault)
    if sweep.error is not None:
        return sentence(sweep.error)
    if sweep.activity == "reading":
        return tr("Reading the sweep …")
    if picture is None:
        return tr(
            "A sweep trains one experiment with many settings. Make one of your own "
            "with the + above, or open the scene “network-size” or a sweep file."
        )
    if picture.spots:
        return ""
    if sweep.activity == "training":
        return tr("The first runs are training …")
    if sweep.n_done > len(sweep.failures):
        return tr(
            "These runs have no {measure}: choose another measure.",
            measure=measure_name(picture.measure),
        )
    n = count(picture.plan.n_runs)
    return tr("Press “Run all”: {n} runs, point by point.", n=n)


def caption_of(plan: SweepPlan) -> str:
    """Return which sweep it is; one of one's own is told by what it varies."""
    n, name = count(plan.n_starts), plan.name
    if is_own_name(plan.path.stem):
        varied = ", ".join(axis_title(field) for field in reversed(plan.grid.fields))
        name = tr("{name}: {varied}", name=name, varied=varied)
    if plan.n_starts == 1:
        return tr("{name} · one start a point", name=name)
    return tr("{name} · {n} starts a point", name=name, n=n)


def legend_entries(picture: SweepPicture) -> list[LegendEntry]:
    """Return the series with their marks, and what else is drawn."""
    heading, names = picture.legend()
    entries = [LegendEntry("note", heading)] if heading else []
    entries += [
        LegendEntry("series", name, class_index=number)
        for number, name in enumerate(names)
    ]
    if picture.has_rule:
        text = tr("┆ 10 samples per weight")
        entries.append(LegendEntry("note", text, needed=False))
    if picture.plan.n_starts > 1:
        text = tr("mean, bar from least to greatest")
        entries.append(LegendEntry("note", text, needed=False))
    return entries


def line_below(sweep: SweepSession, picture: SweepPicture) -> str:
    """Return the best point, after what failed."""
    failures = sweep.failures
    best = picture.best_text(sweep.is_complete)
    if not failures:
        return best
    n, reason = count(len(failures)), failures[0].failure
    words = tr("{n} failed, the first: {reason}", n=n, reason=reason)
    return " · ".join(filter(None, (words, best)))


def opened_words(grid: SweepGrid, run: SweepRun) -> str:
    """Return what was brought into the window, and how to go back."""
    return tr(
        "Opened: {point}, start {seed}. Space trains it, Ctrl+Z brings back what was "
        "here.",
        point=point_name(grid, run.values) or tr("the sweep's experiment"),
        seed=run.seed,
    )
