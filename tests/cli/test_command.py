"""The `longhaul` command, in a process of its own as a user runs it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from longhaul.version import VERSION

GOLDEN = Path(__file__).parents[1] / "golden"


def run(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run it to its end, without a terminal."""
    command = [sys.executable, "-m", "longhaul.cli", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=cwd, stdin=subprocess.DEVNULL)


def test_version() -> None:
    """--version says name and version."""
    assert run("--version").stdout == f"longhaul {VERSION}\n"


@pytest.mark.parametrize("arguments", [[], ["demo"], ["generate"], ["emulator"]], ids=" ".join)
def test_help(arguments: list[str]) -> None:
    """--help works on the command and on every subcommand."""
    done = run(*arguments, "--help")
    assert (done.returncode, done.stdout.lower().startswith("usage: longhaul")) == (0, True)


def test_demo_ends_well_without_a_terminal() -> None:
    """The demo waits for the operations of all three services, says how each ended, and exits with 0."""
    done = run("demo", "--speed", "6")
    assert (done.returncode, done.stderr) == (0, "")
    for call in (
        "list_async_operations",
        "list_recent_job_runs",
        "list_task_runs",
        "get_work_request",
        "list_batch_async_jobs",
    ):
        assert f"  {call}: " in done.stdout
    assert re.search(r"\b([1-9][0-9]) of \1 operations came to their end", done.stdout)


def test_demo_that_runs_out_of_time() -> None:
    """A demo that is not given the time exits with 1 and says what to write."""
    done = run("demo", "--seconds", "1")
    assert done.returncode == 1
    assert "try: longhaul demo --seconds 2" in done.stdout


def test_generate(tmp_path: Path) -> None:
    """A spec becomes a package that imports from where it was put."""
    done = run("generate", "--spec", str(GOLDEN / "bodies/spec.yaml"), "--out", str(tmp_path), "--package", "notes")
    assert (done.returncode, done.stderr) == (0, "")
    assert "operations: 4 in the specs, 4 generated, 0 refused" in done.stdout
    code = "from notes import NotesClient; print(NotesClient(base_url='https://x', auth=None))"
    used = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert used.stdout == "NotesClient(base_url='https://x')\n"


def test_generate_check(tmp_path: Path) -> None:
    """--check writes nothing, lists what differs and exits with 1; after generating, with 0."""
    arguments = ("generate", "--spec", str(GOLDEN / "lifecycle/spec.yaml"), "--out", str(tmp_path))
    before = run(*arguments, "--check")
    assert (before.returncode, "+ spec/models.py" in before.stdout, list(tmp_path.iterdir())) == (1, True, [])
    run(*arguments)
    assert run(*arguments, "--check").returncode == 0


def test_generate_with_errors(tmp_path: Path) -> None:
    """A spec with errors: each is told with its place, nothing is written, exit code 1, no traceback."""
    spec = tmp_path / "broken.yaml"
    spec.write_text("openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths:\n  volumes: {}\n", encoding="utf-8")
    done = run("generate", "--spec", str(spec), "--out", str(tmp_path / "out"))
    assert (done.returncode, (tmp_path / "out").exists()) == (1, False)
    assert done.stderr.startswith("broken.yaml:4:3: error: path 'volumes' does not begin with a slash\n")
    assert "Traceback" not in done.stderr


def test_generate_leaves_a_foreign_folder_alone(tmp_path: Path) -> None:
    """A folder with files of the user's own is an error, and stays as it is."""
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/client.py").write_text("precious = True\n")
    done = run("generate", "--spec", str(GOLDEN / "bodies/spec.yaml"), "--out", str(tmp_path), "--package", "mine")
    assert (done.returncode, "did not write" in done.stderr) == (1, True)
    assert [path.name for path in (tmp_path / "mine").iterdir()] == ["client.py"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["generate"], "Missing option '--spec'"),
        (["generate", "--spec", "x.yaml", "--out", ".", "--package", "not a name"], "is no package name"),
        (["demo", "--seconds", "soon"], "'soon' is not a valid float"),
        (["frobnicate"], "No such command 'frobnicate'"),
    ],
    ids=["missing option", "package name", "number", "command"],
)
def test_wrong_usage(arguments: list[str], said: str) -> None:
    """Wrong usage is told in a line, without a traceback, and exits with 2."""
    done = run(*arguments)
    assert (done.returncode, said in done.stderr, "Traceback" in done.stderr) == (2, True, False)


def test_emulator_stops_on_ctrl_c() -> None:
    """The emulator says where it is, and ends cleanly on Ctrl-C."""
    command = [sys.executable, "-u", "-m", "longhaul.cli", "emulator"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        line = process.stdout.readline()
        assert line.startswith("Serving on http://127.0.0.1:")
        while not process.stdout.readline().startswith("All of it"):
            time.sleep(0)
        os.kill(process.pid, signal.SIGINT)
        _, errors = process.communicate(timeout=20)
    assert (process.returncode, errors) == (0, "")


def test_demo_in_a_terminal() -> None:
    """In a terminal the demo shows a live table, and leaves a summary."""
    import pty

    main, side = pty.openpty()
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", "LINES": "40"}
    command = [sys.executable, "-m", "longhaul.cli", "demo", "--speed", "6"]
    with subprocess.Popen(command, stdin=side, stdout=side, stderr=side, env=environment) as process:
        os.close(side)
        shown = b""
        try:
            while chunk := os.read(main, 65536):
                shown += chunk
        except OSError:  # Linux tells the end of a terminal so
            pass
    os.close(main)
    assert process.returncode == 0
    assert "■".encode() in shown
    assert re.search(rb"\b([1-9][0-9]) of \1 operations came to their end", shown)


def test_demo_stops_on_ctrl_c() -> None:
    """Ctrl-C ends the demo at once, whatever it waits for, without a traceback."""
    command = [sys.executable, "-u", "-m", "longhaul.cli", "demo", "--speed", "0.1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("Emulator of three services")
        time.sleep(1.5)  # it has no clock to turn, and must be in the midst of its work
        start = time.monotonic()
        os.kill(process.pid, signal.SIGINT)
        _, errors = process.communicate(timeout=20)
    assert time.monotonic() - start < 5
    assert (process.returncode, errors.strip()) == (130, "stopped")
