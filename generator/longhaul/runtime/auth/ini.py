"""Credentials files of the vendors, which are INI files."""

from __future__ import annotations

from configparser import ConfigParser, Error
from pathlib import Path

from ..errors import ConfigurationError

__all__ = ["read_ini"]


def read_ini(file: Path) -> ConfigParser:
    """Read a file whose lines may hold secrets: no message, and no cause of an error, quotes one.

    Raises:
        ConfigurationError: it can't be read, or is no INI file.
    """
    parser = ConfigParser(interpolation=None)
    try:
        with file.open(encoding="utf-8") as lines:
            parser.read_file(lines)
    except OSError as error:
        raise ConfigurationError(f"{file} can't be read: {error.strerror}") from error
    except (Error, UnicodeDecodeError) as error:
        # No cause: the parser's own message quotes lines of the file.
        raise ConfigurationError(f"{file} is no INI file: {type(error).__name__}") from None
    return parser
