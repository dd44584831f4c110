"""Models of Security schemes of every kind.

Written by longhaul from spec.yaml; change that and run `make regenerate`.
"""

from __future__ import annotations
