"""OCI signatures, held to vectors that Oracle's own Python package (oci 2.189.0) made, and the configuration file."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1
from cryptography.hazmat.primitives.asymmetric.ec import generate_private_key as generate_elliptic_key
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)

from keys import PEM, PRIVATE_KEY
from longhaul.runtime import ConfigurationError, OciApiKey
from longhaul.runtime.auth.oci import authorization, headers_to_sign, signing_string
from longhaul.runtime.http import Request

from ..steps import printed

VECTORS = Path(__file__).parents[1] / "vectors/oci"
NOW = datetime(2026, 11, 22, 13, 45, 7, tzinfo=UTC)
KEY = OciApiKey.from_pem(
    PEM,
    tenancy="ocid1.tenancy.oc1..aaaa",
    user="ocid1.user.oc1..bbbb",
    fingerprint="20:3b:97:13:55:1c:5b:0d:d3:37:d8:50:4e:c5:3a:34",
)
CASES = pytest.mark.parametrize(
    "case", sorted(path.parent for path in VECTORS.glob("*/request.json")), ids=lambda p: p.name
)


def request_of(case: Path) -> Request:
    """The request of a vector."""
    content = json.loads((case / "request.json").read_text(encoding="utf-8"))
    return Request(content["method"], content["url"], tuple(content["headers"].items()), content["body"].encode())


# --- vectors ----------------------------------------------------------------------------------------------------------


def test_there_are_vectors() -> None:
    """The folder was found."""
    assert len(list(VECTORS.glob("*/authorization.txt"))) == 14


@CASES
def test_signing_string(case: Path) -> None:
    """The first step: what is signed is what Oracle's package signs, byte for byte."""
    expected = (case / "signing_string.txt").read_bytes()
    assert signing_string(headers_to_sign(request_of(case), NOW)).encode() == expected


@CASES
def test_authorization(case: Path) -> None:
    """The last step: the header is that of Oracle's package, with a signature that holds for what is signed."""
    header = KEY.sign(request_of(case), NOW).header("authorization") or ""
    before, signature, after = re.split(r'(?<=signature=")([^"]*)', header)
    assert f"{before}…{after}" == (case / "authorization.txt").read_text(encoding="utf-8")
    signed = (case / "signing_string.txt").read_bytes()
    PRIVATE_KEY.public_key().verify(b64decode(signature, validate=True), signed, PKCS1v15(), SHA256())


@CASES
def test_what_is_signed_is_sent(case: Path) -> None:
    """Each signed header but the host, which the HTTP client adds, goes out with the value that was signed."""
    request = request_of(case)
    sent = KEY.sign(request, NOW)
    signed = headers_to_sign(request, NOW)
    assert {name: sent.header(name) for name in signed if name not in {"(request-target)", "host"}} == {
        name: value for name, value in signed.items() if name not in {"(request-target)", "host"}
    }
    assert (sent.method, sent.url, sent.content) == (request.method, request.url, request.content)


def test_a_default_port_is_not_signed() -> None:
    """HTTP clients leave the scheme's own port out of Host, so the signature does, too (Oracle's package doesn't)."""
    signed = [
        headers_to_sign(Request("GET", url), NOW)["host"] for url in ("https://H.example:443/", "http://h.example:443")
    ]
    assert signed == ["h.example", "h.example:443"]


def test_the_date_is_in_gmt() -> None:
    """Whatever zone the clock is in."""
    east = NOW.astimezone(timezone(timedelta(hours=9)))
    assert headers_to_sign(Request("GET", "https://h.example"), east)["date"] == "Sun, 22 Nov 2026 13:45:07 GMT"


def test_authorization_header() -> None:
    """Its fields are in the order that Oracle's own clients use."""
    header = authorization("t/u/f", ("date", "host"), b"\x00")
    assert header == ('Signature algorithm="rsa-sha256",headers="date host",keyId="t/u/f",signature="AA==",version="1"')


# --- the configuration file -------------------------------------------------------------------------------------------


def pem(encryption: KeySerializationEncryption) -> bytes:
    """The key of this run, encrypted or not."""
    key = load_pem_private_key(PEM, None)
    return key.private_bytes(Encoding.PEM, PrivateFormat.TraditionalOpenSSL, encryption)


ENCRYPTED = pem(BestAvailableEncryption(b"hunter2"))
ENTRIES = {"tenancy": "t", "user": "u", "fingerprint": "f", "region": "eu-zurich-1", "key_file": "key.pem"}


def config(folder: Path, profiles: dict[str, dict[str, str]], key: bytes = PEM) -> Path:
    """A configuration file with a key beside it."""
    (folder / "key.pem").write_bytes(key)
    lines = [
        line for name, entries in profiles.items() for line in (f"[{name}]", *(f"{k}={v}" for k, v in entries.items()))
    ]
    (folder / "config").write_text("\n".join(lines), encoding="utf-8")
    return folder / "config"


def test_a_profile_is_read(tmp_path: Path) -> None:
    """The default profile, with a key file beside the configuration."""
    key = OciApiKey.from_config(config(tmp_path, {"DEFAULT": ENTRIES}))
    assert (key.key_id, key.region) == ("t/u/f", "eu-zurich-1")
    assert key.sign(Request("GET", "https://h.example/"), NOW).header("authorization")


def test_another_profile_takes_what_it_lacks_from_the_default(tmp_path: Path) -> None:
    """As in Oracle's own tools."""
    file = config(tmp_path, {"DEFAULT": ENTRIES, "ADMIN": {"user": "admin"}})
    assert OciApiKey.from_config(file, "ADMIN").key_id == "t/admin/f"


def test_the_environment_says_which_file_profile_and_region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """OCI_CONFIG_FILE, OCI_CONFIG_PROFILE and OCI_REGION hold where no argument does."""
    file = config(tmp_path, {"DEFAULT": ENTRIES, "ADMIN": {"user": "admin"}})
    monkeypatch.setenv("OCI_CONFIG_FILE", str(file))
    monkeypatch.setenv("OCI_CONFIG_PROFILE", "ADMIN")
    monkeypatch.setenv("OCI_REGION", "uk-london-1")
    key = OciApiKey.from_config()
    assert (key.user, key.region) == ("admin", "uk-london-1")
    assert OciApiKey.from_config(profile="DEFAULT").user == "u"


def test_the_usual_file_is_in_the_home_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """~/.oci/config, and a key file there."""
    (tmp_path / ".oci").mkdir()
    config(tmp_path / ".oci", {"DEFAULT": {**ENTRIES, "key_file": "~/.oci/key.pem"}})
    monkeypatch.setenv("HOME", str(tmp_path))
    assert OciApiKey.from_config().tenancy == "t"


@pytest.mark.parametrize(
    ("key", "entries"),
    [
        (PEM + b"OCI_API_KEY", {}),
        (PEM + b"\nOCI_API_KEY\n", {}),
        (b"Bag Attributes\n" + PEM, {}),
        (pem(NoEncryption()), {}),
        (ENCRYPTED, {"pass_phrase": "hunter2"}),
    ],
    ids=["label", "label-line", "text-before", "pkcs1", "encrypted"],
)
def test_forms_of_keys(tmp_path: Path, key: bytes, entries: dict[str, str]) -> None:
    """A key may be labelled, as Oracle's console does it, and encrypted."""
    read = OciApiKey.from_config(config(tmp_path, {"DEFAULT": {**ENTRIES, **entries}}, key))
    assert read.private_key.private_numbers() == KEY.private_key.private_numbers()


ELLIPTIC = generate_elliptic_key(SECP256R1()).private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


@pytest.mark.parametrize(
    ("entries", "key", "message"),
    [
        ({"user": ""}, PEM, "{file}: profile [DEFAULT] has no user"),
        ({"user": "", "key_file": ""}, PEM, "{file}: profile [DEFAULT] has no user, key_file"),
        ({"key_file": "gone.pem"}, PEM, "{file}: profile [DEFAULT]: key_file {folder}/gone.pem can't be read"),
        ({}, b"nothing", "{folder}/key.pem holds no private key in PEM form"),
        ({}, ENCRYPTED, "{folder}/key.pem needs a pass phrase: set pass_phrase"),
        (
            {"pass_phrase": "wrong"},
            ENCRYPTED,
            "{folder}/key.pem holds no private key in PEM form, or its pass phrase is wrong",
        ),
        ({"pass_phrase": "needless"}, PEM, "{folder}/key.pem is not encrypted: leave out pass_phrase"),
        ({}, ELLIPTIC, "{folder}/key.pem is not an RSA key"),
    ],
    ids=[
        "no-user",
        "two-missing",
        "no-key-file",
        "no-key",
        "no-pass-phrase",
        "wrong-pass-phrase",
        "needless",
        "no-rsa",
    ],
)
def test_errors_name_the_file_the_profile_and_the_entry(
    tmp_path: Path, entries: dict[str, str], key: bytes, message: str
) -> None:
    """What is wrong is said with where it stands."""
    folder = tmp_path.resolve()
    file = config(folder, {"DEFAULT": {**ENTRIES, **entries}}, key)
    with pytest.raises(ConfigurationError) as caught:
        OciApiKey.from_config(file)
    assert str(caught.value).startswith(message.format(file=file, folder=folder))


def test_a_profile_that_is_not_there_is_named_with_those_that_are(tmp_path: Path) -> None:
    """A slip in the name is easy to see."""
    file = config(tmp_path, {"DEFAULT": ENTRIES, "ADMIN": {}})
    with pytest.raises(ConfigurationError, match=r"config has no profile \[ADMINS\]; it has DEFAULT, ADMIN"):
        OciApiKey.from_config(file, "ADMINS")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """With the reason."""
    with pytest.raises(ConfigurationError, match=r"nowhere can't be read: No such file"):
        OciApiKey.from_config(tmp_path / "nowhere")


@pytest.mark.parametrize(
    "content",
    [b"pass_phrase=hunter2\n", b"[DEFAULT]\nhunter2\n", b"[DEFAULT]\npass_phrase=hunter2\xff\n"],
    ids=["no-section", "no-key", "no-utf8"],
)
def test_a_file_that_is_no_ini_file_is_not_shown(tmp_path: Path, content: bytes) -> None:
    """The error names the file; neither it nor what is printed with it quotes a line."""
    (tmp_path / "config").write_bytes(content)
    with pytest.raises(ConfigurationError, match="config is no INI file") as caught:
        OciApiKey.from_config(tmp_path / "config")
    assert "hunter2" not in printed(caught.value)


@pytest.mark.parametrize("given", [PEM, PEM.decode()], ids=["bytes", "text"])
def test_a_key_may_come_as_text(given: Any) -> None:
    """A key from a secret store is bytes or text."""
    assert OciApiKey.from_pem(given, tenancy="t", user="u", fingerprint="f").key_id == "t/u/f"


def test_a_session_profile_is_told(tmp_path: Path) -> None:
    """A profile with a session token isn't signed as an API key, which the service would refuse without a reason."""
    config = tmp_path / "config"
    config.write_text("[DEFAULT]\nuser=u\n[S]\nsecurity_token_file=t\ntenancy=t\nfingerprint=f\nkey_file=k\n")
    with pytest.raises(ConfigurationError, match=r"profile \[S\] has a session token, which is not supported yet"):
        OciApiKey.from_config(config, "S")
