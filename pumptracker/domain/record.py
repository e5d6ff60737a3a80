"""One patient's whole record, as facts: what staff, imports and printouts have said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pumptracker.domain import stage as stages

_EARLIEST = date.min


@dataclass(frozen=True, slots=True, kw_only=True)
class Patient:
    """Who the patient is. `date_of_birth` is None where an import did not know it."""

    id: int
    mrn: str
    family_name: str
    given_name: str = ""
    preferred_name: str = ""
    date_of_birth: date | None = None
    email: str = ""
    address: str = ""
    language: str = "en"
    caregiver_name: str = ""
    caregiver_phone: str = ""
    referrer: str = ""
    insurer: str = ""
    authorisation_expires_on: date | None = None
    do_not_contact: bool = False
    lost_to_follow_up: bool = False
    notes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """One of a patient's numbers, as typed."""

    id: int
    number: str
    kind: str = "mobile"
    preferred: bool = False
    may_leave_message: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StageEntry:
    """The patient entered a stage, or left the pathway, on a day; a reason for skips and steps back."""

    id: int
    stage: str
    entered_on: date
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pump:
    """A pump, implanted until `explanted_on`. Volumes in mL; None means not known."""

    id: int
    model: str = ""
    serial: str = ""
    reservoir_ml: Decimal | None = None
    alarm_volume_ml: Decimal | None = None
    implanted_on: date | None = None
    site: str = ""
    implanter: str = ""
    catheter: str = ""
    catheter_tip: str = ""
    explanted_on: date | None = None
    explant_reason: str = ""
    replaces_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Fill:
    """What was put into the reservoir, and the programme it runs at. None means not known."""

    id: int
    pump_id: int
    filled_on: date | None = None
    volume_ml: Decimal | None = None
    drugs: str = ""
    concentration: Decimal | None = None
    concentration_unit: str = "mcg/mL"
    daily_dose: Decimal | None = None
    dose_unit: str = "mcg/day"
    bolus_dose: Decimal | None = None
    boluses_per_day: Decimal | None = None
    first_fill: bool = False
    diluted: bool = False
    lot: str = ""
    expires_on: date | None = None
    expected_residual_ml: Decimal | None = None
    measured_residual_ml: Decimal | None = None
    note: str = ""

    @property
    def discrepancy_ml(self) -> Decimal | None:
        """Measured less expected residual, in mL; positive is more than expected (rules.md 8)."""
        if self.measured_residual_ml is None or self.expected_residual_ml is None:
            return None
        return self.measured_residual_ml - self.expected_residual_ml


@dataclass(frozen=True, slots=True, kw_only=True)
class Programme:
    """A change of dose or concentration between fills. None leaves the figure as it was."""

    id: int
    pump_id: int
    changed_on: date
    concentration: Decimal | None = None
    concentration_unit: str = "mcg/mL"
    daily_dose: Decimal | None = None
    dose_unit: str = "mcg/day"
    bolus_dose: Decimal | None = None
    boluses_per_day: Decimal | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printout:
    """The low-reservoir alarm date on a programmer's printout, and the day it was printed."""

    id: int
    pump_id: int
    printed_on: date | None
    alarm_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class EriReading:
    """What the pump says of its replacement: the day it stops, or that ERI was announced."""

    id: int
    pump_id: int
    read_on: date
    stops_on: date | None = None
    announced: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PumpEvent:
    """An MRI, or an alarm heard."""

    id: int
    pump_id: int
    kind: str
    happened_on: date
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PumpCheck:
    """A pump was interrogated and checked."""

    id: int
    pump_id: int
    checked_on: date
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Absence:
    """Travel, or a stay in another hospital, and who refills meanwhile."""

    id: int
    kind: str
    first_on: date
    last_on: date | None = None
    place: str = ""
    who_refills: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """A trial that has ended; its outcome in the clinician's words."""

    id: int
    ended_on: date
    method: str = ""
    outcome: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrugOrder:
    """The drug for the next fill: ordered, received, on hand until a day, cancelled."""

    id: int
    ordered_on: date | None = None
    received_on: date | None = None
    on_hand_until: date | None = None
    cancelled_on: date | None = None
    lot: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """A visit of one kind on a day. `outcome` is None while it is open."""

    id: int
    kind: str
    visit_on: date
    visit_at: str = ""
    outcome: str | None = None
    outcome_on: date | None = None
    source: str = "desk"
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """An attempt to reach the patient, and what came of it; `recall_id` where it was about a manufacturer's notice."""

    id: int
    made_on: date
    outcome: str
    channel: str = "phone"
    number: str = ""
    call_back_on: date | None = None
    note: str = ""
    made_at: str = ""
    recall_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpPlan:
    """The clinician's next follow-up: a day, then perhaps every so many months."""

    id: int
    set_on: date
    due_on: date
    every_months: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """Handed to another clinic; ours until its first visit there is recorded."""

    id: int
    transferred_on: date
    receiving_clinic: str = ""
    first_visit_on: date | None = None
    confirmed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedMrn:
    """An MRN under which the patient was once registered twice; the patient is still found by it."""

    id: int
    mrn: str
    merged_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class PatientRecord:
    """Everything known of one patient, each list in the order it was recorded."""

    patient: Patient
    phones: tuple[Phone, ...] = ()
    stage_entries: tuple[StageEntry, ...] = ()
    pumps: tuple[Pump, ...] = ()
    fills: tuple[Fill, ...] = ()
    programmes: tuple[Programme, ...] = ()
    printouts: tuple[Printout, ...] = ()
    eri_readings: tuple[EriReading, ...] = ()
    pump_events: tuple[PumpEvent, ...] = ()
    pump_checks: tuple[PumpCheck, ...] = ()
    absences: tuple[Absence, ...] = ()
    trials: tuple[Trial, ...] = ()
    drug_orders: tuple[DrugOrder, ...] = ()
    bookings: tuple[Booking, ...] = ()
    contacts: tuple[Contact, ...] = ()
    follow_up_plans: tuple[FollowUpPlan, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    merged_mrns: tuple[MergedMrn, ...] = ()

    @property
    def stage(self) -> str:
        """The stage or exit the patient is in now."""
        return self.stage_entries[-1].stage

    @property
    def entered_on(self) -> date:
        """The day the present stage was entered."""
        return self.stage_entries[-1].entered_on

    @property
    def active_pump(self) -> Pump | None:
        """The pump implanted now."""
        return next((pump for pump in self.pumps if pump.explanted_on is None), None)

    @property
    def transfer(self) -> Transfer | None:
        """The transfer that the patient's present stage speaks of; an earlier one that ended says nothing."""
        if self.stage != stages.TRANSFERRED:
            return None
        return next((each for each in reversed(self.transfers) if each.transferred_on >= self.entered_on), None)

    @property
    def awaits_transfer(self) -> bool:
        """Transferred, and still ours: the receiving clinic has not confirmed (product.md, rule 4)."""
        transfer = self.transfer
        return self.stage == stages.TRANSFERRED and (transfer is None or transfer.confirmed_on is None)

    @property
    def on_pathway(self) -> bool:
        """In one of the five stages, or transferred and not confirmed."""
        return self.stage in stages.STAGES or self.awaits_transfer

    @property
    def phones_in_order(self) -> list[Phone]:
        """The numbers, the preferred one first."""
        return sorted(self.phones, key=lambda phone: (not phone.preferred, phone.id))

    @property
    def number_to_dial(self) -> str:
        """The preferred number, else the first; "" where there is none."""
        phones = self.phones_in_order
        return phones[0].number if phones else ""

    def latest_fill(self, pump: Pump) -> Fill | None:
        """The last fill by its day; one whose day is not known only where no other exists."""
        fills = [fill for fill in self.fills if fill.pump_id == pump.id]
        return max(fills, key=lambda fill: (fill.filled_on or _EARLIEST, fill.id), default=None)

    def open_bookings(self, kind: str) -> list[Booking]:
        """Bookings of that kind without an outcome, earliest first."""
        found = [booking for booking in self.bookings if booking.kind == kind and booking.outcome is None]
        return sorted(found, key=lambda booking: (booking.visit_on, booking.id))

    def done_visits(self, kind: str, since: date) -> list[Booking]:
        """Visits of that kind that took place on or after a day."""
        return [b for b in self.bookings if b.kind == kind and b.outcome == "done" and b.visit_on >= since]

    def failed_contacts(self) -> int:
        """How many attempts have failed since the patient was last reached."""
        failed = 0
        for contact in sorted(self.contacts, key=lambda each: (each.made_on, each.id)):
            failed = 0 if contact.outcome.startswith("reached") else failed + 1
        return failed
