"""What courses and rankings can be asked of: datasets, their measures, axes and steps."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from types import MappingProxyType

from bedrot.metrics.additivity import Axis
from bedrot.metrics.catalogue.money import PLAYS, RIGHTS, STREAMING
from bedrot.metrics.courses.question import Question, Step
from bedrot.metrics.expressions import Direction, Level, Sum, axes_of, is_amount
from bedrot.metrics.metric import MONEY
from bedrot.model.conformed import CONFORMED
from bedrot.model.errors import NothingSuch, RequestInvalid
from bedrot.model.families import Family
from bedrot.model.names import nearest
from bedrot.warehouse.schema.social import FLOWS, PEOPLE

_ALL_STEPS = tuple(Step)
_MONTHS = (Step.MONTH,)


class Filter(Enum):
    """What a question may be narrowed to."""

    ARTIST = "artist"
    STORE = "store"
    ACCOUNT = "account"
    CURRENCY = "currency"


@dataclass(frozen=True)
class Measure:
    """Something counted. ``unit``: ``money`` stands for the currency that was asked for.

    ``axes``: what it can be told apart by. A level is as many as there are on a day and is never added over days.
    """

    name: str
    title: str
    unit: str
    of: Sum | Level
    axes: tuple[Axis, ...]

    @property
    def is_level(self) -> bool:
        """Whether it is a level."""
        return isinstance(self.of, Level)

    @property
    def additive(self) -> frozenset[Axis]:
        """The axes over which it may be added up."""
        return axes_of(self.of.dataset, self.of.measure)

    @property
    def tells_money(self) -> bool:
        """Whether it is an amount."""
        return MONEY in self.unit or is_amount(self.of.dataset, self.of.measure)


@dataclass(frozen=True)
class Askable:
    """A dataset, its measures by name, in which steps it is known, and by what it can be filtered."""

    dataset: str
    title: str
    measures: Mapping[str, Measure]
    steps: tuple[Step, ...]
    filters: tuple[Filter, ...]

    @property
    def family(self) -> Family:
        """Who counted it."""
        return CONFORMED[self.dataset].family

    @property
    def axes(self) -> tuple[Axis, ...]:
        """Everything that some measure of it can be told apart by."""
        return tuple(dict.fromkeys(axis for measure in self.measures.values() for axis in measure.axes))


def known(dataset: str) -> Askable:
    """The dataset of that name; NothingSuch names the nearest."""
    askable = ASKABLE.get(dataset)
    if askable is None:
        raise NothingSuch(f"There are no courses of {dataset!r}.", todo=_instead(dataset, ASKABLE))
    return askable


def measure_of(question: Question) -> Measure:
    """The measure that a question asks for; NothingSuch or RequestInvalid says what can be asked instead."""
    askable = known(question.dataset)
    measure = askable.measures.get(question.measure)
    if measure is None:
        todo = _instead(question.measure, askable.measures)
        raise NothingSuch(f"{askable.title} have no measure {question.measure!r}.", todo=todo)
    if question.by is not None and question.by not in measure.axes:
        axes = ", ".join(axis.value for axis in measure.axes)
        raise RequestInvalid(f"{measure.title} cannot be told apart by {question.by.value}.", todo=f"Ask by {axes}.")
    for narrowed in (Filter.ARTIST, Filter.STORE, Filter.ACCOUNT):
        if getattr(question, narrowed.value) is not None and narrowed not in askable.filters:
            named = "act" if narrowed is Filter.ARTIST else narrowed.value
            raise RequestInvalid(f"{askable.title} are not told apart by {named}.", todo="Take that filter away.")
    if question.step not in askable.steps:
        raise RequestInvalid(f"{askable.title} are known by month only.", todo="Ask for steps of a month.")
    return measure


def _instead(name: str, known: Mapping[str, object]) -> str:
    near = nearest(name, known)
    return f"Did you mean {near!r}?" if near else f"There are {', '.join(known)}."


def _flow(dataset: str, name: str, axes: tuple[Axis, ...], unit: str = "", title: str = "") -> Measure:
    said = name.replace("_", " ")
    return Measure(name, title or said.capitalize(), unit or said, Sum(dataset, name), axes)


def _level(dataset: str, name: str, axes: tuple[Axis, ...]) -> Measure:
    said = name.replace("_", " ")
    return Measure(name, said.capitalize(), said, Level(dataset, name), axes)


def _askable(dataset: str, title: str, steps: tuple[Step, ...], filters: str, *measures: Measure) -> Askable:
    by_name = MappingProxyType({measure.name: measure for measure in measures})
    return Askable(dataset, title, by_name, steps, tuple(Filter(name) for name in filters.split()))


_STREAMED = (Axis.STORE, Axis.ACCOUNT)
_HEARD = (Axis.ARTIST, Axis.STORE)
_PLAYED = (Axis.TRACK, Axis.ARTIST, Axis.STORE)
_POSTED = (Axis.NETWORK, Axis.ACCOUNT, Axis.ARTIST)
_ADVERTISED = (Axis.CAMPAIGN, Axis.ACCOUNT)
_CLICKED = (Axis.ACCOUNT, Axis.LINK)
_MAILED = (Axis.ACCOUNT, Axis.MAILING)
_MOVED = (Axis.CATEGORY, Axis.ACCOUNT)
_KINDS = (Axis.STORE, Axis.ARTIST, Axis.ACCOUNT)
_SHARED = (*_KINDS, Axis.TRACK)
_PAID = (*_SHARED, Axis.COUNTRY)


def _paid(name: str, title: str, of: Sum, axes: tuple[Axis, ...], unit: str = MONEY) -> Measure:
    return Measure(name, title, unit, of, axes)


def _moved(name: str, title: str, direction: Direction) -> Measure:
    return Measure(name, title, MONEY, Sum("bank_transactions", "amount", direction=direction), _MOVED)


_NET = Sum("royalties", "net")

ASKABLE: Mapping[str, Askable] = MappingProxyType(
    {
        each.dataset: each
        for each in (
            _askable(
                "daily_streams",
                "Distributor streams",
                _ALL_STEPS,
                "store account",
                _flow("daily_streams", "streams", _STREAMED),
            ),
            _askable(
                "audience_daily",
                "Audiences of stores",
                _ALL_STEPS,
                "artist store",
                *(_flow("audience_daily", name, _HEARD) for name in ("streams", "playlist_adds", "saves", "shazams")),
                *(
                    _level("audience_daily", name, _HEARD)
                    for name in (
                        "listeners",
                        "followers",
                        "monthly_listeners",
                        "monthly_active_listeners",
                        "super_listeners",
                    )
                ),
            ),
            _askable(
                "track_daily", "Tracks in stores", _ALL_STEPS, "artist store", _flow("track_daily", "streams", _PLAYED)
            ),
            _askable(
                "royalties",
                "Royalties",
                _MONTHS,
                "artist store account currency",
                _paid("net", "Revenue before splits", _NET, _PAID),
                _paid("net_after_splits", "Revenue after splits", Sum("royalties", "net", after_splits=True), _SHARED),
                _paid("units", "Paid units", Sum("royalties", "units"), _PAID, "units"),
                _paid("plays", "Paid plays", Sum("royalties", "units", tiers=PLAYS), _KINDS, "plays"),
                _paid("streaming", "Streaming revenue", Sum("royalties", "net", tiers=STREAMING), _KINDS),
                _paid("other", "Other revenue", Sum("royalties", "net", beside=STREAMING), _KINDS),
                _paid("sync", "Sync revenue", Sum("royalties", "net", tiers=("sync",)), _KINDS),
                _paid("rights", "Society revenue", Sum("royalties", "net", tiers=RIGHTS), _KINDS),
                *(
                    _paid(name, title, Sum("royalties", name), _PAID)
                    for name, title in (
                        ("gross", "Gross amounts stated"),
                        ("withheld", "Withheld"),
                        ("recoup", "Recouped"),
                        ("fees", "Fees"),
                        ("tax", "Tax"),
                    )
                ),
            ),
            _askable(
                "bank_transactions",
                "Bank movements",
                _MONTHS,
                "account currency",
                _moved("amount", "Cash flow", Direction.BOTH),
                _moved("income", "Income", Direction.IN),
                _moved("expenses", "Expenses", Direction.OUT),
            ),
            _askable(
                "shop_sales",
                "Shop orders",
                _MONTHS,
                "account currency",
                _flow("shop_sales", "net", (Axis.ACCOUNT,), MONEY, "Shop revenue"),
                _flow("shop_sales", "units", (Axis.ACCOUNT,)),
                _flow("shop_sales", "cost", (Axis.ACCOUNT,), MONEY, "Cost of goods"),
            ),
            _askable(
                "social_daily",
                "Social networks",
                _ALL_STEPS,
                "artist store account",
                *(_flow("social_daily", name, _POSTED) for name in FLOWS),
                *(_level("social_daily", name, _POSTED) for name in PEOPLE),
            ),
            _askable(
                "ad_daily",
                "Advertisements",
                _ALL_STEPS,
                "artist account currency",
                _flow("ad_daily", "spend", _ADVERTISED, MONEY, "Ad spend"),
                _flow("ad_daily", "purchase_value", _ADVERTISED, MONEY, "Attributed revenue"),
                *(
                    _flow("ad_daily", name, _ADVERTISED)
                    for name in (
                        "impressions",
                        "clicks",
                        "link_clicks",
                        "results",
                        "landing_page_views",
                        "video_views",
                        "purchases",
                    )
                ),
            ),
            _askable(
                "link_daily",
                "Link pages",
                _ALL_STEPS,
                "store account",
                *(_flow("link_daily", name, _CLICKED) for name in ("views", "clicks", "presaves", "conversions")),
            ),
            _askable(
                "email_campaigns",
                "Mailings",
                _ALL_STEPS,
                "account",
                *(_flow("email_campaigns", name, _MAILED) for name in CONFORMED["email_campaigns"].measures),
            ),
        )
    }
)
"""Everything that can be asked, by the name of its dataset."""
