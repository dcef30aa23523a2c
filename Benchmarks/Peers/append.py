"""Adds records to an SQLite database one by one and prints how many seconds each took.

    append.py DATABASE wal|delete COUNT BYTES
"""

import sqlite3
import sys
import time

database, journal, count, size = sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
connection = sqlite3.connect(database, isolation_level=None)
connection.execute(f"PRAGMA journal_mode = {journal}")
connection.execute("PRAGMA synchronous = FULL")
connection.execute("CREATE TABLE IF NOT EXISTS change(serial INTEGER PRIMARY KEY, record TEXT)")
record = "x" * size
for _ in range(count):
    start = time.perf_counter()
    connection.execute("INSERT INTO change(record) VALUES (?)", (record,))
    print(time.perf_counter() - start)
