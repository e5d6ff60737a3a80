<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>words</name>
    <message id="missing_last_fill">
        <source>last fill</source>
        <translation>último llenado</translation>
    </message>
    <message id="missing_fill_volume">
        <source>fill volume</source>
        <translation>volumen de llenado</translation>
    </message>
    <message id="missing_alarm_volume">
        <source>alarm volume</source>
        <translation>volumen de alarma</translation>
    </message>
    <message id="missing_concentration">
        <source>concentration</source>
        <translation>concentración</translation>
    </message>
    <message id="missing_concentration_unit">
        <source>unit of the concentration</source>
        <translation>unidad de la concentración</translation>
    </message>
    <message id="missing_daily_dose">
        <source>daily dose</source>
        <translation>dosis diaria</translation>
    </message>
    <message id="missing_dose_unit">
        <source>unit of the dose</source>
        <translation>unidad de la dosis</translation>
    </message>
    <message id="missing_stop_date">
        <source>the printed date</source>
        <translation>la fecha impresa</translation>
    </message>
    <message id="missing_implant_date">
        <source>the day of the implant</source>
        <translation>el día del implante</translation>
    </message>
    <message id="printed_alarm">
        <source>The printout of the programmer gives {due_on} as the low-reservoir alarm date</source>
        <translation>La hoja impresa del programador da el {due_on} como fecha de la alarma de reservorio bajo</translation>
    </message>
    <message id="estimated_alarm">
        <source>{usable} mL to alarm × {concentration} ÷ {dose} = {days} days after {from_on}</source>
        <translation>{usable} mL hasta la alarma × {concentration} ÷ {dose} = {days} días tras el {from_on}</translation>
    </message>
    <message id="estimated_alarm_one">
        <source>{usable} mL to alarm × {concentration} ÷ {dose} = {days} day after {from_on}</source>
        <translation>{usable} mL hasta la alarma × {concentration} ÷ {dose} = {days} día después del {from_on}</translation>
    </message>
    <message id="in_pump_limit">
        <source>{drugs} may stay in the pump {days} days from {filled_on}</source>
        <translation>{drugs}: límite en la bomba, {days} días desde el {filled_on}</translation>
    </message>
    <message id="in_pump_limit_one">
        <source>{drugs} may stay in the pump {days} day from {filled_on}</source>
        <translation>{drugs}: límite en la bomba, {days} día desde el {filled_on}</translation>
    </message>
    <message id="first_fill">
        <source>First fill of this pump with {drugs}: {days} days from {filled_on}</source>
        <translation>Primer llenado de esta bomba con {drugs}: {days} días desde el {filled_on}</translation>
    </message>
    <message id="first_fill_one">
        <source>First fill of this pump with {drugs}: {days} day from {filled_on}</source>
        <translation>Primer llenado de esta bomba con {drugs}: {days} día desde el {filled_on}</translation>
    </message>
    <message id="clinic_maximum">
        <source>The clinic refills at the latest {days} days after {filled_on}</source>
        <translation>La clínica recarga a más tardar {days} días después del {filled_on}</translation>
    </message>
    <message id="clinic_maximum_one">
        <source>The clinic refills at the latest {days} day after {filled_on}</source>
        <translation>La clínica recarga a más tardar {days} día después del {filled_on}</translation>
    </message>
    <message id="in_pump_limit_unknown">
        <source>What is in the pump is not recorded: not longer than an unlisted mixture, until {due_on}</source>
        <translation>No está registrado qué hay en la bomba: no más tiempo que una mezcla que no está en la lista, hasta el {due_on}</translation>
    </message>
    <message id="contents_not_recorded">
        <source>Drugs not recorded: ask which, and the pharmacy how long they may stay</source>
        <translation>Medicamentos sin registrar: pregunte cuáles son y, a la farmacia, cuánto pueden permanecer</translation>
    </message>
    <message id="date_unknown">
        <source>Date unknown: {missing} not recorded</source>
        <translation>Fecha desconocida: falta registrar {missing}</translation>
    </message>
    <message id="date_unknown_limit">
        <source>Date unknown: {missing} not recorded; not later than {limit_on}</source>
        <translation>Fecha desconocida: falta registrar {missing}; no más tarde del {limit_on}</translation>
    </message>
    <message id="pump_emptied">
        <source>The pump had to be emptied for the MRI of {emptied_on} and no fill is recorded since</source>
        <translation>La bomba tenía que vaciarse para la resonancia del {emptied_on} y desde entonces no hay ningún llenado registrado</translation>
    </message>
    <message id="pump_not_recorded">
        <source>The pump is not recorded</source>
        <translation>La bomba no está registrada</translation>
    </message>
    <message id="entered">
        <source>{days} days from {since_on}, when the stage was entered</source>
        <translation>{days} días desde el {since_on}, inicio de la etapa</translation>
    </message>
    <message id="entered_one">
        <source>{days} day from {since_on}, when the stage was entered</source>
        <translation>{days} día desde el {since_on}, inicio de la etapa</translation>
    </message>
    <message id="trial_ended">
        <source>{days} days after the trial ended on {since_on}</source>
        <translation>{days} días después del fin de la prueba, el {since_on}</translation>
    </message>
    <message id="trial_ended_one">
        <source>{days} day after the trial ended on {since_on}</source>
        <translation>{days} día después del fin de la prueba, el {since_on}</translation>
    </message>
    <message id="its_date">
        <source>Booked for {due_on}</source>
        <translation>Reserva para el {due_on}</translation>
    </message>
    <message id="after_implant">
        <source>Day {days} after the implant of {since_on}</source>
        <translation>Día {days} después de la implantación del {since_on}</translation>
    </message>
    <message id="authorisation_expires">
        <source>The authorisation expires on {due_on}</source>
        <translation>La autorización vence el {due_on}</translation>
    </message>
    <message id="follow_up_asked">
        <source>The clinician asked for this day on {set_on}</source>
        <translation>Día pedido por el clínico el {set_on}</translation>
    </message>
    <message id="follow_up_interval">
        <source>Every {months} months; last visit {since_on}</source>
        <translation>Cada {months} meses; última visita: {since_on}</translation>
    </message>
    <message id="follow_up_interval_one">
        <source>Every month; last visit {since_on}</source>
        <translation>Cada mes; última visita: {since_on}</translation>
    </message>
    <message id="call_back_promised">
        <source>A call back was promised on {made_on}</source>
        <translation>El {made_on} se prometió devolver la llamada</translation>
    </message>
    <message id="transfer_unconfirmed">
        <source>Transferred on {left_on}; the receiving clinic has not confirmed a first visit</source>
        <translation>Traslado el {left_on}; la clínica receptora no ha confirmado una primera visita</translation>
    </message>
    <message id="transfer_first_visit">
        <source>The first visit at the receiving clinic is on {due_on}; confirm that it took place</source>
        <translation>La primera visita en la clínica receptora es el {due_on}; confirme que tuvo lugar</translation>
    </message>
    <message id="transfer_before_refill">
        <source>Transferred on {left_on}, not confirmed, and the refill is due on {due_on}</source>
        <translation>Traslado el {left_on}, sin confirmar, y la recarga vence el {due_on}</translation>
    </message>
    <message id="drug_to_order">
        <source>{drugs} must be ordered for the refill due on {refill_on}</source>
        <translation>{drugs}: hay que hacer el pedido para la recarga que vence el {refill_on}</translation>
    </message>
    <message id="service_life">
        <source>The pump stops {years} years after its implant on {since_on}</source>
        <translation>La bomba deja de funcionar {years} años después de su implantación, el {since_on}</translation>
    </message>
    <message id="service_life_one">
        <source>The pump stops {years} year after its implant on {since_on}</source>
        <translation>La bomba deja de funcionar {years} año después de su implantación, el {since_on}</translation>
    </message>
    <message id="stop_estimate">
        <source>The pump's own estimate, read on {read_on}</source>
        <translation>Estimación de la propia bomba, leída el {read_on}</translation>
    </message>
    <message id="eri_announced">
        <source>The pump announced replacement on {since_on} and runs {days} days more</source>
        <translation>La bomba anunció su reemplazo el {since_on} y funciona {days} días más</translation>
    </message>
    <message id="eri_announced_one">
        <source>The pump announced replacement on {since_on} and runs {days} day more</source>
        <translation>La bomba anunció su reemplazo el {since_on} y funciona {days} día más</translation>
    </message>
    <message id="replacement_unknown">
        <source>The day the pump stops is not known: {missing} not recorded</source>
        <translation>No se sabe qué día deja de funcionar la bomba: falta registrar {missing}</translation>
    </message>
    <message id="pump_check">
        <source>The pump must be checked after: {cause} on {happened_on}</source>
        <translation>La bomba debe revisarse después de: {cause} el {happened_on}</translation>
    </message>
    <message id="printout_superseded">
        <source>The printed alarm date {alarm_on} is older than the last fill or programme: type in the new one</source>
        <translation>La fecha de alarma impresa {alarm_on} es de antes del último llenado o programa: escriba la nueva</translation>
    </message>
    <message id="alarm_dates_differ">
        <source>Printed {printed_on} and estimated {estimated_on} differ by {days} days: check the printout</source>
        <translation>La fecha impresa {printed_on} y la estimada {estimated_on} difieren en {days} días: revise la hoja impresa</translation>
    </message>
    <message id="alarm_dates_differ_one">
        <source>Printed {printed_on} and estimated {estimated_on} differ by a day: check the printout</source>
        <translation>La fecha impresa {printed_on} y la estimada {estimated_on} difieren en un día: revise la hoja impresa</translation>
    </message>
    <message id="limit_not_listed">
        <source>In-pump limit not listed for {drugs}: ask the pharmacy</source>
        <translation>Límite en la bomba fuera de la lista para {drugs}: pregunte a la farmacia</translation>
    </message>
    <message id="contents_not_fully_known">
        <source>{drugs}: contents not fully known, in-pump limit not listed: ask the pharmacy</source>
        <translation>{drugs}: contenido no del todo conocido, límite en la bomba fuera de la lista: pregunte a la farmacia</translation>
    </message>
    <message id="alarm_volume_default">
        <source>Alarm volume not recorded: the model's {alarm_volume} mL is used</source>
        <translation>Volumen de alarma sin registrar: se usa el del modelo, {alarm_volume} mL</translation>
    </message>
    <message id="flow_high">
        <source>A flow of {flow} mL a day is unusually high: check dose, concentration and units</source>
        <translation>Un flujo de {flow} mL al día es inusualmente alto: revise dosis, concentración y unidades</translation>
    </message>
    <message id="flow_low">
        <source>A flow of {flow} mL a day is below what the {model} can deliver: check dose, concentration and units</source>
        <translation>Un flujo de {flow} mL al día está por debajo de lo que {model} puede administrar: revise dosis, concentración y unidades</translation>
    </message>
    <message id="refill_soon_after">
        <source>Only {days} days after the fill of {before_on}: check the date</source>
        <translation>Solo {days} días después del llenado del {before_on}: revise la fecha</translation>
    </message>
    <message id="refill_soon_after_one">
        <source>Only {days} day after the fill of {before_on}: check the date</source>
        <translation>Solo {days} día después del llenado del {before_on}: revise la fecha</translation>
    </message>
    <message id="look_alike">
        <source>Same name and date of birth as MRN {mrns}: is it one person?</source>
        <translation>Mismo nombre y fecha de nacimiento que MRN {mrns}: ¿es una sola persona?</translation>
    </message>
    <message id="serial_shared">
        <source>Serial {serial} is also on the implanted pump of MRN {mrns}: check both</source>
        <translation>La serie {serial} también está en la bomba implantada de MRN {mrns}: revise ambas</translation>
    </message>
    <message id="desk_booking_stands">
        <source>The desk has booked this visit; the register's {visit_on} was not taken over</source>
        <translation>Recepción ha reservado esta visita; no se tomó la fecha del registro, {visit_on}</translation>
    </message>
    <message id="required">
        <source>{field} is missing: fill it in</source>
        <translation>{field}: falta este dato; complételo</translation>
    </message>
    <message id="in_the_future">
        <source>{field}: {given_on} is in the future; check the date</source>
        <translation>{field}: la fecha {given_on} está en el futuro; revísela</translation>
    </message>
    <message id="not_a_sensible_date">
        <source>{field}: {given_on} cannot be right; check the year</source>
        <translation>{field}: la fecha {given_on} no puede ser correcta; revise el año</translation>
    </message>
    <message id="not_a_date">
        <source>{field}: “{given}” is not a date; write it as 2026-11-24</source>
        <translation>{field}: «{given}» no es una fecha; escríbala así: 2026-11-24</translation>
    </message>
    <message id="not_a_number">
        <source>{field}: “{given}” is not a number; write it as 12.5, with a point and no comma</source>
        <translation>{field}: «{given}» no es un número; escríbalo como 12.5, con punto y sin coma</translation>
    </message>
    <message id="not_yes_or_no">
        <source>{field}: “{given}” must be yes, no or empty</source>
        <translation>{field}: «{given}» debe ser «yes» (sí), «no» o quedar vacío</translation>
    </message>
    <message id="unknown_unit">
        <source>{field}: the unit “{given}” is not known; use mcg, mg or units</source>
        <translation>{field}: la unidad «{given}» no se conoce; use mcg, mg o «units» (unidades)</translation>
    </message>
    <message id="units_do_not_match">
        <source>{field}: {dose_unit} does not go with {concentration_unit}; use the same kind of unit for both</source>
        <translation>{field}: {dose_unit} no va con {concentration_unit}; use el mismo tipo de unidad en ambos casos</translation>
    </message>
    <message id="must_be_positive">
        <source>{field} must be more than 0</source>
        <translation>{field}: debe ser más de 0</translation>
    </message>
    <message id="out_of_range">
        <source>{field} must be between 0 and {largest}</source>
        <translation>{field}: debe estar entre 0 y {largest}</translation>
    </message>
    <message id="days_not_rising">
        <source>{field} must be different days in rising order</source>
        <translation>{field}: deben ser días distintos en orden ascendente</translation>
    </message>
    <message id="unknown_language">
        <source>{field}: “{given}” is not known; use en or es</source>
        <translation>{field}: «{given}» no se conoce; use «en» o «es»</translation>
    </message>
    <message id="not_an_email">
        <source>{field}: “{given}” is not an e-mail address</source>
        <translation>{field}: «{given}» no es una dirección de correo electrónico</translation>
    </message>
    <message id="unknown_stage">
        <source>{field}: “{given}” is no stage of the pathway; use one such as long-term</source>
        <translation>{field}: «{given}» no es una etapa del recorrido; use una como «long-term» (largo plazo)</translation>
    </message>
    <message id="implant_before_birth">
        <source>{field}: implanted on {implanted_on}, before the birth on {born_on}; check both dates</source>
        <translation>{field}: implantación el {implanted_on}, antes del nacimiento el {born_on}; revise ambas fechas</translation>
    </message>
    <message id="stage_before_birth">
        <source>{field}: {entered_on} is before the birth on {born_on}; check both dates</source>
        <translation>{field}: la fecha {entered_on} es anterior al nacimiento el {born_on}; revise ambas fechas</translation>
    </message>
    <message id="alarm_not_below_reservoir">
        <source>{field}: an alarm at {alarm} mL cannot be in a reservoir of {reservoir} mL; check both</source>
        <translation>{field}: una alarma a {alarm} mL no cabe en un reservorio de {reservoir} mL; revise ambos valores</translation>
    </message>
    <message id="alarm_not_below_fill">
        <source>{field}: a fill of {given} mL is not above the alarm volume of {alarm} mL; check both</source>
        <translation>{field}: un llenado de {given} mL no supera el volumen de alarma de {alarm} mL; revise ambos valores</translation>
    </message>
    <message id="more_than_reservoir">
        <source>{field}: {given} mL is more than the reservoir of {reservoir} mL; check both</source>
        <translation>{field}: {given} mL es más que el reservorio de {reservoir} mL; revise ambos valores</translation>
    </message>
    <message id="explant_before_implant">
        <source>{field} is before the implant on {implanted_on}; check both dates</source>
        <translation>{field}: anterior a la implantación del {implanted_on}; revise ambas fechas</translation>
    </message>
    <message id="second_active_pump">
        <source>{field}: pump {model} {serial} is still implanted; record its replacement at the desk first</source>
        <translation>{field}: la bomba {model} {serial} sigue implantada; registre primero su reemplazo en recepción</translation>
    </message>
    <message id="refill_before_implant">
        <source>{field}: filled on {given_on}, before the implant on {implanted_on}; check both dates</source>
        <translation>{field}: llenado el {given_on}, antes de la implantación del {implanted_on}; revise ambas fechas</translation>
    </message>
    <message id="bolus_incomplete">
        <source>{field} is missing: a bolus needs its dose and its number per day</source>
        <translation>{field}: falta este dato; un bolo necesita su dosis y su número por día</translation>
    </message>
    <message id="expired_at_fill">
        <source>{field}: expired on {given_on}, before the fill on {filled_on}; check both dates</source>
        <translation>{field}: venció el {given_on}, antes del llenado del {filled_on}; revise ambas fechas</translation>
    </message>
    <message id="alarm_before_printout">
        <source>{field}: {given_on} is before the printout of {printed_on}; check both dates</source>
        <translation>{field}: la fecha {given_on} es anterior a la hoja impresa del {printed_on}; revise ambas fechas</translation>
    </message>
    <message id="not_a_visit">
        <source>{field}: no visit can be booked for “{kind}”; use one such as refill</source>
        <translation>{field}: no se puede reservar ninguna visita para «{kind}»; use un motivo como «refill» (recarga)</translation>
    </message>
    <message id="booking_in_the_past">
        <source>{field}: {given_on} is in the past; choose a day from today on</source>
        <translation>{field}: la fecha {given_on} ya pasó; elija un día a partir de hoy</translation>
    </message>
    <message id="visit_incomplete">
        <source>{field} is missing: a visit needs its day and what it is for</source>
        <translation>{field}: falta este dato; una visita necesita su día y para qué es</translation>
    </message>
    <message id="already_there">
        <source>{field}: the patient is in {stage} already</source>
        <translation>{field}: la etapa del paciente ya es {stage}</translation>
    </message>
    <message id="stage_before_last">
        <source>{field} is before {stage} was entered on {entered_on}; check the date</source>
        <translation>{field}: anterior al inicio de la etapa {stage}, el {entered_on}; revise la fecha</translation>
    </message>
    <message id="pump_still_implanted">
        <source>{field}: a pump is still implanted; leaving needs a transfer or a death, or its explant recorded</source>
        <translation>{field}: sigue implantada una bomba; la salida requiere un traslado o un fallecimiento, o registrarla como explantada</translation>
    </message>
    <message id="reason_needed">
        <source>{field} is missing: say why a stage is skipped or repeated</source>
        <translation>{field}: falta este dato; diga por qué se omite o se repite una etapa</translation>
    </message>
    <message id="move_at_the_desk">
        <source>{field}: the patient stands in {recorded}; move the patient at the desk</source>
        <translation>{field}: la etapa del paciente es {recorded}; cámbiela en recepción</translation>
    </message>
    <message id="fill_day_needed">
        <source>{field} is missing: {column} has changed, and the day of that fill is needed</source>
        <translation>{field}: falta este dato; {column} ha cambiado y se necesita el día de ese llenado</translation>
    </message>
    <message id="fill_differs">
        <source>{field}: the fill of {filled_on} is recorded with {recorded}, not {given}; correct it at the desk</source>
        <translation>{field}: el llenado del {filled_on} está registrado con {recorded}, no con {given}; corríjalo en recepción</translation>
    </message>
    <message id="printout_differs">
        <source>{field}: {recorded} is recorded for that fill, not {given}; correct it at the desk</source>
        <translation>{field}: para ese llenado consta {recorded}, no {given}; corríjalo en recepción</translation>
    </message>
    <message id="no_open_weekday">
        <source>{field}: at least one weekday must be open</source>
        <translation>{field}: al menos un día de la semana debe estar abierto</translation>
    </message>
    <message id="calendar_closed_too_long">
        <source>{field}: the clinic is closed for more than a year; shorten the closure</source>
        <translation>{field}: la clínica está cerrada más de un año; acorte el cierre</translation>
    </message>
    <message id="no_longer_there">
        <source>Somebody has removed this in the meantime; look again</source>
        <translation>Alguien ha quitado esto mientras tanto; vuelva a mirar</translation>
    </message>
    <message id="no_such_patient">
        <source>This registration is not there: it was merged into another or taken back; search again</source>
        <translation>Esta ficha no está: se unió a otra o se deshizo; busque de nuevo</translation>
    </message>
    <message id="moved_on">
        <source>Somebody has moved this patient, or changed the pump, in the meantime; close this and look again</source>
        <translation>Alguien ha cambiado la etapa o la bomba de este paciente mientras tanto; cierre esto y vuelva a mirar</translation>
    </message>
    <message id="changed_meanwhile">
        <source>Somebody has changed this in the meantime; look again before you go on</source>
        <translation>Alguien ha cambiado esto mientras tanto; vuelva a mirar antes de seguir</translation>
    </message>
    <message id="pump_after_exit">
        <source>{field}: the patient has left ({stage}); bring the patient back to the pathway first</source>
        <translation>{field}: el paciente ha dejado el recorrido ({stage}); primero vuelva a poner al paciente en el recorrido</translation>
    </message>
    <message id="mrn_taken">
        <source>{field}: {given} belongs to another patient; open that one, or check the number</source>
        <translation>{field}: {given} es de otro paciente; abra ese o revise el número</translation>
    </message>
    <message id="transfer_by_its_own">
        <source>{field}: record the transfer itself, with the receiving clinic</source>
        <translation>{field}: registre el traslado en sí, con la clínica receptora</translation>
    </message>
    <message id="not_in_trial">
        <source>{field}: the patient is in {stage}, not in trial; move the patient first</source>
        <translation>{field}: la etapa del paciente es {stage}, no la prueba; cambie primero la etapa</translation>
    </message>
    <message id="no_transfer_to_confirm">
        <source>{field}: no transfer waits to be confirmed</source>
        <translation>{field}: no hay ningún traslado por confirmar</translation>
    </message>
    <message id="confirmed_before_transfer">
        <source>{field} is before the transfer of {left_on}; check the date</source>
        <translation>{field}: anterior al traslado del {left_on}; revise la fecha</translation>
    </message>
    <message id="fill_already_recorded">
        <source>{field}: a fill of {given_on} is recorded already; correct that one</source>
        <translation>{field}: ya hay un llenado registrado el {given_on}; corrija ese</translation>
    </message>
    <message id="before_implant">
        <source>{field} is before the implant on {implanted_on}; check both dates</source>
        <translation>{field}: anterior a la implantación del {implanted_on}; revise ambas fechas</translation>
    </message>
    <message id="no_active_pump">
        <source>{field}: no pump is implanted; record the implant first</source>
        <translation>{field}: no hay ninguna bomba implantada; registre primero la implantación</translation>
    </message>
    <message id="not_on_pathway">
        <source>{field}: the patient has left the pathway; no visit can be booked</source>
        <translation>{field}: el paciente ha dejado el recorrido; no se puede reservar ninguna visita</translation>
    </message>
    <message id="visit_has_outcome">
        <source>{field}: this visit has its outcome already; book a new one</source>
        <translation>{field}: esta visita ya tiene su resultado; reserve una nueva</translation>
    </message>
    <message id="visit_not_moved">
        <source>{field}: the visit is on {visit_on} at that time already; choose another day or time</source>
        <translation>{field}: la visita ya es el {visit_on} a esa hora; elija otro día u otra hora</translation>
    </message>
    <message id="unknown_outcome">
        <source>{field}: “{given}” is no outcome of a visit</source>
        <translation>{field}: «{given}» no es un resultado de visita</translation>
    </message>
    <message id="ends_before_it_begins">
        <source>{field} is before the first day; check both dates</source>
        <translation>{field}: anterior al primer día; revise ambas fechas</translation>
    </message>
    <message id="nothing_to_undo">
        <source>There is nothing to undo</source>
        <translation>No hay nada que deshacer</translation>
    </message>
    <message id="undo_of_another">
        <source>The last action is by {who}, {happened_at}: {deed}. Press Undo again to take it back too</source>
        <translation>La última acción es de {who}, {happened_at}: {deed}. Presione «Deshacer» otra vez para deshacerla también</translation>
    </message>
    <message id="undo_blocked">
        <source>This cannot be undone: something recorded since rests on it ({table})</source>
        <translation>Esto no se puede deshacer: algo registrado después depende de ello ({table})</translation>
    </message>
    <message id="staff_already">
        <source>{field}: {given} is on the list already</source>
        <translation>{field}: {given} ya está en la lista</translation>
    </message>
    <message id="cannot_take_out">
        <source>This cannot be taken out by itself ({table}); correct it instead</source>
        <translation>Esto no se puede quitar por sí solo ({table}); corríjalo</translation>
    </message>
    <message id="second_active_pump_reason">
        <source>{field} is missing: pump {model} {serial} is still implanted; say why this one replaces it</source>
        <translation>{field}: falta este dato; la bomba {model} {serial} sigue implantada; diga por qué esta la reemplaza</translation>
    </message>
    <message id="no_order_waits">
        <source>{field}: no order waits; record the order first</source>
        <translation>{field}: no hay ningún pedido pendiente; registre primero el pedido</translation>
    </message>
    <message id="file_too_large">
        <source>The file has {megabytes} MB; a register has at most {largest} MB. Was the right file chosen?</source>
        <translation>El archivo tiene {megabytes} MB; un registro tiene como máximo {largest} MB. ¿Se eligió el archivo correcto?</translation>
    </message>
    <message id="cannot_read_file">
        <source>The file {given} cannot be read; check its name and that it is not open elsewhere</source>
        <translation>No se puede leer el archivo {given}; revise su nombre y que no esté abierto en otro lugar</translation>
    </message>
    <message id="not_utf8">
        <source>Line {line} is not UTF-8 text; save the file as “CSV UTF-8”</source>
        <translation>La línea {line} no es texto UTF-8; guarde el archivo como «CSV UTF-8»</translation>
    </message>
    <message id="not_csv">
        <source>The file is not a readable CSV ({given}); save it again as “CSV UTF-8” with commas</source>
        <translation>El archivo no es un CSV legible ({given}); guárdelo de nuevo como «CSV UTF-8» con comas</translation>
    </message>
    <message id="column_missing">
        <source>The column {field} is missing; add it to the first line (it may stay empty below)</source>
        <translation>Falta la columna {field}; añádala a la primera línea (puede quedar vacía debajo)</translation>
    </message>
    <message id="wrong_separator">
        <source>The columns are not separated by commas; save the file as “CSV UTF-8” with commas</source>
        <translation>Las columnas no están separadas por comas; guarde el archivo como «CSV UTF-8» con comas</translation>
    </message>
    <message id="mrn_twice">
        <source>{field}: {given} stands on line {line} too, with other words for the same fill; keep one</source>
        <translation>{field}: {given} está también en la línea {line}, con otros datos para el mismo llenado; deje solo una</translation>
    </message>
    <message id="not_a_time">
        <source>{field}: “{given}” is not a time of day; write it as 09:30</source>
        <translation>{field}: «{given}» no es una hora del día; escríbala así: 09:30</translation>
    </message>
    <message id="received_before_ordered">
        <source>{field} is before the order of {ordered_on}; check both dates</source>
        <translation>{field}: anterior al pedido del {ordered_on}; revise ambas fechas</translation>
    </message>
    <message id="stop_before_implant">
        <source>{field} is before the implant on {implanted_on}; check both dates</source>
        <translation>{field}: anterior a la implantación del {implanted_on}; revise ambas fechas</translation>
    </message>
    <message id="no_visit_to_close">
        <source>{field}: no visit is booked; book one first</source>
        <translation>{field}: no hay ninguna visita reservada; reserve una primero</translation>
    </message>
    <message id="field_pump_serial">
        <source>Serial</source>
        <translation>Serie</translation>
    </message>
    <message id="field_every_months">
        <source>Every so many months</source>
        <translation>Cada cuántos meses</translation>
    </message>
    <message id="field_expires_on">
        <source>Drug expires on</source>
        <translation>Medicamento vence el</translation>
    </message>
    <message id="could_not_read">
        <source>The list could not be read; do not rely on what is shown. Start again; call IT if it recurs.</source>
        <translation>No se pudo leer la lista; no confíe en lo que se muestra. Inicie de nuevo; llame a informática si se repite.</translation>
    </message>
    <message id="column_twice">
        <source>The column {field} stands twice in the first line; remove one</source>
        <translation>La columna {field} está dos veces en la primera línea; quite una</translation>
    </message>
    <message id="ragged_row">
        <source>The row has {found} cells where the first line has {wanted}; check commas and quotation marks</source>
        <translation>La fila tiene {found} celdas y la primera línea tiene {wanted}; revise comas y comillas</translation>
    </message>
    <message id="control_character">
        <source>{field} holds a character that cannot be shown; type the cell anew</source>
        <translation>{field}: contiene un carácter que no se puede mostrar; escriba la celda de nuevo</translation>
    </message>
    <message id="no_clinic">
        <source>There is no clinic here: {folder}</source>
        <translation>Aquí no hay ninguna clínica: {folder}</translation>
    </message>
    <message id="others_log">
        <source>{file} in {folder} does not belong to the clinic's file beside it; nothing was opened or changed. If the clinic's file was put there by hand, move {file} out of the folder, keep it, and try again</source>
        <translation>{file}, en {folder}, no es del archivo de la clínica que está a su lado; no se abrió ni cambió nada. Si alguien puso allí a mano el archivo de la clínica, saque {file} de la carpeta, guárdelo y vuelva a intentarlo</translation>
    </message>
    <message id="clinic_gone">
        <source>The clinic's file {file} is gone from {folder}, where copies of it still are; no new clinic was begun. Put it back, or restore a copy</source>
        <translation>El archivo de la clínica {file} ya no está en {folder}, donde aún hay copias; no se empezó otra clínica. Devuélvalo a su lugar, o restaure una copia de seguridad</translation>
    </message>
    <message id="locked">
        <source>Another program is writing to the clinic's file; try again in a moment</source>
        <translation>Otro programa está escribiendo en el archivo de la clínica; inténtelo de nuevo en un momento</translation>
    </message>
    <message id="disk_full">
        <source>The disk is full; nothing was changed. Make room and try again</source>
        <translation>El disco está lleno; no se cambió nada. Libere espacio e inténtelo de nuevo</translation>
    </message>
    <message id="read_only">
        <source>The clinic's file is read-only; nothing was changed. Check the rights of the data folder</source>
        <translation>El archivo de la clínica es de solo lectura; no se cambió nada. Revise los permisos de la carpeta de datos</translation>
    </message>
    <message id="disk_error">
        <source>The disk does not answer; nothing was changed. Check the drive and try again</source>
        <translation>El disco no responde; no se cambió nada. Revise la unidad e inténtelo de nuevo</translation>
    </message>
    <message id="damaged">
        <source>The clinic's file is damaged; do not go on. Restore the newest good backup</source>
        <translation>El archivo de la clínica está dañado; no siga. Restaure la copia de seguridad buena más reciente</translation>
    </message>
    <message id="not_a_database">
        <source>The file in the data folder is not a clinic of PumpTracker; it was left as it is</source>
        <translation>El archivo de la carpeta de datos no es una clínica de PumpTracker; se dejó como está</translation>
    </message>
    <message id="not_a_clinic">
        <source>The file in the data folder is not a clinic of PumpTracker; it was left as it is</source>
        <translation>El archivo de la carpeta de datos no es una clínica de PumpTracker; se dejó como está</translation>
    </message>
    <message id="cannot_open">
        <source>The clinic's file cannot be opened; check the rights of the data folder</source>
        <translation>No se puede abrir el archivo de la clínica; revise los permisos de la carpeta de datos</translation>
    </message>
    <message id="nobodys_folder">
        <source>{folder}: there is no such user on this computer; write the folder out. Nothing was changed</source>
        <translation>{folder}: no hay tal usuario en este equipo; escriba la carpeta completa. No se cambió nada</translation>
    </message>
    <message id="folder_no_text">
        <source>The name of {folder} is no text on this system; give it another name. Nothing was changed</source>
        <translation>El nombre de {folder} no es texto en este sistema; dele otro nombre. No se cambió nada</translation>
    </message>
    <message id="cannot_make_folder">
        <source>The data folder {folder} cannot be made; check its drive and rights</source>
        <translation>No se puede crear la carpeta de datos {folder}; revise su unidad y sus permisos</translation>
    </message>
    <message id="newer_file">
        <source>The clinic's file was made by PumpTracker with schema {found}; this one knows {known}. It was left as it is: install a version that knows schema {found}</source>
        <translation>El archivo de la clínica lo hizo PumpTracker con el esquema {found}; este conoce el {known}. Se dejó como está: instale una versión que conozca el esquema {found}</translation>
    </message>
    <message id="unknown_letter_field">
        <source>{field}: “{given}” is no field of a letter; choose one from the list</source>
        <translation>{field}: «{given}» no es un campo de carta; elija uno de la lista</translation>
    </message>
    <message id="stray_brace">
        <source>{field}: a curly bracket belongs to no field; write fields as {{patient}}</source>
        <translation>{field}: una llave no pertenece a ningún campo; escriba los campos así: {{patient}}</translation>
    </message>
    <message id="letter_field_empty">
        <source>{field}: nothing is recorded for “{given}”; fill it in first, or choose another letter</source>
        <translation>{field}: no hay nada registrado para «{given}»; complételo primero o elija otra carta</translation>
    </message>
    <message id="kind_evaluation">
        <source>Evaluation</source>
        <translation>Evaluación</translation>
    </message>
    <message id="kind_trial">
        <source>Trial</source>
        <translation>Prueba</translation>
    </message>
    <message id="kind_trial_decision">
        <source>Trial decision</source>
        <translation>Decisión</translation>
    </message>
    <message id="kind_surgery">
        <source>Surgery</source>
        <translation>Cirugía</translation>
    </message>
    <message id="kind_authorisation">
        <source>Authorisation</source>
        <translation>Autorización</translation>
    </message>
    <message id="kind_wound_check">
        <source>Wound check</source>
        <translation>Revisión de la herida</translation>
    </message>
    <message id="kind_dose_visit">
        <source>Dose visit</source>
        <translation>Visita de ajuste de dosis</translation>
    </message>
    <message id="kind_follow_up">
        <source>Follow-up</source>
        <translation>Seguimiento</translation>
    </message>
    <message id="kind_call_back">
        <source>Call back</source>
        <translation>Devolver la llamada</translation>
    </message>
    <message id="kind_refill">
        <source>Refill</source>
        <translation>Recarga</translation>
    </message>
    <message id="kind_drug_order">
        <source>Drug order</source>
        <translation>Pedido de medicamento</translation>
    </message>
    <message id="kind_replacement">
        <source>Replacement</source>
        <translation>Reemplazo</translation>
    </message>
    <message id="kind_pump_check">
        <source>Pump check</source>
        <translation>Revisión de la bomba</translation>
    </message>
    <message id="kind_confirm_transfer">
        <source>Confirm transfer</source>
        <translation>Confirmar traslado</translation>
    </message>
    <message id="language_en">
        <source>English</source>
        <translation>English</translation>
    </message>
    <message id="language_es">
        <source>Español</source>
        <translation>Español</translation>
    </message>
    <message id="event_stage">
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message id="event_implant">
        <source>Pump implanted</source>
        <translation>Bomba implantada</translation>
    </message>
    <message id="event_explant">
        <source>Pump explanted</source>
        <translation>Bomba explantada</translation>
    </message>
    <message id="event_dose">
        <source>Dose change</source>
        <translation>Cambio de dosis</translation>
    </message>
    <message id="event_printout">
        <source>Printout</source>
        <translation>Hoja impresa</translation>
    </message>
    <message id="event_mri">
        <source>MRI</source>
        <translation>Resonancia</translation>
    </message>
    <message id="event_alarm">
        <source>Alarm heard</source>
        <translation>Alarma oída</translation>
    </message>
    <message id="event_alarm_single">
        <source>Single-tone alarm</source>
        <translation>Alarma de un tono</translation>
    </message>
    <message id="event_alarm_two_tone">
        <source>Two-tone alarm</source>
        <translation>Alarma de dos tonos</translation>
    </message>
    <message id="event_visit">
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message id="event_contact">
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message id="stage_evaluation">
        <source>Evaluation</source>
        <translation>Evaluación</translation>
    </message>
    <message id="stage_trial">
        <source>Trial</source>
        <translation>Prueba</translation>
    </message>
    <message id="stage_implantation">
        <source>Implantation</source>
        <translation>Implantación</translation>
    </message>
    <message id="stage_post-procedure">
        <source>Post-procedure</source>
        <translation>Después del procedimiento</translation>
    </message>
    <message id="stage_long-term">
        <source>Long-term</source>
        <translation>Largo plazo</translation>
    </message>
    <message id="stage_not-a-candidate">
        <source>Not a candidate</source>
        <translation>No es candidato</translation>
    </message>
    <message id="stage_declined">
        <source>Declined</source>
        <translation>Lo rechazó</translation>
    </message>
    <message id="stage_trial-without-benefit">
        <source>Trial without benefit</source>
        <translation>Prueba sin beneficio</translation>
    </message>
    <message id="stage_explanted">
        <source>Explanted</source>
        <translation>Explantada</translation>
    </message>
    <message id="stage_transferred">
        <source>Transferred</source>
        <translation>Trasladado</translation>
    </message>
    <message id="stage_deceased">
        <source>Deceased</source>
        <translation>Fallecido</translation>
    </message>
    <message id="outcome_done">
        <source>done</source>
        <translation>hecha</translation>
    </message>
    <message id="outcome_no-show">
        <source>no-show</source>
        <translation>no acudió</translation>
    </message>
    <message id="outcome_cancelled">
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message id="outcome_cancelled-late">
        <source>cancelled late</source>
        <translation>cancelada tarde</translation>
    </message>
    <message id="outcome_rescheduled">
        <source>rescheduled</source>
        <translation>cambiada de día</translation>
    </message>
    <message id="outcome_left">
        <source>left without being seen</source>
        <translation>se fue sin recibir atención</translation>
    </message>
    <message id="contact_reached-booked">
        <source>Reached, booked</source>
        <translation>Se localizó, reservó</translation>
    </message>
    <message id="contact_reached-call-back">
        <source>Reached, will call back</source>
        <translation>Se localizó, devolver llamada</translation>
    </message>
    <message id="contact_reached">
        <source>Reached</source>
        <translation>Se localizó</translation>
    </message>
    <message id="contact_message-person">
        <source>Left message with person</source>
        <translation>Mensaje a una persona</translation>
    </message>
    <message id="contact_message-machine">
        <source>Left message on machine</source>
        <translation>Mensaje en buzón de voz</translation>
    </message>
    <message id="contact_no-answer">
        <source>No answer</source>
        <translation>No contestó</translation>
    </message>
    <message id="contact_wrong-number">
        <source>Wrong number</source>
        <translation>Número erróneo</translation>
    </message>
    <message id="contact_asked-not-to-call">
        <source>Asked not to be called</source>
        <translation>Pidió no recibir llamadas</translation>
    </message>
    <message id="absence_travel">
        <source>Travel</source>
        <translation>Viaje</translation>
    </message>
    <message id="absence_admission">
        <source>Admission elsewhere</source>
        <translation>Hospitalización externa</translation>
    </message>
    <message id="event_eri">
        <source>ERI reading</source>
        <translation>Lectura de ERI</translation>
    </message>
    <message id="event_absence">
        <source>Away</source>
        <translation>Ausencia</translation>
    </message>
    <message id="event_confirmed">
        <source>Transfer confirmed</source>
        <translation>Traslado confirmado</translation>
    </message>
    <message id="phone_kind_mobile">
        <source>Mobile</source>
        <translation>Celular</translation>
    </message>
    <message id="phone_kind_home">
        <source>Home</source>
        <translation>Casa</translation>
    </message>
    <message id="phone_kind_work">
        <source>Work</source>
        <translation>Trabajo</translation>
    </message>
    <message id="phone_kind_facility">
        <source>Facility</source>
        <translation>Centro</translation>
    </message>
    <message id="phone_kind_other">
        <source>Other</source>
        <translation>Otro</translation>
    </message>
    <message id="channel_phone">
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message id="channel_letter">
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message id="channel_email">
        <source>E-mail</source>
        <translation>Correo-e</translation>
    </message>
    <message id="channel_portal">
        <source>Portal</source>
        <translation>Portal</translation>
    </message>
    <message id="channel_in-person">
        <source>In person</source>
        <translation>En persona</translation>
    </message>
    <message id="cause_alarm">
        <source>an alarm that was heard</source>
        <translation>una alarma que se oyó</translation>
    </message>
    <message id="cause_alarm_single">
        <source>a single-tone alarm</source>
        <translation>una alarma de un tono</translation>
    </message>
    <message id="cause_alarm_two_tone">
        <source>a two-tone alarm</source>
        <translation>una alarma de dos tonos</translation>
    </message>
    <message id="cause_mri">
        <source>an MRI</source>
        <translation>una resonancia</translation>
    </message>
    <message id="cause_discrepancy">
        <source>a residual outside the clinic’s range</source>
        <translation>un residuo fuera del rango de la clínica</translation>
    </message>
    <message id="field_mrn">
        <source>MRN</source>
        <translation>MRN</translation>
    </message>
    <message id="field_family_name">
        <source>Family name</source>
        <translation>Apellidos</translation>
    </message>
    <message id="field_given_name">
        <source>Given name</source>
        <translation>Nombre</translation>
    </message>
    <message id="field_date_of_birth">
        <source>Date of birth</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message id="field_phone">
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message id="field_email">
        <source>E-mail</source>
        <translation>Correo-e</translation>
    </message>
    <message id="field_language">
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message id="field_caregiver_name">
        <source>Caregiver</source>
        <translation>Cuidador</translation>
    </message>
    <message id="field_caregiver_phone">
        <source>Caregiver's phone</source>
        <translation>Teléfono del cuidador</translation>
    </message>
    <message id="field_notes">
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message id="field_stage">
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message id="field_entered_on">
        <source>Since</source>
        <translation>Desde</translation>
    </message>
    <message id="field_filled_on">
        <source>Filled on</source>
        <translation>Llenada el</translation>
    </message>
    <message id="field_volume_ml">
        <source>Fill, mL</source>
        <translation>Llenado, mL</translation>
    </message>
    <message id="field_drugs">
        <source>Drugs</source>
        <translation>Medicamentos</translation>
    </message>
    <message id="field_concentration">
        <source>Concentration</source>
        <translation>Concentración</translation>
    </message>
    <message id="field_concentration_unit">
        <source>Unit of concentration</source>
        <translation>Unidad de concentración</translation>
    </message>
    <message id="field_daily_dose">
        <source>Daily dose</source>
        <translation>Dosis diaria</translation>
    </message>
    <message id="field_dose_unit">
        <source>Unit of dose</source>
        <translation>Unidad de dosis</translation>
    </message>
    <message id="field_bolus_dose">
        <source>Bolus dose</source>
        <translation>Dosis del bolo</translation>
    </message>
    <message id="field_boluses_per_day">
        <source>Boluses per day</source>
        <translation>Bolos por día</translation>
    </message>
    <message id="field_expected_residual_ml">
        <source>Expected residual, mL</source>
        <translation>Residuo esperado, mL</translation>
    </message>
    <message id="field_measured_residual_ml">
        <source>Measured residual, mL</source>
        <translation>Residuo medido, mL</translation>
    </message>
    <message id="field_lot">
        <source>Lot</source>
        <translation>Lote</translation>
    </message>
    <message id="field_printed_alarm_on">
        <source>Alarm date on the printout</source>
        <translation>Fecha de alarma en la hoja</translation>
    </message>
    <message id="field_first_fill">
        <source>First fill of this pump</source>
        <translation>Primer llenado de la bomba</translation>
    </message>
    <message id="field_diluted">
        <source>Ziconotide diluted</source>
        <translation>Ziconotida diluida</translation>
    </message>
    <message id="field_kind">
        <source>What for</source>
        <translation>Para qué</translation>
    </message>
    <message id="field_visit_on">
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message id="field_visit_at">
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message id="field_outcome">
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message id="field_number">
        <source>Number dialled</source>
        <translation>Número marcado</translation>
    </message>
    <message id="field_call_back_on">
        <source>Call back on</source>
        <translation>Devolver llamada el</translation>
    </message>
    <message id="field_note">
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message id="field_changed_on">
        <source>Changed on</source>
        <translation>Cambio el</translation>
    </message>
    <message id="field_reason">
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message id="field_receiving_clinic">
        <source>Receiving clinic (transfer)</source>
        <translation>Clínica receptora (traslado)</translation>
    </message>
    <message id="field_pump_model">
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message id="field_other_model">
        <source>Other model</source>
        <translation>Otro modelo</translation>
    </message>
    <message id="field_serial">
        <source>Serial</source>
        <translation>Serie</translation>
    </message>
    <message id="field_implanted_on">
        <source>Implanted on</source>
        <translation>Implantada el</translation>
    </message>
    <message id="field_alarm_volume_ml">
        <source>Alarm volume, mL</source>
        <translation>Volumen de alarma, mL</translation>
    </message>
    <message id="field_catheter">
        <source>Catheter</source>
        <translation>Catéter</translation>
    </message>
    <message id="field_catheter_tip">
        <source>Catheter tip</source>
        <translation>Punta del catéter</translation>
    </message>
    <message id="field_visit">
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message id="field_event">
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message id="field_happened_on">
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message id="field_read_on">
        <source>Read on</source>
        <translation>Leído el</translation>
    </message>
    <message id="field_stops_on">
        <source>Day it stops (printed)</source>
        <translation>Día en que para (impreso)</translation>
    </message>
    <message id="field_announced">
        <source>ERI announced</source>
        <translation>ERI anunciado</translation>
    </message>
    <message id="field_ordered_on">
        <source>Ordered on</source>
        <translation>Pedido el</translation>
    </message>
    <message id="field_received_on">
        <source>Received on</source>
        <translation>Recibido el</translation>
    </message>
    <message id="field_on_hand_until">
        <source>On hand until</source>
        <translation>En la clínica hasta</translation>
    </message>
    <message id="field_ended_on">
        <source>Ended on</source>
        <translation>Terminó el</translation>
    </message>
    <message id="field_method">
        <source>Method</source>
        <translation>Método</translation>
    </message>
    <message id="field_trial_outcome">
        <source>Outcome in the clinician's words</source>
        <translation>Resultado, en palabras del clínico</translation>
    </message>
    <message id="field_confirmed_on">
        <source>First visit there on</source>
        <translation>Primera visita allí el</translation>
    </message>
    <message id="field_absence">
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message id="field_first_on">
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message id="field_last_on">
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message id="field_place">
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message id="field_who_refills">
        <source>Who refills meanwhile</source>
        <translation>Quién recarga entretanto</translation>
    </message>
    <message id="field_printed_on">
        <source>Printed on</source>
        <translation>Impresa el</translation>
    </message>
    <message id="field_explanted_on">
        <source>Explanted on</source>
        <translation>Explantada el</translation>
    </message>
    <message id="field_explant_reason">
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message id="field_name">
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message id="field_insurer">
        <source>Insurer</source>
        <translation>Aseguradora</translation>
    </message>
    <message id="field_authorisation_expires_on">
        <source>Authorisation expires on</source>
        <translation>Autorización vence el</translation>
    </message>
    <message id="field_referrer">
        <source>Referrer</source>
        <translation>Referido por</translation>
    </message>
    <message id="field_address">
        <source>Address</source>
        <translation>Dirección</translation>
    </message>
    <message id="field_do_not_contact">
        <source>Do not contact</source>
        <translation>No contactar</translation>
    </message>
    <message id="field_lost_to_follow_up">
        <source>Lost to follow-up (raises the rows)</source>
        <translation>Perdido de vista (sube las filas)</translation>
    </message>
    <message id="field_preferred_name">
        <source>Preferred name</source>
        <translation>Nombre preferido</translation>
    </message>
    <message id="field_phone_kind">
        <source>Kind of phone</source>
        <translation>Tipo de teléfono</translation>
    </message>
    <message id="field_may_leave_message">
        <source>May leave a message</source>
        <translation>Se puede dejar mensaje</translation>
    </message>
    <message id="field_phone_2">
        <source>Second phone</source>
        <translation>Segundo teléfono</translation>
    </message>
    <message id="field_phone_kind_2">
        <source>Kind of second phone</source>
        <translation>Tipo del segundo teléfono</translation>
    </message>
    <message id="field_may_leave_message_2">
        <source>May leave a message there</source>
        <translation>Se puede dejar mensaje ahí</translation>
    </message>
    <message id="field_channel">
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message id="field_first_visit_on">
        <source>First visit there (transfer)</source>
        <translation>Primera visita allí (traslado)</translation>
    </message>
    <message id="field_reservoir_ml">
        <source>Reservoir, mL</source>
        <translation>Reservorio, mL</translation>
    </message>
    <message id="field_site">
        <source>Site</source>
        <translation>Sitio</translation>
    </message>
    <message id="field_implanter">
        <source>Implanter</source>
        <translation>Implantador</translation>
    </message>
    <message id="field_order">
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message id="field_order_cancelled">
        <source>The order was cancelled</source>
        <translation>El pedido se canceló</translation>
    </message>
    <message id="field_due_on">
        <source>Wanted on</source>
        <translation>Para el</translation>
    </message>
    <message id="field_pump">
        <source>Pump</source>
        <translation>Bomba</translation>
    </message>
    <message id="field_body">
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message id="did_register_patient">
        <source>patient registered</source>
        <translation>paciente registrado</translation>
    </message>
    <message id="did_correct_patient">
        <source>patient corrected</source>
        <translation>paciente corregido</translation>
    </message>
    <message id="did_move_stage">
        <source>stage moved</source>
        <translation>etapa cambiada</translation>
    </message>
    <message id="did_record_trial">
        <source>trial recorded</source>
        <translation>prueba registrada</translation>
    </message>
    <message id="did_transfer">
        <source>transfer recorded</source>
        <translation>traslado registrado</translation>
    </message>
    <message id="did_confirm_transfer">
        <source>transfer confirmed</source>
        <translation>traslado confirmado</translation>
    </message>
    <message id="did_implant_pump">
        <source>pump implanted</source>
        <translation>bomba implantada</translation>
    </message>
    <message id="did_replace_pump">
        <source>pump replaced</source>
        <translation>bomba reemplazada</translation>
    </message>
    <message id="did_explant_pump">
        <source>pump explanted</source>
        <translation>bomba explantada</translation>
    </message>
    <message id="did_correct_pump">
        <source>pump corrected</source>
        <translation>bomba corregida</translation>
    </message>
    <message id="did_record_refill">
        <source>refill recorded</source>
        <translation>recarga registrada</translation>
    </message>
    <message id="did_correct_fill">
        <source>refill corrected</source>
        <translation>recarga corregida</translation>
    </message>
    <message id="did_change_dose">
        <source>dose changed</source>
        <translation>dosis cambiada</translation>
    </message>
    <message id="did_record_printout">
        <source>printout typed in</source>
        <translation>hoja impresa copiada</translation>
    </message>
    <message id="did_read_eri">
        <source>ERI read</source>
        <translation>ERI leído</translation>
    </message>
    <message id="did_record_pump_event">
        <source>pump event</source>
        <translation>evento de la bomba</translation>
    </message>
    <message id="did_record_pump_check">
        <source>pump check</source>
        <translation>revisión de la bomba</translation>
    </message>
    <message id="did_book">
        <source>visit booked</source>
        <translation>visita reservada</translation>
    </message>
    <message id="did_rebook">
        <source>visit moved</source>
        <translation>visita movida</translation>
    </message>
    <message id="did_record_outcome">
        <source>outcome recorded</source>
        <translation>resultado registrado</translation>
    </message>
    <message id="did_log_contact">
        <source>contact logged</source>
        <translation>contacto registrado</translation>
    </message>
    <message id="did_order_drug">
        <source>drug ordered</source>
        <translation>medicamento pedido</translation>
    </message>
    <message id="did_receive_drug">
        <source>drug received</source>
        <translation>medicamento recibido</translation>
    </message>
    <message id="did_cancel_drug_order">
        <source>order cancelled</source>
        <translation>pedido cancelado</translation>
    </message>
    <message id="did_plan_follow_up">
        <source>follow-up planned</source>
        <translation>seguimiento planificado</translation>
    </message>
    <message id="did_record_absence">
        <source>absence recorded</source>
        <translation>ausencia registrada</translation>
    </message>
    <message id="did_change_policy">
        <source>setting changed</source>
        <translation>ajuste cambiado</translation>
    </message>
    <message id="did_change_open_days">
        <source>open days changed</source>
        <translation>días abiertos cambiados</translation>
    </message>
    <message id="did_close_clinic">
        <source>closure entered</source>
        <translation>cierre registrado</translation>
    </message>
    <message id="did_reopen_clinic">
        <source>closure taken back</source>
        <translation>cierre deshecho</translation>
    </message>
    <message id="did_add_staff">
        <source>staff added</source>
        <translation>personal añadido</translation>
    </message>
    <message id="did_import_register">
        <source>register imported</source>
        <translation>registro importado</translation>
    </message>
    <message id="did_undo">
        <source>undo</source>
        <translation>deshacer</translation>
    </message>
    <message id="did_build_demo">
        <source>demo built</source>
        <translation>demostración creada</translation>
    </message>
    <message id="did_tick_checklist">
        <source>checklist ticked</source>
        <translation>lista de control marcada</translation>
    </message>
    <message id="did_take_out">
        <source>entry taken out</source>
        <translation>entrada quitada</translation>
    </message>
    <message id="column_status">
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message id="column_due_by">
        <source>Due by</source>
        <translation>Vence el</translation>
    </message>
    <message id="column_what">
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message id="column_patient">
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message id="column_about">
        <source>About</source>
        <translation>Asunto</translation>
    </message>
    <message id="column_last_step">
        <source>Last step</source>
        <translation>Último paso</translation>
    </message>
    <message id="column_phone">
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message id="status_overdue">
        <source>{days} d overdue</source>
        <translation>vencido {days} d</translation>
    </message>
    <message id="status_unknown">
        <source>Date unknown</source>
        <translation>Sin fecha</translation>
    </message>
    <message id="status_unsafe_after_due">
        <source>Booked too late</source>
        <translation>Reserva tardía</translation>
    </message>
    <message id="status_unsafe_closed_day">
        <source>On a closed day</source>
        <translation>En día cerrado</translation>
    </message>
    <message id="status_unsafe_past">
        <source>Needs an outcome</source>
        <translation>Falta resultado</translation>
    </message>
    <message id="status_book_by">
        <source>Book by {day}</source>
        <translation>Reservar hasta {day}</translation>
    </message>
    <message id="tile_overdue">
        <source>overdue</source>
        <translation>vencidos</translation>
    </message>
    <message id="tile_unknown">
        <source>unknown</source>
        <translation>sin fecha</translation>
    </message>
    <message id="tile_unsafe">
        <source>unsafe</source>
        <translation>no seguros</translation>
    </message>
    <message id="tile_soon">
        <source>to book</source>
        <translation>por reservar</translation>
    </message>
    <message id="tile_booked">
        <source>booked</source>
        <translation>reservados</translation>
    </message>
    <message id="tile_later">
        <source>later</source>
        <translation>más adelante</translation>
    </message>
    <message id="no_patients">
        <source>No patient is on the pathway yet. Import a register (Settings, Data); or press Ctrl+N.</source>
        <translation>Todavía no hay ningún paciente en el recorrido. Importe un registro (Ajustes, Datos) o presione Ctrl+N para registrar uno.</translation>
    </message>
    <message id="born_unknown">
        <source>date of birth unknown</source>
        <translation>fecha de nacimiento desconocida</translation>
    </message>
    <message id="tier">
        <source>tier {tier}</source>
        <translation>nivel {tier}</translation>
    </message>
    <message id="tries">
        <source>{count} failed tries</source>
        <translation>{count} intentos fallidos</translation>
    </message>
    <message id="tries_one">
        <source>{count} failed try</source>
        <translation>{count} intento fallido</translation>
    </message>
    <message id="visit_on">
        <source>Visit {day}</source>
        <translation>Visita {day}</translation>
    </message>
    <message id="not_booked">
        <source>Not booked</source>
        <translation>Sin reservar</translation>
    </message>
    <message id="today">
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message id="worklist">
        <source>Worklist</source>
        <translation>Lista de trabajo</translation>
    </message>
    <message id="pumptracker">
        <source>PumpTracker</source>
        <translation>PumpTracker</translation>
    </message>
    <message id="page_worklist">
        <source>Worklist</source>
        <translation>Lista</translation>
    </message>
    <message id="page_patients">
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message id="information">
        <source>Information</source>
        <translation>Información</translation>
    </message>
    <message id="f1_hides">
        <source>F1 hides</source>
        <translation>F1 oculta</translation>
    </message>
    <message id="no_article">
        <source>There is no article for this yet.</source>
        <translation>Todavía no hay ningún artículo para esto.</translation>
    </message>
    <message id="reviewed">
        <source>Reviewed {reviewed}</source>
        <translation>Revisado {reviewed}</translation>
    </message>
    <message id="found">
        <source>{count} found</source>
        <translation>Hallados: {count}</translation>
    </message>
    <message id="printed_alarm_date">
        <source>alarm date {alarm_on}</source>
        <translation>fecha de alarma {alarm_on}</translation>
    </message>
    <message id="open">
        <source>booked</source>
        <translation>reservada</translation>
    </message>
    <message id="residual_more">
        <source>{volume} mL more than expected</source>
        <translation>{volume} mL más de lo esperado</translation>
    </message>
    <message id="residual_less">
        <source>{volume} mL less than expected</source>
        <translation>{volume} mL menos de lo esperado</translation>
    </message>
    <message id="identity">
        <source>born {born} · MRN {mrn}</source>
        <translation>nac. {born} · MRN {mrn}</translation>
    </message>
    <message id="column_date">
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message id="column_event">
        <source>Event</source>
        <translation>Evento</translation>
    </message>
    <message id="column_detail">
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message id="nothing_open">
        <source>Nothing is open for this patient.</source>
        <translation>No hay nada abierto para este paciente.</translation>
    </message>
    <message id="next_items">
        <source>Next</source>
        <translation>Próximo</translation>
    </message>
    <message id="pump">
        <source>Pump</source>
        <translation>Bomba</translation>
    </message>
    <message id="no_pump">
        <source>No pump is recorded.</source>
        <translation>No hay ninguna bomba registrada.</translation>
    </message>
    <message id="implanted">
        <source>Implanted {implanted_on}</source>
        <translation>Implantada el {implanted_on}</translation>
    </message>
    <message id="act_refill">
        <source>Record refill…</source>
        <translation>Registrar recarga…</translation>
    </message>
    <message id="act_book">
        <source>Book…</source>
        <translation>Reservar…</translation>
    </message>
    <message id="act_contact">
        <source>Log contact…</source>
        <translation>Contacto…</translation>
    </message>
    <message id="act_dose">
        <source>Dose change…</source>
        <translation>Cambiar dosis…</translation>
    </message>
    <message id="act_stage">
        <source>Move stage…</source>
        <translation>Cambiar etapa…</translation>
    </message>
    <message id="act_implant">
        <source>Pump implanted…</source>
        <translation>Bomba implantada…</translation>
    </message>
    <message id="act_edit">
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message id="new_patient">
        <source>+ New patient</source>
        <translation>+ Nuevo paciente</translation>
    </message>
    <message id="old_to_new">
        <source>Refill by: {old} → {new}</source>
        <translation>Recargar antes del: {old} → {new}</translation>
    </message>
    <message id="if_replaced">
        <source>why, where it replaces another</source>
        <translation>por qué, si reemplaza a otra</translation>
    </message>
    <message id="discard">
        <source>Something was typed and is not saved. Discard it?</source>
        <translation>Hay algo escrito que no está guardado. ¿Descartarlo?</translation>
    </message>
    <message id="saved">
        <source>Saved.</source>
        <translation>Guardado.</translation>
    </message>
    <message id="would_be_after_due">
        <source>! Too late: the {kind} is due by {due_on}. It stays red until an earlier visit is booked.</source>
        <translation>! Demasiado tarde: vence el {due_on} ({kind}). Sigue en rojo hasta que se reserve una visita más temprana.</translation>
    </message>
    <message id="would_be_closed_day">
        <source>! The clinic is closed that day: the visit will not count.</source>
        <translation>! La clínica está cerrada ese día: la visita no contará.</translation>
    </message>
    <message id="saved_deed">
        <source>Saved: {use_case}.</source>
        <translation>Guardado: {use_case}.</translation>
    </message>
    <message id="saved_deed_for">
        <source>Saved for {name}: {use_case}.</source>
        <translation>Guardado para {name}: {use_case}.</translation>
    </message>
    <message id="undo">
        <source>Undo (Ctrl+Z)</source>
        <translation>Deshacer (Ctrl+Z)</translation>
    </message>
    <message id="undone">
        <source>Taken back: {use_case}.</source>
        <translation>Deshecho: {use_case}.</translation>
    </message>
    <message id="undone_for">
        <source>Taken back for {name}: {use_case}.</source>
        <translation>Deshecho para {name}: {use_case}.</translation>
    </message>
    <message id="search_hint">
        <source>Search name, date of birth, MRN, phone or pump serial   (Ctrl+F)</source>
        <translation>Buscar nombre, fecha de nacimiento, MRN, teléfono o serie de bomba   (Ctrl+F)</translation>
    </message>
    <message id="search_hint_short">
        <source>Name, date of birth, MRN, phone or serial</source>
        <translation>Nombre, fecha de nacimiento, MRN, teléfono o serie</translation>
    </message>
    <message id="search_hint_shortest">
        <source>Search  (Ctrl+F)</source>
        <translation>Buscar  (Ctrl+F)</translation>
    </message>
    <message id="act_outcome">
        <source>Visit outcome…</source>
        <translation>Resultado de visita…</translation>
    </message>
    <message id="act_printout">
        <source>New printout…</source>
        <translation>Hoja impresa nueva…</translation>
    </message>
    <message id="act_order">
        <source>Drug order…</source>
        <translation>Pedir medicamento…</translation>
    </message>
    <message id="act_event">
        <source>MRI, alarm, check…</source>
        <translation>Resonancia, alarma, revisión…</translation>
    </message>
    <message id="act_eri">
        <source>ERI reading…</source>
        <translation>Lectura de ERI…</translation>
    </message>
    <message id="act_trial">
        <source>Trial ended…</source>
        <translation>Fin de prueba…</translation>
    </message>
    <message id="act_arrival">
        <source>Confirm transfer…</source>
        <translation>Confirmar traslado…</translation>
    </message>
    <message id="act_absence">
        <source>Travel or admission…</source>
        <translation>Viaje u hospitalización…</translation>
    </message>
    <message id="act_explant">
        <source>Pump explanted…</source>
        <translation>Bomba explantada…</translation>
    </message>
    <message id="more">
        <source>More</source>
        <translation>Más</translation>
    </message>
    <message id="no_visit">
        <source>no visit is booked</source>
        <translation>no hay visita reservada</translation>
    </message>
    <message id="column_born">
        <source>Born</source>
        <translation>Nació</translation>
    </message>
    <message id="column_mrn">
        <source>MRN</source>
        <translation>MRN</translation>
    </message>
    <message id="column_stage">
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message id="who_is_here">
        <source>Who is at the desk</source>
        <translation>Quién está en recepción</translation>
    </message>
    <message id="add_staff">
        <source>Add a name…</source>
        <translation>Añadir nombre…</translation>
    </message>
    <message id="act_checklist">
        <source>Checklist…</source>
        <translation>Lista de control…</translation>
    </message>
    <message id="lost_to_follow_up">
        <source>Lost to follow-up</source>
        <translation>Perdido de vista</translation>
    </message>
    <message id="cancelled">
        <source>cancelled</source>
        <translation>cancelado</translation>
    </message>
    <message id="entered_wrongly">
        <source>Entered wrongly: take out</source>
        <translation>Registro erróneo: quitar</translation>
    </message>
    <message id="taken_out">
        <source>Taken out; it stays in the history.</source>
        <translation>Quitado; queda en el historial.</translation>
    </message>
    <message id="act_receive">
        <source>Drug received…</source>
        <translation>Medicamento recibido…</translation>
    </message>
    <message id="act_follow_up">
        <source>Plan follow-up…</source>
        <translation>Planificar seguimiento…</translation>
    </message>
    <message id="no_order">
        <source>no order waits</source>
        <translation>no hay pedido pendiente</translation>
    </message>
    <message id="ordered">
        <source>Ordered {ordered_on}</source>
        <translation>Pedido el {ordered_on}</translation>
    </message>
    <message id="weekday_year">
        <source>{day} {year}</source>
        <translation>{day} {year}</translation>
    </message>
    <message id="not_a_date_yet">
        <source>not a date yet</source>
        <translation>aún no es una fecha</translation>
    </message>
    <message id="save_button">
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message id="cancel_button">
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message id="discard_button">
        <source>&amp;Discard</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message id="keep_typing">
        <source>&amp;Keep typing</source>
        <translation>&amp;Seguir editando</translation>
    </message>
    <message id="page_pathway">
        <source>Pathway</source>
        <translation>Recorrido</translation>
    </message>
    <message id="page_settings">
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message id="act_find">
        <source>Find a patient</source>
        <translation>Buscar un paciente</translation>
    </message>
    <message id="act_new">
        <source>New patient</source>
        <translation>Nuevo paciente</translation>
    </message>
    <message id="act_undo">
        <source>Take back the last action; again brings it back</source>
        <translation>Deshacer la última acción; otra vez la rehace</translation>
    </message>
    <message id="act_beeping">
        <source>The pump is beeping</source>
        <translation>La bomba está pitando</translation>
    </message>
    <message id="act_page_worklist">
        <source>Worklist</source>
        <translation>Lista de trabajo</translation>
    </message>
    <message id="act_page_patients">
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message id="act_page_pathway">
        <source>Pathway</source>
        <translation>Recorrido</translation>
    </message>
    <message id="act_page_settings">
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message id="act_panel">
        <source>Show or hide the information</source>
        <translation>Mostrar u ocultar la información</translation>
    </message>
    <message id="act_shortcuts">
        <source>This sheet</source>
        <translation>Esta hoja</translation>
    </message>
    <message id="act_back">
        <source>Back to where one came from (Esc too)</source>
        <translation>Volver a donde se estaba (también Esc)</translation>
    </message>
    <message id="act_open">
        <source>Open the patient</source>
        <translation>Abrir el paciente</translation>
    </message>
    <message id="act_copy_rows">
        <source>Copy the selected rows for a spreadsheet</source>
        <translation>Copiar las filas elegidas para una hoja de cálculo</translation>
    </message>
    <message id="act_menu">
        <source>Everything that can be done with the row</source>
        <translation>Todo lo que se puede hacer con la fila</translation>
    </message>
    <message id="act_letter">
        <source>Letter…</source>
        <translation>Carta…</translation>
    </message>
    <message id="act_save">
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message id="act_cancel">
        <source>Close; asks before typed text is lost</source>
        <translation>Cerrar; pregunta antes de perder lo escrito</translation>
    </message>
    <message id="act_type_today">
        <source>Today, in a date field</source>
        <translation>Hoy, en un campo de fecha</translation>
    </message>
    <message id="act_type_weeks">
        <source>In three weeks; d, w, m and y for days to years</source>
        <translation>En tres semanas; d, w, m, y: días, semanas, meses, años</translation>
    </message>
    <message id="act_type_day">
        <source>The month and the day; this year where none is typed</source>
        <translation>El mes y el día; este año si no se escribe ninguno</translation>
    </message>
    <message id="shortcuts">
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message id="close_button">
        <source>&amp;Close</source>
        <translation>&amp;Cerrar</translation>
    </message>
    <message id="keys_anywhere">
        <source>Everywhere</source>
        <translation>En todo lugar</translation>
    </message>
    <message id="keys_lists">
        <source>On lists</source>
        <translation>En listas</translation>
    </message>
    <message id="keys_patient">
        <source>On a patient’s page</source>
        <translation>En página de paciente</translation>
    </message>
    <message id="keys_fields">
        <source>In dialogs</source>
        <translation>En diálogos</translation>
    </message>
    <message id="contact_not_wanted">
        <source>This patient has asked not to be contacted. Log only a contact that took place.</source>
        <translation>Este paciente ha pedido que no se le contacte. Registre solo un contacto que tuvo lugar.</translation>
    </message>
    <message id="no_one_selected">
        <source>Choose a patient first: type a name, date of birth, MRN or phone.</source>
        <translation>Elija primero un paciente: escriba un nombre, una fecha de nacimiento, un MRN o un teléfono.</translation>
    </message>
    <message id="qt_look_in">
        <source>&amp;Look in:</source>
        <translation>&amp;Buscar en:</translation>
    </message>
    <message id="qt_files_of_type">
        <source>Files of &amp;type:</source>
        <translation>&amp;Tipo de archivo:</translation>
    </message>
    <message id="qt_double_sided">
        <source>Double Sided Printing</source>
        <translation>Impresión a doble cara</translation>
    </message>
    <message id="qt_off">
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message id="qt_long_side">
        <source>Long side binding</source>
        <translation>Por el lado largo</translation>
    </message>
    <message id="qt_short_side">
        <source>Short side binding</source>
        <translation>Por el lado corto</translation>
    </message>
    <message id="qt_pages">
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message id="qt_page_set">
        <source>Page &amp;Set:</source>
        <translation>&amp;Conjunto de páginas:</translation>
    </message>
    <message id="all_accounted_short">
        <source>of {patients} accounted for</source>
        <translation>de {patients} en la lista</translation>
    </message>
    <message id="all_accounted_for">
        <source>of {patients} patients, all accounted for</source>
        <translation>de {patients} pacientes, no falta ninguno</translation>
    </message>
    <message id="all_accounted_for_one">
        <source>of {patients} patient, all accounted for</source>
        <translation>de {patients} paciente, no falta ninguno</translation>
    </message>
    <message id="not_accounted_for">
        <source>of {patients} patients accounted for! Call IT now; do not rely on this list</source>
        <translation>de {patients} pacientes en la lista: ¡no cuadra! Llame ahora a informática; no se fíe de esta lista</translation>
    </message>
    <message id="not_accounted_for_one">
        <source>of {patients} patient accounted for! Call IT now; do not rely on this list</source>
        <translation>de {patients} paciente en la lista: ¡no cuadra! Llame ahora a informática; no se fíe de esta lista</translation>
    </message>
    <message id="tile_tip">
        <source>{count} {what}. Click to see only these; again for everyone.</source>
        <translation>{count} {what}. Haga clic para ver solo estos; otra vez, todos.</translation>
    </message>
    <message id="chip_everything">
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message id="chip_refills">
        <source>Refills</source>
        <translation>Recargas</translation>
    </message>
    <message id="chip_to_order">
        <source>To order</source>
        <translation>Por pedir</translation>
    </message>
    <message id="chip_post_op">
        <source>Post-op</source>
        <translation>Postop.</translation>
    </message>
    <message id="chip_replacement">
        <source>Replacement</source>
        <translation>Reemplazo</translation>
    </message>
    <message id="chip_trial">
        <source>Trial</source>
        <translation>Prueba</translation>
    </message>
    <message id="chip">
        <source>{what}  {count}</source>
        <translation>{what}  {count}</translation>
    </message>
    <message id="more_kinds">
        <source>More kinds</source>
        <translation>Más tipos</translation>
    </message>
    <message id="filter">
        <source>Filter</source>
        <translation>Filtrar</translation>
    </message>
    <message id="filter_tip">
        <source>Choose by stage, tier and status</source>
        <translation>Elegir por etapa, nivel y estado</translation>
    </message>
    <message id="any_stage">
        <source>Any stage</source>
        <translation>Toda etapa</translation>
    </message>
    <message id="any_tier">
        <source>Any tier</source>
        <translation>Todo nivel</translation>
    </message>
    <message id="any_status">
        <source>Any status</source>
        <translation>Todo estado</translation>
    </message>
    <message id="tier_choice">
        <source>Tier {tier}</source>
        <translation>Nivel {tier}</translation>
    </message>
    <message id="filter_text">
        <source>Name, MRN, phone, drug</source>
        <translation>Nombre, MRN, tel., med.</translation>
    </message>
    <message id="clear_filters">
        <source>Clear filters</source>
        <translation>Quitar filtros</translation>
    </message>
    <message id="columns">
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message id="usual_columns">
        <source>Restore the usual columns</source>
        <translation>Restablecer columnas</translation>
    </message>
    <message id="shown_of">
        <source>{count} of {patients} shown</source>
        <translation>Se ven {count} de {patients}</translation>
    </message>
    <message id="needs_outcome">
        <source>Needs an outcome</source>
        <translation>Falta el resultado</translation>
    </message>
    <message id="column_book_by">
        <source>Book by</source>
        <translation>Reservar antes del</translation>
    </message>
    <message id="column_stage_of_item">
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message id="column_visit">
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message id="column_ago">
        <source>Ago</source>
        <translation>Hace</translation>
    </message>
    <message id="status_by_drug_order">
        <source>Order by {day}</source>
        <translation>Pedir hasta {day}</translation>
    </message>
    <message id="status_by_trial_decision">
        <source>Decide by {day}</source>
        <translation>Decidir hasta {day}</translation>
    </message>
    <message id="status_by_evaluation">
        <source>Decide by {day}</source>
        <translation>Decidir hasta {day}</translation>
    </message>
    <message id="status_by_call_back">
        <source>Call by {day}</source>
        <translation>Llamar hasta {day}</translation>
    </message>
    <message id="status_by_authorisation">
        <source>Renew by {day}</source>
        <translation>Renovar hasta {day}</translation>
    </message>
    <message id="status_by_confirm_transfer">
        <source>Confirm by {day}</source>
        <translation>Confirmar hasta {day}</translation>
    </message>
    <message id="status_by_pump_check">
        <source>Check by {day}</source>
        <translation>Revisar hasta {day}</translation>
    </message>
    <message id="more_items">
        <source>+{count}</source>
        <translation>+{count}</translation>
    </message>
    <message id="last_unsafe">
        <source>Visit {day}</source>
        <translation>Visita {day}</translation>
    </message>
    <message id="last_booked">
        <source>Visit booked</source>
        <translation>Visita reservada</translation>
    </message>
    <message id="last_confirmed">
        <source>Reached, booked</source>
        <translation>Se localizó, reservó</translation>
    </message>
    <message id="last_tries">
        <source>{count}× {step}</source>
        <translation>{count}× {step}</translation>
    </message>
    <message id="last_try">
        <source>1 try: {step}</source>
        <translation>1 intento: {step}</translation>
    </message>
    <message id="last_letter">
        <source>Letter sent</source>
        <translation>Carta enviada</translation>
    </message>
    <message id="last_email">
        <source>E-mail sent</source>
        <translation>Correo enviado</translation>
    </message>
    <message id="last_portal">
        <source>Portal message sent</source>
        <translation>Enviado por el portal</translation>
    </message>
    <message id="last_ordered">
        <source>Drug ordered</source>
        <translation>Med. pedido</translation>
    </message>
    <message id="last_received">
        <source>Drug on hand</source>
        <translation>Med. en la clínica</translation>
    </message>
    <message id="last_missing">
        <source>{missing} not recorded</source>
        <translation>{missing}: sin registrar</translation>
    </message>
    <message id="step_message-person">
        <source>Message left</source>
        <translation>Mensaje dejado</translation>
    </message>
    <message id="step_message-machine">
        <source>Message left</source>
        <translation>Mensaje dejado</translation>
    </message>
    <message id="step_reached-booked">
        <source>Reached, booked</source>
        <translation>Se localizó, reservó</translation>
    </message>
    <message id="step_reached-call-back">
        <source>Will call back</source>
        <translation>Se volverá a llamar</translation>
    </message>
    <message id="step_asked-not-to-call">
        <source>Asked not to call</source>
        <translation>Pidió no llamar</translation>
    </message>
    <message id="about_after_implant">
        <source>Day {days}</source>
        <translation>Día {days}</translation>
    </message>
    <message id="about_trial_ended">
        <source>Trial ended {since_on}</source>
        <translation>Fin de prueba {since_on}</translation>
    </message>
    <message id="about_entered">
        <source>Since {since_on}</source>
        <translation>Desde {since_on}</translation>
    </message>
    <message id="about_service_life">
        <source>Implanted {since_on}</source>
        <translation>Implantada {since_on}</translation>
    </message>
    <message id="about_eri_announced">
        <source>ERI on {since_on}</source>
        <translation>ERI el {since_on}</translation>
    </message>
    <message id="about_stop_estimate">
        <source>Read on {read_on}</source>
        <translation>Lectura {read_on}</translation>
    </message>
    <message id="about_call_back_promised">
        <source>Promised {made_on}</source>
        <translation>Promesa {made_on}</translation>
    </message>
    <message id="about_follow_up_asked">
        <source>Asked for {set_on}</source>
        <translation>Solicitado {set_on}</translation>
    </message>
    <message id="about_follow_up_interval">
        <source>Every {months} months</source>
        <translation>Cada {months} meses</translation>
    </message>
    <message id="about_follow_up_interval_one">
        <source>Every month</source>
        <translation>Cada mes</translation>
    </message>
    <message id="about_transfer_unconfirmed">
        <source>Transferred {left_on}</source>
        <translation>Traslado {left_on}</translation>
    </message>
    <message id="about_transfer_before_refill">
        <source>Transferred {left_on}</source>
        <translation>Traslado {left_on}</translation>
    </message>
    <message id="about_transfer_first_visit">
        <source>Transferred</source>
        <translation>Traslado</translation>
    </message>
    <message id="about_pump_check">
        <source>Pump event {happened_on}</source>
        <translation>Evento de bomba {happened_on}</translation>
    </message>
    <message id="about_pump_not_recorded">
        <source>Pump not recorded</source>
        <translation>Bomba sin registrar</translation>
    </message>
    <message id="mrn_sign">
        <source>MRN </source>
        <translation>MRN </translation>
    </message>
    <message id="born_not_known">
        <source>Born: not known</source>
        <translation>Nac.: desconocido</translation>
    </message>
    <message id="kind_by">
        <source>{kind} by {day}</source>
        <translation>{kind} hasta {day}</translation>
    </message>
    <message id="why_after_due">
        <source>Booked {day}, after {due}</source>
        <translation>Reservada para el {day}, después del {due}</translation>
    </message>
    <message id="why_closed_day">
        <source>Booked {day}, when the clinic is closed</source>
        <translation>Reservada para el {day}, con la clínica cerrada</translation>
    </message>
    <message id="why_past">
        <source>The visit of {day} has no outcome yet: say what became of it</source>
        <translation>La visita del {day} aún no tiene resultado: indique qué pasó con ella</translation>
    </message>
    <message id="name_and_mrn">
        <source>{patient} ({mrn})</source>
        <translation>{patient} ({mrn})</translation>
    </message>
    <message id="and_more">
        <source>and {count} more</source>
        <translation>y {count} más</translation>
    </message>
    <message id="contact_count">
        <source>Log contact for {count} patients…</source>
        <translation>Registrar contacto de {count} pacientes…</translation>
    </message>
    <message id="act_filter">
        <source>Filter the list by a text; Esc clears it</source>
        <translation>Filtrar la lista por un texto; Esc lo borra</translation>
    </message>
    <message id="act_unfold">
        <source>Show all items of the patient, or only the most urgent</source>
        <translation>Mostrar todos los pendientes del paciente, o solo el más urgente</translation>
    </message>
    <message id="done_d">
        <source>Done…</source>
        <translation>Hecho…</translation>
    </message>
    <message id="open_patient">
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message id="copy_phone">
        <source>Copy phone</source>
        <translation>Copiar tel.</translation>
    </message>
    <message id="copy_rows">
        <source>Copy rows</source>
        <translation>Copiar filas</translation>
    </message>
    <message id="key_of">
        <source>{what}  {key}</source>
        <translation>{what}  {key}</translation>
    </message>
    <message id="empty_overdue">
        <source>Nothing is overdue.</source>
        <translation>No hay nada vencido.</translation>
    </message>
    <message id="empty_unknown">
        <source>Every date is known.</source>
        <translation>Se conocen todas las fechas.</translation>
    </message>
    <message id="empty_unsafe">
        <source>Every booking is safe.</source>
        <translation>Todas las reservas son seguras.</translation>
    </message>
    <message id="empty_soon">
        <source>Nothing needs booking now.</source>
        <translation>No hay nada por reservar ahora.</translation>
    </message>
    <message id="empty_booked">
        <source>No visit is booked.</source>
        <translation>No hay visitas reservadas.</translation>
    </message>
    <message id="empty_later">
        <source>Nobody waits for later.</source>
        <translation>No hay nadie para más adelante.</translation>
    </message>
    <message id="empty_filtered">
        <source>Nobody matches: {filters}.</source>
        <translation>Nadie coincide: {filters}.</translation>
    </message>
    <message id="next_refill_is">
        <source>The next refill is due by {day} {year} for {patient}.</source>
        <translation>La próxima recarga vence el {day} {year}: {patient}.</translation>
    </message>
    <message id="no_outcome_needed">
        <source>Every past visit has its outcome.</source>
        <translation>Todas las visitas pasadas tienen su resultado.</translation>
    </message>
    <message id="next_visit_is">
        <source>The next visit is on {day} {year}: {patient}.</source>
        <translation>La próxima visita es el {day} {year}: {patient}.</translation>
    </message>
    <message id="no_visit_ahead">
        <source>No visit is booked.</source>
        <translation>No hay visitas reservadas.</translation>
    </message>
    <message id="typed">
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message id="contact_several">
        <source>Log one contact for each of {count} patients</source>
        <translation>Registrar un contacto para cada uno de {count} pacientes</translation>
    </message>
    <message id="contact_left_out">
        <source>Left out, asked not to be contacted: {names}</source>
        <translation>Quedan fuera, por haber pedido que no se les contacte: {names}</translation>
    </message>
    <message id="contact_nobody_left">
        <source>Nobody is left to contact; asked not to be contacted: {names}</source>
        <translation>No queda nadie a quien contactar; han pedido que no se les contacte: {names}</translation>
    </message>
    <message id="contacts_logged">
        <source>{count} contacts logged.</source>
        <translation>{count} contactos registrados.</translation>
    </message>
    <message id="contacts_logged_one">
        <source>{count} contact logged.</source>
        <translation>{count} contacto registrado.</translation>
    </message>
    <message id="do_not_contact">
        <source>{field}: these patients have asked not to be contacted: {names}; leave them out</source>
        <translation>{field}: estos pacientes han pedido que no se les contacte: {names}; déjelos fuera</translation>
    </message>
    <message id="did_log_contacts">
        <source>contacts logged</source>
        <translation>contactos registrados</translation>
    </message>
    <message id="outcome_recorded">
        <source>{patient}, {kind} {day}: {outcome}.</source>
        <translation>{patient}, {kind} {day}: {outcome}.</translation>
    </message>
    <message id="outcome_what">
        <source>What became of the selected visit?</source>
        <translation>¿Qué pasó con la visita seleccionada?</translation>
    </message>
    <message id="visit_ago">
        <source>{days} d</source>
        <translation>{days} d</translation>
    </message>
    <message id="copied">
        <source>{count} rows copied.</source>
        <translation>Filas copiadas: {count}.</translation>
    </message>
    <message id="copied_one">
        <source>{count} row copied.</source>
        <translation>Filas copiadas: {count}.</translation>
    </message>
    <message id="phone_on_clipboard">
        <source>Phone number copied.</source>
        <translation>Número de teléfono copiado.</translation>
    </message>
    <message id="phone_copied">
        <source>Phone number copied.</source>
        <translation>Número de teléfono copiado.</translation>
    </message>
    <message id="mrn_merged">
        <source>{field}: {given} was merged into MRN {mrn}; open that patient, or check the number</source>
        <translation>{field}: {given} se unió al MRN {mrn}; abra ese paciente o compruebe el número</translation>
    </message>
    <message id="mrn_merged_in_register">
        <source>MRN {given} was merged into {mrn}: correct the register</source>
        <translation>El MRN {given} se unió al {mrn}: corrija el registro</translation>
    </message>
    <message id="merge_with_itself">
        <source>This is the same patient; choose another one to merge with</source>
        <translation>Es el mismo paciente; elija otro para unir</translation>
    </message>
    <message id="merge_off_pathway">
        <source>{other}, MRN {other_mrn}, is on the pathway and {kept}, MRN {kept_mrn}, has left it ({stage}): keep {other}, MRN {other_mrn}, instead</source>
        <translation>{other}, MRN {other_mrn}, está en el recorrido y {kept}, MRN {kept_mrn}, lo ha dejado ({stage}): conserve en su lugar a {other}, MRN {other_mrn}</translation>
    </message>
    <message id="merge_pump_off_pathway">
        <source>{other}, MRN {other_mrn}, has an implanted pump and {kept}, MRN {kept_mrn}, has left the pathway ({stage}): keep {other}, MRN {other_mrn}, instead</source>
        <translation>{other}, MRN {other_mrn}, tiene una bomba implantada y {kept}, MRN {kept_mrn}, ha dejado el recorrido ({stage}): conserve en su lugar a {other}, MRN {other_mrn}</translation>
    </message>
    <message id="merge_two_pumps">
        <source>Each has another pump implanted, serial {kept} and serial {other}: these are two people, or one serial must be corrected first</source>
        <translation>Cada ficha tiene implantada otra bomba, serie {kept} y serie {other}: son dos personas, o antes hay que corregir una de las series</translation>
    </message>
    <message id="merge_serial_missing">
        <source>Each has a pump implanted, and the serial of one ({model}) is not recorded: fill it in first, so that they are known to be the same pump</source>
        <translation>Cada ficha tiene una bomba implantada, y la serie de una ({model}) no está registrada: complétela antes, para que conste que son la misma bomba</translation>
    </message>
    <message id="merge_pump_explanted">
        <source>Pump {serial} was explanted on {explanted_on} in one registration and is still implanted in the other: correct the wrong one first</source>
        <translation>La bomba {serial} consta como explantada el {explanted_on} en una ficha y aún implantada en la otra: corrija antes la ficha errónea</translation>
    </message>
    <message id="merge_fills_differ">
        <source>The fill of {filled_on} is recorded twice with different figures: {field} {kept} and {other}; correct the wrong one first</source>
        <translation>El llenado del {filled_on} está registrado dos veces con cifras distintas: {field} {kept} y {other}; corrija antes el erróneo</translation>
    </message>
    <message id="merge_undated_fills_differ">
        <source>Both have a fill without its day, with different figures: {field} {kept} and {other}; fill in the days first, or correct the wrong one</source>
        <translation>Las dos fichas tienen un llenado sin su día, con cifras distintas: {field} {kept} y {other}; complete antes los días o corrija el erróneo</translation>
    </message>
    <message id="merge_printouts_differ">
        <source>Two alarm dates are recorded for the printout of {printed_on}: {kept_on} and {other_on}; take out the wrong one first</source>
        <translation>Hay dos fechas de alarma registradas para la hoja impresa del {printed_on}: {kept_on} y {other_on}; quite antes la errónea</translation>
    </message>
    <message id="merge_doses_differ">
        <source>Two changes of dose are recorded for {changed_on}; take out the wrong one first</source>
        <translation>Hay dos cambios de dosis registrados con fecha {changed_on}; quite antes el erróneo</translation>
    </message>
    <message id="unmerge_blocked">
        <source>This merge cannot be taken back: “{deed}” by {who} on {happened_at} rests on it; take that back first</source>
        <translation>Esta unión no se puede deshacer: «{deed}», de {who}, {happened_at}, se apoya en ella; deshaga eso antes</translation>
    </message>
    <message id="field_other">
        <source>The other registration</source>
        <translation>La otra ficha</translation>
    </message>
    <message id="field_another_person">
        <source>It is another person</source>
        <translation>Es otra persona</translation>
    </message>
    <message id="look_alike_name_and_birth">
        <source>{patient} is much like this: open that one instead?</source>
        <translation>{patient} se parece mucho: ¿abrir esa ficha en su lugar?</translation>
    </message>
    <message id="look_alike_mrn">
        <source>{patient} has the same number: open that one instead?</source>
        <translation>{patient} tiene el mismo número: ¿abrir esa ficha en su lugar?</translation>
    </message>
    <message id="look_alike_phone">
        <source>{patient} has the same phone.</source>
        <translation>{patient} tiene el mismo teléfono.</translation>
    </message>
    <message id="look_alike_name">
        <source>{patient} has the same name.</source>
        <translation>{patient} tiene el mismo nombre.</translation>
    </message>
    <message id="look_alikes_more">
        <source>And {count} more.</source>
        <translation>Y {count} más.</translation>
    </message>
    <message id="look_alike_asked">
        <source>{patient} is much like this. If it is the same person, cancel and open that one; if it is not, tick this and save again.</source>
        <translation>{patient} se parece mucho. Si es la misma persona, cancele y abra esa ficha; si no lo es, marque esta casilla y vuelva a guardar.</translation>
    </message>
    <message id="born_on_day">
        <source>born {day}</source>
        <translation>nac. {day}</translation>
    </message>
    <message id="patients_patient">
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message id="patients_next">
        <source>Next</source>
        <translation>Próximo</translation>
    </message>
    <message id="patients_stage">
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message id="patients_phone">
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message id="patients_pump">
        <source>Pump</source>
        <translation>Bomba</translation>
    </message>
    <message id="nothing_due">
        <source>Nothing due</source>
        <translation>Nada vence</translation>
    </message>
    <message id="next_is">
        <source>next: {kind}</source>
        <translation>sigue: {kind}</translation>
    </message>
    <message id="also_called">
        <source>“{name}”</source>
        <translation>«{name}»</translation>
    </message>
    <message id="was_mrn">
        <source>was MRN {mrns}</source>
        <translation>antes MRN {mrns}</translation>
    </message>
    <message id="chip_recent">
        <source>Recent</source>
        <translation>Recientes</translation>
    </message>
    <message id="chip_all">
        <source>All patients</source>
        <translation>Todos</translation>
    </message>
    <message id="chip_found">
        <source>Found</source>
        <translation>Búsqueda</translation>
    </message>
    <message id="show_left">
        <source>&amp;Show those who left</source>
        <translation>&amp;Ver a quienes salieron</translation>
    </message>
    <message id="show_them">
        <source>Show t&amp;hem</source>
        <translation>M&amp;ostrar</translation>
    </message>
    <message id="register_new">
        <source>Register a new patient…</source>
        <translation>Registrar un paciente…</translation>
    </message>
    <message id="left_out_one">
        <source>1 more has left the pathway.</source>
        <translation>1 más ha dejado el recorrido.</translation>
    </message>
    <message id="left_out">
        <source>{count} more have left the pathway.</source>
        <translation>{count} más han dejado el recorrido.</translation>
    </message>
    <message id="recent_some">
        <source>Opened at this desk lately. Type in the box above to find anyone.</source>
        <translation>Abiertos hace poco en esta recepción. Escriba en el cuadro de arriba para buscar a cualquiera.</translation>
    </message>
    <message id="recent_none">
        <source>Nobody has been opened at this desk yet. Type in the box above: name, date of birth, MRN, phone or pump serial, in any order; or choose “All patients”.</source>
        <translation>Aún no se ha abierto a nadie en esta recepción. Escriba en el cuadro de arriba: nombre, fecha de nacimiento, MRN, teléfono o serie de la bomba, en cualquier orden; o elija «Todos».</translation>
    </message>
    <message id="all_some">
        <source>{count} patients, by name.</source>
        <translation>{count} pacientes, por nombre.</translation>
    </message>
    <message id="all_some_one">
        <source>{count} patient, by name.</source>
        <translation>{count} paciente, por nombre.</translation>
    </message>
    <message id="all_one">
        <source>1 patient.</source>
        <translation>1 paciente.</translation>
    </message>
    <message id="all_none">
        <source>No patient is on the pathway. Import a register (Settings, Data), or press Ctrl+N to register one.</source>
        <translation>No hay pacientes en el recorrido. Importe un registro (Ajustes, Datos) o presione Ctrl+N para registrar un paciente.</translation>
    </message>
    <message id="found_some">
        <source>{count} found. Up and Down choose, Enter opens.</source>
        <translation>Hay {count}. Arriba y Abajo eligen, Intro abre.</translation>
    </message>
    <message id="found_one">
        <source>1 found. Enter opens.</source>
        <translation>Hay 1. Intro abre.</translation>
    </message>
    <message id="found_none">
        <source>Nobody matches “{typed}”. Try fewer words or another identifier, press Esc to clear the box, or register a new patient.</source>
        <translation>Nadie coincide con «{typed}». Pruebe con menos palabras u otro identificador, presione Esc para vaciar el cuadro o registre un paciente nuevo.</translation>
    </message>
    <message id="found_left_only">
        <source>Nobody on the pathway matches “{typed}”.</source>
        <translation>Nadie en el recorrido coincide con «{typed}».</translation>
    </message>
    <message id="list_open">
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message id="list_edit">
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message id="list_book">
        <source>Book…</source>
        <translation>Reservar…</translation>
    </message>
    <message id="list_contact">
        <source>Log contact…</source>
        <translation>Registrar contacto…</translation>
    </message>
    <message id="list_copy_phone">
        <source>Copy phone</source>
        <translation>Copiar tel.</translation>
    </message>
    <message id="list_merge">
        <source>Merge with…</source>
        <translation>Unir con…</translation>
    </message>
    <message id="list_merge_two">
        <source>Merge these two…</source>
        <translation>Unir estos dos…</translation>
    </message>
    <message id="list_unmerge">
        <source>Take a merge back…</source>
        <translation>Deshacer una unión…</translation>
    </message>
    <message id="act_merge">
        <source>Merge with another registration of the same patient (Patients)</source>
        <translation>Unir con otra ficha del mismo paciente (Pacientes)</translation>
    </message>
    <message id="merge_title">
        <source>Merge two registrations of one patient</source>
        <translation>Unir dos fichas de un paciente</translation>
    </message>
    <message id="merge_choose">
        <source>{patient} · {identity}. Which other registration is the same person?</source>
        <translation>{patient} · {identity}. ¿Qué otra ficha es de la misma persona?</translation>
    </message>
    <message id="merge_search">
        <source>Name, date of birth, MRN, phone or serial of the other</source>
        <translation>Nombre, fecha de nacimiento, MRN, teléfono o serie de la otra</translation>
    </message>
    <message id="merge_alike">
        <source>Much like this patient:</source>
        <translation>Se parecen a este paciente:</translation>
    </message>
    <message id="merge_found">
        <source>{count} found:</source>
        <translation>Hay {count}:</translation>
    </message>
    <message id="merge_nobody">
        <source>Nobody else matches. Type two identifiers of the other registration.</source>
        <translation>Nadie más coincide. Escriba dos identificadores de la otra ficha.</translation>
    </message>
    <message id="merge_choose_button">
        <source>&amp;Compare</source>
        <translation>&amp;Comparar</translation>
    </message>
    <message id="merge_other_one">
        <source>Choose &amp;another</source>
        <translation>Elegir o&amp;tra</translation>
    </message>
    <message id="merge_swap">
        <source>&amp;Keep the other one</source>
        <translation>Conservar la &amp;otra</translation>
    </message>
    <message id="merge_button">
        <source>&amp;Merge</source>
        <translation>&amp;Unir</translation>
    </message>
    <message id="merge_kept">
        <source>Kept</source>
        <translation>Se conserva</translation>
    </message>
    <message id="merge_gone">
        <source>Merged into it</source>
        <translation>Se une a ella</translation>
    </message>
    <message id="merge_result">
        <source>Afterwards</source>
        <translation>Después</translation>
    </message>
    <message id="merge_both">
        <source>both</source>
        <translation>ambas</translation>
    </message>
    <message id="merge_take_kept">
        <source>as kept</source>
        <translation>la conservada</translation>
    </message>
    <message id="merge_take_other">
        <source>as merged</source>
        <translation>la unida</translation>
    </message>
    <message id="merge_row_mrn">
        <source>MRN</source>
        <translation>MRN</translation>
    </message>
    <message id="merge_row_stage">
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message id="merge_row_pump">
        <source>Pump</source>
        <translation>Bomba</translation>
    </message>
    <message id="merge_row_phones">
        <source>Phones</source>
        <translation>Teléfonos</translation>
    </message>
    <message id="merge_row_fills">
        <source>Refills recorded</source>
        <translation>Recargas registradas</translation>
    </message>
    <message id="merge_row_bookings">
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message id="merge_row_contacts">
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message id="merge_row_due">
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message id="merge_mrn_after">
        <source>{mrn}; found by {old} too</source>
        <translation>{mrn}; también se halla con {old}</translation>
    </message>
    <message id="merge_stage_words">
        <source>{stage} since {since_on}</source>
        <translation>{stage} desde el {since_on}</translation>
    </message>
    <message id="merge_left_words">
        <source>{stage}, left on {since_on}</source>
        <translation>{stage}, salida el {since_on}</translation>
    </message>
    <message id="merge_moves">
        <source>Moves: {things}.</source>
        <translation>Cambia de ficha: {things}.</translation>
    </message>
    <message id="merge_moves_nothing">
        <source>Nothing has to be moved.</source>
        <translation>Nada tiene que cambiar de ficha.</translation>
    </message>
    <message id="merge_folds">
        <source>Recorded under both, kept once: {things}.</source>
        <translation>Registrado en ambas, se conserva una vez: {things}.</translation>
    </message>
    <message id="merge_history">
        <source>What the other registration said stays in the history, and the merge can be taken back.</source>
        <translation>Lo que decía la otra ficha queda en el historial, y la unión se puede deshacer.</translation>
    </message>
    <message id="count_of">
        <source>{count} × {thing}</source>
        <translation>{count} × {thing}</translation>
    </message>
    <message id="merge_moved_on">
        <source>Somebody has changed one of the two in the meantime; look again before you merge</source>
        <translation>Entretanto alguien ha cambiado una de las dos; vuelva a mirarlas antes de unir</translation>
    </message>
    <message id="merge_names">
        <source>{kept}, MRN {kept_mrn}, is kept; {other}, MRN {other_mrn}, is merged into it.</source>
        <translation>Se conserva {kept}, MRN {kept_mrn}; {other}, MRN {other_mrn}, se une a esa ficha.</translation>
    </message>
    <message id="merge_booked">
        <source>booked for {day}</source>
        <translation>reserva para el {day}</translation>
    </message>
    <message id="yes_word">
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message id="no_word">
        <source>no</source>
        <translation>no</translation>
    </message>
    <message id="merged_words">
        <source>{other}, MRN {other_mrn}, was merged into {kept}, MRN {kept_mrn}.</source>
        <translation>{other}, MRN {other_mrn}, se unió a {kept}, MRN {kept_mrn}.</translation>
    </message>
    <message id="unmerge_title">
        <source>Take a merge back</source>
        <translation>Deshacer una unión</translation>
    </message>
    <message id="unmerge_words">
        <source>{patient}, MRN {mrn}, merged on {merged_on} by {who}</source>
        <translation>{patient}, MRN {mrn}; unión del {merged_on}, hecha por {who}</translation>
    </message>
    <message id="unmerge_button">
        <source>Take back</source>
        <translation>Deshacer</translation>
    </message>
    <message id="unmerge_explain">
        <source>Both registrations come back as they were. What was recorded since stays with the patient kept; where it rests on the merge, that is said and nothing is changed.</source>
        <translation>Las dos fichas vuelven como estaban. Lo registrado desde entonces queda con el paciente conservado; si algo se apoya en la unión, se dice y no se cambia nada.</translation>
    </message>
    <message id="unmerged_words">
        <source>{patient}, MRN {mrn}, is a patient of their own again.</source>
        <translation>{patient}, MRN {mrn}, vuelve a ser un paciente aparte.</translation>
    </message>
    <message id="table_phones">
        <source>phone</source>
        <translation>teléfono</translation>
    </message>
    <message id="table_pumps">
        <source>pump</source>
        <translation>bomba</translation>
    </message>
    <message id="table_fills">
        <source>refill</source>
        <translation>recarga</translation>
    </message>
    <message id="table_programmes">
        <source>dose change</source>
        <translation>cambio de dosis</translation>
    </message>
    <message id="table_printouts">
        <source>printout</source>
        <translation>hoja impresa</translation>
    </message>
    <message id="table_eri_readings">
        <source>ERI reading</source>
        <translation>lectura de ERI</translation>
    </message>
    <message id="table_pump_events">
        <source>pump event</source>
        <translation>evento de bomba</translation>
    </message>
    <message id="table_pump_checks">
        <source>pump check</source>
        <translation>revisión de la bomba</translation>
    </message>
    <message id="table_absences">
        <source>absence</source>
        <translation>ausencia</translation>
    </message>
    <message id="table_trials">
        <source>trial</source>
        <translation>prueba</translation>
    </message>
    <message id="table_drug_orders">
        <source>drug order</source>
        <translation>pedido de medicamento</translation>
    </message>
    <message id="table_bookings">
        <source>visit</source>
        <translation>visita</translation>
    </message>
    <message id="table_contacts">
        <source>contact</source>
        <translation>contacto</translation>
    </message>
    <message id="table_follow_up_plans">
        <source>follow-up plan</source>
        <translation>plan de seguimiento</translation>
    </message>
    <message id="table_merged_mrns">
        <source>earlier MRN</source>
        <translation>MRN anterior</translation>
    </message>
    <message id="did_merge_patients">
        <source>patients merged</source>
        <translation>pacientes unidos</translation>
    </message>
    <message id="did_unmerge_patients">
        <source>merge taken back</source>
        <translation>unión deshecha</translation>
    </message>
    <message id="page_patient">
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message id="prefers_es">
        <source>prefers Spanish</source>
        <translation>prefiere español</translation>
    </message>
    <message id="formerly_mrn">
        <source>also MRN {mrn}</source>
        <translation>también MRN {mrn}</translation>
    </message>
    <message id="caregiver">
        <source>caregiver {who}</source>
        <translation>cuidador: {who}</translation>
    </message>
    <message id="header_no_phone">
        <source>no phone recorded</source>
        <translation>tel. sin registrar</translation>
    </message>
    <message id="warn_transfer">
        <source>Transferred, not confirmed: still ours</source>
        <translation>Traslado sin confirmar: sigue a nuestro cargo</translation>
    </message>
    <message id="warn_left">
        <source>{stage}: left the pathway on {on}</source>
        <translation>{stage}: dejó el recorrido el {on}</translation>
    </message>
    <message id="warn_do_not_contact">
        <source>Do not contact</source>
        <translation>No contactar</translation>
    </message>
    <message id="warn_away">
        <source>{what} until {last_on}</source>
        <translation>{what} hasta el {last_on}</translation>
    </message>
    <message id="warn_away_open">
        <source>{what} since {first_on}, no end known</source>
        <translation>{what} desde el {first_on}, sin fin conocido</translation>
    </message>
    <message id="warn_away_from">
        <source>{what} from {first_on} to {last_on}</source>
        <translation>{what} del {first_on} al {last_on}</translation>
    </message>
    <message id="warn_away_from_open">
        <source>{what} from {first_on}</source>
        <translation>{what} desde el {first_on}</translation>
    </message>
    <message id="act_history">
        <source>History of changes…</source>
        <translation>Historial de cambios…</translation>
    </message>
    <message id="act_book_kind">
        <source>Book {kind}…</source>
        <translation>Reservar {kind}…</translation>
    </message>
    <message id="stepper">
        <source>Pathway</source>
        <translation>Recorrido</translation>
    </message>
    <message id="step_skipped">
        <source>skipped</source>
        <translation>omitida</translation>
    </message>
    <message id="step_not_recorded">
        <source>not recorded</source>
        <translation>sin registrar</translation>
    </message>
    <message id="step_handed">
        <source>not confirmed</source>
        <translation>sin confirmar</translation>
    </message>
    <message id="step_refill">
        <source>refill {count}</source>
        <translation>recarga {count}</translation>
    </message>
    <message id="said_step">
        <source>{stage} from {entered_on}.</source>
        <translation>{stage} desde el {entered_on}.</translation>
    </message>
    <message id="said_step_by">
        <source>{stage} from {entered_on}, recorded by {by}.</source>
        <translation>{stage} desde el {entered_on}; lo registró {by}.</translation>
    </message>
    <message id="said_step_skipped">
        <source>{stage} was skipped.</source>
        <translation>{stage}: etapa omitida.</translation>
    </message>
    <message id="said_step_not_recorded">
        <source>{stage} is not recorded.</source>
        <translation>{stage}: sin registrar.</translation>
    </message>
    <message id="said_step_ahead">
        <source>{stage} lies ahead.</source>
        <translation>{stage}: aún por delante.</translation>
    </message>
    <message id="runway">
        <source>Runway</source>
        <translation>Plazos</translation>
    </message>
    <message id="runway_no_pump">
        <source>No pump is implanted, so nothing has to be refilled.</source>
        <translation>No hay ninguna bomba implantada, así que no hay nada que recargar.</translation>
    </message>
    <message id="runway_left">
        <source>The patient has left the pathway: no refill is due here.</source>
        <translation>El paciente ha dejado el recorrido: aquí no vence ninguna recarga.</translation>
    </message>
    <message id="mark_today">
        <source>today</source>
        <translation>hoy</translation>
    </message>
    <message id="mark_order_by">
        <source>order by</source>
        <translation>pedir antes del</translation>
    </message>
    <message id="mark_order_by_if">
        <source>order by, if needed</source>
        <translation>pedir, si falta, antes del</translation>
    </message>
    <message id="mark_book_by">
        <source>book by</source>
        <translation>reservar antes del</translation>
    </message>
    <message id="mark_visit">
        <source>visit</source>
        <translation>visita</translation>
    </message>
    <message id="mark_visit_unsafe">
        <source>visit !</source>
        <translation>visita !</translation>
    </message>
    <message id="mark_refill_by">
        <source>refill by</source>
        <translation>recargar antes del</translation>
    </message>
    <message id="mark_alarm">
        <source>alarm</source>
        <translation>alarma</translation>
    </message>
    <message id="mark_printed_alarm">
        <source>alarm (printed)</source>
        <translation>alarma (impresa)</translation>
    </message>
    <message id="mark_estimated_alarm">
        <source>alarm (estimate)</source>
        <translation>alarma (estimada)</translation>
    </message>
    <message id="mark_empty">
        <source>empty (estimate)</source>
        <translation>vacío (estimado)</translation>
    </message>
    <message id="said_today">
        <source>Today is {day_on}.</source>
        <translation>Hoy es {day_on}.</translation>
    </message>
    <message id="said_order_by">
        <source>The drug must be ordered by {day_on}.</source>
        <translation>El medicamento debe pedirse antes del {day_on}.</translation>
    </message>
    <message id="said_order_by_if">
        <source>A drug that is not in stock must be ordered by {day_on}.</source>
        <translation>Un medicamento que no haya en la clínica debe pedirse antes del {day_on}.</translation>
    </message>
    <message id="said_book_by">
        <source>The refill must be booked by {day_on}.</source>
        <translation>La recarga debe reservarse antes del {day_on}.</translation>
    </message>
    <message id="said_visit">
        <source>A refill visit is booked on {day_on}.</source>
        <translation>Hay una visita de recarga reservada para el {day_on}.</translation>
    </message>
    <message id="said_visit_after_due">
        <source>A refill visit is booked on {day_on}, which is too late.</source>
        <translation>Hay una visita de recarga reservada para el {day_on}, que es demasiado tarde.</translation>
    </message>
    <message id="said_visit_closed_day">
        <source>A refill visit is booked on {day_on}, when the clinic is closed.</source>
        <translation>Hay una visita de recarga reservada para el {day_on}, con la clínica cerrada.</translation>
    </message>
    <message id="said_visit_past">
        <source>The refill visit of {day_on} is past and needs an outcome.</source>
        <translation>La visita de recarga del {day_on} ya pasó y necesita un resultado.</translation>
    </message>
    <message id="said_refill_by">
        <source>The pump must be refilled by {day_on}.</source>
        <translation>La bomba debe recargarse antes del {day_on}.</translation>
    </message>
    <message id="said_printed_alarm">
        <source>By the printout the low-reservoir alarm sounds on {day_on}.</source>
        <translation>Según la hoja impresa, la alarma de reservorio bajo suena el {day_on}.</translation>
    </message>
    <message id="said_estimated_alarm">
        <source>By estimate the alarm volume is reached on {day_on}.</source>
        <translation>Según la estimación, el volumen de alarma se alcanza el {day_on}.</translation>
    </message>
    <message id="said_empty">
        <source>By estimate nothing usable is left on {day_on}.</source>
        <translation>Según la estimación, el {day_on} ya no queda nada utilizable.</translation>
    </message>
    <message id="reservoir">
        <source>Reservoir, mL</source>
        <translation>Reservorio, mL</translation>
    </message>
    <message id="chart_alarm">
        <source>alarm</source>
        <translation>alarma</translation>
    </message>
    <message id="chart_unusable">
        <source>empty</source>
        <translation>vacío</translation>
    </message>
    <message id="chart_ml">
        <source>{volume} mL</source>
        <translation>{volume} mL</translation>
    </message>
    <message id="said_fill">
        <source>{filled_on}: filled to {volume} mL.</source>
        <translation>{filled_on}: llenado hasta {volume} mL.</translation>
    </message>
    <message id="said_fill_unknown">
        <source>{filled_on}: filled, how much is not recorded.</source>
        <translation>{filled_on}: llenado, cantidad sin registrar.</translation>
    </message>
    <message id="said_found">
        <source>Before it {measured} mL was found where {expected} mL was expected: {difference}.</source>
        <translation>Antes se hallaron {measured} mL donde se esperaban {expected} mL: {difference}.</translation>
    </message>
    <message id="said_measured">
        <source>Before it {measured} mL was found; what was expected is not recorded.</source>
        <translation>Antes se hallaron {measured} mL; lo que se esperaba no está registrado.</translation>
    </message>
    <message id="said_flagged">
        <source>This is outside the clinic’s range: tell a clinician.</source>
        <translation>Esto está fuera del rango de la clínica: avise a un clínico.</translation>
    </message>
    <message id="said_alarm_will">
        <source>By estimate the alarm volume of {volume} mL is reached on {when}.</source>
        <translation>Según la estimación, el volumen de alarma de {volume} mL se alcanza el {when}.</translation>
    </message>
    <message id="said_alarm_was">
        <source>By estimate the alarm volume of {volume} mL was reached on {when}.</source>
        <translation>Según la estimación, el volumen de alarma de {volume} mL se alcanzó el {when}.</translation>
    </message>
    <message id="said_alarm_will_unusable">
        <source>By estimate no more than the unusable {volume} mL is left on {when}.</source>
        <translation>Según la estimación, el {when} no quedan más que los {volume} mL no utilizables.</translation>
    </message>
    <message id="said_alarm_was_unusable">
        <source>By estimate no more than the unusable {volume} mL was left on {when}.</source>
        <translation>Según la estimación, el {when} no quedaban más que los {volume} mL no utilizables.</translation>
    </message>
    <message id="said_no_projection">
        <source>What was filled or programmed last is not fully recorded: no estimate.</source>
        <translation>Lo último que se llenó o programó no está registrado por completo: no hay estimación.</translation>
    </message>
    <message id="said_left">
        <source>The patient has left the pathway: nothing is estimated.</source>
        <translation>El paciente ha dejado el recorrido: no se estima nada.</translation>
    </message>
    <message id="no_fill_recorded">
        <source>No fill of this pump is recorded with its day.</source>
        <translation>No hay ningún llenado de esta bomba registrado con su día.</translation>
    </message>
    <message id="residual_as_expected">
        <source>as expected</source>
        <translation>según lo esperado</translation>
    </message>
    <message id="pump_line_pump">
        <source>Pump</source>
        <translation>Bomba</translation>
    </message>
    <message id="pump_line_serial">
        <source>Serial</source>
        <translation>Serie</translation>
    </message>
    <message id="pump_line_implanted">
        <source>Implanted</source>
        <translation>Implantada</translation>
    </message>
    <message id="pump_line_catheter">
        <source>Catheter</source>
        <translation>Catéter</translation>
    </message>
    <message id="pump_line_drug">
        <source>Drug</source>
        <translation>Medicamento</translation>
    </message>
    <message id="pump_line_dose">
        <source>Daily dose</source>
        <translation>Dosis diaria</translation>
    </message>
    <message id="pump_line_alarm">
        <source>Alarm</source>
        <translation>Alarma</translation>
    </message>
    <message id="pump_line_refill_by">
        <source>Refill by</source>
        <translation>Recargar antes del</translation>
    </message>
    <message id="pump_line_replace">
        <source>Replace</source>
        <translation>Reemplazo</translation>
    </message>
    <message id="tip_at">
        <source>tip {tip}</source>
        <translation>punta {tip}</translation>
    </message>
    <message id="not_recorded">
        <source>not recorded</source>
        <translation>sin registrar</translation>
    </message>
    <message id="drug_unknown">
        <source>drug not recorded,</source>
        <translation>medicamento sin registrar,</translation>
    </message>
    <message id="concentration_unknown">
        <source>concentration not recorded</source>
        <translation>concentración sin registrar</translation>
    </message>
    <message id="with_boluses">
        <source> + {count} × {dose} {unit}</source>
        <translation> + {count} × {dose} {unit}</translation>
    </message>
    <message id="flow_is">
        <source>{flow} mL a day, every allotted bolus counted; rounded here, never in the dates</source>
        <translation>{flow} mL al día, contando todos los bolos permitidos; se redondea aquí, nunca en las fechas</translation>
    </message>
    <message id="alarm_not_printed">
        <source>—</source>
        <translation>—</translation>
    </message>
    <message id="alarm_superseded">
        <source>{alarm_on}, superseded</source>
        <translation>{alarm_on}, ya sustituida</translation>
    </message>
    <message id="alarm_not_estimated">
        <source>—</source>
        <translation>—</translation>
    </message>
    <message id="alarm_both">
        <source>printed {printed} · estimate {estimated}</source>
        <translation>impresa {printed} · estimada {estimated}</translation>
    </message>
    <message id="alarm_volume_unknown">
        <source>volume not recorded</source>
        <translation>volumen sin registrar</translation>
    </message>
    <message id="alarm_volume_of_model">
        <source>Not recorded for this patient: the model’s is used</source>
        <translation>Sin registrar para este paciente: se usa el del modelo</translation>
    </message>
    <message id="governs_printed_alarm">
        <source>printed alarm date</source>
        <translation>fecha de alarma impresa</translation>
    </message>
    <message id="governs_estimated_alarm">
        <source>alarm volume reached</source>
        <translation>volumen de alarma alcanzado</translation>
    </message>
    <message id="governs_in_pump_limit">
        <source>limit of the drug</source>
        <translation>límite del medicamento</translation>
    </message>
    <message id="governs_first_fill">
        <source>limit of a first fill</source>
        <translation>límite del primer llenado</translation>
    </message>
    <message id="governs_clinic_maximum">
        <source>the clinic’s maximum</source>
        <translation>máximo de la clínica</translation>
    </message>
    <message id="governs_limit">
        <source>earliest limit known</source>
        <translation>primer límite conocido</translation>
    </message>
    <message id="stops_book_by">
        <source>stops {due_on} · book by {book_by_on}</source>
        <translation>se detiene el {due_on} · reservar antes del {book_by_on}</translation>
    </message>
    <message id="due_by">
        <source>due by {due_on}</source>
        <translation>vence el {due_on}</translation>
    </message>
    <message id="date_not_known">
        <source>date not known</source>
        <translation>fecha desconocida</translation>
    </message>
    <message id="do_book">
        <source>Book…</source>
        <translation>Reservar…</translation>
    </message>
    <message id="do_refill">
        <source>Record refill…</source>
        <translation>Registrar recarga…</translation>
    </message>
    <message id="do_order">
        <source>Order…</source>
        <translation>Pedir…</translation>
    </message>
    <message id="do_stage">
        <source>Decide…</source>
        <translation>Decidir…</translation>
    </message>
    <message id="do_edit">
        <source>Renew…</source>
        <translation>Renovar…</translation>
    </message>
    <message id="do_contact">
        <source>Call…</source>
        <translation>Llamar…</translation>
    </message>
    <message id="do_arrival">
        <source>Confirm…</source>
        <translation>Confirmar…</translation>
    </message>
    <message id="do_check">
        <source>Done…</source>
        <translation>Hecho…</translation>
    </message>
    <message id="act_check">
        <source>Pump check…</source>
        <translation>Revisión de bomba…</translation>
    </message>
    <message id="field_checked_on">
        <source>Checked on</source>
        <translation>Revisada el</translation>
    </message>
    <message id="do_outcome">
        <source>Outcome…</source>
        <translation>Resultado…</translation>
    </message>
    <message id="do_trial">
        <source>Trial ended…</source>
        <translation>Fin de prueba…</translation>
    </message>
    <message id="do_implant">
        <source>Implanted…</source>
        <translation>Implantada…</translation>
    </message>
    <message id="do_for">
        <source>{what}: {action}</source>
        <translation>{what}: {action}</translation>
    </message>
    <message id="timeline">
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message id="timeline_empty">
        <source>Nothing is recorded yet.</source>
        <translation>Aún no hay nada registrado.</translation>
    </message>
    <message id="timeline_none_of_group">
        <source>Nothing of this kind is recorded.</source>
        <translation>No hay nada de este tipo registrado.</translation>
    </message>
    <message id="column_residual">
        <source>Expected / found</source>
        <translation>Esperado / hallado</translation>
    </message>
    <message id="column_next_due">
        <source>Next due</source>
        <translation>Próx. venc.</translation>
    </message>
    <message id="column_by">
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message id="recorded_by">
        <source>recorded by {by}</source>
        <translation>lo registró {by}</translation>
    </message>
    <message id="no_day">
        <source>not known</source>
        <translation>sin fecha</translation>
    </message>
    <message id="events_everything">
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message id="events_refills">
        <source>Refills</source>
        <translation>Recargas</translation>
    </message>
    <message id="events_pump">
        <source>Pump</source>
        <translation>Bomba</translation>
    </message>
    <message id="events_visits">
        <source>Visits</source>
        <translation>Visitas</translation>
    </message>
    <message id="events_contacts">
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message id="events_pathway">
        <source>Pathway</source>
        <translation>Recorrido</translation>
    </message>
    <message id="events_orders">
        <source>Orders</source>
        <translation>Pedidos</translation>
    </message>
    <message id="timeline_chip">
        <source>{name}  {count}</source>
        <translation>{name}  {count}</translation>
    </message>
    <message id="first_visit">
        <source>first visit there {visit_on}</source>
        <translation>primera visita allí el {visit_on}</translation>
    </message>
    <message id="until">
        <source>until {last_on}</source>
        <translation>hasta el {last_on}</translation>
    </message>
    <message id="lot">
        <source>lot {lot}</source>
        <translation>lote {lot}</translation>
    </message>
    <message id="stops_on">
        <source>stops {stops_on}</source>
        <translation>se detiene el {stops_on}</translation>
    </message>
    <message id="every_months">
        <source>every {months} months</source>
        <translation>cada {months} meses</translation>
    </message>
    <message id="every_months_one">
        <source>every month</source>
        <translation>cada mes</translation>
    </message>
    <message id="follow_up_planned">
        <source>Follow-up planned</source>
        <translation>Seguimiento previsto</translation>
    </message>
    <message id="call_back_on">
        <source>call back {call_back_on}</source>
        <translation>devolver la llamada el {call_back_on}</translation>
    </message>
    <message id="order_ordered_on">
        <source>ordered {on}</source>
        <translation>pedido el {on}</translation>
    </message>
    <message id="order_received_on">
        <source>received {on}</source>
        <translation>recibido el {on}</translation>
    </message>
    <message id="order_on_hand_until">
        <source>on hand until {on}</source>
        <translation>en la clínica hasta el {on}</translation>
    </message>
    <message id="order_cancelled_on">
        <source>cancelled {on}</source>
        <translation>cancelado el {on}</translation>
    </message>
    <message id="correct_fills">
        <source>Correct the refill…</source>
        <translation>Corregir la recarga…</translation>
    </message>
    <message id="correct_bookings">
        <source>Correct the outcome…</source>
        <translation>Corregir el resultado…</translation>
    </message>
    <message id="corrected">
        <source>Corrected; what it was stays in the history.</source>
        <translation>Corregido; lo anterior queda en el historial.</translation>
    </message>
    <message id="corrected_because">
        <source>corrected: {why}</source>
        <translation>corregido: {why}</translation>
    </message>
    <message id="why_corrected">
        <source>why the figures are changed</source>
        <translation>por qué se cambian las cifras</translation>
    </message>
    <message id="outcome_of">
        <source>{kind}, {visit_on}: outcome</source>
        <translation>{kind}, {visit_on}: resultado</translation>
    </message>
    <message id="column_when_changed">
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message id="column_who_changed">
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message id="column_what_changed">
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message id="column_field_changed">
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message id="column_before_changed">
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message id="column_after_changed">
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message id="every_change">
        <source>Every change</source>
        <translation>Todo cambio</translation>
    </message>
    <message id="filter_hint">
        <source>Words to look for: a name, a field, a figure</source>
        <translation>Palabras que buscar: un nombre, un campo, una cifra</translation>
    </message>
    <message id="changes_shown">
        <source>{count} changes</source>
        <translation>{count} cambios</translation>
    </message>
    <message id="changes_shown_one">
        <source>{count} change</source>
        <translation>{count} cambio</translation>
    </message>
    <message id="no_changes">
        <source>No change fits. Clear the box, or choose every change.</source>
        <translation>Ningún cambio coincide. Vacíe el cuadro o elija «Todo cambio».</translation>
    </message>
    <message id="change">
        <source>The change selected, whole</source>
        <translation>El cambio seleccionado, completo</translation>
    </message>
    <message id="change_whole">
        <source>{field}
Before: {before}
After: {after}</source>
        <translation>{field}
Antes: {before}
Después: {after}</translation>
    </message>
    <message id="did_outside">
        <source>changed outside the program</source>
        <translation>cambiado fuera del programa</translation>
    </message>
    <message id="did_something">
        <source>changed</source>
        <translation>cambiado</translation>
    </message>
    <message id="did_undone">
        <source>{what} (taken back)</source>
        <translation>{what} (deshecho)</translation>
    </message>
    <message id="nothing_more">
        <source>nothing more</source>
        <translation>nada más</translation>
    </message>
    <message id="yes">
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message id="no">
        <source>no</source>
        <translation>no</translation>
    </message>
    <message id="source_desk">
        <source>the desk</source>
        <translation>recepción</translation>
    </message>
    <message id="source_import">
        <source>a register</source>
        <translation>un registro</translation>
    </message>
    <message id="history_table_patients">
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message id="history_table_phones">
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message id="history_table_stage_entries">
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message id="history_table_checklist_ticks">
        <source>Checklist</source>
        <translation>Lista de control</translation>
    </message>
    <message id="history_table_pumps">
        <source>Pump</source>
        <translation>Bomba</translation>
    </message>
    <message id="history_table_fills">
        <source>Refill</source>
        <translation>Recarga</translation>
    </message>
    <message id="history_table_programmes">
        <source>Dose change</source>
        <translation>Cambio de dosis</translation>
    </message>
    <message id="history_table_printouts">
        <source>Printout</source>
        <translation>Hoja impresa</translation>
    </message>
    <message id="history_table_eri_readings">
        <source>ERI reading</source>
        <translation>Lectura de ERI</translation>
    </message>
    <message id="history_table_pump_events">
        <source>Pump event</source>
        <translation>Evento de bomba</translation>
    </message>
    <message id="history_table_pump_checks">
        <source>Pump check</source>
        <translation>Revisión de la bomba</translation>
    </message>
    <message id="history_table_absences">
        <source>Absence</source>
        <translation>Ausencia</translation>
    </message>
    <message id="history_table_trials">
        <source>Trial</source>
        <translation>Prueba</translation>
    </message>
    <message id="history_table_drug_orders">
        <source>Drug order</source>
        <translation>Pedido de medicamento</translation>
    </message>
    <message id="history_table_bookings">
        <source>Visit</source>
        <translation>Visita</translation>
    </message>
    <message id="history_table_contacts">
        <source>Contact</source>
        <translation>Contacto</translation>
    </message>
    <message id="history_table_follow_up_plans">
        <source>Follow-up plan</source>
        <translation>Plan de seguimiento</translation>
    </message>
    <message id="history_table_transfers">
        <source>Transfer</source>
        <translation>Traslado</translation>
    </message>
    <message id="history_table_imported_rows">
        <source>What a register said</source>
        <translation>Lo que decía un registro</translation>
    </message>
    <message id="history_table_merged_mrns">
        <source>Merged MRN</source>
        <translation>MRN unido</translation>
    </message>
    <message id="history_table_settings">
        <source>The clinic's settings</source>
        <translation>Ajustes de la clínica</translation>
    </message>
    <message id="history_table_closures">
        <source>Closure</source>
        <translation>Cierre</translation>
    </message>
    <message id="history_table_pump_models">
        <source>Pump model</source>
        <translation>Modelo de bomba</translation>
    </message>
    <message id="history_table_drugs">
        <source>Drug</source>
        <translation>Medicamento</translation>
    </message>
    <message id="history_table_mixtures">
        <source>Mixture</source>
        <translation>Mezcla</translation>
    </message>
    <message id="history_table_staff">
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message id="history_table_letter_templates">
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message id="history_table_checklist_items">
        <source>Line of a checklist</source>
        <translation>Línea de una lista</translation>
    </message>
    <message id="history_table_other">
        <source>Record</source>
        <translation>Registro</translation>
    </message>
    <message id="column_checklist_ticks_checklist_item_id">
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message id="column_checklist_ticks_done_on">
        <source>Done on</source>
        <translation>Hecho el</translation>
    </message>
    <message id="column_phones_kind">
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message id="column_phones_number">
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message id="column_phones_preferred">
        <source>Preferred</source>
        <translation>Preferido</translation>
    </message>
    <message id="column_pumps_model">
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message id="column_absences_kind">
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message id="column_pump_events_kind">
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message id="column_trials_outcome">
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message id="column_transfers_receiving_clinic">
        <source>Receiving clinic</source>
        <translation>Clínica receptora</translation>
    </message>
    <message id="column_transfers_first_visit_on">
        <source>First visit there</source>
        <translation>Primera visita allí</translation>
    </message>
    <message id="column_transfers_transferred_on">
        <source>Transferred on</source>
        <translation>Traslado el</translation>
    </message>
    <message id="column_bookings_outcome_on">
        <source>Outcome recorded on</source>
        <translation>Resultado registrado el</translation>
    </message>
    <message id="column_bookings_source">
        <source>Booked by</source>
        <translation>Reservada por</translation>
    </message>
    <message id="column_contacts_made_on">
        <source>Made on</source>
        <translation>Hecho el</translation>
    </message>
    <message id="column_printouts_alarm_on">
        <source>Alarm date</source>
        <translation>Fecha de alarma</translation>
    </message>
    <message id="column_pump_checks_checked_on">
        <source>Checked on</source>
        <translation>Revisada el</translation>
    </message>
    <message id="column_drug_orders_cancelled_on">
        <source>Cancelled on</source>
        <translation>Cancelado el</translation>
    </message>
    <message id="column_follow_up_plans_set_on">
        <source>Set on</source>
        <translation>Fijado el</translation>
    </message>
    <message id="column_follow_up_plans_every_months">
        <source>Every so many months</source>
        <translation>Cada cuántos meses</translation>
    </message>
    <message id="column_merged_mrns_merged_on">
        <source>Merged on</source>
        <translation>Unido el</translation>
    </message>
    <message id="column_fills_expires_on">
        <source>Expires on</source>
        <translation>Caduca el</translation>
    </message>
    <message id="history_field">
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message id="pathway_filter">
        <source>Name or MRN</source>
        <translation>Nombre o MRN</translation>
    </message>
    <message id="pathway_only_stuck">
        <source>Only stuck ({count})</source>
        <translation>Sin avance ({count})</translation>
    </message>
    <message id="pathway_transferred">
        <source>{count} transferred, not confirmed</source>
        <translation>Traslados sin confirmar: {count}</translation>
    </message>
    <message id="pathway_accounted">
        <source>{count} of {patients} patients on the pathway are on this board</source>
        <translation>{count} de {patients} pacientes del recorrido están en este tablero</translation>
    </message>
    <message id="pathway_accounted_one">
        <source>{count} of {patients} patient on the pathway is on this board</source>
        <translation>{count} de {patients} paciente del recorrido está en este tablero</translation>
    </message>
    <message id="pathway_column">
        <source>{stage}: {shown} shown of {count}, {stuck} stuck</source>
        <translation>{stage}: a la vista {shown} de {count}, sin avance {stuck}</translation>
    </message>
    <message id="pathway_filtered">
        <source>{all} · {shown} shown by the filter</source>
        <translation>{all} · {shown} con el filtro</translation>
    </message>
    <message id="pathway_nobody">
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message id="pathway_nobody_found">
        <source>Nobody matches</source>
        <translation>Nadie coincide</translation>
    </message>
    <message id="pathway_empty">
        <source>No patient is on the pathway yet. Import a register (Settings, Data); or press Ctrl+N.</source>
        <translation>Aún no hay ningún paciente en el recorrido. Importe un registro (Ajustes, Datos) o presione Ctrl+N para registrar un paciente.</translation>
    </message>
    <message id="pathway_move_to">
        <source>Move to</source>
        <translation>Pasar a</translation>
    </message>
    <message id="pathway_open">
        <source>Open  ↵</source>
        <translation>Abrir  ↵</translation>
    </message>
    <message id="pathway_exits">
        <source>Who left…</source>
        <translation>Salidas…</translation>
    </message>
    <message id="keys_board">
        <source>On the pathway board</source>
        <translation>En el tablero del recorrido</translation>
    </message>
    <message id="act_stage_next">
        <source>Move on to the next stage; asks first</source>
        <translation>Pasar a la etapa siguiente; pregunta antes</translation>
    </message>
    <message id="act_stage_before">
        <source>Move back to the stage before; asks first</source>
        <translation>Volver a la etapa anterior; pregunta antes</translation>
    </message>
    <message id="card_days">
        <source>{days} d</source>
        <translation>{days} d</translation>
    </message>
    <message id="card_day">
        <source>day {days}</source>
        <translation>día {days}</translation>
    </message>
    <message id="card_stuck">
        <source>stuck: {days} d, limit {limit}</source>
        <translation>sin avance: {days} d, límite {limit}</translation>
    </message>
    <message id="card_waiting">
        <source>waiting: {step}</source>
        <translation>pendiente: {step}</translation>
    </message>
    <message id="card_decision_due">
        <source>decision due {due}</source>
        <translation>decisión: vence el {due}</translation>
    </message>
    <message id="card_trial_ended">
        <source>ended {ended}</source>
        <translation>terminó el {ended}</translation>
    </message>
    <message id="card_trial_on">
        <source>trial {due}</source>
        <translation>prueba {due}</translation>
    </message>
    <message id="card_surgery_on">
        <source>surgery {due}</source>
        <translation>cirugía {due}</translation>
    </message>
    <message id="card_authorisation">
        <source>authorisation ✓</source>
        <translation>autorización ✓</translation>
    </message>
    <message id="card_authorisation_unknown">
        <source>authorisation not recorded</source>
        <translation>autorización sin registrar</translation>
    </message>
    <message id="card_authorisation_expired">
        <source>authorisation expired {due}</source>
        <translation>autorización vencida el {due}</translation>
    </message>
    <message id="card_authorisation_short">
        <source>authorisation ends {due}, before the surgery</source>
        <translation>autorización hasta el {due}, antes de la cirugía</translation>
    </message>
    <message id="card_left">
        <source>left {left}</source>
        <translation>salió el {left}</translation>
    </message>
    <message id="card_to">
        <source>to {clinic}</source>
        <translation>a {clinic}</translation>
    </message>
    <message id="card_overdue">
        <source>{what} {days} d overdue</source>
        <translation>{what}: venció hace {days} d</translation>
    </message>
    <message id="card_by">
        <source>{what} by {due}</source>
        <translation>{what} hasta {due}</translation>
    </message>
    <message id="card_booked">
        <source>{what} {booked}</source>
        <translation>{what} {booked}</translation>
    </message>
    <message id="card_unknown">
        <source>{what} date unknown</source>
        <translation>{what}: fecha desconocida</translation>
    </message>
    <message id="card_unknown_limit">
        <source>{what} date unknown, not later than {limit}</source>
        <translation>{what}: fecha desconocida, no después del {limit}</translation>
    </message>
    <message id="card_unsafe_after_due">
        <source>{what} booked {booked}, after {due}</source>
        <translation>{what}: reserva {booked}, después del {due}</translation>
    </message>
    <message id="card_unsafe_closed_day">
        <source>{what} booked {booked}, a closed day</source>
        <translation>{what}: reserva {booked}, un día cerrado</translation>
    </message>
    <message id="card_unsafe_past">
        <source>{what} of {booked} needs an outcome</source>
        <translation>{what} del {booked}: falta el resultado</translation>
    </message>
    <message id="card_is_stuck">
        <source>Stuck</source>
        <translation>Sin avance</translation>
    </message>
    <message id="awaits_evaluation">
        <source>evaluation</source>
        <translation>evaluación</translation>
    </message>
    <message id="awaits_trial">
        <source>trial</source>
        <translation>prueba</translation>
    </message>
    <message id="awaits_trial_decision">
        <source>trial decision</source>
        <translation>decisión de la prueba</translation>
    </message>
    <message id="awaits_surgery">
        <source>surgery</source>
        <translation>cirugía</translation>
    </message>
    <message id="awaits_authorisation">
        <source>authorisation</source>
        <translation>autorización</translation>
    </message>
    <message id="awaits_wound_check">
        <source>wound check</source>
        <translation>revisión de la herida</translation>
    </message>
    <message id="awaits_dose_visit">
        <source>dose visit</source>
        <translation>visita de ajuste de dosis</translation>
    </message>
    <message id="awaits_follow_up">
        <source>follow-up</source>
        <translation>seguimiento</translation>
    </message>
    <message id="awaits_call_back">
        <source>call back</source>
        <translation>devolver la llamada</translation>
    </message>
    <message id="awaits_refill">
        <source>refill</source>
        <translation>recarga</translation>
    </message>
    <message id="awaits_drug_order">
        <source>drug order</source>
        <translation>pedido de medicamento</translation>
    </message>
    <message id="awaits_replacement">
        <source>replacement</source>
        <translation>reemplazo</translation>
    </message>
    <message id="awaits_pump_check">
        <source>pump check</source>
        <translation>revisión de la bomba</translation>
    </message>
    <message id="awaits_confirm_transfer">
        <source>confirm transfer</source>
        <translation>confirmar el traslado</translation>
    </message>
    <message id="left_title">
        <source>Who left the pathway</source>
        <translation>Quién ha dejado el recorrido</translation>
    </message>
    <message id="left_year">
        <source>Year</source>
        <translation>Año</translation>
    </message>
    <message id="left_this_year">
        <source>Left the pathway this year: {exits}</source>
        <translation>Han dejado el recorrido este año: {exits}</translation>
    </message>
    <message id="left_nobody">
        <source>Nobody has left the pathway this year.</source>
        <translation>Nadie ha dejado el recorrido este año.</translation>
    </message>
    <message id="left_nobody_in">
        <source>Nobody left the pathway in {year}.</source>
        <translation>Nadie dejó el recorrido en {year}.</translation>
    </message>
    <message id="left_not-a-candidate_one">
        <source>{count} not a candidate</source>
        <translation>{count} no es candidato</translation>
    </message>
    <message id="left_not-a-candidate">
        <source>{count} not candidates</source>
        <translation>{count} no son candidatos</translation>
    </message>
    <message id="left_declined_one">
        <source>{count} declined</source>
        <translation>{count} lo rechazó</translation>
    </message>
    <message id="left_declined">
        <source>{count} declined</source>
        <translation>{count} lo rechazaron</translation>
    </message>
    <message id="left_trial-without-benefit_one">
        <source>{count} trial without benefit</source>
        <translation>{count} prueba sin beneficio</translation>
    </message>
    <message id="left_trial-without-benefit">
        <source>{count} trials without benefit</source>
        <translation>{count} pruebas sin beneficio</translation>
    </message>
    <message id="left_explanted_one">
        <source>{count} explanted</source>
        <translation>{count} explante</translation>
    </message>
    <message id="left_explanted">
        <source>{count} explanted</source>
        <translation>{count} explantes</translation>
    </message>
    <message id="left_transferred_one">
        <source>{count} transferred</source>
        <translation>{count} traslado</translation>
    </message>
    <message id="left_transferred">
        <source>{count} transferred</source>
        <translation>{count} traslados</translation>
    </message>
    <message id="left_deceased_one">
        <source>{count} died</source>
        <translation>{count} falleció</translation>
    </message>
    <message id="left_deceased">
        <source>{count} died</source>
        <translation>{count} fallecieron</translation>
    </message>
    <message id="column_left_on">
        <source>Left on</source>
        <translation>Salió el</translation>
    </message>
    <message id="column_exit">
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message id="column_reason">
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message id="column_recorded_by">
        <source>Recorded by</source>
        <translation>Registró</translation>
    </message>
    <message id="field_move_confirmed">
        <source>Yes: everything open for this patient ends here</source>
        <translation>Sí: todo lo abierto de este paciente termina aquí</translation>
    </message>
    <message id="move_opens">
        <source>This opens: {items}.</source>
        <translation>Esto abre: {items}.</translation>
    </message>
    <message id="move_closes">
        <source>These open items close: {items}.</source>
        <translation>Pendientes que se cierran: {items}.</translation>
    </message>
    <message id="move_keeps">
        <source>Still open: {items}.</source>
        <translation>Sigue abierto: {items}.</translation>
    </message>
    <message id="move_visits">
        <source>Booked visits that remain in the calendar until somebody cancels them: {visits}.</source>
        <translation>Visitas reservadas que siguen en el calendario hasta que alguien las cancele: {visits}.</translation>
    </message>
    <message id="move_item">
        <source>{kind} (due {due})</source>
        <translation>{kind} (vence el {due})</translation>
    </message>
    <message id="move_item_undated">
        <source>{kind} (date unknown)</source>
        <translation>{kind} (fecha desconocida)</translation>
    </message>
    <message id="move_visit">
        <source>{kind} {day}</source>
        <translation>{kind} {day}</translation>
    </message>
    <message id="move_nothing">
        <source>Nothing else opens or closes.</source>
        <translation>No se abre ni se cierra nada más.</translation>
    </message>
    <message id="move_refused">
        <source>This cannot be saved:</source>
        <translation>Esto no se puede guardar:</translation>
    </message>
    <message id="move_on">
        <source>On</source>
        <translation>Fecha</translation>
    </message>
    <message id="move_clinic">
        <source>Receiving clinic</source>
        <translation>Clínica receptora</translation>
    </message>
    <message id="move_first_visit">
        <source>First visit there</source>
        <translation>Primera visita allí</translation>
    </message>
    <message id="move_death_unconfirmed">
        <source>Tick that everything open for this patient ends here, or choose another stage</source>
        <translation>Marque que todo lo abierto de este paciente termina aquí, o elija otra etapa</translation>
    </message>
    <message id="moved_before_trial_end">
        <source>{field} is before the trial ended on {ended_on}; check both dates</source>
        <translation>{field}: es anterior al fin de la prueba, el {ended_on}; revise ambas fechas</translation>
    </message>
    <message id="move_choose">
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message id="move_pump_still_implanted">
        <source>A pump is still implanted. Choose Transferred, Deceased or Explanted, or record the explant first</source>
        <translation>Aún hay una bomba implantada. Elija Trasladado, Fallecido o Explantada, o registre primero el explante</translation>
    </message>
    <message id="move_same">
        <source>Choose where the patient goes.</source>
        <translation>Elija a dónde pasa el paciente.</translation>
    </message>
    <message id="did_report_beeping">
        <source>beeping pump reported</source>
        <translation>bomba que pita anotada</translation>
    </message>
    <message id="beeping_single">
        <source>One tone, about once an hour. The pump says: low reservoir, or replacement coming due.</source>
        <translation>Un tono, más o menos cada hora. La bomba dice: reservorio bajo, o se acerca el reemplazo.</translation>
    </message>
    <message id="beeping_two_tone">
        <source>Two tones in turn. The pump says: medicine may not be flowing.</source>
        <translation>Dos tonos alternados. La bomba dice: es posible que el medicamento no esté fluyendo.</translation>
    </message>
    <message id="beeping_not_sure">
        <source>Not sure is an answer: pass it on as it is.</source>
        <translation>«No está claro» es una respuesta: transmítala tal cual.</translation>
    </message>
    <message id="beeping_whose">
        <source>These are the tones of SynchroMed pumps; others sound otherwise, and gas pumps never.</source>
        <translation>Estos son los tonos de las bombas SynchroMed; otras suenan de otro modo, y las bombas de gas nunca suenan.</translation>
    </message>
    <message id="beeping_no_pump">
        <source>No pump is recorded for this patient: the call is logged; record the pump as well.</source>
        <translation>Este paciente no tiene ninguna bomba registrada: la llamada se registra; registre también la bomba.</translation>
    </message>
    <message id="field_tone">
        <source>What it sounds like</source>
        <translation>Cómo suena</translation>
    </message>
    <message id="tone_single">
        <source>One tone</source>
        <translation>Un tono</translation>
    </message>
    <message id="tone_two_tone">
        <source>Two tones</source>
        <translation>Dos tonos</translation>
    </message>
    <message id="tone_not_sure">
        <source>Not sure</source>
        <translation>No está claro</translation>
    </message>
    <message id="field_heard_on">
        <source>Heard on</source>
        <translation>Se oyó el</translation>
    </message>
    <message id="field_heard_at">
        <source>At</source>
        <translation>Hora</translation>
    </message>
    <message id="field_clinician">
        <source>Who was put on the line</source>
        <translation>A quién se puso al teléfono</translation>
    </message>
    <message id="beeping_symptoms">
        <source>What the caller says (tick all that were named)</source>
        <translation>Lo que dice quien llama (marque todo lo que se nombró)</translation>
    </message>
    <message id="symptom_breathing">
        <source>Trouble breathing, blue, very drowsy or cannot be woken</source>
        <translation>Le cuesta respirar, color azul, mucha somnolencia o no se le puede despertar</translation>
    </message>
    <message id="symptom_collapse">
        <source>Seizure, collapse or chest pain</source>
        <translation>Convulsión, colapso o dolor de pecho</translation>
    </message>
    <message id="symptom_fever">
        <source>Fever</source>
        <translation>Fiebre</translation>
    </message>
    <message id="symptom_spasms">
        <source>Stiff, or more spasms</source>
        <translation>Rigidez, o más espasmos</translation>
    </message>
    <message id="symptom_itching">
        <source>Itching</source>
        <translation>Picazón</translation>
    </message>
    <message id="symptom_confusion">
        <source>Confused, or seeing things</source>
        <translation>Confusión, o ve cosas irreales</translation>
    </message>
    <message id="symptom_heart">
        <source>Racing heart, very high blood pressure or a very bad headache</source>
        <translation>Corazón acelerado, presión muy alta o dolor de cabeza muy fuerte</translation>
    </message>
    <message id="symptom_sweats">
        <source>Sweating, vomiting or yawning</source>
        <translation>Sudor, vómito o bostezos</translation>
    </message>
    <message id="symptom_pain">
        <source>Much more pain</source>
        <translation>Mucho más dolor</translation>
    </message>
    <message id="symptom_wound">
        <source>Wound red, open or draining; stiff neck; light hurts the eyes</source>
        <translation>Herida roja, abierta o que supura; cuello rígido; la luz molesta a los ojos</translation>
    </message>
    <message id="symptom_upright">
        <source>Headache that is worse upright and better lying flat; clear fluid</source>
        <translation>Dolor de cabeza peor en posición erguida y mejor acostado; líquido claro</translation>
    </message>
    <message id="symptom_weakness">
        <source>New weakness, numbness, bladder or bowel change</source>
        <translation>Debilidad o entumecimiento nuevos, cambios al orinar o evacuar</translation>
    </message>
    <message id="symptom_swelling">
        <source>Swelling or burning at the pump, or sleepy, soon after a refill</source>
        <translation>Hinchazón o ardor en la bomba, o somnolencia, poco después de una recarga</translation>
    </message>
    <message id="beeping_note">
        <source>{tone}, heard {when}. {symptoms}. On the line: {clinician}.{note}</source>
        <translation>{tone}, se oyó: {when}. {symptoms}. Al teléfono: {clinician}.{note}</translation>
    </message>
    <message id="beeping_no_symptoms">
        <source>No symptom named</source>
        <translation>Ningún síntoma nombrado</translation>
    </message>
    <message id="beeping_nobody">
        <source>nobody recorded</source>
        <translation>nadie registrado</translation>
    </message>
    <message id="did_log_letter">
        <source>letter logged</source>
        <translation>carta registrada</translation>
    </message>
    <message id="field_letter">
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message id="letter_once">
        <source>What is changed in the text is for this letter only.</source>
        <translation>Lo que se cambie en el texto vale solo para esta carta.</translation>
    </message>
    <message id="field_letter_log">
        <source>Log it as sent</source>
        <translation>Registrar el envío</translation>
    </message>
    <message id="letter_print">
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message id="letter_pdf">
        <source>Save as PDF…</source>
        <translation>Guardar en PDF…</translation>
    </message>
    <message id="letter_only_log">
        <source>Log only</source>
        <translation>Solo registrar</translation>
    </message>
    <message id="letter_choice">
        <source>{name} · {language}</source>
        <translation>{name} · {language}</translation>
    </message>
    <message id="letter_note">
        <source>{name} · {language}</source>
        <translation>{name} · {language}</translation>
    </message>
    <message id="letter_none">
        <source>There is no letter yet. Write one on the Settings page, under Letters</source>
        <translation>Aún no hay ninguna carta. Escriba una en la página Ajustes, en Cartas</translation>
    </message>
    <message id="letter_empty">
        <source>The letter is empty: choose a letter, or type the text</source>
        <translation>La carta está vacía: elija una carta, o escriba el texto</translation>
    </message>
    <message id="letter_no_printer">
        <source>No printer is set up on this PC. Save the letter as a PDF and print it elsewhere</source>
        <translation>No hay ninguna impresora configurada en este PC. Guarde la carta en PDF e imprímala en otro equipo</translation>
    </message>
    <message id="letter_no_print_support">
        <source>This installation cannot print. Save the letter as a PDF and print it elsewhere</source>
        <translation>Esta instalación no puede imprimir. Guarde la carta en PDF e imprímala en otro equipo</translation>
    </message>
    <message id="letter_not_written">
        <source>The PDF could not be written. Choose another folder or another name</source>
        <translation>No se pudo escribir el PDF. Elija otra carpeta u otro nombre</translation>
    </message>
    <message id="letter_written">
        <source>The PDF is written. It was not logged.</source>
        <translation>El PDF está guardado. La carta no se registró.</translation>
    </message>
    <message id="letter_file">
        <source>letter-{day}.pdf</source>
        <translation>carta-{day}.pdf</translation>
    </message>
    <message id="letter_files">
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message id="letter_gap">
        <source>Nothing is recorded for “{name}”. {where}, or choose another letter.</source>
        <translation>No hay nada registrado para «{name}». {where}, o elija otra carta.</translation>
    </message>
    <message id="letter_deceased">
        <source>The patient has died: no letter is written to them</source>
        <translation>El paciente ha fallecido: no se le escribe ninguna carta</translation>
    </message>
    <message id="letter_left">
        <source>The patient has left the pathway ({stage}): bring the patient back before writing</source>
        <translation>El paciente ha dejado el recorrido ({stage}): tráigalo de vuelta antes de escribir</translation>
    </message>
    <message id="letter_do_not_contact">
        <source>The patient asked not to be contacted: ask the clinician, or take “Do not contact” out by Edit</source>
        <translation>El paciente pidió que no se le contacte: pregunte al clínico, o quite «No contactar» con Editar</translation>
    </message>
    <message id="letter_field_today">
        <source>Today's date</source>
        <translation>Fecha de hoy</translation>
    </message>
    <message id="letter_field_patient">
        <source>Patient's name</source>
        <translation>Nombre del paciente</translation>
    </message>
    <message id="letter_field_given_name">
        <source>Given name</source>
        <translation>Nombre</translation>
    </message>
    <message id="letter_field_family_name">
        <source>Family name</source>
        <translation>Apellido</translation>
    </message>
    <message id="letter_field_date_of_birth">
        <source>Date of birth</source>
        <translation>Fecha de nacimiento</translation>
    </message>
    <message id="letter_field_mrn">
        <source>MRN</source>
        <translation>MRN</translation>
    </message>
    <message id="letter_field_address">
        <source>Patient's address</source>
        <translation>Dirección del paciente</translation>
    </message>
    <message id="letter_field_clinic">
        <source>Clinic's name</source>
        <translation>Nombre de la clínica</translation>
    </message>
    <message id="letter_field_clinic_phone">
        <source>Clinic's phone</source>
        <translation>Teléfono de la clínica</translation>
    </message>
    <message id="letter_field_emergency_number">
        <source>Emergency number</source>
        <translation>Número de emergencias</translation>
    </message>
    <message id="letter_field_what">
        <source>What is due</source>
        <translation>Qué vence</translation>
    </message>
    <message id="letter_field_due_by">
        <source>Due by</source>
        <translation>Vence el</translation>
    </message>
    <message id="letter_field_visit_on">
        <source>Day of the next visit</source>
        <translation>Día de la próxima visita</translation>
    </message>
    <message id="letter_field_visit_at">
        <source>Time of the next visit</source>
        <translation>Hora de la próxima visita</translation>
    </message>
    <message id="letter_where_patient">
        <source>Fill it in by Edit on the patient's page</source>
        <translation>Rellénelo con Editar en la página del paciente</translation>
    </message>
    <message id="letter_where_clinic">
        <source>Fill it in on the Settings page, under Clinic</source>
        <translation>Rellénelo en la página Ajustes, en Clínica</translation>
    </message>
    <message id="letter_where_due">
        <source>Nothing with a known date is due for this patient: record what is missing first</source>
        <translation>Nada con fecha conocida vence para este paciente: registre primero lo que falta</translation>
    </message>
    <message id="letter_where_visit">
        <source>Book the visit first</source>
        <translation>Reserve primero la visita</translation>
    </message>
    <message id="look_language">
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message id="own_language_en">
        <source>English</source>
        <translation>English</translation>
    </message>
    <message id="own_language_es">
        <source>Español</source>
        <translation>Español</translation>
    </message>
    <message id="settings_sections">
        <source>Sections of the settings</source>
        <translation>Secciones de los ajustes</translation>
    </message>
    <message id="section_clinic">
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message id="section_staff">
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message id="section_numbers">
        <source>Margins and limits</source>
        <translation>Márgenes y límites</translation>
    </message>
    <message id="section_visits">
        <source>Visit templates</source>
        <translation>Visitas modelo</translation>
    </message>
    <message id="section_models">
        <source>Pump models</source>
        <translation>Modelos de bomba</translation>
    </message>
    <message id="section_drugs">
        <source>Drugs</source>
        <translation>Medicamentos</translation>
    </message>
    <message id="section_mixtures">
        <source>Mixtures</source>
        <translation>Mezclas</translation>
    </message>
    <message id="section_checklists">
        <source>Checklists</source>
        <translation>Listas de control</translation>
    </message>
    <message id="section_letters">
        <source>Letters</source>
        <translation>Cartas</translation>
    </message>
    <message id="section_open_days">
        <source>Open days</source>
        <translation>Días abiertos</translation>
    </message>
    <message id="section_closures">
        <source>Closures</source>
        <translation>Cierres</translation>
    </message>
    <message id="section_holidays">
        <source>Public holidays</source>
        <translation>Días festivos</translation>
    </message>
    <message id="section_appearance">
        <source>Appearance</source>
        <translation>Apariencia</translation>
    </message>
    <message id="section_backups">
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message id="section_data">
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message id="about_clinic">
        <source>What letters and print-outs say of the clinic.</source>
        <translation>Lo que las cartas y los impresos dicen de la clínica.</translation>
    </message>
    <message id="about_staff">
        <source>The names that staff choose themselves from at the desk.</source>
        <translation>Los nombres entre los que el personal elige el suyo en recepción.</translation>
    </message>
    <message id="about_numbers">
        <source>Every number here is the clinic's choice; the dates that rest on it move.</source>
        <translation>Cada número es elección de la clínica; las fechas que dependen de él se mueven.</translation>
    </message>
    <message id="about_visits">
        <source>The visits planned after an implant, each as days from the implant: 14, 28.</source>
        <translation>Las visitas planeadas tras un implante, cada una en días desde el implante: 14, 28.</translation>
    </message>
    <message id="about_models">
        <source>A model that is not listed can be typed in at the desk; its dates are then less sure.</source>
        <translation>Un modelo que no está en la lista se puede escribir en recepción; sus fechas son entonces menos seguras.</translation>
    </message>
    <message id="about_drugs">
        <source>How long a drug may stay in the pump, and how urgent its absence is (tier 1 is most urgent).</source>
        <translation>Cuánto tiempo puede estar un medicamento en la bomba y qué urgencia tiene su falta (el nivel 1 es el más urgente).</translation>
    </message>
    <message id="about_mixtures">
        <source>A mixture that is not listed takes the shortest limit of what is in it.</source>
        <translation>Una mezcla que no está en la lista toma el límite más corto de lo que contiene.</translation>
    </message>
    <message id="about_checklists">
        <source>What each stage of the pathway asks the desk to see to.</source>
        <translation>Lo que cada etapa del recorrido pide atender a recepción.</translation>
    </message>
    <message id="about_letters">
        <source>The texts that are filled in for a patient and printed.</source>
        <translation>Los textos que se rellenan para un paciente y se imprimen.</translation>
    </message>
    <message id="about_open_days">
        <source>Book-by dates and visits fall on open days; a booking on a closed day does not count.</source>
        <translation>Las fechas «reservar antes del» y las visitas caen en días abiertos; una reserva en un día cerrado no cuenta.</translation>
    </message>
    <message id="about_closures">
        <source>Days on which the clinic is closed, first and last included.</source>
        <translation>Días en que la clínica está cerrada, incluidos el primero y el último.</translation>
    </message>
    <message id="about_holidays">
        <source>Choose the country; the ticked days are added as closures.</source>
        <translation>Elija el país; los días marcados se añaden como cierres.</translation>
    </message>
    <message id="about_appearance">
        <source>How the desk looks on this PC.</source>
        <translation>Cómo se ve el programa en este PC.</translation>
    </message>
    <message id="about_backups">
        <source>Copies are made by themselves: at close, daily, and before an upgrade, import, merge or restore.</source>
        <translation>Las copias se hacen solas: al cerrar, cada día y antes de actualizar, importar, unir o restaurar.</translation>
    </message>
    <message id="about_data">
        <source>Where the clinic's data lies, how much there is, and bringing in a register.</source>
        <translation>Dónde están los datos de la clínica, cuántos hay, y cómo traer un registro.</translation>
    </message>
    <message id="number_refill_margin_days">
        <source>Book a refill so long before its refill-by date</source>
        <translation>Reservar la recarga con esta antelación a su fecha límite</translation>
    </message>
    <message id="number_clinic_maximum_days">
        <source>Refill at the latest so long after the last fill</source>
        <translation>Plazo máximo de recarga desde el último llenado</translation>
    </message>
    <message id="number_unlisted_limit_days">
        <source>Longest stay in the pump of a mixture that is not listed</source>
        <translation>Máximo en la bomba de una mezcla que no está en la lista</translation>
    </message>
    <message id="number_printed_difference_days">
        <source>Ask when printed and estimated alarm dates differ by more than</source>
        <translation>Preguntar si las fechas de alarma impresa y estimada difieren en más de</translation>
    </message>
    <message id="number_refill_sooner_than_days">
        <source>Ask when a refill comes sooner after the last than</source>
        <translation>Preguntar si una recarga llega tras la anterior antes de</translation>
    </message>
    <message id="number_order_lead_days">
        <source>Order the drug so long before book-by</source>
        <translation>Antelación del pedido a «reservar antes del»</translation>
    </message>
    <message id="number_discrepancy_ml">
        <source>Flag a residual that differs from the expected one by more than</source>
        <translation>Señalar un residuo que difiere del esperado en más de</translation>
    </message>
    <message id="number_flow_high_ml">
        <source>Ask when the flow is above</source>
        <translation>Preguntar si el flujo supera</translation>
    </message>
    <message id="number_soon_days">
        <source>A row counts as “to book” when its book-by date is within</source>
        <translation>Una fila es «por reservar» si su «reservar antes del» llega en</translation>
    </message>
    <message id="number_failed_contacts_raise">
        <source>Raise a row after so many failed contacts</source>
        <translation>Subir una fila tras estos contactos fallidos</translation>
    </message>
    <message id="number_evaluation_days">
        <source>An evaluation is due after</source>
        <translation>Una evaluación vence después de</translation>
    </message>
    <message id="number_trial_days">
        <source>A trial without a date is due after</source>
        <translation>Una prueba sin fecha vence después de</translation>
    </message>
    <message id="number_trial_decision_days">
        <source>A decision is due after the end of the trial by</source>
        <translation>Tras el fin de la prueba, la decisión vence después de</translation>
    </message>
    <message id="number_surgery_days">
        <source>Surgery without a date is due after</source>
        <translation>Una cirugía sin fecha vence después de</translation>
    </message>
    <message id="number_post_procedure_days">
        <source>Post-procedure visits are listed until, after the implant</source>
        <translation>Visitas después del procedimiento en la lista, tras el implante, hasta</translation>
    </message>
    <message id="number_transfer_days">
        <source>A transfer is to be confirmed within</source>
        <translation>Un traslado debe confirmarse en</translation>
    </message>
    <message id="number_replacement_months">
        <source>Book a replacement so long before the pump stops</source>
        <translation>Reservar el reemplazo con esta antelación a que pare la bomba</translation>
    </message>
    <message id="number_wound_check_days">
        <source>Wound checks after the implant</source>
        <translation>Revisiones de la herida tras el implante</translation>
    </message>
    <message id="number_dose_visit_days">
        <source>Dose visits after the implant</source>
        <translation>Visitas de ajuste de dosis tras el implante</translation>
    </message>
    <message id="field_refill_margin_days">
        <source>Book a refill so long before its refill-by date</source>
        <translation>Reservar la recarga con esta antelación a su fecha límite</translation>
    </message>
    <message id="field_clinic_maximum_days">
        <source>Refill at the latest so long after the last fill</source>
        <translation>Plazo máximo de recarga desde el último llenado</translation>
    </message>
    <message id="field_unlisted_limit_days">
        <source>Longest stay in the pump of a mixture that is not listed</source>
        <translation>Máximo en la bomba de una mezcla que no está en la lista</translation>
    </message>
    <message id="field_printed_difference_days">
        <source>Ask when printed and estimated alarm dates differ by more than</source>
        <translation>Preguntar si las fechas de alarma impresa y estimada difieren en más de</translation>
    </message>
    <message id="field_refill_sooner_than_days">
        <source>Ask when a refill comes sooner after the last than</source>
        <translation>Preguntar si una recarga llega tras la anterior antes de</translation>
    </message>
    <message id="field_order_lead_days">
        <source>Order the drug so long before book-by</source>
        <translation>Antelación del pedido a «reservar antes del»</translation>
    </message>
    <message id="field_discrepancy_ml">
        <source>Flag a residual that differs from the expected one by more than</source>
        <translation>Señalar un residuo que difiere del esperado en más de</translation>
    </message>
    <message id="field_flow_high_ml">
        <source>Ask when the flow is above</source>
        <translation>Preguntar si el flujo supera</translation>
    </message>
    <message id="field_soon_days">
        <source>A row counts as “to book” when its book-by date is within</source>
        <translation>Una fila es «por reservar» si su «reservar antes del» llega en</translation>
    </message>
    <message id="field_failed_contacts_raise">
        <source>Raise a row after so many failed contacts</source>
        <translation>Subir una fila tras estos contactos fallidos</translation>
    </message>
    <message id="field_evaluation_days">
        <source>An evaluation is due after</source>
        <translation>Una evaluación vence después de</translation>
    </message>
    <message id="field_trial_days">
        <source>A trial without a date is due after</source>
        <translation>Una prueba sin fecha vence después de</translation>
    </message>
    <message id="field_trial_decision_days">
        <source>A decision is due after the end of the trial by</source>
        <translation>Tras el fin de la prueba, la decisión vence después de</translation>
    </message>
    <message id="field_surgery_days">
        <source>Surgery without a date is due after</source>
        <translation>Una cirugía sin fecha vence después de</translation>
    </message>
    <message id="field_post_procedure_days">
        <source>Post-procedure visits are listed until, after the implant</source>
        <translation>Visitas después del procedimiento en la lista, tras el implante, hasta</translation>
    </message>
    <message id="field_transfer_days">
        <source>A transfer is to be confirmed within</source>
        <translation>Un traslado debe confirmarse en</translation>
    </message>
    <message id="field_replacement_months">
        <source>Book a replacement so long before the pump stops</source>
        <translation>Reservar el reemplazo con esta antelación a que pare la bomba</translation>
    </message>
    <message id="field_wound_check_days">
        <source>Wound checks after the implant</source>
        <translation>Revisiones de la herida tras el implante</translation>
    </message>
    <message id="field_dose_visit_days">
        <source>Dose visits after the implant</source>
        <translation>Visitas de ajuste de dosis tras el implante</translation>
    </message>
    <message id="group_refills">
        <source>Refills</source>
        <translation>Recargas</translation>
    </message>
    <message id="group_residuals">
        <source>Residuals and flow</source>
        <translation>Residuos y flujo</translation>
    </message>
    <message id="group_calls">
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message id="group_stages">
        <source>Stages</source>
        <translation>Etapas</translation>
    </message>
    <message id="group_replacement">
        <source>Replacement</source>
        <translation>Reemplazo</translation>
    </message>
    <message id="group_templates">
        <source>After an implant</source>
        <translation>Tras un implante</translation>
    </message>
    <message id="unit_days">
        <source>{amount} days</source>
        <translation>{amount} días</translation>
    </message>
    <message id="unit_days_one">
        <source>{amount} day</source>
        <translation>{amount} día</translation>
    </message>
    <message id="unit_working_days">
        <source>{amount} working days</source>
        <translation>{amount} días hábiles</translation>
    </message>
    <message id="unit_working_days_one">
        <source>{amount} working day</source>
        <translation>{amount} día hábil</translation>
    </message>
    <message id="unit_months">
        <source>{amount} months</source>
        <translation>{amount} meses</translation>
    </message>
    <message id="unit_months_one">
        <source>{amount} month</source>
        <translation>{amount} mes</translation>
    </message>
    <message id="unit_ml">
        <source>{amount} mL</source>
        <translation>{amount} mL</translation>
    </message>
    <message id="unit_ml_a_day">
        <source>{amount} mL a day</source>
        <translation>{amount} mL al día</translation>
    </message>
    <message id="unit_times">
        <source>{amount} times</source>
        <translation>{amount} veces</translation>
    </message>
    <message id="unit_times_one">
        <source>{amount} time</source>
        <translation>{amount} vez</translation>
    </message>
    <message id="no_days">
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message id="number_label">
        <source>{number} ({unit})</source>
        <translation>{number} ({unit})</translation>
    </message>
    <message id="hint_days">
        <source>days</source>
        <translation>días</translation>
    </message>
    <message id="hint_working_days">
        <source>working days</source>
        <translation>días hábiles</translation>
    </message>
    <message id="hint_months">
        <source>months</source>
        <translation>meses</translation>
    </message>
    <message id="hint_ml">
        <source>mL</source>
        <translation>mL</translation>
    </message>
    <message id="hint_ml_a_day">
        <source>mL a day</source>
        <translation>mL al día</translation>
    </message>
    <message id="hint_times">
        <source>times</source>
        <translation>veces</translation>
    </message>
    <message id="hint_list_of_days">
        <source>14, 28</source>
        <translation>14, 28</translation>
    </message>
    <message id="column_setting">
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message id="column_value">
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message id="column_default">
        <source>Shipped</source>
        <translation>Inicial</translation>
    </message>
    <message id="column_source">
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message id="column_name">
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message id="column_here">
        <source>Works here</source>
        <translation>Trabaja aquí</translation>
    </message>
    <message id="column_model">
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message id="column_figures">
        <source>Figures</source>
        <translation>Cifras</translation>
    </message>
    <message id="column_in_use">
        <source>In use</source>
        <translation>En uso</translation>
    </message>
    <message id="column_drug">
        <source>Drug</source>
        <translation>Medicamento</translation>
    </message>
    <message id="column_stay">
        <source>Stay</source>
        <translation>Plazo</translation>
    </message>
    <message id="column_urgency">
        <source>Urgency</source>
        <translation>Urgencia</translation>
    </message>
    <message id="column_mixture">
        <source>Mixture</source>
        <translation>Mezcla</translation>
    </message>
    <message id="column_line">
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message id="column_state">
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message id="column_letter">
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message id="column_language">
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message id="column_weekday">
        <source>Weekday</source>
        <translation>Día</translation>
    </message>
    <message id="column_open">
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message id="column_closed">
        <source>Closed</source>
        <translation>Cierre</translation>
    </message>
    <message id="own_choice">
        <source>The clinic's own choice</source>
        <translation>Elección de la clínica</translation>
    </message>
    <message id="not_filled_in">
        <source>Not filled in yet: letters and print-outs need it</source>
        <translation>Aún sin rellenar: las cartas y los impresos lo necesitan</translation>
    </message>
    <message id="works_here">
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message id="no_longer_here">
        <source>no longer</source>
        <translation>ya no</translation>
    </message>
    <message id="pumps_0">
        <source>–</source>
        <translation>–</translation>
    </message>
    <message id="pumps_1">
        <source>1 pump</source>
        <translation>1 bomba</translation>
    </message>
    <message id="pumps_n">
        <source>{count} pumps</source>
        <translation>{count} bombas</translation>
    </message>
    <message id="ask_manufacturer">
        <source>? Not confirmed: ask the manufacturer. {source}</source>
        <translation>? Sin confirmar: pregunte al fabricante. {source}</translation>
    </message>
    <message id="ask_pharmacy">
        <source>? Not confirmed: ask the pharmacy. {source}</source>
        <translation>? Sin confirmar: pregunte a la farmacia. {source}</translation>
    </message>
    <message id="confirm_manufacturer">
        <source>Not confirmed: ask the manufacturer. Then tick it as confirmed, with the clinic's source.</source>
        <translation>Sin confirmar: pregunte al fabricante. Después márquelo como confirmado, con la fuente de la clínica.</translation>
    </message>
    <message id="confirm_pharmacy">
        <source>Not confirmed: ask the pharmacy. Then tick it as confirmed, with the clinic's own source.</source>
        <translation>Sin confirmar: pregunte a la farmacia. Después márquelo como confirmado, con la fuente propia de la clínica.</translation>
    </message>
    <message id="no_source">
        <source>No source given</source>
        <translation>No se indica fuente</translation>
    </message>
    <message id="reservoir_of">
        <source>{amount} mL</source>
        <translation>{amount} mL</translation>
    </message>
    <message id="alarm_at">
        <source>alarm at {amount} mL</source>
        <translation>alarma a {amount} mL</translation>
    </message>
    <message id="no_alarm">
        <source>no alarm volume</source>
        <translation>sin volumen de alarma</translation>
    </message>
    <message id="residual_of">
        <source>{amount} mL unusable</source>
        <translation>no utilizable: {amount} mL</translation>
    </message>
    <message id="flow_from">
        <source>flow from {amount} mL a day</source>
        <translation>flujo desde {amount} mL al día</translation>
    </message>
    <message id="volume_unknown">
        <source>reservoir not known</source>
        <translation>reservorio desconocido</translation>
    </message>
    <message id="life_years">
        <source>stops after {amount} years</source>
        <translation>se detiene tras {amount} años</translation>
    </message>
    <message id="life_years_one">
        <source>stops after {amount} year</source>
        <translation>se detiene tras {amount} año</translation>
    </message>
    <message id="no_life">
        <source>no limit of service life</source>
        <translation>sin límite de vida útil</translation>
    </message>
    <message id="after_eri">
        <source>{amount} days after ERI</source>
        <translation>{amount} días tras ERI</translation>
    </message>
    <message id="after_eri_one">
        <source>{amount} day after ERI</source>
        <translation>{amount} día tras ERI</translation>
    </message>
    <message id="mri_ask">
        <source>Ask before a scan</source>
        <translation>Resonancia: preguntar antes</translation>
    </message>
    <message id="mri_interrogate">
        <source>Check the pump after a scan</source>
        <translation>Resonancia: revisar la bomba después</translation>
    </message>
    <message id="mri_emptied">
        <source>Emptied before a scan</source>
        <translation>Resonancia: se vacía antes</translation>
    </message>
    <message id="stay_days">
        <source>{amount} days</source>
        <translation>{amount} días</translation>
    </message>
    <message id="stay_days_one">
        <source>{amount} day</source>
        <translation>{amount} día</translation>
    </message>
    <message id="stay_diluted">
        <source>{amount} diluted</source>
        <translation>{amount} en dilución</translation>
    </message>
    <message id="stay_first">
        <source>{amount} at a pump's first fill</source>
        <translation>{amount} en el primer llenado</translation>
    </message>
    <message id="drug_in_pumps">
        <source>{name}
in {pumps}</source>
        <translation>{name}
en {pumps}</translation>
    </message>
    <message id="stay_unknown">
        <source>not listed</source>
        <translation>no figura</translation>
    </message>
    <message id="is_ordered">
        <source>tier {tier}, must be ordered</source>
        <translation>nivel {tier}, requiere pedido</translation>
    </message>
    <message id="is_in_stock">
        <source>tier {tier}, in stock</source>
        <translation>nivel {tier}, en existencias</translation>
    </message>
    <message id="in_use">
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message id="retired">
        <source>retired</source>
        <translation>retirada</translation>
    </message>
    <message id="done_for">
        <source>done for {count} patients</source>
        <translation>hecho para {count} pacientes</translation>
    </message>
    <message id="done_for_one">
        <source>done for {count} patient</source>
        <translation>hecho para {count} paciente</translation>
    </message>
    <message id="text_shipped">
        <source>shipped text</source>
        <translation>texto inicial</translation>
    </message>
    <message id="text_changed">
        <source>changed by the clinic</source>
        <translation>cambiado por la clínica</translation>
    </message>
    <message id="text_own">
        <source>the clinic's own</source>
        <translation>propio de la clínica</translation>
    </message>
    <message id="day_open">
        <source>open</source>
        <translation>abierta</translation>
    </message>
    <message id="day_closed">
        <source>closed</source>
        <translation>cerrada</translation>
    </message>
    <message id="weekday_0">
        <source>Monday</source>
        <translation>Lunes</translation>
    </message>
    <message id="weekday_1">
        <source>Tuesday</source>
        <translation>Martes</translation>
    </message>
    <message id="weekday_2">
        <source>Wednesday</source>
        <translation>Miércoles</translation>
    </message>
    <message id="weekday_3">
        <source>Thursday</source>
        <translation>Jueves</translation>
    </message>
    <message id="weekday_4">
        <source>Friday</source>
        <translation>Viernes</translation>
    </message>
    <message id="weekday_5">
        <source>Saturday</source>
        <translation>Sábado</translation>
    </message>
    <message id="weekday_6">
        <source>Sunday</source>
        <translation>Domingo</translation>
    </message>
    <message id="closed_from_to">
        <source>{first} to {last}</source>
        <translation>{first} al {last}</translation>
    </message>
    <message id="hint_one_day">
        <source>or one day</source>
        <translation>vacío: un solo día</translation>
    </message>
    <message id="nothing_here">
        <source>Nothing is listed here yet.</source>
        <translation>Aún no hay nada en esta lista.</translation>
    </message>
    <message id="settings_new">
        <source>New…</source>
        <translation>Crear…</translation>
    </message>
    <message id="settings_edit">
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message id="settings_remove">
        <source>Remove…</source>
        <translation>Quitar…</translation>
    </message>
    <message id="settings_restore">
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
    <message id="settings_restore_text">
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
    <message id="tip_settings_restore">
        <source>Back to the value that was shipped</source>
        <translation>Volver al valor inicial del programa</translation>
    </message>
    <message id="tip_settings_restore_text">
        <source>Back to the text that was shipped</source>
        <translation>Volver al texto inicial del programa</translation>
    </message>
    <message id="settings_add_closure">
        <source>Add a closure…</source>
        <translation>Añadir un cierre…</translation>
    </message>
    <message id="settings_reopen">
        <source>Take it back…</source>
        <translation>Anular…</translation>
    </message>
    <message id="settings_leaves">
        <source>No longer here</source>
        <translation>Dar de baja</translation>
    </message>
    <message id="settings_back">
        <source>Back again</source>
        <translation>Reincorporar</translation>
    </message>
    <message id="settings_retire">
        <source>Retire</source>
        <translation>Retirar</translation>
    </message>
    <message id="settings_bring_back">
        <source>Bring back</source>
        <translation>Recuperar</translation>
    </message>
    <message id="settings_up">
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message id="settings_down">
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message id="dialog_clinic">
        <source>The clinic</source>
        <translation>La clínica</translation>
    </message>
    <message id="dialog_staff">
        <source>A name at the desk</source>
        <translation>Un nombre en recepción</translation>
    </message>
    <message id="dialog_model_new">
        <source>New pump model</source>
        <translation>Nuevo modelo de bomba</translation>
    </message>
    <message id="dialog_model">
        <source>Pump model</source>
        <translation>Modelo de bomba</translation>
    </message>
    <message id="dialog_drug_new">
        <source>New drug</source>
        <translation>Nuevo medicamento</translation>
    </message>
    <message id="dialog_drug">
        <source>Drug</source>
        <translation>Medicamento</translation>
    </message>
    <message id="dialog_mixture_new">
        <source>New mixture</source>
        <translation>Nueva mezcla</translation>
    </message>
    <message id="dialog_mixture">
        <source>Mixture</source>
        <translation>Mezcla</translation>
    </message>
    <message id="dialog_item">
        <source>Checklist line</source>
        <translation>Línea de lista</translation>
    </message>
    <message id="dialog_item_new">
        <source>New checklist line</source>
        <translation>Nueva línea de lista</translation>
    </message>
    <message id="dialog_letter">
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message id="dialog_letter_new">
        <source>New letter</source>
        <translation>Nueva carta</translation>
    </message>
    <message id="dialog_open_days">
        <source>Open days</source>
        <translation>Días abiertos</translation>
    </message>
    <message id="dialog_closure">
        <source>New closure</source>
        <translation>Nuevo cierre</translation>
    </message>
    <message id="dialog_remove">
        <source>Remove from the list</source>
        <translation>Quitar de la lista</translation>
    </message>
    <message id="dialog_reopen">
        <source>Take a closure back</source>
        <translation>Anular un cierre</translation>
    </message>
    <message id="dialog_holidays">
        <source>Public holidays</source>
        <translation>Días festivos</translation>
    </message>
    <message id="holidays_to_close">
        <source>{count} days are added as closures</source>
        <translation>{count} días se añaden como cierres</translation>
    </message>
    <message id="holidays_to_close_one">
        <source>{count} day is added as a closure</source>
        <translation>{count} día se añade como cierre</translation>
    </message>
    <message id="default_is">
        <source>Shipped: {amount}</source>
        <translation>Inicial: {amount}</translation>
    </message>
    <message id="letter_fields">
        <source>Fields to insert (double click or Enter)</source>
        <translation>Campos para insertar (doble clic o Intro)</translation>
    </message>
    <message id="save_this_change">
        <source>Save this change</source>
        <translation>Guardar este cambio</translation>
    </message>
    <message id="remove_button">
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message id="looking_ahead">
        <source>Working out what this would move: {done} of {total}</source>
        <translation>Calculando qué movería esto: {done} de {total}</translation>
    </message>
    <message id="looking_ahead_soon">
        <source>Working out what this would move…</source>
        <translation>Calculando qué movería esto…</translation>
    </message>
    <message id="saving_for_all">
        <source>Saving, with the dates of every patient: {done} of {total}</source>
        <translation>Guardando, con las fechas de cada paciente: {done} de {total}</translation>
    </message>
    <message id="saving_for_all_soon">
        <source>Saving, with the dates of every patient…</source>
        <translation>Guardando, con las fechas de cada paciente…</translation>
    </message>
    <message id="import_progress">
        <source>{done} of {total}</source>
        <translation>{done} de {total}</translation>
    </message>
    <message id="was_stopped">
        <source>Stopped. Nothing was changed.</source>
        <translation>Detenido. No se cambió nada.</translation>
    </message>
    <message id="country">
        <source>Country</source>
        <translation>País</translation>
    </message>
    <message id="choose_country">
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message id="subdivision">
        <source>Part of the country</source>
        <translation>Parte del país</translation>
    </message>
    <message id="whole_country">
        <source>All of it</source>
        <translation>Todo</translation>
    </message>
    <message id="years">
        <source>Years</source>
        <translation>Años</translation>
    </message>
    <message id="years_from_to">
        <source>{first} and {last}</source>
        <translation>{first} y {last}</translation>
    </message>
    <message id="holidays_found">
        <source>Public holidays that are not closed yet</source>
        <translation>Días festivos aún sin cierre</translation>
    </message>
    <message id="holidays_none">
        <source>Every public holiday still to come in these years is closed already.</source>
        <translation>Todos los días festivos que quedan en estos años ya están cerrados.</translation>
    </message>
    <message id="holidays_ask">
        <source>Choose a country to see its public holidays.</source>
        <translation>Elija un país para ver sus días festivos.</translation>
    </message>
    <message id="holidays_missing">
        <source>This installation is without the list of public holidays. Add them one by one under Closures.</source>
        <translation>Esta instalación no tiene la lista de días festivos. Añádalos uno a uno en Cierres.</translation>
    </message>
    <message id="holiday_line">
        <source>{day}   {name}</source>
        <translation>{day}   {name}</translation>
    </message>
    <message id="holiday_line_closed">
        <source>{day}   {name} (a day on which the clinic is not open)</source>
        <translation>{day}   {name} (un día en que la clínica no abre)</translation>
    </message>
    <message id="holidays_add">
        <source>Close on the ticked days…</source>
        <translation>Cerrar los días marcados…</translation>
    </message>
    <message id="holidays_all">
        <source>Tick all</source>
        <translation>Marcar todo</translation>
    </message>
    <message id="holidays_clear">
        <source>Tick none</source>
        <translation>Desmarcar</translation>
    </message>
    <message id="holidays_source">
        <source>From the library “holidays” {version} (MIT licence); check them against the official list.</source>
        <translation>De la biblioteca «holidays» {version} (licencia MIT); compárelos con la lista oficial.</translation>
    </message>
    <message id="look_scheme">
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message id="look_light">
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message id="look_dark">
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message id="look_contrast-light">
        <source>High contrast, light</source>
        <translation>Alto contraste, claro</translation>
    </message>
    <message id="look_contrast-dark">
        <source>High contrast, dark</source>
        <translation>Alto contraste, oscuro</translation>
    </message>
    <message id="look_system">
        <source>As the PC is set</source>
        <translation>Según el PC</translation>
    </message>
    <message id="look_size">
        <source>Text size</source>
        <translation>Tamaño</translation>
    </message>
    <message id="size_small">
        <source>Small</source>
        <translation>Chico</translation>
    </message>
    <message id="size_normal">
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message id="size_large">
        <source>Large</source>
        <translation>Grande</translation>
    </message>
    <message id="size_largest">
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message id="size_very-large">
        <source>Very large</source>
        <translation>Muy grande</translation>
    </message>
    <message id="size_double">
        <source>Double</source>
        <translation>Doble</translation>
    </message>
    <message id="data_version">
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message id="data_file">
        <source>The clinic's file</source>
        <translation>Archivo de la clínica</translation>
    </message>
    <message id="data_folder">
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message id="data_patients">
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message id="data_on_pathway">
        <source>On the pathway</source>
        <translation>En el recorrido</translation>
    </message>
    <message id="data_pumps">
        <source>Implanted pumps</source>
        <translation>Bombas implantadas</translation>
    </message>
    <message id="data_history">
        <source>Changes kept in the history</source>
        <translation>Cambios guardados en el historial</translation>
    </message>
    <message id="nothing_moves">
        <source>Nothing moves.</source>
        <translation>Nada se mueve.</translation>
    </message>
    <message id="saved_nothing_moves">
        <source>Saved. Nothing moves.</source>
        <translation>Guardado. Nada se mueve.</translation>
    </message>
    <message id="would_move">
        <source>This change would move:</source>
        <translation>Este cambio movería:</translation>
    </message>
    <message id="fore_earlier_1">
        <source>1 {kind} gets an earlier date</source>
        <translation>1 {kind}: se adelanta la fecha</translation>
    </message>
    <message id="fore_earlier_n">
        <source>{count} {kinds} get earlier dates</source>
        <translation>{count} {kinds}: se adelantan las fechas</translation>
    </message>
    <message id="fore_later_1">
        <source>1 {kind} gets a later date</source>
        <translation>1 {kind}: se atrasa la fecha</translation>
    </message>
    <message id="fore_later_n">
        <source>{count} {kinds} get later dates</source>
        <translation>{count} {kinds}: se atrasan las fechas</translation>
    </message>
    <message id="fore_dated_1">
        <source>1 {kind} gets a date</source>
        <translation>1 {kind}: recibe fecha</translation>
    </message>
    <message id="fore_dated_n">
        <source>{count} {kinds} get a date</source>
        <translation>{count} {kinds}: reciben fecha</translation>
    </message>
    <message id="fore_undated_1">
        <source>The date of 1 {kind} becomes unknown</source>
        <translation>1 {kind}: la fecha pasa a desconocida</translation>
    </message>
    <message id="fore_undated_n">
        <source>The dates of {count} {kinds} become unknown</source>
        <translation>{count} {kinds}: las fechas pasan a desconocidas</translation>
    </message>
    <message id="fore_appears_1">
        <source>1 {kind} is added to the worklist</source>
        <translation>1 {kind}: entra en la lista de trabajo</translation>
    </message>
    <message id="fore_appears_n">
        <source>{count} {kinds} are added to the worklist</source>
        <translation>{count} {kinds}: entran en la lista de trabajo</translation>
    </message>
    <message id="fore_vanishes_1">
        <source>1 {kind} leaves the worklist</source>
        <translation>1 {kind}: sale de la lista de trabajo</translation>
    </message>
    <message id="fore_vanishes_n">
        <source>{count} {kinds} leave the worklist</source>
        <translation>{count} {kinds}: salen de la lista de trabajo</translation>
    </message>
    <message id="fore_reworded_1">
        <source>1 {kind} keeps its date; its reason, question or place in the list changes</source>
        <translation>1 {kind}: conserva su fecha; cambia su motivo, su pregunta o su lugar en la lista</translation>
    </message>
    <message id="fore_reworded_n">
        <source>{count} {kinds} keep their dates; their reason, question or place in the list changes</source>
        <translation>{count} {kinds}: conservan sus fechas; cambia su motivo, su pregunta o su lugar en la lista</translation>
    </message>
    <message id="fore_closed_day_1">
        <source>1 booking falls on a closed day</source>
        <translation>1 reserva cae en un día cerrado</translation>
    </message>
    <message id="fore_closed_day_n">
        <source>{count} bookings fall on a closed day</source>
        <translation>{count} reservas caen en un día cerrado</translation>
    </message>
    <message id="fore_after_due_1">
        <source>1 booking is too late</source>
        <translation>1 reserva es demasiado tardía</translation>
    </message>
    <message id="fore_after_due_n">
        <source>{count} bookings are too late</source>
        <translation>{count} reservas son demasiado tardías</translation>
    </message>
    <message id="fore_counted_1">
        <source>1 booking counts again</source>
        <translation>1 reserva vuelve a contar</translation>
    </message>
    <message id="fore_counted_n">
        <source>{count} bookings count again</source>
        <translation>{count} reservas vuelven a contar</translation>
    </message>
    <message id="fore_tile_1">
        <source>1 patient moves from “{old}” to “{new}”</source>
        <translation>1 paciente pasa de «{old}» a «{new}»</translation>
    </message>
    <message id="fore_tile_n">
        <source>{count} patients move from “{old}” to “{new}”</source>
        <translation>{count} pacientes pasan de «{old}» a «{new}»</translation>
    </message>
    <message id="fore_off_list">
        <source>not listed</source>
        <translation>fuera de lista</translation>
    </message>
    <message id="fore_examples">
        <source>For example:</source>
        <translation>Por ejemplo:</translation>
    </message>
    <message id="fore_example">
        <source>{patient} (MRN {mrn}), {kind} {which}: {old} → {new}</source>
        <translation>{patient} (MRN {mrn}), {kind}, {which}: {old} → {new}</translation>
    </message>
    <message id="fore_due">
        <source>due</source>
        <translation>vence</translation>
    </message>
    <message id="fore_book">
        <source>book by</source>
        <translation>reservar antes del</translation>
    </message>
    <message id="fore_order">
        <source>order by</source>
        <translation>pedir antes del</translation>
    </message>
    <message id="fore_listed">
        <source>listed until</source>
        <translation>en la lista hasta</translation>
    </message>
    <message id="fore_example_booking">
        <source>{patient} (MRN {mrn}), {kind}: booked {new}</source>
        <translation>{patient} (MRN {mrn}), {kind}, reserva: {new}</translation>
    </message>
    <message id="fore_example_plain">
        <source>{patient} (MRN {mrn}), {kind}</source>
        <translation>{patient} (MRN {mrn}), {kind}</translation>
    </message>
    <message id="fore_no_date">
        <source>no date</source>
        <translation>sin fecha</translation>
    </message>
    <message id="kinds_evaluation">
        <source>evaluations</source>
        <translation>evaluaciones</translation>
    </message>
    <message id="kinds_trial">
        <source>trials</source>
        <translation>pruebas</translation>
    </message>
    <message id="kinds_trial_decision">
        <source>trial decisions</source>
        <translation>decisiones de la prueba</translation>
    </message>
    <message id="kinds_surgery">
        <source>surgeries</source>
        <translation>cirugías</translation>
    </message>
    <message id="kinds_authorisation">
        <source>authorisations</source>
        <translation>autorizaciones</translation>
    </message>
    <message id="kinds_wound_check">
        <source>wound checks</source>
        <translation>revisiones de la herida</translation>
    </message>
    <message id="kinds_dose_visit">
        <source>dose visits</source>
        <translation>visitas de ajuste de dosis</translation>
    </message>
    <message id="kinds_follow_up">
        <source>follow-ups</source>
        <translation>seguimientos</translation>
    </message>
    <message id="kinds_call_back">
        <source>call-backs</source>
        <translation>llamadas por devolver</translation>
    </message>
    <message id="kinds_refill">
        <source>refills</source>
        <translation>recargas</translation>
    </message>
    <message id="kinds_drug_order">
        <source>drug orders</source>
        <translation>pedidos de medicamento</translation>
    </message>
    <message id="kinds_replacement">
        <source>replacements</source>
        <translation>reemplazos</translation>
    </message>
    <message id="kinds_pump_check">
        <source>pump checks</source>
        <translation>revisiones de la bomba</translation>
    </message>
    <message id="kinds_confirm_transfer">
        <source>transfers to confirm</source>
        <translation>traslados por confirmar</translation>
    </message>
    <message id="field_clinic_name">
        <source>Name of the clinic</source>
        <translation>Nombre de la clínica</translation>
    </message>
    <message id="field_clinic_phone">
        <source>Phone of the clinic</source>
        <translation>Teléfono de la clínica</translation>
    </message>
    <message id="field_emergency_number">
        <source>Emergency number</source>
        <translation>Número de emergencias</translation>
    </message>
    <message id="field_letterhead">
        <source>Address for the letterhead</source>
        <translation>Dirección del membrete</translation>
    </message>
    <message id="field_maker">
        <source>Manufacturer</source>
        <translation>Fabricante</translation>
    </message>
    <message id="field_unusable_residual_ml">
        <source>Unusable residual, mL</source>
        <translation>Residuo no utilizable, mL</translation>
    </message>
    <message id="field_minimum_flow_ml">
        <source>Lowest flow, mL a day</source>
        <translation>Flujo mínimo, mL al día</translation>
    </message>
    <message id="field_service_life_years">
        <source>Service life, years</source>
        <translation>Vida útil, años</translation>
    </message>
    <message id="field_eri_days">
        <source>Runs on after ERI, days</source>
        <translation>Sigue tras ERI, días</translation>
    </message>
    <message id="field_mri">
        <source>MRI</source>
        <translation>Resonancia</translation>
    </message>
    <message id="field_source">
        <source>Source</source>
        <translation>Fuente</translation>
    </message>
    <message id="field_confirmed">
        <source>Confirmed by the clinic</source>
        <translation>Confirmado por la clínica</translation>
    </message>
    <message id="field_aliases">
        <source>Other names, with commas</source>
        <translation>Otros nombres, con comas</translation>
    </message>
    <message id="field_tier">
        <source>Tier</source>
        <translation>Nivel</translation>
    </message>
    <message id="field_needs_order">
        <source>The next fill must be ordered</source>
        <translation>El próximo llenado requiere pedido</translation>
    </message>
    <message id="field_in_pump_days">
        <source>May stay in the pump, days</source>
        <translation>Límite en la bomba, días</translation>
    </message>
    <message id="field_diluted_days">
        <source>Diluted, days</source>
        <translation>En dilución, días</translation>
    </message>
    <message id="field_first_fill_days">
        <source>At a pump's first fill, days</source>
        <translation>En el primer llenado, días</translation>
    </message>
    <message id="field_text">
        <source>Text of the line</source>
        <translation>Texto de la línea</translation>
    </message>
    <message id="field_open_weekdays">
        <source>Open days</source>
        <translation>Días abiertos</translation>
    </message>
    <message id="field_holidays">
        <source>Public holidays</source>
        <translation>Días festivos</translation>
    </message>
    <message id="tier_1">
        <source>1: dangerous within days</source>
        <translation>1: peligro en cuestión de días</translation>
    </message>
    <message id="tier_2">
        <source>2: severe withdrawal</source>
        <translation>2: abstinencia grave</translation>
    </message>
    <message id="tier_3">
        <source>3: loss of effect</source>
        <translation>3: pérdida del efecto</translation>
    </message>
    <message id="did_close_holidays">
        <source>public holidays closed</source>
        <translation>días festivos cerrados</translation>
    </message>
    <message id="did_describe_clinic">
        <source>clinic's particulars changed</source>
        <translation>datos de la clínica cambiados</translation>
    </message>
    <message id="did_rename_staff">
        <source>name corrected</source>
        <translation>nombre corregido</translation>
    </message>
    <message id="did_staff_back">
        <source>staff back</source>
        <translation>personal reincorporado</translation>
    </message>
    <message id="did_staff_leaves">
        <source>staff no longer here</source>
        <translation>personal dado de baja</translation>
    </message>
    <message id="did_change_pump_model">
        <source>pump model changed</source>
        <translation>modelo de bomba cambiado</translation>
    </message>
    <message id="did_add_pump_model">
        <source>pump model added</source>
        <translation>modelo de bomba añadido</translation>
    </message>
    <message id="did_remove_pump_model">
        <source>pump model removed</source>
        <translation>modelo de bomba quitado</translation>
    </message>
    <message id="did_change_drug">
        <source>drug changed</source>
        <translation>medicamento cambiado</translation>
    </message>
    <message id="did_add_drug">
        <source>drug added</source>
        <translation>medicamento añadido</translation>
    </message>
    <message id="did_remove_drug">
        <source>drug removed</source>
        <translation>medicamento quitado</translation>
    </message>
    <message id="did_change_mixture">
        <source>mixture changed</source>
        <translation>mezcla cambiada</translation>
    </message>
    <message id="did_add_mixture">
        <source>mixture added</source>
        <translation>mezcla añadida</translation>
    </message>
    <message id="did_remove_mixture">
        <source>mixture removed</source>
        <translation>mezcla quitada</translation>
    </message>
    <message id="did_add_checklist_item">
        <source>checklist line added</source>
        <translation>línea de lista añadida</translation>
    </message>
    <message id="did_rename_checklist_item">
        <source>checklist line reworded</source>
        <translation>línea de lista reescrita</translation>
    </message>
    <message id="did_retire_checklist_item">
        <source>checklist line retired</source>
        <translation>línea de lista retirada</translation>
    </message>
    <message id="did_bring_back_checklist_item">
        <source>checklist line brought back</source>
        <translation>línea de lista recuperada</translation>
    </message>
    <message id="did_order_checklist">
        <source>checklist put in order</source>
        <translation>lista de control ordenada</translation>
    </message>
    <message id="did_change_letter">
        <source>letter changed</source>
        <translation>carta cambiada</translation>
    </message>
    <message id="did_add_letter">
        <source>letter added</source>
        <translation>carta añadida</translation>
    </message>
    <message id="did_retire_letter">
        <source>letter retired</source>
        <translation>carta retirada</translation>
    </message>
    <message id="did_bring_back_letter">
        <source>letter brought back</source>
        <translation>carta recuperada</translation>
    </message>
    <message id="keys_settings">
        <source>In the settings</source>
        <translation>En los ajustes</translation>
    </message>
    <message id="act_section_before">
        <source>The section above</source>
        <translation>La sección de arriba</translation>
    </message>
    <message id="act_section_after">
        <source>The section below</source>
        <translation>La sección de abajo</translation>
    </message>
    <message id="act_row_new">
        <source>New line</source>
        <translation>Nueva línea</translation>
    </message>
    <message id="act_row_edit">
        <source>Edit the line</source>
        <translation>Editar la línea</translation>
    </message>
    <message id="act_row_remove">
        <source>Remove, retire, restore or take back the line</source>
        <translation>Quitar, retirar, restaurar o anular la línea</translation>
    </message>
    <message id="act_row_up">
        <source>Move a line of a checklist up</source>
        <translation>Subir una línea de lista de control</translation>
    </message>
    <message id="act_row_down">
        <source>Move it down</source>
        <translation>Bajarla</translation>
    </message>
    <message id="not_a_whole_number">
        <source>{field}: “{given}” is not a whole number; write it as 14</source>
        <translation>{field}: «{given}» no es un número entero; escríbalo como 14</translation>
    </message>
    <message id="listed_already">
        <source>{field}: {given} is on the list already; edit that row</source>
        <translation>{field}: {given} ya está en la lista; edite esa fila</translation>
    </message>
    <message id="too_long">
        <source>{field} is too long; use at most {most} characters</source>
        <translation>{field}: demasiado texto; use {most} caracteres como máximo</translation>
    </message>
    <message id="level_not_below_reservoir">
        <source>{field}: {given} mL is not below the reservoir of {reservoir} mL; check both</source>
        <translation>{field}: {given} mL no es menos que el reservorio de {reservoir} mL; revise ambos</translation>
    </message>
    <message id="unknown_mri">
        <source>{field}: “{given}” is not known; choose one from the list</source>
        <translation>{field}: no se conoce «{given}»; elija una opción de la lista</translation>
    </message>
    <message id="plus_in_a_name">
        <source>{field}: “{given}” holds a plus; list a mixture under Mixtures</source>
        <translation>{field}: «{given}» contiene un signo más; ponga las mezclas en Mezclas</translation>
    </message>
    <message id="named_twice">
        <source>{field}: the same drug is named twice; name each once</source>
        <translation>{field}: un medicamento aparece dos veces; nombre cada uno una vez</translation>
    </message>
    <message id="drug_listed_already">
        <source>{field}: {given} is already a name of {drug}; edit that row</source>
        <translation>{field}: {given} ya es un nombre de {drug}; edite esa fila</translation>
    </message>
    <message id="unknown_tier">
        <source>{field} must be 1, 2 or 3</source>
        <translation>{field}: debe ser 1, 2 o 3</translation>
    </message>
    <message id="not_in_days">
        <source>{field} must be a whole number from 1 to {largest}</source>
        <translation>{field}: debe ser un número entero de 1 a {largest}</translation>
    </message>
    <message id="mixture_of_one">
        <source>{field}: a mixture needs two drugs or more; write it as morphine + clonidine</source>
        <translation>{field}: una mezcla necesita dos medicamentos o más; escríbala como morfina + clonidina</translation>
    </message>
    <message id="mixture_of_unlisted">
        <source>{field}: {given} is not on the list of drugs; add it there first</source>
        <translation>{field}: {given} no está en la lista de medicamentos; añádalo allí primero</translation>
    </message>
    <message id="model_in_use">
        <source>{given} is in use by {count} implanted pumps and stays on the list; edit it instead</source>
        <translation>{given} está en uso (bombas implantadas: {count}) y sigue en la lista; edítelo en vez de quitarlo</translation>
    </message>
    <message id="model_in_use_one">
        <source>{given} is in use by {count} implanted pump and stays on the list; edit it instead</source>
        <translation>{given} está en uso en {count} bomba implantada y sigue en la lista; edítelo en vez de quitarlo</translation>
    </message>
    <message id="model_renamed_in_use">
        <source>{field}: {count} implanted pumps are recorded under the present name; keep it, or add a new model</source>
        <translation>{field}: hay bombas implantadas registradas con el nombre actual ({count}); consérvelo o añada un modelo nuevo</translation>
    </message>
    <message id="model_renamed_in_use_one">
        <source>{field}: {count} implanted pump is recorded under the present name; keep it, or add a new model</source>
        <translation>{field}: hay {count} bomba implantada registrada con el nombre actual; consérvelo o añada un modelo nuevo</translation>
    </message>
    <message id="drug_in_use">
        <source>{given} is in {count} implanted pumps and stays on the list; edit it instead</source>
        <translation>{given} está en bombas implantadas ({count}) y sigue en la lista; edítelo en vez de quitarlo</translation>
    </message>
    <message id="drug_in_use_one">
        <source>{given} is in {count} implanted pump and stays on the list; edit it instead</source>
        <translation>{given} está en {count} bomba implantada y sigue en la lista; edítelo en vez de quitarlo</translation>
    </message>
    <message id="drug_renamed_in_use">
        <source>{field}: {count} implanted pumps hold {given}; keep the name and add the new one under “Other names”</source>
        <translation>{field}: hay bombas implantadas que contienen {given} ({count}); conserve el nombre y añada el nuevo en «Otros nombres»</translation>
    </message>
    <message id="drug_renamed_in_use_one">
        <source>{field}: {count} implanted pump holds {given}; keep the name and add the new one under “Other names”</source>
        <translation>{field}: hay {count} bomba implantada que contiene {given}; conserve el nombre y añada el nuevo en «Otros nombres»</translation>
    </message>
    <message id="drug_in_mixtures">
        <source>{given} is part of {count} mixtures on the list; remove or edit those first</source>
        <translation>{given} es parte de mezclas de la lista ({count}); quítelas o edítelas primero</translation>
    </message>
    <message id="drug_in_mixtures_one">
        <source>{given} is part of {count} mixture on the list; remove or edit that one first</source>
        <translation>{given} es parte de {count} mezcla de la lista; quítela o edítela primero</translation>
    </message>
    <message id="mixture_in_use">
        <source>{given} is in {count} implanted pumps and stays on the list; edit it instead</source>
        <translation>{given} está en bombas implantadas ({count}) y sigue en la lista; edite la mezcla en vez de quitarla</translation>
    </message>
    <message id="mixture_in_use_one">
        <source>{given} is in {count} implanted pump and stays on the list; edit it instead</source>
        <translation>{given} está en {count} bomba implantada y sigue en la lista; edite la mezcla en vez de quitarla</translation>
    </message>
    <message id="source_needed">
        <source>{field}: say where the clinic confirmed it, for instance “Pharmacy, 24 Nov 2026”</source>
        <translation>{field}: indique dónde lo confirmó la clínica, por ejemplo «Farmacia, 24 nov 2026»</translation>
    </message>
    <message id="closed_already">
        <source>{field}: the clinic is closed from {first_on} to {last_on} already</source>
        <translation>{field}: la clínica ya está cerrada del {first_on} al {last_on}</translation>
    </message>
    <message id="closed_too_long">
        <source>{field}: the clinic would be closed on end from {first_on} to {last_on}; {most} days are the most</source>
        <translation>{field}: la clínica estaría cerrada sin interrupción del {first_on} al {last_on}; el máximo de días es {most}</translation>
    </message>
    <message id="not_a_phone">
        <source>{field}: “{given}” holds no digits; write the number to dial</source>
        <translation>{field}: «{given}» no contiene cifras; escriba el número que hay que marcar</translation>
    </message>
    <message id="staff_left">
        <source>{field}: {given} is on the list as no longer here; choose “Back again” there</source>
        <translation>{field}: {given} está en la lista, pero ya no trabaja aquí; elija «Reincorporar» allí</translation>
    </message>
    <message id="item_already">
        <source>{field}: “{given}” is on this checklist already</source>
        <translation>{field}: «{given}» ya está en esta lista de control</translation>
    </message>
    <message id="item_retired">
        <source>{field}: “{given}” was on this checklist and is retired; bring it back instead</source>
        <translation>{field}: «{given}» estaba en esta lista de control y se retiró; recupere esa línea</translation>
    </message>
    <message id="letter_already">
        <source>{field}: a letter {given} in this language is there already; edit that one</source>
        <translation>{field}: ya hay una carta {given} en este idioma; edite esa</translation>
    </message>
    <message id="holiday_observed">
        <source>{name} (observed)</source>
        <translation>{name} (día de descanso)</translation>
    </message>
    <message id="holiday_new_year">
        <source>New Year's Day</source>
        <translation>Año Nuevo</translation>
    </message>
    <message id="holiday_king">
        <source>Martin Luther King Jr. Day</source>
        <translation>Día de Martin Luther King Jr.</translation>
    </message>
    <message id="holiday_washington">
        <source>Washington's Birthday</source>
        <translation>Natalicio de Washington</translation>
    </message>
    <message id="holiday_memorial">
        <source>Memorial Day</source>
        <translation>Día de los Caídos</translation>
    </message>
    <message id="holiday_juneteenth">
        <source>Juneteenth National Independence Day</source>
        <translation>Día Nacional de la Independencia Juneteenth</translation>
    </message>
    <message id="holiday_independence">
        <source>Independence Day</source>
        <translation>Día de la Independencia</translation>
    </message>
    <message id="holiday_labor">
        <source>Labor Day</source>
        <translation>Día del Trabajo</translation>
    </message>
    <message id="holiday_columbus">
        <source>Columbus Day</source>
        <translation>Día de Colón</translation>
    </message>
    <message id="holiday_veterans">
        <source>Veterans Day</source>
        <translation>Día de los Veteranos</translation>
    </message>
    <message id="holiday_thanksgiving">
        <source>Thanksgiving Day</source>
        <translation>Día de Acción de Gracias</translation>
    </message>
    <message id="holiday_christmas">
        <source>Christmas Day</source>
        <translation>Navidad</translation>
    </message>
    <message id="page_calendar">
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message id="act_page_calendar">
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message id="keys_calendar">
        <source>In the calendar</source>
        <translation>En el calendario</translation>
    </message>
    <message id="act_view_month">
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message id="act_view_week">
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message id="act_view_day">
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message id="act_today">
        <source>Today (Home too)</source>
        <translation>Hoy (también Inicio)</translation>
    </message>
    <message id="act_move_visit">
        <source>Move the visit…</source>
        <translation>Mover la visita…</translation>
    </message>
    <message id="act_period_before">
        <source>The month, week or day before</source>
        <translation>El mes, semana o día anterior</translation>
    </message>
    <message id="act_period_after">
        <source>The month, week or day after</source>
        <translation>El mes, semana o día siguiente</translation>
    </message>
    <message id="act_next_entry">
        <source>The next entry of the day</source>
        <translation>La siguiente entrada del día</translation>
    </message>
    <message id="calendar_month">
        <source>Month</source>
        <translation>Mes</translation>
    </message>
    <message id="calendar_week">
        <source>Week</source>
        <translation>Semana</translation>
    </message>
    <message id="calendar_day">
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message id="calendar_today">
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message id="calendar_before">
        <source>Earlier</source>
        <translation>Antes</translation>
    </message>
    <message id="calendar_after">
        <source>Later</source>
        <translation>Después</translation>
    </message>
    <message id="calendar_of">
        <source>Calendar, {period}</source>
        <translation>Calendario, {period}</translation>
    </message>
    <message id="calendar_week_of">
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message id="month_1">
        <source>January</source>
        <translation>enero</translation>
    </message>
    <message id="month_2">
        <source>February</source>
        <translation>febrero</translation>
    </message>
    <message id="month_3">
        <source>March</source>
        <translation>marzo</translation>
    </message>
    <message id="month_4">
        <source>April</source>
        <translation>abril</translation>
    </message>
    <message id="month_5">
        <source>May</source>
        <translation>mayo</translation>
    </message>
    <message id="month_6">
        <source>June</source>
        <translation>junio</translation>
    </message>
    <message id="month_7">
        <source>July</source>
        <translation>julio</translation>
    </message>
    <message id="month_8">
        <source>August</source>
        <translation>agosto</translation>
    </message>
    <message id="month_9">
        <source>September</source>
        <translation>septiembre</translation>
    </message>
    <message id="month_10">
        <source>October</source>
        <translation>octubre</translation>
    </message>
    <message id="month_11">
        <source>November</source>
        <translation>noviembre</translation>
    </message>
    <message id="month_12">
        <source>December</source>
        <translation>diciembre</translation>
    </message>
    <message id="month_year">
        <source>{month} {year}</source>
        <translation>{month} de {year}</translation>
    </message>
    <message id="short_weekday_0">
        <source>Mon</source>
        <translation>Lun</translation>
    </message>
    <message id="short_weekday_1">
        <source>Tue</source>
        <translation>Mar</translation>
    </message>
    <message id="short_weekday_2">
        <source>Wed</source>
        <translation>Mié</translation>
    </message>
    <message id="short_weekday_3">
        <source>Thu</source>
        <translation>Jue</translation>
    </message>
    <message id="short_weekday_4">
        <source>Fri</source>
        <translation>Vie</translation>
    </message>
    <message id="short_weekday_5">
        <source>Sat</source>
        <translation>Sáb</translation>
    </message>
    <message id="short_weekday_6">
        <source>Sun</source>
        <translation>Dom</translation>
    </message>
    <message id="cell_closed">
        <source>closed</source>
        <translation>cerrado</translation>
    </message>
    <message id="cell_closed_for">
        <source>closed · {reason}</source>
        <translation>cerrado · {reason}</translation>
    </message>
    <message id="cell_booked_of">
        <source>{booked}/{capacity}</source>
        <translation>{booked}/{capacity}</translation>
    </message>
    <message id="cell_more">
        <source>+{count} more</source>
        <translation>+{count} más</translation>
    </message>
    <message id="cell_more_short">
        <source>+{count}</source>
        <translation>+{count}</translation>
    </message>
    <message id="entry_due">
        <source>due: {patient}</source>
        <translation>vence: {patient}</translation>
    </message>
    <message id="needs_an_outcome">
        <source>needs an outcome</source>
        <translation>falta el resultado</translation>
    </message>
    <message id="stands_booked">
        <source>booked</source>
        <translation>reservada</translation>
    </message>
    <message id="due_booked_for">
        <source>due; booked for {visit_on}</source>
        <translation>vence; reservada para el {visit_on}</translation>
    </message>
    <message id="due_not_booked">
        <source>due; not booked</source>
        <translation>vence; sin reservar</translation>
    </message>
    <message id="due_past">
        <source>overdue</source>
        <translation>vencida</translation>
    </message>
    <message id="due_booked_unsafe">
        <source>due; the visit of {visit_on} does not count</source>
        <translation>vence; la visita del {visit_on} no cuenta</translation>
    </message>
    <message id="said_entry">
        <source>{patient} · {born} · MRN {mrn}: {what}, {standing}</source>
        <translation>{patient} · {born} · MRN {mrn}: {what}, {standing}</translation>
    </message>
    <message id="said_day">
        <source>{day}: {standing}. {booked}, {due}.</source>
        <translation>{day}: {standing}. {booked}, {due}.</translation>
    </message>
    <message id="day_is_open">
        <source>open</source>
        <translation>abierto</translation>
    </message>
    <message id="day_is_full">
        <source>open, as many visits as the clinic takes</source>
        <translation>abierto, con tantas visitas como admite la clínica</translation>
    </message>
    <message id="day_is_over">
        <source>open, more visits than the clinic takes</source>
        <translation>abierto, con más visitas de las que admite la clínica</translation>
    </message>
    <message id="visits_booked">
        <source>{count} visits</source>
        <translation>{count} visitas</translation>
    </message>
    <message id="visits_booked_one">
        <source>{count} visit</source>
        <translation>{count} visita</translation>
    </message>
    <message id="visits_booked_of">
        <source>{count} visits of {capacity}</source>
        <translation>visitas: {count} de {capacity}</translation>
    </message>
    <message id="visits_booked_of_one">
        <source>{count} visit of {capacity}</source>
        <translation>visitas: {count} de {capacity}</translation>
    </message>
    <message id="items_due">
        <source>{count} due</source>
        <translation>vencen: {count}</translation>
    </message>
    <message id="calendar_sum">
        <source>{period}: {visits}, {due}</source>
        <translation>{period}: {visits}, {due}</translation>
    </message>
    <message id="calendar_empty">
        <source>Nothing is booked and nothing is due in {period}. B books a visit, T goes to today.</source>
        <translation>{period}: no hay nada reservado ni nada que venza. B reserva una visita, T va a hoy.</translation>
    </message>
    <message id="calendar_empty_day">
        <source>Nothing is booked and nothing is due on this day.</source>
        <translation>Este día no hay nada reservado ni nada que venza.</translation>
    </message>
    <message id="column_time">
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message id="time_due">
        <source>due</source>
        <translation>vence</translation>
    </message>
    <message id="column_standing">
        <source>How it stands</source>
        <translation>Estado</translation>
    </message>
    <message id="no_visit_chosen">
        <source>Choose a visit first: Tab goes through the entries of the day.</source>
        <translation>Elija primero una visita: Tab recorre las entradas del día.</translation>
    </message>
    <message id="visit_not_movable">
        <source>This visit has an outcome; correct that first with O.</source>
        <translation>Esta visita tiene resultado; corríjalo primero con O.</translation>
    </message>
    <message id="calendar_move">
        <source>Move visit</source>
        <translation>Mover visita</translation>
    </message>
    <message id="moves_from_to">
        <source>{kind}: {old} → {new}</source>
        <translation>{kind}: {old} → {new}</translation>
    </message>
    <message id="move_day_same">
        <source>{kind}: {old}. Choose another day or time.</source>
        <translation>{kind}: {old}. Elija otro día u otra hora.</translation>
    </message>
    <message id="days_of_month">
        <source>Days of the month</source>
        <translation>Días del mes</translation>
    </message>
    <message id="picker_due">
        <source>Boxed: due {due_on}.</source>
        <translation>Recuadro: vence el {due_on}.</translation>
    </message>
    <message id="picker_book_by">
        <source>Dashed: book by {book_by}.</source>
        <translation>Guiones: reservar antes del {book_by}.</translation>
    </message>
    <message id="picker_closed">
        <source>Struck: closed.</source>
        <translation>Tachado: cerrado.</translation>
    </message>
    <message id="picker_counts">
        <source>Below each day: visits booked.</source>
        <translation>Bajo cada día: visitas reservadas.</translation>
    </message>
    <message id="picker_counts_of">
        <source>Below each day: visits booked of those the clinic takes.</source>
        <translation>Bajo cada día: visitas reservadas de las que admite la clínica.</translation>
    </message>
    <message id="would_be_closed_for">
        <source>! The clinic is closed that day ({closed}): the visit will not count.</source>
        <translation>! La clínica está cerrada ese día ({closed}): la visita no contará.</translation>
    </message>
    <message id="would_be_over">
        <source>! That day has {booked} visits already; the clinic takes {capacity}.</source>
        <translation>! Ese día ya tiene {booked} visitas; la clínica admite {capacity}.</translation>
    </message>
    <message id="would_be_over_one">
        <source>! That day has {booked} visit already; the clinic takes {capacity}.</source>
        <translation>! Ese día ya tiene {booked} visita; la clínica admite {capacity}.</translation>
    </message>
    <message id="conflict_same_day">
        <source>! The same patient has another visit that day: {what}{at}.</source>
        <translation>! El mismo paciente tiene otra visita ese día: {what}{at}.</translation>
    </message>
    <message id="conflict_same_kind">
        <source>! Another visit of this kind is booked for {visit_on}: move that one, or keep both.</source>
        <translation>! Hay otra visita de este tipo reservada para el {visit_on}: mueva esa, o conserve ambas.</translation>
    </message>
    <message id="conflict_away">
        <source>! The patient is away then: {what}, {first_on} to {last_on}.</source>
        <translation>! El paciente está ausente entonces: {what}, del {first_on} al {last_on}.</translation>
    </message>
    <message id="conflict_away_open">
        <source>! The patient is away then: {what} since {first_on}, no end known.</source>
        <translation>! El paciente está ausente entonces: {what} desde el {first_on}, sin fin conocido.</translation>
    </message>
    <message id="last_broken">
        <source>{outcome} {day}</source>
        <translation>{outcome} {day}</translation>
    </message>
    <message id="settings_capacity">
        <source>Visits a day…</source>
        <translation>Visitas por día…</translation>
    </message>
    <message id="dialog_capacity">
        <source>Visits a day</source>
        <translation>Visitas por día</translation>
    </message>
    <message id="about_capacity">
        <source>How many visits the clinic takes on each weekday. A fuller day warns when booking, and never refuses. Leave a day empty for no limit.</source>
        <translation>Cuántas visitas admite la clínica cada día de la semana. Un día más lleno avisa al reservar, y nunca lo impide. Deje un día vacío si no hay límite.</translation>
    </message>
    <message id="column_capacity">
        <source>Visits a day</source>
        <translation>Visitas por día</translation>
    </message>
    <message id="capacity_none">
        <source>no limit</source>
        <translation>sin límite</translation>
    </message>
    <message id="field_capacity_0">
        <source>Monday</source>
        <translation>Lunes</translation>
    </message>
    <message id="field_capacity_1">
        <source>Tuesday</source>
        <translation>Martes</translation>
    </message>
    <message id="field_capacity_2">
        <source>Wednesday</source>
        <translation>Miércoles</translation>
    </message>
    <message id="field_capacity_3">
        <source>Thursday</source>
        <translation>Jueves</translation>
    </message>
    <message id="field_capacity_4">
        <source>Friday</source>
        <translation>Viernes</translation>
    </message>
    <message id="field_capacity_5">
        <source>Saturday</source>
        <translation>Sábado</translation>
    </message>
    <message id="field_capacity_6">
        <source>Sunday</source>
        <translation>Domingo</translation>
    </message>
    <message id="did_limit_visits">
        <source>visits a day changed</source>
        <translation>visitas por día cambiadas</translation>
    </message>
    <message id="mark_on_hand">
        <source>on hand</source>
        <translation>en la clínica</translation>
    </message>
    <message id="said_is_ordered">
        <source>The drug is ordered; it had to be ordered by {day_on}.</source>
        <translation>El medicamento está pedido; había que pedirlo antes del {day_on}.</translation>
    </message>
    <message id="said_on_hand">
        <source>The drug is on hand; it had to be ordered by {day_on}.</source>
        <translation>El medicamento está en la clínica; había que pedirlo antes del {day_on}.</translation>
    </message>
    <message id="said_on_hand_until">
        <source>The drug is on hand, good until {until_on}; it had to be ordered by {day_on}.</source>
        <translation>El medicamento está en la clínica y se puede usar hasta el {until_on}; había que pedirlo antes del {day_on}.</translation>
    </message>
    <message id="no_order_for_one_who_left">
        <source>{field}: the patient has left the pathway; no drug is ordered for them</source>
        <translation>{field}: el paciente ha dejado el recorrido; no se pide ningún medicamento</translation>
    </message>
    <message id="act_closure">
        <source>Plan closed days, and see whose visits fall</source>
        <translation>Planear días cerrados y ver qué visitas caen en ellos</translation>
    </message>
    <message id="planner_title">
        <source>Plan closed days</source>
        <translation>Planear días cerrados</translation>
    </message>
    <message id="plan_closure">
        <source>Closure</source>
        <translation>Cierre</translation>
    </message>
    <message id="plan_new">
        <source>Days that are not marked yet</source>
        <translation>Días aún sin marcar</translation>
    </message>
    <message id="plan_look">
        <source>See what &amp;falls</source>
        <translation>&amp;Ver qué cae</translation>
    </message>
    <message id="plan_mark">
        <source>Mark as closed</source>
        <translation>Marcar cerrado</translation>
    </message>
    <message id="plan_book">
        <source>Book one after another…</source>
        <translation>Reservar uno tras otro…</translation>
    </message>
    <message id="plan_copy">
        <source>Copy the list</source>
        <translation>Copiar la lista</translation>
    </message>
    <message id="save_csv">
        <source>Save as CSV…</source>
        <translation>Guardar como CSV…</translation>
    </message>
    <message id="csv_saved">
        <source>Saved as {name}.</source>
        <translation>Guardado como {name}.</translation>
    </message>
    <message id="settings_plan">
        <source>Plan…</source>
        <translation>Planear…</translation>
    </message>
    <message id="plan_ask">
        <source>Type the first day, and the last where there are more. Enter shows whose visits fall.</source>
        <translation>Escriba el primer día, y el último si hay más. Intro muestra de quién son las visitas que caen.</translation>
    </message>
    <message id="nothing_falls">
        <source>Nothing falls on these days, and nothing has to be done earlier.</source>
        <translation>Nada cae en estos días, y nada tiene que hacerse antes.</translation>
    </message>
    <message id="plan_falls">
        <source>Visits that fall: {count}</source>
        <translation>Visitas que caen: {count}</translation>
    </message>
    <message id="plan_earlier">
        <source>To be done earlier: {count}</source>
        <translation>Por hacer antes: {count}</translation>
    </message>
    <message id="plan_days">
        <source>{days}.</source>
        <translation>{days}.</translation>
    </message>
    <message id="plan_is_marked">
        <source>The clinic is marked as closed.</source>
        <translation>La clínica está marcada como cerrada.</translation>
    </message>
    <message id="plan_not_marked">
        <source>Not marked as closed yet: nothing has changed.</source>
        <translation>Aún sin marcar como cerrado: nada ha cambiado.</translation>
    </message>
    <message id="plan_progress">
        <source>{done} of {total} done.</source>
        <translation>Hecho: {done} de {total}.</translation>
    </message>
    <message id="plan_due">
        <source>by {day}</source>
        <translation>vence el {day}</translation>
    </message>
    <message id="plan_is_done">
        <source>✓ Done</source>
        <translation>✓ Hecho</translation>
    </message>
    <message id="call_list">
        <source>Call list</source>
        <translation>Por llamar</translation>
    </message>
    <message id="orders_list">
        <source>The list</source>
        <translation>La lista</translation>
    </message>
    <message id="plan_count">
        <source>{count} to call</source>
        <translation>Por llamar: {count}</translation>
    </message>
    <message id="planning_closure">
        <source>Looking whose visits fall: {done} of {total}</source>
        <translation>Buscando qué visitas caen: {done} de {total}</translation>
    </message>
    <message id="planning_closure_soon">
        <source>Looking whose visits fall…</source>
        <translation>Buscando qué visitas caen…</translation>
    </message>
    <message id="call_list_title">
        <source>To call: the clinic is closed {days}</source>
        <translation>Por llamar: clínica cerrada, {days}</translation>
    </message>
    <message id="plan_group">
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message id="plan_patient">
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message id="plan_born_and_mrn">
        <source>Born · MRN</source>
        <translation>Nac. · MRN</translation>
    </message>
    <message id="plan_phone">
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message id="plan_what">
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message id="plan_was">
        <source>So far</source>
        <translation>Antes</translation>
    </message>
    <message id="plan_must">
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message id="plan_drug">
        <source>Drug</source>
        <translation>Medicamento</translation>
    </message>
    <message id="plan_order">
        <source>Order</source>
        <translation>Pedido</translation>
    </message>
    <message id="plan_refill">
        <source>Refill</source>
        <translation>Recarga</translation>
    </message>
    <message id="call_do_not_contact">
        <source>Do not contact</source>
        <translation>No contactar</translation>
    </message>
    <message id="call_left">
        <source>Has left the pathway</source>
        <translation>Ha dejado el recorrido</translation>
    </message>
    <message id="call_deceased">
        <source>Deceased</source>
        <translation>Fallecido</translation>
    </message>
    <message id="was_book_by">
        <source>Book by {day}</source>
        <translation>Reservar hasta {day}</translation>
    </message>
    <message id="was_visit">
        <source>Visit {day}</source>
        <translation>Visita {day}</translation>
    </message>
    <message id="must_move">
        <source>Another day, {day} at the latest</source>
        <translation>Otro día, a más tardar el {day}</translation>
    </message>
    <message id="must_another_day">
        <source>Another day</source>
        <translation>Otro día</translation>
    </message>
    <message id="must_earlier">
        <source>Book by {day}</source>
        <translation>Reservar hasta {day}</translation>
    </message>
    <message id="must_inside">
        <source>Book by {day}: due while the clinic is closed</source>
        <translation>Reservar hasta {day}: vence durante el cierre</translation>
    </message>
    <message id="must_after">
        <source>Book by {day}: due right after the closure</source>
        <translation>Reservar hasta {day}: vence justo después del cierre</translation>
    </message>
    <message id="turn_book">
        <source>{nth} of {of}: book {kind}</source>
        <translation>{nth} de {of}: reservar {kind}</translation>
    </message>
    <message id="turn_move">
        <source>{nth} of {of}: move {kind} of {day}</source>
        <translation>{nth} de {of}: mover {kind} del {day}</translation>
    </message>
    <message id="turn_skip">
        <source>S&amp;kip</source>
        <translation>&amp;Omitir</translation>
    </message>
    <message id="turn_stop">
        <source>St&amp;op</source>
        <translation>&amp;Parar</translation>
    </message>
    <message id="cannot_write_file">
        <source>{given} could not be written; choose another folder, or close it in the other program</source>
        <translation>No se pudo escribir {given}; elija otra carpeta, o ciérrelo en el otro programa</translation>
    </message>
    <message id="act_orders">
        <source>Drug orders: to order, ordered, on hand</source>
        <translation>Pedidos de medicamentos: por pedir, pedidos, en la clínica</translation>
    </message>
    <message id="orders_title">
        <source>Drug orders</source>
        <translation>Pedidos de medicamentos</translation>
    </message>
    <message id="orders_about">
        <source>For the next fill of each patient. An order for an earlier fill is not listed.</source>
        <translation>Para el próximo llenado de cada paciente. Un pedido para un llenado anterior no aparece.</translation>
    </message>
    <message id="orders_most">
        <source>Only the first {count} of each are listed; the worklist has all that is to order.</source>
        <translation>Solo aparecen los primeros {count} de cada grupo; la lista de trabajo tiene todo lo que hay que pedir.</translation>
    </message>
    <message id="orders_nothing">
        <source>No drug is to order, and no order waits.</source>
        <translation>Ningún medicamento está por pedir, y ningún pedido está pendiente.</translation>
    </message>
    <message id="orders_group">
        <source>{group}: {count}</source>
        <translation>{group}: {count}</translation>
    </message>
    <message id="orders_to_order">
        <source>To order</source>
        <translation>Por pedir</translation>
    </message>
    <message id="orders_ordered">
        <source>Ordered</source>
        <translation>Pedido</translation>
    </message>
    <message id="orders_expires">
        <source>Expires too early</source>
        <translation>Caduca antes de tiempo</translation>
    </message>
    <message id="orders_on_hand">
        <source>On hand</source>
        <translation>En la clínica</translation>
    </message>
    <message id="orders_order">
        <source>Order…</source>
        <translation>Pedir…</translation>
    </message>
    <message id="orders_receive">
        <source>Received…</source>
        <translation>Recibir…</translation>
    </message>
    <message id="orders_correct">
        <source>Correct…</source>
        <translation>Corregir…</translation>
    </message>
    <message id="orders_cancel">
        <source>Cancel the order</source>
        <translation>Cancelar el pedido</translation>
    </message>
    <message id="order_called_off">
        <source>The order for {patient} is cancelled. Ctrl+Z brings it back.</source>
        <translation>El pedido para {patient} está cancelado. Ctrl+Z lo recupera.</translation>
    </message>
    <message id="order_by_day">
        <source>By {day}</source>
        <translation>Antes del {day}</translation>
    </message>
    <message id="order_by_passed">
        <source>By {day}
! Order it now</source>
        <translation>Antes del {day}
! Pídalo ahora</translation>
    </message>
    <message id="ordered_since">
        <source>On {day}
{days} working days ago</source>
        <translation>El {day}
hace {days} días hábiles</translation>
    </message>
    <message id="ordered_since_one">
        <source>On {day}
{days} working day ago</source>
        <translation>El {day}
hace {days} día hábil</translation>
    </message>
    <message id="lot_not_recorded">
        <source>lot not recorded</source>
        <translation>lote sin registrar</translation>
    </message>
    <message id="good_until">
        <source>Until {day}</source>
        <translation>Hasta el {day}</translation>
    </message>
    <message id="good_until_unknown">
        <source>On hand, no date</source>
        <translation>En la clínica, sin fecha</translation>
    </message>
    <message id="expires_first">
        <source>! The drug expires first</source>
        <translation>! El medicamento caduca antes</translation>
    </message>
    <message id="refill_visit">
        <source>Visit {day}</source>
        <translation>Visita {day}</translation>
    </message>
    <message id="refill_by">
        <source>By {day}</source>
        <translation>Antes del {day}</translation>
    </message>
    <message id="refill_not_booked">
        <source>Not booked</source>
        <translation>Sin reservar</translation>
    </message>
    <message id="status_unsafe_drug_expires">
        <source>Drug expires first</source>
        <translation>Caduca antes</translation>
    </message>
    <message id="why_drug_expires">
        <source>Booked {day}, when the drug on hand has expired: order another, or book an earlier day</source>
        <translation>Reservada para el {day}, cuando el medicamento en la clínica ya caducó: pida otro, o reserve un día anterior</translation>
    </message>
    <message id="card_unsafe_drug_expires">
        <source>{what} booked {booked}, the drug expires first</source>
        <translation>{what}: reserva {booked}, el medicamento caduca antes</translation>
    </message>
    <message id="said_visit_drug_expires">
        <source>A refill visit is booked on {day_on}, when the drug on hand has expired.</source>
        <translation>Hay una visita de recarga reservada para el {day_on}, cuando el medicamento en la clínica ya caducó.</translation>
    </message>
    <message id="fore_drug_expires_1">
        <source>1 booking is after its drug expires</source>
        <translation>1 reserva es posterior a la caducidad de su medicamento</translation>
    </message>
    <message id="fore_drug_expires_n">
        <source>{count} bookings are after their drug expires</source>
        <translation>{count} reservas son posteriores a la caducidad de su medicamento</translation>
    </message>
    <message id="would_expire_before_visit">
        <source>! Good until {until_on}, before the visit of {visit_on}: the visit will not count.</source>
        <translation>! Se puede usar hasta el {until_on}, antes de la visita del {visit_on}: la visita no contará.</translation>
    </message>
    <message id="correct_drug_orders">
        <source>Correct the order…</source>
        <translation>Corregir el pedido…</translation>
    </message>
    <message id="field_cancelled_on">
        <source>Cancelled on</source>
        <translation>Cancelado el</translation>
    </message>
    <message id="would_expire_before_refill_by">
        <source>! Good until {until_on}, before the refill-by date of {due_on}.</source>
        <translation>! Se puede usar hasta el {until_on}, antes de la fecha límite de recarga, {due_on}.</translation>
    </message>
    <message id="order_was_cancelled">
        <source>{field}: this order was cancelled on {cancelled_on}; record a new one</source>
        <translation>{field}: este pedido se canceló el {cancelled_on}; registre uno nuevo</translation>
    </message>
    <message id="expires_before_received">
        <source>{field}: {given_on} is before the drug came on {came_on}; check both dates</source>
        <translation>{field}: {given_on} es anterior a la llegada del medicamento, {came_on}; compruebe ambas fechas</translation>
    </message>
    <message id="closure_is_over">
        <source>{field}: {given_on} is past; choose days that lie ahead</source>
        <translation>{field}: {given_on} ya pasó; elija días futuros</translation>
    </message>
    <message id="did_correct_drug_order">
        <source>order corrected</source>
        <translation>pedido corregido</translation>
    </message>
    <message id="would_be_drug_expires">
        <source>! The drug on hand is good until {until_on}: order another, or book an earlier day.</source>
        <translation>! El medicamento en la clínica se puede usar hasta el {until_on}: pida otro, o reserve un día anterior.</translation>
    </message>
    <message id="ladder_call">
        <source>call</source>
        <translation>llamada</translation>
    </message>
    <message id="ladder_caregiver">
        <source>caregiver</source>
        <translation>cuidador</translation>
    </message>
    <message id="ladder_letter">
        <source>letter</source>
        <translation>carta</translation>
    </message>
    <message id="ladder_clinician">
        <source>clinician</source>
        <translation>clínico</translation>
    </message>
    <message id="ladder_welfare">
        <source>welfare check</source>
        <translation>verificar</translation>
    </message>
    <message id="ladder_next">
        <source>→ {step}</source>
        <translation>→ {step}</translation>
    </message>
    <message id="ladder_next_beside">
        <source>next: {step}</source>
        <translation>sigue: {step}</translation>
    </message>
    <message id="ladder_after_this">
        <source>After this the next step is: {step}.</source>
        <translation>Después de esto, el siguiente paso es: {step}.</translation>
    </message>
    <message id="ladder_step_is">
        <source>The next step of the clinic's policy: {step}.</source>
        <translation>El siguiente paso según la política de la clínica: {step}.</translation>
    </message>
    <message id="ladder_no_caregiver">
        <source>No caregiver's phone is recorded: press E to add it.</source>
        <translation>No hay teléfono de cuidador registrado: presione E para añadirlo.</translation>
    </message>
    <message id="ladder_letter_how">
        <source>A letter is written and logged by L.</source>
        <translation>Con L se escribe y se registra una carta.</translation>
    </message>
    <message id="ladder_clinician_how">
        <source>Tell a clinician now, and say so in the note.</source>
        <translation>Avise a un clínico ahora, y dígalo en la nota.</translation>
    </message>
    <message id="ladder_welfare_how">
        <source>A clinician decides on the welfare check; say in the note who was told.</source>
        <translation>Un clínico decide sobre la verificación en persona; diga en la nota a quién se avisó.</translation>
    </message>
    <message id="contact_last">
        <source>{outcome} ({channel}), {day}</source>
        <translation>{outcome} ({channel}), {day}</translation>
    </message>
    <message id="contact_failed">
        <source>{count} failed tries since the patient was last reached</source>
        <translation>{count} intentos fallidos desde la última vez que se localizó al paciente</translation>
    </message>
    <message id="contact_failed_one">
        <source>{count} failed try since the patient was last reached</source>
        <translation>{count} intento fallido desde la última vez que se localizó al paciente</translation>
    </message>
    <message id="field_made_at">
        <source>Time of the call</source>
        <translation>Hora de la llamada</translation>
    </message>
    <message id="field_other_number">
        <source>Another number</source>
        <translation>Otro número</translation>
    </message>
    <message id="field_no_more">
        <source>Do not contact any more</source>
        <translation>No contactar más</translation>
    </message>
    <message id="phone_other">
        <source>Another number, typed below</source>
        <translation>Otro número, escrito abajo</translation>
    </message>
    <message id="phone_of_caregiver">
        <source>{number} · caregiver {name}</source>
        <translation>{number} · cuidador {name}</translation>
    </message>
    <message id="phone_of_patient">
        <source>{number} · {what}</source>
        <translation>{number} · {what}</translation>
    </message>
    <message id="phone_preferred">
        <source>preferred</source>
        <translation>preferido</translation>
    </message>
    <message id="phone_may_leave">
        <source>may leave a message</source>
        <translation>se puede dejar mensaje</translation>
    </message>
    <message id="phone_may_not_leave">
        <source>no messages</source>
        <translation>sin mensajes</translation>
    </message>
    <message id="contact_correct_number">
        <source>The number is wrong: correct it by E once this is logged.</source>
        <translation>El número es incorrecto: corríjalo con E una vez registrado esto.</translation>
    </message>
    <message id="contact_leave_none">
        <source>! Leave no message: nobody has said that this number may take one.</source>
        <translation>! No deje mensaje: nadie ha dicho que este número pueda recibirlo.</translation>
    </message>
    <message id="contact_say">
        <source>Say: {text}</source>
        <translation>Diga: {text}</translation>
    </message>
    <message id="contact_no_script">
        <source>The clinic has no voicemail script in use: say only who calls and the number to call back.</source>
        <translation>La clínica no tiene en uso un guion de buzón de voz: diga solo quién llama y el número para devolver la llamada.</translation>
    </message>
    <message id="contact_no_more_told">
        <source>Nobody calls or writes any more; the rows stay, and the next step is a clinician's.</source>
        <translation>Ya nadie llama ni escribe; las filas quedan, y el siguiente paso es de un clínico.</translation>
    </message>
    <message id="contact_several_no_more">
        <source>{field}: asked not to be called is one patient's own word; log it for that patient alone</source>
        <translation>{field}: pedir que no se llame es palabra de un solo paciente; regístrelo solo para ese paciente</translation>
    </message>
    <message id="undo_log_contacts">
        <source>Undo {count} contacts (Ctrl+Z)</source>
        <translation>Deshacer {count} contactos (Ctrl+Z)</translation>
    </message>
    <message id="undo_log_contacts_one">
        <source>Undo {count} contact (Ctrl+Z)</source>
        <translation>Deshacer {count} contacto (Ctrl+Z)</translation>
    </message>
    <message id="did_log_contacts_count">
        <source>{count} contacts logged</source>
        <translation>{count} contactos registrados</translation>
    </message>
    <message id="did_log_contacts_count_one">
        <source>{count} contact logged</source>
        <translation>{count} contacto registrado</translation>
    </message>
    <message id="beeping_who">
        <source>Who is it about?</source>
        <translation>¿De quién se trata?</translation>
    </message>
    <message id="field_find">
        <source>Caller says</source>
        <translation>Quien llama dice</translation>
    </message>
    <message id="beeping_find_hint">
        <source>Name and date of birth, MRN or phone</source>
        <translation>Nombre y fecha de nacimiento, MRN o teléfono</translation>
    </message>
    <message id="beeping_matches">
        <source>Patients that this may be</source>
        <translation>Pacientes que podrían ser</translation>
    </message>
    <message id="beeping_nobody_found">
        <source>Nobody is found by this.</source>
        <translation>Con esto no se encuentra a nadie.</translation>
    </message>
    <message id="beeping_more_found">
        <source>{count} patients are found: ask for one more identifier.</source>
        <translation>Se encuentran {count} pacientes: pida un identificador más.</translation>
    </message>
    <message id="beeping_tick_two">
        <source>Tick what the caller has said and what matches. Two are needed before anything is taken down.</source>
        <translation>Marque lo que ha dicho quien llama y que coincide. Se necesitan dos antes de anotar nada.</translation>
    </message>
    <message id="beeping_identified">
        <source>Identified by two: go on below.</source>
        <translation>Identidad confirmada con dos: siga abajo.</translation>
    </message>
    <message id="identifier_name">
        <source>Name: {value}</source>
        <translation>Nombre: {value}</translation>
    </message>
    <message id="identifier_born">
        <source>Born {value}</source>
        <translation>Nac. {value}</translation>
    </message>
    <message id="identifier_mrn">
        <source>MRN {value}</source>
        <translation>MRN {value}</translation>
    </message>
    <message id="identifier_phone">
        <source>Phone {value}</source>
        <translation>Tel. {value}</translation>
    </message>
    <message id="field_unidentified">
        <source>The caller cannot be identified</source>
        <translation>No se puede identificar a quien llama</translation>
    </message>
    <message id="beeping_unidentified">
        <source>Nothing can be logged on a patient until two identifiers match. Keep the number and the note: what is typed here stays, and is logged once the patient is found.</source>
        <translation>No se puede registrar nada de un paciente hasta que coincidan dos identificadores. Conserve el número y la nota: lo escrito queda aquí, y se registra cuando se encuentre al paciente.</translation>
    </message>
    <message id="field_caller_number">
        <source>Caller's number</source>
        <translation>N.º de quien llama</translation>
    </message>
    <message id="identifiers_shared">
        <source>! Another patient has the same: ask for one more, the MRN best of all</source>
        <translation>! Otro paciente tiene los mismos: pida uno más, mejor el MRN</translation>
    </message>
    <message id="two_identifiers">
        <source>Two identifiers that match are needed: of name, date of birth, MRN and phone</source>
        <translation>Se necesitan dos identificadores que coincidan: de nombre, fecha de nacimiento, MRN y teléfono</translation>
    </message>
    <message id="caller_not_identified">
        <source>Nothing was logged: it is not known whose pump it is. What is typed stays here; find the patient above</source>
        <translation>No se registró nada: no se sabe de quién es la bomba. Lo escrito queda aquí; busque al paciente arriba</translation>
    </message>
    <message id="nobody_chosen">
        <source>Choose the patient the call is about</source>
        <translation>Elija al paciente del que trata la llamada</translation>
    </message>
    <message id="level_emergency">
        <source>Emergency</source>
        <translation>Emergencia</translation>
    </message>
    <message id="level_now">
        <source>A clinician now</source>
        <translation>Un clínico ahora</translation>
    </message>
    <message id="level_same_day">
        <source>A clinician the same day</source>
        <translation>Un clínico el mismo día</translation>
    </message>
    <message id="level_triage">
        <source>Triage on the same call</source>
        <translation>Triaje en la misma llamada</translation>
    </message>
    <message id="level_desk">
        <source>The desk</source>
        <translation>Recepción</translation>
    </message>
    <message id="caller_whom_emergency">
        <source>Call {emergency_number} now. Stay on the line, and put a clinician on it.</source>
        <translation>Llame al {emergency_number} ahora. Permanezca en la línea, y ponga a un clínico al teléfono.</translation>
    </message>
    <message id="caller_whom_now">
        <source>Put a clinician on the line now.</source>
        <translation>Ponga a un clínico al teléfono ahora.</translation>
    </message>
    <message id="caller_whom_same_day">
        <source>Ask for a clinician in this call. A clinician speaks with the caller today in any case.</source>
        <translation>Pida un clínico en esta llamada. En cualquier caso, un clínico habla hoy con quien llama.</translation>
    </message>
    <message id="caller_whom_triage">
        <source>Transfer this call to triage now. Check the alarm date, and book the earliest visit.</source>
        <translation>Transfiera esta llamada a triaje ahora. Compruebe la fecha de alarma, y reserve la visita más temprana.</translation>
    </message>
    <message id="caller_whom_desk">
        <source>Book another day in this call, within the refill-by date; if there is none, put a clinician on the line now.</source>
        <translation>Reserve otro día en esta llamada, dentro de la fecha límite de recarga; si no hay ninguno, ponga a un clínico al teléfono ahora.</translation>
    </message>
    <message id="caller_say_emergency">
        <source>“Call {emergency_number} now. Stay on the line with me; I am fetching a clinician.”</source>
        <translation>«Llame al {emergency_number} ahora. Permanezca en la línea conmigo; estoy buscando a un clínico.»</translation>
    </message>
    <message id="caller_say_now">
        <source>“I am putting a clinician on the line now. Please stay on the phone.”</source>
        <translation>«Voy a poner a un clínico al teléfono ahora. Por favor, no cuelgue.»</translation>
    </message>
    <message id="caller_say_same_day">
        <source>“A clinician will speak with you today. I am asking for one now; please stay on the phone.”</source>
        <translation>«Un clínico hablará con usted hoy. Estoy pidiendo uno ahora; por favor, no cuelgue.»</translation>
    </message>
    <message id="caller_say_triage">
        <source>“I am transferring you now. Please stay on the phone.”</source>
        <translation>«Le transfiero ahora. Por favor, no cuelgue.»</translation>
    </message>
    <message id="caller_say_desk">
        <source>“Let us find another day now, in this call.”</source>
        <translation>«Busquemos otro día ahora, en esta llamada.»</translation>
    </message>
    <message id="caller_part_whom">
        <source>Whom to put on the line</source>
        <translation>A quién poner al teléfono</translation>
    </message>
    <message id="caller_part_say">
        <source>What to say</source>
        <translation>Qué decir</translation>
    </message>
    <message id="the_emergency_number">
        <source>the emergency number</source>
        <translation>número de emergencias</translation>
    </message>
    <message id="beeping_say">
        <source>Say: {text}</source>
        <translation>Diga: {text}</translation>
    </message>
    <message id="beeping_in_pump">
        <source>Tell the clinician: {drugs}.</source>
        <translation>Diga al clínico: {drugs}.</translation>
    </message>
    <message id="beeping_tier">
        <source>{drugs}, tier {tier}</source>
        <translation>{drugs}, nivel {tier}</translation>
    </message>
    <message id="beeping_contents_unknown">
        <source>contents not recorded</source>
        <translation>contenido sin registrar</translation>
    </message>
    <message id="beeping_refill_by">
        <source>Refill by {day}.</source>
        <translation>Recargar antes del {day}.</translation>
    </message>
    <message id="beeping_refill_past">
        <source>! The refill date is past: {day}.</source>
        <translation>! La fecha de recarga ya pasó: {day}.</translation>
    </message>
    <message id="beeping_refill_unknown">
        <source>! The refill date is not known.</source>
        <translation>! No se conoce la fecha de recarga.</translation>
    </message>
    <message id="symptom_mri">
        <source>An MRI is planned, or was done</source>
        <translation>Hay una resonancia prevista, o ya se hizo</translation>
    </message>
    <message id="symptom_no_visit">
        <source>Cannot come to the refill</source>
        <translation>No puede venir a la recarga</translation>
    </message>
    <message id="beeping_mri">
        <source>MRI: a Prometra pump is emptied before the scan; a SynchroMed pump is checked after it.</source>
        <translation>Resonancia magnética: una bomba Prometra se vacía antes de la exploración; una bomba SynchroMed se revisa después.</translation>
    </message>
    <message id="section_ladder">
        <source>Calls that fail</source>
        <translation>Llamadas fallidas</translation>
    </message>
    <message id="about_ladder">
        <source>What comes next for one who cannot be reached, by the tier of the drug. A step is a next step only: nobody leaves the list by it, and the last one stays.</source>
        <translation>Qué sigue cuando no se puede localizar a alguien, según el nivel del medicamento. Un paso es solo un siguiente paso: nadie sale de la lista por él, y el último permanece.</translation>
    </message>
    <message id="section_callers">
        <source>Beeping pump</source>
        <translation>Bomba que pita</translation>
    </message>
    <message id="about_callers">
        <source>Whom the desk puts on the line and what it says, by how urgent it is. Give no advice here; {emergency_number} is filled in from Clinic.</source>
        <translation>A quién pone al teléfono recepción y qué dice, según la urgencia. No dé consejos aquí; {emergency_number} se toma de Clínica.</translation>
    </message>
    <message id="column_ladder_for">
        <source>Tier</source>
        <translation>Nivel</translation>
    </message>
    <message id="column_ladder_steps">
        <source>Steps, in order</source>
        <translation>Pasos, en orden</translation>
    </message>
    <message id="column_caller_text">
        <source>Which</source>
        <translation>Cuál</translation>
    </message>
    <message id="ladder_of_tier">
        <source>Tier {tier}</source>
        <translation>Nivel {tier}</translation>
    </message>
    <message id="ladder_of_none">
        <source>No drug concerned</source>
        <translation>Sin medicamento</translation>
    </message>
    <message id="ladder_shipped">
        <source>as shipped</source>
        <translation>inicial</translation>
    </message>
    <message id="dialog_ladder">
        <source>Calls that fail</source>
        <translation>Llamadas fallidas</translation>
    </message>
    <message id="field_steps">
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
    <message id="field_step_1">
        <source>Step 1</source>
        <translation>Paso 1</translation>
    </message>
    <message id="field_step_2">
        <source>Step 2</source>
        <translation>Paso 2</translation>
    </message>
    <message id="field_step_3">
        <source>Step 3</source>
        <translation>Paso 3</translation>
    </message>
    <message id="field_step_4">
        <source>Step 4</source>
        <translation>Paso 4</translation>
    </message>
    <message id="field_step_5">
        <source>Step 5</source>
        <translation>Paso 5</translation>
    </message>
    <message id="field_step_6">
        <source>Step 6</source>
        <translation>Paso 6</translation>
    </message>
    <message id="field_step_7">
        <source>Step 7</source>
        <translation>Paso 7</translation>
    </message>
    <message id="field_step_8">
        <source>Step 8</source>
        <translation>Paso 8</translation>
    </message>
    <message id="no_step">
        <source>– (no more steps)</source>
        <translation>– (no hay más pasos)</translation>
    </message>
    <message id="field_caller_text">
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message id="did_change_ladder">
        <source>ladder of calls changed</source>
        <translation>pasos de las llamadas cambiados</translation>
    </message>
    <message id="did_change_caller_text">
        <source>text for callers changed</source>
        <translation>texto para quien llama cambiado</translation>
    </message>
    <message id="ladder_empty">
        <source>{field}: a ladder needs a step; without one nobody would be called again</source>
        <translation>{field}: hace falta al menos un paso; sin ninguno no se volvería a llamar a nadie</translation>
    </message>
    <message id="ladder_too_long">
        <source>{field}: {most} steps are the most</source>
        <translation>{field}: el máximo es de {most} pasos</translation>
    </message>
    <message id="unknown_step">
        <source>{field}: “{given}” is no step; choose one from the list</source>
        <translation>{field}: «{given}» no es un paso; elija uno de la lista</translation>
    </message>
    <message id="unknown_caller_text">
        <source>{field}: there is no text “{given}”</source>
        <translation>{field}: no hay ningún texto «{given}»</translation>
    </message>
    <message id="caller_gap">
        <source>{field}: “{given}” cannot be filled in; only {{emergency_number}} can</source>
        <translation>{field}: «{given}» no se puede rellenar; solo {{emergency_number}}</translation>
    </message>
    <message id="caller_advice">
        <source>{field}: “{given}” is advice; the desk gives none. Say whom the caller will speak with</source>
        <translation>{field}: «{given}» es un consejo; recepción no los da. Diga con quién hablará quien llama</translation>
    </message>
    <message id="history_table_recalls">
        <source>Recall</source>
        <translation>Aviso del fabricante</translation>
    </message>
    <message id="page_reports">
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message id="act_page_reports">
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message id="report_list">
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message id="report_recalls">
        <source>Recall lists</source>
        <translation>Listas de avisos</translation>
    </message>
    <message id="report_about_recalls">
        <source>Everyone with a pump that a manufacturer’s notice is about. Those whose pump cannot be compared stand apart, to be checked by hand; nobody is left out.</source>
        <translation>Todas las personas con una bomba a la que se refiere un aviso del fabricante. Aquellas cuya bomba no se puede comparar van aparte, para comprobarlas a mano; no se omite a nadie.</translation>
    </message>
    <message id="report_devices">
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message id="report_about_devices">
        <source>Every implanted pump by model and serial; those of patients who have left with it too. Type a part of a model, serial, name or MRN to find some.</source>
        <translation>Todas las bombas implantadas por modelo y número de serie; también las de pacientes que se han ido con la suya. Escriba parte de un modelo, número de serie, nombre o MRN para buscar.</translation>
    </message>
    <message id="report_weeks">
        <source>Refills by week</source>
        <translation>Recargas por semana</translation>
    </message>
    <message id="report_about_weeks">
        <source>How many refills fall due in each of the next 26 weeks, Monday to Sunday.</source>
        <translation>Cuántas recargas vencen en cada una de las próximas 26 semanas, de lunes a domingo.</translation>
    </message>
    <message id="report_quarters">
        <source>Replacements</source>
        <translation>Reemplazos</translation>
    </message>
    <message id="report_about_quarters">
        <source>How many pumps fall due for replacement in each quarter of the next five years.</source>
        <translation>Cuántas bombas llegan a su fecha de reemplazo en cada trimestre de los próximos cinco años.</translation>
    </message>
    <message id="device_filter">
        <source>Model, serial, name or MRN</source>
        <translation>Modelo, serie, nombre o MRN</translation>
    </message>
    <message id="device_shown">
        <source>{shown} of {all} pumps</source>
        <translation>{shown} de {all} bombas</translation>
    </message>
    <message id="device_none">
        <source>No implanted pump is recorded yet.</source>
        <translation>Aún no hay ninguna bomba implantada registrada.</translation>
    </message>
    <message id="device_nobody">
        <source>No pump matches “{typed}”. Try less, or press Esc to clear the box.</source>
        <translation>Ninguna bomba coincide con «{typed}». Pruebe con menos, o presione Esc para vaciar el cuadro.</translation>
    </message>
    <message id="device_file">
        <source>devices {day}.csv</source>
        <translation>dispositivos {day}.csv</translation>
    </message>
    <message id="device_title">
        <source>Implanted pumps</source>
        <translation>Bombas implantadas</translation>
    </message>
    <message id="report_open_patient">
        <source>&amp;Open patient</source>
        <translation>Abrir &amp;paciente</translation>
    </message>
    <message id="forecast_weeks_sum">
        <source>{overdue} overdue + {ahead} in 26 weeks + {later} later + {unknown} without a date = {total} refills.</source>
        <translation>Recargas: {overdue} con fecha vencida + {ahead} en 26 semanas + {later} más adelante + {unknown} sin fecha = {total}.</translation>
    </message>
    <message id="forecast_quarters_sum">
        <source>{overdue} overdue + {ahead} in five years + {later} later + {unknown} without a date = {total} replacements.</source>
        <translation>Reemplazos: {overdue} con fecha vencida + {ahead} en cinco años + {later} más adelante + {unknown} sin fecha = {total}.</translation>
    </message>
    <message id="forecast_overdue">
        <source>! Overdue</source>
        <translation>! Vencidos</translation>
    </message>
    <message id="forecast_later">
        <source>Later</source>
        <translation>Más adelante</translation>
    </message>
    <message id="forecast_unknown">
        <source>? Without a date</source>
        <translation>? Sin fecha</translation>
    </message>
    <message id="forecast_period">
        <source>{first} to {last}</source>
        <translation>{first} a {last}</translation>
    </message>
    <message id="forecast_column_period">
        <source>Due</source>
        <translation>Vence</translation>
    </message>
    <message id="forecast_column_count">
        <source>How many</source>
        <translation>Cantidad</translation>
    </message>
    <message id="forecast_file">
        <source>{name} {day}.csv</source>
        <translation>{name} {day}.csv</translation>
    </message>
    <message id="did_open_recall">
        <source>recall list opened</source>
        <translation>lista del aviso abierta</translation>
    </message>
    <message id="did_change_recall">
        <source>recall changed</source>
        <translation>aviso cambiado</translation>
    </message>
    <message id="did_close_recall">
        <source>recall list closed</source>
        <translation>lista del aviso cerrada</translation>
    </message>
    <message id="did_reopen_recall">
        <source>recall list opened again</source>
        <translation>lista del aviso reabierta</translation>
    </message>
    <message id="did_log_recall_contacts">
        <source>contacts for a recall logged</source>
        <translation>contactos por un aviso registrados</translation>
    </message>
    <message id="field_recall_name">
        <source>Name of the notice</source>
        <translation>Nombre del aviso</translation>
    </message>
    <message id="field_recall_model">
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message id="field_recall_part">
        <source>Model, or a part of its name</source>
        <translation>Modelo, o parte de su nombre</translation>
    </message>
    <message id="field_serial_from">
        <source>Serial from</source>
        <translation>Serie desde</translation>
    </message>
    <message id="field_serial_to">
        <source>Serial to</source>
        <translation>Serie hasta</translation>
    </message>
    <message id="field_implanted_from_on">
        <source>Implanted from</source>
        <translation>Implantada desde</translation>
    </message>
    <message id="field_implanted_to_on">
        <source>Implanted to</source>
        <translation>Implantada hasta</translation>
    </message>
    <message id="field_recall_not_reached">
        <source>How many are not reached</source>
        <translation>Cuántos faltan por localizar</translation>
    </message>
    <message id="field_recall_reason">
        <source>Why it is closed nevertheless</source>
        <translation>Por qué se cierra de todos modos</translation>
    </message>
    <message id="recall_part_hint">
        <source>SynchroMed II covers all those</source>
        <translation>o parte del nombre</translation>
    </message>
    <message id="recall_serial_hint">
        <source>NGP000100H</source>
        <translation>NGP000100H</translation>
    </message>
    <message id="recall_without_criterion">
        <source>{field}: name a model, a range of serials or a period of implants</source>
        <translation>{field}: indique un modelo, un rango de números de serie o un período de implantes</translation>
    </message>
    <message id="recall_serials_differ">
        <source>{field}: {first} and {last} have other letters, so no serial lies between; check both, or make two lists</source>
        <translation>{field}: {first} y {last} tienen letras distintas, así que no hay ningún número de serie entre ellos; compruebe ambos, o haga dos listas</translation>
    </message>
    <message id="recall_serials_turned_round">
        <source>{field}: {last} comes before {first}; check both</source>
        <translation>{field}: {last} va antes que {first}; compruebe ambos</translation>
    </message>
    <message id="recall_days_turned_round">
        <source>{field} is before {given_on}; check both dates</source>
        <translation>{field}: es anterior al {given_on}; compruebe ambas fechas</translation>
    </message>
    <message id="recall_not_reached">
        <source>{field}: {count} are not reached yet. Reach them, or type that number here and say why it is closed</source>
        <translation>{field}: aún faltan {count} por localizar. Localícelos, o escriba aquí ese número y diga por qué se cierra</translation>
    </message>
    <message id="recall_not_reached_one">
        <source>{field}: {count} is not reached yet. Reach that patient, or type that number here and say why it is closed</source>
        <translation>{field}: aún falta {count} por localizar. Localice a ese paciente, o escriba aquí ese número y diga por qué se cierra</translation>
    </message>
    <message id="recall_is_closed">
        <source>This recall list was closed on {closed_on}; open it again first</source>
        <translation>Esta lista del aviso se cerró el {closed_on}; reábrala primero</translation>
    </message>
    <message id="recall_nobody_chosen">
        <source>Choose the patients first</source>
        <translation>Elija primero a los pacientes</translation>
    </message>
    <message id="recall_concerned">
        <source>Concerned</source>
        <translation>En el aviso</translation>
    </message>
    <message id="recall_check_by_hand">
        <source>To be checked by hand: {reasons}</source>
        <translation>Por comprobar a mano: {reasons}</translation>
    </message>
    <message id="recall_pump_not_recorded">
        <source>no pump is recorded, and there must be one</source>
        <translation>no hay ninguna bomba registrada, y tiene que haber una</translation>
    </message>
    <message id="recall_model_missing">
        <source>the model is not recorded</source>
        <translation>el modelo no está registrado</translation>
    </message>
    <message id="recall_model_inexact">
        <source>the model is recorded only as “{model}”</source>
        <translation>el modelo está registrado solo como «{model}»</translation>
    </message>
    <message id="recall_serial_missing">
        <source>the serial is not recorded</source>
        <translation>el número de serie no está registrado</translation>
    </message>
    <message id="recall_serial_not_comparable">
        <source>serial {serial} cannot be compared with the range</source>
        <translation>el número de serie {serial} no se puede comparar con el rango</translation>
    </message>
    <message id="recall_implant_day_missing">
        <source>the day of the implant is not recorded</source>
        <translation>el día del implante no está registrado</translation>
    </message>
    <message id="recall_told_by_transferred">
        <source>Transferred: tell the receiving clinic</source>
        <translation>Trasladado: avise a la clínica receptora</translation>
    </message>
    <message id="recall_told_by_left">
        <source>Has left with the pump</source>
        <translation>Se ha ido con la bomba</translation>
    </message>
    <message id="recall_told_by_do_not_contact">
        <source>Do not contact: by the clinician</source>
        <translation>No contactar: lo hace el clínico</translation>
    </message>
    <message id="recall_any_model">
        <source>Any model</source>
        <translation>Todo modelo</translation>
    </message>
    <message id="recall_serials">
        <source>serials {first} to {last}</source>
        <translation>series {first} a {last}</translation>
    </message>
    <message id="recall_serials_from">
        <source>serials from {first}</source>
        <translation>series desde {first}</translation>
    </message>
    <message id="recall_serials_to">
        <source>serials up to {last}</source>
        <translation>series hasta {last}</translation>
    </message>
    <message id="recall_implanted">
        <source>implanted {first} to {last}</source>
        <translation>implantada del {first} al {last}</translation>
    </message>
    <message id="recall_implanted_from">
        <source>implanted from {first}</source>
        <translation>implantada desde el {first}</translation>
    </message>
    <message id="recall_implanted_to">
        <source>implanted up to {last}</source>
        <translation>implantada hasta el {last}</translation>
    </message>
    <message id="recall_adds_up">
        <source>{concerned} concerned + {by_hand} to be checked by hand = {listed} listed.</source>
        <translation>{concerned} en el aviso + {by_hand} por comprobar a mano = {listed} en la lista.</translation>
    </message>
    <message id="recall_would_concern">
        <source>Concerns {concerned}; {by_hand} more to be checked by hand.</source>
        <translation>En el aviso: {concerned}; además, por comprobar a mano: {by_hand}.</translation>
    </message>
    <message id="recall_nobody">
        <source>No implanted pump is concerned.</source>
        <translation>El aviso no se refiere a ninguna bomba implantada.</translation>
    </message>
    <message id="recall_nothing_done">
        <source>Nothing yet</source>
        <translation>Nada aún</translation>
    </message>
    <message id="recall_reached_before">
        <source>Reached before; last: {last}</source>
        <translation>Se le localizó antes; último: {last}</translation>
    </message>
    <message id="recall_closed_with">
        <source>Closed on {closed_on} with {count} not reached: {reason}</source>
        <translation>Cerrada el {closed_on} con {count} sin localizar: {reason}</translation>
    </message>
    <message id="recall_column_name">
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message id="recall_column_about">
        <source>About</source>
        <translation>Sobre</translation>
    </message>
    <message id="recall_column_progress">
        <source>Progress</source>
        <translation>Avance</translation>
    </message>
    <message id="recall_column_opened">
        <source>Opened</source>
        <translation>Abierta</translation>
    </message>
    <message id="recall_column_state">
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message id="recall_open_state">
        <source>◔ Open</source>
        <translation>◔ Abierta</translation>
    </message>
    <message id="recall_closed_state">
        <source>✓ Closed {closed_on}</source>
        <translation>✓ Cerrada {closed_on}</translation>
    </message>
    <message id="recall_progress">
        <source>{reached} of {listed} reached</source>
        <translation>Localizados: {reached} de {listed}</translation>
    </message>
    <message id="recall_progress_by_hand">
        <source>{reached} of {listed} reached, {by_hand} to check by hand</source>
        <translation>Localizados: {reached} de {listed}; por comprobar a mano: {by_hand}</translation>
    </message>
    <message id="recall_none">
        <source>There is no recall list yet. Press “New recall…” when a manufacturer’s notice has come.</source>
        <translation>Aún no hay ninguna lista de avisos. Presione «Nuevo aviso…» cuando llegue un aviso del fabricante.</translation>
    </message>
    <message id="recall_new">
        <source>&amp;New recall…</source>
        <translation>&amp;Nuevo aviso…</translation>
    </message>
    <message id="recall_change">
        <source>C&amp;hange…</source>
        <translation>Cam&amp;biar…</translation>
    </message>
    <message id="recall_close">
        <source>C&amp;lose list…</source>
        <translation>Cerrar &amp;lista…</translation>
    </message>
    <message id="recall_reopen">
        <source>&amp;Open again</source>
        <translation>Re&amp;abrir</translation>
    </message>
    <message id="recall_show">
        <source>&amp;Show list</source>
        <translation>&amp;Ver lista</translation>
    </message>
    <message id="recall_new_title">
        <source>New recall list</source>
        <translation>Nueva lista de aviso</translation>
    </message>
    <message id="recall_change_title">
        <source>Change recall list</source>
        <translation>Cambiar lista del aviso</translation>
    </message>
    <message id="recall_close_title">
        <source>Close recall list</source>
        <translation>Cerrar lista del aviso</translation>
    </message>
    <message id="recall_all_reached">
        <source>Everyone on the list is reached.</source>
        <translation>Se ha localizado a todas las personas de la lista.</translation>
    </message>
    <message id="recall_left_over">
        <source>{count} of {listed} are not reached: {names}.</source>
        <translation>Faltan {count} de {listed} por localizar: {names}.</translation>
    </message>
    <message id="recall_left_over_one">
        <source>{count} of {listed} is not reached: {names}.</source>
        <translation>Falta {count} de {listed} por localizar: {names}.</translation>
    </message>
    <message id="recall_tried">
        <source>{count} tries</source>
        <translation>{count} intentos</translation>
    </message>
    <message id="recall_tried_one">
        <source>{count} try</source>
        <translation>{count} intento</translation>
    </message>
    <message id="recall_back">
        <source>‹ &amp;All recall lists</source>
        <translation>‹ &amp;Todas las listas</translation>
    </message>
    <message id="recall_export">
        <source>&amp;Export CSV…</source>
        <translation>&amp;Exportar CSV…</translation>
    </message>
    <message id="recall_contact">
        <source>Log &amp;contact…</source>
        <translation>Registrar &amp;contacto…</translation>
    </message>
    <message id="recall_open_patient">
        <source>O&amp;pen patient</source>
        <translation>Abrir &amp;paciente</translation>
    </message>
    <message id="report_export_title">
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message id="report_files">
        <source>CSV files (*.csv)</source>
        <translation>Archivos CSV (*.csv)</translation>
    </message>
    <message id="recall_file">
        <source>recall {name} {day}.csv</source>
        <translation>aviso {name} {day}.csv</translation>
    </message>
    <message id="report_written">
        <source>{count} rows written to {file}.</source>
        <translation>{count} filas escritas en {file}.</translation>
    </message>
    <message id="report_written_one">
        <source>{count} row written to {file}.</source>
        <translation>{count} fila escrita en {file}.</translation>
    </message>
    <message id="recall_filter_all">
        <source>Everyone  {number}</source>
        <translation>Todos  {number}</translation>
    </message>
    <message id="recall_filter_to_call">
        <source>To call  {number}</source>
        <translation>Por llamar  {number}</translation>
    </message>
    <message id="recall_filter_letter">
        <source>Written to  {number}</source>
        <translation>Por escrito  {number}</translation>
    </message>
    <message id="recall_filter_reached">
        <source>Reached  {number}</source>
        <translation>Localizados  {number}</translation>
    </message>
    <message id="recall_filter_by_hand">
        <source>To check by hand  {number}</source>
        <translation>Comprobar a mano  {number}</translation>
    </message>
    <message id="recall_group_concerned">
        <source>Concerned: {number}</source>
        <translation>En el aviso: {number}</translation>
    </message>
    <message id="recall_group_by_hand">
        <source>To be checked by hand: {number}</source>
        <translation>Por comprobar a mano: {number}</translation>
    </message>
    <message id="recall_filter_nobody">
        <source>Nobody stands here.</source>
        <translation>Aquí no hay nadie.</translation>
    </message>
    <message id="recall_contacts_logged">
        <source>{count} contacts logged for the recall.</source>
        <translation>{count} contactos registrados por el aviso.</translation>
    </message>
    <message id="recall_contacts_logged_one">
        <source>{count} contact logged for the recall.</source>
        <translation>{count} contacto registrado por el aviso.</translation>
    </message>
    <message id="recall_contact_title">
        <source>{name}: log one contact for each of {count} patients</source>
        <translation>{name}: registrar un contacto para cada uno de {count} pacientes</translation>
    </message>
    <message id="recall_contact_title_one">
        <source>{name}: log a contact</source>
        <translation>{name}: registrar un contacto</translation>
    </message>
    <message id="recall_by_clinician">
        <source>This patient has asked not to be contacted: the clinician decides. Log only what took place.</source>
        <translation>Este paciente ha pedido que no se le contacte: el clínico decide. Registre solo lo que haya ocurrido.</translation>
    </message>
    <message id="recall_tell_receiving">
        <source>Transferred: tell the receiving clinic, and log here that it was told.</source>
        <translation>Trasladado: avise a la clínica receptora, y registre aquí que se le avisó.</translation>
    </message>
    <message id="recall_column_patient">
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message id="recall_column_pump">
        <source>Pump</source>
        <translation>Bomba</translation>
    </message>
    <message id="recall_column_born">
        <source>Born</source>
        <translation>Nac.</translation>
    </message>
    <message id="recall_column_mrn">
        <source>MRN</source>
        <translation>MRN</translation>
    </message>
    <message id="recall_column_phone">
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message id="recall_column_stage">
        <source>Stage</source>
        <translation>Etapa</translation>
    </message>
    <message id="recall_column_model">
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message id="recall_column_serial">
        <source>Serial</source>
        <translation>Serie</translation>
    </message>
    <message id="recall_column_implanted">
        <source>Implanted</source>
        <translation>Implantada</translation>
    </message>
    <message id="recall_column_next_refill">
        <source>Next refill</source>
        <translation>Próx. recarga</translation>
    </message>
    <message id="recall_column_verdict">
        <source>Verdict</source>
        <translation>Dictamen</translation>
    </message>
    <message id="recall_column_done">
        <source>Done last</source>
        <translation>Último paso</translation>
    </message>
    <message id="recall_column_tries">
        <source>Tries</source>
        <translation>Intentos</translation>
    </message>
    <message id="recall_column_told_by">
        <source>Who tells them</source>
        <translation>Quién avisa</translation>
    </message>
    <message id="field_letter_kind">
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message id="column_letter_kind">
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message id="letter_kind_letter">
        <source>Letter</source>
        <translation>Carta</translation>
    </message>
    <message id="letter_kind_packet">
        <source>Transfer packet</source>
        <translation>Informe de traslado</translation>
    </message>
    <message id="letter_kind_card">
        <source>Wallet card</source>
        <translation>Tarjeta de cartera</translation>
    </message>
    <message id="letter_kind_slip">
        <source>Next-date slip</source>
        <translation>Papeleta de fecha</translation>
    </message>
    <message id="letter_kind_label">
        <source>Address label</source>
        <translation>Etiqueta postal</translation>
    </message>
    <message id="letter_kind_envelope">
        <source>Envelope</source>
        <translation>Sobre</translation>
    </message>
    <message id="letter_kind_postcard">
        <source>Postcard</source>
        <translation>Tarjeta postal</translation>
    </message>
    <message id="letter_kind_voicemail">
        <source>Voicemail script</source>
        <translation>Guion de buzón de voz</translation>
    </message>
    <message id="letter_field_phone">
        <source>Patient's phone</source>
        <translation>Teléfono del paciente</translation>
    </message>
    <message id="letter_field_caregiver">
        <source>Caregiver</source>
        <translation>Cuidador</translation>
    </message>
    <message id="letter_field_stage">
        <source>Pathway stage</source>
        <translation>Etapa del recorrido</translation>
    </message>
    <message id="letter_field_referrer">
        <source>Referrer</source>
        <translation>Quien remite</translation>
    </message>
    <message id="letter_field_insurer">
        <source>Insurer</source>
        <translation>Aseguradora</translation>
    </message>
    <message id="letter_field_clinic_address">
        <source>Clinic's address</source>
        <translation>Dirección de la clínica</translation>
    </message>
    <message id="letter_field_model">
        <source>Pump model</source>
        <translation>Modelo de bomba</translation>
    </message>
    <message id="letter_field_serial">
        <source>Pump's serial number</source>
        <translation>N.º de serie de la bomba</translation>
    </message>
    <message id="letter_field_implanted_on">
        <source>Day of the implant</source>
        <translation>Día del implante</translation>
    </message>
    <message id="letter_field_reservoir">
        <source>Reservoir</source>
        <translation>Reservorio</translation>
    </message>
    <message id="letter_field_alarm_volume">
        <source>Alarm volume</source>
        <translation>Volumen de alarma</translation>
    </message>
    <message id="letter_field_catheter">
        <source>Catheter</source>
        <translation>Catéter</translation>
    </message>
    <message id="letter_field_drugs">
        <source>Drugs in the pump</source>
        <translation>Medicamentos en bomba</translation>
    </message>
    <message id="letter_field_concentration">
        <source>Concentration</source>
        <translation>Concentración</translation>
    </message>
    <message id="letter_field_dose">
        <source>Daily dose</source>
        <translation>Dosis diaria</translation>
    </message>
    <message id="letter_field_last_fill_on">
        <source>Day of the last fill</source>
        <translation>Día del último llenado</translation>
    </message>
    <message id="letter_field_fill_volume">
        <source>Fill volume</source>
        <translation>Volumen de llenado</translation>
    </message>
    <message id="letter_field_alarm_on">
        <source>Alarm date</source>
        <translation>Fecha de alarma</translation>
    </message>
    <message id="letter_field_refill_by">
        <source>Refill-by date</source>
        <translation>Fecha límite de recarga</translation>
    </message>
    <message id="letter_field_limits">
        <source>What sets the refill-by date</source>
        <translation>Qué fija la fecha límite de recarga</translation>
    </message>
    <message id="letter_field_receiving_clinic">
        <source>Receiving clinic</source>
        <translation>Clínica receptora</translation>
    </message>
    <message id="letter_field_history">
        <source>Events so far</source>
        <translation>Eventos hasta ahora</translation>
    </message>
    <message id="field_discreet_name">
        <source>Name on envelopes, postcards and voicemail</source>
        <translation>Nombre en sobres, tarjetas postales y buzón de voz</translation>
    </message>
    <message id="discreet_same">
        <source>as the name of the clinic</source>
        <translation>como el nombre de la clínica</translation>
    </message>
    <message id="letter_where_pump">
        <source>Record the pump and its last fill on the patient's page</source>
        <translation>Registre la bomba y su último llenado en la página del paciente</translation>
    </message>
    <message id="letter_where_refill">
        <source>Record what the refill date rests on (fill, printout) on the patient's page</source>
        <translation>Registre en qué se basa la fecha de recarga (llenado, hoja impresa) en la página del paciente</translation>
    </message>
    <message id="letter_where_transfer">
        <source>Record the transfer, with the receiving clinic, on the patient's page</source>
        <translation>Registre el traslado, con la clínica receptora, en la página del paciente</translation>
    </message>
    <message id="letter_transferred">
        <source>The patient is in the care of another clinic: write to that clinic, with the transfer packet, and not to them</source>
        <translation>El paciente está a cargo de otra clínica: escriba a esa clínica, con el informe de traslado, y no al paciente</translation>
    </message>
    <message id="telling_field">
        <source>{field}: “{given}” must not stand where others can read or hear it; take it out</source>
        <translation>{field}: «{given}» no debe estar donde otros puedan leerlo u oírlo; quítelo</translation>
    </message>
    <message id="telling_word">
        <source>{field}: “{given}” tells others of the pump, the drug or the condition; say it without</source>
        <translation>{field}: «{given}» revela a otros la bomba, el medicamento o la afección; dígalo sin eso</translation>
    </message>
    <message id="unknown_letter_kind">
        <source>{field}: “{given}” is no kind of text</source>
        <translation>{field}: «{given}» no es un tipo de texto</translation>
    </message>
    <message id="print_worklist">
        <source>Worklist</source>
        <translation>Lista de trabajo</translation>
    </message>
    <message id="print_about">
        <source>{count} patients · {filters}</source>
        <translation>{count} pacientes · {filters}</translation>
    </message>
    <message id="print_about_one">
        <source>1 patient · {filters}</source>
        <translation>1 paciente · {filters}</translation>
    </message>
    <message id="print_all">
        <source>everyone on the pathway</source>
        <translation>todos en el recorrido</translation>
    </message>
    <message id="print_empty">
        <source>Nobody is listed under these filters.</source>
        <translation>No hay nadie en la lista con estos filtros.</translation>
    </message>
    <message id="print_no_clinic">
        <source>name of the clinic not filled in</source>
        <translation>nombre de la clínica sin rellenar</translation>
    </message>
    <message id="print_foot">
        <source>CONFIDENTIAL · printed {day} by {by} · {clinic}</source>
        <translation>CONFIDENCIAL · impreso el {day} por {by} · {clinic}</translation>
    </message>
    <message id="print_page">
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message id="fall_title">
        <source>Without the computer: {day} to {until}</source>
        <translation>Sin la computadora: del {day} al {until}</translation>
    </message>
    <message id="fall_how">
        <source>How to use this paper</source>
        <translation>Cómo usar este papel</translation>
    </message>
    <message id="fall_how_text">
        <source>Call from the list below in its order, write down every call, visit and refill at the end, and type them in once the computer runs again. A date printed here holds until something was written down about that patient.</source>
        <translation>Llame siguiendo el orden de la lista de abajo, anote al final cada llamada, visita y recarga, y escríbalas en el programa cuando la computadora vuelva a funcionar. Una fecha impresa aquí vale hasta que se haya anotado algo sobre ese paciente.</translation>
    </message>
    <message id="fall_numbers">
        <source>Numbers and closed days</source>
        <translation>Números y días cerrados</translation>
    </message>
    <message id="fall_closed">
        <source>Closed {first} to {last} · {reason}</source>
        <translation>Cerrada del {first} al {last} · {reason}</translation>
    </message>
    <message id="fall_beeping">
        <source>A caller's pump is beeping, or something is wrong: the first line that fits</source>
        <translation>La bomba de quien llama pita, o algo va mal: la primera línea que corresponda</translation>
    </message>
    <message id="fall_caller">
        <source>{heard}: {whom} {say}</source>
        <translation>{heard}: {whom} {say}</translation>
    </message>
    <message id="fall_visits">
        <source>Visits booked</source>
        <translation>Visitas reservadas</translation>
    </message>
    <message id="fall_no_visits">
        <source>No visit is booked on these days.</source>
        <translation>No hay ninguna visita reservada en estos días.</translation>
    </message>
    <message id="fall_call">
        <source>To be called or booked, the most urgent first</source>
        <translation>Por llamar o reservar, lo más urgente primero</translation>
    </message>
    <message id="fall_nobody">
        <source>Nobody: whoever needs something on these days has a visit that counts.</source>
        <translation>Nadie: quien necesita algo en estos días tiene una visita que cuenta.</translation>
    </message>
    <message id="fall_everyone">
        <source>Everyone on the pathway, by name</source>
        <translation>Todos en el recorrido, por nombre</translation>
    </message>
    <message id="fall_written">
        <source>Written down while the computer was off</source>
        <translation>Anotado mientras la computadora no funcionaba</translation>
    </message>
    <message id="fall_written_about">
        <source>One line for each call, visit, refill or change. Type them in later and tick them off.</source>
        <translation>Una línea por cada llamada, visita, recarga o cambio. Páselas después al programa y márquelas.</translation>
    </message>
    <message id="fall_write_call">
        <source>Called on ____________  at ________  by ____________   Outcome ______________________________</source>
        <translation>Llamada el ____________  a las ________  por ____________   Resultado __________________________</translation>
    </message>
    <message id="fall_day">
        <source>Day</source>
        <translation>Día</translation>
    </message>
    <message id="fall_time">
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message id="fall_patient">
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message id="fall_what">
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message id="fall_what_done">
        <source>What was done, with all figures</source>
        <translation>Qué se hizo, con todas las cifras</translation>
    </message>
    <message id="fall_by">
        <source>By</source>
        <translation>Por</translation>
    </message>
    <message id="fall_phone">
        <source>Phone</source>
        <translation>Teléfono</translation>
    </message>
    <message id="fall_no_phone">
        <source>no number recorded</source>
        <translation>ningún número registrado</translation>
    </message>
    <message id="fall_standing">
        <source>Standing</source>
        <translation>Estado</translation>
    </message>
    <message id="calendar_print_empty">
        <source>Nothing stands in the calendar on these days.</source>
        <translation>No hay nada en el calendario en estos días.</translation>
    </message>
    <message id="calendar_print_due">
        <source>due</source>
        <translation>vence</translation>
    </message>
    <message id="fall_outcome">
        <source>Outcome</source>
        <translation>Resultado</translation>
    </message>
    <message id="fall_caregiver">
        <source>Caregiver</source>
        <translation>Cuidador</translation>
    </message>
    <message id="fall_pump">
        <source>Pump</source>
        <translation>Bomba</translation>
    </message>
    <message id="fall_medicine">
        <source>Medicine</source>
        <translation>Medicamento</translation>
    </message>
    <message id="fall_alarm">
        <source>Alarm date</source>
        <translation>Fecha de alarma</translation>
    </message>
    <message id="fall_refill_by">
        <source>Refill by</source>
        <translation>Recargar antes del</translation>
    </message>
    <message id="fall_not_do_not_contact">
        <source>Asked not to be contacted: ask the clinician before anyone calls.</source>
        <translation>Pidió que no se le contacte: pregunte al clínico antes de que alguien llame.</translation>
    </message>
    <message id="act_print">
        <source>Print…</source>
        <translation>Imprimir…</translation>
    </message>
    <message id="dialog_print">
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message id="field_print_what">
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message id="field_print_whom">
        <source>For whom</source>
        <translation>Para quién</translation>
    </message>
    <message id="field_label_start">
        <source>First label, 1 to 30</source>
        <translation>Primera etiqueta, 1 a 30</translation>
    </message>
    <message id="field_label_right">
        <source>Move right, mm</source>
        <translation>A la derecha, mm</translation>
    </message>
    <message id="field_label_down">
        <source>Move down, mm</source>
        <translation>Hacia abajo, mm</translation>
    </message>
    <message id="print_list">
        <source>The list as it is shown</source>
        <translation>La lista tal como se muestra</translation>
    </message>
    <message id="print_fallback">
        <source>Paper for 14 days without a computer</source>
        <translation>Papel para 14 días sin computadora</translation>
    </message>
    <message id="print_letter">
        <source>{kind}: {name}</source>
        <translation>{kind}: {name}</translation>
    </message>
    <message id="print_selected">
        <source>The {count} selected rows</source>
        <translation>Las {count} filas elegidas</translation>
    </message>
    <message id="print_selected_one">
        <source>The selected row</source>
        <translation>La fila elegida</translation>
    </message>
    <message id="print_all_listed">
        <source>All {count} listed</source>
        <translation>Las {count} de la lista</translation>
    </message>
    <message id="print_all_listed_one">
        <source>The one listed</source>
        <translation>La única de la lista</translation>
    </message>
    <message id="print_preview">
        <source>Preview…</source>
        <translation>Vista previa…</translation>
    </message>
    <message id="print_about_list">
        <source>Landscape, dated, every page numbered and marked confidential.</source>
        <translation>Horizontal, con fecha, cada página numerada y marcada como confidencial.</translation>
    </message>
    <message id="print_about_fallback">
        <source>Visits, whom to call, everyone by name, and lines to write on.</source>
        <translation>Visitas, a quién llamar, todos por nombre, y líneas para escribir.</translation>
    </message>
    <message id="print_about_letters">
        <source>Each in the patient's language. Who may not be written to is left out, by name.</source>
        <translation>Cada texto en el idioma del paciente. Se omite, con su nombre, a quien no se puede escribir.</translation>
    </message>
    <message id="print_about_logged">
        <source>Each letter is logged as a contact; one undo takes them all back.</source>
        <translation>Cada carta se registra como contacto; con un solo Deshacer se retiran todas.</translation>
    </message>
    <message id="print_left_out">
        <source>{count} get none:</source>
        <translation>No se escribe a {count}:</translation>
    </message>
    <message id="print_left_out_one">
        <source>1 gets none:</source>
        <translation>No se escribe a 1:</translation>
    </message>
    <message id="print_left_out_names">
        <source>Who gets none, and why</source>
        <translation>A quién no se escribe, y por qué</translation>
    </message>
    <message id="print_go_on">
        <source>Write the other {count}</source>
        <translation>Escribir a los otros {count}</translation>
    </message>
    <message id="print_go_on_one">
        <source>Write the other one</source>
        <translation>Escribir a quien queda</translation>
    </message>
    <message id="print_nobody_left">
        <source>Nobody is left to write to</source>
        <translation>No queda nadie a quien escribir</translation>
    </message>
    <message id="print_done">
        <source>Written: {count}. Logged as sent.</source>
        <translation>Escrito: {count}. Registrado como enviado.</translation>
    </message>
    <message id="print_done_unlogged">
        <source>Written.</source>
        <translation>Escrito.</translation>
    </message>
    <message id="print_file_list">
        <source>list-{day}.pdf</source>
        <translation>lista-{day}.pdf</translation>
    </message>
    <message id="print_file_fallback">
        <source>paper-fall-back-{day}.pdf</source>
        <translation>papel-de-reserva-{day}.pdf</translation>
    </message>
    <message id="making_print">
        <source>Working: {done} of {total}</source>
        <translation>Trabajando: {done} de {total}</translation>
    </message>
    <message id="making_print_soon">
        <source>Working…</source>
        <translation>Trabajando…</translation>
    </message>
    <message id="preview_title">
        <source>Preview</source>
        <translation>Vista previa</translation>
    </message>
    <message id="preview_zoom_in">
        <source>Larger</source>
        <translation>Ampliar</translation>
    </message>
    <message id="preview_zoom_out">
        <source>Smaller</source>
        <translation>Reducir</translation>
    </message>
    <message id="preview_page">
        <source>Page {page} of {pages}</source>
        <translation>Página {page} de {pages}</translation>
    </message>
    <message id="preview_close">
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message id="preview_text">
        <source>What the page says</source>
        <translation>Qué dice la página</translation>
    </message>
    <message id="label_start">
        <source>{field}: a number from 1 to {most}</source>
        <translation>{field}: un número de 1 a {most}</translation>
    </message>
    <message id="label_nudge">
        <source>{field}: from -{most} to {most} mm</source>
        <translation>{field}: de -{most} a {most} mm</translation>
    </message>
    <message id="did_log_letters">
        <source>letters logged</source>
        <translation>cartas registradas</translation>
    </message>
    <message id="page_learn">
        <source>Learn</source>
        <translation>Aprender</translation>
    </message>
    <message id="act_page_learn">
        <source>Learn</source>
        <translation>Aprender</translation>
    </message>
    <message id="keys_learn">
        <source>On the Learn page</source>
        <translation>En la página Aprender</translation>
    </message>
    <message id="learn_open_article">
        <source>Open in Learn</source>
        <translation>Abrir en Aprender</translation>
    </message>
    <message id="learn_search">
        <source>Search the articles</source>
        <translation>Buscar en los artículos</translation>
    </message>
    <message id="learn_hint">
        <source>Search all articles</source>
        <translation>Buscar en los artículos</translation>
    </message>
    <message id="learn_contents">
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message id="learn_article">
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message id="learn_any_stage">
        <source>At every stage</source>
        <translation>En cualquier etapa</translation>
    </message>
    <message id="learn_on_the_phone">
        <source>On the phone</source>
        <translation>Al teléfono</translation>
    </message>
    <message id="learn_callers">
        <source>Whom to put on the line</source>
        <translation>A quién poner al teléfono</translation>
    </message>
    <message id="learn_nothing">
        <source>No article has “{typed}”. Try fewer letters, or press Esc to see the contents again.</source>
        <translation>Ningún artículo contiene «{typed}». Pruebe con menos letras, o presione Esc para volver a ver el contenido.</translation>
    </message>
    <message id="learn_more_found">
        <source>There are more: type more of the word.</source>
        <translation>Hay más: escriba más letras.</translation>
    </message>
    <message id="learn_no_articles">
        <source>No article could be read. Ask whoever installed PumpTracker to install it again.</source>
        <translation>No se pudo leer ningún artículo. Pida a quien instaló PumpTracker que lo instale de nuevo.</translation>
    </message>
    <message id="learn_found_under">
        <source>{title} › {heading}</source>
        <translation>{title} › {heading}</translation>
    </message>
    <message id="learn_back">
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message id="learn_forward">
        <source>Forward</source>
        <translation>Adelante</translation>
    </message>
    <message id="learn_larger">
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message id="learn_smaller">
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message id="learn_close_note">
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message id="manual">
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message id="manual_user">
        <source>For the desk</source>
        <translation>Para la recepción</translation>
    </message>
    <message id="manual_it">
        <source>For IT</source>
        <translation>Para el servicio informático</translation>
    </message>
    <message id="manual_search">
        <source>Search this manual</source>
        <translation>Buscar en este manual</translation>
    </message>
    <message id="manual_found">
        <source>{at} of {places}. Enter: the next.</source>
        <translation>{at} de {places}. Intro: el siguiente.</translation>
    </message>
    <message id="manual_nothing">
        <source>Not in this manual.</source>
        <translation>No está en este manual.</translation>
    </message>
    <message id="manual_missing">
        <source>The manual could not be read. Ask whoever installed PumpTracker to install it again.</source>
        <translation>No se pudo leer el manual. Pida a quien instaló PumpTracker que lo instale de nuevo.</translation>
    </message>
    <message id="manual_key">
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message id="manual_what">
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message id="help_manual">
        <source>Manual…</source>
        <translation>Manual…</translation>
    </message>
    <message id="help_it">
        <source>Manual for IT…</source>
        <translation>Manual para el servicio informático…</translation>
    </message>
    <message id="act_manual">
        <source>The manual, at this page (F1 in dialogs)</source>
        <translation>El manual, en esta página (en cuadros, F1)</translation>
    </message>
    <message id="learn_outside">
        <source>This link leads outside PumpTracker and is not opened: {address}</source>
        <translation>Este enlace lleva fuera de PumpTracker y no se abre: {address}</translation>
    </message>
    <message id="handout_button">
        <source>Handout…</source>
        <translation>Folleto…</translation>
    </message>
    <message id="dialog_handout">
        <source>Handout</source>
        <translation>Folleto</translation>
    </message>
    <message id="handout_texts">
        <source>What to print</source>
        <translation>Qué imprimir</translation>
    </message>
    <message id="handout_pictures">
        <source>The pump in pictures (one page)</source>
        <translation>La bomba en imágenes (una página)</translation>
    </message>
    <message id="field_handout_language">
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message id="field_handout_text">
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message id="field_handout_large">
        <source>Large print</source>
        <translation>Letra grande</translation>
    </message>
    <message id="field_handout_own">
        <source>With this patient’s name and dates</source>
        <translation>Con el nombre y las fechas de este paciente</translation>
    </message>
    <message id="field_handout_dates">
        <source>Name and dates on handouts</source>
        <translation>Nombre y fechas en los folletos</translation>
    </message>
    <message id="handout_short">
        <source>For the patient, to take home</source>
        <translation>Para el paciente, para llevar a casa</translation>
    </message>
    <message id="handout_whole">
        <source>The whole article</source>
        <translation>El artículo completo</translation>
    </message>
    <message id="handout_no_patient">
        <source>For nobody in particular. Open it from a patient to print their dates.</source>
        <translation>Para nadie en particular. Ábralo desde un paciente para imprimir sus fechas.</translation>
    </message>
    <message id="handout_pages">
        <source>{count} pages</source>
        <translation>{count} páginas</translation>
    </message>
    <message id="handout_pages_one">
        <source>{count} page</source>
        <translation>{count} página</translation>
    </message>
    <message id="handout_for_desk">
        <source>A whole article speaks to the desk, not to the patient. Read it before you hand it over.</source>
        <translation>Un artículo completo se dirige a la recepción, no al paciente. Léalo antes de entregarlo.</translation>
    </message>
    <message id="handout_no_head">
        <source>Not filled in (Settings, Clinic): {names}. For a number there is a line to write it on.</source>
        <translation>Sin rellenar (Ajustes, Clínica): {names}. Para un número hay una línea donde escribirlo.</translation>
    </message>
    <message id="handout_dates_off">
        <source>Names and dates on handouts are switched off (Settings, Clinic).</source>
        <translation>Los nombres y las fechas en los folletos están desactivados (Ajustes, Clínica).</translation>
    </message>
    <message id="handout_nothing_chosen">
        <source>Tick what to print.</source>
        <translation>Marque qué imprimir.</translation>
    </message>
    <message id="handout_file">
        <source>handout-{day}.pdf</source>
        <translation>folleto-{day}.pdf</translation>
    </message>
    <message id="handout_done">
        <source>Handout printed.</source>
        <translation>Folleto impreso.</translation>
    </message>
    <message id="switched_on">
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message id="switched_off">
        <source>no</source>
        <translation>no</translation>
    </message>
    <message id="act_next_match">
        <source>The next place in the article that has what was searched for</source>
        <translation>El siguiente lugar del artículo con lo que se buscó</translation>
    </message>
    <message id="act_next_link">
        <source>The next link in the article</source>
        <translation>El siguiente enlace del artículo</translation>
    </message>
    <message id="act_follow">
        <source>Open the link; a word of the glossary is explained at the foot</source>
        <translation>Abrir el enlace; una palabra del glosario se explica al pie</translation>
    </message>
    <message id="act_forward">
        <source>Forward again, after Alt+Left</source>
        <translation>Adelante otra vez, después de Alt+Izquierda</translation>
    </message>
    <message id="act_larger">
        <source>Larger text</source>
        <translation>Texto más grande</translation>
    </message>
    <message id="act_smaller">
        <source>Smaller text</source>
        <translation>Texto más pequeño</translation>
    </message>
    <message id="act_callers">
        <source>When to put a clinician on the phone</source>
        <translation>Cuándo poner a un clínico al teléfono</translation>
    </message>
    <message id="act_leave">
        <source>Close the explanation; back to the search; clear the search</source>
        <translation>Cerrar la explicación; volver a la búsqueda; vaciar la búsqueda</translation>
    </message>
    <message id="callers_title">
        <source>When to put a clinician on the phone</source>
        <translation>Cuándo poner a un clínico al teléfono</translation>
    </message>
    <message id="callers_how">
        <source>The most urgent card that fits is the one to go by. {key} opens the form in which a call about a beeping pump is taken down; it says the same. The desk gives no advice.</source>
        <translation>Vale la tarjeta más urgente que corresponda. {key} abre el formulario en que se anota una llamada sobre una bomba que pita; dice lo mismo. Recepción no da consejos.</translation>
    </message>
    <message id="callers_approval">
        <source>A clinician of this clinic must approve these scripts before the desk uses them. The clinic words them in Settings, under Beeping pump.</source>
        <translation>Un clínico de esta clínica debe aprobar estos textos antes de que recepción los use. La clínica los redacta en Ajustes, bajo Bomba que pita.</translation>
    </message>
    <message id="callers_no_number">
        <source>**The emergency number is not set.** It is the clinic's to enter: Settings, under Clinic. Until then the cards say “the emergency number”.</source>
        <translation>**Falta el número de emergencias.** Lo escribe la clínica: Ajustes, bajo Clínica. Hasta entonces las tarjetas dicen «número de emergencias».</translation>
    </message>
    <message id="callers_whom">
        <source>The desk:</source>
        <translation>Recepción:</translation>
    </message>
    <message id="callers_aloud">
        <source>Read aloud:</source>
        <translation>Lea en voz alta:</translation>
    </message>
    <message id="callers_quoted">
        <source>“{text}”</source>
        <translation>«{text}»</translation>
    </message>
    <message id="card_past">
        <source>The refill date has passed, even if the caller feels well</source>
        <translation>La fecha de recarga ha pasado, aunque quien llama se sienta bien</translation>
    </message>
    <message id="card_two_tone">
        <source>Two tones in turn, or the caller is not sure which tone</source>
        <translation>Dos tonos alternados, o quien llama no sabe qué tono es</translation>
    </message>
    <message id="card_single">
        <source>One tone, about once an hour</source>
        <translation>Un tono, más o menos cada hora</translation>
    </message>
    <message id="card_note_withdrawal">
        <source>With or without fever. Tell the clinician what is in the pump and its tier: baclofen and clonidine are tier 1.</source>
        <translation>Con fiebre o sin ella. Diga al clínico qué hay en la bomba, y su nivel: el baclofeno y la clonidina son de nivel 1.</translation>
    </message>
    <message id="card_note_pocket">
        <source>Tell the clinician the day of the refill.</source>
        <translation>Diga al clínico el día de la recarga.</translation>
    </message>
    <message id="card_note_past">
        <source>Every time, whatever is in the pump; tier 1 first where two such calls come at once.</source>
        <translation>Siempre, haya lo que haya en la bomba; el nivel 1 primero si coinciden dos llamadas así.</translation>
    </message>
    <message id="card_note_two_tone">
        <source>Also where the caller has no symptoms. {whose}</source>
        <translation>También si quien llama no tiene síntomas. {whose}</translation>
    </message>
    <message id="card_note_single">
        <source>Have the alarm date ready. {whose}</source>
        <translation>Tenga a mano la fecha de alarma. {whose}</translation>
    </message>
    <message id="card_note_opioid">
        <source>Tell the clinician if the pump holds an opioid.</source>
        <translation>Diga al clínico si la bomba contiene un opioide.</translation>
    </message>
    <message id="callers_sources">
        <source>Sources</source>
        <translation>Fuentes</translation>
    </message>
    <message id="callers_source_S67">
        <source>FPnotebook, baclofen withdrawal</source>
        <translation>FPnotebook, abstinencia de baclofeno</translation>
    </message>
    <message id="callers_source_S70">
        <source>Intrathecal clonidine case, 2016</source>
        <translation>Caso de clonidina intratecal, 2016</translation>
    </message>
    <message id="callers_source_S91">
        <source>Gillette, possible complications</source>
        <translation>Gillette, posibles complicaciones</translation>
    </message>
    <message id="callers_source_S100">
        <source>Children's Wisconsin, teaching sheet 1227</source>
        <translation>Children's Wisconsin, hoja 1227</translation>
    </message>
    <message id="callers_source_S113">
        <source>ISMP, safety alert, January 2004</source>
        <translation>ISMP, alerta de seguridad, enero de 2004</translation>
    </message>
    <message id="callers_asked">
        <source>awake emergency urgent</source>
        <translation>consciente emergencia urgente urgencia</translation>
    </message>
    <message id="card_alarm_emergency">
        <source>breathing breathe breath gasping choking lips blue+turning blue+turned blue+face blue+skin unconscious unresponsive fainted fainting passed+out collapse collapsed seizure seizures convulsion convulsions chest+pain chest+hurts chest+tight wake wakes woken stroke drowsy dying responding purple</source>
        <translation>respira respirar respirando respiración ahoga ahogando labios azulado azulada azul+cara morado+cara morada+cara inconsciente desmayo desmayó desmayado desmayada convulsión convulsiones convulsiona convulsionando dolor+pecho duele+pecho aprieta+pecho despierta despertar reacciona derrame colapso muriendo responde ataque puso+morado puso+morada</translation>
    </message>
    <message id="card_alarm_withdrawal">
        <source>stiff stiffer stiffness rigid spasm spasms jerking jerks shaking itch itching itchy itches scratching confused confusion hallucination hallucinations hallucinating nonsense delirious racing palpitations headache headaches migraine withdrawal</source>
        <translation>rigidez rígido rígida tieso tiesa tiesas espasmo espasmos brincan temblores temblando picazón comezón picor picores pica rasca confuso confusa confundido confundida confusión alucina alucinando alucinación alucinaciones disparates delira palpitaciones taquicardia cabeza jaqueca migraña abstinencia</translation>
    </message>
    <message id="card_alarm_pocket">
        <source>swelling swollen burning burns sleepy</source>
        <translation>hinchazón hinchado hinchada hinchó ardor arde quema somnolencia sueño adormilado adormilada</translation>
    </message>
    <message id="card_alarm_past">
        <source>pump+empty reservoir+empty ran+out run+out</source>
        <translation>bomba+vacía reservorio+vacío agotó</translation>
    </message>
    <message id="card_alarm_wound">
        <source>redness red+wound red+scar red+incision red+stitches warm+wound hot+wound warm+pump smells pus oozing leaking dripping draining infected fever feverish high+temperature chills stiff+neck soaked</source>
        <translation>enrojecida roja+herida roja+cicatriz rojos+puntos caliente+herida caliente+bomba huele pus supura supurando gotea goteando chorrea drena infectada fiebre calentura temperatura+alta escalofríos cuello+rígido cuello+tieso nuca empapada</translation>
    </message>
    <message id="card_alarm_weakness">
        <source>weak weakness numb numbness tingling move+legs feel+legs feel+feet paralyzed bladder bowel bowels incontinent pee peeing wet+myself wet+himself wet+herself wet+bed</source>
        <translation>debilidad débil entumecido entumecida entumecimiento hormigueo siento+piernas siente+piernas mover+piernas mueve+piernas siento+pies siente+pies paralizado paralizada vejiga orinar orina pis pipí evacuar</translation>
    </message>
    <message id="card_alarm_opioid">
        <source>sweating sweats sweaty vomit vomiting vomits throwing puking yawning</source>
        <translation>sudor sudores suda sudando vómito vómitos vomita vomitando bosteza bostezos</translation>
    </message>
    <message id="card_alarm_upright">
        <source>headache+sit headache+sitting headache+standing headache+lying upright dripping</source>
        <translation>cabeza+levantarse cabeza+levantarme cabeza+sentarse cabeza+sentarme cabeza+pararse cabeza+pararme cabeza+acostado cabeza+acostada erguido erguida gotea goteando chorrea</translation>
    </message>
    <message id="card_asked_past">
        <source>empty ran missed</source>
        <translation>vacía vacío agotó acabó quedó</translation>
    </message>
    <message id="card_asked_two_tone">
        <source>beep beeps beeping alarm</source>
        <translation>pita pitando pitido suena alarma</translation>
    </message>
    <message id="card_asked_upright">
        <source>clear watery</source>
        <translation>clara agua</translation>
    </message>
    <message id="card_asked_mri">
        <source>scan scanner</source>
        <translation>escáner resonancia</translation>
    </message>
    <message id="card_asked_no_visit">
        <source>cancel reschedule miss</source>
        <translation>cancelar reprogramar faltar</translation>
    </message>
    <message id="callers_last">
        <source>General information. The clinician decides.</source>
        <translation>Información general. Decide el clínico.</translation>
    </message>
    <message id="argparse_usage">
        <source>usage: </source>
        <translation>uso: </translation>
    </message>
    <message id="argparse_error">
        <source>%(prog)s: error: %(message)s
</source>
        <translation>%(prog)s: uso incorrecto: %(message)s
</translation>
    </message>
    <message id="argparse_argument">
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>argumento %(argument_name)s: %(message)s</translation>
    </message>
    <message id="argparse_ambiguous">
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>opción ambigua: %(option)s puede ser %(matches)s</translation>
    </message>
    <message id="argparse_one">
        <source>expected one argument</source>
        <translation>se espera un argumento</translation>
    </message>
    <message id="argparse_ignored">
        <source>ignored explicit argument %r</source>
        <translation>este argumento está de más: %r</translation>
    </message>
    <message id="argparse_choice">
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>opción no válida: %(value)r (elija entre %(choices)s)</translation>
    </message>
    <message id="argparse_value">
        <source>invalid %(type)s value: %(value)r</source>
        <translation>valor no válido para %(type)s: %(value)r</translation>
    </message>
    <message id="argparse_verb">
        <source>unknown parser %(parser_name)r (choices: %(choices)s)</source>
        <translation>verbo desconocido %(parser_name)r (elija entre %(choices)s)</translation>
    </message>
    <message id="argparse_options">
        <source>options</source>
        <translation>opciones</translation>
    </message>
    <message id="argparse_positional">
        <source>positional arguments</source>
        <translation>argumentos</translation>
    </message>
    <message id="argparse_help">
        <source>show this help message and exit</source>
        <translation>muestra esta ayuda y termina</translation>
    </message>
    <message id="argparse_version">
        <source>show program's version number and exit</source>
        <translation>muestra la versión del programa y termina</translation>
    </message>
    <message id="argparse_required">
        <source>the following arguments are required: %s</source>
        <translation>faltan estos argumentos: %s</translation>
    </message>
    <message id="argparse_unrecognized">
        <source>unrecognized arguments: %s</source>
        <translation>argumentos desconocidos: %s</translation>
    </message>
    <message id="cli_about">
        <source>PumpTracker on the command line: for the clinic's IT and for scripts. With no verb the desk opens.</source>
        <translation>PumpTracker desde la línea de comandos, para informática de la clínica y para scripts. Sin verbo se abre la ventana.</translation>
    </message>
    <message id="cli_folder">
        <source>FOLDER</source>
        <translation>CARPETA</translation>
    </message>
    <message id="cli_date">
        <source>DATE</source>
        <translation>FECHA</translation>
    </message>
    <message id="cli_verb">
        <source>VERB</source>
        <translation>VERBO</translation>
    </message>
    <message id="cli_file">
        <source>FILE</source>
        <translation>ARCHIVO</translation>
    </message>
    <message id="cli_data">
        <source>the clinic's data folder</source>
        <translation>la carpeta de datos de la clínica</translation>
    </message>
    <message id="cli_on">
        <source>the day to take as today, as 2026-11-24 (default: today)</source>
        <translation>el día que se toma por hoy, como 2026-11-24 (si falta: hoy)</translation>
    </message>
    <message id="cli_lang">
        <source>the language to speak (default: the desk's, else the system's)</source>
        <translation>el idioma en que habla (si falta: el de recepción; si no, el del sistema)</translation>
    </message>
    <message id="cli_no_verb">
        <source>none opens the desk</source>
        <translation>sin verbo se abre la ventana</translation>
    </message>
    <message id="cli_import">
        <source>import a register from a CSV file</source>
        <translation>importa un registro de un archivo CSV</translation>
    </message>
    <message id="cli_csv">
        <source>the register, as CSV</source>
        <translation>el registro, en CSV</translation>
    </message>
    <message id="cli_dry_run">
        <source>only say what would happen</source>
        <translation>solo dice qué pasaría</translation>
    </message>
    <message id="cli_format">
        <source>how to write it; the names in json and csv are the same in every language</source>
        <translation>cómo se escribe; los nombres en json y csv son los mismos en todos los idiomas</translation>
    </message>
    <message id="cli_worklist">
        <source>every open item of every patient, in order</source>
        <translation>todo lo pendiente de cada paciente, en orden</translation>
    </message>
    <message id="cli_check">
        <source>prove that nothing is wrong, or name what is</source>
        <translation>prueba que nada está mal, o dice qué</translation>
    </message>
    <message id="cli_demo">
        <source>open the desk on a throw-away demo clinic</source>
        <translation>abre la ventana con una clínica de demostración que se desecha</translation>
    </message>
    <message id="cli_self_test">
        <source>try everything that a packaged program may lack, on a throw-away clinic, without a screen</source>
        <translation>prueba todo lo que puede faltarle a un programa empaquetado, con una clínica que se desecha y sin pantalla</translation>
    </message>
    <message id="cli_no_date">
        <source>“{given}” is not a date; write it as 2026-11-24</source>
        <translation>«{given}» no es una fecha; escríbala como 2026-11-24</translation>
    </message>
    <message id="cli_row_refused">
        <source>line {line}, MRN {mrn}: refused. {reason}.</source>
        <translation>línea {line}, MRN {mrn}: rechazada. {reason}.</translation>
    </message>
    <message id="cli_row_question">
        <source>line {line}, MRN {mrn}: {question}</source>
        <translation>línea {line}, MRN {mrn}: {question}</translation>
    </message>
    <message id="cli_imported">
        <source>{added} added, {updated} updated, {unchanged} unchanged, {refused} refused</source>
        <translation>añadidos: {added}, actualizados: {updated}, sin cambios: {unchanged}, rechazados: {refused}</translation>
    </message>
    <message id="cli_nothing_kept">
        <source>{counts} (nothing kept)</source>
        <translation>{counts} (no se guardó nada)</translation>
    </message>
    <message id="cli_status_overdue">
        <source>overdue</source>
        <translation>vencido</translation>
    </message>
    <message id="cli_status_unknown">
        <source>unknown</source>
        <translation>sin fecha</translation>
    </message>
    <message id="cli_status_unsafe">
        <source>unsafe</source>
        <translation>no segura</translation>
    </message>
    <message id="cli_status_soon">
        <source>to book</source>
        <translation>por reservar</translation>
    </message>
    <message id="cli_status_booked">
        <source>booked</source>
        <translation>reservada</translation>
    </message>
    <message id="cli_status_later">
        <source>later</source>
        <translation>más adelante</translation>
    </message>
    <message id="cli_tile">
        <source>{tile} {what}</source>
        <translation>{tile} {what}</translation>
    </message>
    <message id="cli_accounted">
        <source>{tiles}; {all} of {on_pathway} patients on the pathway accounted for</source>
        <translation>{tiles}; se cuenta con {all} de {on_pathway} pacientes en el recorrido</translation>
    </message>
    <message id="cli_counts">
        <source>{found} patients, {on_pathway} on the pathway, {pumps} implanted pumps, {due_items} due items, {history} history rows</source>
        <translation>pacientes: {found}, en el recorrido: {on_pathway}, bombas implantadas: {pumps}, pendientes: {due_items}, filas de historial: {history}</translation>
    </message>
    <message id="cli_wrong">
        <source>Wrong: {fault}</source>
        <translation>Está mal: {fault}</translation>
    </message>
    <message id="cli_nothing_wrong">
        <source>Nothing wrong</source>
        <translation>Nada está mal</translation>
    </message>
    <message id="cli_system">
        <source>The system refused to go on ({why}). Nothing is half done: see “pumptracker check” for what the clinic holds now</source>
        <translation>El sistema no permitió seguir ({why}). Nada quedó a medias: vea con «pumptracker check» qué contiene ahora la clínica</translation>
    </message>
    <message id="cli_system_file">
        <source>The system refused {what} ({why}). Check that it is there, and its rights</source>
        <translation>El sistema rechazó {what} ({why}). Revise que exista y sus permisos</translation>
    </message>
    <message id="cli_interrupted">
        <source>Stopped. Nothing is half done: see “pumptracker check” for what the clinic holds now</source>
        <translation>Detenido. Nada quedó a medias: vea con «pumptracker check» qué contiene ahora la clínica</translation>
    </message>
    <message id="cli_unknown_user">
        <source>unknown user</source>
        <translation>usuario desconocido</translation>
    </message>
    <message id="fault_file">
        <source>the file is damaged: {found}</source>
        <translation>el archivo está dañado: {found}</translation>
    </message>
    <message id="fault_points_to">
        <source>{of} row {row} points to a {to} row that is not there</source>
        <translation>{of}, fila {row}: apunta a una fila de {to} que no existe</translation>
    </message>
    <message id="fault_trigger">
        <source>trigger {trigger} is missing or changed</source>
        <translation>el disparador {trigger} falta o fue cambiado</translation>
    </message>
    <message id="fault_history_gap">
        <source>history row {row} is missing</source>
        <translation>falta la fila {row} del historial</translation>
    </message>
    <message id="fault_history_outside">
        <source>history row {row} ({of} {of_row}): a change made outside the program</source>
        <translation>fila {row} del historial ({of} {of_row}): un cambio hecho fuera del programa</translation>
    </message>
    <message id="fault_history_seal">
        <source>history row {row} ({of} {of_row}): does not match its seal, it or its action was edited</source>
        <translation>fila {row} del historial ({of} {of_row}): no coincide con su sello; se editó la fila o su acción</translation>
    </message>
    <message id="fault_history_rows">
        <source>history rows of action {action} are missing: {found} of {expected}</source>
        <translation>faltan filas del historial de la acción {action}: {found} de {expected}</translation>
    </message>
    <message id="fault_row_unknown">
        <source>{of} row {row}: not in the history</source>
        <translation>{of}, fila {row}: no está en el historial</translation>
    </message>
    <message id="fault_row_edited">
        <source>{of} row {row}: edited outside the program</source>
        <translation>{of}, fila {row}: editada fuera del programa</translation>
    </message>
    <message id="fault_row_deleted">
        <source>{of} row {row}: deleted outside the program</source>
        <translation>{of}, fila {row}: borrada fuera del programa</translation>
    </message>
    <message id="fault_row_gap">
        <source>{of} row {row}: a change is missing from the history</source>
        <translation>{of}, fila {row}: falta un cambio en el historial</translation>
    </message>
    <message id="fault_no_stage">
        <source>patient {patient} stands in no stage</source>
        <translation>el paciente {patient} no está en ninguna etapa</translation>
    </message>
    <message id="fault_no_items">
        <source>patient {patient} is without a due item</source>
        <translation>el paciente {patient} no tiene nada pendiente</translation>
    </message>
    <message id="fault_no_due_item">
        <source>patient {patient} is on the pathway without a due item</source>
        <translation>el paciente {patient} está en el recorrido sin nada pendiente</translation>
    </message>
    <message id="fault_not_one_refill">
        <source>patient {patient} has an implanted pump and not exactly one refill item</source>
        <translation>el paciente {patient} tiene una bomba implantada y no exactamente una recarga pendiente</translation>
    </message>
    <message id="fault_items_after_exit">
        <source>patient {patient} is off the pathway and has due items</source>
        <translation>el paciente {patient} ha dejado el recorrido y tiene cosas pendientes</translation>
    </message>
    <message id="fault_item_missing">
        <source>due item {kind} of patient {patient} is missing</source>
        <translation>falta el pendiente {kind} del paciente {patient}</translation>
    </message>
    <message id="fault_item_differs">
        <source>due item {kind} of patient {patient} is not what its facts give</source>
        <translation>el pendiente {kind} del paciente {patient} no es el que dan sus datos</translation>
    </message>
    <message id="fault_item_unfounded">
        <source>due item {kind} of patient {patient} follows from no fact</source>
        <translation>el pendiente {kind} del paciente {patient} no se sigue de ningún dato</translation>
    </message>
    <message id="fault_item_order">
        <source>due item {kind} of patient {patient} is not where the order of the worklist has it</source>
        <translation>el pendiente {kind} del paciente {patient} no está donde lo pone el orden de la lista de trabajo</translation>
    </message>
    <message id="fault_tallies">
        <source>the patients counted under the filters are not those in the worklist</source>
        <translation>los pacientes contados en los filtros no son los de la lista de trabajo</translation>
    </message>
    <message id="fault_pathway">
        <source>the count of patients on the pathway differs from the patients listed</source>
        <translation>la cuenta de pacientes en el recorrido no es la de los pacientes listados</translation>
    </message>
    <message id="fault_keys">
        <source>the search keys of patient {patient} are not what the facts give</source>
        <translation>las claves de búsqueda del paciente {patient} no son las que dan sus datos</translation>
    </message>
    <message id="fault_keys_differ">
        <source>the search keys of patient {patient} are kept in two ways that differ</source>
        <translation>las claves de búsqueda del paciente {patient} están guardadas de dos maneras distintas</translation>
    </message>
    <message id="fault_keys_of_nobody">
        <source>there are search keys of patient {patient}, who is none</source>
        <translation>hay claves de búsqueda del paciente {patient}, que no existe</translation>
    </message>
    <message id="fault_crowds">
        <source>the patients kept for the search of {start} are not those whose keys begin so</source>
        <translation>los pacientes guardados para la búsqueda de {start} no son los que tienen claves que empiezan así</translation>
    </message>
    <message id="fault_names">
        <source>the order of the patients by name is not what their names give</source>
        <translation>el orden de los pacientes por nombre no es el que dan sus nombres</translation>
    </message>
    <message id="section_education">
        <source>Education</source>
        <translation>Educación</translation>
    </message>
    <message id="about_education">
        <source>The articles of Learn and of the information beside every page. The clinic can reword each, add its own, and reads every one again in time.</source>
        <translation>Los artículos de Aprender y de la información al lado de cada página. La clínica puede redactar cada uno a su manera, añadir los suyos y volver a leerlos todos con el tiempo.</translation>
    </message>
    <message id="group_education">
        <source>Education</source>
        <translation>Educación</translation>
    </message>
    <message id="number_article_review_months">
        <source>Review an article again after</source>
        <translation>Revisar de nuevo un artículo después de</translation>
    </message>
    <message id="field_article_review_months">
        <source>Review an article again after</source>
        <translation>Revisar de nuevo un artículo después de</translation>
    </message>
    <message id="column_article">
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message id="column_whose">
        <source>Whose words</source>
        <translation>Texto</translation>
    </message>
    <message id="column_reviewed">
        <source>Reviewed</source>
        <translation>Revisado</translation>
    </message>
    <message id="column_next_review">
        <source>Next review</source>
        <translation>Próxima</translation>
    </message>
    <message id="articles_overdue">
        <source>Review overdue</source>
        <translation>Revisión vencida</translation>
    </message>
    <message id="articles_due">
        <source>Review due within {within} days</source>
        <translation>Revisión en los próximos {within} días</translation>
    </message>
    <message id="articles_reviewed">
        <source>Reviewed</source>
        <translation>Revisados</translation>
    </message>
    <message id="articles_missing">
        <source>Not written in this language</source>
        <translation>Sin escribir en este idioma</translation>
    </message>
    <message id="reviews_none">
        <source>No article is due for review. The next review is due by {next_on}.</source>
        <translation>Ningún artículo está por revisar. La próxima revisión vence el {next_on}.</translation>
    </message>
    <message id="reviews_nothing">
        <source>No article could be read. Ask whoever installed PumpTracker to install it again.</source>
        <translation>No se pudo leer ningún artículo. Pida a quien instaló PumpTracker que lo instale de nuevo.</translation>
    </message>
    <message id="reviews_overdue">
        <source>{count} reviews are overdue.</source>
        <translation>{count} revisiones están vencidas.</translation>
    </message>
    <message id="reviews_overdue_one">
        <source>{count} review is overdue.</source>
        <translation>{count} revisión está vencida.</translation>
    </message>
    <message id="reviews_due">
        <source>{count} reviews are due within {within} days.</source>
        <translation>{count} revisiones vencen en los próximos {within} días.</translation>
    </message>
    <message id="reviews_due_one">
        <source>{count} review is due within {within} days.</source>
        <translation>{count} revisión vence en los próximos {within} días.</translation>
    </message>
    <message id="article_in">
        <source>{title} ({language})</source>
        <translation>{title} ({language})</translation>
    </message>
    <message id="whose_shipped">
        <source>shipped text</source>
        <translation>texto inicial</translation>
    </message>
    <message id="whose_own">
        <source>reworded by the clinic</source>
        <translation>redactado por la clínica</translation>
    </message>
    <message id="whose_added">
        <source>added by the clinic</source>
        <translation>añadido por la clínica</translation>
    </message>
    <message id="whose_missing">
        <source>not written</source>
        <translation>sin escribir</translation>
    </message>
    <message id="whose_elsewhere">
        <source>{language}: {whose}</source>
        <translation>{language}: {whose}</translation>
    </message>
    <message id="whose_outdated">
        <source>the shipped text has changed since</source>
        <translation>el texto inicial ha cambiado desde entonces</translation>
    </message>
    <message id="reviewed_by_clinic">
        <source>{reviewed_on}, {who}</source>
        <translation>{reviewed_on}, {who}</translation>
    </message>
    <message id="reviewed_as_shipped">
        <source>{reviewed}, as shipped</source>
        <translation>{reviewed}, texto inicial</translation>
    </message>
    <message id="reviewed_unknown">
        <source>not known</source>
        <translation>no se sabe</translation>
    </message>
    <message id="review_overdue">
        <source>{sign} overdue since {next_on}</source>
        <translation>{sign} vencida desde el {next_on}</translation>
    </message>
    <message id="review_never">
        <source>{sign} overdue: no review is known</source>
        <translation>{sign} vencida: no consta ninguna revisión</translation>
    </message>
    <message id="review_due">
        <source>{sign} due by {next_on}</source>
        <translation>{sign} vence el {next_on}</translation>
    </message>
    <message id="review_reviewed">
        <source>{sign} {next_on}</source>
        <translation>{sign} {next_on}</translation>
    </message>
    <message id="review_missing">
        <source>–</source>
        <translation>–</translation>
    </message>
    <message id="article_reviewed">
        <source>Reviewed today</source>
        <translation>Revisado hoy</translation>
    </message>
    <message id="tip_article_reviewed">
        <source>The article was read through today, and stands</source>
        <translation>El artículo se ha leído hoy por completo y queda como está</translation>
    </message>
    <message id="dialog_restore_article">
        <source>Restore the shipped text</source>
        <translation>Restaurar el texto inicial</translation>
    </message>
    <message id="restore_says">
        <source>“{title}” ({language}): the clinic's words, last reviewed {reviewed}, are taken away, and the shipped text is shown again. Undo brings them back, and the history keeps them.</source>
        <translation>«{title}» ({language}): se retira el texto de la clínica, revisado por última vez {reviewed}, y se vuelve a mostrar el inicial. Deshacer lo recupera, y el historial lo guarda.</translation>
    </message>
    <message id="restore_article_button">
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message id="dialog_remove_article">
        <source>Remove an article</source>
        <translation>Quitar un artículo</translation>
    </message>
    <message id="remove_says">
        <source>“{title}” ({language}), last reviewed {reviewed}, is taken away and no longer found. Undo brings it back, and the history keeps it.</source>
        <translation>«{title}» ({language}), revisado por última vez {reviewed}, se retira y ya no se encuentra. Deshacer lo recupera, y el historial lo guarda.</translation>
    </message>
    <message id="dialog_article">
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message id="dialog_article_new">
        <source>New article</source>
        <translation>Artículo nuevo</translation>
    </message>
    <message id="article_about">
        <source>{language}, {whose}</source>
        <translation>{language}, {whose}</translation>
    </message>
    <message id="field_title">
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message id="field_kinds">
        <source>For</source>
        <translation>Para</translation>
    </message>
    <message id="kinds_none">
        <source>no due item in particular</source>
        <translation>nada pendiente en particular</translation>
    </message>
    <message id="tip_kinds">
        <source>An added article is shown beside the other pages for a patient with one of these due items</source>
        <translation>Un artículo añadido se muestra al lado de las otras páginas para un paciente con una de estas tareas pendientes</translation>
    </message>
    <message id="article_markdown">
        <source>## heading    - list    &gt; red box    **bold**    [text](article.md#heading)</source>
        <translation>## título    - lista    &gt; recuadro rojo    **negrita**    [texto](article.md#título)</translation>
    </message>
    <message id="article_insert_link">
        <source>Insert a link</source>
        <translation>Insertar un enlace</translation>
    </message>
    <message id="article_as_read">
        <source>As it will be read</source>
        <translation>Como se leerá</translation>
    </message>
    <message id="article_as_shipped">
        <source>As it was shipped</source>
        <translation>Texto inicial</translation>
    </message>
    <message id="article_show_shipped">
        <source>Show the shipped text</source>
        <translation>Texto inicial</translation>
    </message>
    <message id="article_show_own">
        <source>Show what is written</source>
        <translation>Ver lo escrito</translation>
    </message>
    <message id="article_no_red">
        <source>The shipped text says in a red box when to put a clinician on the phone; this has no red box.</source>
        <translation>El texto inicial dice en un recuadro rojo cuándo poner a un clínico al teléfono; este no tiene ningún recuadro rojo.</translation>
    </message>
    <message id="learn_edit">
        <source>Edit…</source>
        <translation>Editar…</translation>
    </message>
    <message id="tip_learn_edit">
        <source>Say it in the clinic's own words</source>
        <translation>Decirlo con las palabras de la clínica</translation>
    </message>
    <message id="reviewed_own">
        <source>The clinic's own words, reviewed {reviewed_on}</source>
        <translation>Con las palabras de la clínica, revisado el {reviewed_on}</translation>
    </message>
    <message id="reviewed_own_unknown">
        <source>The clinic's own words; the day of their review is not known</source>
        <translation>Con las palabras de la clínica; no se sabe qué día se revisó</translation>
    </message>
    <message id="reviewed_confirmed">
        <source>Reviewed {reviewed}; confirmed by the clinic {reviewed_on}</source>
        <translation>Revisado {reviewed}; confirmado por la clínica el {reviewed_on}</translation>
    </message>
    <message id="unknown_kind">
        <source>{field}: “{given}” is no kind of due item</source>
        <translation>{field}: «{given}» no es ninguna tarea pendiente</translation>
    </message>
    <message id="article_advice">
        <source>{field}: “{given}” is advice; the desk gives none. Say whom the caller will speak with</source>
        <translation>{field}: «{given}» es un consejo; en recepción no se dan. Diga con quién va a hablar la persona</translation>
    </message>
    <message id="article_html">
        <source>{field}: “{given}” would be HTML, which is not shown; leave out the sign &lt;</source>
        <translation>{field}: «{given}» sería HTML, que no se muestra; quite el signo &lt;</translation>
    </message>
    <message id="article_definition">
        <source>{field}: “{given}” keeps an address apart; write a link as [text](article.md#heading)</source>
        <translation>{field}: «{given}» guarda una dirección aparte; escriba un enlace como [texto](article.md#título)</translation>
    </message>
    <message id="article_link_unclear">
        <source>{field}: “{given}” cannot be read as a link; write [text](article.md#heading), no blanks</source>
        <translation>{field}: «{given}» no se puede leer como enlace; escriba [texto](article.md#título), sin espacios</translation>
    </message>
    <message id="article_link">
        <source>{field}: a link leads to “{given}”, which is no article in this language; choose one of the list</source>
        <translation>{field}: un enlace lleva a «{given}», que no es ningún artículo en este idioma; elija uno de la lista</translation>
    </message>
    <message id="article_heading">
        <source>{field}: a link leads to the heading “{given}”, which “{title}” does not have</source>
        <translation>{field}: un enlace lleva al título «{given}», que «{title}» no tiene</translation>
    </message>
    <message id="article_link_outside">
        <source>{field}: “{given}” cannot be linked to; articles and web addresses can</source>
        <translation>{field}: no se puede enlazar con «{given}»; con artículos y direcciones web, sí</translation>
    </message>
    <message id="article_picture">
        <source>{field}: the picture “{given}” did not come with the program; only those that did are shown</source>
        <translation>{field}: la imagen «{given}» no vino con el programa; solo se muestran las que vinieron con él</translation>
    </message>
    <message id="article_without_name">
        <source>{field}: “{given}” has no letter and no digit</source>
        <translation>{field}: «{given}» no tiene ninguna letra ni cifra</translation>
    </message>
    <message id="article_already">
        <source>{field}: there is an article “{given}” already; edit that one, or choose another title</source>
        <translation>{field}: ya hay un artículo «{given}»; edítelo o elija otro título</translation>
    </message>
    <message id="article_not_shipped">
        <source>This article did not come with the program; there is no shipped text to restore</source>
        <translation>Este artículo no vino con el programa; no hay texto inicial que restaurar</translation>
    </message>
    <message id="article_is_shipped">
        <source>This article came with the program; restore its text instead</source>
        <translation>Este artículo vino con el programa; restaure su texto en lugar de quitarlo</translation>
    </message>
    <message id="article_linked">
        <source>“{given}” has a link to this article; take that link out first</source>
        <translation>«{given}» tiene un enlace a este artículo; quite antes ese enlace</translation>
    </message>
    <message id="did_add_article">
        <source>article added</source>
        <translation>artículo añadido</translation>
    </message>
    <message id="did_rewrite_article">
        <source>article reworded</source>
        <translation>artículo redactado</translation>
    </message>
    <message id="did_restore_article">
        <source>shipped article restored</source>
        <translation>texto inicial restaurado</translation>
    </message>
    <message id="did_remove_article">
        <source>article removed</source>
        <translation>artículo quitado</translation>
    </message>
    <message id="did_confirm_article">
        <source>article reviewed</source>
        <translation>artículo revisado</translation>
    </message>
    <message id="history_table_articles">
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message id="preview_before">
        <source>Page before</source>
        <translation>Página anterior</translation>
    </message>
    <message id="preview_after">
        <source>Page after</source>
        <translation>Página siguiente</translation>
    </message>
    <message id="read_status">
        <source>{status}: {words}</source>
        <translation>{status}: {words}</translation>
    </message>
    <message id="read_status_overdue">
        <source>Overdue</source>
        <translation>Vencido</translation>
    </message>
    <message id="read_status_unknown">
        <source>Date not known</source>
        <translation>Sin fecha</translation>
    </message>
    <message id="read_status_unsafe">
        <source>Not safe</source>
        <translation>No seguro</translation>
    </message>
    <message id="read_status_soon">
        <source>To book</source>
        <translation>Por reservar</translation>
    </message>
    <message id="read_status_booked">
        <source>Booked</source>
        <translation>Reservado</translation>
    </message>
    <message id="read_status_later">
        <source>Later</source>
        <translation>Más adelante</translation>
    </message>
    <message id="said_picker_day">
        <source>{day}: {standing}. {booked}</source>
        <translation>{day}: {standing}. {booked}</translation>
    </message>
    <message id="read_folded">
        <source>{count} more due, Right shows them</source>
        <translation>{count} más pendientes; Derecha los muestra</translation>
    </message>
    <message id="read_unfolded">
        <source>{count} more due, shown beneath</source>
        <translation>{count} más pendientes, mostrados debajo</translation>
    </message>
    <message id="read_required">
        <source>Must be filled in</source>
        <translation>Hay que rellenarlo</translation>
    </message>
    <message id="told_listed">
        <source>{count} of {patients} listed</source>
        <translation>{count} de {patients} en la lista</translation>
    </message>
    <message id="told_past">
        <source>{count} visits need an outcome</source>
        <translation>{count} visitas necesitan un resultado</translation>
    </message>
    <message id="told_past_one">
        <source>{count} visit needs an outcome</source>
        <translation>{count} visita necesita un resultado</translation>
    </message>
    <message id="told_beneath">
        <source>At another desk, by {by}: {deed}</source>
        <translation>En otro puesto, por {by}: {deed}</translation>
    </message>
    <message id="told_day">
        <source>It is {day} now</source>
        <translation>Hoy es {day}</translation>
    </message>
    <message id="shipped_records">
        <source>Records and imaging received</source>
        <translation>Expediente e imágenes recibidos</translation>
    </message>
    <message id="shipped_mental_health">
        <source>Mental-health visit done</source>
        <translation>Visita de salud mental hecha</translation>
    </message>
    <message id="shipped_goals">
        <source>Goals agreed with the clinician</source>
        <translation>Metas acordadas con el clínico</translation>
    </message>
    <message id="shipped_returns">
        <source>Able to return for refills</source>
        <translation>Puede volver a las recargas</translation>
    </message>
    <message id="shipped_authorised">
        <source>Authorisation for trial and implant</source>
        <translation>Autorización para la prueba y el implante</translation>
    </message>
    <message id="shipped_blood_thinner">
        <source>Blood-thinner instructions given by the clinician</source>
        <translation>El clínico dio las instrucciones sobre anticoagulantes</translation>
    </message>
    <message id="shipped_no_infection">
        <source>No infection reported</source>
        <translation>No se informa de ninguna infección</translation>
    </message>
    <message id="shipped_driver">
        <source>Driver arranged</source>
        <translation>Hay quien conduzca</translation>
    </message>
    <message id="shipped_surgery_date">
        <source>Surgery date confirmed</source>
        <translation>Fecha de la cirugía confirmada</translation>
    </message>
    <message id="shipped_pre_operative">
        <source>Pre-operative instructions given</source>
        <translation>Instrucciones antes de la cirugía dadas</translation>
    </message>
    <message id="shipped_ordered">
        <source>Pump and catheter ordered</source>
        <translation>Bomba y catéter pedidos</translation>
    </message>
    <message id="shipped_card_given">
        <source>Wallet card given</source>
        <translation>Tarjeta de cartera entregada</translation>
    </message>
    <message id="shipped_emergency_number">
        <source>Emergency number given</source>
        <translation>Número de emergencias dado</translation>
    </message>
    <message id="shipped_first_refill">
        <source>First refill booked</source>
        <translation>Primera recarga reservada</translation>
    </message>
    <message id="shipped_card_renewed">
        <source>Wallet card renewed</source>
        <translation>Tarjeta de cartera renovada</translation>
    </message>
    <message id="shipped_caregiver">
        <source>Caregiver contact confirmed</source>
        <translation>Contacto del cuidador confirmado</translation>
    </message>
    <message id="shipped_source_baclofen">
        <source>Neuromodulation 2023, PMID 38043050; tier: boxed warning</source>
        <translation>Neuromodulation 2023, PMID 38043050; nivel: advertencia en recuadro</translation>
    </message>
    <message id="shipped_source_clonidine">
        <source>Tier: Lee 2016, intrathecal clonidine case</source>
        <translation>Nivel: Lee 2016, caso de clonidina intratecal</translation>
    </message>
    <message id="shipped_source_morphine">
        <source>UW pump refills nursing hub</source>
        <translation>UW, página de enfermería sobre recargas de la bomba</translation>
    </message>
    <message id="shipped_source_unconfirmed">
        <source>Common knowledge, not confirmed by a source: the clinic's to check</source>
        <translation>De conocimiento común, sin confirmar por una fuente: que lo compruebe la clínica</translation>
    </message>
    <message id="shipped_source_ziconotide">
        <source>Prialt label</source>
        <translation>Ficha de Prialt</translation>
    </message>
    <message id="shipped_source_ii">
        <source>Alarm volume: Neurosurgery 2004; service life and 90 days: Medtronic UK; residual and flow unconfirmed</source>
        <translation>Volumen de alarma: Neurosurgery 2004; vida útil y 90 días: Medtronic UK; residuo y flujo sin confirmar</translation>
    </message>
    <message id="shipped_source_iii">
        <source>As SynchroMed II until its printout says otherwise: unconfirmed</source>
        <translation>Como SynchroMed II mientras su hoja impresa no diga otra cosa: sin confirmar</translation>
    </message>
    <message id="shipped_source_el">
        <source>Residual: Rudich 2004; alarm volume and service life taken as SynchroMed II's: unconfirmed</source>
        <translation>Residuo: Rudich 2004; volumen de alarma y vida útil tomados de SynchroMed II: sin confirmar</translation>
    </message>
    <message id="shipped_source_prometra">
        <source>Prometra PTC guide (3.0 mL rule); service life is the maker's claim</source>
        <translation>Guía del PTC de Prometra (regla de 3.0 mL); la vida útil es la que afirma el fabricante</translation>
    </message>
    <message id="shipped_source_medstream">
        <source>Medgadget 2012; recall notice 2013 (alarm at 3 mL)</source>
        <translation>Medgadget 2012; aviso del fabricante de 2013 (alarma a 3 mL)</translation>
    </message>
    <message id="shipped_source_gas">
        <source>Gas driven: no battery, no alarm; unusable residual unconfirmed</source>
        <translation>De gas: sin batería ni alarma; residuo inutilizable sin confirmar</translation>
    </message>
    <message id="shipped_source_margin">
        <source>Published margins differ: 3 to 5 days, and 7 to 10 days</source>
        <translation>Los márgenes publicados difieren: de 3 a 5 días, y de 7 a 10 días</translation>
    </message>
    <message id="shipped_source_maximum">
        <source>Baclofen may stay 180 days: Neuromodulation 2023, PMID 38043050</source>
        <translation>El baclofeno puede quedar 180 días: Neuromodulation 2023, PMID 38043050</translation>
    </message>
    <message id="shipped_source_discrepancy">
        <source>ASRA 2017 e-poster; Maino 2017 gives 1 mL for 20 mL pumps</source>
        <translation>ASRA 2017, cartel; Maino 2017 da 1 mL para bombas de 20 mL</translation>
    </message>
    <message id="shipped_source_replacement">
        <source>Medtronic UK: book about 6 months before the pump stops</source>
        <translation>Medtronic UK: reservar unos 6 meses antes de que la bomba se detenga</translation>
    </message>
    <message id="shipped_source_dose_visits">
        <source>Dose visits every 1 to 2 weeks early on: a children's hospital</source>
        <translation>Visitas de ajuste de dosis cada 1 o 2 semanas al principio: un hospital infantil</translation>
    </message>
    <message id="held_here">
        <source>The clinic is open already: held by {who} on this PC since {since}. Close PumpTracker there (or have {who} sign in and close it), then try again</source>
        <translation>La clínica ya está abierta: la tiene {who} en este PC desde {since}. Cierre PumpTracker allí (o que {who} inicie sesión y lo cierre) e inténtelo de nuevo</translation>
    </message>
    <message id="held_elsewhere">
        <source>The clinic is open on another computer: held by {who} on {host} since {since}. Close PumpTracker there, then try again. If that computer is broken or gone, IT can start PumpTracker here with --take-over</source>
        <translation>La clínica está abierta en otro equipo: la tiene {who} en {host} desde {since}. Cierre PumpTracker allí e inténtelo de nuevo. Si ese equipo está averiado o ya no existe, el servicio informático puede iniciar PumpTracker aquí con --take-over</translation>
    </message>
    <message id="held_unknown">
        <source>The clinic is open already in another program, which does not say whose. Close it, then try again</source>
        <translation>La clínica ya está abierta en otro programa, que no dice de quién es. Ciérrelo e inténtelo de nuevo</translation>
    </message>
    <message id="taken_over">
        <source>{who} opened the clinic on {host} on {since}, and this window can save nothing more. Go on there, or close PumpTracker there to go on here</source>
        <translation>{who} abrió la clínica en {host} el {since} y esta ventana ya no puede guardar nada. Siga allí, o cierre PumpTracker allí para seguir aquí</translation>
    </message>
    <message id="taken_unknown">
        <source>The clinic was opened in another program, which does not say whose, and this window can save nothing more. Close PumpTracker wherever else it is open to go on here</source>
        <translation>La clínica se abrió en otro programa, que no dice de quién es, y esta ventana ya no puede guardar nada. Cierre PumpTracker donde más esté abierto para seguir aquí</translation>
    </message>
    <message id="banner_taken">
        <source>What is shown is as it was then. What is typed in an open dialog stays. PumpTracker looks every five seconds and goes on by itself once the clinic is free.</source>
        <translation>Lo que se muestra es como estaba entonces. Lo escrito en un cuadro abierto sigue ahí. PumpTracker mira cada cinco segundos y continúa por sí solo cuando la clínica queda libre.</translation>
    </message>
    <message id="waits_for_turn">
        <source>Waiting for another program that is writing to the clinic's file, at most {seconds} s…</source>
        <translation>Esperando a otro programa que está escribiendo en el archivo de la clínica, {seconds} s como máximo…</translation>
    </message>
    <message id="turn_not_come">
        <source>Another program was still writing to the clinic's file after {seconds} s; nothing was changed. Try again later, or with a longer --wait</source>
        <translation>Otro programa seguía escribiendo en el archivo de la clínica después de {seconds} s; no se cambió nada. Inténtelo más tarde o con un --wait más largo</translation>
    </message>
    <message id="network_share">
        <source>The data folder {folder} is on a network share ({name}), where a clinic's file is damaged sooner or later; nothing was written. Move the folder to a drive of this PC and start with --data and its new place. A second PC gets a read-only copy: Settings, Second PC</source>
        <translation>La carpeta de datos {folder} está en un recurso de red ({name}), donde el archivo de una clínica se daña tarde o temprano; no se escribió nada. Mueva la carpeta a una unidad de este PC e inicie con --data y su nuevo lugar. Un segundo PC recibe una copia de solo lectura: Ajustes, Segundo PC</translation>
    </message>
    <message id="synced_folder">
        <source>The data folder {folder} is kept in step by {name}, which damages a clinic's file sooner or later; nothing was written. Move the folder to one that is not synchronised and start with --data and its new place. A copy for others: Settings, Second PC</source>
        <translation>La carpeta de datos {folder} la sincroniza {name}, lo que daña el archivo de una clínica tarde o temprano; no se escribió nada. Mueva la carpeta a una que no se sincronice e inicie con --data y su nuevo lugar. Una copia para otros: Ajustes, Segundo PC</translation>
    </message>
    <message id="start_refused">
        <source>The clinic cannot be opened</source>
        <translation>No se puede abrir la clínica</translation>
    </message>
    <message id="start_try_again">
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message id="start_close">
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message id="take_over_title">
        <source>Take the clinic over from another computer?</source>
        <translation>¿Tomar la clínica de otro equipo?</translation>
    </message>
    <message id="take_over_about">
        <source>The clinic is held by {who} on {host} since {since}.

Take it over only if PumpTracker no longer runs there: the computer was switched off or is broken, or the data folder came from it. Two desks on one file damage it.

Go to {host} or call {who} first. Then type the name of that computer, {host}, and take the clinic over.</source>
        <translation>La clínica la tiene {who} en {host} desde {since}.

Tómela solo si PumpTracker ya no funciona allí: el equipo se apagó o está averiado, o la carpeta de datos vino de él. Dos recepciones en un mismo archivo lo dañan.

Vaya primero a {host} o llame a {who}. Después escriba el nombre de ese equipo, {host}, y tome la clínica.</translation>
    </message>
    <message id="take_over_type">
        <source>Name of that computer</source>
        <translation>Nombre de ese equipo</translation>
    </message>
    <message id="take_over_button">
        <source>Take over</source>
        <translation>Tomar la clínica</translation>
    </message>
    <message id="cli_take_over">
        <source>open the desk on a clinic that another computer holds and does not let go of; asks first</source>
        <translation>abrir la recepción en una clínica que otro equipo tiene y no suelta; antes pregunta</translation>
    </message>
    <message id="cli_seconds">
        <source>SECONDS</source>
        <translation>SEGUNDOS</translation>
    </message>
    <message id="cli_wait">
        <source>how long to wait for another program that is writing (default: 30)</source>
        <translation>cuánto esperar a otro programa que está escribiendo (si no se indica: 30)</translation>
    </message>
    <message id="cli_no_seconds">
        <source>“{given}” is no number of seconds from 0 to 86400</source>
        <translation>«{given}» no es un número de segundos de 0 a 86400</translation>
    </message>
    <message id="section_second_pc">
        <source>Second PC</source>
        <translation>Segundo PC</translation>
    </message>
    <message id="about_second_pc">
        <source>Only one PC at a time can have the clinic open. For another one, name a folder that it can read (a network folder will do): at every change the worklist and the paper fall-back are written there, with their date and time, to be read and printed, not changed. Whoever can open the folder can read patients' names.</source>
        <translation>Solo un PC a la vez puede tener abierta la clínica. Para otro, indique una carpeta que ese PC pueda leer (vale una carpeta de red): con cada cambio se escriben allí la lista de trabajo y el papel de reserva, con su fecha y hora, para leer e imprimir, no para cambiar. Quien pueda abrir la carpeta puede leer los nombres de los pacientes.</translation>
    </message>
    <message id="copy_folder">
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message id="copy_worklist">
        <source>Worklist ({file})</source>
        <translation>Lista de trabajo ({file})</translation>
    </message>
    <message id="copy_fallback">
        <source>Paper fall-back ({file})</source>
        <translation>Papel de reserva ({file})</translation>
    </message>
    <message id="copy_none">
        <source>None: no copy is written</source>
        <translation>Ninguna: no se escribe ninguna copia</translation>
    </message>
    <message id="copy_not_yet">
        <source>Not written yet</source>
        <translation>Aún no se ha escrito</translation>
    </message>
    <message id="copy_written">
        <source>As of {at}</source>
        <translation>A fecha de {at}</translation>
    </message>
    <message id="copy_no_answer">
        <source>The folder does not answer just now</source>
        <translation>La carpeta no responde en este momento</translation>
    </message>
    <message id="copy_choose">
        <source>Choose folder…</source>
        <translation>Elegir carpeta…</translation>
    </message>
    <message id="copy_now">
        <source>Write now</source>
        <translation>Escribir ahora</translation>
    </message>
    <message id="copy_stop">
        <source>Write no more</source>
        <translation>No escribir más</translation>
    </message>
    <message id="copy_choose_title">
        <source>Folder for the copy</source>
        <translation>Carpeta para la copia</translation>
    </message>
    <message id="copy_writing">
        <source>Writing the copy: {done} of {total}</source>
        <translation>Escribiendo la copia: {done} de {total}</translation>
    </message>
    <message id="copy_writing_soon">
        <source>Writing the copy…</source>
        <translation>Escribiendo la copia…</translation>
    </message>
    <message id="did_choose_copy_folder">
        <source>folder of the copy for a second PC changed</source>
        <translation>carpeta de la copia para un segundo PC cambiada</translation>
    </message>
    <message id="field_copy_folder">
        <source>Folder</source>
        <translation>Carpeta</translation>
    </message>
    <message id="copy_folder_not_there">
        <source>The folder {given} is not there; make it first, or choose another</source>
        <translation>La carpeta {given} no existe; créela primero o elija otra</translation>
    </message>
    <message id="copy_folder_is_data">
        <source>That is the data folder, or inside it; choose a folder outside</source>
        <translation>Esa es la carpeta de datos, o está dentro de ella; elija una carpeta de fuera</translation>
    </message>
    <message id="copy_gone">
        <source>The folder {folder} is not there; check its drive or network, or choose another in the settings</source>
        <translation>La carpeta {folder} no está; revise su unidad o la red, o elija otra en los ajustes</translation>
    </message>
    <message id="copy_full">
        <source>There is no room left in {folder}; make room</source>
        <translation>No queda espacio en {folder}; libere espacio</translation>
    </message>
    <message id="copy_in_use">
        <source>{file} in {folder} cannot be replaced: it is open on another PC, or the folder is read-only</source>
        <translation>{file} en {folder} no se puede reemplazar: está abierto en otro PC o la carpeta es de solo lectura</translation>
    </message>
    <message id="copy_failed">
        <source>{file} cannot be written in {folder}; check its drive or network</source>
        <translation>{file} no se puede escribir en {folder}; revise su unidad o la red</translation>
    </message>
    <message id="copy_warning">
        <source>The copy for the second PC is old. {why}. It is tried again by itself.</source>
        <translation>La copia para el segundo PC es antigua. {why}. Se vuelve a intentar sin que haga nada.</translation>
    </message>
    <message id="copy_as_of">
        <source>As of {at}. Read only.</source>
        <translation>A fecha de {at}. Solo lectura.</translation>
    </message>
    <message id="copy_old">
        <source>This page does not know how old it is: compare the time above with the clock. If it is older than the last change you know of, or than a day, call the front desk before you rely on it. Nothing typed or written here reaches the desk.</source>
        <translation>Esta página no sabe lo antigua que es: compare la hora de arriba con el reloj. Si es anterior al último cambio que conoce, o tiene más de un día, llame a recepción antes de confiar en ella. Nada de lo que se escriba aquí llega a recepción.</translation>
    </message>
    <message id="copy_title">
        <source>PumpTracker: worklist, a read-only copy</source>
        <translation>PumpTracker: lista de trabajo, copia de solo lectura</translation>
    </message>
    <message id="copy_title_paper">
        <source>Paper fall-back</source>
        <translation>Papel de reserva</translation>
    </message>
    <message id="act_try_again">
        <source>Try again (file not answering)</source>
        <translation>Intentar de nuevo (el archivo no responde)</translation>
    </message>
    <message id="try_again">
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message id="file_missing">
        <source>The clinic's file {file} is not where it was; nothing was changed. Put it back, or plug in its drive</source>
        <translation>El archivo de la clínica {file} no está donde estaba; no se cambió nada. Devuélvalo a su lugar o conecte su unidad</translation>
    </message>
    <message id="folder_missing">
        <source>The data folder {folder} is gone; nothing was changed. Plug in its drive, or put it back</source>
        <translation>La carpeta de datos {folder} no está; no se cambió nada. Conecte su unidad o devuélvala a su lugar</translation>
    </message>
    <message id="banner_waits">
        <source>What is typed in an open dialog stays there. PumpTracker looks every five seconds and goes on by itself.</source>
        <translation>Lo escrito en un cuadro abierto sigue ahí. PumpTracker mira cada cinco segundos y continúa por sí solo.</translation>
    </message>
    <message id="banner_held">
        <source>PumpTracker shows what it could still read; nothing can be saved meanwhile. What is typed in an open dialog stays. It looks every five seconds and goes on by itself.</source>
        <translation>Se muestra lo que aún pudo leerse; mientras tanto no se puede guardar nada. Lo escrito en un cuadro abierto sigue ahí. PumpTracker mira cada cinco segundos y continúa por sí solo.</translation>
    </message>
    <message id="banner_broken">
        <source>What is shown may be wrong. Go on from a good backup, or export what can still be read.</source>
        <translation>Lo que se muestra puede estar mal. Continúe desde una copia de seguridad buena o exporte lo que aún se pueda leer.</translation>
    </message>
    <message id="banner_broken_held">
        <source>Opened to be read only, and left as it is: what is shown may be wrong, and nothing can be saved. Go on from a good backup, or export what can still be read.</source>
        <translation>Abierto solo para leer y dejado como está: lo que se muestra puede estar mal y no se puede guardar nada. Continúe desde una copia de seguridad buena o exporte lo que aún se pueda leer.</translation>
    </message>
    <message id="banner_tried">
        <source>Tried again at {at}: it still does not answer. What is typed in an open dialog stays there.</source>
        <translation>Intentado de nuevo el {at}: sigue sin responder. Lo escrito en un cuadro abierto sigue ahí.</translation>
    </message>
    <message id="button_restoreNewest">
        <source>Go on from a backup…</source>
        <translation>Continuar desde una copia…</translation>
    </message>
    <message id="button_exportReadable">
        <source>Export what can be read…</source>
        <translation>Exportar lo que se pueda leer…</translation>
    </message>
    <message id="no_good_backup">
        <source>No good backup was found beside the clinic's file; ask IT for one from another drive</source>
        <translation>No hay ninguna copia de seguridad buena junto al archivo de la clínica; pida a informática una de otra unidad</translation>
    </message>
    <message id="backup_title">
        <source>Go on from the newest good backup</source>
        <translation>Continuar desde la última copia de seguridad buena</translation>
    </message>
    <message id="backup_offered">
        <source>The newest good backup was made on {at}; patients in it: {held}. What was recorded since then is not in it. Whatever file lies there now is kept aside and not deleted.</source>
        <translation>La última copia de seguridad buena se hizo el {at}; pacientes en ella: {held}. Lo registrado desde entonces no está en ella. El archivo que haya ahora se aparta y no se borra.</translation>
    </message>
    <message id="damage_restore">
        <source>Go on from this backup</source>
        <translation>Continuar desde esta copia</translation>
    </message>
    <message id="backup_restored">
        <source>The backup was restored. The file that was there is kept as {file}</source>
        <translation>La copia de seguridad se restauró. El archivo que había se conserva como {file}</translation>
    </message>
    <message id="start_title">
        <source>PumpTracker cannot open the clinic</source>
        <translation>PumpTracker no puede abrir la clínica</translation>
    </message>
    <message id="start_file">
        <source>The clinic's file: {path}</source>
        <translation>El archivo de la clínica: {path}</translation>
    </message>
    <message id="start_still">
        <source>Tried again: it is as before</source>
        <translation>Intentado de nuevo: sigue como antes</translation>
    </message>
    <message id="close_program">
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message id="next_no_clinic">
        <source>Check the data folder that PumpTracker was started with, then try again.</source>
        <translation>Revise la carpeta de datos con la que se inició PumpTracker e intente de nuevo.</translation>
    </message>
    <message id="next_clinic_gone">
        <source>Put the file back, or plug in its drive, and try again; or go on from a backup. Only where nothing of the clinic is wanted any more: move what lies in the folder elsewhere, and PumpTracker begins a new one.</source>
        <translation>Devuelva el archivo a su lugar, o conecte su unidad, y vuelva a intentarlo; o siga desde una copia de seguridad. Solo si ya no quiere nada de la clínica: mueva a otro sitio lo que hay en la carpeta, y PumpTracker empieza una nueva.</translation>
    </message>
    <message id="next_others_log">
        <source>Ask IT before you do anything else; or go on from a backup: both files are then kept aside.</source>
        <translation>Pregunte a informática antes de hacer otra cosa; o siga desde una copia de seguridad: ambos archivos quedan entonces aparte.</translation>
    </message>
    <message id="next_not_a_clinic">
        <source>If a clinic was kept here before, the file was emptied or replaced: go on from a backup, or put the right file back and try again. If none was, move the file out of the folder; PumpTracker then begins a new clinic.</source>
        <translation>Si antes había aquí una clínica, el archivo se vació o se reemplazó: continúe desde una copia de seguridad, o devuelva el archivo correcto e intente de nuevo. Si no la había, saque el archivo de la carpeta; PumpTracker empezará una clínica nueva.</translation>
    </message>
    <message id="next_not_a_database">
        <source>If a clinic was kept here before, the file was overwritten: go on from a backup. If none was, move the file out of the folder; PumpTracker then begins a new clinic.</source>
        <translation>Si antes había aquí una clínica, el archivo se sobrescribió: continúe desde una copia de seguridad. Si no la había, saque el archivo de la carpeta; PumpTracker empezará una clínica nueva.</translation>
    </message>
    <message id="next_newer_file">
        <source>Install the newest PumpTracker on this PC, then try again. An older program never changes a newer file.</source>
        <translation>Instale el PumpTracker más nuevo en esta PC e intente de nuevo. Un programa anterior nunca cambia un archivo más nuevo.</translation>
    </message>
    <message id="next_damaged">
        <source>Go on from a backup, or export what can still be read.</source>
        <translation>Continúe desde una copia de seguridad o exporte lo que aún se pueda leer.</translation>
    </message>
    <message id="next_cannot_open">
        <source>Ask IT to let this user read and write in the data folder, then try again.</source>
        <translation>Pida a informática que este usuario pueda leer y escribir en la carpeta de datos e intente de nuevo.</translation>
    </message>
    <message id="next_cannot_make_folder">
        <source>Plug in its drive, or start PumpTracker with another data folder, then try again.</source>
        <translation>Conecte su unidad o inicie PumpTracker con otra carpeta de datos e intente de nuevo.</translation>
    </message>
    <message id="next_locked">
        <source>Close other programs that use the file: a second PumpTracker, a backup, a virus scan.</source>
        <translation>Cierre otros programas que usen el archivo: otro PumpTracker, una copia de seguridad, un antivirus.</translation>
    </message>
    <message id="next_disk_error">
        <source>Check that the drive is plugged in, then try again; if it stays so, go on from a backup.</source>
        <translation>Compruebe que la unidad está conectada e intente de nuevo; si sigue igual, continúe desde una copia de seguridad.</translation>
    </message>
    <message id="understood">
        <source>Understood</source>
        <translation>Entendido</translation>
    </message>
    <message id="check_found">
        <source>The weekly check of the clinic's file found a fault: {fault}</source>
        <translation>La revisión semanal del archivo de la clínica encontró un fallo: {fault}</translation>
    </message>
    <message id="check_then">
        <source>Nothing was changed. Tell IT this sentence: “pumptracker check” shows it again, and “pumptracker repair” rebuilds what follows from the record.</source>
        <translation>No se cambió nada. Diga esta frase a informática: «pumptracker check» la muestra otra vez y «pumptracker repair» reconstruye lo que se deduce del registro.</translation>
    </message>
    <message id="clock_back">
        <source>The clock of this PC says {today}, but something was recorded here on {last} already</source>
        <translation>El reloj de esta PC dice {today}, pero aquí ya se registró algo el {last}</translation>
    </message>
    <message id="clock_counts">
        <source>Every date is counted from the PC's clock, and nothing is hidden. Set the clock right: this notice then goes by itself. If {last} was the mistake, go on.</source>
        <translation>Todas las fechas se cuentan desde el reloj de la PC y no se oculta nada. Corrija el reloj: este aviso desaparece entonces por sí solo. Si el error era {last}, continúe.</translation>
    </message>
    <message id="crash_title">
        <source>PumpTracker made a mistake</source>
        <translation>PumpTracker cometió un error</translation>
    </message>
    <message id="crash_safe">
        <source>Nothing that was saved is lost, and nothing is half saved.</source>
        <translation>No se perdió nada de lo guardado y nada quedó guardado a medias.</translation>
    </message>
    <message id="crash_typed">
        <source>You may go on. If a dialog does not answer, close PumpTracker and start it again: what was typed in it is offered then.</source>
        <translation>Puede continuar. Si un cuadro no responde, cierre PumpTracker e inícielo de nuevo: entonces se ofrece lo que se había escrito en él.</translation>
    </message>
    <message id="crash_report">
        <source>A report for IT, without anything about a patient, was written to:</source>
        <translation>Un informe para informática, sin nada sobre ningún paciente, se escribió en:</translation>
    </message>
    <message id="crash_no_report">
        <source>The data folder did not take a report; tell IT what you did last.</source>
        <translation>La carpeta de datos no admitió un informe; diga a informática qué hizo por último.</translation>
    </message>
    <message id="report_program">
        <source>PumpTracker {version}, schema {schema}, language {language}</source>
        <translation>PumpTracker {version}, esquema {schema}, idioma {language}</translation>
    </message>
    <message id="report_made_with">
        <source>Runs on Python {python}, Qt {qt}, SQLite {sqlite}</source>
        <translation>Funciona con Python {python}, Qt {qt}, SQLite {sqlite}</translation>
    </message>
    <message id="report_other_kind">
        <source>an exception</source>
        <translation>una excepción</translation>
    </message>
    <message id="report_sqlite">
        <source>SQLite code {number}</source>
        <translation>código de SQLite {number}</translation>
    </message>
    <message id="report_system">
        <source>system code {number}</source>
        <translation>código del sistema {number}</translation>
    </message>
    <message id="report_place">
        <source>{module}, line {line}, {function}</source>
        <translation>{module}, línea {line}, {function}</translation>
    </message>
    <message id="report_outside">
        <source>outside of PumpTracker</source>
        <translation>fuera de PumpTracker</translation>
    </message>
    <message id="crash_copy">
        <source>Copy path</source>
        <translation>Copiar la ruta</translation>
    </message>
    <message id="crash_go_on">
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message id="draft_for">
        <source>You were typing in “{title}” for {patient}, {at}</source>
        <translation>Estaba escribiendo en «{title}» para {patient}, {at}</translation>
    </message>
    <message id="draft_alone">
        <source>You were typing in “{title}”, {at}</source>
        <translation>Estaba escribiendo en «{title}», {at}</translation>
    </message>
    <message id="draft_left">
        <source>The program ended before it was saved. It was typed by {by}.</source>
        <translation>El programa terminó antes de guardarlo. Lo escribió {by}.</translation>
    </message>
    <message id="draft_go_on">
        <source>Go on typing</source>
        <translation>Seguir escribiendo</translation>
    </message>
    <message id="draft_show">
        <source>Show what was typed</source>
        <translation>Mostrar lo escrito</translation>
    </message>
    <message id="draft_discard">
        <source>Discard it</source>
        <translation>Descartarlo</translation>
    </message>
    <message id="draft_copy">
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message id="draft_no_dialog">
        <source>This dialog cannot be opened for it now; here is what was typed</source>
        <translation>Este cuadro no se puede abrir ahora; esto es lo que se había escrito</translation>
    </message>
    <message id="nothing_readable">
        <source>Nothing can be read from the clinic's file any more; go on from a backup</source>
        <translation>Ya no se puede leer nada del archivo de la clínica; continúe desde una copia de seguridad</translation>
    </message>
    <message id="salvage_where">
        <source>Export what can be read: choose a folder</source>
        <translation>Exportar lo que se pueda leer: elija una carpeta</translation>
    </message>
    <message id="salvaged_whole">
        <source>Everything was read. Rows written to {folder}: {read}</source>
        <translation>Se leyó todo. Filas escritas en {folder}: {read}</translation>
    </message>
    <message id="salvaged_torn">
        <source>Rows written to {folder}: {read}. Rows known to be lost: {lost}. The report there names them</source>
        <translation>Filas escritas en {folder}: {read}. Filas que se sabe perdidas: {lost}. El informe que hay ahí las nombra</translation>
    </message>
    <message id="salvage_whole">
        <source>Every table of the clinic's file was read whole.</source>
        <translation>Todas las tablas del archivo de la clínica se leyeron enteras.</translation>
    </message>
    <message id="salvage_torn">
        <source>Not all of the clinic's file could be read. What could be stands in the files beside this one.</source>
        <translation>No todo el archivo de la clínica se pudo leer. Lo que se pudo está en los archivos junto a este.</translation>
    </message>
    <message id="salvage_by_backup">
        <source>The file's own list of its tables could not be read. That of the backup {file} was used, and what the history says of the rows was compared with them.</source>
        <translation>No se pudo leer la lista de tablas del propio archivo. Se usó la de la copia {file}, y se comparó con ella lo que el historial dice de las filas.</translation>
    </message>
    <message id="salvage_by_new">
        <source>The file's own list of its tables could not be read. That of a new clinic was used, and only tables that agree with the history were taken.</source>
        <translation>No se pudo leer la lista de tablas del propio archivo. Se usó la de una clínica nueva, y solo se tomaron las tablas que concuerdan con el historial.</translation>
    </message>
    <message id="salvage_table">
        <source>{table_file}: rows read {read}, known to be lost {lost}</source>
        <translation>{table_file}: filas leídas {read}, que se sabe perdidas {lost}</translation>
    </message>
    <message id="salvage_pages">
        <source>Some pages of this table could not be read; rows that no history names may be lost too.</source>
        <translation>Algunas páginas de esta tabla no se pudieron leer; también pueden faltar filas que el historial no nombra.</translation>
    </message>
    <message id="salvage_lost">
        <source>Lost, by their ids: {rows}</source>
        <translation>Perdidas, por su número: {rows}</translation>
    </message>
    <message id="salvage_no_table">
        <source>{table_file}: this table could not be found at all</source>
        <translation>{table_file}: esta tabla no se encontró</translation>
    </message>
    <message id="backup_failed">
        <source>No copy could be made in {folder}. {why}</source>
        <translation>No se pudo hacer la copia en {folder}. {why}</translation>
    </message>
    <message id="backup_shut">
        <source>Nothing can be written there; check the rights of that folder, or choose another</source>
        <translation>Allí no se puede escribir nada; revise los permisos de esa carpeta o elija otra</translation>
    </message>
    <message id="backup_no_folder">
        <source>That is a file and no folder; choose another</source>
        <translation>Eso es un archivo y no una carpeta; elija una carpeta</translation>
    </message>
    <message id="restore_failed">
        <source>The backup could not be brought to {folder}; nothing was changed. {why}</source>
        <translation>La copia no se pudo llevar a {folder}; no se cambió nada. {why}</translation>
    </message>
    <message id="backup_missing">
        <source>There is no file {file}; check the name, and that its drive is there</source>
        <translation>No existe el archivo {file}; compruebe el nombre y que su unidad esté conectada</translation>
    </message>
    <message id="backups_of_several">
        <source>{folder} holds backups of more than one clinic; nothing was changed. Name the backup itself, or the folder of one clinic: {folders}</source>
        <translation>{folder} contiene copias de seguridad de más de una clínica; no se cambió nada. Indique la copia misma o la carpeta de una clínica: {folders}</translation>
    </message>
    <message id="backup_unusable">
        <source>{file} was not restored, nothing was changed: {why}</source>
        <translation>{file} no se restauró, no se cambió nada: {why}</translation>
    </message>
    <message id="backups_unusable">
        <source>None of the {count} backups in {folder} can be restored; nothing was changed. The newest is {file}: {why}</source>
        <translation>Ninguna de las {count} copias de {folder} se puede restaurar; no se cambió nada. La más reciente es {file}: {why}</translation>
    </message>
    <message id="backups_unusable_one">
        <source>{file}, the only backup in {folder}, cannot be restored; nothing was changed. {why}</source>
        <translation>{file}, la única copia de {folder}, no se puede restaurar; no se cambió nada. {why}</translation>
    </message>
    <message id="folder_shut">
        <source>Nothing can be written to {folder}; check its rights, or choose another. Nothing was changed</source>
        <translation>En {folder} no se puede escribir nada; revise sus permisos o elija otra. No se cambió nada</translation>
    </message>
    <message id="setting_not_written">
        <source>{what} could not be written ({why}), so the data folder was not set. What is for everyone is set by an administrator, on Linux by root</source>
        <translation>No se pudo escribir {what} ({why}), así que la carpeta de datos no se fijó. Lo que vale para todos lo fija un administrador, en Linux root</translation>
    </message>
    <message id="backup_damaged">
        <source>It is damaged; choose an older one</source>
        <translation>Está dañada; elija una más antigua</translation>
    </message>
    <message id="backup_foreign">
        <source>It is no backup of PumpTracker</source>
        <translation>No es una copia de PumpTracker</translation>
    </message>
    <message id="backup_newer">
        <source>It is from a newer version of PumpTracker; update first</source>
        <translation>Es de una versión más reciente de PumpTracker; actualice primero</translation>
    </message>
    <message id="backup_faulty_inside">
        <source>Its history does not fit what stands in it; choose an older one</source>
        <translation>Su historial no corresponde a lo que contiene; elija una más antigua</translation>
    </message>
    <message id="clinic_in_use">
        <source>The clinic is open in another window or program; close it there and try again. Nothing was changed</source>
        <translation>La clínica está abierta en otra ventana o programa; ciérrela allí e inténtelo de nuevo. No se cambió nada</translation>
    </message>
    <message id="folder_not_there">
        <source>{field}: {folder} is not there; plug in its drive, or choose another folder</source>
        <translation>{field}: {folder} no está; conecte su unidad o elija otra carpeta</translation>
    </message>
    <message id="folder_is_data">
        <source>{field}: {folder} lies with the clinic's file; choose a folder on another drive</source>
        <translation>{field}: {folder} está junto al archivo de la clínica; elija una carpeta de otra unidad</translation>
    </message>
    <message id="folder_read_only">
        <source>{field}: nothing can be written to {folder}; choose another folder</source>
        <translation>{field}: no se puede escribir en {folder}; elija otra carpeta</translation>
    </message>
    <message id="folder_not_empty">
        <source>{field}: {folder} holds a clinic already; choose an empty folder</source>
        <translation>{field}: {folder} ya contiene una clínica; elija una carpeta vacía</translation>
    </message>
    <message id="folder_no_name">
        <source>{folder} begins or ends with a space, has a line break or is no text; choose another name. Nothing was changed</source>
        <translation>{folder} empieza o termina con un espacio, tiene un salto de línea o no es texto; elija otro nombre. No se cambió nada</translation>
    </message>
    <message id="folder_given">
        <source>The data folder is given by {what}; move the folder there, then change it there. Nothing was changed</source>
        <translation>La carpeta de datos viene dada por {what}; traslade allí la carpeta y cámbiela después. No se cambió nada</translation>
    </message>
    <message id="folder_set">
        <source>The data folder is {folder}, set in {what}. It was left as it is; where no clinic lies there, take that file away to set another</source>
        <translation>La carpeta de datos es {folder}, fijada en {what}. Se dejó como está; si allí no hay una clínica, quite ese archivo para fijar otra</translation>
    </message>
    <message id="folder_holds_clinic">
        <source>A clinic lies in {folder}; move it from the desk (Settings, Backups), which takes its backups along. Nothing was changed</source>
        <translation>Hay una clínica en {folder}; trasládela desde el programa de recepción (Ajustes, Copias de seguridad), que lleva también sus copias. No se cambió nada</translation>
    </message>
    <message id="rights_not_given">
        <source>The users of this computer could not be given the right to write in {folder}. {why}</source>
        <translation>No se pudo dar a los usuarios de este ordenador el derecho a escribir en {folder}. {why}</translation>
    </message>
    <message id="did_choose_backup_folder">
        <source>second folder for backups changed</source>
        <translation>segunda carpeta de copias cambiada</translation>
    </message>
    <message id="cli_backup">
        <source>make a verified copy of the clinic, whoever uses it meanwhile</source>
        <translation>hacer una copia verificada de la clínica, aunque alguien la esté usando</translation>
    </message>
    <message id="cli_backup_to">
        <source>the folder that the copy is put in</source>
        <translation>la carpeta en la que se guarda la copia</translation>
    </message>
    <message id="cli_restore">
        <source>bring a backup back: the file that was there is kept aside, then everything is checked</source>
        <translation>restaurar una copia: el archivo que estaba se aparta y después se comprueba todo</translation>
    </message>
    <message id="cli_restore_from">
        <source>a backup, or a folder of backups: then the newest good one</source>
        <translation>una copia, o una carpeta de copias: entonces la buena más reciente</translation>
    </message>
    <message id="cli_restore_to">
        <source>the data folder to restore into (default: the clinic's)</source>
        <translation>la carpeta de datos en la que restaurar (por omisión: la de la clínica)</translation>
    </message>
    <message id="cli_deep">
        <source>replay the whole history against the tables and name every row that differs</source>
        <translation>repasar todo el historial frente a las tablas y nombrar cada fila que difiere</translation>
    </message>
    <message id="cli_repair">
        <source>make anew what follows from the facts (due items, search); a copy is made first</source>
        <translation>rehacer lo que se sigue de los hechos (pendientes, búsqueda); antes se hace una copia</translation>
    </message>
    <message id="cli_newer">
        <source>say whether there is a newer version, by the file that the PC or the clinic names for that</source>
        <translation>decir si hay una versión más nueva, según el archivo que el equipo o la clínica nombran para ello</translation>
    </message>
    <message id="cli_newer_file">
        <source>the file to read instead, by its path or web address</source>
        <translation>el archivo que leer en su lugar, por su ruta o dirección web</translation>
    </message>
    <message id="cli_data_folder">
        <source>say where the clinic's data is; with a folder, have it there from the next start on</source>
        <translation>dice dónde están los datos de la clínica; con una carpeta, los tendrá allí desde el próximo inicio</translation>
    </message>
    <message id="cli_data_folder_new">
        <source>the folder, on a drive of this computer; it is made if it is not there</source>
        <translation>la carpeta, en una unidad de este ordenador; se crea si no existe</translation>
    </message>
    <message id="cli_for_everyone">
        <source>set it for everyone who uses this computer, and on Windows give them the right to write there</source>
        <translation>la fija para todos los que usan este ordenador y, en Windows, les da el derecho a escribir allí</translation>
    </message>
    <message id="cli_unless_set">
        <source>where a folder is set already, leave it</source>
        <translation>si ya hay una carpeta fijada, la deja</translation>
    </message>
    <message id="cli_backed_up">
        <source>{file}: {patients} patients, last change {last}</source>
        <translation>{file}: {patients} pacientes, último cambio {last}</translation>
    </message>
    <message id="cli_backed_up_one">
        <source>{file}: 1 patient, last change {last}</source>
        <translation>{file}: 1 paciente, último cambio {last}</translation>
    </message>
    <message id="cli_backup_faulty">
        <source>The copy is whole, but something is wrong in the clinic: run “pumptracker check”</source>
        <translation>La copia está entera, pero algo está mal en la clínica: ejecute «pumptracker check»</translation>
    </message>
    <message id="cli_restored">
        <source>Restored from {file}: {patients} patients, last change {last}</source>
        <translation>Restaurada de {file}: {patients} pacientes, último cambio {last}</translation>
    </message>
    <message id="cli_restored_one">
        <source>Restored from {file}: 1 patient, last change {last}</source>
        <translation>Restaurada de {file}: 1 paciente, último cambio {last}</translation>
    </message>
    <message id="cli_not_checked">
        <source>It is restored, but its file did not answer when it was to be checked: run “pumptracker check”</source>
        <translation>Está restaurada, pero su archivo no respondió al comprobarla: ejecute «pumptracker check»</translation>
    </message>
    <message id="cli_kept_aside">
        <source>The file that was there is kept as {file}</source>
        <translation>El archivo que estaba se conserva como {file}</translation>
    </message>
    <message id="cli_set_apart">
        <source>This is not the clinic's data folder: nothing is written from it to the second folder, nor for the second PC. Where it becomes the clinic's, choose both anew in the settings</source>
        <translation>Esta no es la carpeta de datos de la clínica: desde ella no se escribe nada en la segunda carpeta ni para el segundo PC. Si pasa a ser la de la clínica, elija ambas de nuevo en los ajustes</translation>
    </message>
    <message id="cli_never_changed">
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message id="cli_covered">
        <source>{covered} rows compared with the history that covers them; {found} differ or cannot be proven</source>
        <translation>{covered} filas comparadas con el historial que las cubre; {found} difieren o no se pueden probar</translation>
    </message>
    <message id="cli_repaired">
        <source>Made anew: {fault}</source>
        <translation>Rehecho: {fault}</translation>
    </message>
    <message id="cli_nothing_differed">
        <source>Made anew; nothing differed</source>
        <translation>Rehecho; nada difería</translation>
    </message>
    <message id="fault_row_unread">
        <source>{of} row {row}: cannot be read any more</source>
        <translation>{of}, fila {row}: ya no se puede leer</translation>
    </message>
    <message id="fault_unread">
        <source>the table {of} cannot be read to its end</source>
        <translation>la tabla {of} no se puede leer hasta el final</translation>
    </message>
    <message id="backup_none">
        <source>No copy of the clinic's file has been made yet. Press Backups, then Back up now; call IT if it fails.</source>
        <translation>Todavía no se ha hecho ninguna copia del archivo de la clínica. Presione Copias de seguridad y después Copiar ahora; si falla, llame a informática.</translation>
    </message>
    <message id="backup_old">
        <source>The last good copy of the clinic's file is older than a day. Press Backups, then Back up now; call IT if it fails.</source>
        <translation>La última copia buena del archivo de la clínica tiene más de un día. Presione Copias de seguridad y después Copiar ahora; si falla, llame a informática.</translation>
    </message>
    <message id="backup_faulty">
        <source>Something is wrong in the clinic's file: the last good copy is older than a day. Call IT, who run “pumptracker check”.</source>
        <translation>Algo está mal en el archivo de la clínica: la última copia buena tiene más de un día. Llame a informática, que ejecuta «pumptracker check».</translation>
    </message>
    <message id="backup_second_absent">
        <source>The second folder for backups is not there, and its last copy is older than a day. Plug in the drive, or press Backups to choose another.</source>
        <translation>La segunda carpeta de copias no está, y su última copia tiene más de un día. Conecte la unidad o presione Copias de seguridad para elegir otra.</translation>
    </message>
    <message id="backup_second_old">
        <source>The last good copy in the second folder is older than a day. Press Backups, then Back up now; call IT if it fails.</source>
        <translation>La última copia buena de la segunda carpeta tiene más de un día. Presione Copias de seguridad y después Copiar ahora; si falla, llame a informática.</translation>
    </message>
    <message id="backups_link">
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message id="tip_backups_link">
        <source>Open the backups in the settings</source>
        <translation>Abrir las copias en los ajustes</translation>
    </message>
    <message id="backup_folder_own">
        <source>Beside the clinic's file</source>
        <translation>Junto al archivo de la clínica</translation>
    </message>
    <message id="backup_folder_second">
        <source>Second folder</source>
        <translation>Segunda carpeta</translation>
    </message>
    <message id="field_backup_folder">
        <source>Second folder</source>
        <translation>Segunda carpeta</translation>
    </message>
    <message id="field_data_folder">
        <source>Data folder</source>
        <translation>Carpeta de datos</translation>
    </message>
    <message id="backup_folder_none">
        <source>Second folder: none. Choose one on another drive or share, so that a broken disk takes nothing.</source>
        <translation>Segunda carpeta: ninguna. Elija una en otra unidad o recurso compartido, para que un disco roto no se lleve nada.</translation>
    </message>
    <message id="backup_folder_is">
        <source>Second folder: {folder}</source>
        <translation>Segunda carpeta: {folder}</translation>
    </message>
    <message id="backup_folder_absent">
        <source>Second folder: {folder}, not there now. Plug in its drive or choose another.</source>
        <translation>Segunda carpeta: {folder}; ahora no está. Conecte su unidad o elija otra.</translation>
    </message>
    <message id="backups_none">
        <source>There is no backup yet.</source>
        <translation>Todavía no hay ninguna copia.</translation>
    </message>
    <message id="backups_reading">
        <source>Looking at the backups…</source>
        <translation>Mirando las copias…</translation>
    </message>
    <message id="column_made_at">
        <source>Made</source>
        <translation>Hecha</translation>
    </message>
    <message id="column_holds">
        <source>Holds</source>
        <translation>Contiene</translation>
    </message>
    <message id="column_last_change">
        <source>Last change</source>
        <translation>Último cambio</translation>
    </message>
    <message id="column_backup_reason">
        <source>Why</source>
        <translation>Por qué</translation>
    </message>
    <message id="backup_holds">
        <source>{patients} patients</source>
        <translation>{patients} pacientes</translation>
    </message>
    <message id="backup_holds_one">
        <source>1 patient</source>
        <translation>1 paciente</translation>
    </message>
    <message id="backup_reason_">
        <source>a file</source>
        <translation>un archivo</translation>
    </message>
    <message id="backup_reason_close">
        <source>the desk was closed</source>
        <translation>se cerró la recepción</translation>
    </message>
    <message id="backup_reason_daily">
        <source>a day had passed</source>
        <translation>había pasado un día</translation>
    </message>
    <message id="backup_reason_upgrade">
        <source>before an upgrade</source>
        <translation>antes de actualizar</translation>
    </message>
    <message id="backup_reason_import">
        <source>before an import</source>
        <translation>antes de importar</translation>
    </message>
    <message id="backup_reason_merge">
        <source>before a merge</source>
        <translation>antes de unir</translation>
    </message>
    <message id="backup_reason_restore">
        <source>before a restore</source>
        <translation>antes de restaurar</translation>
    </message>
    <message id="backup_reason_asked">
        <source>asked for</source>
        <translation>se pidió</translation>
    </message>
    <message id="backup_is_faulty">
        <source>{reason}; something is wrong in it</source>
        <translation>{reason}; algo está mal en ella</translation>
    </message>
    <message id="backup_now">
        <source>Back up now</source>
        <translation>Copiar ahora</translation>
    </message>
    <message id="tip_backup_now">
        <source>Make a verified copy now, here and in the second folder</source>
        <translation>Hacer ahora una copia verificada, aquí y en la segunda carpeta</translation>
    </message>
    <message id="backup_second">
        <source>Second folder…</source>
        <translation>Segunda carpeta…</translation>
    </message>
    <message id="tip_backup_second">
        <source>Keep a copy of each backup on another drive or share</source>
        <translation>Guardar cada copia también en otra unidad o recurso compartido</translation>
    </message>
    <message id="backup_no_second">
        <source>No second folder</source>
        <translation>Sin segunda carpeta</translation>
    </message>
    <message id="tip_backup_no_second">
        <source>Keep copies beside the clinic's file alone</source>
        <translation>Guardar las copias solo junto al archivo de la clínica</translation>
    </message>
    <message id="backup_restore">
        <source>Restore…</source>
        <translation>Restaurar…</translation>
    </message>
    <message id="tip_backup_restore">
        <source>Bring a backup back; the present file is kept aside first</source>
        <translation>Restaurar una copia; antes se aparta el archivo actual</translation>
    </message>
    <message id="backup_restore_file">
        <source>Restore from a file…</source>
        <translation>Restaurar de un archivo…</translation>
    </message>
    <message id="tip_backup_restore_file">
        <source>Bring a backup back that lies elsewhere</source>
        <translation>Restaurar una copia que está en otro lugar</translation>
    </message>
    <message id="backup_move">
        <source>Move the data folder…</source>
        <translation>Trasladar los datos…</translation>
    </message>
    <message id="tip_backup_move">
        <source>Move the clinic's file and its backups to another folder</source>
        <translation>Trasladar el archivo de la clínica y sus copias a otra carpeta</translation>
    </message>
    <message id="backup_made">
        <source>A copy was made and verified: {patients} patients</source>
        <translation>Copia hecha y verificada: {patients} pacientes</translation>
    </message>
    <message id="backup_made_one">
        <source>A copy was made and verified: 1 patient</source>
        <translation>Copia hecha y verificada: 1 paciente</translation>
    </message>
    <message id="backup_made_faulty">
        <source>A copy was made, but something is wrong in the clinic's file; call IT</source>
        <translation>Se hizo una copia, pero algo está mal en el archivo de la clínica; llame a informática</translation>
    </message>
    <message id="backup_making">
        <source>Making and verifying a copy: {done} of {total}</source>
        <translation>Haciendo y verificando una copia: {done} de {total}</translation>
    </message>
    <message id="backup_making_soon">
        <source>Making and verifying a copy…</source>
        <translation>Haciendo y verificando una copia…</translation>
    </message>
    <message id="backup_looking">
        <source>Looking into the backup: {done} of {total}</source>
        <translation>Mirando la copia: {done} de {total}</translation>
    </message>
    <message id="backup_looking_soon">
        <source>Looking into the backup…</source>
        <translation>Mirando la copia…</translation>
    </message>
    <message id="backup_closing">
        <source>A copy of the clinic's file is being made before the desk closes.</source>
        <translation>Se está haciendo una copia del archivo de la clínica antes de cerrar.</translation>
    </message>
    <message id="backup_closing_skip">
        <source>Close without a copy</source>
        <translation>Cerrar sin copia</translation>
    </message>
    <message id="backup_closing_failed">
        <source>No copy could be made before closing.</source>
        <translation>No se pudo hacer ninguna copia antes de cerrar.</translation>
    </message>
    <message id="backup_closing_anyway">
        <source>Close anyway</source>
        <translation>Cerrar de todos modos</translation>
    </message>
    <message id="restore_title">
        <source>Restore a backup</source>
        <translation>Restaurar una copia de seguridad</translation>
    </message>
    <message id="restore_from">
        <source>From the backup: {file}</source>
        <translation>De la copia: {file}</translation>
    </message>
    <message id="restore_side_now">
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message id="restore_side_then">
        <source>In the backup</source>
        <translation>En la copia</translation>
    </message>
    <message id="restore_patients">
        <source>Patients</source>
        <translation>Pacientes</translation>
    </message>
    <message id="restore_last_change">
        <source>Last change</source>
        <translation>Último cambio</translation>
    </message>
    <message id="restore_made">
        <source>Made</source>
        <translation>Hecha</translation>
    </message>
    <message id="restore_loses">
        <source>Whatever was recorded after the backup's last change will not be in the clinic any more. It stays in the file that is kept aside, and in a backup that is made first.</source>
        <translation>Lo que se registró después del último cambio de la copia ya no estará en la clínica. Queda en el archivo que se aparta y en una copia que se hace antes.</translation>
    </message>
    <message id="restore_steps">
        <source>The present file is kept aside first, then the backup takes its place and is checked, then the desk opens on it. This cannot be undone with Undo.</source>
        <translation>Primero se aparta el archivo actual; después la copia ocupa su lugar y se comprueba, y la recepción se abre con ella. No se puede deshacer con Deshacer.</translation>
    </message>
    <message id="restore_button">
        <source>Restore this backup</source>
        <translation>Restaurar esta copia</translation>
    </message>
    <message id="restore_working">
        <source>The backup is being restored and checked…</source>
        <translation>La copia se está restaurando y comprobando…</translation>
    </message>
    <message id="restore_done">
        <source>Restored: {patients} patients, last change {last}. Nothing is wrong. Kept aside: {file}</source>
        <translation>Restaurada: {patients} pacientes, último cambio {last}. Nada está mal. Apartado: {file}</translation>
    </message>
    <message id="restore_done_one">
        <source>Restored: 1 patient, last change {last}. Nothing is wrong. Kept aside: {file}</source>
        <translation>Restaurada: 1 paciente, último cambio {last}. Nada está mal. Apartado: {file}</translation>
    </message>
    <message id="restore_done_faulty">
        <source>Restored, but the check says: {fault}. Kept aside: {file}</source>
        <translation>Restaurada, pero la comprobación dice: {fault}. Apartado: {file}</translation>
    </message>
    <message id="move_title">
        <source>Move the data folder</source>
        <translation>Trasladar la carpeta de datos</translation>
    </message>
    <message id="move_choose_folder">
        <source>Choose the new data folder</source>
        <translation>Elija la nueva carpeta de datos</translation>
    </message>
    <message id="move_what">
        <source>From {old} to {new}</source>
        <translation>De {old} a {new}</translation>
    </message>
    <message id="move_steps">
        <source>The clinic's file and its backups are copied and verified, then the desk opens there, here and for whoever uses the same setting. What was there stays, under the name {aside}.</source>
        <translation>El archivo de la clínica y sus copias se copian y se verifican; después la recepción se abre allí, aquí y para quien use el mismo ajuste. Lo que estaba se queda con el nombre {aside}.</translation>
    </message>
    <message id="move_button">
        <source>Move it</source>
        <translation>Trasladar</translation>
    </message>
    <message id="move_working">
        <source>The data folder is being moved…</source>
        <translation>La carpeta de datos se está trasladando…</translation>
    </message>
    <message id="move_done">
        <source>The clinic is in {folder} now. The old file stays as {aside}.</source>
        <translation>La clínica está ahora en {folder}. El archivo anterior queda como {aside}.</translation>
    </message>
    <message id="choose_second_title">
        <source>Choose the second folder for backups</source>
        <translation>Elija la segunda carpeta de copias</translation>
    </message>
    <message id="choose_backup_title">
        <source>Choose a backup</source>
        <translation>Elija una copia</translation>
    </message>
    <message id="choose_backup_filter">
        <source>Backups (*.db)</source>
        <translation>Copias de seguridad (*.db)</translation>
    </message>
    <message id="trial_modules">
        <source>every part of the program</source>
        <translation>todas las partes del programa</translation>
    </message>
    <message id="trial_sentences">
        <source>the sentences of every language</source>
        <translation>los textos de cada idioma</translation>
    </message>
    <message id="trial_articles">
        <source>the articles and handouts, and the search in them</source>
        <translation>los artículos y folletos, y la búsqueda en ellos</translation>
    </message>
    <message id="trial_holidays">
        <source>the public holidays of every country</source>
        <translation>los días festivos de cada país</translation>
    </message>
    <message id="trial_spreadsheet">
        <source>a table written as CSV, and a register read</source>
        <translation>una tabla escrita como CSV y un registro leído</translation>
    </message>
    <message id="trial_searching">
        <source>the search for patients</source>
        <translation>la búsqueda de pacientes</translation>
    </message>
    <message id="trial_copies">
        <source>a backup, verified and restored</source>
        <translation>una copia de seguridad, verificada y restaurada</translation>
    </message>
    <message id="trial_upgrade">
        <source>the upgrade of a clinic of the first version</source>
        <translation>la actualización de una clínica de la primera versión</translation>
    </message>
    <message id="trial_sound">
        <source>the check of the demo clinic</source>
        <translation>la comprobación de la clínica de demostración</translation>
    </message>
    <message id="trial_manuals">
        <source>the manuals, what is new, and the licences</source>
        <translation>los manuales, las novedades y las licencias</translation>
    </message>
    <message id="trial_web">
        <source>reading which version is the newest</source>
        <translation>la lectura de cuál es la versión más nueva</translation>
    </message>
    <message id="trial_plugins">
        <source>what Qt opens windows and printers with</source>
        <translation>lo que Qt usa para abrir ventanas e imprimir</translation>
    </message>
    <message id="trial_fonts">
        <source>the fonts</source>
        <translation>los tipos de letra</translation>
    </message>
    <message id="trial_signs">
        <source>the signs</source>
        <translation>los signos</translation>
    </message>
    <message id="trial_qt_words">
        <source>Qt's own words in every language</source>
        <translation>las palabras propias de Qt en cada idioma</translation>
    </message>
    <message id="trial_pages">
        <source>every page in every language</source>
        <translation>cada página en cada idioma</translation>
    </message>
    <message id="trial_prints">
        <source>prints as PDF, with their drawings</source>
        <translation>las impresiones en PDF, con sus dibujos</translation>
    </message>
    <message id="trial_printing">
        <source>the library that prints on paper</source>
        <translation>la biblioteca que imprime en papel</translation>
    </message>
    <message id="trial_window">
        <source>what opens windows on this system</source>
        <translation>lo que abre ventanas en este sistema</translation>
    </message>
    <message id="trial_one_desk">
        <source>hearing a second start</source>
        <translation>oír un segundo inicio</translation>
    </message>
    <message id="trial_passed">
        <source>ok      {what}</source>
        <translation>bien    {what}</translation>
    </message>
    <message id="trial_failed">
        <source>FAILED  {what}: {why}</source>
        <translation>FALLA   {what}: {why}</translation>
    </message>
    <message id="trial_heard">
        <source>HEARD   {said}</source>
        <translation>AVISO   {said}</translation>
    </message>
    <message id="trials_passed">
        <source>{tried} things tried; nothing wrong</source>
        <translation>{tried} cosas probadas; nada mal</translation>
    </message>
    <message id="trials_failed">
        <source>{count} things missing or wrong</source>
        <translation>Faltan o están mal {count} cosas</translation>
    </message>
    <message id="trials_failed_one">
        <source>1 thing missing or wrong</source>
        <translation>Falta o está mal 1 cosa</translation>
    </message>
    <message id="trial_untranslated">
        <source>{lacking} of {all} sentences are not there in {language}</source>
        <translation>{lacking} de {all} textos no están en {language}</translation>
    </message>
    <message id="trial_no_article">
        <source>{folder} lacks {articles}</source>
        <translation>en {folder} falta {articles}</translation>
    </message>
    <message id="trial_not_found">
        <source>“{given}” was not found</source>
        <translation>no se encontró «{given}»</translation>
    </message>
    <message id="trial_no_holidays">
        <source>the library of public holidays is missing</source>
        <translation>falta la biblioteca de días festivos</translation>
    </message>
    <message id="trial_holidays_untranslated">
        <source>those of {country} are not there in {language}</source>
        <translation>los de {country} no están en {language}</translation>
    </message>
    <message id="trial_not_the_same">
        <source>{file} is not what was written</source>
        <translation>{file} no es lo que se escribió</translation>
    </message>
    <message id="trial_no_file">
        <source>{file} is missing or cannot be used</source>
        <translation>{file} falta o no se puede usar</translation>
    </message>
    <message id="trial_not_upgraded">
        <source>the tables are of version {found} instead of {wanted}</source>
        <translation>las tablas son de la versión {found} en lugar de {wanted}</translation>
    </message>
    <message id="trial_no_copy">
        <source>no copy of it was made first</source>
        <translation>no se hizo antes una copia</translation>
    </message>
    <message id="trial_not_painted">
        <source>{what} shows nothing</source>
        <translation>{what} no muestra nada</translation>
    </message>
    <message id="trial_qt_untranslated">
        <source>in {language} it says “{said}”</source>
        <translation>en {language} dice «{said}»</translation>
    </message>
    <message id="trial_no_plugin">
        <source>{file} cannot be loaded: {why}</source>
        <translation>{file} no se puede cargar: {why}</translation>
    </message>
    <message id="trial_not_heard">
        <source>nothing can be listened on</source>
        <translation>no se puede escuchar nada</translation>
    </message>
    <message id="set_up_title">
        <source>Setting up a new clinic</source>
        <translation>Preparar una clínica nueva</translation>
    </message>
    <message id="set_up_step">
        <source>Step {number} of {total}</source>
        <translation>Paso {number} de {total}</translation>
    </message>
    <message id="set_up_later">
        <source>Everything here can be changed later in Settings (F12). Esc leaves the set-up.</source>
        <translation>Todo esto se puede cambiar después en Ajustes (F12). Esc deja la preparación.</translation>
    </message>
    <message id="set_up_unsaved">
        <source>What you typed here is not kept yet: “Next” keeps it. Press Esc again to leave without it.</source>
        <translation>Lo que escribió aquí aún no se ha guardado: «Siguiente» lo guarda. Presione Esc otra vez para salir sin ello.</translation>
    </message>
    <message id="set_up_back">
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
    <message id="set_up_skip">
        <source>&amp;Skip</source>
        <translation>&amp;Omitir</translation>
    </message>
    <message id="set_up_next">
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message id="set_up_finish">
        <source>&amp;Finish</source>
        <translation>&amp;Terminar</translation>
    </message>
    <message id="set_up_leave">
        <source>&amp;Leave the set-up</source>
        <translation>&amp;Dejar la preparación</translation>
    </message>
    <message id="set_up_language">
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message id="set_up_clinic">
        <source>Clinic</source>
        <translation>Clínica</translation>
    </message>
    <message id="set_up_open_days">
        <source>Working days</source>
        <translation>Días laborables</translation>
    </message>
    <message id="set_up_holidays">
        <source>Public holidays</source>
        <translation>Días festivos</translation>
    </message>
    <message id="set_up_staff">
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message id="set_up_backups">
        <source>Backups</source>
        <translation>Copias de seguridad</translation>
    </message>
    <message id="set_up_register">
        <source>Your patients</source>
        <translation>Sus pacientes</translation>
    </message>
    <message id="set_up_about_language">
        <source>The language of this desk. Names and texts that staff type stay as they were typed.</source>
        <translation>El idioma de esta recepción. Los nombres y textos que escribe el personal quedan como se escribieron.</translation>
    </message>
    <message id="set_up_about_clinic">
        <source>What letters, print-outs and the cards for callers say of the clinic.</source>
        <translation>Lo que dicen de la clínica las cartas, los impresos y las tarjetas para llamadas.</translation>
    </message>
    <message id="set_up_about_open_days">
        <source>Dates to book by, and visits, fall on days on which the clinic is open.</source>
        <translation>Las fechas límite para reservar, y las visitas, caen en días en que la clínica abre.</translation>
    </message>
    <message id="set_up_about_holidays">
        <source>The ticked days become closures; a booking on a closed day does not count.</source>
        <translation>Los días marcados pasan a ser cierres; una reserva en un día cerrado no cuenta.</translation>
    </message>
    <message id="set_up_about_staff">
        <source>Who works at the desk. Every change is kept with the name of whoever made it.</source>
        <translation>Quién trabaja en la recepción. Cada cambio se guarda con el nombre de quien lo hizo.</translation>
    </message>
    <message id="set_up_about_backups">
        <source>Copies are made daily and at close, beside the data. A second folder guards them against a broken disk: a drive or a share that is not this PC.</source>
        <translation>Se hacen copias cada día y al cerrar, junto a los datos. Una segunda carpeta las protege de un disco roto: una unidad o un recurso compartido que no sea este PC.</translation>
    </message>
    <message id="set_up_about_register">
        <source>Begin with the register you have, or without one. The demo clinic opens in a window of its own: nothing in it is real, and it is gone when you close it.</source>
        <translation>Empiece con el registro que tiene, o sin él. La clínica de demostración se abre en una ventana propia: nada en ella es real, y desaparece al cerrarla.</translation>
    </message>
    <message id="field_staff_names">
        <source>Names, one on each line; begin with yours</source>
        <translation>Nombres, uno en cada línea; empiece por el suyo</translation>
    </message>
    <message id="set_up_choose_folder">
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message id="hint_no_second">
        <source>none: copies beside the data alone</source>
        <translation>ninguna: solo copias junto a los datos</translation>
    </message>
    <message id="begin_empty">
        <source>Begin empty</source>
        <translation>Empezar sin pacientes</translation>
    </message>
    <message id="begin_register">
        <source>Bring in a register</source>
        <translation>Traer un registro</translation>
    </message>
    <message id="begin_demo">
        <source>Look at the demo clinic</source>
        <translation>Ver la clínica de demostración</translation>
    </message>
    <message id="begin_how">
        <source>How to begin</source>
        <translation>Cómo empezar</translation>
    </message>
    <message id="begin_empty_about">
        <source>The worklist is empty until the first patient is registered (Ctrl+N).</source>
        <translation>La lista de trabajo está vacía hasta que se registre el primer paciente (Ctrl+N).</translation>
    </message>
    <message id="demo_not_begun">
        <source>The demo clinic could not be started; choose another way to begin</source>
        <translation>No se pudo abrir la clínica de demostración; elija otra manera de empezar</translation>
    </message>
    <message id="begin_demo_about">
        <source>“Finish” opens the demo clinic beside this window.</source>
        <translation>«Terminar» abre la clínica de demostración junto a esta ventana.</translation>
    </message>
    <message id="did_finish_set_up">
        <source>set-up of the clinic finished</source>
        <translation>preparación de la clínica terminada</translation>
    </message>
    <message id="did_name_staff">
        <source>staff named</source>
        <translation>nombres del personal escritos</translation>
    </message>
    <message id="register_title">
        <source>Import a register</source>
        <translation>Importar un registro</translation>
    </message>
    <message id="register_about">
        <source>A file in CSV (UTF-8, commas), with the columns of “An empty register”. It is looked through first; nothing is kept before you say so, and all of it is undone with one key.</source>
        <translation>Un archivo CSV (UTF-8, comas), con las columnas de «Un registro vacío». Primero se revisa; nada se guarda antes de que usted lo diga, y todo se deshace con una tecla.</translation>
    </message>
    <message id="register_choose">
        <source>Choose a file…</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message id="register_empty">
        <source>An empty register…</source>
        <translation>Un registro vacío…</translation>
    </message>
    <message id="register_saved">
        <source>{file} has the columns; one line for each patient.</source>
        <translation>{file} tiene las columnas; una línea por cada paciente.</translation>
    </message>
    <message id="register_choose_title">
        <source>Register to import</source>
        <translation>Registro que se importa</translation>
    </message>
    <message id="register_files">
        <source>Register as CSV (*.csv)</source>
        <translation>Registro en CSV (*.csv)</translation>
    </message>
    <message id="register_none">
        <source>No file is chosen yet.</source>
        <translation>Aún no se ha elegido ningún archivo.</translation>
    </message>
    <message id="register_missing">
        <source>There is no register to import yet: choose a file, or press “Begin empty”.</source>
        <translation>Todavía no hay ningún registro que importar: elija un archivo, o presione «Empezar sin pacientes».</translation>
    </message>
    <message id="register_file">
        <source>If {file} is imported: {counts}.</source>
        <translation>Si se importa {file}: {counts}.</translation>
    </message>
    <message id="register_more">
        <source>… and {more} more lines like these.</source>
        <translation>… y {more} líneas más como estas.</translation>
    </message>
    <message id="register_found">
        <source>What the import would do</source>
        <translation>Lo que haría la importación</translation>
    </message>
    <message id="register_looking">
        <source>Looking through the register: {done} of {total}</source>
        <translation>Revisando el registro: {done} de {total}</translation>
    </message>
    <message id="register_looking_soon">
        <source>Looking through the register…</source>
        <translation>Revisando el registro…</translation>
    </message>
    <message id="register_importing">
        <source>Importing: {done} of {total}</source>
        <translation>Importando: {done} de {total}</translation>
    </message>
    <message id="register_importing_soon">
        <source>Importing…</source>
        <translation>Importando…</translation>
    </message>
    <message id="register_import">
        <source>&amp;Import</source>
        <translation>&amp;Importar</translation>
    </message>
    <message id="register_done">
        <source>Imported: {counts}</source>
        <translation>Importado: {counts}</translation>
    </message>
    <message id="data_import">
        <source>Import a register…</source>
        <translation>Importar un registro…</translation>
    </message>
    <message id="help_menu">
        <source>Help</source>
        <translation>Ayuda</translation>
    </message>
    <message id="help_news">
        <source>What is new…</source>
        <translation>Novedades…</translation>
    </message>
    <message id="help_keys">
        <source>Keyboard shortcuts…</source>
        <translation>Teclas…</translation>
    </message>
    <message id="help_about">
        <source>About PumpTracker…</source>
        <translation>Acerca de PumpTracker…</translation>
    </message>
    <message id="about_title">
        <source>About PumpTracker</source>
        <translation>Acerca de PumpTracker</translation>
    </message>
    <message id="about_version">
        <source>PumpTracker {version}</source>
        <translation>PumpTracker {version}</translation>
    </message>
    <message id="about_what">
        <source>An administrative tracker; not a medical device, not for emergencies. It computes no dose and interprets nothing: the clinician decides.</source>
        <translation>Un programa administrativo; no es un producto sanitario ni sirve para emergencias. No calcula dosis ni interpreta nada: decide el clínico.</translation>
    </message>
    <message id="about_details">
        <source>For the clinic's IT (holds no patient data)</source>
        <translation>Para el servicio informático de la clínica (sin datos de pacientes)</translation>
    </message>
    <message id="about_folder">
        <source>Data folder: {given}</source>
        <translation>Carpeta de datos: {given}</translation>
    </message>
    <message id="about_file">
        <source>The clinic's file: {given}, tables {schema}</source>
        <translation>Archivo de la clínica: {given}, tablas {schema}</translation>
    </message>
    <message id="about_preferences">
        <source>What this desk remembers: {given}</source>
        <translation>Lo que recuerda esta recepción: {given}</translation>
    </message>
    <message id="about_licence">
        <source>Licence: MIT</source>
        <translation>Licencia: MIT</translation>
    </message>
    <message id="about_copy">
        <source>Co&amp;py</source>
        <translation>Co&amp;piar</translation>
    </message>
    <message id="about_copied">
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message id="about_open_folder">
        <source>&amp;Open the data folder</source>
        <translation>&amp;Abrir la carpeta de datos</translation>
    </message>
    <message id="about_no_folder">
        <source>The data folder cannot be shown: {folder}</source>
        <translation>No se puede mostrar la carpeta de datos: {folder}</translation>
    </message>
    <message id="about_part_details">
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message id="about_part_licence">
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message id="about_part_notices">
        <source>Third-party notices</source>
        <translation>Avisos de terceros</translation>
    </message>
    <message id="about_parts">
        <source>What is shown below</source>
        <translation>Lo que se muestra abajo</translation>
    </message>
    <message id="about_no_licence">
        <source>PumpTracker is free under the MIT licence. Its text is not in this installation; ask whoever gave it to you.</source>
        <translation>PumpTracker es libre bajo la licencia MIT. Su texto no está en esta instalación; pídalo a quien se la dio.</translation>
    </message>
    <message id="about_no_notices">
        <source>PumpTracker is made with Python, Qt (PySide6), SQLite, sqlite-utils, holidays, and the DejaVu fonts, each under its own licence. Their texts are made into installed copies; this one runs from its source.</source>
        <translation>PumpTracker está hecho con Python, Qt (PySide6), SQLite, sqlite-utils, holidays y los tipos de letra DejaVu, cada uno bajo su propia licencia. Sus textos se incluyen en las copias instaladas; esta se ejecuta desde su código.</translation>
    </message>
    <message id="news_title">
        <source>What is new</source>
        <translation>Novedades</translation>
    </message>
    <message id="news_none">
        <source>There are no release notes in this installation.</source>
        <translation>No hay notas de la versión en esta instalación.</translation>
    </message>
    <message id="news_banner">
        <source>PumpTracker was brought up to version {version}. Your data was kept.</source>
        <translation>PumpTracker se actualizó a la versión {version}. Sus datos se conservaron.</translation>
    </message>
    <message id="news_read">
        <source>What is new</source>
        <translation>Novedades</translation>
    </message>
    <message id="news_away">
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message id="section_updates">
        <source>Newer versions</source>
        <translation>Versiones nuevas</translation>
    </message>
    <message id="about_updates">
        <source>Off until your IT names a file that says which version is the newest. Only that file is read; nothing is sent, downloaded or installed.</source>
        <translation>Apagado hasta que informática nombre un archivo que diga cuál es la versión más nueva. Solo se lee ese archivo; nada se envía, se descarga ni se instala.</translation>
    </message>
    <message id="updates_here">
        <source>Version of this desk</source>
        <translation>Versión de esta recepción</translation>
    </message>
    <message id="updates_file">
        <source>File that says the newest version</source>
        <translation>Archivo que dice la versión más nueva</translation>
    </message>
    <message id="updates_daily">
        <source>Looked at by itself</source>
        <translation>Se mira por sí solo</translation>
    </message>
    <message id="updates_found">
        <source>Found at the last look</source>
        <translation>Hallado la última vez</translation>
    </message>
    <message id="updates_off">
        <source>None: PumpTracker never looks</source>
        <translation>Ninguno: PumpTracker nunca mira</translation>
    </message>
    <message id="updates_every_day">
        <source>once a day</source>
        <translation>una vez al día</translation>
    </message>
    <message id="updates_never">
        <source>no, only with “Check now”</source>
        <translation>no, solo con «Mirar ahora»</translation>
    </message>
    <message id="updates_by_machine">
        <source>{named} (set for everyone on this PC)</source>
        <translation>{named} (fijado para todos en este PC)</translation>
    </message>
    <message id="updates_not_yet">
        <source>not yet</source>
        <translation>todavía no</translation>
    </message>
    <message id="updates_choose">
        <source>Choose the file…</source>
        <translation>Elegir el archivo…</translation>
    </message>
    <message id="updates_check">
        <source>Check now</source>
        <translation>Mirar ahora</translation>
    </message>
    <message id="updates_dialog">
        <source>File that says the newest version</source>
        <translation>Archivo que dice la versión más nueva</translation>
    </message>
    <message id="field_update_file">
        <source>Path, or address</source>
        <translation>Ruta o dirección</translation>
    </message>
    <message id="field_update_daily">
        <source>Look once a day</source>
        <translation>Mirar una vez al día</translation>
    </message>
    <message id="hint_update_file">
        <source>\\server\software\pumptracker.json</source>
        <translation>\\servidor\programas\pumptracker.json</translation>
    </message>
    <message id="updates_looking">
        <source>Looking…</source>
        <translation>Mirando…</translation>
    </message>
    <message id="updates_none">
        <source>This is the newest version.</source>
        <translation>Esta es la versión más nueva.</translation>
    </message>
    <message id="updates_newer">
        <source>There is a newer version: {version}. {notes}</source>
        <translation>Hay una versión más nueva: {version}. {notes}</translation>
    </message>
    <message id="updates_where">
        <source>Its set-up: {where}. Your IT installs it; the data stays as it is.</source>
        <translation>Su instalador: {where}. Lo instala informática; los datos quedan como están.</translation>
    </message>
    <message id="updates_ask_it">
        <source>Ask your IT for it; the data stays as it is.</source>
        <translation>Pídala a informática; los datos quedan como están.</translation>
    </message>
    <message id="did_choose_update_file">
        <source>file for newer versions chosen</source>
        <translation>archivo de versiones nuevas elegido</translation>
    </message>
    <message id="field_version">
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message id="version_unreadable">
        <source>“{given}” is no version; it is written like 0.9.1</source>
        <translation>«{given}» no es una versión; se escribe como 0.9.1</translation>
    </message>
    <message id="update_not_whole">
        <source>“{given}” is no whole path; write it from the drive or the server on, or an http(s) address</source>
        <translation>«{given}» no es una ruta completa; escríbala desde la unidad o el servidor, o una dirección http(s)</translation>
    </message>
    <message id="update_scheme">
        <source>“{given}:” cannot be read; name a path, or an address that begins with https:// or http://</source>
        <translation>«{given}:» no se puede leer; nombre una ruta, o una dirección que empiece por https:// o http://</translation>
    </message>
    <message id="update_no_address">
        <source>“{given}” is no web address that can be read: a server, a path, no name and no password</source>
        <translation>«{given}» no es una dirección web que se pueda leer: un servidor, una ruta, sin nombre ni contraseña</translation>
    </message>
    <message id="update_no_file">
        <source>There is no such file; ask your IT where it is</source>
        <translation>No existe ese archivo; pregunte a informática dónde está</translation>
    </message>
    <message id="update_no_answer">
        <source>The file cannot be read: its drive or server does not answer</source>
        <translation>No se puede leer el archivo: su unidad o su servidor no responde</translation>
    </message>
    <message id="update_timeout">
        <source>No answer within {seconds} seconds; try again later</source>
        <translation>Sin respuesta en {seconds} segundos; inténtelo más tarde</translation>
    </message>
    <message id="update_tls">
        <source>The server's certificate is not valid, so nothing was read; tell your IT</source>
        <translation>El certificado del servidor no es válido, así que no se leyó nada; avise a informática</translation>
    </message>
    <message id="update_http">
        <source>The server refuses the file (code {given}); tell your IT</source>
        <translation>El servidor niega el archivo (código {given}); avise a informática</translation>
    </message>
    <message id="update_elsewhere">
        <source>The server leads on to {given}, where PumpTracker does not go; name that address instead</source>
        <translation>El servidor lleva a {given}, adonde PumpTracker no va; nombre esa dirección en su lugar</translation>
    </message>
    <message id="update_too_large">
        <source>The file is larger than {largest} KB: it is another one; ask your IT</source>
        <translation>El archivo tiene más de {largest} KB: es otro; pregunte a informática</translation>
    </message>
    <message id="update_not_json">
        <source>The file is not JSON in UTF-8; ask your IT</source>
        <translation>El archivo no es JSON en UTF-8; pregunte a informática</translation>
    </message>
    <message id="update_no_version">
        <source>The file names no version; ask your IT</source>
        <translation>El archivo no nombra ninguna versión; pregunte a informática</translation>
    </message>
    <message id="field_manufacturer_lines">
        <source>Manufacturers' lines</source>
        <translation>Teléfonos de los fabricantes</translation>
    </message>
    <message id="callers_makers">
        <source>Manufacturers' lines</source>
        <translation>Teléfonos de los fabricantes</translation>
    </message>
    <message id="fall_makers">
        <source>Manufacturers' lines: {given}</source>
        <translation>Teléfonos de los fabricantes: {given}</translation>
    </message>
</context>
</TS>
