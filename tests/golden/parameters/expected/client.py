"""Client of Parameters in every place and style.

Written by longhaul from spec.yaml; change that and run `longhaul generate`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from longhaul.runtime.answers import Response
from longhaul.runtime.client import Client
from longhaul.runtime.operation import NoHeaders

from .operations import READ_VOLUME, SERVICE


class ParametersClient(Client):
    """Parameters in every place and style, version 1.

    Arguments are those of `longhaul.runtime.Client`. Beside what it names, each call raises `InvalidParameter`,
    `TransportError` or `DecodeError`.
    """

    _service = SERVICE

    def read_volume(
        self,
        volume_id: str,
        labels: Sequence[str],
        matrix: int,
        *,
        tag: Sequence[str],
        size: int | None = None,
        ratio: float | None = None,
        id: Sequence[int] | None = None,
        filter: Mapping[str, Any] | None = None,
        query: Mapping[str, Any] | None = None,
        raw: str | None = None,
        since: datetime | None = None,
        day: date | None = None,
        x_trace_id: str | None = None,
        session: str | None = None,
    ) -> Response[bytes, NoHeaders]:
        """Read a volume.

        Args:
            volume_id: `volumeId` in path; 1 to 64 characters.
            labels: `labels` in path.
            matrix: `matrix` in path.
            size: `size` in query; default 512; 1 to 4096. Bytes to read.
            ratio: `ratio` in query; above 0; a multiple of 0.5.
            tag: `tag` in query, repeated; at least 1 item; no item twice.
            id: `id` in query.
            filter: `filter` in query.
            query: `query` in query.
            raw: `raw` in query.
            since: `since` in query.
            day: `day` in query.
            x_trace_id: `X-Trace-Id` in header; deprecated.
            session: `session` in cookie.

        Source: GET spec.yaml#/paths/~1volumes~1{volumeId}~1{labels}~1{matrix}/get
        """
        return self._call(
            READ_VOLUME,
            path=(volume_id, labels, matrix),
            query={
                "size": size,
                "ratio": ratio,
                "tag": tag,
                "id": id,
                "filter": filter,
                "query": query,
                "raw": raw,
                "since": since,
                "day": day,
            },
            header={"X-Trace-Id": x_trace_id},
            cookie={"session": session},
        )
