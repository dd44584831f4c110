"""Who is calling. This form looks at the shape of credentials only; verification goes in behind `Authenticator`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Protocol
from urllib.request import parse_http_list, parse_keqv_list

from starlette.requests import Request

from longhaul.emulator.contract import Operation, SecurityScheme
from longhaul.emulator.errors import Reason, Rejection

CALLER = "user-1"
"""Everyone who gets in. Half of what names a user names this one."""

OCI_FIELDS = {"version", "keyId", "algorithm", "headers", "signature"}
AKSK_FIELDS = {"Access", "SignedHeaders", "Signature"}


class Authenticator(Protocol):
    """Decides whether a request may go on."""

    def __call__(self, request: Request, operation: Operation) -> str:
        """Return the identity of the caller.

        Raises:
            Rejection: UNAUTHENTICATED, with what is missing or malformed.
        """
        ...


def accept_anyone(request: Request, operation: Operation) -> str:  # noqa: ARG001 - an Authenticator
    """Let every request in: authentication is off."""
    return CALLER


def accept_well_formed(request: Request, operation: Operation) -> str:
    """Let in what carries credentials that look like those of a security scheme of the operation."""
    alternatives = operation.security
    if not alternatives or any(all(_is_present(request, scheme) for scheme in schemes) for schemes in alternatives):
        return CALLER
    expected = " or ".join(
        sorted({f"{each.location} '{each.name}' ({each.kind})" for one in alternatives for each in one})
    )
    raise Rejection(Reason.UNAUTHENTICATED, f"credentials are missing or malformed: expected {expected}")


def _is_present(request: Request, scheme: SecurityScheme) -> bool:
    sources: Mapping[str, Mapping[str, str]] = {
        "header": request.headers,
        "query": request.query_params,
        "cookie": request.cookies,
    }
    text = sources.get(scheme.location, {}).get(scheme.name, "").strip()
    return FORMS.get(scheme.kind, _is_token)(text)


def _has_fields(text: str, scheme: str, names: set[str]) -> bool:
    """Tell whether an Authorization header has a scheme and comma-separated `name=value` fields, none of them empty."""
    name, _, rest = text.partition(" ")
    fields = parse_http_list(rest)
    if name.lower() != scheme or not all(field.partition("=")[2] for field in fields):
        return False
    given = parse_keqv_list(fields)
    return all(given.get(field) for field in names)


def _is_oci_signature(text: str) -> bool:
    return _has_fields(text, "signature", OCI_FIELDS)


def _is_aksk(text: str) -> bool:
    return _has_fields(text, "sdk-hmac-sha256", AKSK_FIELDS)


def _is_token(text: str) -> bool:
    return bool(text)


def _is_scheme(scheme: str) -> Callable[[str], bool]:
    def has_scheme(text: str) -> bool:
        name, _, rest = text.partition(" ")
        return name.lower() == scheme and bool(rest.strip())

    return has_scheme


# By `SecurityScheme.kind`; of others (apiKey, oauth2, …), something must be there.
FORMS: Mapping[str, Callable[[str], bool]] = {
    "oci-signature": _is_oci_signature,
    "huaweicloud-aksk": _is_aksk,
    "huaweicloud-token": _is_token,
    "bearer": _is_scheme("bearer"),
    "basic": _is_scheme("basic"),
    "oauth2": _is_scheme("bearer"),
    "openidconnect": _is_scheme("bearer"),
}
