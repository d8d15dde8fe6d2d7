"""Connectors are found, not registered: as folders of a package, in the label's own folder, as entry points."""

import importlib
import importlib.util
import inspect
import pkgutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType

from bedrot.connect.connector import Connector
from bedrot.connect.mapping import connector_of, read_mapping
from bedrot.model.datasets import Dataset

BUILT_IN = "bedrot.platforms"
"""The package whose folders are connectors, and the name of the entry points of others."""

MAPPING = ".toml"
"""The ending of a layout that a person has explained, in the label's folder of connectors."""

_OWN = "bedrot_own_connectors"


@dataclass(frozen=True)
class Found:
    """The connectors that work, by platform, and a sentence on each that does not."""

    connectors: tuple[Connector, ...]
    problems: tuple[str, ...]


def discover(own: Path | None = None, *, package: str = BUILT_IN, group: str = BUILT_IN) -> Found:
    """Every connector at hand.

    ``own``: the label's folder of connectors, one package, module or mapping each. ``package``: where the built-in ones
    are. ``group``: the entry points of installed ones. A broken connector is told of and left out; of two for
    one platform the first found stays, built-in ones before installed ones before the label's own.
    """
    connectors: dict[str, Connector] = {}
    problems: list[str] = []
    for place, load in _places(own, package, group):
        try:
            found = list(_connectors_in(load()))
        except (Exception, SystemExit) as failure:  # noqa: BLE001 -- a broken connector may raise anything
            problems.append(f"The connector {place} is broken and was left out: {type(failure).__name__}: {failure}.")
            continue
        if not found:
            problems.append(f"The connector {place} was left out: it declares no subclass of Connector.")
        for connector in found:
            if connector.platform in connectors:
                problems.append(f"The connector {place} was left out: {connector.platform!r} is there already.")
            else:
                connectors[connector.platform] = connector
    return Found(tuple(connectors[platform] for platform in sorted(connectors)), tuple(problems))


Loader = Callable[[], object]


def _places(own: Path | None, package: str, group: str) -> Iterator[tuple[str, Loader]]:
    parent = importlib.import_module(package)
    for module in sorted(pkgutil.iter_modules(parent.__path__), key=lambda each: each.name):
        name = f"{package}.{module.name}"
        yield name, partial(importlib.import_module, name)
    for entry in sorted(entry_points(group=group), key=lambda each: each.name):
        yield f"{entry.name} ({entry.value})", entry.load
    for path in sorted(own.iterdir()) if own is not None and own.is_dir() else ():
        if (path / "__init__.py").is_file() or (path.suffix == ".py" and path.stem != "__init__"):
            yield str(path), partial(_load_own, path)
        elif path.suffix == MAPPING:
            yield str(path), partial(_load_mapping, path)


def _load_mapping(path: Path) -> Connector:
    return connector_of(read_mapping(path.read_text(encoding="utf-8")))


def _load_own(path: Path) -> ModuleType:
    name = f"{_OWN}.{path.stem}"
    is_package = path.is_dir()
    spec = importlib.util.spec_from_file_location(
        name,
        path / "__init__.py" if is_package else path,
        submodule_search_locations=[str(path)] if is_package else None,
    )
    if spec is None or spec.loader is None:
        raise ImportError(f"{path} cannot be imported")
    module = importlib.util.module_from_spec(spec)
    # a package finds its own modules through this table
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del sys.modules[name]
        raise
    return module


def _connectors_in(loaded: object) -> Iterator[Connector]:
    """Instances of the connector classes that a module defines, or of the class that an entry point names."""
    if isinstance(loaded, Connector):
        yield _checked(loaded)
        return
    if isinstance(loaded, ModuleType):
        classes = [
            value
            for _, value in inspect.getmembers(loaded, inspect.isclass)
            if issubclass(value, Connector) and _is_at_home(value, loaded)
        ]
    else:
        classes = [loaded] if inspect.isclass(loaded) and issubclass(loaded, Connector) else []
    for connector_class in classes:
        yield _checked(connector_class())


def _is_at_home(connector_class: type[Connector], module: ModuleType) -> bool:
    home = connector_class.__module__
    return not inspect.isabstract(connector_class) and (
        home == module.__name__ or home.startswith(f"{module.__name__}.")
    )


def _checked(connector: Connector) -> Connector:
    if not isinstance(getattr(connector, "platform", None), str) or not isinstance(
        getattr(connector, "title", None), str
    ):
        raise TypeError("it lacks a platform or a title")
    declared = connector.datasets()
    if not declared or not all(isinstance(dataset, Dataset) for dataset in declared.values()):
        raise TypeError("it declares no dataset")
    return connector
