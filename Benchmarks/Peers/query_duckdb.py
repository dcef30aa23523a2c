"""The answers by DuckDB, straight from the tables' CSV: duckdb.py FOLDER."""

import pathlib
import sys

import duckdb

folder = pathlib.Path(sys.argv[1])
query = (pathlib.Path(__file__).parent / "answers.sql").read_text()
people = {
    "number": "INTEGER", "id": "VARCHAR", "sex": "VARCHAR", "age": "INTEGER",
    "birth_year": "INTEGER", "ages_lower": "INTEGER", "ages_upper": "INTEGER",
    "disability": "VARCHAR", "displaced": "VARCHAR", "participant": "VARCHAR", "year": "INTEGER",
}
activities = {"activity": "VARCHAR", "number": "INTEGER", "counted": "INTEGER", "region": "VARCHAR"}
for table, file, columns in [
    ("activity", "activities.csv", activities), ("attendance", "attendances.csv", people)
]:
    duckdb.execute(
        f"CREATE VIEW {table} AS SELECT * FROM "
        f"read_csv('{folder / file}', header = true, columns = {columns})")
sys.stdout.write("".join(row[0] + "\n" for row in duckdb.sql(query).fetchall()))
