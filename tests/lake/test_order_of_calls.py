"""Bytes are flushed before they get their name, names before a commit, and a flush that is missing is noticed."""

import ast
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import NamedTuple, TypeGuard

import pytest

from bedrot.lake import disk as disk_module
from bedrot.lake import store as store_module
from bedrot.lake import tables as tables_module
from bedrot.lake.landing import Landing, Status, delivery_id, sha256_of
from bedrot.lake.layout import Layout
from bedrot.lake.locks import writer_lock
from bedrot.lake.promotions import Promotion, Promotions
from bedrot.lake.segments import Raw, describe
from bedrot.lake.views import Views
from bedrot.model.deliveries import Delivery
from bedrot.pipeline import runs
from tests.kit.flushing import Watch, system_calls, watching
from tests.kit.labels import NOON, deliver, delivery_of, make_label
from tests.kit.parts import COLUMNS, new_part
from tests.kit.statements import BankLine, bank_statement

AT = datetime(2031, 6, 1, tzinfo=UTC)
FLUSHES = ("fsync", "flush", "flush_folder")


class Modules(NamedTuple):
    """The modules in which flushes are made."""

    disk: ModuleType = disk_module
    store: ModuleType = store_module
    tables: ModuleType = tables_module


def write_everything(root: Path, modules: Modules) -> Watch:
    """Let every writer of the lake write, replace and remove."""
    root.mkdir()
    watch = Watch(root)
    store = modules.store.Store(root, watching(modules.disk.Disk, watch))
    layout = Layout(root)
    with system_calls(watch), writer_lock(store), store.scratch() as scratch:
        delivery = _land(Landing(store, layout), scratch)
        segment = new_part(scratch, "raw", {"a": "1"}).file
        Raw(store, layout).put(delivery, "test", [(describe("bank", segment, 1, ("a",), {}, 2), segment)])
        table = modules.tables.Table(store, "3_staging/p_d", COLUMNS, ("month", "VARCHAR"))
        table.replace(["m"], [new_part(scratch, "m", {"a": "1"})], {}, None)
        table.replace(["m"], [new_part(scratch, "m", {"a": "2"})], {}, 0)
        table.restore(0, {"restored": 0})
        done = Promotion("p", "d", delivery.id, "", "test", 1, 1, 0, 0, 0, {}, (), {}, None, None)
        Promotions(store, "3_staging").put(done)
        views = Views(store, layout)
        for content in (b"one", b"two"):
            (scratch / "view").write_bytes(content)
            views.publish("view.csv", scratch / "view", AT)
        views.withdraw("view.csv", AT)
        store.remove(delivery.path)
        store.discard("3_staging")
    return watch


def _land(landing: Landing, folder: Path) -> Delivery:
    source = folder / "source"
    source.write_bytes(b"statement" * 200_000)
    sha256 = sha256_of(source)
    delivery = Delivery(delivery_id(sha256), sha256, 9, "", "p", "d", "main", "s.tsv", AT, "modified", AT)
    landed = landing.land(source, delivery)
    landing.set_status(landed, Status.WITHDRAWN, AT)
    return landed


def mutants() -> list[tuple[str, int]]:
    """Every statement in the durable modules that flushes, as module and line."""
    return [
        (name, node.lineno)
        for name, module in Modules()._asdict().items()
        for node in ast.walk(ast.parse(Path(module.__file__).read_text(encoding="utf-8")))
        if _is_flush(node)
    ]


def _is_flush(node: ast.AST) -> TypeGuard[ast.Expr]:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Call)
        and isinstance(node.value.func, ast.Attribute)
        and node.value.func.attr in FLUSHES
    )


def without(name: str, line: int) -> Modules:
    """The modules with one flush left out."""

    class Leave(ast.NodeTransformer):
        def visit_Expr(self, node: ast.Expr) -> ast.AST:
            return ast.copy_location(ast.Pass(), node) if _is_flush(node) and node.lineno == line else node

    original = getattr(Modules(), name)
    tree = Leave().visit(ast.parse(Path(original.__file__).read_text(encoding="utf-8")))
    changed = ModuleType(original.__name__)
    exec(compile(tree, original.__file__, "exec"), changed.__dict__)
    return Modules()._replace(**{name: changed})


def test_every_writer_flushes_bytes_before_names_and_names_before_commits(tmp_path: Path) -> None:
    watch = write_everything(tmp_path / "lake", Modules())
    assert watch.end() == []
    assert watch.published > 20
    assert watch.commits == 3


def test_a_whole_import_a_withdrawal_and_a_rebuild_keep_the_order(tmp_path: Path) -> None:
    watch = Watch(tmp_path / "data_lake")
    label = make_label(tmp_path, disk=watching(disk_module.Disk, watch))
    with system_calls(watch):
        lines = [BankLine(), BankLine(reported="2031-06-21", units="many")]
        first = deliver(label, "may.tsv", bank_statement(lines))
        deliver(label, "may again.tsv", bank_statement([BankLine(net="1")]), day=1)
        runs.withdraw(label, delivery_of(first), NOON)
        runs.rebuild(label, NOON)
    assert watch.end() == []
    assert watch.commits > 5


def test_there_are_flushes_to_leave_out() -> None:
    assert len(mutants()) >= 12


@pytest.mark.parametrize(("module", "line"), mutants())
def test_a_flush_that_is_left_out_is_noticed(tmp_path: Path, module: str, line: int) -> None:
    watch = write_everything(tmp_path / "lake", without(module, line))
    assert watch.end() != []
