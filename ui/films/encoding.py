"""Frames into a file: GIF and WebP by Pillow, MP4 by ffmpeg where it is installed."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnsim.errors import InputError
from nnsim.files import write_atomically, written_whole

Pixels = NDArray[np.uint8]
"""(height, width, 3), red, green, blue."""
COLOURS = 128
WEBP_QUALITY = 80
FFMPEG = "ffmpeg"


def ffmpeg_path() -> str:
    """Return where ffmpeg is, empty if it is not installed."""
    return shutil.which(FFMPEG) or ""


def encode(path: Path, form: str, frames: Iterator[Pixels], fps: int) -> None:
    """Write frames, all of one size, as a film; whole or not at all.

    Raises
    ------
    InputError
        If the folder cannot be written, or ffmpeg refuses.
    """
    if form == "mp4":
        _encode_mp4(path, frames, fps)
    else:
        _encode_picture(path, form, frames, fps)


def _encode_picture(path: Path, form: str, frames: Iterator[Pixels], fps: int) -> None:
    from PIL import Image

    first = Image.fromarray(next(frames))
    palette = first.quantize(COLOURS, dither=Image.Dither.NONE)

    def made(picture: Image.Image) -> Image.Image:
        if form != "gif":
            return picture
        # One palette for all: quick, and colours do not flicker.
        return picture.quantize(palette=palette, dither=Image.Dither.NONE)

    rest = (made(Image.fromarray(pixels)) for pixels in frames)
    options = {"quality": WEBP_QUALITY, "method": 2} if form == "webp" else {}
    with written_whole(path) as file:
        made(first).save(
            file,
            format=form.upper(),
            save_all=True,
            append_images=rest,
            duration=round(1000 / fps),
            loop=0,
            **options,
        )


def ffmpeg_command(
    program: str, size: tuple[int, int], fps: int, to: Path
) -> list[str]:
    """Return the command that makes an MP4 of raw frames of (width, height)."""
    width, height = size
    return [
        program,
        *("-loglevel", "error", "-y"),
        *("-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{width}x{height}"),
        *("-r", str(fps), "-i", "-"),
        *("-an", "-c:v", "libx264", "-pix_fmt", "yuv420p", "-crf", "18"),
        *("-movflags", "+faststart", str(to)),
    ]


def _encode_mp4(path: Path, frames: Iterator[Pixels], fps: int) -> None:
    first = even(next(frames))
    height, width = first.shape[:2]
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "film.mp4"
        command = ffmpeg_command(ffmpeg_path() or FFMPEG, (width, height), fps, made)
        try:
            with subprocess.Popen(
                command, stdin=subprocess.PIPE, stderr=subprocess.PIPE
            ) as program:
                _feed(program, first, frames)
            content = made.read_bytes() if program.returncode == 0 else b""
        except OSError as error:
            raise _refused(path, str(error)) from None
        if not content:
            raise _refused(path, f"ffmpeg {program.returncode}")
        write_atomically(path, content)


def _feed(
    program: "subprocess.Popen[bytes]", first: Pixels, frames: Iterator[Pixels]
) -> None:
    assert program.stdin is not None
    try:
        program.stdin.write(first.tobytes())
        for pixels in frames:
            program.stdin.write(even(pixels).tobytes())
        program.stdin.close()
    except BrokenPipeError:
        program.kill()
    except BaseException:
        program.kill()
        raise


def even(pixels: Pixels) -> Pixels:
    """Return frames of even width and height: the codec takes no others."""
    height, width = pixels.shape[:2]
    return pixels[: height - height % 2, : width - width % 2]


def _refused(path: Path, problem: str) -> InputError:
    return InputError("file.not_written", file=path, problem=problem)
