"""What stands in the pictures, in the language of whoever gets them; a bar begins another line."""

from __future__ import annotations

LABELS: dict[str, dict[str, str]] = {
    "en": {
        "front": "From the front", "back": "From the back",
        "pump": "The pump,|under the skin|of the belly", "tube": "The catheter,|a thin tube",
        "tip": "Here the|medicine comes out", "spine": "The spine, with|the fluid around|the spinal cord",
        "step1": "What is left|is drawn out", "step2": "The pump|is filled again",
        "step3": "The alarm date is printed,|the next visit|is booked",
        "fill": "|Filled", "visit": "|Your next visit", "by": "Refill|by", "alarm": "Alarm|date",
        "empty": "Pump|empty",
    },
    "es": {
        "front": "De frente", "back": "De espaldas",
        "pump": "La bomba,|bajo la piel|del abdomen", "tube": "El catéter,|un tubo fino",
        "tip": "Por aquí sale|el medicamento", "spine": "La columna,|con el líquido|que rodea la médula",
        "step1": "Se extrae|lo que queda", "step2": "La bomba|se llena de nuevo",
        "step3": "Se imprime la fecha de|alarma y se reserva|la próxima visita",
        "fill": "|Llenado", "visit": "|Su próxima visita", "by": "Recargar a|más tardar", "alarm": "Fecha de|alarma",
        "empty": "Bomba|vacía",
    },
}  # fmt: skip
"""The words of each picture, by language."""

SHOWS: dict[str, dict[str, str]] = {
    "en": {
        "pump": "Where the pump and the tube lie: the pump under the skin of the belly, the tube from it round the "
                "side to the spine, where the medicine comes out into the fluid around the spinal cord.",
        "refill": "How a refill is done: first what is left is drawn out through a needle, then the pump is filled "
                  "again, and at the end the alarm date is printed and the next visit is booked.",
        "runway": "The dates of a refill, in order: the day the pump was filled, your next visit, the refill-by date, "
                  "the alarm date, and the day the pump would be empty.",
    },
    "es": {
        "pump": "Dónde están la bomba y el tubo: la bomba bajo la piel del abdomen y el tubo que va desde ella por el "
                "costado hasta la columna, donde el medicamento sale al líquido que rodea la médula.",
        "refill": "Cómo se hace una recarga: primero se extrae con una aguja lo que queda, después la bomba se llena "
                  "de nuevo, y al final se imprime la fecha de alarma y se reserva la próxima visita.",
        "runway": "Las fechas de una recarga, en orden: el día del llenado, su próxima visita, la fecha límite de "
                  "recarga, la fecha de alarma y el día en que la bomba estaría vacía.",
    },
}  # fmt: skip
"""What each picture shows, for those who have it read aloud."""
