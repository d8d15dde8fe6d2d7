"""Counts, averages, amounts, shares and durations in the ways in which statements write them, as SQL."""

from collections.abc import Callable

from bedrot.model.field_numbers import Average, Count, Money, Ratio, Seconds
from bedrot.transform.sql import EVIDENCE, like, literal, matches, part, replaced

BLANKS = " \u00a0\u2009\u202f"
"""What sources put between groups of three digits where they use a blank."""

_MINUS = "\u2212-"
_SIGNS = {
    "AUD": ("A$", "AU$", "$"),
    "BRL": ("R$",),
    "CAD": ("C$", "CA$", "$"),
    "EUR": ("€",),
    "GBP": ("£",),
    "INR": ("₹",),
    "JPY": ("¥",),
    "MXN": ("MX$", "$"),
    "NZD": ("NZ$", "$"),
    "RUB": ("₽",),
    "TRY": ("₺",),
    "UAH": ("₴",),
    "USD": ("US$", "$"),
}
_TO_SECONDS = {"seconds": "1", "minutes": "60", "hours": "3600", "milliseconds": "0.001"}


def number(field: Average | Count | Money | Ratio | Seconds, text: str, *, currency_told: bool) -> str:
    """A number of any kind; ``currency_told``: an amount may bear any currency's sign."""
    match field:
        case Average():
            return _proven(field, text, lambda sign: _average(field, text, sign))
        case Count():
            return _count(field, text)
        case Money():
            return _amount(field, text, currency_told=currency_told)
        case Ratio():
            return _ratio(field, text)
        case Seconds():
            return _seconds(field, text)


def _count(field: Count, text: str) -> str:
    """Most counts read back as they were written; only the others are worth a pattern."""
    number = f"TRY_CAST({text} AS BIGINT)"
    least = "-999999999999" if field.signed else "0"
    plain = f"CAST({number} AS VARCHAR) = {text} AND {number} BETWEEN {least} AND 999999999999"
    sign = "-?" if field.signed else ""
    between = {",": ",", ".": "[.]", " ": f"[{BLANKS}]"}[field.thousands]
    decimal = {",": "[.]", ".": ",", " ": "[.,]"}[field.thousands]
    zeros = f"({decimal}(0{{1,2}}|0{{4,15}}))?"
    pattern = f"^{sign}([0-9]{{1,12}}|[0-9]{{1,3}}({between}[0-9]{{3}}){{1,3}}){zeros}$"
    digits = f"^{sign}[0-9]+({between}[0-9]{{3}})*"
    whole = f"TRY_CAST({_without_thousands(part(text, digits, 0), field.thousands)} AS BIGINT)"
    return f"CASE WHEN {plain} THEN {number} WHEN {matches(text, pattern)} THEN {whole} END"


def _without_thousands(text: str, thousands: str) -> str:
    return replaced(text, BLANKS if thousands == " " else thousands, "")


def _seconds(field: Seconds, text: str) -> str:
    """A duration as a number in the field's unit, or as a clock shows it."""
    number = part(text, "^([0-9]{1,9}|[0-9]{1,3}(?:,[0-9]{3}){1,2})([.][0-9]{1,15}0*)?$", 0)
    exact = f"TRY_CAST({replaced(number, ',', '')} AS DECIMAL(27, 15))"
    rounded = f"CAST(FLOOR({exact} * {_TO_SECONDS[field.unit]} + 0.5) AS BIGINT)"
    short, long = "^([0-9]{1,5}):([0-5][0-9])$", "^([0-9]{1,5}):([0-5][0-9]):([0-5][0-9])$"
    return (
        f"CASE WHEN {matches(text, long)} THEN {_clock(text, long, (3600, 60, 1))} "
        f"WHEN {matches(text, short)} THEN {_clock(text, short, (60, 1))} ELSE {rounded} END"
    )


def _clock(text: str, pattern: str, units: tuple[int, ...]) -> str:
    parts = (f"TRY_CAST({part(text, pattern, group)} AS BIGINT) * {unit}" for group, unit in enumerate(units, start=1))
    return f"({' + '.join(parts)})"


def _ratio(field: Ratio, text: str) -> str:
    """A share in percent. Percent are taken exactly; a fraction, often a rounded quotient anyway, is rounded."""
    sign = "-?" if field.signed else ""
    percent = like(text, rf"^{sign}[0-9]{{1,3}}(\.[0-9]{{1,9}}0*)? ?%?$")
    exact = f"TRY_CAST(TRIM(REPLACE({percent}, '%', '')) AS {field.sql_type})"
    if field.unit == "percent":
        return exact
    fraction = like(text, f"^{sign}[0-9]{{1,3}}([.][0-9]{{1,25}})?([eE]-[0-9]{{1,2}})?$")
    rounded = f"TRY_CAST(TRY_CAST({fraction} AS DECIMAL(24, 20)) * CAST(100 AS DECIMAL(3, 0)) AS {field.sql_type})"
    return f"CASE WHEN {matches(text, '%$')} THEN {exact} ELSE {rounded} END"


def _amount(field: Money, text: str, *, currency_told: bool) -> str:
    """More decimals than the type has are legal only when the rest are zeros: a cast would round in silence.

    Most amounts are plain numbers even where others are legal; only these are worth the longer pattern.
    """

    def read(sign: str) -> str:
        plain = _strict(field, text, sign)
        return f"COALESCE({plain}, {_loose(field, text, sign, currency_told=currency_told)})" if field.loose else plain

    return _proven(field, text, read) if field.decimal == "either" else read(field.decimal)


def _average(field: Average, text: str, decimal: str) -> str:
    thousands, point = (",", "[.]") if decimal == "." else (".", ",")
    pattern = f"^([0-9]{{1,9}}|[0-9]{{1,3}}([{thousands}][0-9]{{3}}){{1,2}})({point}[0-9]{{1,20}})?$"
    number = replaced(replaced(part(text, pattern, 0), thousands, ""), ",", ".")
    return f"TRY_CAST(TRY_CAST({number} AS DECIMAL(29, 20)) AS {field.sql_type})"


def _proven(field: Average | Money, text: str, read: Callable[[str], str]) -> str:
    """A number read with the decimal sign that its column proves."""
    cases = " ".join(f"WHEN {EVIDENCE}.{_proof(field, sign)} THEN {read(sign)}" for sign in (",", "."))
    return f"CASE {cases} WHEN NOT {matches(text, '[0-9][.,]')} THEN {read('.')} END"


def amount_evidence(field: Average | Money, text: str) -> list[str]:
    """Whether a column proves one decimal sign, and nothing in it proves the other."""
    if isinstance(field, Money) and field.decimal != "either":
        return []
    proofs = {
        sign: f"MAX(CASE WHEN {text} LIKE '%{sign}%' OR {text} LIKE '%{other}%{other}%' "
        f"THEN CASE WHEN {matches(replaced(text, BLANKS, ''), _proving(sign))} THEN 1 ELSE 0 END ELSE 0 END)"
        for sign, other in ((",", "."), (".", ","))
    }
    return [
        f"{proofs[sign]} = 1 AND {proofs[other]} = 0 AS {_proof(field, sign)}"
        for sign, other in ((",", "."), (".", ","))
    ]


def _proof(field: Average | Money, sign: str) -> str:
    return f"{field.name}_has_{'commas' if sign == ',' else 'points'}"


def _proving(sign: str) -> str:
    """What can be read in one way only: behind the decimal sign stand not three digits, or before it no group of them."""
    decimal, thousands = ("[,]", "[.]") if sign == "," else ("[.]", "[,]")
    grouped = f"[0-9]{{1,3}}(?:{thousands}[0-9]{{3}})"
    forms = (
        f"(?:[0-9]+|{grouped}+){decimal}(?:[0-9]{{1,2}}|[0-9]{{4,}})",
        f"(?:0[0-9]*|[0-9]{{4,}}|{grouped}+){decimal}[0-9]{{3}}",
        f"{grouped}{{2,}}",
    )
    return f"^[^0-9]*(?:{'|'.join(forms)})[^0-9]*$"


def _strict(field: Money, text: str, decimal: str) -> str:
    number = like(text, rf"^[+-]?[0-9]{{1,10}}(\{decimal}[0-9]{{1,15}}0*)?$")
    return f"TRY_CAST({number if decimal == '.' else replaced(number, decimal, '.')} AS {field.sql_type})"


def _loose(field: Money, text: str, decimal: str, *, currency_told: bool) -> str:
    thousands, point = (",", "[.]") if decimal == "." else (".", ",")
    group = f"[1-9][0-9]{{0,2}}(?:[{thousands}{BLANKS}][0-9]{{3}}){{1,3}}"
    number = f"((?:[0-9]{{1,10}}|{group})(?:{point}[0-9]{{1,15}}0*)?)"
    sign, blank, currency = f"[+{_MINUS}]?", f"[{BLANKS}]?", _currency(None if currency_told else field.currency)
    plain = f"(?:{sign}{blank}{currency}|{currency}{blank}{sign}){blank}{number}{blank}{currency}"
    bracketed = f"(?:{currency}{blank})?[(]{currency}{blank}{number}{blank}{currency}[)](?:{blank}{currency})?"
    legal = f"^(?:{plain}|{bracketed})$"
    digits = replaced(part(text, f"[0-9](?:[0-9.,{BLANKS}]*[0-9])?", 0), BLANKS + thousands, "")
    digits = replaced(digits, ",", ".")
    negative = " OR ".join(f"{text} LIKE {literal(f'%{mark}%')}" for mark in f"{_MINUS}(")
    signed = f"(CASE WHEN {negative} THEN '-' ELSE '' END || {digits})"
    return f"CASE WHEN {matches(text, legal)} THEN TRY_CAST({signed} AS {field.sql_type}) END"


def _currency(currency: str | None) -> str:
    """A pattern for the sign or code of one currency, or of any, that may be there."""
    if currency is not None:
        return _optional([currency, *_SIGNS.get(currency, ())])
    return _optional([*dict.fromkeys(sign for signs in _SIGNS.values() for sign in signs)], "|[A-Z]{3}")


def _optional(texts: list[str], more: str = "") -> str:
    longest_first = sorted(texts, key=lambda each: (-len(each), each))
    return f"(?:{'|'.join(each.replace('$', '[$]') for each in longest_first)}{more})?"
