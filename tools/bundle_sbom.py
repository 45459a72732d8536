"""The list of parts of an application, as CycloneDX has it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from cyclonedx.exception.factory import (
    InvalidLicenseExpressionException,
    InvalidSpdxLicenseException,
)
from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model import Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense, License
from cyclonedx.output import make_outputter
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from nnsim import __version__
from nnsim.parts.catalogue import (
    LICENCE,
    LICENCE_PROPERTY,
    LIST_FILE,
    SYSTEM_PROPERTY,
)
from nnsim.parts.packages import canonical
from nnsim.parts.part import Part

VERSION = SchemaVersion.V1_6
PURL_TYPES = {"package": "pypi", "crate": "cargo"}
KINDS = {"program": ComponentType.APPLICATION, "data": ComponentType.DATA}


def licence_of(text: str) -> License:
    """Return a licence: by its SPDX names where it has them, else as it is called."""
    factory = LicenseFactory()
    try:
        return factory.make_with_id(text)
    except InvalidSpdxLicenseException:
        pass
    try:
        return factory.make_with_expression(text)
    except InvalidLicenseExpressionException:
        return DisjunctiveLicense(name=text)


def component_of(part: Part, is_of_system: bool, texts: Iterable[str]) -> Component:
    """Return a part as a component; ``texts`` are files, from the folder on."""
    properties = [Property(name=LICENCE_PROPERTY, value=text) for text in texts]
    if is_of_system:
        properties.append(Property(name=SYSTEM_PROPERTY, value="true"))
    if part.inside:
        properties.append(Property(name="nnsim:inside", value=part.inside))
    purl = None
    if is_of_system:
        purl = PackageURL("deb", "debian", part.name, part.version)
    elif part.kind in PURL_TYPES:
        name = canonical(part.name) if part.kind == "package" else part.name
        purl = PackageURL(PURL_TYPES[part.kind], None, name, part.version)
    return Component(
        name=part.name,
        version=part.version or None,
        type=KINDS.get(part.kind, ComponentType.LIBRARY),
        licenses=[licence_of(part.licence)],
        purl=purl,
        bom_ref=f"{part.kind}:{part.name}@{part.version}#{part.inside}",
        properties=properties,
    )


def write_sbom(
    folder: Path,
    parts: Iterable[Part],
    of_system: Iterable[Part],
    texts: Mapping[Part, Iterable[Path]],
) -> None:
    """Write the list into the folder; raise ``ValueError`` if the schema forbids it."""
    bom = Bom()
    system = set(of_system)
    for part in parts:
        files = [path.relative_to(folder).as_posix() for path in texts[part]]
        if part.name == "NNSim":
            continue
        bom.components.add(component_of(part, part in system, files))
    bom.metadata.component = Component(
        name="NNSim",
        version=__version__,
        type=ComponentType.APPLICATION,
        licenses=[licence_of(LICENCE)],
        bom_ref="nnsim",
    )
    bom.register_dependency(bom.metadata.component, bom.components)
    text = make_outputter(bom, OutputFormat.JSON, VERSION).output_as_string(indent=1)
    problem = JsonStrictValidator(VERSION).validate_str(text)
    if problem is not None:
        raise ValueError(f"the list of parts does not keep to its schema: {problem}")
    (folder / LIST_FILE).write_text(text, encoding="utf-8")
