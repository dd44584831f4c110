"""Stage 3: what the spec says, as Python."""

from .package import MARK, PackagePlan, Refusal, plan

__all__ = ["MARK", "PackagePlan", "Refusal", "plan"]
