"""A language server to write files with."""

from collections.abc import Iterator

import pytest

from tests.editor.language_server import LanguageServer


@pytest.fixture(scope="session")
def server() -> Iterator[LanguageServer]:
    with LanguageServer() as started:
        yield started
