"""Single letters and short texts, as they can be shown to anybody."""

import html
import unicodedata

_PLAIN_SPACES = "\t\n\r "
# Soft hyphens and joiners shape words and deceive nobody.
_SHAPING = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
# Both names are known to notebook front ends: text between two dollar signs is money here.
NO_MATHS = "tex2jax_ignore mathjax_ignore"


def visible(text: str) -> str:
    r"""Return the text with white space as single spaces and invisible control characters shown.

    Overrides of the writing direction can make a line read as what it is not.

    >>> visible("a\u202eb\n c")
    'a⟨U+202E⟩b c'
    """
    shown = (code_point(letter) if _is_control(letter) else letter for letter in text)
    return " ".join("".join(shown).split())


def code_point(letter: str) -> str:
    r"""Return the number of a character that cannot be shown itself.

    >>> code_point("\0")
    '⟨U+0000⟩'
    """
    return f"⟨U+{ord(letter):04X}⟩"


def safe_html(text: str) -> str:
    """Return the text as HTML that shows it as it is, whatever it says, isolated in its direction.

    >>> safe_html("<script>")
    '<bdi>&lt;script&gt;</bdi>'
    """
    return f"<bdi>{html.escape(visible(text))}</bdi>"


def safe_inline(text: str) -> str:
    r"""Return a piece of a running text as HTML, its spaces kept, what cannot be seen shown by its number.

    >>> safe_inline("a < b\u202e ")
    'a &lt; b⟨U+202E⟩ '
    """
    return html.escape("".join(code_point(letter) if _is_control(letter) else letter for letter in text))


def paragraph(text: str, manner: str = "prose") -> str:
    """Return the text as a paragraph of safe HTML: "prose" is a finding, "none" says that there is none.

    >>> paragraph("$1")
    '<p class="textdesk-prose tex2jax_ignore mathjax_ignore"><bdi>$1</bdi></p>'
    """
    return f'<p class="textdesk-{manner} {NO_MATHS}">{safe_html(text)}</p>'


def _is_control(letter: str) -> bool:
    return unicodedata.category(letter) in {"Cc", "Cf", "Cs"} and letter not in _PLAIN_SPACES + _SHAPING
