"""Cards as JSON: written for people to read, read as if a stranger had written them.

Types and unknown keys are checked here; what values are possible is said in `card`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, asdict, fields
from pathlib import Path
from typing import Any, TypeVar

from diffstudio.errors import UserError
from diffstudio.files import open_regular, why
from diffstudio.jsontext import parse, shown
from diffstudio.models import card_checks as check
from diffstudio.models.card import ADVICE, VERSION, Card, Data, Defaults, Training
from diffstudio.models.config import MLPConfig, NetworkConfig, UNetConfig

CARD_NAME = "card.json"
MAX_CARD_BYTES = 1 << 20

_T = TypeVar("_T")
_FORMAT = "diffstudio model"
_BREAK = re.compile(r"\n\s+")
_SHORT_LIST = re.compile(r"\[\n\s+([^\[\]{}]*?)\n\s+\]")  # a list of plain values; no text holds a line break
_DEPTH = 6
_NETWORKS: Mapping[str, type[NetworkConfig]] = {"unet": UNetConfig, "mlp": MLPConfig}


def read_card(path: Path) -> Card:
    """Return the card at `path`, a ``card.json`` or the folder that holds one.

    Raises:
        UserError: It is not there, cannot be read, or is not a card.
    """
    file = path if path.name == CARD_NAME else path / CARD_NAME
    try:
        with open_regular(file) as opened:
            data = opened.read(MAX_CARD_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise UserError(f"{path} is not a model: there is no {CARD_NAME}.", "Choose the folder of a model.") from error
    except OSError as error:
        raise UserError(f"{file} cannot be read: {why(error)}.", "Check the file and its permissions.") from error
    return card_from_json(data, str(file))


def card_from_json(data: bytes, source: str) -> Card:
    """Return the card in `data`.

    Args:
        data: The content of a ``card.json``.
        source: What is being read, as it is named in an error: its path.

    Raises:
        UserError: It is too long, not JSON, or an entry is missing, unknown, impossible or too large.
    """
    try:
        if len(data) > MAX_CARD_BYTES:
            raise ValueError(f"it is larger than {MAX_CARD_BYTES:,} bytes")
        return _from_dict(parse(data, _DEPTH))
    except UserError as error:
        raise UserError(f"{source} cannot be used: {error.__cause__}.", ADVICE) from error
    except ValueError as error:
        raise UserError(f"{source} cannot be used: {error}.", ADVICE) from error


def card_to_json(card: Card) -> str:
    """Return the text of a ``card.json``, its entries in the order in which a person reads them."""
    training = card.training
    entries = {
        "format": _FORMAT,
        "version": card.version,
        **{key: getattr(card, key) for key in ("name", "title", "summary", "kind", "shape")},
        "network": _network_entries(card.network),
        "schedule": {"kind": card.schedule, "options": dict(card.schedule_options)},
        "prediction": card.prediction,
        "conditioning": {"kind": card.conditioning, "labels": card.labels},
        "defaults": asdict(card.defaults),
        "data": asdict(card.data) if card.data else None,
        "training": {**asdict(training), "recipe": dict(training.recipe)} if training else None,
        "quality": dict(card.quality),
        **{key: getattr(card, key) for key in ("licence", "created", "weights")},
    }
    text = json.dumps(entries, indent=2, ensure_ascii=False, allow_nan=False)
    return _SHORT_LIST.sub(lambda match: "[" + _BREAK.sub(" ", match[1]) + "]", text) + "\n"


def _network_entries(network: NetworkConfig | None) -> dict[str, Any] | None:
    for kind, config in _NETWORKS.items():
        if isinstance(network, config):
            return {"kind": kind, **asdict(network)}
    return None


def _from_dict(value: object) -> Card:
    entries = _Entries(value, "")
    if entries.take("format", _text) != _FORMAT:
        raise ValueError("it is not a model's card")
    version = entries.take("version", _whole)
    if version != VERSION:
        raise ValueError(f"it has version {shown(version)} of the format, this program knows version {VERSION}")
    schedule, schedule_options = entries.take("schedule", _schedule)
    card = Card(
        name=entries.take("name", _text),
        title=entries.take("title", _text),
        summary=entries.take("summary", _text),
        kind=entries.take("kind", _text),
        shape=entries.take("shape", _wholes),
        network=entries.take("network", _optional(_network)),
        schedule=schedule,
        schedule_options=schedule_options,
        prediction=entries.take("prediction", _text),
        labels=entries.take("conditioning", _conditioning),
        defaults=entries.take("defaults", _record(Defaults)),
        data=entries.take("data", _optional(_record(Data)), None),
        training=entries.take("training", _optional(_record(Training)), None),
        quality=entries.take("quality", _pairs, ()),
        licence=entries.take("licence", _text, ""),
        created=entries.take("created", _text, ""),
        weights=entries.take("weights", _text, ""),
    )
    entries.finish()
    return card


class _Entries:
    """An object of the JSON that remembers which keys were asked for, so that the rest can be refused."""

    def __init__(self, value: object, path: str) -> None:
        if not isinstance(value, dict):
            raise ValueError(f"{path or 'it'} is not a table of entries")
        self._values = value
        self._path = f"{path}." if path else ""
        self._asked: set[str] = set()

    def take(self, key: str, read: Callable[[str, Any], Any], default: Any = MISSING) -> Any:
        """Return the entry under `key` as `read` makes it of its full name and its value."""
        self._asked.add(key)
        if key in self._values:
            return read(self._path + key, self._values[key])
        if default is MISSING:
            raise ValueError(f"{self._path}{key} is missing")
        return default

    def finish(self) -> None:
        """Refuse what was never asked for."""
        for key in self._values:
            if key not in self._asked:
                raise ValueError(f"{shown(self._path + key)} is not an entry of a card")


def _wrong(field: str, value: object, must: str) -> ValueError:
    return ValueError(f"{field} is {shown(value)}, it must be {must}")


def _text(field: str, value: object) -> str:
    if not isinstance(value, str):
        raise _wrong(field, value, "a text")
    return value


def _whole(field: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise _wrong(field, value, "a whole number")
    return value


def _number(field: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > 1e300:
        raise _wrong(field, value, "a number")
    return float(value)


def _flag(field: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise _wrong(field, value, "true or false")
    return value


def _list_of(read: Callable[[str, Any], _T]) -> Callable[[str, Any], tuple[_T, ...]]:
    def read_list(field: str, value: object) -> tuple[_T, ...]:
        if not isinstance(value, list):
            raise _wrong(field, value, "a list")
        return tuple(read(f"an entry of {field}", inner) for inner in value)

    return read_list


def _optional(read: Callable[[str, Any], _T]) -> Callable[[str, Any], _T | None]:
    return lambda field, value: None if value is None else read(field, value)


def _pairs(field: str, value: object) -> check.Pairs:
    if not isinstance(value, dict):
        raise ValueError(f"{field} is not a table of entries")
    return check.pairs(field, value)


_wholes = _list_of(_whole)
_READERS: Mapping[str, Callable[[str, Any], Any]] = {
    "str": _text,
    "int": _whole,
    "float": _number,
    "float | None": _optional(_number),
    "tuple[int, ...]": _wholes,
    "tuple[bool, ...]": _list_of(_flag),
    "Pairs": _pairs,
}
"""How a field is read, by its annotation."""


def _record(record: type[_T], *, kind: str = "", all_needed: bool = False) -> Callable[[str, Any], _T]:
    """A reader of a flat dataclass; with `kind`, an entry of that name has been dealt with already."""

    def read(field: str, value: object) -> _T:
        entries = _Entries(value, field)
        if kind:
            entries.take(kind, _text)
        values = {}
        for part in fields(record):  # type: ignore[arg-type]  # every caller gives a dataclass
            default = MISSING if all_needed else part.default
            values[part.name] = entries.take(part.name, _READERS[str(part.type)], default)
        entries.finish()
        return record(**values)

    return read


def _network(field: str, value: object) -> NetworkConfig:
    kind = _Entries(value, field).take("kind", _text)
    check.one_of(f"{field}.kind", kind, tuple(_NETWORKS))
    return _record(_NETWORKS[kind], kind="kind", all_needed=True)(field, value)


def _schedule(field: str, value: object) -> tuple[str, check.Pairs]:
    entries = _Entries(value, field)
    result = entries.take("kind", _text), entries.take("options", _pairs, ())
    entries.finish()
    return result


def _conditioning(field: str, value: object) -> tuple[str, ...]:
    entries = _Entries(value, field)
    kind = entries.take("kind", _text)
    check.one_of(f"{field}.kind", kind, ("none", "label"))
    labels = entries.take("labels", _list_of(_text), ())
    if (kind == "label") != bool(labels):
        raise ValueError(f"{field} is {shown(kind)}, but there are {len(labels):,} labels")
    entries.finish()
    return tuple(labels)
