"""Boards: dashboards that the label puts together itself, each a file ``boards/NAME.toml`` in its folder."""
