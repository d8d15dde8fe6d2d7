"""Whether the rows around a header are a table, or a text that merely quotes one: a program, a page of documentation."""

import re
from collections.abc import Iterable, Sequence

_CODE = re.compile(
    r"""^(?:
    \#!/ | \#include\b | <\?php | /\*\*?\s*$ | ``` | \#{2,6}[ ]\S
    | \s*(?:\"\"\"|''')[^\"]*(?:\"\"\")?\s*$ | .*[=(,]\s*f?r?(?:\"\"\"|''')\\?$
    | \s*import\s+[\w.]+(?:\s+as\s+\w+)?;?\s*$ | from\s+[.\w]+\s+import\s+[\w(*] | import\s.*\sfrom\s+[\"']
    | \s*(?:async\s+)?def\s+\w+\( | \s*(?:export\s+)?class\s+\w+[^,;\t]*[:{]\s*$
    | \s*(?:export\s+)?(?:const|let|var)\s+\w+\s*[:=] | \s*(?:export\s+)?(?:async\s+)?function\s*\w*\(
    | \s*(?:pub\s+)?fn\s+\w+\( | \s*func\s+\w+\( | package\s+[\w.]+;?$ | using\s+[\w.]+;$
    | \s*(?:SELECT|INSERT\s+INTO|CREATE\s+TABLE)(?:\s|$)
    )""",
    re.VERBOSE,
)
_FEW = 3


def reads_as_code(lines: Iterable[str]) -> bool:
    """Whether some line is of a program, or a subheading of a page of documentation.

    >>> reads_as_code(["from decimal import Decimal"]), reads_as_code(["Statement of March", "# made on 2031-04-01"])
    (True, False)
    """
    return any(_CODE.match(line) for line in lines)


def is_table(columns: int, below: Sequence[Sequence[str]]) -> bool:
    """Whether the rows below a header of so many columns are mostly as wide; few rows, or none, may be of any width.

    A third is enough, at half the header's width: statements end in notes, and exports drop empty cells at the end.
    """
    wide = sum(2 * len(cells) >= columns for cells in below)
    return len(below) < _FEW or 3 * wide >= len(below)
