-- The answers, from tables `activity` and `attendance`: for SQLite and DuckDB alike.
WITH
  aged AS (
    SELECT number, sex, disability, displaced,
      CASE WHEN age IS NOT NULL THEN age
        WHEN birth_year IS NOT NULL THEN year - birth_year - 1 ELSE ages_lower END AS lowest,
      CASE WHEN age IS NOT NULL THEN age
        WHEN birth_year IS NOT NULL THEN year - birth_year ELSE ages_upper END AS highest
    FROM attendance),
  counted AS (
    SELECT number, count(*) AS people,
      count(CASE WHEN sex = 'f' THEN 1 END) AS women,
      count(CASE WHEN sex = 'm' THEN 1 END) AS men,
      count(sex) AS sex_known,
      count(CASE WHEN lowest >= 15 AND highest <= 35 THEN 1 END) AS young,
      count(CASE WHEN lowest >= 15 AND highest <= 35 OR highest < 15 OR lowest > 35 THEN 1 END)
        AS age_known,
      count(CASE WHEN disability = 'yes' THEN 1 END) AS with_disability,
      count(disability) AS disability_known,
      count(CASE WHEN displaced = 'yes' THEN 1 END) AS displaced,
      count(displaced) AS displaced_known
    FROM aged GROUP BY number),
  ours AS MATERIALIZED (
    SELECT * FROM activity JOIN counted ON counted.number = activity.number WHERE counted = 1),
  grouped AS (
    SELECT 'activity ' || activity AS name, 1 AS activities, people, women, men, sex_known, young,
      age_known, with_disability, disability_known, displaced, displaced_known FROM ours
    UNION ALL
    SELECT 'region ' || region, count(*), sum(people), sum(women), sum(men), sum(sex_known),
      sum(young), sum(age_known), sum(with_disability), sum(disability_known), sum(displaced),
      sum(displaced_known) FROM ours GROUP BY region
    UNION ALL
    SELECT 'total -', count(*), sum(people), sum(women), sum(men), sum(sex_known), sum(young),
      sum(age_known), sum(with_disability), sum(disability_known), sum(displaced),
      sum(displaced_known) FROM ours)
SELECT name || ' ' || activities || ' ' || people || ' ' || women || ' ' || men || ' '
  || sex_known || ' ' || young || ' ' || age_known || ' ' || with_disability || ' '
  || disability_known || ' ' || displaced || ' ' || displaced_known
FROM grouped;
