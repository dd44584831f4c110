"""Names of a spec to names of Python."""

from __future__ import annotations

import keyword
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longhaul.codegen.plan.names import Namespace, constant_case, module_name, pascal_case, snake_case

from .documents import TEXTS


@pytest.mark.parametrize(
    ("text", "snake", "constant", "pascal"),
    [
        ("aiDataPlatformId", "ai_data_platform_id", "AI_DATA_PLATFORM_ID", "AiDataPlatformId"),
        ("HTTPServer", "http_server", "HTTP_SERVER", "HTTPServer"),
        ("ai-data-platform", "ai_data_platform", "AI_DATA_PLATFORM", "AiDataPlatform"),
        ("X-Request-ID", "x_request_id", "X_REQUEST_ID", "XRequestID"),
        ("sha256Sum", "sha256_sum", "SHA256_SUM", "Sha256Sum"),
        ("a__b", "a_b", "A_B", "AB"),
        ("$filter[name]", "filter_name", "FILTER_NAME", "FilterName"),
        ("ﬁle", "file", "FILE", "File"),
        ("größe", "größe", "GRÖSSE", "Größe"),
        ("2fa", "x_2fa", "x_2FA", "x2fa"),
        ("...", "x", "x", "x"),
    ],
)
def test_cases(text: str, snake: str, constant: str, pascal: str) -> None:
    """Words are found at capitals and at what no name can hold, and joined in the case that is asked for."""
    assert (snake_case(text, "x"), constant_case(text, "x"), pascal_case(text, "x")) == (snake, constant, pascal)


@pytest.mark.parametrize(
    ("stem", "module"), [("a-b", "a_b"), ("import", "import_"), ("v1.2", "v1_2"), ("2", "spec_2"), ("..", "spec")]
)
def test_modules(stem: str, module: str) -> None:
    """A file's stem becomes a module that can be imported."""
    assert module_name(stem) == module


@given(texts=st.lists(TEXTS, max_size=8), reserved=st.sets(st.sampled_from(["self", "a_b", "A", "List", "field"])))
def test_every_name_can_be_used(texts: list[str], reserved: set[str]) -> None:
    """Names taken from one scope are identifiers in NFKC, no keywords, not reserved, and all different."""
    for case in (snake_case, constant_case, pascal_case):
        namespace = Namespace(reserved)
        names = [namespace.take(case(text, "Fallback"), avoid=["avoided"]) for text in texts]
        assert all(name.isidentifier() and not keyword.iskeyword(name) for name in names)
        assert all(unicodedata.is_normalized("NFKC", name) for name in names)
        assert reserved.isdisjoint(names)
        assert len(set(names)) == len(names)


@given(texts=st.lists(TEXTS, max_size=6))
def test_names_follow_from_what_came_before(texts: list[str]) -> None:
    """A name depends on those that were taken before it, never on those after."""
    first, second = Namespace(), Namespace()
    names = [first.take(snake_case(text, "x")) for text in texts]
    assert [second.take(snake_case(text, "x")) for text in texts[:3]] == names[:3]


@pytest.mark.parametrize(
    ("taken", "name", "found"),
    [([], "a", "a"), (["a"], "a", "a_2"), (["a", "a"], "a", "a_3"), ([], "class", "class_"), ([], "self", "self_")],
)
def test_a_name_in_use_gets_a_number(taken: list[str], name: str, found: str) -> None:
    """The second gets 2, and so on; a keyword or a reserved name gets the suffix."""
    namespace = Namespace({"self"})
    for each in taken:
        namespace.take(each)
    assert namespace.take(name) == found


def test_a_number_that_is_taken_is_left_out() -> None:
    """`a_2` of the spec is not given to the second `a`."""
    namespace = Namespace()
    assert [namespace.take(name) for name in ("a", "a_2", "a")] == ["a", "a_2", "a_3"]
