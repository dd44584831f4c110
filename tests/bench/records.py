"""A page of asyncOperations, made the same way each time."""

from __future__ import annotations

import json
from typing import Any

from longhaul.oci.ai_data_platform import ActionType, AsyncOperationStatus, ResourceType


def page(count: int) -> dict[str, Any]:
    """`count` records with all fields, over all values of the enums."""
    actions, resources, states = list(ActionType), list(ResourceType), list(AsyncOperationStatus)
    return {
        "items": [
            {
                "actionType": actions[number % len(actions)].value,
                "createdBy": f"ocid1.user.oc1..{number:060}",
                "createdByName": f"Person {number % 17}",
                "key": f"{number:08x}-0000-4000-8000-000000000000",
                "resourceDisplayName": f"table {number}",
                "resourceName": f"catalog.schema.table_{number}",
                "resourceType": resources[number % len(resources)].value,
                "status": states[number % len(states)].value,
                "timeFinished": f"2026-11-{1 + number % 28:02}T21:10:29.600Z",
                "timeStarted": f"2026-11-{1 + number % 28:02}T20:10:29.600Z",
            }
            for number in range(count)
        ]
    }


def page_bytes(count: int) -> bytes:
    """The same as JSON."""
    return json.dumps(page(count)).encode()
