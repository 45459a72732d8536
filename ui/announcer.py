"""What is said in the message line: news, and what was refused or went wrong."""

from PySide6.QtCore import QObject, Slot

from nnsim.errors import InputError
from ui.i18n import sentence, tr
from ui.widgets.message_line import MessageLine


class Announcer(QObject):
    """Turns what other rooms say into a sentence of the right kind."""

    def __init__(self, message: MessageLine) -> None:
        super().__init__(message)
        self._message = message

    @Slot(str)
    def say(self, text: str) -> None:
        """Tell news."""
        self._message.show_message(text)

    @Slot(object)
    def refuse(self, error: InputError) -> None:
        """Tell why something cannot be."""
        self._message.show_message(sentence(error), "error")

    @Slot(str)
    def warn(self, problem: str) -> None:
        """Tell what is wrong with what was typed or asked for."""
        self._message.show_message(problem, "error")

    @Slot(str)
    def fail(self, problem: str) -> None:
        """Tell that NNSim itself failed."""
        text = tr(
            "The run stopped because of a fault in NNSim ({problem}).", problem=problem
        )
        self._message.show_message(text, "error")

    @Slot(str)
    def tell_fault(self, problem: str) -> None:
        """Tell that something in NNSim failed beside the run."""
        text = tr(
            "Something in NNSim failed ({problem}); the run goes on.", problem=problem
        )
        self._message.show_message(text, "error")
