"""Average listeners a day are decimals."""

from alembic import op

from bedrot.model.money import UNIT

revision = "0010"
down_revision: str | None = "0009"


def upgrade() -> None:
    """Whole numbers until now, they are from now on stored as every exact decimal is."""
    op.execute(f"UPDATE song_periods SET average_daily_listeners = average_daily_listeners * {int(1 / UNIT)}")
