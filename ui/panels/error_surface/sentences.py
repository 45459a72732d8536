"""What an error surface is a slice of, in the words that stand beside it."""

import math

from nnsim.frames.surface_view import SurfaceView
from nnsim.model.spec import NetworkSpec
from nnsim.probes.surface_axes import SurfaceAxes
from ui.i18n import count, number, percent, tr
from ui.panels.weight_names import n_active_weights, weight_name

ON_THE_SLICE = 0.005
"""Share of E within which the point counts as lying on the slice."""


def axis_names(axes: SurfaceAxes) -> tuple[str, str]:
    """Return the names of two axes that are not weights."""
    if axes.kind == "principal":
        first, second = (percent(share) for share in axes.shares)
        return (
            tr("direction 1 ({share} of the path)", share=first),
            tr("direction 2 ({share})", share=second),
        )
    if axes.kind == "between":
        return tr("0: first pinned run, 1: second"), tr("towards the present network")
    return tr("random direction 1"), tr("random direction 2")


def axis_labels(spec: NetworkSpec, axes: SurfaceAxes) -> tuple[str, str]:
    """Return the names of any two axes."""
    if axes.pair is None:
        return axis_names(axes)
    return weight_name(spec, axes.pair[0]), weight_name(spec, axes.pair[1])


def slice_sentences(spec: NetworkSpec, surface: SurfaceView) -> tuple[str, str]:
    """Return what the slice is, for the title, and what must stand beside the plot."""
    if n_active_weights(spec) <= 2:
        return tr("exact: there are no other weights"), ""
    if surface.frozen_epoch >= 0:
        return frozen_sentences(surface)
    if surface.pair is None:
        return tr("moving slice: whatever lies off the two directions as now"), ""
    return tr("moving slice: all other weights as they are now"), ""


def frozen_sentences(surface: SurfaceView) -> tuple[str, str]:
    """Return the same for a frozen slice: its epoch, and how far the dot is from it."""
    epoch = count(surface.frozen_epoch)
    gap = surface.point_error - surface.slice_error
    fields = {"epoch": epoch, "gap": number(abs(gap), 2)}
    if not math.isfinite(gap):
        return tr("slice frozen at epoch {epoch}", epoch=epoch), ""
    if abs(gap) <= ON_THE_SLICE * max(surface.point_error, surface.slice_error):
        return (
            tr("slice frozen at epoch {epoch}; the dot lies on it", epoch=epoch),
            tr("dot on the slice of epoch {epoch}", epoch=epoch),
        )
    if gap > 0.0:
        return (
            tr("slice frozen at epoch {epoch}; the dot is {gap} above it", **fields),
            tr("dot {gap} above the slice of epoch {epoch}", **fields),
        )
    return (
        tr("slice frozen at epoch {epoch}; the dot is {gap} below it", **fields),
        tr("dot {gap} below the slice of epoch {epoch}", **fields),
    )


def notes(surface: SurfaceView) -> list[str]:
    """Return what else has to be said: trouble, set, part, penalty, curvature."""
    order = surface.picture.order
    said = [
        trouble_words(surface),
        set_words(surface),
        plateau_words(surface),
        tr("with penalties") if order.penalty is not None else "",
        curvature_words(surface),
    ]
    return [words for words in said if words]


def trouble_words(surface: SurfaceView) -> str:
    """Return why the axes are not the wished ones, or nothing."""
    if surface.trouble == "no-way":
        return tr("no path yet: random directions until a few epochs are made")
    if surface.trouble == "same-ends":
        return tr("both pinned runs end at the same weights: random directions")
    if surface.trouble == "other-network":
        return tr("the pinned runs are of another network: random directions")
    return ""


def plateau_words(surface: SurfaceView) -> str:
    """Return why there is no slope to follow, or nothing."""
    layers = surface.picture.order.spec.layers
    has_steps = any(layer.activation == "step" for layer in layers)
    return tr("steps: plateaus without slope") if has_steps else ""


def set_words(surface: SurfaceView) -> str:
    """Return of which samples E is, nothing for the whole training set."""
    parts = []
    if surface.shown_set == "validation":
        parts.append(tr("E of the validation set"))
    elif surface.shown_set == "both":
        parts.append(tr("dashed: validation"))
    if surface.n_samples != surface.n_all:
        n, whole = count(surface.n_samples), count(surface.n_all)
        parts.append(tr("E over {n} of {all} samples", n=n, all=whole))
    return tr(" · ").join(parts)


def curvature_words(surface: SurfaceView) -> str:
    """Return which η the bend of the slice at the dot bears, or nothing."""
    bend = surface.picture.curvature
    if bend is None:
        return ""
    rate = bend.largest_rate
    if rate is None:
        return tr("bends nowhere up here")
    return tr("stable η < 2/λ = {rate}", rate=number(rate, 2))


def curvature_tip(surface: SurfaceView) -> str:
    """Return what the note on the curvature means, or nothing without one."""
    bend = surface.picture.curvature
    if bend is None:
        return ""
    return tr(
        "At the dot the slice bends by λ = {small} … {large}. Batch descent comes "
        "nearer to a minimum only while η < 2/λ; from 1/λ on it overshoots.",
        small=number(bend.smallest, 2),
        large=number(bend.largest, 2),
    )
