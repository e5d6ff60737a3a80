"""The tables a new clinic starts with. Every row is the clinic's to change, and names its source.

A drug's other names are its brands and its Spanish name: whoever types that means the same drug.
`confirmed` is False where the figure is common knowledge that no listed source confirms; the
screens say so.
"""

from __future__ import annotations

from decimal import Decimal

from pumptracker.domain.drug import Drug, Mixture
from pumptracker.domain.pump_model import PumpModel

_UNCONFIRMED = "Common knowledge, not confirmed by a source: the clinic's to check"

DRUGS: tuple[Drug, ...] = (
    Drug(name="baclofen", tier=1, needs_order=False, in_pump_days=180, aliases=("Lioresal", "Gablofen", "baclofeno"),
         source="Neuromodulation 2023, PMID 38043050; tier: boxed warning", confirmed=True),
    Drug(name="clonidine", tier=1, needs_order=True, aliases=("clonidina",),
         source="Tier: Lee 2016, intrathecal clonidine case"),
    Drug(name="morphine", tier=2, needs_order=False, in_pump_days=90, aliases=("Infumorph", "Mitigo", "morfina"),
         source="UW pump refills nursing hub", confirmed=True),
    Drug(name="hydromorphone", tier=2, needs_order=True, in_pump_days=90, aliases=("hidromorfona",),
         source=_UNCONFIRMED),
    Drug(name="fentanyl", tier=2, needs_order=True, in_pump_days=90, aliases=("fentanilo",),
         source=_UNCONFIRMED),
    Drug(name="sufentanil", tier=2, needs_order=True, in_pump_days=90, aliases=("sufentanilo",),
         source=_UNCONFIRMED),
    Drug(name="bupivacaine", tier=3, needs_order=True, in_pump_days=90, aliases=("bupivacaína",),
         source=_UNCONFIRMED),
    Drug(name="ziconotide", tier=3, needs_order=True, in_pump_days=84, diluted_days=40, first_fill_days=14,
         aliases=("Prialt", "ziconotida"), source="Prialt label", confirmed=True),
    Drug(name="saline", tier=3, needs_order=False, aliases=("solución salina",), source=_UNCONFIRMED),
)  # fmt: skip

MIXTURES: tuple[Mixture, ...] = (
    Mixture(drugs=frozenset({"baclofen", "morphine"}), in_pump_days=30, source="Sitaram 1995", confirmed=True),
    Mixture(drugs=frozenset({"morphine", "clonidine"}), in_pump_days=90, source="Hildebrand 2003", confirmed=True),
    Mixture(drugs=frozenset({"morphine", "bupivacaine", "clonidine"}), in_pump_days=90,
            source="Classen 2004", confirmed=True),
    Mixture(drugs=frozenset({"hydromorphone", "clonidine"}), in_pump_days=35, source="Rudich 2004", confirmed=True),
)  # fmt: skip


def _synchromed(name: str, reservoir: str, *, flow: str | None, residual: str, source: str) -> PumpModel:
    return PumpModel(
        name=name, maker="Medtronic", reservoir_ml=Decimal(reservoir), alarm_volume_ml=Decimal(2),
        unusable_residual_ml=Decimal(residual), minimum_flow_ml=Decimal(flow) if flow else None,
        service_life_years=7, eri_days=90, mri="interrogate", source=source,
    )  # fmt: skip


def _prometra(name: str, reservoir: str) -> PumpModel:
    return PumpModel(
        name=name, maker="Flowonix", reservoir_ml=Decimal(reservoir), alarm_volume_ml=Decimal(3),
        service_life_years=10, mri="emptied",
        source="Prometra PTC guide (3.0 mL rule); service life is the maker's claim", confirmed=True,
    )  # fmt: skip


def _gas(name: str, maker: str, reservoir: str | None, source: str) -> PumpModel:
    return PumpModel(
        name=name, maker=maker, reservoir_ml=Decimal(reservoir) if reservoir else None,
        unusable_residual_ml=Decimal(2), source=source,
    )  # fmt: skip


_II = "Alarm volume: Neurosurgery 2004; service life and 90 days: Medtronic UK; residual and flow unconfirmed"
_III = "As SynchroMed II until its printout says otherwise: unconfirmed"
_EL = "Residual: Rudich 2004; alarm volume and service life taken as SynchroMed II's: unconfirmed"
_NO_ALARM = "Gas driven: no battery, no alarm; unusable residual unconfirmed"

MODELS: tuple[PumpModel, ...] = (
    _synchromed("SynchroMed II 8637-20", "20", flow="0.048", residual="1.4", source=_II),
    _synchromed("SynchroMed II 8637-40", "40", flow="0.048", residual="1.4", source=_II),
    _synchromed("SynchroMed III 8667-20", "20", flow=None, residual="1.4", source=_III),
    _synchromed("SynchroMed III 8667-40", "40", flow=None, residual="1.4", source=_III),
    _synchromed("SynchroMed EL 8626-10", "10", flow=None, residual="2.4", source=_EL),
    _synchromed("SynchroMed EL 8626-18", "18", flow=None, residual="2.4", source=_EL),
    _synchromed("SynchroMed EL 8627-10", "10", flow=None, residual="2.4", source=_EL),
    _synchromed("SynchroMed EL 8627-18", "18", flow=None, residual="2.4", source=_EL),
    _prometra("Prometra 11827", "20"),
    _prometra("Prometra II 13827", "20"),
    _prometra("Prometra II 16827", "40"),
    PumpModel(name="MedStream 91-4200", maker="Codman", reservoir_ml=Decimal(20), alarm_volume_ml=Decimal(3),
              service_life_years=8, source="Medgadget 2012; recall notice 2013 (alarm at 3 mL)", confirmed=True),
    PumpModel(name="MedStream 91-4201", maker="Codman", reservoir_ml=Decimal(40), alarm_volume_ml=Decimal(3),
              service_life_years=8, source="Medgadget 2012; recall notice 2013 (alarm at 3 mL)", confirmed=True),
    _gas("IsoMed 8472-20", "Medtronic", "20", _NO_ALARM),
    _gas("IsoMed 8472-35", "Medtronic", "35", _NO_ALARM),
    _gas("Codman 3000-16", "Codman", "16", _NO_ALARM),
    _gas("Codman 3000-30", "Codman", "30", _NO_ALARM),
    _gas("Codman 3000-50", "Codman", "50", _NO_ALARM),
    _gas("Archimedes 20", "Codman", "20", _NO_ALARM),
    _gas("Archimedes 40", "Codman", "40", _NO_ALARM),
    _gas("Archimedes 60", "Codman", "60", _NO_ALARM),
)  # fmt: skip

CHECKLISTS: dict[str, tuple[str, ...]] = {
    "evaluation": ("Records and imaging received", "Mental-health visit done", "Goals agreed with the clinician",
                   "Able to return for refills"),
    "trial": ("Authorisation for trial and implant", "Blood-thinner instructions given by the clinician",
              "No infection reported", "Driver arranged"),
    "implantation": ("Surgery date confirmed", "Pre-operative instructions given", "Pump and catheter ordered"),
    "post-procedure": ("Wallet card given", "Emergency number given", "First refill booked"),
    "long-term": ("Wallet card renewed", "Caregiver contact confirmed"),
}  # fmt: skip
