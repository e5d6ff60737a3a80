"""Which folders a database may be written in: a table of computers, and the folders of this one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pumptracker.store import where
from pumptracker.store.unavailable import StoreUnavailable
from pumptracker.store.where_rules import (
    _ANYWHERE,
    _HINTS,
    _UNDER_HOME,
    NETWORK,
    Facts,
    Mount,
    mount_of,
    mounts_of_linux,
    mounts_of_mac,
    unfit,
)
from pumptracker.words import sentence

LINUX = """\
22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw,discard
23 22 0:5 / /proc rw - proc proc rw
30 22 0:40 / /mnt/front\\040desk rw,relatime shared:9 - cifs //SERVER/front\\040desk rw,vers=3.0
31 22 0:41 / /net rw,relatime - autofs systemd-1 rw
32 31 0:42 / /net/data rw - nfs4 nas:/export/data rw
33 22 0:43 / /home/ana/remote rw - fuse.sshfs ana@server:/srv rw
34 22 0:44 / /mnt/c rw - 9p C:\\134 rw
35 22 0:45 / /media/dav rw - fuse https://cloud.example/dav rw
36 22 0:46 / /mnt/odd rw - fuse.odd nas.local:/export rw
37 22 0:47 / /run/docker rw - overlay overlay rw,lowerdir=/a:/b
38 22 0:48 / /tmp rw - tmpfs tmpfs rw
39 22 8:17 / /media/ana/STICK rw - fuseblk /dev/sdb1 rw
40 22 0:49 / /tank rw - zfs tank/home rw
41 22 0:50 / /mnt/soak rw - fuse.PowerCut PowerCut rw
42 22 0:51 / /home/ana/GD rw - fuse.google-drive-ocamlfuse google-drive-ocamlfuse rw
43 22 8:18 / /net/data/local rw - xfs /dev/sdc1 rw
a line that is none
"""
MAC = """\
/dev/disk3s1s1 on / (apfs, sealed, local, read-only, journaled)
/dev/disk3s5 on /System/Volumes/Data (apfs, local, journaled, nobrowse, protect)
//ana@server/share on /Volumes/front desk (smbfs, nodev, nosuid, mounted by ana)
nas:/export on /Volumes/nfs (nfs, nodev, nosuid)
map auto_home on /System/Volumes/Data/home (autofs, automounted, nobrowse)
/dev/disk5s1 on /Volumes/STICK (msdos, local, nodev, nosuid, noowners)
"""
ON_LINUX = Facts(system="linux", home="/home/ana", mounts=mounts_of_linux(LINUX))
ON_MAC = Facts(system="darwin", home="/Users/ana", mounts=mounts_of_mac(MAC))
ON_WINDOWS = Facts(
    system="win32", home=r"C:\Users\ana",
    environment={"OneDrive": r"C:\Users\ana\OneDrive - Front Clinic", "OneDriveCommercial": r"E:\Firma"},
)  # fmt: skip

SHARE, SYNCED = "network_share", "synced_folder"
CASES = [
    (ON_LINUX, "/home/ana/.local/share/pumptracker", "", ""),
    (ON_LINUX, "/mnt/front desk/clinic", SHARE, "cifs"),
    (ON_LINUX, "/mnt/front desk", SHARE, "cifs"),
    (ON_LINUX, "/mnt/front desks", "", ""),
    (ON_LINUX, "/net/data/x", SHARE, "nfs4"),
    (ON_LINUX, "/net/data/local/x", "", ""),
    (ON_LINUX, "/home/ana/remote/x", SHARE, "fuse.sshfs"),
    (ON_LINUX, "/mnt/c/Users/ana", SHARE, "9p"),
    (ON_LINUX, "/mnt/odd", SHARE, "fuse.odd"),
    (ON_LINUX, "/run/docker/x", "", ""),
    (ON_LINUX, "/tmp/x", "", ""),
    (ON_LINUX, "/media/ana/STICK/PumpTracker", "", ""),
    (ON_LINUX, "/tank/x", "", ""),
    (ON_LINUX, "/mnt/soak/clinic", "", ""),
    (ON_LINUX, "/home/ana/GD", SYNCED, "Google Drive"),
    (ON_LINUX, "/home/ana/Dropbox/clinic", SYNCED, "Dropbox"),
    (ON_LINUX, "/home/ana/Dropbox (Personal)/clinic", SYNCED, "Dropbox"),
    (ON_LINUX, "/srv/Nextcloud/clinic", SYNCED, "Nextcloud"),
    (ON_LINUX, "/home/ana/Sync/clinic", SYNCED, "Syncthing"),
    (ON_LINUX, "/srv/sync/clinic", "", ""),
    (ON_LINUX, "/home/ana/Box", SYNCED, "Box"),
    (ON_LINUX, "/home/ana/data/box", "", ""),
    (ON_LINUX, "/home/ana/Boxes", "", ""),
    (ON_LINUX._replace(home="/home/box"), "/home/box/data", "", ""),
    (ON_LINUX._replace(home="/home/dropbox"), "/home/dropbox/.local/share/pumptracker", "", ""),
    (ON_LINUX, "/home/ana/dropbox-archive/x", "", ""),
    (ON_MAC, "/Users/ana/Library/Application Support/PumpTracker", "", ""),
    (ON_MAC, "/Volumes/front desk/x", SHARE, "smbfs"),
    (ON_MAC, "/Volumes/nfs/x", SHARE, "nfs"),
    (ON_MAC, "/Volumes/STICK/x", "", ""),
    (ON_MAC, "/System/Volumes/Data/home/x", "", ""),
    (ON_MAC, "/Users/ana/Library/Mobile Documents/com~apple~CloudDocs/clinic", SYNCED, "iCloud Drive"),
    (ON_MAC, "/Users/ana/Library/CloudStorage/GoogleDrive-ana@example.org/My Drive/x", SYNCED, "Google Drive"),
    (ON_MAC, "/Users/ana/Library/CloudStorage/OneDrive-FrontClinic/x", SYNCED, "OneDrive"),
    (ON_MAC, "/Users/ana/Library/CloudStorage/Box-Box/x", SYNCED, "Box"),
    (ON_WINDOWS, r"C:\Users\ana\AppData\Local\PumpTracker", "", ""),
    (ON_WINDOWS, r"C:\ProgramData\PumpTracker\data", "", ""),
    (ON_WINDOWS, r"\\server\share\clinic", SHARE, "Windows"),
    (ON_WINDOWS, "//server/share/clinic", SHARE, "Windows"),
    (ON_WINDOWS, r"\\?\UNC\server\share\clinic", SHARE, "Windows"),
    (ON_WINDOWS, "\\\\?\\C:\\data", "", ""),
    (ON_WINDOWS._replace(is_remote_drive=True), r"Z:\clinic", SHARE, "Windows"),
    (ON_WINDOWS, r"C:\Users\ana\OneDrive - Front Clinic\clinic", SYNCED, "OneDrive"),
    (ON_WINDOWS, r"c:\users\ANA\onedrive - front clinic", SYNCED, "OneDrive"),
    (ON_WINDOWS, r"E:\Firma\clinic", SYNCED, "OneDrive"),
    (ON_WINDOWS, r"E:\Firmament\clinic", "", ""),
    (ON_WINDOWS, r"D:\OneDrive\x", SYNCED, "OneDrive"),
    (ON_WINDOWS, r"D:\Box\x", SYNCED, "Box"),
    (ON_WINDOWS, r"D:\work\Box\x", "", ""),
    (ON_WINDOWS, r"C:\Users\ana\iCloudDrive\x", SYNCED, "iCloud Drive"),
    (ON_WINDOWS, r"G:\My Drive\x", SYNCED, "Google Drive"),
    (ON_WINDOWS._replace(is_in_cloud=lambda at: at == r"D:\Kept"), r"D:\Kept\x", SYNCED, "OneDrive"),
]


@pytest.mark.parametrize(("facts", "folder", "code", "name"), CASES, ids=[case[1] for case in CASES])
def test_where_a_folder_lies(facts, folder, code, name):
    assert tuple(unfit(folder, facts) or ("", "")) == (code, name)


@pytest.mark.parametrize(
    ("mark", "program"),
    [
        (".dropbox", "Dropbox"), (".dropbox.cache", "Dropbox"), (".stfolder", "Syncthing"),
        (".stfolder (1)", "Syncthing"), (".sync_0a1b2c3d4e5f.db", "Nextcloud"), (".owncloudsync.log", "ownCloud"),
        (".tmp.drivedownload", "Google Drive"), ("._sync_0a1b.db", "Nextcloud"), (".synced", ""), ("dropbox", ""),
    ],
)  # fmt: skip
def test_what_a_program_left_in_a_folder_above_gives_it_away(mark, program):
    facts = ON_LINUX._replace(lists=lambda folder: frozenset({"a", mark}) if folder == "/srv/kept" else frozenset())
    found = unfit("/srv/kept/clinic/data", facts)
    assert (found.name if found else "") == program
    at_home = facts._replace(home="/srv/kept")
    assert unfit("/srv/kept/clinic/data", at_home) is None, "Dropbox keeps a folder of this name in every home"


@given(st.sampled_from([*_ANYWHERE, *_UNDER_HOME]).flatmap(lambda each: st.from_regex(rf"(?i)\A{each[1]}\Z")))
def test_every_name_of_a_program_is_looked_at(name):
    assert any(hint in name.casefold() for hint in _HINTS)


@given(st.sampled_from(sorted(NETWORK)), st.lists(st.sampled_from(["a", "b b", "c"]), max_size=4))
def test_nothing_below_a_share_is_ever_taken_for_local(kind, names):
    mounts = (Mount("/", "ext4", "/dev/sda1"), Mount("/share", kind, "x"))
    facts = Facts(system="linux", home="/home/ana", mounts=mounts)
    assert unfit("/".join(["/share", *names]), facts) == (SHARE, kind)
    assert unfit("/".join(["/shares", *names]), facts) is None


def test_of_two_file_systems_at_one_place_the_later_counts():
    mounts = (Mount("/", "ext4"), Mount("/mnt", "nfs"), Mount("/mnt", "ext4"))
    assert mount_of("/mnt/x", mounts) == Mount("/mnt", "ext4")
    assert mount_of("/mnt/x", mounts[:2]) == Mount("/mnt", "nfs")
    assert mount_of("/x", ()) is None


def test_the_folders_of_this_computer_where_tests_write_are_local(tmp_path):
    assert where.refusal(tmp_path / "not" / "there" / "yet") == ""
    where.check(tmp_path)


def test_a_folder_that_syncs_is_refused_by_name_and_also_through_a_link(tmp_path):
    (tmp_path / "kept" / ".stfolder").mkdir(parents=True)
    (tmp_path / "link").symlink_to(tmp_path / "kept", target_is_directory=True)
    for folder in (tmp_path / "kept", tmp_path / "kept" / "deep" / "er", tmp_path / "link" / "x"):
        assert where.refusal(folder) == SYNCED
    with pytest.raises(StoreUnavailable) as refused:
        where.check(tmp_path / "link" / "x")
    said = sentence(refused.value.code, refused.value.facts)
    assert "Syncthing" in said
    assert str(tmp_path / "link" / "x") in said


def test_no_environment_variable_turns_the_refusal_off(tmp_path, monkeypatch):
    (tmp_path / ".stfolder").mkdir()
    for name in list(os.environ):
        if name.startswith("PUMPTRACKER"):
            monkeypatch.delenv(name)
    before = where.refusal(tmp_path)
    for name in ("PUMPTRACKER_DATA", "PUMPTRACKER_TEST", "PYTEST_CURRENT_TEST", "CI"):
        monkeypatch.setenv(name, "1")
    assert before == where.refusal(Path(tmp_path)) == SYNCED
