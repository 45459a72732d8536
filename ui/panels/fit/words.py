"""What the plot of predicted against target says in words."""

import math

from nnsim.data.prepare import SET_NAMES
from nnsim.model.regression_fit import SetFit
from ui.counted import samples
from ui.i18n import count, number, tr
from ui.panels.fit.places import FitPicture
from ui.panels.set_sign import set_title


def set_parts(name: str, fit: SetFit, target: int) -> tuple[str, str, str, str]:
    """Return set, residual rms, R² and number of samples as they are written."""
    rms, share = float(fit.rms[target]), float(fit.r_squared[target])
    return (
        set_title(name),
        tr("residual rms {rms}", rms=number(rms)),
        tr("R² {share}", share="–" if math.isnan(share) else number(share)),
        samples(fit.n_samples),
    )


def explanation(target: str) -> str:
    """Return what the two numbers are."""
    return tr(
        "Residual = target − predicted, in the units of {target} in the data set, also "
        "where targets are scaled.\nrms: root of the mean squared residual.\n"
        "R²: share of the targets' variance that is explained; 1 is perfect, 0 is no "
        "better than the mean, below 0 is worse.",
        target=target,
    )


def fit_caption(picture: FitPicture, n_samples: int) -> str:
    """Return which target, how many samples are drawn, and what is out of the plot."""
    n_shown = len(picture.marks.shown)
    parts = [picture.name]
    if n_shown < n_samples:
        parts.append(
            tr("{n} of {total} samples", n=count(n_shown), total=count(n_samples))
        )
    if picture.n_outside:
        parts.append(tr("{n} beyond the edge", n=count(picture.n_outside)))
    return " · ".join(parts)


def mark_text(picture: FitPicture, entry: int) -> str:
    """Return sample, target, prediction and residual of one mark."""
    places = picture.marks.places
    target, predicted = float(places.x[entry]), float(picture.predicted[entry])
    set_name = set_title(SET_NAMES[int(places.sets[entry])])
    lines = (
        tr("sample {n}, {set}", n=count(int(places.rows[entry]) + 1), set=set_name),
        tr("target {name} = {value}", name=picture.name, value=number(target)),
        tr("predicted {name} = {value}", name=picture.name, value=number(predicted)),
        tr("residual = {value}", value=number(target - predicted, signed=True)),
    )
    return "\n".join(lines)
