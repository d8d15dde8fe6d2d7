"""Every statement can be said in Spark's dialect, so that the second engine stays possible."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache

import pytest
import sqlglot
from sqlglot import exp
from sqlglot.errors import ErrorLevel, ParseError, UnsupportedError

from bedrot.connect.discovery import discover
from bedrot.model.conformed import CONFORMED
from bedrot.model.datasets import Dataset
from bedrot.model.families import Family
from bedrot.model.fields import (
    Artist,
    Average,
    Choice,
    Count,
    Country,
    Day,
    Field,
    Hashed,
    Identifier,
    Isrc,
    Key,
    Member,
    Money,
    Month,
    Payee,
    Ratio,
    Seconds,
    Store,
    Text,
    Upc,
)
from bedrot.transform.conform import Feeding, month_statement
from bedrot.transform.published import VIEWS, view_statement
from bedrot.transform.staged_sql import claims_statement, names_statement
from bedrot.transform.typing_rows import doubtful_statement, statements, stored_statement
from bedrot.transform.winners import (
    Rivalry,
    beaten_statement,
    counted_statement,
    number_of_keys_statement,
    rows_by_month_statement,
    winners_statement,
)

BUILT_IN = discover()
SHARED = """
    Select From Where Group Order Ordered Having Union Subquery With CTE Join Distinct Star
    Table TableAlias Column Alias Identifier Literal Null Boolean Paren Var DataType DataTypeParam
    And Or Not Is EQ NEQ GT GTE LT LTE NullSafeEQ Between In Like Add Sub Mul IntDiv Neg DPipe
    Case If Coalesce Nullif Cast TryCast Floor Abs Trim Lower Upper Replace Substring SplitPart Pad RegexpLike RegexpExtract
    Date Year Month TsOrDsToDate TimestampTrunc DateTrunc Count Sum Min Max ArgMax Filter
"""
"""Parts of speech, as SQLGlot calls them, that both dialects have."""
KNOWN_TO_BOTH = frozenset(SHARED.split())


class NotSparks(Exception):
    """A statement that Spark does not understand."""


@cache
def in_spark(statement: str) -> str:
    """The statement in Spark's dialect; NotSparks when something in it has no counterpart there."""
    try:
        tree = sqlglot.parse_one(statement, read="duckdb")
        _refuse_unknown(tree)
        said = tree.sql(dialect="spark", unsupported_level=ErrorLevel.RAISE, copy=False)
        _refuse_unknown(sqlglot.parse_one(said, read="spark"))
    except (UnsupportedError, ParseError) as error:
        raise NotSparks(str(error)) from error
    return said


def _refuse_unknown(tree: exp.Expr) -> None:
    """Raise NotSparks for what is not known to mean the same in both; SQLGlot hands on much that it cannot translate."""
    for node in tree.walk():
        if type(node).__name__ not in KNOWN_TO_BOTH or node.args.get("method"):
            raise NotSparks(f"{node.sql(dialect='duckdb')} ({type(node).__name__}) is not known to both dialects")


def datasets() -> list[tuple[str, Dataset]]:
    return [(each.platform, dataset) for each in BUILT_IN.connectors for dataset in each.datasets().values()]


EVERY_KIND = Dataset(
    "every_kind",
    Family.DISTRIBUTOR,
    "royalties",
    fields=[
        Day("day", orders=("ymd", "mdy", "dmy", "compact", "words")),
        Day("sure_day", orders=("dmy",), sure=True),
        Month("month", orders=("mdy", "dmy"), end=True),
        Count("commas", signed=True),
        Count("points", thousands="."),
        Count("blanks", thousands=" "),
        Count("whole", whole=False),
        Average("average"),
        Money("exact"),
        Money("exact_comma", decimal=","),
        Money("exact_either", decimal="either"),
        Money("loose", loose=True),
        Money("loose_comma", decimal=",", loose=True),
        Money("loose_either", decimal="either", loose=True),
        Ratio("percent"),
        Ratio("fraction", unit="fraction", signed=True),
        Seconds("minutes", unit="minutes"),
        Choice("tier", means={"it's free": "ads"}),
        Payee("description"),
        Hashed("mail"),
        Identifier("number"),
        Artist("artist"),
        Country("country"),
        Isrc("isrc").perhaps("song"),
        Key("key", digits=4),
        Member("member"),
        Store("store"),
        Text("title").otherwise("album").unstated("-"),
        Text("currency"),
        Upc("upc").otherwise("ean"),
    ],
    supersede_by=(),
    month="day",
    blanks=("n/a", "--"),
)
"""A dataset with every kind of field and every way of reading it."""


def every_dataset() -> list[tuple[str, Dataset]]:
    return [*datasets(), ("tests", EVERY_KIND)]


def every_statement() -> Iterator[tuple[str, str]]:
    for platform, dataset in every_dataset():
        name = f"{platform}.{dataset.name}"
        header = [field.sources[0] for field in dataset.fields]
        for row_by_row in (False, True):
            plan = statements(dataset, header, {}, read_row_by_row=row_by_row)
            yield f"{name} stored {row_by_row}", stored_statement(plan.checked)
            yield f"{name} findings {row_by_row}", plan.findings
            if plan.totals:
                yield f"{name} totals {row_by_row}", plan.totals
        constants = dict.fromkeys(header, "a 'constant'")
        yield f"{name} of constants", statements(dataset, [], constants, read_row_by_row=False).checked
        yield f"{name} claims", claims_statement(dataset, "staged")
        if names := names_statement(dataset, "staged"):
            yield f"{name} names", names
    yield "doubtful", doubtful_statement("staged", read_row_by_row=True)
    rivalry = Rivalry(replace(EVERY_KIND, supersede_by=("day", "title")), ["staged", "fuller"], "ranks", "winners")
    yield "rows by month", rows_by_month_statement(rivalry.dataset, "staged")
    yield "winners", winners_statement(rivalry)
    yield "counted", counted_statement(rivalry)
    yield "beaten", beaten_statement(rivalry)
    yield "number of keys", number_of_keys_statement(rivalry)
    for conformed in CONFORMED:
        feeding = [
            Feeding(platform, dataset, f"staged_{platform}_{dataset.name}", f"winners_{platform}_{dataset.name}")
            for platform, dataset in datasets()
            if dataset.feeds == conformed
        ]
        yield f"model {conformed}", month_statement(conformed, feeding, date(2031, 3, 1))
    for view in VIEWS:
        for source in (None, "distrokid"):
            yield f"view {view.name} of {source}", view_statement(view, "published", source)


STATEMENTS = dict(every_statement())


def test_connectors_models_and_views_are_all_there() -> None:
    assert BUILT_IN.problems == ()
    assert {dataset.feeds for _, dataset in datasets()} == set(CONFORMED)
    assert {view.conformed for view in VIEWS} == set(CONFORMED)


@pytest.mark.slow
@pytest.mark.parametrize("name", STATEMENTS)
def test_a_statement_can_be_said_in_spark(name: str) -> None:
    assert in_spark(STATEMENTS[name])


def test_every_kind_of_field_is_among_them() -> None:
    def kinds(field: type[Field]) -> set[type[Field]]:
        return {field, *(kind for each in field.__subclasses__() for kind in kinds(each))}

    assert {type(field) for field in EVERY_KIND.fields} == kinds(Field) - {Field}


def test_patterns_keep_their_backslashes() -> None:
    assert r"'^[+-]?[0-9]{1,10}(\\.[0-9]{1,15}0*)?$'" in in_spark(STATEMENTS["distrokid.bank stored False"])


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT list_zip(a, b) FROM t",
        "SELECT epoch_ns(a) FROM t",
        "SELECT regexp_split_to_table(a, 'x') FROM t",
        "SELECT * FROM read_csv('a.csv')",
        "SELECT * FROM read_parquet('a.parquet')",
        "SELECT COLUMNS('a.*') FROM t",
        "SELECT histogram(a) FROM t",
        "SELECT * FROM t ASOF JOIN u ON t.a >= u.a",
    ],
)
def test_a_statement_of_duckdb_alone_is_refused(statement: str) -> None:
    with pytest.raises(NotSparks):
        in_spark(statement)
