"""The HTTP API as a page to read: all of it drawn from the schema at ``/openapi.json``, without a script."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_REFERENCE = "#/components/schemas/"
# What FastAPI documents for its own refusals, which here never leave the server.
_UNUSED = frozenset({"HTTPValidationError", "ValidationError"})
_BODILESS = "no body"


@dataclass(frozen=True, slots=True)
class TypeWords:
    """A type in words; ``name`` is the schema that its ``before`` and ``after`` stand around, where there is one."""

    before: str = ""
    name: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """A field, a parameter, or a value among those allowed."""

    name: str
    type: TypeWords
    required: bool
    description: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A status with what it means and what it carries."""

    status: str
    description: str
    type: TypeWords


@dataclass(frozen=True, slots=True)
class Call:
    """One method of one path; ``bodies`` are by content type."""

    method: str
    path: str
    summary: str
    description: str
    parameters: tuple[Field, ...]
    bodies: tuple[tuple[str, tuple[Field, ...]], ...]
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """A schema: an object with ``fields``, or a word among ``values``."""

    name: str
    description: str
    fields: tuple[Field, ...]
    values: tuple[str, ...]


def calls_of(schema: Mapping[str, Any]) -> tuple[Call, ...]:
    """Every call of an OpenAPI schema, in its order."""
    return tuple(
        _call(method.upper(), path, told)
        for path, methods in schema["paths"].items()
        for method, told in methods.items()
    )


def shapes_of(schema: Mapping[str, Any]) -> tuple[Shape, ...]:
    """Every schema that calls speak of, by name."""
    return tuple(
        Shape(name, _words(told), tuple(_fields(told)), tuple(map(str, told.get("enum", ()))))
        for name, told in sorted(schema["components"]["schemas"].items())
        if name not in _UNUSED
    )


def _call(method: str, path: str, told: Mapping[str, Any]) -> Call:
    bodies = told.get("requestBody", {}).get("content", {})
    parameters = (
        Field(one["name"], _type(one["schema"]), bool(one.get("required")), _words(one))
        for one in told.get("parameters", ())
    )
    return Call(
        method,
        path,
        told.get("summary", "").replace("`", ""),
        _words(told),
        tuple(parameters),
        tuple((kind, tuple(_fields(body["schema"]))) for kind, body in bodies.items()),
        tuple(_answer(status, answer) for status, answer in sorted(told["responses"].items())),
    )


def _answer(status: str, told: Mapping[str, Any]) -> Answer:
    content: Mapping[str, Mapping[str, Any]] = told.get("content", {})
    kind = next(iter(content), "")
    carried = _type(content[kind]["schema"]) if kind == "application/json" else TypeWords(kind or _BODILESS)
    described = _words(told)
    return Answer(status, "Done." if described == "Successful Response" else described, carried)


def _fields(told: Mapping[str, Any]) -> Iterator[Field]:
    required = told.get("required", ())
    for name, one in told.get("properties", {}).items():
        yield Field(name, _type(one), name in required, _words(one))


def _type(told: Mapping[str, Any]) -> TypeWords:
    if "$ref" in told:
        return TypeWords(name=told["$ref"].removeprefix(_REFERENCE))
    if "anyOf" in told:
        return _either([_type(one) for one in told["anyOf"]])
    if told.get("type") == "array" and "items" in told:
        inner = _type(told["items"])
        return TypeWords(f"list of {inner.before}", inner.name, inner.after)
    return TypeWords(told.get("format") or told.get("type", "anything"))


def _either(kinds: list[TypeWords]) -> TypeWords:
    """Several types as one; only one of them can be a schema of its own."""
    named = next((kind for kind in kinds if kind.name), None)
    others = [kind.before for kind in kinds if kind is not named]
    if named is None:
        return TypeWords(" or ".join(others))
    return TypeWords(named.before, named.name, "".join([named.after, *(f" or {other}" for other in others)]))


def _words(told: Mapping[str, Any]) -> str:
    """A description without the backticks that mark code in it."""
    return str(told.get("description", "")).replace("`", "")
