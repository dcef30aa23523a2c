// The least that the job costs: a program that opens the files of a register's activities, reads,
// parses and adds them up on as many threads as there are cores, and does nothing else. It takes the
// full format (fields in any order, continuation lines, comments, CR LF, unknown fields), reports no
// problem, keeps no text and knows one method of disability.
//
//   floor REGISTER [THREADS]      lines of answers, in any order (see Answers.swift)

#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { YOUNGEST = 15, OLDEST = 35, MOST_PLACES = 1024, MOST_GROUPS = 1024, MOST_THREADS = 64 };

static void fail(const char *what) {
  perror(what);
  exit(2);
}

// A piece of a file's text; not ended by a zero byte.
struct text {
  const char *at;
  size_t length;
};

static bool is(struct text text, const char *word) {
  return text.length == strlen(word) && memcmp(text.at, word, text.length) == 0;
}

static int number(struct text text) {
  int value = 0;
  for (size_t i = 0; i < text.length && text.at[i] >= '0' && text.at[i] <= '9'; i++) {
    value = value * 10 + (text.at[i] - '0');
  }
  return value;
}

struct buffer {
  char *bytes;
  size_t length, room;
};

static void make_room(struct buffer *buffer, size_t more) {
  if (buffer->room - buffer->length >= more) return;
  buffer->room = (buffer->room + more) * 2;
  buffer->bytes = realloc(buffer->bytes, buffer->room);
  if (!buffer->bytes) fail("floor");
}

static void read_file(int folder, const char *name, struct buffer *buffer) {
  int file = openat(folder, name, O_RDONLY | O_CLOEXEC);
  if (file < 0) fail(name);
  buffer->length = 0;
  for (;;) {
    make_room(buffer, 65536);
    ssize_t count = read(file, buffer->bytes + buffer->length, buffer->room - buffer->length);
    if (count < 0) fail(name);
    if (count == 0) break;
    buffer->length += (size_t)count;
    // A file of the disk gives less than was asked for only at its end.
    if (buffer->length < buffer->room) break;
  }
  close(file);
}

// ---- Lines and fields

// Goes through a text field by field; a blank line, and the end, end a record.
struct fields {
  const char *at, *end;
  struct text name, value;
};

enum step { FIELD, BLANK, END };

static enum step next(struct fields *fields) {
  while (fields->at < fields->end) {
    const char *start = fields->at;
    const char *newline = memchr(start, '\n', (size_t)(fields->end - start));
    const char *stop = newline ? newline : fields->end;
    // A line that ends in a backslash goes on in the next one.
    while (newline && stop > start && stop[-1] == '\\') {
      newline = memchr(newline + 1, '\n', (size_t)(fields->end - newline - 1));
      stop = newline ? newline : fields->end;
    }
    fields->at = newline ? newline + 1 : fields->end;
    if (stop > start && stop[-1] == '\r') stop--;
    if (stop == start) return BLANK;
    if (*start == '#' || *start == '+') continue;
    const char *colon = memchr(start, ':', (size_t)(stop - start));
    if (!colon) continue;
    fields->name = (struct text){start, (size_t)(colon - start)};
    const char *value = colon + 1;
    while (value < stop && *value == ' ') value++;
    while (stop > value && stop[-1] == ' ') stop--;
    fields->value = (struct text){value, (size_t)(stop - value)};
    return FIELD;
  }
  return END;
}

// ---- Places

struct place {
  char id[96], within[96];
  bool is_region;
  int region;
};

static struct place places[MOST_PLACES];
static size_t place_count;
static const char *regions[64];
static int region_count;

static struct place *place_named(struct text id) {
  for (size_t i = 0; i < place_count; i++) {
    if (is(id, places[i].id)) return &places[i];
  }
  return NULL;
}

static int compare_words(const void *a, const void *b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void copy(char *to, struct text text) {
  if (text.length > 95) text.length = 95;
  memcpy(to, text.at, text.length);
  to[text.length] = 0;
}

static void read_places(int folder) {
  struct buffer buffer = {0};
  read_file(folder, "places.rec", &buffer);
  struct fields fields = {buffer.bytes, buffer.bytes + buffer.length, {0}, {0}};
  struct place place = {0};
  for (enum step step = next(&fields);; step = next(&fields)) {
    if (step == FIELD) {
      if (is(fields.name, "Id")) copy(place.id, fields.value);
      if (is(fields.name, "In")) copy(place.within, fields.value);
      if (is(fields.name, "Kind")) {
        place.is_region = is(fields.value, "region") || is(fields.value, "district");
      }
      continue;
    }
    if (place.id[0] && place_count < MOST_PLACES) places[place_count++] = place;
    place = (struct place){0};
    if (step == END) break;
  }
  for (size_t i = 0; i < place_count; i++) {
    if (places[i].is_region && region_count < 64) regions[region_count++] = places[i].id;
  }
  // In the order of their names, so that a set of bits gives them in that order.
  qsort(regions, (size_t)region_count, sizeof *regions, compare_words);
  for (size_t i = 0; i < place_count; i++) {
    struct place *at = &places[i];
    for (int steps = 0; at && !at->is_region && steps < 16; steps++) {
      at = place_named((struct text){at->within, strlen(at->within)});
    }
    places[i].region = -1;
    for (int region = 0; at && region < region_count; region++) {
      if (strcmp(regions[region], at->id) == 0) places[i].region = region;
    }
  }
  free(buffer.bytes);
}

// ---- Counting

struct counts {
  long activities, people, women, men, sex_known, young, age_known;
  long with_disability, disability_known, displaced, displaced_known;
};

// The regions of an activity, as bits, and the people there.
struct group {
  unsigned long regions;
  struct counts counts;
};

struct worker {
  pthread_t thread;
  struct buffer input, output;
  struct group groups[MOST_GROUPS];
  int group_count;
};

struct person {
  char sex;
  bool has_disability, disability_known, displaced, displaced_known;
  int age, birth_year, lower, upper;
  long times;
};

static const struct person nobody = {.age = -1, .birth_year = -1, .lower = -1, .times = 1};

// 1 young, 0 not, -1 when it may be either.
static int youth(int lower, int upper) {
  if (upper < YOUNGEST || lower > OLDEST) return 0;
  return lower >= YOUNGEST && upper <= OLDEST ? 1 : -1;
}

static void count(struct counts *counts, const struct person *person, int year) {
  long times = person->times;
  counts->people += times;
  if (person->sex) counts->sex_known += times;
  if (person->sex == 'f') counts->women += times;
  if (person->sex == 'm') counts->men += times;
  int young = -1;
  if (person->age >= 0) {
    young = youth(person->age, person->age);
  } else if (person->birth_year >= 0) {
    int most = year - person->birth_year;
    young = youth(most > 0 ? most - 1 : 0, most);
  } else if (person->lower >= 0) {
    young = youth(person->lower, person->upper);
  }
  if (young >= 0) counts->age_known += times;
  if (young > 0) counts->young += times;
  if (person->disability_known) counts->disability_known += times;
  if (person->has_disability) counts->with_disability += times;
  if (person->displaced_known) counts->displaced_known += times;
  if (person->displaced) counts->displaced += times;
}

static void add(struct counts *to, const struct counts *from) {
  const long *source = (const long *)from;
  long *target = (long *)to;
  for (size_t i = 0; i < sizeof *to / sizeof *target; i++) target[i] += source[i];
}

static void take(struct person *person, struct text name, struct text value) {
  switch (name.at[0]) {
    case 'S':
      if (is(name, "Sex")) person->sex = value.at[0];
      break;
    case 'A':
      if (is(name, "Age")) person->age = number(value);
      if (is(name, "Ages")) {
        const char *dash = memchr(value.at, '-', value.length);
        person->lower = number(value);
        person->upper =
            dash ? number((struct text){dash + 1, (size_t)(value.at + value.length - dash - 1)}) : 200;
      }
      break;
    case 'B':
      if (is(name, "BirthYear")) person->birth_year = number(value);
      break;
    case 'C':
      if (is(name, "Count")) person->times = number(value);
      break;
    case 'D':
      if (is(name, "Disability")) {
        person->disability_known = true;
        person->has_disability = is(value, "yes");
      }
      if (is(name, "Displaced")) {
        person->displaced_known = true;
        person->displaced = is(value, "yes");
      }
      break;
    default: break;
  }
}

struct activity {
  struct text id;
  int year;
  bool is_ours, is_practice;
  unsigned long regions;
};

static void take_detail(struct activity *activity, struct text name, struct text value) {
  if (is(name, "Id")) activity->id = value;
  if (is(name, "Starts")) activity->year = number(value);
  if (is(name, "Role")) activity->is_ours = is(value, "organised") || is(value, "co-organised");
  if (is(name, "Practice")) activity->is_practice = is(value, "yes");
  if (is(name, "Place")) {
    const struct place *place = place_named(value);
    if (place && place->region >= 0) activity->regions |= 1UL << place->region;
  }
}

static void print(struct buffer *output, const char *kind, struct text name,
                  const struct counts *c) {
  make_room(output, 512);
  output->length += (size_t)sprintf(
      output->bytes + output->length, "%s %.*s %ld %ld %ld %ld %ld %ld %ld %ld %ld %ld %ld\n", kind,
      (int)name.length, name.at, c->activities, c->people, c->women, c->men, c->sex_known, c->young,
      c->age_known, c->with_disability, c->disability_known, c->displaced, c->displaced_known);
}

static void add_to_group(struct worker *worker, unsigned long regions, const struct counts *counts) {
  int i = 0;
  while (i < worker->group_count && worker->groups[i].regions != regions) i++;
  if (i == worker->group_count) {
    if (i == MOST_GROUPS) fail("groups");
    worker->groups[worker->group_count++].regions = regions;
  }
  add(&worker->groups[i].counts, counts);
}

static void count_file(struct worker *worker) {
  const char *end = worker->input.bytes + worker->input.length;
  struct fields fields = {worker->input.bytes, end, {0}, {0}};
  struct activity activity = {0};
  struct counts counts = {.activities = 1};
  struct person person = nobody;
  enum { ACTIVITY, PEOPLE, OTHER } section = OTHER;
  bool is_record = false;
  for (;;) {
    enum step step = next(&fields);
    if (step == FIELD) {
      if (fields.name.at[0] == '%') {
        if (!is(fields.name, "%rec")) continue;
        section = is(fields.value, "Activity")                                      ? ACTIVITY
                  : is(fields.value, "Attendance") || is(fields.value, "Headcount") ? PEOPLE
                                                                                    : OTHER;
      } else if (section == PEOPLE) {
        is_record = true;
        take(&person, fields.name, fields.value);
      } else if (section == ACTIVITY) {
        take_detail(&activity, fields.name, fields.value);
      }
      continue;
    }
    if (is_record) {
      count(&counts, &person, activity.year);
      person = nobody;
      is_record = false;
    }
    if (step == END) break;
  }
  if (!activity.is_ours || activity.is_practice) return;
  print(&worker->output, "activity", activity.id, &counts);
  add_to_group(worker, activity.regions, &counts);
}

// ---- Files

struct entry {
  int folder;
  char *name;
};

static struct entry *entries;
static size_t entry_count, entry_room;
static atomic_size_t next_entry;

static void list_year(int folder) {
  DIR *names = fdopendir(folder);
  if (!names) fail("activities");
  for (struct dirent *name; (name = readdir(names));) {
    size_t length = strlen(name->d_name);
    if (name->d_name[0] == '.' || length < 4 || strcmp(name->d_name + length - 4, ".rec") != 0) {
      continue;
    }
    if (entry_count == entry_room) {
      entry_room = entry_room * 2 + 1024;
      entries = realloc(entries, entry_room * sizeof *entries);
      if (!entries) fail("floor");
    }
    entries[entry_count++] = (struct entry){folder, strdup(name->d_name)};
  }
}

static void list_files(int folder) {
  int activities = openat(folder, "activities", O_RDONLY | O_DIRECTORY);
  DIR *years = activities < 0 ? NULL : fdopendir(activities);
  if (!years) fail("activities");
  for (struct dirent *year; (year = readdir(years));) {
    if (year->d_name[0] == '.') continue;
    int inside = openat(activities, year->d_name, O_RDONLY | O_DIRECTORY);
    if (inside >= 0) list_year(inside);
  }
}

static void *work(void *argument) {
  struct worker *worker = argument;
  enum { AT_ONCE = 64 };
  for (;;) {
    size_t first = atomic_fetch_add(&next_entry, AT_ONCE);
    if (first >= entry_count) return NULL;
    for (size_t i = first; i < entry_count && i < first + AT_ONCE; i++) {
      read_file(entries[i].folder, entries[i].name, &worker->input);
      count_file(worker);
    }
  }
}

static void print_regions(struct worker *all) {
  struct buffer output = {0};
  struct counts total = {0};
  for (int i = 0; i < all->group_count; i++) {
    char name[1024] = "";
    for (int region = 0; region < region_count; region++) {
      if (!(all->groups[i].regions >> region & 1)) continue;
      if (name[0]) strcat(name, "+");
      strcat(name, regions[region]);
    }
    if (!name[0]) strcpy(name, "-");
    print(&output, "region", (struct text){name, strlen(name)}, &all->groups[i].counts);
    add(&total, &all->groups[i].counts);
  }
  print(&output, "total", (struct text){"-", 1}, &total);
  fwrite(output.bytes, 1, output.length, stdout);
}

int main(int argc, char **argv) {
  if (argc < 2) {
    fprintf(stderr, "usage: floor REGISTER [THREADS]\n");
    return 64;
  }
  int folder = open(argv[1], O_RDONLY | O_DIRECTORY);
  if (folder < 0) fail(argv[1]);
  long threads = argc > 2 ? atol(argv[2]) : sysconf(_SC_NPROCESSORS_ONLN);
  if (threads < 1 || threads > MOST_THREADS) threads = 2;
  read_places(folder);
  list_files(folder);
  static struct worker workers[MOST_THREADS], all;
  for (long i = 1; i < threads; i++) {
    if (pthread_create(&workers[i].thread, NULL, work, &workers[i]) != 0) fail("thread");
  }
  work(&workers[0]);
  for (long i = 0; i < threads; i++) {
    if (i > 0) pthread_join(workers[i].thread, NULL);
    fwrite(workers[i].output.bytes, 1, workers[i].output.length, stdout);
    for (int group = 0; group < workers[i].group_count; group++) {
      add_to_group(&all, workers[i].groups[group].regions, &workers[i].groups[group].counts);
    }
  }
  print_regions(&all);
  return fflush(stdout) == 0 ? 0 : 2;
}
