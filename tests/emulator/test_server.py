"""The emulator on a port."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping

import httpx2
import pytest

from longhaul.emulator import ContractError, ManualClock, serve
from longhaul.emulator.__main__ import main

from .places import OCI_SIGNATURE, OPERATIONS, SPECS, WORK_REQUEST

Documents = Mapping[str, Mapping[str, object]]


def test_serve_answers_and_leaves_nothing_behind(documents: Documents):
    """While the block lasts there are answers; after it, neither the thread nor the socket is left."""
    threads = threading.enumerate()
    with serve(documents.values()) as emulator, httpx2.Client(base_url=emulator.url) as client:
        assert client.get(OPERATIONS).status_code == 401
        assert client.get(OPERATIONS, headers={"Authorization": OCI_SIGNATURE}).status_code == 200
        port = client.base_url.port
    assert threading.enumerate() == threads
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0
    with socket.create_server(("127.0.0.1", port)):
        pass  # free again


def test_serve_cleans_up_after_an_error(documents: Documents):
    """An error in the block goes through, and stops the server as well."""
    threads = threading.enumerate()
    with pytest.raises(RuntimeError, match="mine"), serve(documents.values()):
        raise RuntimeError("mine")
    assert threading.enumerate() == threads


def test_directory_follows_the_clock(documents: Documents):
    """What is going, as Python sees it, changes with the virtual time."""
    clock = ManualClock()
    with serve(documents.values(), clock=clock, authenticate=False) as emulator:
        assert len(emulator.directory.operation("getWorkRequest").scopes[0].going) == 5
        clock.advance(20)
        assert emulator.directory.operation("getWorkRequest").scopes[0].going == ()
        assert httpx2.get(f"{emulator.url}{WORK_REQUEST}").json()["status"] == "SUCCEEDED"


def test_unknown_operation_has_no_entry(documents: Documents):
    """The directory raises KeyError for an operation without items."""
    with serve(documents.values()) as emulator, pytest.raises(KeyError):
        emulator.directory.operation("nothing")


def test_taken_port_is_an_error(documents: Documents):
    """A port in use is an OSError, before any thread is started."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(OSError, match=r"[Aa]ddress"), serve(documents.values(), port=port):
            pass


def test_bad_document_is_an_error_before_the_start():
    """A document that cannot be served is refused when the block is entered."""
    with pytest.raises(ContractError), serve([{"paths": {"/a/{b}": {"get": {}}}}]):
        pass


def test_command_serves_until_interrupted():
    """The command prints the address and the ids, and ends with 0 on Ctrl-C."""
    command = [sys.executable, "-u", "-m", "longhaul.emulator", "--no-auth", "--spec"]
    process = subprocess.Popen(
        [*command, str(SPECS / "oci/clinical-data-exchange.yaml")], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    with process:
        printed = ""
        while "/_emulator/directory" not in printed:
            printed += process.stdout.readline()
        url = printed.split("Serving on ")[1].split(",")[0]
        assert httpx2.get(f"{url}{WORK_REQUEST}").status_code == 200
        assert "going: work-request-1" in printed
        assert "workRequestId: work-request-1 to work-request-320" in printed
        process.send_signal(signal.SIGINT)
        assert process.wait(10) == 0


@pytest.mark.parametrize("option", [["--spec", "/no/such/file.yaml"], ["--speed", "0"]])
def test_command_explains_what_is_wrong(capsys: pytest.CaptureFixture[str], option: list[str]):
    """What the command cannot do is one line, not a traceback."""
    assert main(option) == 1
    assert capsys.readouterr().err.startswith("error: ")
