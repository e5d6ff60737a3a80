"""What a letter says in the patient's own language: dates, and what is due."""

from __future__ import annotations

from datetime import date

_MONTHS = {
    "en": (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ),
    "es": (
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
        "noviembre", "diciembre",
    ),
}  # fmt: skip
_DAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
}
_DATE = {"en": "{day} {month} {year}", "es": "{day} de {month} de {year}"}
_VISIT = {"en": "{weekday}, {date}", "es": "{weekday} {date}"}
_VISIT_AT = {"en": "{visit} at {time}", "es": "{visit} a las {time}"}

WHAT: dict[str, dict[str, str]] = {
    "en": {
        "evaluation": "evaluation visit", "trial": "trial", "trial_decision": "visit to talk about the trial",
        "surgery": "surgery", "wound_check": "wound check", "dose_visit": "dose visit",
        "follow_up": "follow-up visit", "refill": "pump refill", "replacement": "pump replacement",
        "pump_check": "pump check", "confirm_transfer": "first visit at your new clinic",
    },
    "es": {
        "evaluation": "visita de evaluación", "trial": "prueba", "trial_decision": "visita para hablar de la prueba",
        "surgery": "cirugía", "wound_check": "revisión de la herida", "dose_visit": "visita de ajuste de dosis",
        "follow_up": "visita de seguimiento", "refill": "recarga de la bomba",
        "replacement": "reemplazo de la bomba", "pump_check": "revisión de la bomba",
        "confirm_transfer": "primera visita en su nueva clínica",
    },
}  # fmt: skip
"""Kinds of visit as a letter names them, by language."""

LANGUAGES = tuple(_DATE)
"""The languages a letter can be dated in."""


def written_day(when: date, language: str) -> str:
    """A date as a letter writes it: "24 November 2026", "24 de noviembre de 2026"."""
    return _DATE[language].format(day=when.day, month=_MONTHS[language][when.month - 1], year=when.year)


def written_visit(when: date, at: str, language: str) -> str:
    """A visit's day with its weekday, and its time where it has one."""
    weekday = _DAYS[language][when.weekday()]
    visit = _VISIT[language].format(weekday=weekday, date=written_day(when, language))
    return _VISIT_AT[language].format(visit=visit, time=at) if at else visit


NOT_RECORDED = {"en": "not recorded", "es": "no consta"}
"""What stands for a particular that a paper can do without."""

GOVERNING: dict[str, dict[str, str]] = {
    "en": {
        "printed_alarm": "the printed alarm date", "estimated_alarm": "the estimated alarm date",
        "in_pump_limit": "how long the medicine may stay in the pump", "first_fill": "the limit for a first fill",
        "clinic_maximum": "the clinic's longest interval",
    },
    "es": {
        "printed_alarm": "la fecha de alarma impresa", "estimated_alarm": "la fecha de alarma estimada",
        "in_pump_limit": "el tiempo que el medicamento puede estar en la bomba",
        "first_fill": "el límite de un primer llenado", "clinic_maximum": "el intervalo máximo de la clínica",
    },
}  # fmt: skip
"""What gives the refill-by date, by language."""

STAGES: dict[str, dict[str, str]] = {
    "en": {
        "evaluation": "evaluation", "trial": "trial", "implantation": "implantation",
        "post-procedure": "post-procedure care", "long-term": "long-term management", "transferred": "transferred",
    },
    "es": {
        "evaluation": "evaluación", "trial": "prueba", "implantation": "implantación",
        "post-procedure": "cuidados después del procedimiento", "long-term": "tratamiento a largo plazo",
        "transferred": "trasladado",
    },
}  # fmt: skip
"""Stages of the pathway as a letter names them, by language."""

EVENTS: dict[str, dict[str, str]] = {
    "en": {
        "fill": "{day}: filled with {volume}, {drugs}", "programme": "{day}: programme changed to {dose}",
        "implant": "{day}: pump implanted", "mri": "{day}: MRI", "alarm": "{day}: alarm heard", "none": "none recorded",
    },
    "es": {
        "fill": "{day}: llenada con {volume}, {drugs}", "programme": "{day}: programa cambiado a {dose}",
        "implant": "{day}: bomba implantada", "mri": "{day}: resonancia", "alarm": "{day}: alarma oída",
        "none": "no consta ninguno",
    },
}  # fmt: skip
"""What a transfer packet says of the past, by language."""
