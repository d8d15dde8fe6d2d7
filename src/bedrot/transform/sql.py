"""Names and texts written into statements."""


def identifier(name: str) -> str:
    """A column or relation name, quoted."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text constant."""
    return "'" + text.replace("'", "''") + "'"
