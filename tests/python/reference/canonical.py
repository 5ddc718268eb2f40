"""Canonical JSON (RFC 8785) for the values that occur in documents and reports (section 7)."""

from __future__ import annotations

from decimal import Decimal

SHORT_ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r"}


def canonical(value) -> str:
    """Section 7: sorted keys, ECMAScript numbers, no blanks; nulls are written (documents leave them out before)."""
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, (int, float)):
        return number(float(value))
    if isinstance(value, str):
        return text(value)
    if isinstance(value, dict):
        # RFC 8785, 3.2.3: keys are compared as sequences of UTF-16 code units.
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(text(key) + ":" + canonical(value[key]) for key in keys) + "}"
    return "[" + ",".join(canonical(part) for part in value) + "]"


def text(value: str) -> str:
    """RFC 8785, 3.2.2.2: the short escapes, \\u00xx for other control characters, all else as it is."""
    out = []
    for character in value:
        if character in SHORT_ESCAPES:
            out.append(SHORT_ESCAPES[character])
        elif ord(character) < 0x20:
            out.append(f"\\u{ord(character):04x}")
        else:
            out.append(character)
    return '"' + "".join(out) + '"'


def number(value: float) -> str:
    """RFC 8785, 3.2.2.3: the shortest digits that read back as the same double, laid out as ECMAScript does.

    Python's repr finds the same digits; `point` is where the decimal point stands, counted from their left.
    """
    if value == 0:
        return "0"
    sign, digits, exponent = Decimal(repr(value)).as_tuple()
    digits = "".join(str(digit) for digit in digits)
    point = len(digits) + exponent
    digits = digits.rstrip("0")
    minus = "-" if sign else ""
    if len(digits) <= point <= 21:
        return minus + digits + "0" * (point - len(digits))
    if 0 < point <= 21:
        return minus + digits[:point] + "." + digits[point:]
    if -6 < point <= 0:
        return minus + "0." + "0" * -point + digits
    fraction = "." + digits[1:] if len(digits) > 1 else ""
    return f"{minus}{digits[0]}{fraction}e{point - 1:+d}"
