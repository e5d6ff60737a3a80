"""Letters: texts with named fields, and merging them for one patient."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pumptracker.domain.refused import Refused

FIELDS = (
    "today", "patient", "given_name", "family_name", "date_of_birth", "mrn", "address", "clinic", "clinic_phone",
    "emergency_number", "what", "due_by", "visit_on", "visit_at",
)  # fmt: skip
"""The fields a letter may name, each written {like_this} in its text."""

_GAP = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One letter in one language."""

    name: str
    language: str
    body: str


def check_body(body: str) -> None:
    """Refuse an empty text, a field that does not exist, and a brace that belongs to none."""
    if not body.strip():
        raise Refused("required", field="body")
    for name in _GAP.findall(body):
        if name not in FIELDS:
            raise Refused("unknown_letter_field", field="body", given=name)
    if re.search(r"[{}]", _GAP.sub("", body)):
        raise Refused("stray_brace", field="body")


def merged(body: str, values: Mapping[str, str]) -> str:
    """The text with every field filled in; refused, by its name, where one is unknown or has nothing to say."""
    check_body(body)
    for name in _GAP.findall(body):
        if not values.get(name, "").strip():
            raise Refused("letter_field_empty", field="body", given=name)
    return _GAP.sub(lambda gap: values[gap[1]], body)


LETTERS: tuple[Letter, ...] = (
    Letter(name="Reminder", language="en", body="""{clinic}
{clinic_phone}

{today}

{patient}
{address}

Dear {given_name} {family_name},

It is time to arrange your next visit with us: {what}, due by {due_by}.

Please call us at {clinic_phone} as soon as you can, so that we can find a day that suits you well before
that date. If you already have a visit with us before then, please bring this letter along.

If you feel unwell, or anything worries you, do not wait for this visit: call {emergency_number}.

{clinic}
"""),
    Letter(name="Reminder", language="es", body="""{clinic}
{clinic_phone}

{today}

{patient}
{address}

Estimado/a {given_name} {family_name}:

Es hora de programar su próxima visita con nosotros: {what}, a más tardar el {due_by}.

Por favor, llámenos al {clinic_phone} lo antes posible para buscar un día que le convenga, con tiempo antes
de esa fecha. Si ya tiene una visita con nosotros antes de ese día, traiga esta carta.

Si se siente mal o algo le preocupa, no espere a esta visita: llame al {emergency_number}.

{clinic}
"""),
    Letter(name="Missed appointment", language="en", body="""{clinic}
{clinic_phone}

{today}

{patient}
{address}

Dear {given_name} {family_name},

We missed you at your last visit. Your next step with us, {what}, is due by {due_by}, and it must not be left
out.

Please call us today at {clinic_phone} to choose a new day.

If you feel unwell, or anything worries you, do not wait: call {emergency_number}.

{clinic}
"""),
    Letter(name="Missed appointment", language="es", body="""{clinic}
{clinic_phone}

{today}

{patient}
{address}

Estimado/a {given_name} {family_name}:

No pudimos verle en su última visita. Su próximo paso con nosotros, {what}, debe hacerse a más tardar el
{due_by} y no se puede dejar pasar.

Por favor, llámenos hoy al {clinic_phone} para elegir otro día.

Si se siente mal o algo le preocupa, no espere: llame al {emergency_number}.

{clinic}
"""),
    Letter(name="Next visit", language="en", body="""{clinic}
{clinic_phone}

{patient}

Your next visit: {visit_on}

Please tell us at {clinic_phone} if you cannot come.
"""),
    Letter(name="Next visit", language="es", body="""{clinic}
{clinic_phone}

{patient}

Su próxima visita: {visit_on}

Avísenos al {clinic_phone} si no puede venir.
"""),
)  # fmt: skip
"""The letters a clinic starts with; each can be changed."""
