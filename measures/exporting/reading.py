"""Everything an agency's fiscal year holds, read in a number of queries that does not grow."""

from dataclasses import dataclass

from django.db.models import Prefetch

from assessments.models import Agency, Assessment, FiscalYear, Indicator, InstrumentPart, Score
from measures.models import Activity, Evidence, Measure


@dataclass(frozen=True)
class YearData:
    """`assessment` is None where nothing was stated; `indicators` and `parts` are those of the year's framework."""

    agency: Agency
    fiscal_year: FiscalYear
    measures: tuple[Measure, ...]
    activities: tuple[Activity, ...]
    assessment: Assessment | None
    indicators: tuple[Indicator, ...]
    parts: tuple[InstrumentPart, ...]

    @property
    def year(self) -> int:
        """B.E."""
        return self.fiscal_year.year

    @property
    def scores(self) -> tuple[Score, ...]:
        return tuple(self.assessment.scores.all()) if self.assessment else ()

    @property
    def is_empty(self) -> bool:
        stated = self.assessment is not None and (
            self.assessment.stated_overall is not None or self.assessment.stated_rating
        )
        return not (self.measures or self.activities or self.scores or stated)


def read_year(agency: Agency, fiscal_year: FiscalYear) -> YearData:
    evidence = Prefetch("evidence", Evidence.objects.order_by("position", "pk"))
    measures = Measure.objects.of(agency, fiscal_year.year).prefetch_related(
        "indicators", "divisions", "progress", evidence
    )
    activities = Activity.objects.filter(agency=agency, fiscal_year=fiscal_year).prefetch_related(evidence)
    scores = Score.objects.select_related("indicator", "part__instrument").order_by("indicator__number", "pk")
    assessments = Assessment.objects.filter(agency=agency, fiscal_year=fiscal_year)
    indicators = Indicator.objects.filter(instrument__framework__fiscal_year=fiscal_year).order_by("number")
    parts = InstrumentPart.objects.filter(instrument__framework__fiscal_year=fiscal_year).select_related("instrument")
    return YearData(
        agency=agency,
        fiscal_year=fiscal_year,
        measures=tuple(measures),
        activities=tuple(activities),
        assessment=assessments.prefetch_related(Prefetch("scores", scores)).first(),
        indicators=tuple(indicators),
        parts=tuple(parts.order_by("instrument__position", "number")),
    )
