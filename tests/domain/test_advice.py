"""What counts as advice, in English and Spanish: one rule for what is read to callers and for articles."""

from __future__ import annotations

import pytest

from pumptracker.domain.advice import advice_in


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("Is it safe to wait?", "safe to wait"), ("Is it **safe**\nto *wait*?", "safe to wait"),
        ("It is [safe](x.md) to wait.", "It is safe"), ("[Safe](x.md#y) to wait", "Safe to wait"),
        ("You should stop the tablets.", "You should stop"), ("That can WAIT.", "can WAIT"),
        ("Don’t worry.", "Don’t worry"), ("There is nothing to worry about", "nothing to worry"),
        ("no need to worry", "no need to worry"), ("You are fine.", "You are fine"),
        ("It will be fine", "will be fine"),
        ("Take an extra baclofen tablet", "Take an extra baclofen tablet"), ("halve the dose", "halve the dose"),
        ("No need to call.", "No need to call"), ("Withdrawal is unlikely.", "Withdrawal is unlikely"),
        ("Debería tomar una pastilla", "Debería tomar"), ("Es seguro esperar", "Es seguro esperar"),
        ("Eso puede esperar.", "puede esperar"), ("No se preocupe", "No se preocupe"), ("No hay prisa", "No hay prisa"),
        ("No pasa nada.", "No pasa nada"), ("No es urgente", "No es urgente"), ("Todo irá bien.", "irá bien"),
        ("Tome otra.", "Tome otra"), ("Suba su dosis", "Suba su dosis"),
        ("No hace falta que venga", "No hace falta que venga"),
    ],
)  # fmt: skip
def test_advice_is_found_as_it_stands_there(text, advice):
    assert advice_in(text) == advice


@pytest.mark.parametrize(
    "text",
    [
        "", "Put a clinician on the phone now.", "Ask whether the caller takes a dose by mouth.",
        "Do not wait.", "Hágalo aunque el paciente diga que no pasa nada.", "Qué se puede esperar",
        "The clinician decides.",
    ],
)  # fmt: skip
def test_what_tells_nobody_to_wait_or_to_change_anything_is_no_advice(text):
    assert advice_in(text) == ""
