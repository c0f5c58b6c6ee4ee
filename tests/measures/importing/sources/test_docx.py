from tests.measures.importing.sources.tables import places, read_bytes, texts
from tests.measures.importing.sources.word import cell, document, paragraph, run, table

LISTS = {
    1: [("thaiNumbers", "%1."), ("thaiNumbers", "%1.%2"), ("thaiLetters", "(%3)")],
    2: [("bullet", "\uf0b7"), ("bullet", "-"), ("lowerRoman", "%3)")],
    3: [("decimal", "(%1)")],
}


def read(body: str, **parts: object) -> list[list[str]]:
    (grid,) = read_bytes(document(body, lists=LISTS, **parts), "report.docx")
    return texts(grid)


def lines(*paragraphs: str, **parts: object) -> list[str]:
    """The lines of a cell made of these paragraphs."""
    return read(table(["".join(paragraphs), "ข้าง"]), **parts)[0][0].split("\n")


def test_numbers_of_nested_lists_are_counted_as_word_does() -> None:
    assert lines(
        paragraph("ก", number=1),
        paragraph("ข", number=1, level=1),
        paragraph("ค", number=1, level=1),
        paragraph("ง", number=1, level=2),
        paragraph("คั่น"),
        paragraph("จ", number=1),
        paragraph("ฉ", number=1, level=1),
        paragraph("ช", number=2),
        paragraph("ซ", number=2, level=1),
        paragraph("ฌ", number=2, level=2),
    ) == ["๑. ก", "๑.๑ ข", "๑.๒ ค", "(ก) ง", "คั่น", "๒. จ", "๒.๑ ฉ", "• ช", "- ซ", "i) ฌ"]


def test_numbers_go_on_through_cells_and_fill_an_empty_number_column() -> None:
    numbered = paragraph("", number=3)

    assert read(table(["ที่", "มาตรการ"], [numbered, "ก"], [numbered, "ข"])) == [
        ["ที่", "มาตรการ"],
        ["(1)", "ก"],
        ["(2)", "ข"],
    ]


def test_list_may_start_anew_or_elsewhere() -> None:
    again = (
        '<w:num w:numId="9"><w:abstractNumId w:val="3"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
    )

    assert lines(
        paragraph("ก", number=3),
        paragraph("ข", number=3),
        paragraph("ค", number=9),
        paragraph("ง", number=9),
        paragraph("จ", number=0),
        numbers=again,
    ) == ["(1) ก", "(2) ข", "(5) ค", "(6) ง", "จ"]


def test_style_may_carry_the_list() -> None:
    base = (
        '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    heir = '<w:style w:type="paragraph" w:styleId="Heir"><w:basedOn w:val="Base"/></w:style>'

    assert lines(paragraph("ก", style="Heir"), paragraph("ข", style="Base"), styles=base + heir) == ["๑. ก", "๒. ข"]


def test_check_boxes_of_every_kind_are_drawn() -> None:
    def control(state: str) -> str:
        return (
            f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{state}"/></w14:checkbox></w:sdtPr>'
            f"<w:sdtContent>{run('☐')}</w:sdtContent></w:sdt>"
        )

    def legacy(state: str) -> str:
        return (
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData>'
            f"<w:checkBox>{state}</w:checkBox></w:ffData></w:fldChar></w:r>"
            "<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>"
        )

    def symbol(code: str) -> str:
        return f'<w:r><w:sym w:font="Wingdings" w:char="{code}"/></w:r>'

    boxes = {
        "☑ ก": control("1"),
        "☐ ก": control("0"),
        "☑ ข": legacy("<w:checked/>"),
        "☐ ข": legacy('<w:default w:val="0"/>'),
        "☑ ค": symbol("F0FE") + run(" "),
        "☐ ค": symbol("F0A8") + run(" "),
        "☑ ค-": symbol("F052") + run(" ค"),
        "☐ ค-": symbol("F06F") + run(" ค"),
        "☑ ง": run("☒ "),
    }

    assert lines(*(paragraph(box + run(text[-1])) for text, box in boxes.items())) == list(boxes)


def test_tracked_deletions_and_hidden_text_are_left_out() -> None:
    text = (
        run("ก")
        + '<w:del w:id="1"><w:r><w:delText>ลบ</w:delText></w:r></w:del>'
        + f'<w:ins w:id="2">{run("ข")}</w:ins>'
        + run("ลับ", "<w:vanish/>")
        + run("ค", '<w:vanish w:val="0"/>')
        + "<w:r><w:br/><w:t>ง</w:t><w:tab/><w:t>จ</w:t><w:noBreakHyphen/></w:r>"
    )

    assert lines(paragraph(text)) == ["กขค", "ง จ-"]


def test_deleted_row_is_left_out() -> None:
    deleted = f'<w:tr><w:trPr><w:del w:id="1"/></w:trPr>{cell("ลบ")}{cell("ลบ")}</w:tr>'

    assert read(table(["ก", "ข"]).replace("</w:tbl>", f"{deleted}</w:tbl>")) == [["ก", "ข"]]


def test_merged_cells_cover_places_and_rows_may_begin_further_right() -> None:
    first = cell("ก", '<w:vMerge w:val="restart"/>')
    wide = cell("ข", '<w:gridSpan w:val="2"/>')
    body = (
        "<w:tbl>"
        f"<w:tr>{first}{wide}</w:tr>"
        f"<w:tr>{cell('', '<w:vMerge/>')}{cell('ค')}{cell('ง')}</w:tr>"
        f'<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{cell("จ")}{cell("ฉ")}</w:tr>'
        "</w:tbl>"
    )

    (grid,) = read_bytes(document(body), "a.docx")

    assert places(grid) == [["ก", "ข", "<"], ["^", "ค", "ง"], ["", "จ", "ฉ"]]


def test_nested_table_stays_in_its_cell_but_a_page_frame_is_opened() -> None:
    inner = table(["ก", "ข"], ["ค", "ง"])

    assert read(table([paragraph("นอก") + inner + paragraph(""), "ข้าง"])) == [["นอก\nก\nข\nค\nง", "ข้าง"]]
    assert read(table([inner + paragraph("")])) == [["ก", "ข"], ["ค", "ง"]]


def test_text_between_tables_is_the_caption_of_the_next() -> None:
    body = (
        paragraph("รายงานผล")
        + table(["กรอบ"])
        + table(["ก", "ข"])
        + paragraph("สรุป", number=1)
        + f"<w:sdt><w:sdtContent>{table(['ค', 'ง'])}</w:sdtContent></w:sdt>"
    )

    grids = read_bytes(document(body, lists=LISTS), "a.docx")

    assert [(texts(grid), grid.caption, grid.source) for grid in grids] == [
        ([["ก", "ข"]], "รายงานผล\nกรอบ", "ตารางที่ 1"),
        ([["ค", "ง"]], "๑. สรุป", "ตารางที่ 2"),
    ]
