"""Where things are: the specs of this repository, one address of each operation, and credentials that get in."""

from __future__ import annotations

from pathlib import Path

SPECS = Path(__file__).parents[2] / "specs"
OCI_SIGNATURE = (
    'Signature algorithm="rsa-sha256",headers="date (request-target) host",'
    'keyId="tenancy-1/user-1/fingerprint-1",signature="c2lnbmF0dXJl",version="1"'
)

PLATFORM = "/20260430/aiDataPlatforms/ai-data-platform-1"
OPERATIONS = f"{PLATFORM}/asyncOperations"
TASK_RUNS = f"{PLATFORM}/workspaces/workspace-1/taskRuns?jobRunKey=job-run-1"
JOB_RUNS = f"{PLATFORM}/workspaces/workspace-1/recentJobRuns?jobKey=job-1"
WORK_REQUEST = "/20180828/workRequests/work-request-1"
BATCH_JOBS = "/v5/project-1/batch-async-jobs"
EVERY_URL = (OPERATIONS, TASK_RUNS, JOB_RUNS, WORK_REQUEST, BATCH_JOBS)


def url_with(url: str, query: str) -> str:
    """Add to the query of a URL."""
    return f"{url}{'&' if '?' in url else '?'}{query}"
