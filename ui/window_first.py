"""While the window lays itself out anew, the training thread stands aside.

Both take turns at Python's lock, and on a small computer two threads share one core:
beside a run at full speed another theme or scene takes twice its time. So whoever
begins such a change claims the next moment. Where nobody did, a frame that waits to be
shown tells the same. Both end by themselves, so that nothing can make a run stand
still; what is trained is the same, only later.
"""

from time import monotonic, sleep

MOST_S = 0.3
ASIDE_S = 0.004


class WindowFirst:
    """Until when the window's thread has claimed to go first, by the monotonic clock.

    Attributes
    ----------
    until : set by the window's thread alone, read by the training thread.
    """

    def __init__(self) -> None:
        self.until = 0.0

    def claim(self) -> None:
        """Go first for a moment, from now on."""
        self.until = monotonic() + MOST_S

    def release(self) -> None:
        """Let the other thread go on: what was claimed for is done."""
        self.until = 0.0

    def stand_aside(self, *, is_late: bool = False) -> bool:
        """Wait a little if the window goes first, and tell whether that was so.

        ``is_late`` says that it has more to do than was claimed for.
        """
        goes_first = is_late or monotonic() < self.until
        if goes_first:
            sleep(ASIDE_S)
        return goes_first


window_first = WindowFirst()
