"""One sync call on loopback, 100 records, without signing: ours, and the bare HTTP library with `json.loads`."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import httpx2

from longhaul.oci.ai_data_platform import AiDataPlatformClient

from .measure import Result, interleaved

PATH = "/20260430/aiDataPlatforms/platform/asyncOperations?limit=100"


def run(rounds: int, count: int = 100) -> Result:
    """Measure batches of ten calls, over one kept connection each; both must have read the same keys."""
    with _server(count) as url, httpx2.Client() as bare, AiDataPlatformClient(base_url=url, auth=None) as client:

        def ours() -> list[str]:
            pages = client.list_async_operations("platform", limit=100).pages()
            return [item.key for item in next(iter(pages)).items]

        def reference() -> list[str]:
            return [item["key"] for item in json.loads(bare.get(url + PATH).content)["items"]]

        assert ours() == reference()
        medians = interleaved(lambda: [ours() for _ in range(10)], lambda: [reference() for _ in range(10)], rounds)
    return Result(f"sync call, {count} records / bare httpx2", medians[0] / 10, medians[1] / 10, "x", 1.25)


@contextmanager
def _server(count: int) -> Iterator[str]:
    """A process that answers every request on a connection with the same page."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"http://127.0.0.1:{listener.getsockname()[1]}"
        command = [sys.executable, "-m", "tests.bench.server", str(listener.fileno()), str(count)]
        with subprocess.Popen(command, pass_fds=[listener.fileno()]) as process:
            try:
                yield address
            finally:
                process.terminate()
