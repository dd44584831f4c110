"""Stage 3: what the spec says, as Python."""

from .package import PackagePlan, Refusal, plan

__all__ = ["PackagePlan", "Refusal", "plan"]
