"""The generator from end to end, and its command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from longhaul.codegen import Job, Spec, generate, specs_below
from longhaul.codegen.__main__ import main

SPEC = 'openapi: 3.0.3\ninfo: {title: T, version: "1"}\npaths: {/a: {get: {responses: {"200": {description: D.}}}}}\n'
BAD = "openapi: 3.0.3\ninfo: {title: T}\n"


def _specs(root: Path, **texts: str) -> Path:
    for name, text in texts.items():
        file = root / "specs" / f"{name.replace('__', '/')}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root / "specs"


def _files(root: Path) -> dict[str, tuple[bytes, int]]:
    return {
        path.relative_to(root).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in root.rglob("*")
        if path.is_file()
    }


def _main(root: Path, *options: str) -> int:
    return main(["--specs", str(root / "specs"), "--out", str(root / "out"), *options])


def test_the_path_of_a_spec_is_its_package(tmp_path: Path) -> None:
    """`<vendor>/<service>` in any of three endings, in order of their paths; other files are none of ours."""
    folder = _specs(tmp_path, **{"b__x-y": "", "a__import": "", "top": "", "a__deep__er": ""})
    (folder / "a/z.json").touch()
    (folder / "a/README.md").touch()
    found = [(spec.name, spec.package) for spec in specs_below(folder)]
    assert found == [("specs/a/import.yaml", "a.import_"), ("specs/a/z.json", "a.z"), ("specs/b/x-y.yaml", "b.x_y")]


def test_two_specs_of_one_package_are_refused(tmp_path: Path) -> None:
    """Names that meet once they are Python are an error that names both files."""
    outcome = generate(Job(specs_below(_specs(tmp_path, a__x_y=SPEC, **{"a__x-y": SPEC})), tmp_path / "out"))
    assert [d.message for d in outcome.diagnostics] == ["becomes the same package as specs/a/x-y.yaml: a.x_y"]
    assert not (tmp_path / "out").exists()


def test_no_spec_hides_a_part_of_longhaul(tmp_path: Path) -> None:
    """A vendor called `runtime` would hide what all clients stand on."""
    outcome = generate(Job(specs_below(_specs(tmp_path, runtime__x=SPEC)), tmp_path / "out", owns_out=True))
    assert [d.message for d in outcome.diagnostics] == ["runtime.x would hide a part of longhaul"]


def test_one_bad_spec_holds_all_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With an error in one spec nothing is written of any; the count of operations is said all the same."""
    _specs(tmp_path, a__good=SPEC, a__bad=BAD)
    assert _main(tmp_path) == 1
    assert not (tmp_path / "out").exists()
    said = capsys.readouterr()
    assert "specs/a/bad.yaml:2:1: error: 'version' is missing or empty" in said.err
    assert said.out == "1 error; nothing was written\noperations: 1 in the specs, none generated\n"


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    """A package's folder that holds other files is an error, and nothing is written."""
    (tmp_path / "out/a/x").mkdir(parents=True)
    (tmp_path / "out/a/x/mine.txt").touch()
    outcome = generate(Job(specs_below(_specs(tmp_path, a__x=SPEC)), tmp_path / "out"))
    assert [d.message for d in outcome.diagnostics] == ["the folder holds files that longhaul did not write"]
    assert list(_files(tmp_path / "out")) == ["a/x/mine.txt"]


def test_a_wrong_out_folder_is_not_emptied(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is not generated stays, wherever `--out` points, and is named."""
    _specs(tmp_path, a__x=SPEC)
    (tmp_path / "out/documents").mkdir(parents=True)
    (tmp_path / "out/documents/thesis.txt").touch()
    for _ in range(2):
        assert _main(tmp_path) == 0
        assert "thesis.txt:1:1: warning: this file is not generated; it is left alone" in capsys.readouterr().err
        assert {"documents/thesis.txt", "a/x/client.py"} <= _files(tmp_path / "out").keys()


@pytest.mark.parametrize("there", ["out", "out/a", "out/a/x/client.py/folder"])
def test_what_stands_in_the_way_is_said(there: str, tmp_path: Path) -> None:
    """A file where a folder must be, or the other way round, is an error and no traceback."""
    _specs(tmp_path, a__x=SPEC)
    if there.endswith("folder"):
        _main(tmp_path)
        (tmp_path / "out/a/x/client.py").unlink()
    (tmp_path / there).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / there).touch()
    assert _main(tmp_path) == 1


def test_check_writes_nothing_and_lists_what_differs(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--check` exits with 1 and names each file that is missing, differs, or is stale."""
    _specs(tmp_path, a__x=SPEC)
    _main(tmp_path)
    (tmp_path / "out/a/x/client.py").write_text("changed")
    (tmp_path / "out/a/x/models.py").unlink()
    (tmp_path / "out/a/x/stale.py").touch()
    before = _files(tmp_path)
    capsys.readouterr()
    assert _main(tmp_path, "--check") == 1
    assert _files(tmp_path) == before
    lines = capsys.readouterr().out.splitlines()
    assert lines[:4] == [
        "+ a/x/models.py",
        "~ a/x/client.py",
        "- a/x/stale.py",
        "files: 2 differ, 1 stale, 5 unchanged",
    ]


def test_check_of_what_is_up_to_date(tmp_path: Path) -> None:
    """`--check` exits with 0 where nothing differs."""
    _specs(tmp_path, a__x=SPEC)
    assert _main(tmp_path) == 0
    assert _main(tmp_path, "--check") == 0


def test_check_of_a_bad_spec(tmp_path: Path) -> None:
    """`--check` exits with 1 on an error, too."""
    _specs(tmp_path, a__x=BAD)
    assert _main(tmp_path, "--check") == 1


def test_a_wrong_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder without specs, or an unknown option, exits with 2."""
    for arguments in (["--specs", str(tmp_path)], ["--wrong"]):
        with pytest.raises(SystemExit) as exit_:
            main(arguments)
        assert exit_.value.code == 2
    assert "holds no <vendor>/<service>.yaml" in capsys.readouterr().err


def test_warnings_do_not_fail(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A warning is printed, and the run ends with 0."""
    _specs(tmp_path, a__x=SPEC.replace("{get: {", "{get: {callbacks: {}, "))
    assert _main(tmp_path) == 0
    assert "warning: callbacks are not generated" in capsys.readouterr().err


def test_a_job_without_specs_writes_nothing(tmp_path: Path) -> None:
    """No specs are no reason to remove everything."""
    assert generate(Job((), tmp_path, owns_out=True)).changes is None


def test_the_real_specs_are_clean() -> None:
    """The specs of this repository give no diagnostics at all, and what is generated is up to date."""
    root = Path(__file__).parents[2]
    outcome = generate(Job(specs_below(root / "specs"), root / "generated/longhaul", owns_out=True), check=True)
    assert [*map(str, outcome.diagnostics)] == []
    assert outcome.changes is not None
    assert outcome.changes.paths == ()


def test_a_package_says_where_it_comes_from(tmp_path: Path) -> None:
    """The first page names the spec, as the guard of foreign folders asks for."""
    _specs(tmp_path, a__x=SPEC)
    generate(Job((Spec(tmp_path / "specs/a/x.yaml", "the spec", "x"),), tmp_path / "out"))
    assert "Written by longhaul from the spec; " in (tmp_path / "out/x/__init__.py").read_text()
