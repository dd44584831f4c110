"""Schemathesis, which shares no code with us, reads the specs and tries every operation with good and with bad data.

All its checks run, but for the one that says otherwise below. Credentials are always sent and never varied by its data;
its check `ignored_auth` varies them.
"""

from __future__ import annotations

import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import CHECKS, load_all_checks

from longhaul.emulator import ManualClock, create_app, read_document

from .places import OCI_SIGNATURE, SPECS

SETTINGS = settings(
    max_examples=60, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)
KNOWN = {
    "path.aiDataPlatformId": "ai-data-platform-1",
    "path.workspaceKey": "workspace-1",
    "path.workRequestId": "work-request-1",
    "path.project_id": "project-1",
    "query.jobRunKey": "job-run-1",
}
CONFIG = {
    "generation": {"with-security-parameters": False},
    "dictionaries": {name: {"values": [value]} for name, value in KNOWN.items()},
    "parameters": {name: {"dictionary": name, "probability": 0.5} for name in KNOWN},
}
load_all_checks()


def load(spec: str):
    """Load a spec, to be tried on an emulator of its own."""
    raw = read_document(SPECS / spec)
    schema = schemathesis.openapi.from_dict(raw, config=schemathesis.Config.from_dict(CONFIG))
    schema.app = create_app([raw], clock=ManualClock())
    return schema


def realistic(case: schemathesis.Case) -> schemathesis.Case:
    """Make good data good where its schema, which allows any string, is not all there is to it.

    A page token is good if it was issued. What a path names must exist for an answer other than 404, which DRS does not
    even document: an unknown project is a 400 there.
    """
    if case.meta.generation.mode.is_positive:
        case.query.pop("page", None)
        case.path_parameters |= {name: KNOWN[f"path.{name}"] for name in case.path_parameters}
    return case


platform = load("oci/ai-data-platform.yaml")
exchange = load("oci/clinical-data-exchange.yaml")
drs = load("huaweicloud/drs.yaml")


@platform.parametrize()
@SETTINGS
def test_ai_data_platform_keeps_its_contract(case: schemathesis.Case):
    """Every answer of the AI Data Platform is one that its spec documents."""
    realistic(case).call_and_validate(headers={"Authorization": OCI_SIGNATURE})


@exchange.parametrize()
@SETTINGS
def test_clinical_data_exchange_keeps_its_contract(case: schemathesis.Case):
    """Every answer of the Clinical Data Exchange is one that its spec documents."""
    realistic(case).call_and_validate(headers={"Authorization": OCI_SIGNATURE})


@drs.parametrize()
@SETTINGS
def test_drs_keeps_its_contract(case: schemathesis.Case):
    """Every answer of DRS is one that its spec documents."""
    # ignored_auth takes only 401 and 403 for a refusal. DRS documents neither: missing credentials are a 400 there.
    refusal_undocumented = CHECKS.get_by_names(["ignored_auth"])
    realistic(case).call_and_validate(headers={"X-Auth-Token": "token"}, excluded_checks=refusal_undocumented)
