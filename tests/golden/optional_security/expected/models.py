"""Models of Credentials that may be left out.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations
