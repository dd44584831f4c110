"""Huawei Cloud: a token from IAM, or a signature with an access key (AK/SK, scheme SDK-HMAC-SHA256).

Each step of the signature is a function of its own, so that a failing vector names the failing step:
`canonical_query` -> `canonical_request` -> `string_to_sign` -> `authorization`.
"""

from __future__ import annotations

import hmac
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import ClassVar, Final, Self
from urllib.parse import parse_qsl, quote, unquote, urlsplit, urlunsplit

from attrs import evolve, field, frozen

from ..errors import ConfigurationError
from ..http import Request
from .base import Signer, credential
from .ini import read_ini

__all__ = [
    "HuaweiCloudAccessKey",
    "HuaweiCloudToken",
    "authorization",
    "canonical_query",
    "canonical_request",
    "string_to_sign",
]

_ALGORITHM: Final = "SDK-HMAC-SHA256"
_SIGNED: Final = frozenset(
    {"content-type", "host", "x-language", "x-project-id", "x-domain-id", "x-sdk-date", "x-security-token"}
)
"""Headers that are signed where they are sent: none that a proxy may change."""


def canonical_query(query: str) -> str:
    """The query with its pairs sorted by name and value; sent in this form, too."""
    pairs = sorted(parse_qsl(query, keep_blank_values=True))
    return "&".join(f"{quote(name, safe='~')}={quote(value, safe='~')}" for name, value in pairs)


def canonical_request(request: Request, signed: Mapping[str, str]) -> str:
    """Method, path, query, signed headers and digest of the body, a line each."""
    path = quote(unquote(request.path), safe="/~")  # an encoded slash becomes a plain one here, as in the vendor's SDK
    return "\n".join(
        (
            request.method,
            path if path.endswith("/") else f"{path}/",
            canonical_query(request.query),
            "".join(f"{name}:{signed[name].strip()}\n" for name in sorted(signed)),
            ";".join(sorted(signed)),
            sha256(request.content).hexdigest(),
        )
    )


def string_to_sign(canonical: str, date: str) -> str:
    """Algorithm, time and digest of the canonical request, a line each."""
    return f"{_ALGORITHM}\n{date}\n{sha256(canonical.encode()).hexdigest()}"


def authorization(access_key: str, names: list[str], signature: str) -> str:
    """The Authorization header."""
    return f"{_ALGORITHM} Access={access_key}, SignedHeaders={';'.join(names)}, Signature={signature}"


@frozen(slots=False)
class HuaweiCloudToken(Signer):
    """A user token, as IAM gives it out in `X-Subject-Token`. It ends after 24 hours."""

    schemes: ClassVar[frozenset[str]] = frozenset({"huaweicloud-token"})

    token: str = credential()
    region: str | None = None

    def sign(self, request: Request, now: datetime) -> Request:
        """Add the token."""
        return request.with_headers({"x-auth-token": self.token})


@frozen(slots=False, kw_only=True)
class HuaweiCloudAccessKey(Signer):
    """An access key and its secret key, as IAM gives them out for programs.

    Attributes:
        project_id: sent as X-Project-Id where given.
        domain_id: sent as X-Domain-Id where given.
        security_token: goes with temporary keys.
    """

    schemes: ClassVar[frozenset[str]] = frozenset({"huaweicloud-aksk"})

    access_key: str
    secret_key: str = credential()
    project_id: str | None = None
    domain_id: str | None = None
    security_token: str | None = field(default=None, repr=False)
    region: str | None = None

    @classmethod
    def from_environment(cls) -> Self:
        """Read `HUAWEICLOUD_SDK_AK`, `_SK`, and `_PROJECT_ID`, `_DOMAIN_ID` and `_SECURITY_TOKEN` where they are set.

        Raises:
            ConfigurationError: one of the first two is not set.
        """
        entries = {name.lower(): os.environ.get(f"HUAWEICLOUD_SDK_{name}", "") for name in _ENTRIES}
        if not (entries["ak"] and entries["sk"]):
            raise ConfigurationError("HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK are not both set")
        return cls._of(entries)

    @classmethod
    def from_file(cls, path: str | os.PathLike[str] | None = None) -> Self:
        """Read section `[basic]` of a credentials file; left out, `~/.huaweicloud/credentials`.

        Raises:
            ConfigurationError: the file, the section or an entry is missing; says which.
        """
        file = Path(path or "~/.huaweicloud/credentials").expanduser()
        parser = read_ini(file)
        entries = {name.lower(): parser.get("basic", name.lower(), fallback="") for name in _ENTRIES}
        if not (entries["ak"] and entries["sk"]):
            raise ConfigurationError(f"{file}: section [basic] needs ak and sk")
        return cls._of(entries)

    @classmethod
    def _of(cls, entries: Mapping[str, str]) -> Self:
        return cls(
            access_key=entries["ak"],
            secret_key=entries["sk"],
            project_id=entries["project_id"] or None,
            domain_id=entries["domain_id"] or None,
            security_token=entries["security_token"] or None,
        )

    def sign(self, request: Request, now: datetime) -> Request:
        """Sign the request; its query is put in canonical order."""
        date = now.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
        parts = urlsplit(request.url)
        request = evolve(request, url=urlunsplit(parts._replace(query=canonical_query(parts.query))))
        request = request.with_headers({"x-sdk-date": date, **self._identity()})
        signed = {name.lower(): value for name, value in request.headers if name.lower() in _SIGNED}
        signed["host"] = request.host
        text = string_to_sign(canonical_request(request, signed), date)
        signature = hmac.new(self.secret_key.encode(), text.encode(), sha256).hexdigest()
        return request.with_headers({"authorization": authorization(self.access_key, sorted(signed), signature)})

    def _identity(self) -> dict[str, str]:
        headers = {
            "x-project-id": self.project_id,
            "x-domain-id": self.domain_id,
            "x-security-token": self.security_token,
        }
        return {name: value for name, value in headers.items() if value}


_ENTRIES: Final = ("AK", "SK", "PROJECT_ID", "DOMAIN_ID", "SECURITY_TOKEN")
