"""Models of Schemas that can't mean what they say.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations
