from measures.models.draft import ImportDraft
from measures.models.evidence import Activity, Evidence
from measures.models.measure import Measure, Progress

__all__ = ["Activity", "Evidence", "ImportDraft", "Measure", "Progress"]
