"""The call of datamodel-code-generator: shapes in, the text of attrs classes out.

Our two templates (`templates/dataclass.jinja2`, `templates/Enum.jinja2`) print the classes; the library gives type
hints, order and the index of class names. Its own imports are cut off: which names the text uses is read from its
syntax tree.
"""

from __future__ import annotations

import ast
import json
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from .plan.imports import names_in_tree
from .plan.models import ModelsPlan

__all__ = ["ClassesText", "print_classes"]

_TEMPLATES: Final = Path(__file__).parent / "templates"


@frozen
class ClassesText:
    """The classes of a document.

    Attributes:
        code: of the classes alone.
        names: that the code uses.
    """

    code: str
    names: frozenset[str]


def print_classes(plan: ModelsPlan) -> ClassesText:
    """Have the classes printed."""
    if not plan.words:
        return ClassesText("", frozenset())
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder) / "index.json"
        text = _generate(plan, index)
        _check_names(json.loads(index.read_text(encoding="utf-8"))["models"])
    classes = [node for node in ast.parse(text).body if isinstance(node, ast.ClassDef)]
    start = min([classes[0].lineno, *(decorator.lineno for decorator in classes[0].decorator_list)])
    return ClassesText(
        code="\n".join(text.split("\n")[start - 1 :]).strip() + "\n",
        names=frozenset(name for node in classes for name in names_in_tree(node)),
    )


def _check_names(index: list[dict[str, Any]]) -> None:
    """The names of classes were chosen before; the library must have kept them."""
    for entry in index:
        if entry["class_name"] != entry["source_path"][-1]:
            raise RuntimeError(f"datamodel-code-generator calls {entry['source_path'][-1]} {entry['class_name']}")


def _generate(plan: ModelsPlan, index: Path) -> str:
    from datamodel_code_generator import generate
    from datamodel_code_generator.enums import DataModelType, InputFileType, NamingStrategy
    from datamodel_code_generator.format import DatetimeClassType, PythonVersion

    text: Any = generate(
        dict(plan.document),
        input_file_type=InputFileType.OpenAPI,
        output_model_type=DataModelType.DataclassesDataclass,
        target_python_version=PythonVersion.PY_311,
        custom_template_dir=_TEMPLATES,
        extra_template_data=defaultdict(dict, {name: {"longhaul": words} for name, words in plan.words.items()}),
        emit_model_metadata=index,
        naming_strategy=NamingStrategy.FullPath,
        output_datetime_class=DatetimeClassType.Datetime,
        use_subclass_enum=True,
        use_standard_collections=True,
        use_union_operator=True,
        strict_nullable=True,
        keyword_only=True,
        frozen_dataclasses=True,
        formatters=[],
        disable_timestamp=True,
        strict_refs=True,
        allow_remote_refs=False,
    )
    return str(text)
