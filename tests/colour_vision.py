"""How far apart two colours look, to full colour vision and to each dichromat's."""

import numpy as np
from PySide6.QtGui import QColor

from nnsim.arrays import FloatArray

BLINDNESS = {
    "deuteranopia": [
        [0.367322, 0.860646, -0.227968],
        [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
    ],
    "protanopia": [
        [0.152286, 1.052583, -0.204868],
        [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
    ],
    "tritanopia": [
        [1.255528, -0.076749, -0.178779],
        [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
    ],
}
"""Machado, Oliveira & Fernandes 2009, severity 1: what is seen of linear RGB."""

# Linear RGB to cone responses, and their cube roots to Oklab (Ottosson 2020).
TO_CONES = [
    [0.4122214708, 0.5363325363, 0.0514459929],
    [0.2119034982, 0.6806995451, 0.1073969566],
    [0.0883024619, 0.2817188376, 0.6299787005],
]
TO_LAB = [
    [0.2104542553, 0.7936177850, -0.0040720468],
    [1.9779984951, -2.4285922050, 0.4505937099],
    [0.0259040371, 0.7827717662, -0.8086757660],
]


def linear(colour: QColor) -> FloatArray:
    """Return linear-light red, green and blue."""
    codes = np.array([colour.redF(), colour.greenF(), colour.blueF()])
    return np.where(codes <= 0.04045, codes / 12.92, ((codes + 0.055) / 1.055) ** 2.4)


def luminance(colour: QColor) -> float:
    """Return relative luminance as WCAG 2 defines it."""
    return float(linear(colour) @ [0.2126, 0.7152, 0.0722])


def contrast(one: QColor, other: QColor) -> float:
    """Return the WCAG 2 contrast of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def distance(one: QColor, other: QColor, blindness: str) -> float:
    """Return how far apart two colours look, as a distance in Oklab."""
    seen = np.clip(
        np.array(BLINDNESS[blindness]) @ np.stack([linear(one), linear(other)]).T, 0, 1
    )
    lab = np.array(TO_LAB) @ np.cbrt(np.array(TO_CONES) @ seen)
    return float(np.linalg.norm(lab[:, 0] - lab[:, 1]))
