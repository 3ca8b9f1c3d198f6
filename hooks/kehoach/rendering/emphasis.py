"""Where ``*`` and ``_`` begin and end emphasis in what offices write, and where they are signs of the text.

Python-Markdown lets any asterisk that touches a letter begin emphasis; of ``21*29*7 cm``, ``(*)`` under a table,
``Họ tên*, lớp*`` and ``__/__/2026`` the signs would be gone, and with them what the text says.
"""

from __future__ import annotations

import re

# A sign between two figures or two letters, the sign of a footnote in its brackets, a row of stars.
_SIGN = r"(?!\*{4})(?!(?<=[0-9])\*+[0-9])(?!(?<=[^\W_])\*[^\W_])(?!(?<=\()\*+\))"
# What opens emphasis has something to stress behind it.
_OPENS = r"(?!\*+(?:[\s,;:)\]}]|$))(?!(?<=\w)\*+[.!?])"
# What is to be filled in by hand, Lớp:____, is longer than any mark.
_LINE_OPENS = r"(?!_{3})(?<![\w_])(?!_+(?:[\s,;:.!?)\]}/\\|–…-]|$))"
_LINE_CLOSES = r"(?!_{3})(?<![\s(\[{/\\|–…-])"

# What Python-Markdown's delimiters are told by: a run that may both begin and end, that may end, that may begin.
EMPHASIS = {
    "*": re.compile(
        rf"""(?x)
        (?P<ambiguous>(?<!^)(?<![\s*]){_SIGN}{_OPENS}\*+(?!\*))|
        (?P<end>(?<!^)(?<![\s*]){_SIGN}\*+)|
        (?P<start>(?<!\*){_SIGN}{_OPENS}\*+)
        """
    ),
    "_": re.compile(
        rf"""(?x)
        (?P<ambiguous>(?<!^)(?<!_){_LINE_CLOSES}{_LINE_OPENS}_+(?![\w_]))|
        (?P<end>(?<!^)(?<!_){_LINE_CLOSES}_+(?![\w_]))|
        (?P<start>(?<!_){_LINE_OPENS}_+)
        """
    ),
}
