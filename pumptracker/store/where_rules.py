"""Where a folder lies, told from facts that are given: kinds of file systems, names and marks of programs that sync."""

from __future__ import annotations

import ntpath
import posixpath
import re
from collections.abc import Callable, Iterator, Mapping
from types import ModuleType
from typing import NamedTuple

NETWORK = frozenset({
    "nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "ncpfs", "ncp", "afs", "auristorfs", "coda",
    "9p", "ceph", "glusterfs", "lustre", "beegfs", "orangefs", "gfs2", "ocfs2", "davfs", "webdav", "ftp", "sshfs",
    "fuse.sshfs", "fuse.davfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.curlftpfs", "fuse.s3fs",
    "fuse.ceph", "fuse.ceph-fuse", "fuse.glusterfs", "fuse.smbnetfs", "fuse.goofys", "fuse.gcsfuse", "fuse.nfs",
    "fuse.vmhgfs-fuse", "vmhgfs", "vboxsf", "prl_fs", "macfuse.sshfs",
})  # fmt: skip
"""Kinds of file systems whose files are another computer's (or, of a virtual machine, its host's)."""

SYNCED_MOUNTS = {
    "fuse.google-drive-ocamlfuse": "Google Drive", "fuse.onedriver": "OneDrive", "fuse.insync": "Insync",
    "fuse.dropbox": "Dropbox", "fuse.pcloud": "pCloud",
}  # fmt: skip

_OF_A_HOST = r"//[^/]|\\\\|[\w.-]+(@[\w.-]+)?:/|\[[0-9a-fA-F:]+\]:/"
"""What a share is mounted from: "//server/share", "server:/folder"."""

_ANYWHERE = (
    ("OneDrive", r"onedrive( ?[-–] ?.+| \(.+\))?"),
    ("Dropbox", r"dropbox( \(.+\))?"),
    ("Google Drive", r"google ?drive([-– (].*)?|my drive|mi unidad"),
    ("iCloud Drive", r"icloud ?drive.*|mobile documents|com~apple~clouddocs"),
    ("Nextcloud", r"nextcloud\d*"),
    ("ownCloud", r"owncloud"),
    ("Box", r"box sync|box-box"),
    ("Syncthing", r"syncthing"),
    ("CloudStorage", r"cloudstorage"),
    ("pCloud", r"pcloud ?drive"),
    ("Synology Drive", r"synologydrive|cloudstation"),
    ("Tresorit", r"my tresors"),
    ("Yandex Disk", r"yandex\.?disk"),
)
"""Names of folders that no one gives to others."""

_HINTS = ("drive", "dropbox", "cloud", "box", "sync", "mega", "tresors", "unidad", "disk", "documents")
"""One of these is in each such name: a start need not read all the patterns."""

_UNDER_HOME = (("Box", r"box"), ("Syncthing", r"sync"), ("MEGA", r"mega(sync)?"), ("pCloud", r"pcloud"))
"""Names that mean this only right in the user's own folder, or right on a drive of Windows."""

_ENVIRONMENT = (
    ("OneDrive", "OneDrive"), ("OneDriveConsumer", "OneDrive"), ("OneDriveCommercial", "OneDrive"),
    ("DROPBOX_PATH", "Dropbox"),
)  # fmt: skip

_MARKS = (
    ("Dropbox", r"\.dropbox(\.cache)?"),
    ("Syncthing", r"\.stfolder.*|\.stversions"),
    ("Nextcloud", r"\.nextcloudsync\.log|\.sync_[0-9a-f]+\.db|\._sync_[0-9a-f]+\.db|\.csync_journal\.db"),
    ("ownCloud", r"\.owncloudsync\.log"),
    ("Google Drive", r"\.tmp\.drive(up|down)load"),
    ("Synology Drive", r"\.SynologyWorkingDirectory"),
    ("Resilio Sync", r"\.sync"),
    ("MEGA", r"\.megaignore|\.debris"),
)
"""Files that such a program leaves in the folders it keeps."""


class Mount(NamedTuple):
    """A file system: where it is seen, its kind, and what it is made from."""

    at: str
    kind: str
    source: str = ""


class Facts(NamedTuple):
    """What the computer tells."""

    system: str
    """As `sys.platform` has it."""
    home: str = ""
    environment: Mapping[str, str] = {}
    mounts: tuple[Mount, ...] = ()
    """In the order they were made: what came later lies over what was there."""
    is_remote_drive: bool = False
    is_in_cloud: Callable[[str], bool] = lambda _: False
    lists: Callable[[str], frozenset[str]] = lambda _: frozenset()


class Unfit(NamedTuple):
    """Why a folder is unfit, "network_share" or "synced_folder", and the kind of share or the program that syncs."""

    code: str
    name: str


def unfit(folder: str, facts: Facts) -> Unfit | None:
    """What makes a folder, a whole path, unfit to write a database in."""
    return _share(folder, facts) or _synced(folder, facts)


def _share(folder: str, facts: Facts) -> Unfit | None:
    if facts.system == "win32":
        return Unfit("network_share", "Windows") if facts.is_remote_drive or _is_unc(folder) else None
    mount = mount_of(folder, facts.mounts)
    if mount is None:
        return None
    if mount.kind in SYNCED_MOUNTS:
        return Unfit("synced_folder", SYNCED_MOUNTS[mount.kind])
    if mount.kind in NETWORK or re.match(_OF_A_HOST, mount.source):
        return Unfit("network_share", mount.kind)
    return None


def _is_unc(folder: str) -> bool:
    plain = folder.replace("/", "\\")
    if plain.upper().startswith("\\\\?\\UNC\\"):
        return True
    return plain.startswith("\\\\") and not plain.startswith(("\\\\?\\", "\\\\.\\"))


def mount_of(folder: str, mounts: tuple[Mount, ...]) -> Mount | None:
    """The file system that a folder is in: the deepest, of two at one place the later."""
    found = None
    for each in mounts:
        at = each.at.rstrip("/")
        is_deep = found is None or len(at) >= len(found.at.rstrip("/"))
        if is_deep and (folder == at or folder.startswith(f"{at}/")):
            found = each
    return found


def _synced(folder: str, facts: Facts) -> Unfit | None:
    names = [_of_environment(folder, facts), *(_of(each, facts) for each in _ancestors(folder, _paths(facts)))]
    name = next((each for each in names if each), "")
    return Unfit("synced_folder", name) if name else None


def _of_environment(folder: str, facts: Facts) -> str:
    for variable, program in _ENVIRONMENT:
        kept = facts.environment.get(variable, "")
        if kept and _is_within(folder, kept, facts):
            return program
    return ""


def _is_within(folder: str, other: str, facts: Facts) -> bool:
    paths = _paths(facts)
    inner, outer = (_norm(each, facts) for each in (folder, other))
    return inner == outer or inner.startswith(outer.rstrip(paths.sep) + paths.sep)


def _of(folder: str, facts: Facts) -> str:
    """The program that a folder belongs to by its own name and marks; nothing is told by those the home lies in."""
    if facts.home and _is_within(facts.home, folder, facts):
        return ""
    return _by_name(folder, facts) or _by_marks(folder, facts)


def _by_name(folder: str, facts: Facts) -> str:
    paths = _paths(facts)
    name, above = paths.basename(folder).casefold(), paths.dirname(folder)
    if not any(hint in name for hint in _HINTS):
        return ""
    known = list(_ANYWHERE)
    if _norm(above, facts) == _norm(facts.home, facts) or (facts.system == "win32" and paths.dirname(above) == above):
        known += _UNDER_HOME
    return next((program for program, pattern in known if re.fullmatch(pattern, name)), "")


def _by_marks(folder: str, facts: Facts) -> str:
    if facts.is_in_cloud(folder):
        return "OneDrive"
    hidden = sorted(name for name in facts.lists(folder) if name.startswith("."))
    return next((program for name in hidden for program, mark in _MARKS if re.fullmatch(mark, name)), "")


def _ancestors(folder: str, paths: ModuleType) -> Iterator[str]:
    """A folder and those it is in, the root left out."""
    while paths.dirname(folder) != folder:
        yield folder
        folder = paths.dirname(folder)


def _norm(path: str, facts: Facts) -> str:
    paths = _paths(facts)
    normal: str = paths.normpath(path) if path else ""
    return normal if facts.system == "linux" else normal.casefold()


def _paths(facts: Facts) -> ModuleType:
    return ntpath if facts.system == "win32" else posixpath


def mounts_of_linux(told: str) -> tuple[Mount, ...]:
    """The file systems in the words of /proc/self/mountinfo; a line that is none is passed over."""
    found = []
    for line in told.splitlines():
        before, _, after = line.partition(" - ")
        fields, kinds = before.split(" "), after.split(" ")
        if len(fields) > 4 and len(kinds) > 1:
            found.append(Mount(_unescaped(fields[4]), kinds[0], _unescaped(kinds[1])))
    return tuple(found)


def _unescaped(text: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), text) if "\\" in text else text


_OF_MAC = r"(?P<source>.+?) on (?P<at>/.*) \((?P<kind>[\w.]+)(?:,.*)?\)"


def mounts_of_mac(told: str) -> tuple[Mount, ...]:
    """The file systems in the words of macOS's `mount`."""
    found = (re.fullmatch(_OF_MAC, line.strip()) for line in told.splitlines())
    return tuple(Mount(each["at"], each["kind"], each["source"]) for each in found if each)
