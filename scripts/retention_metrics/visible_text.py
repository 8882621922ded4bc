"""Text from data as a terminal may show it."""

import unicodedata

# control characters and line breaks, and what turns the direction of all that follows
ACTING = ("Cc", "Zl", "Zp")
TURNING = {*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))}


def visible_text(text: str) -> str:
    """The text with each character that a terminal would act upon as its escape, e.g. \\x1b; all others as they are."""
    return "".join(_escaped(character) if _acts(character) else character for character in text)


def _acts(character: str) -> bool:
    return unicodedata.category(character) in ACTING or character in TURNING


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
