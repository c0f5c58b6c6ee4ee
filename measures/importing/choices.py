"""What a person chose while reviewing an import; kept as JSON in ImportDraft.choices."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from measures.importing.fields import ImportField
from measures.importing.matching import RowKey
from measures.importing.store import Decision


@dataclass(frozen=True)
class DraftChoices:
    """`columns` holds a field for every column of the tables a person changed or confirmed, `left_out` the tables
    not to be stored. Rows already present follow `rows`, and `otherwise` where they have no choice of their own."""

    columns: Mapping[int, tuple[ImportField, ...]] = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()
    otherwise: Decision = Decision.SKIP
    rows: Mapping[RowKey, Decision] = field(default_factory=dict)

    def decision(self, key: RowKey) -> Decision:
        return self.rows.get(key, self.otherwise)

    def to_json(self) -> dict[str, Any]:
        return {
            "columns": {str(table): [field.value for field in fields] for table, fields in self.columns.items()},
            "left_out": sorted(self.left_out),
            "otherwise": self.otherwise.value,
            "rows": {f"{table}-{row}": decision.value for (table, row), decision in self.rows.items()},
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "DraftChoices":
        """Reads what `to_json` wrote; {} is a draft nobody has reviewed yet."""
        columns = {int(table): tuple(map(ImportField, fields)) for table, fields in data.get("columns", {}).items()}
        rows = {_row_key(key): Decision(decision) for key, decision in data.get("rows", {}).items()}
        otherwise = Decision(data.get("otherwise", Decision.SKIP))
        return cls(columns, frozenset(data.get("left_out", ())), otherwise, rows)


def _row_key(text: str) -> RowKey:
    table, _dash, row = text.partition("-")
    return int(table), int(row)
