"""The class profiles of a frame: worked out when first wanted, then kept."""

from nnsim.data.prepare import PreparedData
from nnsim.data.profiles import ClassProfiles, class_profiles
from nnsim.frames.demand import Demand


class ProfileViewer:
    """The profiles of one run, whose data stay the same as long as it lives."""

    def __init__(self, data: PreparedData) -> None:
        self._data = data
        self._profiles: ClassProfiles | None = None

    def view(self, demand: Demand) -> ClassProfiles | None:
        """Return the profiles, None where they are not wanted."""
        if not demand.profiles:
            return None
        if self._profiles is None:
            self._profiles = class_profiles(self._data)
        return self._profiles
