"""What a scene wants to be seen, as fields of ``Demand``."""

from nnsim.scene import Scene


def scene_wishes(scene: Scene) -> dict[str, object]:
    """Return the wishes of a scene; what it does not name is as at a first start."""
    return {
        "features": scene.features,
        "surface_kind": "weights",
        "surface_weights": scene.surface_weights,
        "surface_mode": scene.surface_mode,
        "surface_range": scene.surface_range,
        "surface_details": scene.surface_details,
        "surface_set": "training",
        "surface_penalty": False,
        "surface_scale": "log",
        "surface_between": None,
        "map_kind": scene.map_kind,
        "neuron": None,
        "sample": None,
    }
