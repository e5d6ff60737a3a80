"""The bill of materials of the bundle, in CycloneDX: what is in it, which version, under which licence."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model import ExternalReference, ExternalReferenceType, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

import environment
from shipped import Part


def write(path: Path, parts: Sequence[Part]) -> None:
    """Write the bill, of `parts`; raises CannotBuild where the schema says no."""
    written = JsonV1Dot6(bill(path.stem, parts)).output_as_string(indent=1)
    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(written)
    if fault is not None:
        raise environment.CannotBuild(f"The bill of materials does not hold to its schema: {fault}")
    path.write_text(written + "\n", encoding="utf-8", newline="\n")


def bill(name: str, parts: Sequence[Part]) -> Bom:
    """The program, and everything in the bundle that others wrote; the same for the same commit and name."""
    program = _component(
        Part(
            name="PumpTracker", version=environment.version(), licence="MIT", home="",
            address=f"pkg:generic/pumptracker@{environment.version()}",
        ),
        ComponentType.APPLICATION,
    )  # fmt: skip
    found = Bom(
        components=[_component(each) for each in parts],
        serial_number=uuid5(NAMESPACE_URL, f"{name} {environment.epoch()}"),
    )
    found.metadata.component = program
    found.metadata.timestamp = datetime.fromtimestamp(environment.epoch(), UTC)
    found.register_dependency(program, found.components)
    return found


def _component(part: Part, kind: ComponentType = ComponentType.LIBRARY) -> Component:
    address = PackageURL.from_string(part.address)
    home = [ExternalReference(type=ExternalReferenceType.DISTRIBUTION, url=XsUri(part.home))] if part.home else []
    terms = [LicenseFactory().make_from_string(part.licence)] if part.licence else []
    return Component(
        type=kind, name=part.name, version=part.version, purl=address, bom_ref=part.address,
        licenses=terms, external_references=home,
    )  # fmt: skip
