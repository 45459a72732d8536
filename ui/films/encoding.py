"""Frames into a file: GIF and WebP by Pillow, MP4 by ffmpeg where it is installed."""

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from nnsim.errors import InputError
from nnsim.files import write_atomically, written_whole
from ui.films.spill import FrameSpill

Pixels = NDArray[np.uint8]
"""(height, width, 3), red, green, blue."""
WEBP_QUALITY = 80
FFMPEG = "ffmpeg"


def ffmpeg_path() -> str:
    """Return where ffmpeg is, empty if it is not installed."""
    return shutil.which(FFMPEG) or ""


def encode(
    path: Path,
    form: str,
    frames: Iterator[Pixels],
    fps: int,
    go_on: Callable[[], None] = lambda: None,
) -> None:
    """Write frames, all of one size, as a film; whole or not at all.

    ``go_on`` is called while the frames that came are written; it may raise to end it.

    Raises
    ------
    InputError
        If the folder cannot be written, or ffmpeg refuses.
    """
    if form == "mp4":
        _encode_mp4(path, frames, fps)
    elif form == "webp":
        _encode_webp(path, frames, fps)
    else:
        _encode_gif(path, frames, fps, go_on)


def _encode_webp(path: Path, frames: Iterator[Pixels], fps: int) -> None:
    from PIL import Image

    with written_whole(path) as file:
        Image.fromarray(next(frames)).save(
            file,
            format="WEBP",
            save_all=True,
            append_images=(Image.fromarray(pixels) for pixels in frames),
            duration=round(1000 / fps),
            loop=0,
            quality=WEBP_QUALITY,
            method=2,
        )


def _encode_gif(
    path: Path, frames: Iterator[Pixels], fps: int, go_on: Callable[[], None]
) -> None:
    from PIL import Image

    # The file comes first: a folder that is not there is said before the film is made.
    with written_whole(path) as file, FrameSpill() as spill:
        for pixels in frames:
            spill.add(pixels)
        palette = spill.palette()

        def made() -> Iterator[Image.Image]:
            for pixels in spill.frames():
                go_on()
                picture = Image.fromarray(pixels)
                yield picture.quantize(palette=palette, dither=Image.Dither.NONE)

        pictures = made()
        next(pictures).save(
            file,
            format="GIF",
            save_all=True,
            append_images=pictures,
            duration=gif_durations(len(spill), fps),
            loop=0,
        )


def gif_durations(n_frames: int, fps: int) -> list[int]:
    """Return the milliseconds of each frame.

    A GIF counts in hundredths of a second; what rounding takes from one frame the
    next ones get, so the whole film is as long as it should be.
    """
    ends = [round(100 * number / fps) for number in range(n_frames + 1)]
    return [10 * (end - begin) for begin, end in pairwise(ends)]


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
