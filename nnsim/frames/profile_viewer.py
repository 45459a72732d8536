"""The class profiles of a frame: worked out when first wanted, then kept."""

from nnsim.data.prepare import PreparedData
from nnsim.data.profiles import ClassProfiles, class_profiles
from nnsim.frames.demand import Demand


class ProfileViewer:
    """The profiles of the data that were asked for last."""

    def __init__(self) -> None:
        self._made_of: PreparedData | None = None
        self._profiles: ClassProfiles | None = None

    def view(self, demand: Demand, data: PreparedData) -> ClassProfiles | None:
        """Return the profiles of these data, None where they are not wanted."""
        if not demand.profiles:
            return None
        if self._profiles is None or self._made_of is not data:
            self._made_of, self._profiles = data, class_profiles(data)
        return self._profiles
