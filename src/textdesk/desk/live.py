"""Controls above an answer: a widget where a reader is at the keyboard, the plain answer elsewhere."""

import os
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol, TypeAlias

from ipywidgets import HTML, HBox, Layout, VBox, Widget

from textdesk.display import Prose

WIDE = Layout(width="min(32rem, 100%)")
LABELS = {"description_width": "initial"}


_Bundle: TypeAlias = Mapping[str, str] | tuple[Mapping[str, str], dict[str, Any]]


class Shown(Protocol):
    """What display and the charts make: everything in it that comes from a text is escaped."""

    @property
    def html(self) -> str:
        """It as safe HTML."""


class Displayed(Shown, Protocol):
    """What a cell of a notebook can end with."""

    def _repr_mimebundle_(self, **_: object) -> _Bundle:
        """It as the notebook displays it."""


class Desk(VBox):  # type: ignore[misc]  # ipywidgets has no types
    """Controls and answers, one below the other.

    A notebook saved with it shows ``plain``, the result without a reader, wherever widgets are not
    shown: on the web, in a mail, in a comparison.
    """

    def __init__(self, plain: Displayed, parts: Sequence[Widget]) -> None:
        super().__init__(parts)
        self._plain = plain

    def _repr_mimebundle_(self, **kwargs: object) -> tuple[dict[str, object], dict[str, Any]]:
        plain = self._plain._repr_mimebundle_()
        data, metadata = plain if isinstance(plain, tuple) else (plain, {})
        return {**super()._repr_mimebundle_(**kwargs), **data}, metadata


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


class Question(Desk):
    """Controls, and below them the answer to what they say, at every change.

    ``answer`` is given the controls' values by their names. A ValueError's sentence is an answer too.
    """

    def __init__(self, plain: Displayed, answer: Callable[..., Sequence[Shown]], **controls: Widget) -> None:
        self._controls, self._answer, self._below = controls, answer, Answer()
        super().__init__(plain, [in_a_row(*controls.values()), self._below.widget])
        for control in controls.values():
            control.observe(self.ask, "value")
        self.ask()

    def ask(self, _: object = None) -> None:
        """Answer anew, to the same question too: what was read may have changed."""
        try:
            self._below.say(*self._answer(**{name: control.value for name, control in self._controls.items()}))
        except ValueError as error:
            self._below.say(Prose(str(error)))


def in_a_row(*controls: Widget) -> HBox:
    """Return controls side by side, as far as there is room."""
    return HBox(controls, layout=Layout(flex_flow="row wrap"))
