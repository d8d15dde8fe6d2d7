"""Socket.IO's packets, with states that are JSON already put into them as they are."""

from typing import Any

import orjson
from socketio.packet import Packet  # type: ignore[import-untyped]


class Json:
    """The JSON that packets are written with and read from."""

    @staticmethod
    def dumps(value: object, **_separators: object) -> str:
        """A value as text; an ``orjson.Fragment`` in it is taken as it is."""
        return orjson.dumps(value).decode()

    @staticmethod
    def loads(text: str) -> Any:  # noqa: ANN401 - whatever a client has sent
        """A value from text; ValueError when it is not JSON."""
        return orjson.loads(text)


class LivePacket(Packet):  # type: ignore[misc]
    """A packet of JSON; nobody here sends bytes, so nobody need search for them."""

    uses_binary_events = False
    json = Json
