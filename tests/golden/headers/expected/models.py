"""Models of Response headers of every kind.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from longhaul.runtime.enums import OpenEnum


class State(OpenEnum):
    """`State`.

    Source: spec.yaml#/components/schemas/State
    """

    A = "a"
    B = "b"
