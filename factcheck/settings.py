"""Typed settings, each knowing where its value came from: defaults < user file < environment < command line."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from factcheck.errors import ConfigError
from factcheck.shipped import shipped_path

ENVIRONMENT_PREFIX = "FACTCHECK_"
FAIL_ON = ("contradicted", "implausible")


class Settings(BaseModel):
    """What a run may be told. Paths are as given, relative to the working folder."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    prices: tuple[Path, ...] = ()
    offline: bool = False
    store: str = ""
    fail_on: str = ""
    jobs: int = Field(default=1, ge=1, le=64)

    @field_validator("fail_on")
    @classmethod
    def _known_status(cls, value: str) -> str:
        if value and value not in FAIL_ON:
            raise ValueError(f"one of {', '.join(FAIL_ON)}")
        return value


class LoadedSettings(BaseModel):
    """Settings with the origin of each value, ``default.toml`` or a file's path, a variable's name, an option's."""

    model_config = ConfigDict(frozen=True)

    values: Settings
    origins: dict[str, str]


def load_settings(
    *,
    config: Path | None = None,
    environment: Mapping[str, str] | None = None,
    options: Mapping[str, object] | None = None,
) -> LoadedSettings:
    """Settings from all layers; an option whose value is ``None`` was not given.

    Raises ``ConfigError`` naming the layer and the key that is unknown or does not fit.
    """
    layers: list[tuple[str, dict[str, object]]] = [("default.toml", _read(shipped_path("configs", "default.toml")))]
    if config is not None:
        layers.append((str(config), _read(config)))
    for name, text in sorted((environment or {}).items()):
        if name.startswith(ENVIRONMENT_PREFIX):
            key = name.removeprefix(ENVIRONMENT_PREFIX).lower()
            layers.append((name, {key: text.split(":") if key == "prices" else text}))
    for key, value in (options or {}).items():
        if value is not None:
            layers.append((f"--{key.replace('_', '-')}", {key: value}))

    merged: dict[str, object] = {}
    origins: dict[str, str] = {}
    for origin, layer in layers:
        for key, value in layer.items():
            if key not in Settings.model_fields:
                raise ConfigError(origin, key, "is no setting", Settings.model_fields)
            merged[key] = value
            origins[key] = origin
    try:
        return LoadedSettings(values=Settings.model_validate(merged), origins=origins)
    except ValidationError as error:
        first = error.errors()[0]
        key = str(first["loc"][0])
        problem = str(first["ctx"]["error"]) if first["type"] == "value_error" else first["msg"]
        raise ConfigError(origins[key], key, f"{merged[key]!r} is not accepted: {problem}") from error


def _read(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise ConfigError(path, "file", "does not exist") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(path, "file", str(error)) from error
