"""OCI request signatures: draft-cavage-http-signatures, version "1", RSA PKCS#1 v1.5 with SHA-256.

Each step is a function of its own, so that a failing vector names the failing step:
`headers_to_sign` -> `signing_string` -> `authorization`.
"""

from __future__ import annotations

import os
from base64 import b64encode
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import format_datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final, Self

from attrs import field, frozen

from ..errors import ConfigurationError
from ..http import Request
from .base import Signer
from .ini import read_ini

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

__all__ = ["OciApiKey", "authorization", "headers_to_sign", "signing_string"]

_ALWAYS: Final = ("date", "(request-target)", "host")
_WITH_BODY: Final = ("content-length", "content-type", "x-content-sha256")
_BODY_METHODS: Final = frozenset({"POST", "PUT", "PATCH"})


def headers_to_sign(request: Request, now: datetime) -> dict[str, str]:
    """What is signed, in order; all but `(request-target)` are sent as headers, too."""
    signed = {
        "date": format_datetime(now.astimezone(UTC), usegmt=True),
        "(request-target)": f"{request.method.lower()} {request.target}",
        "host": request.host,
    }
    if request.method in _BODY_METHODS:
        signed["content-length"] = str(len(request.content))
        signed["content-type"] = request.header("content-type") or "application/json"
        signed["x-content-sha256"] = b64encode(sha256(request.content).digest()).decode()
    return signed


def signing_string(signed: Mapping[str, str]) -> str:
    """The text that the signature is over: a line for each."""
    return "\n".join(f"{name}: {value}" for name, value in signed.items())


def authorization(key_id: str, names: tuple[str, ...], signature: bytes) -> str:
    """The Authorization header. The order of its fields is the one that Oracle's own clients use."""
    return (
        f'Signature algorithm="rsa-sha256",headers="{" ".join(names)}",keyId="{key_id}",'
        f'signature="{b64encode(signature).decode()}",version="1"'
    )


@frozen(slots=False, kw_only=True)
class OciApiKey(Signer):
    """An API signing key of a user.

    Attributes:
        tenancy, user: OCIDs.
        fingerprint: of the public key, as the console shows it.
        region: region identifier that goes with the key, where known.
    """

    schemes: ClassVar[frozenset[str]] = frozenset({"oci-signature"})

    tenancy: str
    user: str
    fingerprint: str
    private_key: RSAPrivateKey = field(repr=False)
    region: str | None = None

    @classmethod
    def from_pem(
        cls,
        pem: bytes | str,
        *,
        tenancy: str,
        user: str,
        fingerprint: str,
        region: str | None = None,
        pass_phrase: str | None = None,
    ) -> Self:
        """Take the private key as PEM text, also with the label line that the console puts after it.

        Raises:
            ConfigurationError: it is no RSA private key, or the pass phrase is missing or wrong.
        """
        key = _load_private_key(pem.encode() if isinstance(pem, str) else pem, pass_phrase, "the private key")
        return cls(tenancy=tenancy, user=user, fingerprint=fingerprint, private_key=key, region=region)

    @classmethod
    def from_config(cls, path: str | os.PathLike[str] | None = None, profile: str | None = None) -> Self:
        """Read a profile of an OCI configuration file.

        Args:
            path: left out, `OCI_CONFIG_FILE` or `~/.oci/config`.
            profile: left out, `OCI_CONFIG_PROFILE` or DEFAULT.

        Raises:
            ConfigurationError: the file, the profile, an entry or the key is missing or can't be used; says which.
        """
        file = Path(path or os.environ.get("OCI_CONFIG_FILE") or "~/.oci/config").expanduser()
        name = profile or os.environ.get("OCI_CONFIG_PROFILE") or "DEFAULT"
        entries = _read_profile(file, name)
        if entries.get("security_token_file"):
            raise ConfigurationError(f"{file}: profile [{name}] has a session token, which is not supported yet")
        missing = [key for key in ("user", "tenancy", "fingerprint", "key_file") if not entries.get(key)]
        if missing:
            raise ConfigurationError(f"{file}: profile [{name}] has no {', '.join(missing)}")
        key_file = (file.parent / Path(entries["key_file"]).expanduser()).resolve()
        try:
            pem = key_file.read_bytes()
        except OSError as error:
            raise ConfigurationError(
                f"{file}: profile [{name}]: key_file {key_file} can't be read: {error.strerror}"
            ) from error
        return cls(
            tenancy=entries["tenancy"],
            user=entries["user"],
            fingerprint=entries["fingerprint"],
            private_key=_load_private_key(pem, entries.get("pass_phrase"), str(key_file)),
            region=os.environ.get("OCI_REGION") or entries.get("region"),
        )

    @property
    def key_id(self) -> str:
        """How the service finds the public key."""
        return f"{self.tenancy}/{self.user}/{self.fingerprint}"

    def sign(self, request: Request, now: datetime) -> Request:
        """Sign the request as it stands; nothing in it may change afterwards."""
        from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
        from cryptography.hazmat.primitives.hashes import SHA256

        signed = headers_to_sign(request, now)
        signature = self.private_key.sign(signing_string(signed).encode(), PKCS1v15(), SHA256())
        sent = {name: value for name, value in signed.items() if name not in ("(request-target)", "host")}
        return request.with_headers({**sent, "authorization": authorization(self.key_id, tuple(signed), signature)})


def _read_profile(file: Path, name: str) -> Mapping[str, str]:
    parser = read_ini(file)
    if name != parser.default_section and not parser.has_section(name):
        raise ConfigurationError(f"{file} has no profile [{name}]; it has {', '.join(['DEFAULT', *parser.sections()])}")
    return parser.defaults() if name == parser.default_section else parser[name]


def _load_private_key(pem: bytes, pass_phrase: str | None, where: str) -> RSAPrivateKey:
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        key = load_pem_private_key(pem, pass_phrase.encode() if pass_phrase else None)
    except TypeError as error:
        what = "needs a pass phrase: set pass_phrase" if not pass_phrase else "is not encrypted: leave out pass_phrase"
        raise ConfigurationError(f"{where} {what}") from error
    except (ValueError, UnsupportedAlgorithm) as error:
        hint = ", or its pass phrase is wrong" if pass_phrase else ""
        raise ConfigurationError(f"{where} holds no private key in PEM form{hint}") from error
    if not isinstance(key, RSAPrivateKey):
        raise ConfigurationError(f"{where} is not an RSA key, which OCI's signatures need")
    return key
