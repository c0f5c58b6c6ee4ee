"""A Document as a Word file, with the styles, lists and repeated heads an officer goes on working with."""

from reports.rendering.word.document import render_word

__all__ = ["render_word"]
