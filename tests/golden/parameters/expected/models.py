"""Models of Parameters in every place and style.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations
