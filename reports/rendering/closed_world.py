"""What a PDF may show besides its text. Importing this loads WeasyPrint."""

from collections.abc import Mapping
from types import MappingProxyType

from weasyprint.urls import URLFetcher, URLFetcherResponse

NOTHING: Mapping[str, bytes] = MappingProxyType({})


class ClosedWorld(URLFetcher):
    """The fetcher of every PDF: the pictures of its own document by their addresses; no file, no network.

    Fonts come from fontconfig, styles as text. Any other address is an error that stops the rendering.
    """

    def __init__(self, pictures: Mapping[str, bytes] = NOTHING) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False, fail_on_errors=True)
        self._pictures = pictures

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """The picture of that address. Raises ValueError for an address outside."""
        if url in self._pictures:
            return URLFetcherResponse(url, body=self._pictures[url])
        return super().fetch(url, headers)
