"""From where a relief is seen: turned, tilted, and how large; no perspective."""

from dataclasses import dataclass

import numpy as np

from nnsim.arrays import FloatArray

HEIGHT = 1.0
"""Of the box, whose floor is the square from −1 to 1."""
LOWEST, STEEPEST = 10.0, 85.0
SMALLEST_ZOOM, LARGEST_ZOOM = 0.5, 4.0


@dataclass(frozen=True)
class Outlook:
    """Degrees: ``azimuth`` turns about the upright, ``elevation`` is from the floor."""

    azimuth: float = 30.0
    elevation: float = 35.0
    zoom: float = 1.0

    def turned(self, azimuth: float, elevation: float) -> "Outlook":
        """Return it turned by so many degrees; it never goes below the floor."""
        return Outlook(
            (self.azimuth + azimuth + 180.0) % 360.0 - 180.0,
            min(max(self.elevation + elevation, LOWEST), STEEPEST),
            self.zoom,
        )

    def zoomed(self, factor: float) -> "Outlook":
        """Return it nearer or farther, within limits."""
        zoom = min(max(self.zoom * factor, SMALLEST_ZOOM), LARGEST_ZOOM)
        return Outlook(self.azimuth, self.elevation, zoom)

    @property
    def reach(self) -> tuple[float, float]:
        """Half the width and height that any turn of the box takes at zoom 1."""
        sine, cosine = self._tilt()
        return np.sqrt(2.0), float(np.sqrt(2.0) * sine + 0.5 * HEIGHT * cosine)

    def seen(
        self, x: FloatArray, y: FloatArray, z: FloatArray
    ) -> tuple[FloatArray, FloatArray, FloatArray]:
        """Return right, up and away of points in the box; ``z`` from 0 to 1."""
        across, away = self.ground(x, y)
        return across, self.up(away, z), away

    def up(self, away: FloatArray, z: FloatArray) -> FloatArray:
        """Return how far up points are seen, so far away and so high in the box."""
        sine, cosine = self._tilt()
        return away * sine + HEIGHT * (z - 0.5) * cosine

    def ground(self, x: FloatArray, y: FloatArray) -> tuple[FloatArray, FloatArray]:
        """Return how far right and how far away places of the floor are."""
        sine, cosine = self._turn()
        return x * cosine - y * sine, x * sine + y * cosine

    def floor(
        self, across: FloatArray, away: FloatArray
    ) -> tuple[FloatArray, FloatArray]:
        """Return the places x, y of the floor: ``ground`` the other way round."""
        sine, cosine = self._turn()
        return across * cosine + away * sine, away * cosine - across * sine

    def _turn(self) -> tuple[float, float]:
        angle = np.radians(self.azimuth)
        return float(np.sin(angle)), float(np.cos(angle))

    def _tilt(self) -> tuple[float, float]:
        angle = np.radians(self.elevation)
        return float(np.sin(angle)), float(np.cos(angle))
