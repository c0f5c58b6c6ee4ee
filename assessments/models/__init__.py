from assessments.models.agency import Agency, Division, Membership
from assessments.models.assessment import Assessment, Score
from assessments.models.framework import (
    Deliverable,
    DisclosureItem,
    FiscalYear,
    Framework,
    Indicator,
    Instrument,
    InstrumentPart,
    RatingLevel,
    RequiredComponent,
)

__all__ = [
    "Agency",
    "Assessment",
    "Deliverable",
    "DisclosureItem",
    "Division",
    "FiscalYear",
    "Framework",
    "Indicator",
    "Instrument",
    "InstrumentPart",
    "Membership",
    "RatingLevel",
    "RequiredComponent",
    "Score",
]
