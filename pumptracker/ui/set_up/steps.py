"""The steps of the set-up, in order: each keeps what it asks through the use case that Settings has for it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton

from pumptracker.domain.refused import Refused
from pumptracker.services import backing_up, deciding, setting_up
from pumptracker.services.foreseeing import make
from pumptracker.store import policy, staff
from pumptracker.ui.chips import Chips
from pumptracker.ui.dialogs.field import Field, Typed
from pumptracker.ui.parts import label
from pumptracker.ui.preferences import Preferences
from pumptracker.ui.register_choice import RegisterChoice
from pumptracker.ui.saving import choose_folder
from pumptracker.ui.session import Session
from pumptracker.ui.set_up.demo import open_demo
from pumptracker.ui.set_up.step import FieldsStep, Step, lines_of
from pumptracker.ui.settings.holiday_choice import HolidayChoice
from pumptracker.ui.telling import words_of
from pumptracker.words import LANGUAGES, language, tr

_ASKED = ("clinic_name", "clinic_phone", "emergency_number", "manufacturer_lines")
"""Of the clinic's particulars; the rest is for Settings."""
_LINES = {"manufacturer_lines": 3}
_NAMES = 6


class LanguageStep(Step):
    """The language, spoken at once."""

    code = "language"

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(session, preferences)
        choices = [(each, tr(f"own_language_{each}")) for each in LANGUAGES]
        self._chips = Chips(choices, tr("look_language"), self.spoken.emit)
        self._chips.mark(language())
        self.layout_.addWidget(self._chips)
        self.layout_.addStretch()

    def take_focus(self) -> None:
        """Put the keys on the language that is spoken."""
        self._chips.take_focus()


class ClinicStep(FieldsStep):
    """Who the clinic is, and whom to call."""

    code = "clinic"

    def fields(self) -> Sequence[Field]:
        """What is filled in already stands there."""
        kept = self.session.read(policy.settings)
        return [Field(name, str(kept.get(name, "")), lines=_LINES.get(name, 1)) for name in _ASKED]

    def save(self, typed: Typed) -> None:
        """Keep these particulars; the others stay."""
        told = {name: typed.text(name) for name in _ASKED}
        self.session.write(make, partial(deciding.describe_clinic, particulars=told))


class OpenDaysStep(FieldsStep):
    """The weekdays, Monday to Friday at first."""

    code = "open_days"

    def fields(self) -> Sequence[Field]:
        """A tick for each weekday."""
        opened = self.session.read(policy.calendar).open_weekdays
        return [Field(f"weekday_{day}", day in opened, label=tr(f"weekday_{day}")) for day in range(7)]

    def save(self, typed: Typed) -> None:
        """Open on the ticked ones."""
        chosen = [day for day in range(7) if typed.ticked(f"weekday_{day}")]
        self.session.write(make, partial(deciding.open_on, weekdays=chosen))


class HolidaysStep(Step):
    """The public holidays of the country that the PC is set to, or of another."""

    code = "holidays"

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(session, preferences)
        self._choice = HolidayChoice(session, preferences)
        self.layout_.addWidget(self._choice, 1)
        self._choice.refresh()
        self._choice.suggest_country()

    def refresh(self) -> None:
        """Propose anew what is not closed yet."""
        self._choice.refresh()

    def take_focus(self) -> None:
        """Put the keys on the country."""
        self._choice.take_focus()

    def keep(self) -> None:
        """Close on the ticked days."""
        days = self._choice.chosen()
        if days:
            self.session.write(make, partial(deciding.close_days, days=days))


class StaffStep(FieldsStep):
    """A name on each line; the first of them sits at the desk."""

    code = "staff"

    def fields(self) -> Sequence[Field]:
        """Those that are on the list already."""
        return [Field("staff_names", "\n".join(self.session.read(staff.names)), lines=_NAMES)]

    def save(self, typed: Typed) -> None:
        """Have the list be these."""
        names = lines_of(self._inputs["staff_names"])
        try:
            self.session.write(setting_up.name_staff, names)
        except Refused as refusal:
            raise Refused(refusal.code, field="staff_names", **refusal.facts) from None
        if names:
            self.seated.emit(names[0])


class BackupsStep(Step):
    """The second folder."""

    code = "backups"

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(session, preferences)
        self._folder, self._fault = QLineEdit(str(self._kept() or "")), label(role="error", wrap=True)
        self._folder.setObjectName("field_backup_folder")
        self._folder.setAccessibleName(tr("field_backup_folder"))
        self._folder.setPlaceholderText(tr("hint_no_second"))
        self._folder.textChanged.connect(self._fault.hide)
        self._fault.hide()
        choose = QPushButton(tr("set_up_choose_folder"))
        choose.setObjectName("set_up_choose_folder")
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self._folder, 1)
        row.addWidget(choose)
        named: QLabel = label(tr("field_backup_folder"))
        named.setBuddy(self._folder)
        self.layout_.addWidget(named)
        self.layout_.addLayout(row)
        self.layout_.addWidget(self._fault)
        self.layout_.addStretch()

    def take_focus(self) -> None:
        """Put the keys on the folder."""
        self._folder.setFocus()

    @property
    def is_typed(self) -> bool:
        """Whether another folder stands there than is kept."""
        return self._folder.text().strip() != str(self._kept() or "")

    def take_over(self, other: Step) -> None:
        """Have the folder be as it is there."""
        assert isinstance(other, BackupsStep)
        self._folder.setText(other._folder.text())

    def keep(self) -> None:
        """Keep copies there too."""
        if self.is_typed:
            self.session.write(make, partial(backing_up.choose_second, folder=self._folder.text()))
            self._folder.setText(str(self._kept() or ""))

    def refuse(self, refusal: Refused) -> bool:
        """Say it below the folder."""
        self._fault.setText(words_of(refusal))
        self._fault.show()
        self._folder.setFocus()
        return True

    def _kept(self) -> object:
        return self.session.read(backing_up.second_folder)

    def _choose(self) -> None:
        choose_folder(self.window(), tr("choose_second_title"), self._folder.text(), self._folder.setText)


class RegisterStep(Step):
    """With the register there is, with nobody, or a look at the demo clinic first."""

    code = "register"

    def __init__(self, session: Session, preferences: Preferences) -> None:
        super().__init__(session, preferences)
        self.how, self.start_demo = "begin_empty", open_demo
        choices = [(each, tr(each)) for each in ("begin_empty", "begin_register", "begin_demo")]
        self._chips = Chips(choices, tr("begin_how"), self.begin)
        self.register, self._about = RegisterChoice(session), label(role="quiet", wrap=True)
        self.register.changed.connect(self.changed)
        self.layout_.addWidget(self._chips)
        self.layout_.addWidget(self._about)
        self.layout_.addWidget(self.register, 1)
        self.layout_.addStretch()
        self.begin(self.how)

    def begin(self, how: str) -> None:
        """Choose how to begin."""
        self.how = how
        self._chips.mark(how)
        self.register.setVisible(how == "begin_register")
        self._about.setText(tr("register_about" if how == "begin_register" else f"{how}_about"))

    def take_focus(self) -> None:
        """Put the keys on what is chosen."""
        self._chips.take_focus()

    def keep(self) -> None:
        """Import the register that was looked through, or open the demo clinic."""
        if self.how == "begin_register":
            if not self.register.is_ready:
                raise Refused("register_missing")
            self.said = self.register.import_it()
        elif self.how == "begin_demo":
            self.start_demo()

    def refuse(self, refusal: Refused) -> bool:
        """Say it where the register is chosen, where one is."""
        if self.how != "begin_register":
            return False
        self.register.refuse(words_of(refusal))
        return True

    @property
    def is_typed(self) -> bool:
        """Whether a register was looked through and not imported."""
        return self.how == "begin_register" and self.register.is_ready

    @property
    def is_busy(self) -> bool:
        """Whether it looks through a register, or imports it."""
        return self.register.is_busy

    def stop(self) -> None:
        """Stop that."""
        self.register.stop()


STEPS: tuple[type[Step], ...] = (
    LanguageStep, ClinicStep, OpenDaysStep, HolidaysStep, StaffStep, BackupsStep, RegisterStep,
)  # fmt: skip
"""The steps in order. Whatever else is to be asked once (who signs in, whether the file is encrypted) joins here."""
