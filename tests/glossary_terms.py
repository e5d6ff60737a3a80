"""How the fixed terms of the glossary may stand in a Spanish sentence, and where English means something else."""

from __future__ import annotations

INFLECTIONS: dict[str, str] = {
    "expected": r"esper", "refill-by date": r"fecha limite", "due": r"venc|venz|pendiente", "unknown":
    r"desconocid|sin fecha", "fill": r"llen", "explanted": r"explant", "book": r"reserv", "booked": r"reserv",
    "booking": r"reserv", "transferred": r"traslad", "cancelled": r"cancel", "call back": r"llamada|llamar",
    "welfare check": r"verific", "drug": r"medicament|\bmed\.", "drug order": r"pedido|pedir", "recall": r"aviso",
    "closure": r"cierr|cerr", "close": r"cierr|cerr", "merge": r"\b(un[aei]|union)", "redo": r"rehac",
    "undo": r"deshac|deshiz", "overdue": r"vencid|vencio",
    "left the pathway": r"\b(dejo|dejado) el recorrido",
    "follow-up": r"seguimiento|perdido de vista", "book-by": r"reservar antes del|reservar hasta",
    "order-by": r"pedir antes del|pedir hasta", "refill": r"recarg", "programme": r"program", "tries": r"intento",
    "remove": r"quit", "edit": r"edit|editar", "log a contact": r"registr\w* (un |el )?contacto", "printout": r"\bhoja",
    "explant": r"explant", "save": r"guard", "desk": r"recepcion",
}  # fmt: skip
"""The Spanish of a term as it may stand, folded; of every other term the beginning of each of its words."""

ONLY_IN: dict[str, tuple[str, ...]] = {
    "left": ("outcome_left",), "later": ("tile_later", "cli_status_later"), "exit": ("column_exit",),
    "lot": ("field_lot",), "message": ("phone_may_leave",),
}  # fmt: skip
"""Terms whose English word means much else: the sentences that mean the term."""

TWO_TERMS = frozenset({"label", "strength"})
"""English words that are two terms, told apart by a reader."""

OTHER_WORDS = (r"fill(ed)? (it |this |them )?in\b", r"(fewer|other) letters")
"""Phrases of English in which a word of the glossary is none of its terms."""

EXCUSED: dict[str, str] = {
    "chip_all": "all patients: Todos, beside the kinds",
    "articles_due": "the review of an article is no due item", "article_without_name": "a letter of the alphabet",
    "told_beneath": "another desk is another place of the same clinic",
    "recent_none": "says whom to look for in other words",
    "about_appearance": "the desk is the program here", "backup_closing": "as above",
    "cli_about": "the desk is the program's window here", "cli_no_verb": "as above", "cli_demo": "as above",
    "must_inside": "durante el cierre says that the clinic is closed",
    "stay_first": "under the heading Bomba", "field_first_fill_days": "under the heading Bomba",
    "beeping_single": "coming due: se acerca", "report_about_quarters": "fall due: llegan a su fecha",
    "status_unsafe_drug_expires": "room of a pill", "number_order_lead_days": "pedido says it of the drug",
    "field_order_lead_days": "pedido says it of the drug", "page_worklist": "room of the rail",
    "kind_trial_decision": "room of the column, under the heading of the stage",
    "recall_back": "room of the button",
}  # fmt: skip
"""Sentences that say a term in another way, and why."""
