"""How Alembic runs the revisions: on the connection that :mod:`bedrot.warehouse.migrate` hands in."""

from alembic import context

from bedrot.warehouse.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
