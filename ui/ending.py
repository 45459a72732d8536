"""Whatever has to end with a window ends, also where the end of something fails."""

import logging
from collections.abc import Callable

log = logging.getLogger(__name__)


def end_each(*ends: Callable[[], object]) -> None:
    """Call each in its turn; one that fails is logged and the next one follows.

    A thread that nobody ends would end the whole program, and lose more.
    """
    for end in ends:
        try:
            end()
        except Exception as error:
            log.error("the end of something failed", exc_info=error)
