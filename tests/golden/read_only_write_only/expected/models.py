"""Models of One class for requests and one for responses.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from attrs import frozen

from longhaul.runtime.wire import bind


@frozen(kw_only=True)
class Address:
    """`Address`.

    Source: spec.yaml#/components/schemas/Address
    """

    street: str | None = None


@frozen(kw_only=True)
class User:
    """`User`.

    Source: spec.yaml#/components/schemas/User
    """

    id: int
    name: str
    address: Address | None = None
    friend: User | None = None


@frozen(kw_only=True)
class UserRequest:
    """`UserRequest`.

    Source: spec.yaml#/components/schemas/User
    """

    name: str
    password: str
    address: Address | None = None
    friend: UserRequest | None = None


bind(User, UserRequest, Address)
