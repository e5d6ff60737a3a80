"""Which pumps of two registrations are one device."""

from __future__ import annotations

from pumptracker.domain.name import folded
from pumptracker.domain.record import PatientRecord, Pump
from pumptracker.domain.refused import Refused


def _serial(pump: Pump) -> str:
    """A serial as it is compared: letters and digits alone, case ignored."""
    return "".join(letter for letter in folded(pump.serial) if letter.isalnum())


def same_device(pump: Pump, other: Pump) -> bool:
    """Whether two pumps are one device: both have a serial number, and it is the same."""
    return _serial(pump) != "" and _serial(pump) == _serial(other)


def paired(kept: PatientRecord, other: PatientRecord) -> dict[int, int]:
    """For each pump of `other` that is a pump of `kept`, its id there.

    Raises Refused where two pumps would be implanted, or where one says explanted and the other does not.
    """
    ours, theirs = kept.active_pump, other.active_pump
    pairs: dict[int, int] = {}
    if ours is not None and theirs is not None:
        _check_same(ours, theirs)
        pairs[theirs.id] = ours.id
    elif theirs is not None:
        _check_not_explanted(theirs, kept)
    elif ours is not None:
        _check_not_explanted(ours, other)
    taken = set(pairs.values())
    for pump in other.pumps:
        if pump.id not in pairs:
            twin = next((each for each in kept.pumps if each.id not in taken and _one_explant(each, pump)), None)
            if twin is not None:
                pairs[pump.id] = twin.id
                taken.add(twin.id)
    return pairs


def _check_same(ours: Pump, theirs: Pump) -> None:
    if same_device(ours, theirs):
        return
    for pump in (ours, theirs):
        if not _serial(pump):
            raise Refused("merge_serial_missing", field="serial", model=pump.model)
    raise Refused("merge_two_pumps", field="serial", kept=ours.serial, other=theirs.serial)


def _check_not_explanted(implanted: Pump, record: PatientRecord) -> None:
    for pump in record.pumps:
        if pump.explanted_on is not None and same_device(pump, implanted):
            raise Refused(
                "merge_pump_explanted", field="serial", serial=implanted.serial, explanted_on=pump.explanted_on
            )


def _one_explant(ours: Pump, theirs: Pump) -> bool:
    explanted = ours.explanted_on is not None and ours.explanted_on == theirs.explanted_on
    return explanted and same_device(ours, theirs)
