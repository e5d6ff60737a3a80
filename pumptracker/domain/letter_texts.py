"""The texts a clinic starts with: letters, cards, slips, labels and scripts. Each can be changed."""

from __future__ import annotations

from pumptracker.domain.letter import Letter

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
"""The letters of 0.1.0 and what its second migration added; never edited."""

PRINTS: tuple[Letter, ...] = (
    Letter(name="Wallet card", language="en", kind="card", body="""\
INTRATHECAL PUMP - show this card to any doctor or hospital
{patient}, born {date_of_birth}, MRN {mrn}
Pump: {model}, serial {serial}
Reservoir: {reservoir}
Medicine: {drugs}, {concentration}
Dose per day: {dose}
Alarm date: {alarm_on}
Refill by: {refill_by}
Next visit: {visit_on}
Emergency: {emergency_number}
{clinic}, {clinic_phone}
Card written {today}
"""),
    Letter(name="Wallet card", language="es", kind="card", body="""\
BOMBA INTRATECAL - muestre esta tarjeta a cualquier médico u hospital
{patient}, nacimiento: {date_of_birth}, MRN {mrn}
Bomba: {model}, serie {serial}
Reservorio: {reservoir}
Medicamento: {drugs}, {concentration}
Dosis por día: {dose}
Fecha de alarma: {alarm_on}
Recargar antes del: {refill_by}
Próxima visita: {visit_on}
Emergencia: {emergency_number}
{clinic}, {clinic_phone}
Tarjeta escrita el {today}
"""),
    Letter(name="Transfer packet", language="en", kind="packet", body="""{clinic}
{clinic_address}
{clinic_phone}

{today}

To: {receiving_clinic}

Transfer of care: {patient}, born {date_of_birth}, MRN {mrn}

We hand over to you the care of this patient's intrathecal pump. Until you have confirmed the first visit at
your clinic we keep the refill date on our own list, and will call you about it.

THE DATE THAT MATTERS
Refill by: {refill_by}
Low-reservoir alarm date: {alarm_on}
What sets it: {limits}

PUMP
Model: {model}
Serial number: {serial}
Implanted: {implanted_on}
Reservoir: {reservoir}; alarm volume: {alarm_volume}
Catheter: {catheter}

LAST FILL
Date: {last_fill_on}; volume: {fill_volume}
Contents: {drugs}, {concentration}
Daily dose: {dose}

PATIENT
Telephone: {phone}
Caregiver: {caregiver}
Insurer: {insurer}

EVENTS, THE LATEST FIRST
{history}

Please call {clinic_phone} as soon as the first visit has taken place. The figures above are as our front desk
recorded them; the programmer's printout and the clinician decide.
"""),
    Letter(name="Transfer packet", language="es", kind="packet", body="""{clinic}
{clinic_address}
{clinic_phone}

{today}

Para: {receiving_clinic}

Traspaso de atención: {patient}, nacimiento: {date_of_birth}, MRN {mrn}

Les entregamos la atención de la bomba intratecal de este paciente. Hasta que confirmen la primera visita en su
clínica, mantenemos la fecha de recarga en nuestra lista y les llamaremos.

LA FECHA QUE IMPORTA
Recargar antes del: {refill_by}
Fecha de alarma de reservorio bajo: {alarm_on}
Qué la fija: {limits}

BOMBA
Modelo: {model}
Número de serie: {serial}
Implantada: {implanted_on}
Reservorio: {reservoir}; volumen de alarma: {alarm_volume}
Catéter: {catheter}

ÚLTIMA RECARGA
Fecha: {last_fill_on}; volumen: {fill_volume}
Contenido: {drugs}, {concentration}
Dosis diaria: {dose}

PACIENTE
Teléfono: {phone}
Cuidador: {caregiver}
Seguro: {insurer}

HECHOS, EL MÁS RECIENTE PRIMERO
{history}

Por favor, llamen al {clinic_phone} en cuanto la primera visita haya tenido lugar. Las cifras son las que registró
nuestra recepción; deciden la hoja impresa del programador y el médico.
"""),
    Letter(name="Address label", language="en", kind="label", body="""{patient}
{address}
"""),
    Letter(name="Address label", language="es", kind="label", body="""{patient}
{address}
"""),
    Letter(name="Envelope", language="en", kind="envelope", body="""{clinic}
{clinic_address}

{patient}
{address}
"""),
    Letter(name="Envelope", language="es", kind="envelope", body="""{clinic}
{clinic_address}

{patient}
{address}
"""),
    Letter(name="Postcard", language="en", kind="postcard", body="""{clinic}
{clinic_phone}

{today}

Dear {given_name} {family_name},

It is time to arrange your next visit with us. Please call {clinic_phone} before {due_by}.

Thank you.
"""),
    Letter(name="Postcard", language="es", kind="postcard", body="""{clinic}
{clinic_phone}

{today}

Estimado/a {given_name} {family_name}:

Es hora de programar su próxima visita con nosotros. Por favor, llame al {clinic_phone} antes del {due_by}.

Gracias.
"""),
    Letter(name="Voicemail", language="en", kind="voicemail", body="""\
This is a message for {given_name} {family_name}. Please call {clinic} at
{clinic_phone} as soon as you can. Thank you.
"""),
    Letter(name="Voicemail", language="es", kind="voicemail", body="""\
Este es un mensaje para {given_name} {family_name}. Por favor, llame a {clinic} al
{clinic_phone} lo antes posible. Gracias.
"""),
)  # fmt: skip
"""What the fourth migration ships beside them."""
