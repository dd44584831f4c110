"""The project as it is packaged: what the wheel holds, and that the declared dependencies are true."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from longhaul.version import VERSION

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
REQUIREMENTS = [*PROJECT["dependencies"], *(r for extra in PROJECT["optional-dependencies"].values() for r in extra)]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of what git would check out."""
    source, out = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("wheel")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    for name in ("generator", "generated"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(out)]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    return next(out.glob("*.whl"))


def test_the_wheel_merges_both_roots(wheel: Path) -> None:
    """One wheel holds the hand-written and the generated packages, the templates, the types marks and no test."""
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {
        "longhaul/runtime/__init__.py",
        "longhaul/oci/ai_data_platform/openapi.json",
        "longhaul/oci/ai_data_platform/py.typed",
        "longhaul/codegen/templates/dataclass.jinja2",
        "longhaul/emulator/server.py",
    } <= names
    assert "longhaul/__init__.py" not in names
    assert [name for name in names if not name.startswith("longhaul")] == []


def _closure(requirements: list[str]) -> set[str]:
    """The distributions that these need, without extras, as far as this environment needs them."""
    found: set[str] = set()
    waiting = [Requirement(text) for text in requirements]
    while waiting:
        requirement = waiting.pop()
        if requirement.name in found or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
            continue
        found.add(requirement.name)
        waiting += [Requirement(text) for text in distribution(requirement.name).requires or ()]
    return found


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The scripts of an environment that holds the wheel, installed, and what it declares to need; no extra."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    python = folder / "bin/python"
    command = [str(python), "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", str(wheel)]
    subprocess.run(command, check=True, capture_output=True)
    [packages] = folder.glob("lib/python*/site-packages")
    for name in _closure(PROJECT["dependencies"]):
        for file in distribution(name).files or ():
            if ".." not in file.parts and "__pycache__" not in file.parts:
                (packages / file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(str(file.locate()), packages / file)
    return folder / "bin"


def _run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("module", "client"),
    [
        ("longhaul.oci.ai_data_platform", "AiDataPlatformClient"),
        ("longhaul.oci.clinical_data_exchange", "AsyncClinicalDataExchangeClient"),
        ("longhaul.huaweicloud.drs", "DrsClient"),
    ],
)
def test_a_client_needs_no_extra(installed: Path, module: str, client: str) -> None:
    """Installed into an empty environment, with the declared dependencies alone, a client is imported and made."""
    code = f"from {module} import {client}; print({client}(base_url='https://example.com', auth=None))"
    done = _run(installed / "python", "-I", "-c", code)
    assert (done.stderr, done.stdout.startswith(client)) == ("", True)


def test_the_command_says_which_extra_is_missing(installed: Path) -> None:
    """Without the extra `cli` the command says what to install, and tells its version all the same."""
    missing, version = _run(installed / "longhaul", "demo"), _run(installed / "longhaul", "--version")
    said = "longhaul: click is missing; install it with: pip install 'longhaul[cli]'\n"
    assert (missing.returncode, missing.stderr) == (2, said)
    assert (version.returncode, version.stdout) == (0, f"longhaul {VERSION}\n")


def test_the_emulator_says_which_extra_is_missing(installed: Path) -> None:
    """So does the emulator."""
    done = _run(installed / "python", "-I", "-c", "import longhaul.emulator")
    assert "the emulator needs the extra: pip install 'longhaul[emulator]'" in done.stderr


def test_the_metadata_names_the_extras(installed: Path) -> None:
    """The installed distribution offers the extras that the project declares."""
    code = "from importlib.metadata import metadata; print(*metadata('longhaul').get_all('Provides-Extra'))"
    assert _run(installed / "python", "-I", "-c", code).stdout.split() == sorted(PROJECT["optional-dependencies"])


def test_the_lowest_versions_are_the_declared_ones() -> None:
    """requirements/lowest.in pins each dependency to the lower bound in pyproject.toml."""
    declared = {
        r.name: next(s.version for s in r.specifier if s.operator == ">=") for r in map(Requirement, REQUIREMENTS)
    }
    lines = (ROOT / "requirements/lowest.in").read_text(encoding="utf-8").splitlines()
    pinned = {r.name: next(iter(r.specifier)).version for r in map(Requirement, (x for x in lines if x[:1] != "#"))}

    def padded(version: str) -> list[str]:
        return [*version.split("."), "0", "0"][:3]

    assert {name: padded(version) for name, version in pinned.items()} == {
        name: padded(version) for name, version in declared.items()
    }


@pytest.mark.parametrize("name", ["requirements/dev.txt", "requirements/lowest.txt"])
def test_pins_have_hashes_and_no_address(name: str) -> None:
    """Every pinned requirement has a hash, and no file says where it is downloaded from."""
    text = (ROOT / name).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[A-Za-z])", text.strip())
    assert all("==" in entry and "--hash=sha256:" in entry for entry in entries)
    assert re.search(r"https?://|index-url|find-links", text) is None


def test_the_node_lock_names_no_address() -> None:
    """package-lock.json pins by integrity alone."""
    text = (ROOT / "package-lock.json").read_text(encoding="utf-8")
    assert '"integrity"' in text
    assert '"resolved"' not in text


def test_the_version_is_told_once() -> None:
    """The version in the sources is the one of the installed distribution."""
    assert distribution("longhaul").version == VERSION
