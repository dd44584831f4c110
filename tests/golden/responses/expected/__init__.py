"""Several responses, their headers and errors, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncResponsesClient
from .client import ResponsesClient
from .models import Job, Problem, ProblemError
from .operations import GetJobHeaders

__all__ = [
    "AsyncResponsesClient",
    "GetJobHeaders",
    "Job",
    "Problem",
    "ProblemError",
    "ResponsesClient",
]
