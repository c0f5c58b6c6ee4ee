"""Where a line of a PDF may end: Thai words by libthai's dictionary, as Pango, which draws the PDF, finds them."""


def words(text: str) -> list[str]:
    """`text` cut at every place where a line may end.

    A hyphen between letters holds them together ("E-Service"): PDFium takes one at the end of a line for a
    hyphenated word and drops it from the text it gives to readers.
    """
    from weasyprint.text.line_break import get_log_attrs  # loaded by the workers that make a PDF only

    attributes = get_log_attrs(text, "th")
    cuts = [
        index for index in range(1, len(text)) if attributes[index].is_line_break and not is_hyphenated(text, index)
    ]
    return [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]


def is_hyphenated(text: str, index: int) -> bool:
    """Whether a hyphen before `index` joins two letters."""
    return index > 1 and text[index - 1] == "-" and text[index - 2].isalpha() and text[index].isalpha()
