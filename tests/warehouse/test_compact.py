"""A file that holds less than before takes less room once it is compacted."""

from pathlib import Path

from sqlalchemy import func, insert, select

from bedrot.warehouse.database import Warehouse
from bedrot.warehouse.schema.masters import payee_names

ROWS = 2_000


def size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.iterdir())


def filled(folder: Path) -> Warehouse:
    warehouse = Warehouse.open(f"sqlite:///{folder / 'w.db'}")
    rows = [
        {"payee_name_id": number, "description": f"{number} " + "x" * 400, "category": "", "payee": ""}
        for number in range(1, ROWS + 1)
    ]
    with warehouse.writing() as connection:
        connection.execute(insert(payee_names), rows)
    return warehouse


def test_room_that_is_free_is_given_back(tmp_path: Path) -> None:
    warehouse = filled(tmp_path)
    with warehouse.writing() as connection:
        connection.execute(payee_names.delete().where(payee_names.c.payee_name_id > 10))
    before = size(tmp_path)

    warehouse.compact()

    assert size(tmp_path) < before / 2
    with warehouse.reading() as connection:
        assert connection.scalar(select(func.count()).select_from(payee_names)) == 10
    warehouse.close()


def test_a_full_file_is_left_alone(tmp_path: Path) -> None:
    warehouse = filled(tmp_path)
    file = tmp_path / "w.db"
    before = file.stat().st_mtime_ns, size(tmp_path)

    warehouse.compact()

    assert (file.stat().st_mtime_ns, size(tmp_path)) == before
    warehouse.close()
