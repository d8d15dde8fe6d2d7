"""On which level a row is: account, campaign, ad set or ad. Spend of two levels is the same money and counts once."""

from collections.abc import Hashable, Iterable, Mapping

LEVELS: tuple[str, ...] = ("account", "campaign", "adset", "ad")
"""From coarse to fine."""

Cells = Mapping[str, str | None]


def level_of(cells: Cells) -> str:
    """The finest level that the cells name by identifier or name."""
    for level in reversed(LEVELS[1:]):
        if cells.get(f"{level}_id") or cells.get(level):
            return level
    return LEVELS[0]


def campaign_key(cells: Cells) -> str | None:
    """What tells a row's campaign: its identifier, else its name, else what the row names instead of one."""
    named = (cells.get(name) for name in ("campaign_id", "campaign", "adset_id", "adset", "ad_id", "ad"))
    return next((text for text in named if text), None)


def identified(cells: Cells) -> dict[str, str | None]:
    """The cells with identifiers that are not given replaced by names: rows without either would fall into one."""
    return {**cells, **{f"{each}_id": cells.get(f"{each}_id") or cells.get(each) for each in LEVELS[1:]}}


def finest(keys: Iterable[tuple[Hashable, str]]) -> Mapping[Hashable, str]:
    """For each key the finest level that is there: coarser rows of that key are sums of the finer ones."""
    found: dict[Hashable, str] = {}
    for key, level in keys:
        if key not in found or LEVELS.index(level) > LEVELS.index(found[key]):
            found[key] = level
    return found
