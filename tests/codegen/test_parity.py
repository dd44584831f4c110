"""Sync and async clients are the same but for a few words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = sorted(
    path.parent for folder in ("generated", "tests/golden") for path in (ROOT / folder).rglob("async_client.py")
)

WORDS = {
    r"\basync def\b": "def",
    r"\bawait ": "",
    r"\bAsyncClient\b": "Client",
    r"\bAsyncPager\b": "Pager",
    r"\bclass Async(\w+Client)\b": r"class \1",
    r"\bAsynchronous client\b": "Client",
}
"""All that may differ."""


def _sync(text: str) -> str:
    for word, replacement in WORDS.items():
        text = re.sub(word, replacement, text)
    return text


def _layout(text: str) -> str:
    """Without the line breaks that a longer word brings, and without the order that it brings into an import."""
    lines = re.sub(r",\n\s*\)", ")", text)
    joined = re.sub(r"(?<=[(\[{,])\s*\n\s*", " ", lines).replace("( ", "(").replace("[ ", "[").replace("{ ", "{")
    return re.sub(r"\s*\n\s*", "\n", joined)


@pytest.mark.parametrize("package", PACKAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_clients_differ_only_in_async_words(package: Path) -> None:
    """Replacing the async words in async_client.py gives client.py, but for where lines break."""
    sync, both = (package / "client.py").read_text("utf-8"), (package / "async_client.py").read_text("utf-8")
    assert both != sync
    assert _layout(_sync(both)) == _layout(sync)


def test_all_packages_are_compared() -> None:
    """The three services and the golden cases are among them."""
    assert len(PACKAGES) > 20
