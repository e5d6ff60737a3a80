"""What a new clinic is given in words: its checklists, and where the figures of its tables come from."""

from __future__ import annotations

SHIPPED: dict[str, str] = {
    # checklists
    "shipped_records": "Records and imaging received",
    "shipped_mental_health": "Mental-health visit done",
    "shipped_goals": "Goals agreed with the clinician",
    "shipped_returns": "Able to return for refills",
    "shipped_authorised": "Authorisation for trial and implant",
    "shipped_blood_thinner": "Blood-thinner instructions given by the clinician",
    "shipped_no_infection": "No infection reported",
    "shipped_driver": "Driver arranged",
    "shipped_surgery_date": "Surgery date confirmed",
    "shipped_pre_operative": "Pre-operative instructions given",
    "shipped_ordered": "Pump and catheter ordered",
    "shipped_card_given": "Wallet card given",
    "shipped_emergency_number": "Emergency number given",
    "shipped_first_refill": "First refill booked",
    "shipped_card_renewed": "Wallet card renewed",
    "shipped_caregiver": "Caregiver contact confirmed",
    # sources of drugs, mixtures and pump models
    "shipped_source_baclofen": "Neuromodulation 2023, PMID 38043050; tier: boxed warning",
    "shipped_source_clonidine": "Tier: Lee 2016, intrathecal clonidine case",
    "shipped_source_morphine": "UW pump refills nursing hub",
    "shipped_source_unconfirmed": "Common knowledge, not confirmed by a source: the clinic's to check",
    "shipped_source_ziconotide": "Prialt label",
    "shipped_source_ii": (
        "Alarm volume: Neurosurgery 2004; service life and 90 days: Medtronic UK; residual and flow unconfirmed"
    ),
    "shipped_source_iii": "As SynchroMed II until its printout says otherwise: unconfirmed",
    "shipped_source_el": ("Residual: Rudich 2004; alarm volume and service life taken as SynchroMed II's: unconfirmed"),
    "shipped_source_prometra": "Prometra PTC guide (3.0 mL rule); service life is the maker's claim",
    "shipped_source_medstream": "Medgadget 2012; recall notice 2013 (alarm at 3 mL)",
    "shipped_source_gas": "Gas driven: no battery, no alarm; unusable residual unconfirmed",
    # sources of numbers
    "shipped_source_margin": "Published margins differ: 3 to 5 days, and 7 to 10 days",
    "shipped_source_maximum": "Baclofen may stay 180 days: Neuromodulation 2023, PMID 38043050",
    "shipped_source_discrepancy": "ASRA 2017 e-poster; Maino 2017 gives 1 mL for 20 mL pumps",
    "shipped_source_replacement": "Medtronic UK: book about 6 months before the pump stops",
    "shipped_source_dose_visits": "Dose visits every 1 to 2 weeks early on: a children's hospital",
}
"""In English, as it is kept in the clinic's file; said in the desk's language while it is still so."""
