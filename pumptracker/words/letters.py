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
