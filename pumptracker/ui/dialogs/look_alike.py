"""Says, while somebody is typed in, who is much like them; and asks before a second registration is saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox, QFormLayout

from pumptracker.domain.likeness import SURE, Alike, Person
from pumptracker.domain.record import Patient, PatientRecord, Phone
from pumptracker.domain.refused import Refused
from pumptracker.store import people
from pumptracker.ui.dialogs.field import BIRTH, Field, Typed
from pumptracker.ui.dialogs.form_dialog import FormDialog
from pumptracker.ui.dialogs.who_fields import NOBODY, typed_patient, typed_phones
from pumptracker.ui.overriding import override
from pumptracker.ui.session import Session
from pumptracker.words import day, sentence, tr

TICK = "another_person"
_SHOWN = 2


class LookAlikes:
    """Watches one dialog. A correction is asked about only where it makes a likeness that was not there."""

    def __init__(self, session: Session, record: PatientRecord | None) -> None:
        self._session = session
        self._before = record.patient if record else NOBODY
        self._phones = record.phones if record else ()
        self._roll = session.read(people.roll)
        self._known = {each.person.patient_id for each in self._of(self._before, self._phones)} if record else set()
        self._asked: set[int] = set()
        self._tick: QCheckBox | None = None

    @staticmethod
    def among(fields: Sequence[Field]) -> list[Field]:
        """The fields, and behind the date of birth the tick that says it is another person."""
        at = next(number for number, field in enumerate(fields) if field.name == BIRTH) + 1
        return [*fields[:at], Field(TICK, False), *fields[at:]]

    def watch(self, dialog: FormDialog) -> FormDialog:
        """Keep the tick out of sight until it is needed."""
        self._tick = dialog.findChild(QCheckBox, f"field_{TICK}")
        self._show_tick(shown=False)
        dialog.fit()
        return dialog

    def _show_tick(self, *, shown: bool) -> None:
        tick = self._tick
        if tick is not None:
            for form in tick.window().findChildren(QFormLayout):
                if form.indexOf(tick) >= 0:
                    form.setRowVisible(tick, shown)

    def preview(self, typed: Typed) -> str:
        """Who is much like what was typed so far, one to a line."""
        alike = self._typed(typed)
        lines = [described(each) for each in alike[:_SHOWN]]
        more = len(alike) - len(lines)
        return "\n".join(lines) + (f"  {sentence('look_alikes_more', {'count': more})}" if more > 0 else "")

    def guarded(self, save: Callable[[Typed], None]) -> Callable[[Typed], None]:
        """`save`, refused once where somebody registered is much like this, until the tick says otherwise."""

        def checked(typed: Typed) -> None:
            self._roll = self._session.read(people.roll)
            self._check(typed)
            save(typed)

        return checked

    def _check(self, typed: Typed) -> None:
        sure = [each for each in self._typed(typed) if each.why in SURE]
        asked = {each.person.patient_id for each in sure}
        if not sure or (typed.ticked(TICK) and asked <= self._asked):
            return
        self._asked = asked
        if self._tick is not None:
            self._tick.setChecked(False)
            self._show_tick(shown=True)
        raise Refused("look_alike_asked", field=TICK, patient=who(sure[0].person))

    def _typed(self, typed: Typed) -> list[Alike]:
        patient = typed_patient(_Lenient(typed), self._before)
        return [
            each for each in self._of(patient, typed_phones(typed, self._phones))
            if each.person.patient_id not in self._known
        ]  # fmt: skip

    def _of(self, patient: Patient, phones: Sequence[Phone]) -> list[Alike]:
        numbers = tuple(phone.number for phone in phones)
        return self._roll.alike(
            Person(
                patient.id, patient.mrn, patient.family_name, patient.given_name, patient.preferred_name,
                patient.date_of_birth, numbers,
            )
        )  # fmt: skip


class _Lenient(Typed):
    """What was typed so far, a half-typed date being none yet."""

    def __init__(self, typed: Typed) -> None:
        super().__init__({}, date.min)
        self._so_far = typed

    @override
    def text(self, name: str) -> str:
        """Text."""
        return self._so_far.text(name)

    @override
    def ticked(self, name: str) -> bool:
        """A tick."""
        return self._so_far.ticked(name)

    @override
    def day(self, name: str) -> date | None:
        """A date, None where it cannot be read yet."""
        try:
            return self._so_far.day(name)
        except Refused:
            return None


def who(person: Person) -> str:
    """Somebody by name and two identifiers."""
    born = sentence("born_on_day", {"day": day(person.date_of_birth)}) if person.date_of_birth else tr("born_unknown")
    return f"{person.patient}, {born}, MRN {person.mrn}"


def described(alike: Alike) -> str:
    """Who is like this, and why, in a sentence."""
    return sentence(f"look_alike_{alike.why}", {"patient": who(alike.person)})
