"""The call of datamodel-code-generator: shapes in, the text of attrs classes out.

Our two templates (`templates/dataclass.jinja2`, `templates/Enum.jinja2`) print the classes; the library gives type hints,
order and the index of class names. Its own imports are cut off: which names the text uses is read from its syntax tree.
"""

from __future__ import annotations

import ast
import json
import tempfile
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from .plan.models import ModelsPlan

__all__ = ["ModelsText", "write_models"]

_TEMPLATES: Final = Path(__file__).parent / "templates"

_ORIGINS: Final[Mapping[str, str]] = {
    "Any": "typing",
    "date": "datetime",
    "datetime": "datetime",
    "field": "attrs",
    "frozen": "attrs",
    "OpenEnum": "longhaul.runtime.enums",
    "OpenIntEnum": "longhaul.runtime.enums",
    "StatusEnum": "longhaul.runtime.enums",
    "Phase": "longhaul.runtime.lifecycle",
    "UNSET": "longhaul.runtime.codec",
    "UnsetType": "longhaul.runtime.codec",
    "wire": "longhaul.runtime.wire",
}


@frozen
class ModelsText:
    """The classes of a document.

    Attributes:
        code: of the classes alone.
        imports: module -> names that the code uses of it.
        class_names: planned name -> name in the code.
        order: class names in the order of the code.
    """

    code: str
    imports: Mapping[str, tuple[str, ...]]
    class_names: Mapping[str, str]
    order: tuple[str, ...]


def write_models(plan: ModelsPlan) -> ModelsText:
    """Have the classes printed."""
    if not plan.words:
        return ModelsText("", {}, {}, ())
    with tempfile.TemporaryDirectory() as folder:
        index = Path(folder) / "index.json"
        text = _generate(plan, index)
        entries = json.loads(index.read_text(encoding="utf-8"))["models"]
    module = ast.parse(text)
    first = next(node for node in module.body if isinstance(node, ast.ClassDef))
    start = min([first.lineno, *(decorator.lineno for decorator in first.decorator_list)])
    return ModelsText(
        code="\n".join(text.splitlines()[start - 1 :]).strip() + "\n",
        imports=_imports(module),
        class_names={
            entry["source_path"][-1]: entry["class_name"] for entry in entries if len(entry["source_path"]) == 3
        },  # noqa: PLR2004  # components, schemas, name
        order=tuple(node.name for node in module.body if isinstance(node, ast.ClassDef)),
    )


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


def _imports(module: ast.Module) -> Mapping[str, tuple[str, ...]]:
    """What the classes use, by where it comes from; hints are text in the tree's eyes as they are in Python's."""
    used = {
        node.id
        for definition in module.body
        if isinstance(definition, ast.ClassDef)
        for node in ast.walk(definition)
        if isinstance(node, ast.Name)
    }
    modules: dict[str, list[str]] = {}
    for name in sorted(used & _ORIGINS.keys()):
        modules.setdefault(_ORIGINS[name], []).append(name)
    return {origin: tuple(names) for origin, names in sorted(modules.items())}
