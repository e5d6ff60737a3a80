"""What a handout says beside its articles, in the language of whoever takes it home."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "pictures": "Your pump in pictures",
        "picture_pump": "Where the pump is", "picture_refill": "How a refill works",
        "picture_runway": "The dates of your refill",
        "for": "For {patient}, born {born}", "for_unborn": "For {patient}, MRN {mrn}",
        "visit": "Your next visit ({what}):", "refill_by": "Refill on or before:", "alarm": "Alarm date:",
        "filled": "Filled on:", "not_booked": "not booked yet", "not_known": "not known",
        "late": "Your refill date, {refill_by}, has passed. Call us now, even if you feel well.",
        "unsafe": "Your visit on {visit} does not keep your refill date, {refill_by}. Call us now for another day.",
        "no_visit": "Your refill is not booked yet. Please call us to choose a day on or before {refill_by}.",
        "unknown": "We do not have your refill date. Call us now, so that we can find it.",
        "estimate": "estimate",
        "call_us": "Our telephone:", "emergency": "Emergency number:", "blank": "________________",
        "call_now": "Call us now",
        "call_now_if": " if your refill date has passed, if your pump sounds an alarm, or if you notice fever, "
                       "itching, more spasms, more pain, confusion or new weakness.",
        "emergency_if": "Trouble breathing, turning blue, great sleepiness, chest pain, a seizure, a collapse, or "
                        "someone who cannot be woken: call the emergency number first.",
        "sources": "Sources:", "reviewed": "Reviewed {reviewed}.", "own_words": "The clinic's own words.",
        "page": "page {page} of {pages}", "foot": "General information. Your clinician decides. · {day}",
    },
    "es": {
        "pictures": "Su bomba en imágenes",
        "picture_pump": "Dónde está la bomba", "picture_refill": "Cómo se hace una recarga",
        "picture_runway": "Las fechas de su recarga",
        "for": "Para {patient}, fecha de nacimiento: {born}", "for_unborn": "Para {patient}, expediente {mrn}",
        "visit": "Su próxima visita ({what}):", "refill_by": "Recargar a más tardar:", "alarm": "Fecha de alarma:",
        "filled": "Llenada el:", "not_booked": "aún sin reservar", "not_known": "no consta",
        "late": "Su fecha de recarga, {refill_by}, ya pasó. Llámenos ahora, aunque se sienta bien.",
        "unsafe": "Su visita del {visit} no cumple su fecha de recarga, {refill_by}. Llámenos ahora para cambiarla.",
        "no_visit": "Su recarga aún no está reservada. Llámenos para elegir un día, a más tardar el {refill_by}.",
        "unknown": "No tenemos su fecha de recarga. Llámenos ahora para encontrarla.",
        "estimate": "estimación",
        "call_us": "Nuestro teléfono:", "emergency": "Número de emergencias:", "blank": "________________",
        "call_now": "Llámenos ahora",
        "call_now_if": " si su fecha de recarga ya pasó, si la bomba hace sonar una alarma o si nota fiebre, picazón, "
                       "más espasmos, más dolor, confusión o debilidad nueva.",
        "emergency_if": "Dificultad para respirar, color azulado, mucho sueño, dolor en el pecho, una convulsión, un "
                        "desmayo o una persona a la que no se puede despertar: llame primero al número de emergencias.",
        "sources": "Fuentes:", "reviewed": "Revisado: {reviewed}.", "own_words": "Palabras de la propia clínica.",
        "page": "página {page} de {pages}", "foot": "Información general. Decide su clínico. · {day}",
    },
}  # fmt: skip
"""The words of a handout, by language; `{gaps}` are filled in."""

MONTHS: dict[str, tuple[str, ...]] = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "es": ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"),
}
"""The months as a picture has room for them, by language."""
