"""Numbers of bytes in words, for sentences about files."""


def size_text(n_bytes: int) -> str:
    """Return a number of bytes as people read it: 5.0 GB (10⁹ bytes)."""
    for unit, size in (("GB", 10**9), ("MB", 10**6), ("kB", 10**3)):
        if n_bytes >= size:
            return f"{n_bytes / size:.1f} {unit}"
    return f"{n_bytes} bytes"
