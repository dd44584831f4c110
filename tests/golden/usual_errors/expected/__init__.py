"""Error bodies that say code and message without x-longhaul-error, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncUsualErrorsClient
from .client import UsualErrorsClient
from .models import Problem

__all__ = [
    "AsyncUsualErrorsClient",
    "Problem",
    "UsualErrorsClient",
]
