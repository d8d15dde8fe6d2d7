"""The package as others install it: everything that is in the source tree is in the wheel, and so are the pages."""

import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.repository.tracked import REPOSITORY, tracked_files


@pytest.mark.slow
def test_a_wheel_holds_every_file_of_the_package(tmp_path: Path) -> None:
    source = tmp_path / "source"
    shutil.copytree(REPOSITORY / "src", source / "src", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(REPOSITORY / name, source)
    options = ["--no-deps", "--no-build-isolation", "--no-index", "--quiet", "--wheel-dir", str(tmp_path)]
    subprocess.run([sys.executable, "-m", "pip", "wheel", *options, str(source)], check=True)

    (wheel,) = tmp_path.glob("bedrot-*.whl")
    package = REPOSITORY / "src"
    pages = [path for path in (package / "bedrot" / "app" / "server" / "pages").rglob("*") if path.is_file()]
    assert any(path.name == "index.html" for path in pages), "build the pages first: python scripts/pages.py build"
    wanted = [*pages, *(path for path in tracked_files() if path.is_relative_to(package))]
    expected = {path.relative_to(package).as_posix() for path in wanted}
    assert expected <= set(zipfile.ZipFile(wheel).namelist())
