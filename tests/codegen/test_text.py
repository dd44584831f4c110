"""Text of a spec to text of Python, and back by Python's own reading."""

from __future__ import annotations

import ast
import textwrap

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from longhaul.codegen.plan.text import WIDTH, bracketed, docstring, literal, sentence, wrapped

from .documents import NASTY

ANY_TEXT = st.text(st.characters()) | st.text("\"'\\\n{}%") | st.sampled_from(NASTY)


@given(text=ANY_TEXT)
@example(text="\ud800")
@example(text="a\xa0b\u3000c")
@example(text="\\\n")
def test_a_literal_is_its_text(text: str) -> None:
    """Python reads the literal of any text, even of half a surrogate pair, as that text."""
    assert ast.literal_eval(literal(text)) == text


@given(text=ANY_TEXT)
def test_a_literal_can_be_seen(text: str) -> None:
    """A literal is one line of characters that print: none turns the direction of the text or hides."""
    assert literal(text).isprintable()


@pytest.mark.parametrize("value", [None, True, False, 0, -7, 10**40, 0.5, -1e300, (), ("a",), ("a", ("b", 1))])
def test_a_literal_is_its_value(value: object) -> None:
    """So it is with other values."""
    assert ast.literal_eval(literal(value)) == value


def test_there_is_no_literal_of_anything_else() -> None:
    """A value that is no constant is a mistake of the generator."""
    with pytest.raises(TypeError, match="no literal for dict"):
        literal({})


@pytest.mark.parametrize(
    ("text", "expected"),
    [("a", '"a"'), ('say "a"', "'say \"a\"'"), ('it\'s "a"', '"it\'s \\"a\\""'), ("\t", '"\\x09"')],
)
def test_quotes_are_those_of_the_formatter(text: str, expected: str) -> None:
    """Double quotes, unless single ones save backslashes."""
    assert literal(text) == expected


@given(lines=st.lists(ANY_TEXT, min_size=1, max_size=4), indent=st.sampled_from([0, 4, 8]))
@example(lines=['"""'], indent=0)
@example(lines=['a"'], indent=0)
@example(lines=['a\\"'], indent=0)
@example(lines=['""""'], indent=0)
@example(lines=["\\"], indent=0)
@example(lines=["", '"'], indent=4)
def test_a_docstring_is_one_constant(lines: list[str], indent: int) -> None:
    """Any lines make a docstring that is one constant and holds the words of all lines."""
    source = f"def f():\n{' ' * indent or ' '}{docstring(lines, indent)}"
    (function,) = ast.parse(source).body
    assert isinstance(function, ast.FunctionDef)
    (statement,) = function.body
    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.Constant)
    text = str(statement.value.value)
    assert text.split() == [word for line in lines for word in line.split()]


@given(text=st.text(st.sampled_from("ab \n.é"), max_size=300), indent=st.sampled_from([4, 8, 12]))
def test_wrapped_lines_fit(text: str, indent: int) -> None:
    """A paragraph keeps its words in their order, in lines that fit behind the indent where a word does."""
    lines = wrapped(text, indent)
    assert " ".join(lines).split() == text.split()
    assert all(len(line) <= WIDTH - indent or " " not in line.strip() for line in lines)


@pytest.mark.parametrize(
    ("text", "expected"), [(None, ""), ("  ", ""), ("a\n b", "a b."), ("a.", "a."), ("a?", "a?"), ("lists:", "lists:")]
)
def test_a_sentence_ends(text: str | None, expected: str) -> None:
    """A sentence is one line with a mark at its end."""
    assert sentence(text) == expected


@given(items=st.lists(st.text("abc", min_size=1, max_size=30), min_size=1, max_size=12))
def test_brackets_are_the_formatters(items: list[str]) -> None:
    """A call in one line if it fits, else an item a line; both read the same."""
    source = bracketed("f(", items, ")", 0)
    assert ast.dump(ast.parse(source)) == ast.dump(ast.parse(f"f({', '.join(items)})"))
    assert max(map(len, source.split("\n"))) <= WIDTH
    assert textwrap.dedent(source) == source
