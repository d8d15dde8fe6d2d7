"""Sentences that were written for a terminal, in the words of the pages: which have no options and few commands."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator

_WAYS: Mapping[str, str] = MappingProxyType(
    {
        "Import it again with --account NAME.": "Say whose it is, and it is read.",
        "Choose one with --as PLATFORM.KIND.": (
            "On the label's own machine, `bedrot import` takes the answer with --as PLATFORM.KIND."
        ),
        "Choose another name with --answer platform=NAME,": "Choose another name for the platform,",
        "with `bedrot withdraw`, and import with the same --account from now on.": (
            "on the page Data, Arrivals, and import with the same account from now on."
        ),
        "Import it with `bedrot import`.": "Import it.",
        "`bedrot lake ls landing` lists them.": "The page Data, Arrivals lists them.",
        "`bedrot share --list` shows all of them.": "The settings list all of them.",
        "`bedrot users list` shows everybody.": "The settings list everybody.",
    }
)
"""What a terminal offers, and what pages do instead."""


def on_pages(said: str) -> str:
    """A sentence with the ways that pages have."""
    for terminal, page in _WAYS.items():
        said = said.replace(terminal, page)
    return said


Said = Annotated[str, AfterValidator(on_pages)]
"""A sentence for people, as pages say it."""
