-- Run by sqlite3 in the folder of a workload that was made with tables.
CREATE TABLE activity(activity TEXT, number INTEGER PRIMARY KEY, counted INTEGER, region TEXT);
CREATE TABLE attendance(number INTEGER, id TEXT, sex TEXT, age INTEGER, birth_year INTEGER,
  ages_lower INTEGER, ages_upper INTEGER, disability TEXT, displaced TEXT, participant TEXT,
  year INTEGER);
.mode csv
.import --skip 1 activities.csv activity
.import --skip 1 attendances.csv attendance
UPDATE attendance SET sex = NULLIF(sex, ''), age = NULLIF(age, ''),
  birth_year = NULLIF(birth_year, ''), ages_lower = NULLIF(ages_lower, ''),
  ages_upper = NULLIF(ages_upper, ''), disability = NULLIF(disability, ''),
  displaced = NULLIF(displaced, ''), participant = NULLIF(participant, '');
CREATE INDEX attendance_of ON attendance(number);
VACUUM;
ANALYZE;
