"""What a scene takes over from the window: its settings, and what is seen of it."""

from msgspec.structs import replace

from nnsim.scene import Scene, SpeedSettings
from ui.dock_area import DockArea
from ui.session import Session


def with_present_look(scene: Scene, session: Session, docks: DockArea) -> Scene:
    """Give a scene the panels that are shown, their axes and map, and the speed."""
    demand, speed = session.demand, session.speed
    return replace(
        scene,
        panels=docks.panels_as_read,
        surface_weights=demand.surface_weights,
        surface_mode=demand.surface_mode,
        surface_range=demand.surface_range,
        surface_details=demand.surface_details,
        features=demand.features,
        map_kind=demand.map_kind,
        speed=SpeedSettings(unit=speed.unit, per_second=speed.per_second),
    )
