"""Controls above an answer: a widget where a reader is at the keyboard, the plain answer elsewhere."""

import os
from collections.abc import Callable, Sequence
from typing import Protocol

from ipywidgets import HTML, HBox, Layout, VBox, Widget

from textdesk.display import Prose

WIDE = Layout(width="min(32rem, 100%)")
LABELS = {"description_width": "initial"}


class Shown(Protocol):
    """What display and the charts make: everything in it that comes from a text is escaped."""

    @property
    def html(self) -> str:
        """It as safe HTML."""


def at_a_desk() -> bool:
    """Return whether a front end that shows widgets has started this notebook.

    The notebook server names the session to the kernels that it starts. Runs that store, share or
    test a notebook have none: they show the plain result, and give the same bytes every time.
    """
    return "JPY_SESSION_NAME" in os.environ


class Answer:
    """The part of a widget that answers: it shows what display and the charts make, and nothing else."""

    def __init__(self) -> None:
        self.widget = HTML(layout=Layout(max_width="100%", overflow="auto"))

    def say(self, *parts: Shown) -> None:
        """Show these parts in place of what stood there; a screen reader hears them."""
        self.widget.value = f'<div role="status">{"".join(part.html for part in parts)}</div>'


def ask_anew(answer: Callable[..., Sequence[Shown]], **controls: Widget) -> VBox:
    """Return a widget: the controls, and below them the answer to what they say, at every change.

    ``answer`` is given the controls' values by their names. A ValueError's sentence is an answer too.
    """
    below = Answer()

    def ask(_: object = None) -> None:
        try:
            below.say(*answer(**{name: control.value for name, control in controls.items()}))
        except ValueError as error:
            below.say(Prose(str(error)))

    for control in controls.values():
        control.observe(ask, "value")
    ask()
    return VBox([in_a_row(*controls.values()), below.widget])


def in_a_row(*controls: Widget) -> HBox:
    """Return controls side by side, as far as there is room."""
    return HBox(controls, layout=Layout(flex_flow="row wrap"))
