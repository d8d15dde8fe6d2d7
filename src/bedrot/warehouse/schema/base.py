"""What all tables share: one metadata with fixed constraint names, and the columns every table has."""

from sqlalchemy import Column, DateTime, ForeignKey, Integer, MetaData, func

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def number(name: str) -> Column[int]:
    """A surrogate key, given out by the loader."""
    return Column(name, Integer, primary_key=True, autoincrement=False)


def reference(name: str, target: str, *, key: bool = False, nullable: bool = False, index: bool = False) -> Column[int]:
    """A foreign key; ``key`` when it is part of the natural key."""
    return Column(
        name, Integer, ForeignKey(target), primary_key=key, autoincrement=False, nullable=nullable, index=index
    )


def created() -> Column[object]:
    """When the row was written, UTC."""
    return Column("created_at", DateTime, nullable=False, server_default=func.current_timestamp())


def updated() -> Column[object]:
    """When a master row was last changed, UTC."""
    now = func.current_timestamp()
    return Column("updated_at", DateTime, nullable=False, server_default=now, onupdate=now)
