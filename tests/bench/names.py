"""The fictional people of the registers: names with accents, numbers of the range kept for fiction."""

from __future__ import annotations

from random import Random

_FAMILIES = (
    "Álvarez", "Øster", "Łukasik", "Çelik", "Åkerlund", "Nuñez", "Müllner", "Thibodeau", "O’Brannon", "Đurić",
    "Ferreira", "Kowalczyk", "Hallberg", "Ostrander", "Quintanilla", "Rasmussen", "Sørby", "Tavares", "Ulloa",
    "Vandermeer", "Whitlock", "Ybarra", "Zapata", "Ashdown", "Birkeland", "Castañeda", "Dellarocca", "Ellingson",
    "Fairweather", "Gutiérrez", "Haverford", "Ibáñez", "Jørgensen", "Kirchhoff", "Lindqvist", "Marchetti",
    "Nakagawa", "Okonkwo", "Pellerin", "Rosenthal", "Stavros", "Trujillo", "Underhill", "Villaseñor", "Wójcik",
    "Yamashita", "Zieliński", "Abernathy", "Blackwood", "Cárdenas", "Drummond", "Escobedo", "Fitzwater", "Granger",
    "Holloway", "Ingram", "Jaramillo", "Kerrigan", "Lévesque", "Montague",
)  # fmt: skip
_GIVEN = (
    "Aurélie", "Beatriz", "Chloë", "Dagný", "Esperanza", "Françoise", "Guðrún", "Héctor", "Inés", "José", "Katarzyna",
    "Lucía", "María", "Noël", "Óscar", "Paweł", "Quentin", "Renée", "Søren", "Tomáš", "Ursula", "Víctor", "Wendell",
    "Ximena", "Yolanda", "Zoë", "Alden", "Bettina", "Cormac", "Delphine", "Edmund", "Fiona", "Gideon", "Harriet",
    "Isidro", "Joaquín", "Kiran", "Leopold", "Marguerite", "Nadia",
)  # fmt: skip


def family(random: Random) -> str:
    """One family name, or two."""
    first = random.choice(_FAMILIES)
    return f"{first} {random.choice(_FAMILIES)}" if random.random() < 0.4 else first


def given(random: Random) -> str:
    """One given name, or two."""
    first = random.choice(_GIVEN)
    return f"{first} {random.choice(_GIVEN)}" if random.random() < 0.3 else first


def phone(number: int) -> str:
    """A number that nobody has: of 555-0100 to 555-0199, in many areas."""
    return f"{201 + number // 100 % 799} 555 01{number % 100:02}"
