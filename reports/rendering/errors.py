"""Why a Document cannot be shown."""


class CannotRender(ValueError):  # noqa: N818 (what happened, as Django's DoesNotExist)
    """Something of the document cannot be drawn. The message is for people: what, where and the way out."""
