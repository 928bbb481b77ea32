"""The model as plain JSON values and back, driven by the type annotations of its dataclasses."""

from __future__ import annotations

import base64
import dataclasses
import types
from collections.abc import Callable
from datetime import datetime
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from onrecord.model.when import Basis, When

__all__ = ["decode", "encode"]

T = TypeVar("T")


def encode(value: Any) -> Any:
    """A model value as JSON: dataclasses become objects, tuples lists, bytes base64, moments ISO 8601."""
    if isinstance(value, When):
        return {"edtf": value.edtf, "basis": encode(value.basis)}
    if dataclasses.is_dataclass(value):
        return {field.name: encode(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, tuple | list):
        return [encode(item) for item in value]
    if isinstance(value, bytes):
        return base64.b85encode(value).decode()
    if isinstance(value, datetime):
        return value.isoformat()
    return value


def decode(type_: type[T], value: Any) -> T:
    """The model value of that type. Raises KeyError, TypeError or ValueError where the JSON does not fit it."""
    wanted: Any = type_
    return _decoder(wanted)(value)  # type: ignore[no-any-return]


@cache
def _decoder(type_: Any) -> Callable[[Any], Any]:
    origin, arguments = get_origin(type_), get_args(type_)
    if type_ is When:
        return lambda value: When.parse(value["edtf"], decode(Basis, value["basis"]))
    if origin in (Union, types.UnionType):
        inner = _decoder(next(argument for argument in arguments if argument is not type(None)))
        return lambda value: None if value is None else inner(value)
    if origin is tuple:
        item = _decoder(arguments[0])
        return lambda values: tuple(item(value) for value in values)
    if type_ is bytes:
        return base64.b85decode
    if type_ is datetime:
        return datetime.fromisoformat
    if dataclasses.is_dataclass(type_):
        return _dataclass_decoder(type_)
    if origin is Literal or type_ in (str, int, bool, float):
        return lambda value: value
    raise TypeError(f"no JSON form for {type_}")


def _dataclass_decoder(type_: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(type_)
    decoders = {field.name: _decoder(hints[field.name]) for field in dataclasses.fields(type_)}
    return lambda value: type_(**{name: read(value[name]) for name, read in decoders.items() if name in value})
