"""Names, texts and patterns written into statements."""

EVIDENCE = "evidence"
"""The one-row relation that tells what a column proves: its order of day and month, its decimal sign."""


def identifier(name: str) -> str:
    """A column or relation name, quoted."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text constant."""
    return "'" + text.replace("'", "''") + "'"


def matches(text: str, pattern: str) -> str:
    """Whether the text has this form."""
    return f"REGEXP_MATCHES({text}, {literal(pattern)})"


def part(text: str, pattern: str, group: int) -> str:
    """What a group of the pattern holds; an empty text when the text has not this form."""
    return f"REGEXP_EXTRACT({text}, {literal(pattern)}, {group})"


def like(text: str, pattern: str) -> str:
    """The text where it has this form; an extract is computed once for each distinct text, a CASE is not."""
    return f"NULLIF({part(text, pattern, 0)}, '')"


def replaced(text: str, characters: str, by: str) -> str:
    """The text with each of the characters replaced."""
    for character in characters:
        text = f"REPLACE({text}, {literal(character)}, {literal(by)})"
    return text
