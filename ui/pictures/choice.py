"""How a picture is to be: what the user chose last, kept from start to start."""

from dataclasses import dataclass

from ui.settings import Settings

FORMATS = ("png", "svg", "pdf")
LOOKS = ("shown", "light", "dark")
LEAST_SCALE, MOST_SCALE = 0.5, 8.0


@dataclass(frozen=True)
class PictureChoice:
    """One of ``FORMATS`` and of ``LOOKS``.

    ``scale`` is pixels for each pixel of the screen and counts for a PNG alone.
    """

    format: str = "png"
    scale: float = 2.0
    look: str = "shown"
    is_clear: bool = False
    has_words: bool = True


def recalled(settings: Settings) -> PictureChoice:
    """Return the choice of last time; whatever is damaged is as at first."""
    first = PictureChoice()
    form = settings.text("picture/format", first.format)
    look = settings.text("picture/look", first.look)
    return PictureChoice(
        form if form in FORMATS else first.format,
        settings.number("picture/scale", first.scale, LEAST_SCALE, MOST_SCALE),
        look if look in LOOKS else first.look,
        settings.flag("picture/clear", first.is_clear),
        settings.flag("picture/words", first.has_words),
    )


def remember(settings: Settings, choice: PictureChoice) -> None:
    """Keep a choice for the next time."""
    settings.set_text("picture/format", choice.format)
    settings.set_number("picture/scale", choice.scale)
    settings.set_text("picture/look", choice.look)
    settings.set_flag("picture/clear", choice.is_clear)
    settings.set_flag("picture/words", choice.has_words)
