"""Two people on one record: the second is told, and chooses."""


class SavedMeanwhileError(Exception):
    """The record was saved by somebody else after this person opened it; nothing was stored."""
