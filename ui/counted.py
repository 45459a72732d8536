"""How many there are of something, with the noun that the number asks for."""

from ui.i18n import count, tr


def samples(n: int) -> str:
    """Return "1 sample", "12 samples"."""
    return tr("1 sample") if n == 1 else tr("{n} samples", n=count(n))


def epochs(n: int) -> str:
    """Return "1 epoch", "12 epochs"."""
    return tr("1 epoch") if n == 1 else tr("{n} epochs", n=count(n))
