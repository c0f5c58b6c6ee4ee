"""Reads: an agency's result in a fiscal year, stated and computed side by side."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Prefetch

from assessments import scoring
from assessments.contradictions import Contradiction, find_contradictions
from assessments.models import Agency, Assessment, Framework, Instrument, Score


@dataclass(frozen=True)
class IndicatorResult:
    """An indicator with its score (None where not known); `typed` is the figure as the source wrote it."""

    number: int
    name: str
    score: Decimal | None
    typed: str = ""
    name_typed: str = ""
    change: Decimal | None = None


@dataclass(frozen=True)
class PartResult:
    number: int
    name: str
    score: Decimal | None


@dataclass(frozen=True)
class InstrumentResult:
    """An instrument with its computed score, None while a score it needs is missing. `weight` is 0-1."""

    code: str
    name: str
    weight: Decimal
    indicators: tuple[IndicatorResult, ...]
    parts: tuple[PartResult, ...]
    score: Decimal | None
    change: Decimal | None = None


@dataclass(frozen=True)
class AssessmentResult:
    """An agency's result in fiscal year `year` (B.E.). Scores are 0-100 with two places.

    `computed_overall` and `computed_rating` are None while scores are missing; `bounds` then says what is
    still possible (None without a framework). `change` is that of the overall score on the year before.
    """

    agency: Agency
    year: int
    instruments: tuple[InstrumentResult, ...]
    pass_mark: Decimal | None
    stated_overall: Decimal | None
    stated_rating: str
    computed_overall: Decimal | None
    computed_rating: str | None
    bounds: scoring.Bounds | None
    change: Decimal | None
    contradictions: tuple[Contradiction, ...]

    @property
    def overall(self) -> Decimal | None:
        """The overall score to quote: the official one where it is stated."""
        return self.computed_overall if self.stated_overall is None else self.stated_overall

    @property
    def rating(self) -> str:
        """The level to quote: the official one where it is stated, "" where none is known."""
        return self.stated_rating or self.computed_rating or ""

    @property
    def indicators(self) -> tuple[IndicatorResult, ...]:
        return tuple(indicator for instrument in self.instruments for indicator in instrument.indicators)

    @property
    def has_scores(self) -> bool:
        return any(indicator.score is not None for indicator in self.indicators)


@dataclass(frozen=True)
class _Year:
    """What the database knows of one year, as scoring takes it."""

    framework: Framework | None
    assessment: Assessment | None
    rows: dict[int, Score]
    scheme: scoring.Scheme
    scores: scoring.Scores

    @property
    def overall(self) -> Decimal | None:
        if self.assessment is not None and self.assessment.stated_overall is not None:
            return self.assessment.stated_overall
        return scoring.overall_score(self.scheme, self.scores)


def assessment_result(agency: Agency, year: int) -> AssessmentResult:
    """The result of an agency in fiscal year `year` (B.E.), compared with the year before.

    A year without framework or scores gives an empty result. The number of queries does not depend on the data.
    """
    known = _years(agency, [year, year - 1])
    this, before = known[year], known[year - 1]
    stated_overall = this.assessment.stated_overall if this.assessment else None
    stated_rating = this.assessment.stated_rating if this.assessment else ""
    return AssessmentResult(
        agency=agency,
        year=year,
        instruments=tuple(_instrument(instrument, this, before) for instrument in _instruments(this)),
        pass_mark=this.framework.pass_mark if this.framework else None,
        stated_overall=stated_overall,
        stated_rating=stated_rating,
        computed_overall=scoring.overall_score(this.scheme, this.scores),
        computed_rating=scoring.rating(this.scheme, this.scores),
        bounds=scoring.bounds(this.scheme, this.scores) if this.scheme.instruments else None,
        change=scoring.change(this.overall, before.overall),
        contradictions=find_contradictions(this.scheme, this.scores, stated_overall, stated_rating),
    )


def _years(agency: Agency, years: list[int]) -> dict[int, _Year]:
    frameworks = {
        framework.fiscal_year_id: framework
        for framework in Framework.objects.filter(fiscal_year__in=years).prefetch_related(
            "instruments__indicators", "instruments__parts", "rating_levels"
        )
    }
    assessments = {
        assessment.fiscal_year_id: assessment
        for assessment in Assessment.objects.filter(agency=agency, fiscal_year__in=years).prefetch_related(
            Prefetch("scores", Score.objects.select_related("indicator", "part__instrument"))
        )
    }
    return {year: _year(frameworks.get(year), assessments.get(year)) for year in years}


def _year(framework: Framework | None, assessment: Assessment | None) -> _Year:
    rows = list(assessment.scores.all()) if assessment else []
    of_indicators = {row.indicator.number: row for row in rows if row.indicator}
    scores = scoring.Scores(
        indicators={number: row.value for number, row in of_indicators.items()},
        parts={(row.part.instrument.code, row.part.number): row.value for row in rows if row.part},
    )
    return _Year(framework, assessment, of_indicators, _scheme(framework), scores)


def _scheme(framework: Framework | None) -> scoring.Scheme:
    if framework is None:
        return scoring.Scheme(())
    return scoring.Scheme(
        instruments=tuple(_instrument_scheme(instrument) for instrument in framework.instruments.all()),
        levels=tuple(
            scoring.Level(level.name, level.minimum_overall, level.minimum_instrument)
            for level in framework.rating_levels.all()
        ),
    )


def _instrument_scheme(instrument: Instrument) -> scoring.InstrumentScheme:
    return scoring.InstrumentScheme(
        code=instrument.code,
        weight=instrument.weight,
        indicators=tuple(indicator.number for indicator in instrument.indicators.all()),
        parts=tuple(part.number for part in instrument.parts.all()),
    )


def _instruments(year: _Year) -> list[Instrument]:
    return list(year.framework.instruments.all()) if year.framework else []


def _instrument(instrument: Instrument, this: _Year, before: _Year) -> InstrumentResult:
    score = scoring.instrument_score(_instrument_scheme(instrument), this.scores)
    previous = next((other for other in before.scheme.instruments if other.code == instrument.code), None)
    return InstrumentResult(
        code=instrument.code,
        name=instrument.name,
        weight=instrument.weight,
        indicators=tuple(
            _indicator(indicator.number, indicator.name, this, before) for indicator in instrument.indicators.all()
        ),
        parts=tuple(
            PartResult(part.number, part.name, this.scores.parts.get((instrument.code, part.number)))
            for part in instrument.parts.all()
        ),
        score=score,
        change=scoring.change(score, scoring.instrument_score(previous, before.scores)) if previous else None,
    )


def _indicator(number: int, name: str, this: _Year, before: _Year) -> IndicatorResult:
    row = this.rows.get(number)
    score = row.value if row else None
    return IndicatorResult(
        number=number,
        name=name,
        score=score,
        typed=row.typed if row else "",
        name_typed=row.name_typed if row else "",
        change=scoring.change(score, before.scores.indicators.get(number)),
    )


def framework_of(year: int) -> Framework | None:
    """The framework of fiscal year `year` (B.E.) with what a form of its scores needs."""
    frameworks = Framework.objects.prefetch_related("instruments__indicators", "instruments__parts", "rating_levels")
    return frameworks.filter(fiscal_year=year).first()


def scores_of(agency: Agency, year: int) -> Assessment | None:
    """The assessment of an agency's fiscal year with its scores, None where nothing was entered."""
    assessments = Assessment.objects.prefetch_related(
        Prefetch("scores", Score.objects.select_related("indicator", "part__instrument"))
    )
    return assessments.filter(agency=agency, fiscal_year=year).first()
