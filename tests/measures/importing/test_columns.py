from measures.importing.columns import column_name, is_indicator_table, is_measure_table, recognise_columns
from measures.importing.fields import ImportField
from measures.importing.rows import RecognisedColumn
from measures.importing.tables import logical_tables
from tests.measures.importing.grids import grid

F = ImportField
TABLE = logical_tables([grid(["มาตรการ", "ขั้นตอน", ""], ["ก", "ข", "ค"])])[0][0]


def test_the_subject_says_what_a_table_is_of() -> None:
    assert is_measure_table([F.TITLE, F.INDICATOR])
    assert not is_indicator_table([F.TITLE, F.INDICATOR])
    assert is_indicator_table([F.INDICATOR_NUMBER, F.SCORE])
    assert not is_measure_table([F.STEPS])
    assert not is_indicator_table([F.STEPS])


def test_a_column_without_heading_is_called_by_its_place() -> None:
    columns, messages = recognise_columns(TABLE)

    assert columns[2] == RecognisedColumn("", F.NOTE, certain=False)
    assert messages == ["ไม่รู้จักคอลัมน์ “คอลัมน์ที่ 3” จึงเก็บไว้เป็นหมายเหตุ หากตรงกับช่องข้อมูลใด โปรดเลือกช่องนั้น"]
    assert column_name(3) == "คอลัมน์ที่ 3"


def test_a_choice_for_another_number_of_columns_is_none() -> None:
    assert recognise_columns(TABLE, [F.STEPS, F.TITLE]) == recognise_columns(TABLE)


def test_a_choice_needs_no_warning() -> None:
    columns, messages = recognise_columns(TABLE, [F.STEPS, F.TITLE, F.OUTCOME])

    assert ([column.field for column in columns], messages) == ([F.STEPS, F.TITLE, F.OUTCOME], [])
