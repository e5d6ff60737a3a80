"""What each take-home text must say to the patient, in each language, and what none may say."""

from __future__ import annotations

FACTS = (
    ("overview", "a tube to the fluid around the spine", r"tube leads to the fluid around your spinal cord",
     r"tubo fino hasta el líquido que rodea su médula"),
    ("overview", "relief differs and there are side effects", r"not the same for everyone.*side effects",
     r"no es igual para todos.*efectos secundarios"),
    ("overview", "gas pumps have no alarm", r"gas and have no alarm", r"gas y no tienen alarma"),
    ("evaluation", "yes, no or not yet", r"yes, no or not yet", r"sí, no o todavía no"),
    ("evaluation", "what to bring", r"list of all that you take.*allergies", r"lista de todo lo que toma.*alergias"),
    ("trial", "often one injection", r"often it is one injection", r"a menudo es una inyección"),
    ("trial", "a no is useful", r"a “no” is worth knowing", r"un «no» también sirve"),
    ("trial", "the clinician tells the result", r"clinician goes over the result",
     r"clínico repasará con usted el resultado"),
    ("implantation", "anaesthesia may be local", r"asleep for it or have a local anaesthetic", r"anestesia local"),
    ("implantation", "infection first", r"not done while an infection is active",
     r"no se opera mientras haya una infección"),
    ("implantation", "the first refill is known on leaving", r"before you leave, ask when your \*\*first refill",
     r"antes de irse, pregunte cuándo es su \*\*primera recarga"),
    ("post-procedure", "six to eight weeks", r"lifting, bending and twisting for six to eight weeks",
     r"peso, doblarse y girar durante seis a ocho semanas"),
    ("post-procedure", "ziconotide within 14 days", r"ziconotide.*within 14 days", r"ziconotida.*14 días"),
    ("post-procedure", "a headache when upright", r"worse when you are up.*the same day",
     r"más al estar de pie.*ese mismo día"),
    ("long-term", "every one to six months", r"every one to six months", r"cada uno a seis meses"),
    ("long-term", "service life differs by model", r"how long a pump lasts differs by model",
     r"lo que dura una bomba depende del modelo"),
    ("long-term", "the date is a limit", r"refill-by date\*\* is a limit", r"fecha límite de recarga\*\* es un límite"),
    ("long-term", "a sudden stop", r"sudden stop is a danger to life", r"interrupción brusca puede costar la vida"),
    ("missed-refill", "now, even if well", r"even if you feel well.*clinician needs to speak with you right away",
     r"aunque se sienta bien.*un clínico debe hablar con usted enseguida"),
    ("missed-refill", "a later visit does not help", r"even with a visit booked", r"aun con una visita reservada"),
    ("missed-refill", "unknown contents", r"do not know what is in your pump, call just as fast",
     r"no sabe qué lleva su bomba, llame igual de rápido"),
    ("missed-refill", "the hospital is the clinician's to say", r"clinician will say whether you should come in",
     r"clínico le dirá si debe venir"),
    ("missed-refill", "chest pain", r"with chest pain, confusion, a racing heart[^.]*, call the emergency number first",
     r"con dolor de pecho, confusión, latidos rápidos[^.]*, llame primero al número de emergencias"),
    ("alarm-tones", "the tones are those of one make", r"is about \*\*SynchroMed\*\* pumps",
     r"las bombas \*\*SynchroMed\*\*"),
    ("alarm-tones", "gas pumps have no alarm", r"gas pumps have no alarm at all",
     r"las de gas no tienen ninguna alarma"),
    ("alarm-tones", "two tones, now", r"call us now\*\* if you hear two tones, at any hour and even if you feel well",
     r"llámenos ahora\*\* si oye dos tonos, a cualquier hora y aunque se sienta bien"),
    ("alarm-tones", "one tone too", r"call about a single tone as soon as you hear it",
     r"por un solo tono, llame en cuanto lo oiga"),
    ("what-to-expect", "relief differs", r"some no better at all", r"otras nada"),
    ("what-to-expect", "side effects", r"there are side effects", r"hay efectos secundarios"),
    ("what-to-expect", "no sudden stop", r"sudden stop is dangerous", r"interrupción brusca es peligrosa"),
    ("right-for-me", "decided together", r"you do, together with your clinician", r"usted, junto con su clínico"),
    ("right-for-me", "brain injury", r"brain injury, since in the first year",
     r"lesión cerebral, porque durante el primer año"),
    ("right-for-me", "return for refills", r"for as long as you use the pump.*dangerous",
     r"mientras use la bomba.*peligroso"),
    ("travel-mri", "Prometra is emptied first", r"Prometra\*\* must be emptied before the scan",
     r"Prometra\*\* debe vaciarse antes del estudio"),
    ("travel-mri", "SynchroMed is read after", r"after a scan\s+a SynchroMed has to be read",
     r"después de una resonancia\s+una SynchroMed debe leerse"),
    ("travel-mri", "heat and diving", r"heat pad can speed up the flow, and rules out deep diving",
     r"almohadilla térmica puede acelerar el flujo, y descarta bucear"),
    ("wallet-card", "never later than the alarm date", r"before the alarm date, and it is never after it",
     r"antes que la fecha de alarma, y nunca después"),
    ("wallet-card", "made new", r"card is old: ask for a new one", r"tarjeta ya es vieja: pida una nueva"),
    ("caregivers", "signs before the alarm level", r"signs before the pump was down to its alarm level",
     r"señales antes de que la bomba llegara a su nivel de alarma"),
    ("caregivers", "rebooked in the same call", r"in that call for a new one, on or before the refill-by date",
     r"en esa llamada, a más tardar en la fecha límite"),
    ("caregivers", "even if the person disagrees", r"even if the person says", r"aunque la persona diga"),
    ("baclofen", "a sudden stop", r"sudden stop is dangerous.*high fever.*die",
     r"brusca es peligrosa.*fiebre alta.*muere"),
    ("baclofen", "within half a day", r"within half a day", r"menos de medio día"),
    ("baclofen", "withdrawal is an emergency", r"with confusion, a racing heart[^.]*, call the emergency number first",
     r"con confusión, latidos rápidos[^.]*, llame primero al número de emergencias"),
    ("baclofen", "itching", r"first signs, such as itching", r"primeras señales, como la picazón"),
    ("baclofen", "whatever is left", r"no matter how much is left", r"sin importar cuánto quede"),
    ("opioids", "after a gap the clinician decides", r"only a clinician decides how your pump is started",
     r"solo un clínico decide cómo se pone de nuevo en marcha"),
    ("opioids", "tolerance is the clinic's to say", r"no longer be used to.*your clinic will tell you",
     r"ya no esté acostumbrado.*su clínica le dirá"),
    ("opioids", "a racing heart is an emergency",
     r"with great sleepiness, a racing heart[^.]*, call the emergency number",
     r"con mucho sueño, latidos rápidos[^.]*, llame primero al número de emergencias"),
    ("opioids", "pocket fill", r"beside the pump instead of into it", r"al lado de la bomba y no dentro"),
    ("opioids", "clonidine", r"clonidine\*\* is mixed in, say so", r"clonidina\*\*, dígalo"),
    ("ziconotide", "first fill 14 days", r"within 14 days\*\* of the first fill",
     r"nunca ha llevado ziconotida.*en un plazo de 14 días"),
    ("ziconotide", "84 and 40 days", r"84 days when.*not been diluted.*40 days",
     r"84 días cuando.*no se ha diluido.*40 días"),
    ("ziconotide", "mind", r"strongest warning.*about the mind", r"advertencia más fuerte.*sobre la mente"),
    ("ziconotide", "a passed date all the same", r"call us at once, as you would with any other medicine",
     r"llámenos enseguida, como con cualquier otro medicamento"),
)  # fmt: skip
"""Text, fact, and how it is found in English and in Spanish."""

NOT_TO_A_PATIENT = {
    "en": (
        r"\bcallers?\b", r"\bdesk\b", r"\bthe patients?\b", r"put (a|the) clinician", r"\bregister\b", r"\blog the\b",
        r"warm.transfer", r"\btriage\b", r"\bbook (it|them) for\b", r"say to the patient",
    ),
    "es": (
        r"quien(es)? llamen?\b", r"recepción", r"\b(el|la|los|al|del) pacientes?\b", r"pase (a|la llamada)",
        r"\bregistro\b",
        r"llamada a un clínico", r"le paso con", r"diga al paciente",
    ),
}  # fmt: skip
"""What is said among staff, and would puzzle the one who takes the page home."""

NO_DOSES = {
    "en": (
        r"\b(mg|mcg|µg|mL|micrograms?|milligrams?|millilit)", r"\bdo(n.t| not) call\b",
        r"\b(no|not|never) (an? )?(emergency|urgent|hurry)\b", r"\b(can|may) wait\b",
        r"(?<!not )wait (until|for|and see)",
        r"\bsafe(ly)?\b",
    ),
    "es": (
        r"\b(mg|mcg|µg|mL|microgramos?|miligramos?|mililitros?)\b", r"\bno (nos )?llame\b",
        r"\bno (es|hay) (una )?(emergencia|urgen|prisa)", r"\bpuede esperar\b", r"(?<!no )espere (a|hasta)\b",
        r"\bsegur[oa]s?\b",
    ),
}  # fmt: skip
"""Doses, and what could keep someone from calling; beside the advice that no article gives."""

PICTURES = {
    "overview": ["pump"], "implantation": ["pump"], "long-term": ["runway", "refill"], "missed-refill": ["runway"],
    "wallet-card": ["runway"],
}  # fmt: skip
"""The pictures of a text, in the order they stand in."""

ALT = {
    "en": {
        "pump": "Where the pump and the tube lie",
        "refill": "How a refill is done",
        "runway": "The dates of a refill",
    },
    "es": {
        "pump": "Dónde están la bomba y el tubo",
        "refill": "Cómo se hace una recarga",
        "runway": "Las fechas de una recarga",
    },
}
"""What a picture says to one who cannot see it."""
