"""What a clinic's PC goes through, asserted step by step: `python3 dev.py installer windows_smoke`.

Under wine on Linux, on Windows itself where it is started there. Each way to install is tried in a Windows of its own:
an older version with the data of an older schema on another drive, refusals, upgrade, import, removal, and again.
"""

from __future__ import annotations

import shutil
import sys
import time

import environment
import newest_server
from environment import BUILD, DIST, ROOT, CannotBuild
from windows_trial import PROGRAM, Trial, digest, holds, left, same, schema, step
from windows_ways import DONE, Msi, Setup, Way
from windows_wine import Windows

HERE = BUILD / "windows"
OLDER = "0.8.0"
TRIED = HERE / "older"
"""Where the packages of the older version are, which only these trials use."""
OTHER = r"E:\elsewhere"
WRONG_WAY, MSI_THERE = 1603, 8
_OLD_CLINIC = ROOT / "tests" / "fixtures" / "clinic-schema-5.db"
_COLUMNS = (
    "mrn,family_name,given_name,date_of_birth,phone,email,language,stage,stage_since,pump_model,pump_serial,"
    "implanted_on,reservoir_ml,alarm_volume_ml,drugs,concentration,concentration_unit,daily_dose,dose_unit,bolus_dose,"
    "boluses_per_day,last_fill_on,fill_ml,first_fill,diluted,printed_alarm_on,next_visit_on,next_visit_for,notes"
)
_REGISTER = f"""\
{_COLUMNS}
W-1,Ñuflo,Inés,1961-03-04,,,es,long-term,2025-01-02,SynchroMed II 8637-20,SW1,2024-11-05,20,2,baclofen,2000,mcg/mL,\
400,mcg/day,,,2026-10-05,20,,,,,,
W-2,Okafor,Ada,1950-12-31,,,en,evaluation,2026-10-01,,,,,,,,,,,,,,,,,,,,
"""


def go_through(trial: Trial) -> None:
    """The life of one PC."""
    first_version(trial)
    refused_while_open(trial)
    upgraded(trial)
    worked_with(trial)
    told_of_newer(trial)
    older_refused(trial)
    removed_and_back(trial)
    unfit_folder(trial)


def first_version(trial: Trial) -> None:
    """An older version is installed for the data on another drive, and a clinic of an older schema put there."""
    step(f"{OLDER} into {PROGRAM}, for data in {trial.folder}")
    trial.install(OLDER, data=trial.folder)
    trial.says(OLDER)
    holds(trial.cli("data-folder") == trial.folder, f"the data folder is {trial.cli('data-folder')}")
    said = trial.setting().read_bytes()
    holds(said in (f"{trial.folder}\n".encode(), f"{trial.folder}\r\n".encode()), f"the setting says {said!r}")
    links = [each for each in trial.windows.links() if each.name == "PumpTracker.lnk"]
    holds(len(links) >= 1, "there is no link in the start menu")
    shutil.copy(_OLD_CLINIC, trial.data / "clinic.db")


def refused_while_open(trial: Trial) -> None:
    """Neither a newer version nor a removal while the desk or a verb runs; what runs is left alone."""
    for program in ("pumptracker.exe", "pumptracker-cli.exe"):
        step(f"refused while {program} is open")
        with trial.open(program, "demo"):
            trial.install(environment.version(), code=trial.way.runs)
            ended = trial.way.remove()
            holds(same(ended, trial.way.runs), f"removing while {program} is open ended with {ended}")
    trial.says(OLDER)


def upgraded(trial: Trial) -> None:
    """The newer version takes the place of the older; the clinic's file is as it was until the program opens it."""
    step(f"upgraded to {environment.version()}")
    before = digest(trial.data / "clinic.db")
    trial.install(environment.version(), data=OTHER)
    trial.says(environment.version())
    holds(trial.cli("data-folder") == trial.folder, "a setting that was there was overwritten")
    holds(not trial.windows.place(OTHER).exists(), "a folder was made for nothing")
    stale = trial.windows.place(PROGRAM) / "_internal" / f"only-in-{OLDER}.txt"
    holds(not stale.exists(), "a file of the older version was left")
    holds(digest(trial.data / "clinic.db") == before, "the clinic's file was touched by the installer")
    step("self-test of what is installed")
    begun = time.monotonic()
    trial.cli("self-test")
    trial.seconds["self-test"] = time.monotonic() - begun


def worked_with(trial: Trial) -> None:
    """The first use migrates, after a copy; a register goes in, twice."""
    step("first use migrates, after a copy")
    holds(schema(trial.data / "clinic.db") == 5, "the clinic is not of the older schema")
    holds("40 patients" in trial.cli("check"), "the 40 patients are not there")
    holds(schema(trial.data / "clinic.db") > 5, "the clinic was not migrated")
    copies = list((trial.data / "backups").glob("clinic-*upgrade*.db"))
    holds([schema(each) for each in copies] == [5], f"the copy before the upgrade: {copies}")
    step("a register is imported")
    register = trial.windows.place(rf"E:\{trial.way.name.replace('.', ' ')} señas.csv")
    register.write_text(_REGISTER, encoding="utf-8")
    named = rf"E:\{register.name}"
    said = trial.cli("import", named)
    holds("2 added, 0 updated, 0 unchanged, 0 refused" in said, said)
    holds("0 added, 0 updated, 2 unchanged, 0 refused" in trial.cli("import", named), "the register came in twice")
    holds("Ñuflo" in trial.cli("worklist"), "the imported patient is not in the worklist")
    holds("Nothing wrong" in trial.cli("check", "--deep"), "something is wrong")


def told_of_newer(trial: Trial) -> None:
    """A web server is asked for the newest version by what Windows brings; one that nobody trusts is not believed."""
    step("told of a newer version by a web server")
    with newest_server.serving() as address:
        for path in ("newest.json", "led-on"):
            said = trial.cli("newer", f"{address}/{path}")
            holds(f"newer version: {newest_server.NEWEST}" in said, said)
        for path, why in (("none", "no such file"), ("led-away", "leads on to http://localhost")):
            said = trial.cli("newer", f"{address}/{path}", code=1)
            holds(why in said, said)
    with newest_server.serving(secure=True) as address:
        said = trial.cli("newer", f"{address}/newest.json", code=1)
        holds("certificate is not valid" in said, said)
    said = trial.cli("newer", f"{address}/newest.json", code=1)
    holds("does not answer" in said, said)


def older_refused(trial: Trial) -> None:
    """An older version does not take the place of a newer."""
    step(f"{OLDER} refused")
    trial.install(OLDER, code=trial.way.older)
    trial.says(environment.version())


def removed_and_back(trial: Trial) -> None:
    """The program goes and the data stays; installed again it is found."""
    step("removed: the data stays")
    before = digest(trial.data / "clinic.db")
    ended = trial.way.remove()
    holds(ended == DONE, f"removing ended with {ended}")
    holds(trial.way.registered() == "", "Windows still lists the program")
    holds(not trial.windows.place(PROGRAM).exists(), f"files were left: {left(trial.windows.place(PROGRAM))}")
    holds(trial.windows.links() == [], f"links were left: {trial.windows.links()}")
    holds(digest(trial.data / "clinic.db") == before, "the clinic's file was touched")
    step("installed again: the data is found")
    trial.install(environment.version())
    holds("42 patients" in trial.cli("check"), "the data was not found")
    holds(trial.way.remove() == DONE, "the second removal failed")


def unfit_folder(trial: Trial) -> None:
    """A data folder on a share or in step with a cloud is said to be unfit, by exit code, and not set."""
    trial.setting().unlink()
    for folder in (r"\\server\share\datos", r"E:\OneDrive\datos"):
        step(f"{folder} is refused for the data")
        trial.install(environment.version(), data=folder, code=trial.way.unfit)
        holds(not trial.setting().exists(), "an unfit folder was set")
        if trial.way.registered():
            trial.way.remove()


def neither_over_the_other(windows: Windows, setups: dict[str, str], msis: dict[str, str]) -> None:
    """Where the MSI is installed setup.exe refuses for everyone and for one, and the other way round."""
    version = environment.version()
    setup, msi = Setup(windows, PROGRAM, for_everyone=True), Msi(windows, PROGRAM)
    step("setup.exe refused where the MSI is installed, and the MSI where setup.exe is")
    holds(msi.install(msis[version]) == DONE, "the MSI was not installed")
    ended = setup.install(setups[version])
    holds(ended == MSI_THERE, f"setup.exe ended with {ended}")
    holds(msi.remove() == DONE, "the MSI was not removed")
    holds(setup.install(setups[version]) == DONE, "setup.exe did not install")
    ended = msi.install(msis[version])
    holds(same(ended, WRONG_WAY), f"the MSI ended with {ended}")
    holds(setup.remove() == DONE, "setup.exe was not removed")


def fresh(name: str) -> Windows:
    """A Windows where nothing was installed, with a drive E:; a real one is taken as it is."""
    prefix = HERE / "tries" / name
    if sys.platform == "win32":
        return Windows(prefix)
    shutil.rmtree(prefix, ignore_errors=True)
    windows = Windows(prefix / "wine")
    (prefix / "drive E").mkdir()
    windows.add_drive("E", prefix / "drive E")
    return windows


def packages(windows: Windows, kind: str) -> dict[str, str]:
    """Both versions of setup.exe or of the MSI, as Windows names them."""
    version = environment.version()
    found = {version: DIST / f"PumpTracker-{version}{kind}", OLDER: TRIED / f"PumpTracker-{OLDER}{kind}"}
    for each in found.values():
        holds(each.is_file(), f"there is no {each}; `python3 dev.py installer windows` first")
    return {version: windows.named(each) for version, each in found.items()}


WAYS = ("one", "everyone", "msi")


def main(chosen: list[str]) -> None:
    """Go through these ways, or through all; raises CannotBuild at the first step that is not as it should be."""
    for name in chosen or WAYS:
        windows = fresh(name)
        kind = "-x64.msi" if name == "msi" else "-setup.exe"
        way: Way = Msi(windows, PROGRAM) if name == "msi" else Setup(windows, PROGRAM, for_everyone=name == "everyone")
        print(f"{way.name}:", flush=True)
        trial = Trial(way, windows, packages(windows, kind))
        go_through(trial)
        if name == "msi":
            neither_over_the_other(windows, packages(windows, "-setup.exe"), packages(windows, kind))
        print("  " + ", ".join(f"{what} {seconds:.0f} s" for what, seconds in trial.seconds.items()), flush=True)


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except CannotBuild as problem:
        sys.exit(str(problem))
