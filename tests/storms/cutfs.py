"""A file system in memory that forgets what was not synced, tears it at 512 bytes, reorders it, or fails on demand.

Each folder at its top is a disk of its own: `seed` fills it, `arm` plants a fault at the n-th operation that changes
something, `clear` mends it, `cut` writes what a power cut would have left to a folder elsewhere, `flat` writes what
is there. The orders are lines of JSON, written to the file `.orders`.
"""

from __future__ import annotations

import errno
import json
import os
import stat
import sys
import time
from pathlib import Path, PurePosixPath
from random import Random
from typing import Any

import mfusepy

SECTOR = 512
ORDERS = ".orders"
_READS = ("read", "getattr", "open")
_STILL = {errno.ENOSPC: ("unlink", "sync_folder"), errno.EROFS: ("fsync", "sync_folder")}
"""What a full disk and a read-only one still do."""


class Node:
    """One file: what the programs see, what is on the platter, and what was written since the last sync."""

    def __init__(self, data: bytes = b"", *, folder: bool = False) -> None:
        self.data, self.kept, self.folder = bytearray(data), bytes(data), folder
        self.pending: list[tuple[int, bytes] | int] = []

    def write(self, offset: int, data: bytes) -> None:
        """Write, for the time being."""
        self._put(self.data, offset, data)
        self.pending.append((offset, data))

    def cut_to(self, size: int) -> None:
        """Change the size, for the time being."""
        _size(self.data, size)
        self.pending.append(size)

    def sync(self) -> None:
        """Write down for good."""
        self.kept, self.pending = bytes(self.data), []

    @staticmethod
    def _put(into: bytearray, offset: int, data: bytes) -> None:
        if len(into) < offset:
            _size(into, offset)
        into[offset : offset + len(data)] = data

    def after_cut(self, dice: Random) -> bytes:
        """What a power cut leaves of it."""
        left, how = bytearray(self.kept), dice.choice(("none", "all", "some", "torn", "torn"))
        for each in self.pending:
            if how == "none" or (how == "some" and dice.random() < 0.5):
                continue
            if isinstance(each, int):
                if how == "all" or dice.random() < 0.5:
                    _size(left, each)
            elif how == "torn":
                self._tear(left, *each, dice)
            else:
                self._put(left, *each)
        return bytes(left)

    def _tear(self, into: bytearray, offset: int, data: bytes, dice: Random) -> None:
        at = 0
        while at < len(data):
            ends = min(len(data), at + SECTOR - (offset + at) % SECTOR)
            if dice.random() < 0.6:
                self._put(into, offset + at, data[at:ends])
            at = ends


def _size(data: bytearray, size: int) -> None:
    if size < len(data):
        del data[size:]
    else:
        data.extend(bytes(size - len(data)))


Changes = tuple[tuple[str, Node | None], ...]
"""Names made, changed or (None) taken away, in one step."""


class Disk:
    """A folder at the top: names and files, those on the platter, and the fault that is planted."""

    def __init__(self) -> None:
        self.names: dict[str, Node] = {}
        self.kept: dict[str, Node] = {}
        self.pending: list[Changes] = []
        self.changes = 0
        self.fault: dict[str, Any] = {}
        self.struck = self.ever = False

    def name(self, *changes: tuple[str, Node | None]) -> None:
        """Make, change or take away names; those of one step are written down together or not at all."""
        _put(self.names, changes)
        self.pending.append(changes)

    def sync_folder(self, folder: str) -> None:
        """Write down for good what the folder holds."""
        waiting: list[Changes] = []
        for changes in self.pending:
            if any(str(PurePosixPath(name).parent) == (folder or ".") for name, _ in changes):
                _put(self.kept, changes)
            else:
                waiting.append(changes)
        self.pending = waiting

    def after_cut(self, dice: Random) -> dict[str, Node]:
        """The names that a power cut leaves."""
        left, how = dict(self.kept), dice.choice(("none", "all", "some", "some"))
        for changes in self.pending:
            if how == "all" or (how == "some" and dice.random() < 0.5):
                _put(left, changes)
        return left

    def may(self, what: str, name: str) -> None:
        """Count an operation that changes something; raises where the fault strikes."""
        if name.endswith("-shm") and what != "create":
            return  # its pages are written back whenever the system likes
        changes = what not in _READS
        self.changes += changes
        if self.fault and self._strikes(what, changes):
            self.struck = self.ever = True
            raise mfusepy.FuseOSError(self.fault["error"])

    def _strikes(self, what: str, changes: bool) -> bool:
        if self.struck and not self.fault.get("lasting"):
            return False
        if not self.struck and not (changes and self.changes >= self.fault["at"]):
            return False
        if not changes and not self.fault.get("gone"):
            return False
        return what not in _STILL.get(self.fault["error"], ())


def _put(names: dict[str, Node], changes: Changes) -> None:
    for name, node in changes:
        if node is None:
            names.pop(name, None)
        else:
            names[name] = node


class CutFS(mfusepy.Operations):
    """All disks; see the module."""

    use_ns = False

    def __init__(self) -> None:
        self.disks: dict[str, Disk] = {}
        self.handles: dict[int, tuple[Disk, str, Node]] = {}
        self.next = 1

    # the orders -----------------------------------------------------------------------------

    def obey(self, order: dict[str, Any]) -> None:
        """Do what a line of `.orders` says."""
        at = order["disk"]
        if order["do"] == "seed":
            disk = self.disks[at] = Disk()
            start = Path(order["from"]) if order.get("from") else None
            for file in sorted(start.rglob("*")) if start else ():
                folder = file.is_dir()
                node = Node(folder=True) if folder else Node(file.read_bytes())
                disk.names[file.relative_to(start).as_posix()] = node
            disk.kept = dict(disk.names)
            return
        disk = self.disks[at]
        if order["do"] == "arm":
            disk.changes, disk.fault, disk.struck = 0, order["fault"], False
        elif order["do"] == "clear":
            disk.fault, disk.struck = {}, False
        else:
            self._write_out(disk, Path(order["to"]), Random(order["seed"]) if order["do"] == "cut" else None)
            (Path(order["to"]).with_suffix(".count")).write_text(f"{disk.changes} {int(disk.ever)}")
            del self.disks[at]

    @staticmethod
    def _write_out(disk: Disk, to: Path, dice: Random | None) -> None:
        to.mkdir(parents=True, exist_ok=True)
        names = disk.names if dice is None else disk.after_cut(dice)
        nodes = {id(node): node for node in names.values()}
        left = {each: bytes(node.data) if dice is None else node.after_cut(dice) for each, node in nodes.items()}
        for name in sorted(names):
            node = names[name]
            if node.folder:
                (to / name).mkdir(exist_ok=True)
            elif (to / name).parent.is_dir() and not name.endswith("-shm"):
                (to / name).write_bytes(left[id(node)])

    # what programs ask ----------------------------------------------------------------------

    def _find(self, path: str) -> tuple[Disk, str]:
        _, top, *rest = path.split("/")
        disk = self.disks.get(top)
        if disk is None:
            raise mfusepy.FuseOSError(errno.ENOENT)
        return disk, "/".join(rest)

    def _node(self, path: str) -> tuple[Disk, str, Node]:
        disk, name = self._find(path)
        node = disk.names.get(name)
        if node is None:
            raise mfusepy.FuseOSError(errno.ENOENT)
        return disk, name, node

    def _handle(self, disk: Disk, name: str, node: Node) -> int:
        self.next += 1
        self.handles[self.next] = (disk, name, node)
        return self.next

    def getattr(self, path: str, fh: int | None = None) -> dict[str, Any]:
        now = {"st_mtime": 0.0, "st_atime": 0.0, "st_ctime": 0.0, "st_uid": os.getuid(), "st_gid": os.getgid()}
        if path == f"/{ORDERS}":
            return now | {"st_mode": stat.S_IFREG | 0o600, "st_nlink": 1, "st_size": 0}
        if path == "/" or path.count("/") == 1:
            if path != "/":
                self._find(path)
            return now | {"st_mode": stat.S_IFDIR | 0o755, "st_nlink": 2}
        disk, name, node = self.handles[fh] if fh else self._node(path)
        disk.may("getattr", name)
        if node.folder:
            return now | {"st_mode": stat.S_IFDIR | 0o755, "st_nlink": 2}
        links = max(1, sum(each is node for each in disk.names.values()))
        return now | {"st_mode": stat.S_IFREG | 0o644, "st_nlink": links, "st_size": len(node.data)}

    def readdir(self, path: str, fh: int) -> list[str]:
        if path == "/":
            return [".", "..", *self.disks]
        disk, name = self._find(path)
        start = f"{name}/" if name else ""
        names = [each.removeprefix(start) for each in disk.names if each.startswith(start)]
        return [".", "..", *(each for each in names if "/" not in each)]

    def open(self, path: str, flags: int) -> int:
        if path == f"/{ORDERS}":
            return 0
        disk, name, node = self._node(path)
        disk.may("open", name)
        return self._handle(disk, name, node)

    def create(self, path: str, mode: int, flags: Any = None) -> int:
        disk, name = self._find(path)
        disk.may("create", name)
        node = Node()
        disk.name((name, node))
        return self._handle(disk, name, node)

    def release(self, path: str, fh: int) -> int:
        self.handles.pop(fh, None)
        return 0

    def read(self, path: str, size: int, offset: int, fh: int) -> bytes:
        disk, name, node = self.handles[fh]
        disk.may("read", name)
        return bytes(node.data[offset : offset + size])

    def write(self, path: str, data: bytes, offset: int, fh: int) -> int:
        if path == f"/{ORDERS}":
            self.obey(json.loads(data))
            return len(data)
        disk, name, node = self.handles[fh]
        disk.may("write", name)
        node.write(offset, bytes(data))
        return len(data)

    def truncate(self, path: str, length: int, fh: int | None = None) -> int:
        if path == f"/{ORDERS}":
            return 0
        disk, name, node = self.handles[fh] if fh else self._node(path)
        disk.may("truncate", name)
        node.cut_to(length)
        return 0

    def fsync(self, path: str, datasync: int, fh: int) -> int:
        disk, name, node = self.handles[fh]
        disk.may("fsync", name)
        node.sync()
        return 0

    def fsyncdir(self, path: str, datasync: int, fh: int) -> int:
        disk, name = self._find(path)
        disk.may("sync_folder", name)
        disk.sync_folder(name)
        return 0

    def mkdir(self, path: str, mode: int) -> int:
        disk, name = self._find(path)
        disk.may("mkdir", name)
        disk.name((name, Node(folder=True)))
        return 0

    def unlink(self, path: str) -> int:
        disk, name, _ = self._node(path)
        disk.may("unlink", name)
        disk.name((name, None))
        return 0

    def rmdir(self, path: str) -> int:
        return self.unlink(path)

    def rename(self, old: str, new: str) -> int:
        disk, name, node = self._node(old)
        _, to = self._find(new)
        disk.may("rename", name)
        disk.name((name, None), (to, node))
        return 0

    def link(self, target: str, source: str) -> int:
        disk, name, node = self._node(source)
        _, to = self._find(target)
        if to in disk.names:
            raise mfusepy.FuseOSError(errno.EEXIST)
        disk.may("link", name)
        disk.name((to, node))
        return 0

    def chmod(self, path: str, mode: int) -> int:
        return 0

    def chown(self, path: str, uid: int, gid: int) -> int:
        return 0

    def utimens(self, path: str, times: Any = None) -> int:
        return 0

    def statfs(self, path: str) -> dict[str, int]:
        return {"f_bsize": 4096, "f_frsize": 4096, "f_blocks": 1 << 20, "f_bavail": 1 << 19, "f_bfree": 1 << 19}


class Mounted:
    """The file system in a process of its own, mounted below `folder`; used as a context."""

    def __init__(self, folder: Path) -> None:
        self.at = folder / "disks"

    def __enter__(self) -> Mounted:
        import subprocess

        self.at.mkdir(parents=True)
        command = [sys.executable, "-m", "tests.storms.cutfs", str(self.at)]
        self._log = (self.at.parent / "cutfs.log").open("wb")
        self._server = subprocess.Popen(command, stdout=self._log, stderr=self._log)
        ends = time.monotonic() + 20
        while not os.path.ismount(self.at):
            if self._server.poll() is not None or time.monotonic() > ends:
                raise RuntimeError("the file system could not be mounted")
            time.sleep(0.02)
        return self

    def __exit__(self, *_: object) -> None:
        import subprocess

        unmount = ["fusermount3", "-uz", str(self.at)]
        subprocess.run(unmount, check=False, capture_output=True)
        try:
            self._server.wait(10)
        except subprocess.TimeoutExpired:
            self._server.kill()
            self._server.wait()
        self._log.close()

    def order(self, do: str, disk: str, **more: Any) -> None:
        """Give an order; see the module."""
        handle = os.open(self.at / ORDERS, os.O_WRONLY)
        try:
            os.write(handle, json.dumps({"do": do, "disk": disk, **more}).encode())
        finally:
            os.close(handle)


def why_not() -> str:
    """Why there can be no such file system here; "" where there can."""
    import shutil

    if not os.access("/dev/fuse", os.R_OK | os.W_OK):
        return "/dev/fuse is not there, or not ours to use"
    return "" if shutil.which("fusermount3") else "fuse3 is not installed"


if __name__ == "__main__":
    mfusepy.FUSE(
        CutFS(), sys.argv[1], foreground=True, nothreads=True, hard_remove=True, kernel_cache=True, attr_timeout=0
    )
