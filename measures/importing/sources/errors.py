"""The one exception of this room."""


class SourceError(Exception):
    """A source that cannot be read. `str(error)` is a sentence for the person: what is wrong and what to do."""
