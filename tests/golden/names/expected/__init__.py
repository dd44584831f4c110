"""Names that Python can't take as they are, version 1.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from .async_client import AsyncNamesClient
from .client import NamesClient
from .models import Awkward, Levels, LowerCaseThing, LowerCaseThing2, Model2D, NoneModel, ResponseModel, Values

__all__ = [
    "AsyncNamesClient",
    "Awkward",
    "Levels",
    "LowerCaseThing",
    "LowerCaseThing2",
    "Model2D",
    "NamesClient",
    "NoneModel",
    "ResponseModel",
    "Values",
]
