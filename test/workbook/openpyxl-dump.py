"""Prints what openpyxl sees in a workbook: cells with their looks, merges, rules, notes, print setup; one line each."""
import sys

from openpyxl import load_workbook

sys.stdout.reconfigure(encoding="utf-8")
book = load_workbook(sys.argv[1])
for sheet in book.worksheets:

    def tell(what, *rest):
        print(sheet.title, what, *rest, sep="\t")

    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None and not cell.has_style:
                continue
            formula = getattr(cell.value, "text", cell.value)
            looks = [getattr(cell, part) for part in ("font", "fill", "border", "alignment", "protection")]
            told = [" ".join(repr(look).split()) for look in looks]
            tell("cell", cell.coordinate, repr(formula), cell.number_format, *told)
            if cell.comment:
                tell("note", cell.coordinate, repr(cell.comment.author), repr(cell.comment.text))
    for merge in sorted(str(one) for one in sheet.merged_cells.ranges):
        tell("merge", merge)
    for rule in sheet.data_validations.dataValidation:
        tell("validation", rule.sqref, rule.type, rule.formula1, rule.formula2, rule.errorTitle, rule.promptTitle)
    for area in sheet.conditional_formatting:
        for rule in area.rules:
            tell("condition", area.sqref, rule.type, rule.priority, rule.formula)
    for index, size in sorted(sheet.row_dimensions.items()):
        tell("row", index, size.height, size.hidden)
    for index, size in sorted(sheet.column_dimensions.items()):
        tell("column", index, size.width, size.hidden)
    tell("view", sheet.freeze_panes, sheet.print_area, sheet.print_title_rows, sheet.auto_filter.ref, sheet.sheet_state)
# A dictionary since 3.1, a list before.
names = getattr(book.defined_names, "definedName", None) or list(getattr(book.defined_names, "values", list)())
for defined in sorted(names, key=lambda one: one.name):
    print("book", "name", defined.name, defined.attr_text, sep="\t")
