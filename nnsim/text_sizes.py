"""The sizes of the text that a window may have, in percent of its theme's."""

TEXT_SIZES = (80, 90, 100, 115, 130, 150, 175, 200, 250)
