"""The pathway board: how long someone is in a stage, who is stuck, and what is awaited.

All of it follows from recorded facts and the clinic's numbers, on a day; nothing of it is stored.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pumptracker.domain import stage as stages
from pumptracker.domain.calendar import days_after
from pumptracker.domain.due_item import DueItem, Reason
from pumptracker.domain.policy import Numbers
from pumptracker.domain.status import BOOKED, OVERDUE, UNKNOWN, UNSAFE, unsafe_because

COLUMNS = (*stages.STAGES, stages.TRANSFERRED)
"""The columns of the board: the five stages, and those transferred but not confirmed."""

STUCK_STATUSES = frozenset({OVERDUE, UNKNOWN, UNSAFE})
"""A patient whose most urgent item has one of these is stuck, however short the time in the stage."""

_OWN_KINDS = {
    stages.EVALUATION: frozenset({"evaluation"}),
    stages.TRIAL: frozenset({"trial", "trial_decision"}),
    stages.IMPLANTATION: frozenset({"surgery"}),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a patient stands on the pathway, and since when."""

    patient_id: int
    stage: str
    entered_on: date
    implanted_on: date | None = None
    trial_ended_on: date | None = None
    family_name: str = ""
    given_name: str = ""
    mrn: str = ""

    @property
    def awaits_surgery(self) -> bool:
        """In implantation, and no pump implanted since that stage was entered."""
        implanted = self.implanted_on is not None and self.implanted_on >= self.entered_on
        return self.stage == stages.IMPLANTATION and not implanted

    @property
    def trial_done(self) -> bool:
        """In trial, and one has ended since that stage was entered."""
        ended = self.trial_ended_on is not None and self.trial_ended_on >= self.entered_on
        return self.stage == stages.TRIAL and ended


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What else of a patient's record a card speaks of.

    `open_step` is the first open line of the stage's checklist; `booked_on` the earliest open trial or surgery.
    """

    open_step: str = ""
    authorisation_expires_on: date | None = None
    booked_on: date | None = None
    receiving_clinic: str = ""


def since(standing: Standing) -> date:
    """The day from which the days of a card are counted: the implant's once there is one, else the stage's."""
    if standing.stage in (stages.IMPLANTATION, stages.POST_PROCEDURE) and standing.implanted_on is not None:
        return max(standing.entered_on, standing.implanted_on)
    return standing.entered_on


def days_in_stage(standing: Standing, today: date) -> int:
    """Whole days in the stage, never less than none."""
    return max(0, (today - since(standing)).days)


def limit_days(standing: Standing, numbers: Numbers) -> int | None:
    """The most days the clinic allows where the patient stands; None where there is no such limit."""
    match standing.stage:
        case stages.EVALUATION:
            return numbers.evaluation_days
        case stages.TRIAL if not standing.trial_done:
            return numbers.trial_days
        case stages.IMPLANTATION:
            return numbers.surgery_days if standing.awaits_surgery else numbers.post_procedure_days
        case stages.POST_PROCEDURE:
            return numbers.post_procedure_days
    return None


def beyond_limit(standing: Standing, today: date, numbers: Numbers) -> bool:
    """Whether the days in the stage exceed the clinic's limit, or a trial's those for its decision."""
    if standing.trial_done and standing.trial_ended_on is not None:
        return days_after(standing.trial_ended_on, numbers.trial_decision_days) < today
    limit = limit_days(standing, numbers)
    return limit is not None and days_in_stage(standing, today) > limit


def is_stuck(standing: Standing, status: str, today: date, numbers: Numbers) -> bool:
    """Whether somebody must look: beyond the limit, or the most urgent item overdue, unknown or unsafe."""
    return status in STUCK_STATUSES or beyond_limit(standing, today, numbers)


def awaited(
    standing: Standing, waiting: Waiting, item: DueItem, status: str, *, today: date, numbers: Numbers
) -> tuple[Reason, ...]:
    """What a card says below the name, most urgent first: time in the stage, then what is awaited."""
    urgent = status in STUCK_STATUSES
    is_own = item.kind in _OWN_KINDS.get(standing.stage, ())
    lead = _time(standing, today, numbers)
    said = _own(standing, waiting, today, numbers)
    if is_own and urgent and status == OVERDUE and lead and lead[0].code == "card_stuck":
        return (*lead, *said)
    if urgent:
        kept = [each for each in said if not (is_own and each.code in _DATED)]
        return (*_urgent_first(lead, _item(item, status, today)), *kept)
    if is_own and any(each.code in _DATED for each in said):
        return (*lead, *said)
    return (*lead, *said, _item(item, status, today))


_DATED = frozenset({"card_decision_due", "card_trial_on", "card_surgery_on"})


def _urgent_first(lead: tuple[Reason, ...], item: Reason) -> tuple[Reason, ...]:
    """Time beyond the limit first, then the item; else the item first."""
    return (*lead, item) if lead and lead[0].code != "card_days" else (item, *lead)


def _time(standing: Standing, today: date, numbers: Numbers) -> tuple[Reason, ...]:
    days, limit = days_in_stage(standing, today), limit_days(standing, numbers)
    if limit is not None and beyond_limit(standing, today, numbers):
        return (Reason("card_stuck", {"days": days, "limit": limit}),)
    if standing.stage == stages.POST_PROCEDURE or (
        standing.stage == stages.IMPLANTATION and not standing.awaits_surgery
    ):
        return (Reason("card_day", {"days": days}),)
    if standing.stage in (stages.EVALUATION, stages.IMPLANTATION) or _awaits_trial(standing):
        return (Reason("card_days", {"days": days}),)
    return ()


def _awaits_trial(standing: Standing) -> bool:
    return standing.stage == stages.TRIAL and not standing.trial_done


def _own(standing: Standing, waiting: Waiting, today: date, numbers: Numbers) -> tuple[Reason, ...]:
    match standing.stage:
        case stages.EVALUATION:
            return _evaluation(standing, waiting, numbers)
        case stages.TRIAL:
            return _trial(standing, waiting, numbers)
        case stages.IMPLANTATION if standing.awaits_surgery:
            return _surgery(waiting, today)
        case stages.TRANSFERRED:
            return _transferred(standing, waiting)
    return ()


def _transferred(standing: Standing, waiting: Waiting) -> tuple[Reason, ...]:
    left = Reason("card_left", {"left_on": standing.entered_on.isoformat()})
    to = (Reason("card_to", {"clinic": waiting.receiving_clinic}),) if waiting.receiving_clinic else ()
    return (left, *to)


def _step(waiting: Waiting) -> tuple[Reason, ...]:
    return (Reason("card_waiting", {"step": waiting.open_step}),) if waiting.open_step else ()


def _evaluation(standing: Standing, waiting: Waiting, numbers: Numbers) -> tuple[Reason, ...]:
    due = days_after(standing.entered_on, numbers.evaluation_days)
    return _step(waiting) or (Reason("card_decision_due", {"due_on": due.isoformat()}),)


def _trial(standing: Standing, waiting: Waiting, numbers: Numbers) -> tuple[Reason, ...]:
    if standing.trial_done and standing.trial_ended_on is not None:
        due = days_after(standing.trial_ended_on, numbers.trial_decision_days)
        return (
            Reason("card_trial_ended", {"ended_on": standing.trial_ended_on.isoformat()}),
            Reason("card_decision_due", {"due_on": due.isoformat()}),
        )
    if waiting.booked_on is not None:
        return (Reason("card_trial_on", {"due_on": waiting.booked_on.isoformat()}), *_step(waiting))
    return _step(waiting)


def _surgery(waiting: Waiting, today: date) -> tuple[Reason, ...]:
    booked: tuple[Reason, ...] = ()
    if waiting.booked_on is not None:
        booked = (Reason("card_surgery_on", {"due_on": waiting.booked_on.isoformat()}),)
    return (*booked, authorisation(waiting.authorisation_expires_on, waiting.booked_on, today), *_step(waiting))


def authorisation(expires_on: date | None, surgery_on: date | None, today: date) -> Reason:
    """Where the insurer's authorisation stands for a surgery, booked or not."""
    if expires_on is None:
        return Reason("card_authorisation_unknown")
    facts: dict[str, str | int] = {"due_on": expires_on.isoformat()}
    if expires_on < today:
        return Reason("card_authorisation_expired", facts)
    if surgery_on is not None and expires_on < surgery_on:
        return Reason("card_authorisation_short", facts)
    return Reason("card_authorisation")


def _item(item: DueItem, status: str, today: date) -> Reason:
    """The most urgent item: overdue by how many days, by when, booked when, or what is wrong with it."""
    facts: dict[str, str | int] = {"kind": item.kind}
    if item.due_on is not None:
        facts["due_on"] = item.due_on.isoformat()
    if item.booked_for is not None:
        facts["booked_on"] = item.booked_for.isoformat()
    if status == OVERDUE and item.due_on is not None:
        return Reason("card_overdue", {**facts, "days": (today - item.due_on).days})
    if status == UNSAFE:
        return Reason(f"card_unsafe_{unsafe_because(item, today)}", facts)
    if status == UNKNOWN or item.due_on is None:
        limit = {"limit_on": item.limit_on.isoformat()} if item.limit_on else {}
        return Reason("card_unknown_limit" if limit else "card_unknown", {**facts, **limit})
    return Reason("card_booked" if status == BOOKED else "card_by", facts)
