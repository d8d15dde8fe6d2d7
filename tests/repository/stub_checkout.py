"""A checkout in miniature: the real run.py with pinned files and a package that need no network."""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

REPOSITORY = Path(__file__).parents[2]

PROGRAM = """\
import json, os, sys

import pinned

label = os.environ.get("PROJECT_ROOT")
print(json.dumps({"arguments": sys.argv[1:], "folder": os.getcwd(), "pinned": pinned.VERSION, "label": label}))
sys.exit(7 if "fail" in sys.argv else 0)
"""


class StubCheckout:
    """A folder in which ``python run.py …`` sets up and runs a program that prints what it was given."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.requirements.mkdir(parents=True)
        shutil.copy(REPOSITORY / "run.py", folder)
        (folder / "src" / "bedrot").mkdir(parents=True)
        (folder / "src" / "bedrot" / "__main__.py").write_text(PROGRAM, encoding="utf-8")
        self.pin("1")

    @property
    def requirements(self) -> Path:
        """Where its pinned files are."""
        return self.folder / "requirements"

    def pin(self, version: str, *, digest: str | None = None) -> None:
        """Pin the one requirement to a version, with its true hash unless another is given."""
        wheel = write_wheel(self.folder, "pinned", version, {"pinned.py": f"VERSION = {version!r}\n"})
        digest = digest or hashlib.sha256(wheel.read_bytes()).hexdigest()
        line = f"pinned @ {wheel.as_uri()} --hash=sha256:{digest}\n"
        (self.requirements / "runtime.txt").write_text(line, encoding="utf-8")

    def run(self, *arguments: str, cwd: Path | None = None, **environment: str) -> subprocess.CompletedProcess[str]:
        """``python run.py ARGUMENTS`` to its end."""
        return subprocess.run(
            self.command(*arguments),
            cwd=cwd,
            env=offline() | environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def command(self, *arguments: str) -> list[str]:
        """``python run.py ARGUMENTS``."""
        return [sys.executable, str(self.folder / "run.py"), *arguments]


def offline() -> dict[str, str]:
    """This environment, with pip kept from the network."""
    here = {name: value for name, value in os.environ.items() if name != "PROJECT_ROOT"}
    return {**here, "PIP_NO_INDEX": "1", "PYTHONIOENCODING": "utf-8"}


def write_wheel(folder: Path, name: str, version: str, files: dict[str, str]) -> Path:
    """A wheel of pure Python, the same bytes each time."""
    info = f"{name}-{version}.dist-info"
    contents = files | {
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: stub\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{path},sha256={_record_hash(text)},{len(text.encode())}\n" for path, text in contents.items())
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in {**contents, f"{info}/RECORD": f"{record}{info}/RECORD,,\n"}.items():
            archive.writestr(zipfile.ZipInfo(path), text)
    return wheel


def _record_hash(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
