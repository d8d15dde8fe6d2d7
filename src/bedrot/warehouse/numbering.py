"""Numbers for names: the rows of the master tables that facts refer to, added where they are missing."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime

import pycountry
from sqlalchemy import Connection

from bedrot.model.catalog import Catalog
from bedrot.model.deliveries import Delivery
from bedrot.warehouse import known, names
from bedrot.warehouse.recordings import Recordings
from bedrot.warehouse.registers import Register
from bedrot.warehouse.schema import marketing, masters, records


class Numbering:
    """All master tables but the catalog's own. An empty text is what a source does not say."""

    def __init__(self, connection: Connection, catalog: Catalog) -> None:
        self._platforms = Register(connection, masters.platforms, "platform_key")
        self._territories = Register(connection, masters.territories, "country_code")
        self._accounts = Register(connection, masters.accounts, "source_id", "account_name")
        self._store_names = Register(connection, masters.store_names, "platform_id", "printed_name", "tier")
        self._territory_names = Register(connection, masters.territory_names, "territory_id", "printed_name")
        self._statements = Register(connection, masters.statements, "account_id", "reporting_date", "currency")
        self._payee_names = Register(connection, masters.payee_names, "description", "category", "payee")
        self._campaigns = Register(connection, marketing.campaigns, "account_id", "external_campaign_id")
        self._deliveries = Register(connection, records.deliveries, "delivery_name")
        self._platform_names = {row["platform_name"] for row in self._platforms.rows()}
        self._recordings = Recordings(connection, catalog)
        self._territories.number("GLOBAL", country_name="Global")
        for key in known.SEEDS:
            self._platform(key)
        self._flush()

    @property
    def reshared(self) -> frozenset[int]:
        """Track names whose share of earnings is now another; see :class:`Recordings`."""
        return self._recordings.reshared

    def rows(self, kind: names.Names, found: Iterable[tuple[str, ...]]) -> list[tuple[object, ...]]:
        """Texts of one kind as rows of its relation: the texts, their number, its attributes. New ones are kept."""
        numbered = self._numbered(kind)
        rows = [(*texts, *numbered(*texts)) for texts in sorted(found)]
        self._flush()
        return rows

    def describe(self, deliveries: Iterable[Delivery]) -> None:
        """Keep what is known of the deliveries that facts came from."""
        for each in deliveries:
            if self._deliveries.get(each.id) is not None:
                self._deliveries.change(
                    each.id,
                    platform=each.platform,
                    kind=each.kind,
                    account=each.account,
                    file_name=each.name,
                    sha256=each.sha256,
                    observed_at=_utc(each.observed_at),
                    landed_at=_utc(each.landed_at),
                )
        self._deliveries.flush()

    def _numbered(self, kind: names.Names) -> Callable[..., tuple[object, ...]]:
        kinds: Mapping[str, Callable[..., tuple[object, ...]]] = {
            names.ACCOUNT.name: self._account,
            names.PLATFORM.name: self._store,
            names.STATEMENT.name: self._statement,
            names.STORE_NAME.name: self._store_name,
            names.TERRITORY_NAME.name: self._territory_name,
            names.ARTIST_NAME.name: self._recordings.artist_name,
            names.TRACK_NAME.name: self._recordings.track_name,
            names.NETWORK.name: self._network,
            names.CAMPAIGN.name: self._campaign,
            names.PAYEE.name: self._payee,
            names.DELIVERY.name: self._delivery,
        }
        return kinds[kind.name]

    def _flush(self) -> None:
        self._recordings.flush()
        for register in (
            self._platforms,
            self._territories,
            self._accounts,
            self._store_names,
            self._territory_names,
            self._statements,
            self._campaigns,
            self._payee_names,
            self._deliveries,
        ):
            register.flush()

    def _platform(self, key: str) -> int:
        if self._platforms.get(key) is None:
            name = known.platform_name(key)
            name = f"{name} ({key})" if name in self._platform_names else name
            self._platform_names.add(name)
            self._platforms.number(key, platform_name=name, platform_type=known.TYPES.get(key, "streaming"))
        return self._platforms.number(key)

    def _store(self, store: str) -> tuple[int]:
        return (self._platform(store or known.UNKNOWN_STORE),)

    def _account(self, source: str, account: str) -> tuple[int]:
        return (self._accounts.number(self._platform(source), account),)

    def _statement(self, source: str, account: str, report_date: str, currency: str) -> tuple[int, int]:
        (account_id,) = self._account(source, account)
        reported = date.fromisoformat(report_date) if report_date else None
        return self._statements.number(account_id, reported, currency), account_id

    def _store_name(self, store: str, printed: str, tier: str) -> tuple[int, int]:
        (platform_id,) = self._store(store)
        return self._store_names.number(platform_id, printed, tier), platform_id

    def _territory_name(self, country: str, printed: str) -> tuple[int, int]:
        code = country or "GLOBAL"
        listed = pycountry.countries.get(alpha_2=code)
        territory_id = self._territories.number(code, country_name=listed.name if listed else code)
        return self._territory_names.number(territory_id, printed), territory_id

    def _network(self, network: str, source: str) -> tuple[int]:
        return (self._platform(network or source),)

    def _campaign(self, source: str, account: str, campaign_id: str, campaign: str) -> tuple[int, int]:
        (account_id,) = self._account(source, account)
        return self._campaigns.number(account_id, campaign_id or campaign), account_id

    def _payee(self, description: str, category: str, payee: str) -> tuple[int]:
        return (self._payee_names.number(description, category, payee),)

    def _delivery(self, delivery: str) -> tuple[int]:
        unknown = dict.fromkeys(
            ("platform", "kind", "account", "file_name", "sha256", "observed_at", "landed_at"), None
        )
        return (self._deliveries.number(delivery, **unknown),)


def _utc(moment: datetime) -> datetime:
    """Without its zone, as databases keep it; every moment in the lake is UTC."""
    return moment.replace(tzinfo=None)
