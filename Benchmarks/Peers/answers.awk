# The answers of a plain register, from its files or from what recsel gives of them: fields at the
# start of lines, records parted by blank lines. Give places.rec first.

BEGIN { FS = ": " }

/^#/ { next }

/^%rec/ { finish(); type = $2; next }

/^%/ { next }

/^$/ { finish(); next }

{
  # An activity may have several places.
  value = ($1 in field) ? field[$1] " " $2 : $2
  field[$1] = value
  filled = 1
}

END {
  finish()
  close_activity()
  for (group in regions) print "region " group regions_text(group)
  print "total -" regions_text("*")
}

function finish(    kind) {
  if (!filled) return
  if ("Role" in field) { close_activity(); open_activity() }
  else if ("Kind" in field) add_place()
  else if (type == "Attendance" || type == "") add_person()
  for (kind in field) delete field[kind]
  filled = 0
}

function add_place() {
  within[field["Id"]] = field["In"]
  if (field["Kind"] == "region" || field["Kind"] == "district") is_region[field["Id"]] = 1
}

function open_activity(    places, count, i, place, steps) {
  id = field["Id"]
  year = substr(field["Starts"], 1, 4) + 0
  counted = field["Role"] ~ /organised$/ && field["Practice"] != "yes"
  group = ""
  count = split(field["Place"], places, " ")
  for (i = 1; i <= count; i++) {
    place = places[i]
    for (steps = 0; place != "" && !(place in is_region) && steps < 16; steps++) place = within[place]
    if (place == "") continue
    if (group == "") group = place
    else if (group != place) group = group < place ? group "+" place : place "+" group
  }
  if (group == "") group = "-"
  for (i = 2; i <= 11; i++) n[i] = 0
  is_open = 1
}

function add_person(    lower, upper, ends) {
  n[2]++
  if (field["Sex"] == "f") { n[3]++; n[5]++ }
  else if (field["Sex"] == "m") { n[4]++; n[5]++ }
  else if (field["Sex"] == "x") n[5]++
  lower = -1
  if ("Age" in field) lower = upper = field["Age"] + 0
  else if ("BirthYear" in field) { upper = year - field["BirthYear"]; lower = upper - 1 }
  else if ("Ages" in field) {
    if (field["Ages"] ~ /\+$/) { lower = field["Ages"] + 0; upper = 200 }
    else { split(field["Ages"], ends, "-"); lower = ends[1] + 0; upper = ends[2] + 0 }
  }
  if (lower >= 0) {
    if (upper < 15 || lower > 35) n[7]++
    else if (lower >= 15 && upper <= 35) { n[6]++; n[7]++ }
  }
  if ("Disability" in field) { n[9]++; if (field["Disability"] == "yes") n[8]++ }
  if ("Displaced" in field) { n[11]++; if (field["Displaced"] == "yes") n[10]++ }
}

function close_activity(    i, text) {
  if (!is_open || !counted) return
  n[1] = 1
  regions[group]
  for (i = 1; i <= 11; i++) {
    text = text " " n[i]
    sums[group, i] += n[i]
    sums["*", i] += n[i]
  }
  print "activity " id text
  is_open = 0
}

function regions_text(group,    i, text) {
  for (i = 1; i <= 11; i++) text = text " " (sums[group, i] + 0)
  return text
}
