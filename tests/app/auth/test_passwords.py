"""How passwords are kept."""

from contextlib import closing
from pathlib import Path

from bedrot.app.auth.database import FILE, Database
from bedrot.app.auth.gate import Gate
from bedrot.app.auth.roles import Role
from tests.kit.serving import NOON, PASSWORD


def test_a_password_is_kept_as_argon2id_at_the_recommended_cost(tmp_path: Path) -> None:
    with closing(Gate(tmp_path, lambda: NOON)) as gate:
        gate.people.accept(gate.people.invite(Role.ADMIN, NOON), "Ada", PASSWORD, NOON)
        assert gate.people.check("ada", PASSWORD).name == "Ada"
    with closing(Database(tmp_path / FILE)) as database:
        ((kept,),) = database.rows("SELECT password FROM people")
    assert str(kept).startswith("$argon2id$v=19$m=65536,t=3,p=4$")
