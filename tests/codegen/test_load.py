"""Stage 1: what YAML and JSON are read as, and where things stand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from longhaul.codegen import Diagnostics
from longhaul.codegen.load import Node, load, load_text


def _read(text: str) -> Node:
    diagnostics = Diagnostics()
    node = load_text(text, "s.yaml", diagnostics)
    assert [*map(str, diagnostics)] == []
    assert node is not None
    return node


def _faults(text: str) -> list[str]:
    diagnostics = Diagnostics()
    load_text(text, "s.yaml", diagnostics)
    return [f"{d.location.line}:{d.location.column} {d.location.pointer} {d.message}" for d in diagnostics]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yes", "yes"),
        ("on", "on"),
        ("NO", "NO"),
        ("true", True),
        ("False", False),
        ("~", None),
        ("Null", None),
        ("", None),
        ("nULL", "nULL"),
        ("2024-01-30", "2024-01-30"),
        ("12:30:45", "12:30:45"),
        ("017", 17),
        ("0o17", 15),
        ("0x1F", 31),
        ("0b1", "0b1"),
        ("1_000", "1_000"),
        ("-3", -3),
        ("1e3", 1000.0),
        (".5", 0.5),
        ("1.", 1.0),
        (".inf", ".inf"),
        (".NaN", ".NaN"),
        ("1e999", "1e999"),
        ("'1'", "1"),
        ('"true"', "true"),
        ("|\n  1", "1"),
        ("9" * 60, int("9" * 60)),
        ("9" * 5000, "9" * 5000),
        ("=", "="),
        ("v1", "v1"),
    ],
)
def test_scalars_are_those_of_yaml_1_2(text: str, value: object) -> None:
    """A scalar is read by YAML 1.2's core schema; what JSON can't carry is text."""
    found = _read(f"a: {text}").plain()["a"]
    assert found == value
    assert type(found) is type(value)


def test_values_know_their_places() -> None:
    """A value in a map stands where its key does, one in a list where it begins; its pointer is escaped by RFC 6901."""
    root = _read("a:\n  /b~c:\n    - x\n    - y: 1\n")
    inner = (root.get("a") or root).get("/b~c")
    assert inner is not None
    assert str(inner.location) == "s.yaml:2:3"
    assert inner.location.pointer == "#/a/~1b~0c"
    second = inner.elements()[1]
    assert (second.location.line, second.location.column, second.location.pointer) == (4, 7, "#/a/~1b~0c/1")


def test_crlf_counts_as_one_line_break() -> None:
    """Windows line ends don't shift places, and don't get into text."""
    root = _read("a: 1\r\nb: |\r\n  x\r\n  y\r\nc: 3\r\n")
    assert root.plain() == {"a": 1, "b": "x\ny\n", "c": 3}
    assert (root.get("c") or root).location.line == 5


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    """A file that begins with a byte order mark is read as if it didn't."""
    file = tmp_path / "s.yaml"
    file.write_bytes(b"\xef\xbb\xbfopenapi: 3.0.3\n")
    node = load(file, "s.yaml", Diagnostics())
    assert node is not None
    assert node.plain() == {"openapi": "3.0.3"}


def test_anchors_stand_for_their_content() -> None:
    """An alias is the content of its anchor, with the pointer of the alias."""
    root = _read("a: &x {b: 1}\nc: *x\n")
    assert root.plain() == {"a": {"b": 1}, "c": {"b": 1}}
    alias = root.get("c")
    assert alias is not None
    assert alias.location.pointer == "#/c"
    assert [node.location.pointer for _, node in alias.items()] == ["#/c/b"]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: 1\na: 2", "2:1 #/a key 'a' is there twice"),
        ('1: x\n"1": y', "2:1 #/1 key '1' is there twice"),
        ("? [a]\n: b", "1:3 #/? a key is not text"),
        ("a: &x {b: *x}", "1:8 #/a/b an alias contains itself"),
        ("a: &x {b: 1}\nc: {<<: *x}", "2:5 #/c/<< merge keys (<<) are not in YAML 1.2"),
        ("a: !python/object:os.system x", "1:1 #/a the tag !python/object:os.system means nothing here"),
        ("a:\n\t- b", "2:1 # this is no YAML: found character that cannot start any token"),
        ("a: [b", "2:1 # this is no YAML: did not find expected ',' or ']'"),
        ("--- a\n--- b", "2:1 # this is no YAML: but found another document"),
        ("a: *x", "1:4 # this is no YAML: found undefined alias"),
        ("# nothing", "1:1 # the file is empty"),
        ("[" * 100_000, "1:151 # nested deeper than 150 levels"),
        ("- " * 200, "1:301 # nested deeper than 150 levels"),
    ],
    ids=lambda text: ascii(text)[:30],
)
def test_what_cannot_be_read_is_said(text: str, fault: str) -> None:
    """What YAML 1.2 has not, or can't mean anything, is a diagnostic with its line and column."""
    assert _faults(text) == [fault]


def test_aliases_to_aliases_do_not_fill_the_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some lines of aliases that would unfold to billions of values are refused."""
    monkeypatch.setattr("longhaul.codegen.load._MOST", 1000)
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    faults = _faults("\n".join(lines))
    assert len(faults) == 1
    assert faults[0].endswith("aliases unfold to more than 1000 values")


@pytest.mark.parametrize(
    ("content", "fault"),
    [(b"a: \xff", "the file is not UTF-8: byte 3"), ("a: é".encode("utf-16"), "the file is not UTF-8: byte 0")],
)
def test_other_encodings_are_refused(content: bytes, fault: str, tmp_path: Path) -> None:
    """A file that is not UTF-8 is refused, not guessed at."""
    file, diagnostics = tmp_path / "s.yaml", Diagnostics()
    file.write_bytes(content)
    assert load(file, "s.yaml", diagnostics) is None
    assert [d.message for d in diagnostics] == [fault]


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    """A file that isn't there is a diagnostic."""
    diagnostics = Diagnostics()
    assert load(tmp_path / "none.yaml", "none.yaml", diagnostics) is None
    assert [d.message for d in diagnostics] == ["the file can't be read: No such file or directory"]


_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("ab<~/\\\"'\u2028é", max_size=3), inner, max_size=3)
    ),
    max_leaves=8,
)


@given(
    value=st.dictionaries(st.text("ab\t€😀", max_size=3), _JSON, max_size=4), indent=st.sampled_from([None, 1, "\t"])
)
def test_json_is_read_as_json(value: dict[str, object], indent: int | str | None) -> None:
    """Every JSON document means what `json.loads` says, also with tabs and surrogate pairs, which YAML has not."""
    assert _read(json.dumps(value, indent=indent)).plain() == value
