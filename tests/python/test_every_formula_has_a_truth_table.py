"""A formula is what its truth table says: macros/formulas/<name>.sql has tests/formulas/<name>.sql, and vice versa."""

from support import ROOT


def test_every_formula_has_a_truth_table() -> None:
    formulas = {path.name for path in (ROOT / "macros/formulas").glob("*.sql")}
    tables = {path.name for path in (ROOT / "tests/formulas").glob("*.sql")}
    assert formulas, "no formulas found"
    assert formulas - tables == set(), f"no truth table: {sorted(formulas - tables)}"
    assert tables - formulas == set(), f"no formula: {sorted(tables - formulas)}"


def test_a_truth_table_is_about_its_formula() -> None:
    unused = [
        path.name
        for path in (ROOT / "tests/formulas").glob("*.sql")
        if f"{path.stem}(" not in path.read_text(encoding="utf-8")
    ]
    assert not unused, unused
