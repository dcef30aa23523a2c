/* ncursesw behind the narrow header: opening, cells, updates. */

#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED
#include <curses.h>
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

/* term.h has short macros for capabilities; `columns` and `lines` are ordinary words here. */
#undef columns
#undef lines

#include "CTerminal.h"
#include "guard.h"

static SCREEN *screen = NULL;
static bool has_colors_on = false;
static bool has_default_colors = false;
static bool is_corner_delicate = false;
static bool has_mouse_on = false;
/* A file in memory that catches updates, and the terminal's descriptor meanwhile. */
static int caught = -1;
static int aside = -1;
static unsigned char *caught_bytes = NULL;
static size_t caught_room = 0;

/* Mouse reports, bracketed paste and synchronized output: whatever was left on, by us or by a
 * program that died before us. */
static const char modes_off[] =
    "\033[?1000l\033[?1002l\033[?1003l\033[?1006l\033[?2004l\033[?2026l";
/* Clicks and the wheel, told in the form that has no limit of columns where the terminal knows it.
 * Never motion: nothing comes while nobody clicks. */
static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1000l\033[?1006l";
static const char paste_on[] = "\033[?2004h";
static const char paste_off[] = "\033[?2004l";
static const char synchronized_on[] = "\033[?2026h";
static const char synchronized_off[] = "\033[?2026l";

/* ncurses flushes at the end of every update, so what is sent here keeps its order. */
static void send_bytes(const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

static void send(const char *bytes) { send_bytes(bytes, strlen(bytes)); }

bool ct_choose_locale(const char *name) { return setlocale(LC_CTYPE, name) != NULL; }

bool ct_uses_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

static const char *capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

bool ct_describes(const char *type) {
  int outcome = 0;
  TERMINAL *before = cur_term;
  bool found = setupterm(type, STDOUT_FILENO, &outcome) == OK;
  if (found && cur_term != before) del_curterm(cur_term);
  set_curterm(before);
  return found;
}

/* Appends a capability without its padding ("$<2>"): nobody pads in a signal handler. */
static int append(char *bytes, int length, int limit, const char *value) {
  if (value == NULL) return length;
  while (*value != '\0' && length < limit) {
    if (value[0] == '$' && value[1] == '<') {
      const char *end = strchr(value, '>');
      if (end != NULL) {
        value = end + 1;
        continue;
      }
    }
    bytes[length++] = *value++;
  }
  return length;
}

/* The bytes that undo all that is done to the terminal. The current type must be set up. */
static int farewell(char *bytes, int limit, bool wants_color) {
  int length = append(bytes, 0, limit, capability("sgr0"));
  if (wants_color) length = append(bytes, length, limit, capability("op"));
  length = append(bytes, length, limit, capability("rmkx"));
  length = append(bytes, length, limit, capability("cnorm"));
  length = append(bytes, length, limit, modes_off);
  const char *leave = capability("rmcup");
  if (leave != NULL) return append(bytes, length, limit, leave);
  /* No second screen: at least the prompt comes below the picture. Terminals clamp the row. */
  const char *move = capability("cup");
  if (move != NULL) length = append(bytes, length, limit, tparm(move, 998, 0, 0, 0, 0, 0, 0, 0, 0));
  return append(bytes, length, limit, "\r\n");
}

/* What cbreak() leaves as it was: Ctrl-S and Ctrl-Q would freeze the screen, and Ctrl-C is a key
 * here. Ctrl-Z and Ctrl-\ keep their meaning. */
static void refine_modes(void) {
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) < 0) return;
  modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
  modes.c_cc[VINTR] = _POSIX_VDISABLE;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
  def_prog_mode(); /* so that it comes back after a stop */
}

static void begin_colors(void) {
  has_colors_on = has_colors() && start_color() == OK;
  has_default_colors = has_colors_on && use_default_colors() == OK;
}

enum ct_outcome ct_open(const char *type, bool wants_color) {
  if (screen != NULL) return CT_ALREADY_OPEN;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return CT_NOT_A_TERMINAL;

  /* Looked up before anything is sent: newterm() succeeds on a dumb terminal and scribbles. */
  int outcome = 0;
  if (type[0] == '\0' || setupterm(type, STDOUT_FILENO, &outcome) != OK) return CT_UNKNOWN_TYPE;
  bool can_move = capability("cup") != NULL;
  char bytes[512];
  int length = farewell(bytes, (int)sizeof bytes, wants_color);
  del_curterm(cur_term);
  if (!can_move) return CT_CANNOT_MOVE_CURSOR;

  /* Before newterm(): ncurses then leaves these signals alone. */
  if (!guard_begin(bytes, length)) return CT_SYSTEM_ERROR;
  fflush(stdout);
  use_env(FALSE); /* LINES and COLUMNS in the environment would freeze the size */
  use_tioctl(TRUE);
  screen = newterm(type, stdout, stdin);
  if (screen == NULL) {
    guard_end();
    return CT_UNKNOWN_TYPE;
  }
  cbreak();
  noecho();
  nonl();
  refine_modes();
  keypad(stdscr, TRUE);
  intrflush(stdscr, FALSE);
  typeahead(-1); /* an update is never left half done because a key waits */
  is_corner_delicate = tigetflag("am") > 0 && capability("smam") == NULL;
  has_colors_on = has_default_colors = false;
  if (wants_color) begin_colors();
  send(modes_off);
  send(paste_on);
  has_mouse_on = false;
  if (caught < 0) caught = memfd_create("update", MFD_CLOEXEC);
  aside = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 10);
  return CT_OPENED;
}

void ct_close(void) {
  if (screen == NULL) return;
  send(modes_off);
  if (!isendwin()) endwin();
  tcflush(STDIN_FILENO, TCIFLUSH); /* keys typed ahead were meant for the screen, not for the shell */
  delscreen(screen);
  screen = NULL;
  if (aside >= 0) close(aside);
  aside = -1;
  guard_end();
}

void ct_suspend(void) {
  if (screen == NULL || isendwin()) return;
  send(paste_off);
  if (has_mouse_on) send(mouse_off);
  endwin();
  guard_suspend();
}

void ct_resume(void) {
  if (screen == NULL) return;
  guard_resume();
  reset_prog_mode(); /* also after a SIGSTOP, when endwin() was never called */
  ct_follow_size();
  send(paste_on);
  if (has_mouse_on) send(mouse_on);
}

bool ct_use_mouse(bool is_wanted) {
  if (screen == NULL || capability("kmous") == NULL) return false;
  if (is_wanted != has_mouse_on) send(is_wanted ? mouse_on : mouse_off);
  has_mouse_on = is_wanted;
  return true;
}

int ct_colors(void) { return has_colors_on ? COLORS : 0; }

int ct_pairs(void) { return has_colors_on ? COLOR_PAIRS : 0; }

bool ct_is_direct(void) {
  return has_colors_on && COLORS >= 0x1000000 && tigetflag("RGB") > 0;
}

const char *ct_key_bytes(const char *name) { return capability(name); }

void ct_size(int *rows, int *columns) {
  *rows = getmaxy(stdscr);
  *columns = getmaxx(stdscr);
}

void ct_follow_size(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || size.ws_row == 0 || size.ws_col == 0) return;
  if (!is_term_resized(size.ws_row, size.ws_col)) return;
  resize_term(size.ws_row, size.ws_col);
  clearok(curscr, TRUE); /* terminals differ in what they keep */
}

void ct_define_pair(int pair, int foreground, int background) {
  if (!has_default_colors) {
    if (foreground < 0) foreground = COLOR_WHITE;
    if (background < 0) background = COLOR_BLACK;
  }
  init_extended_pair(pair, foreground, background);
}

/* Characters that draw nothing yet change how others are drawn or ordered: zero-width spaces,
 * bidirectional controls, variation selectors, tags. Joiners stay, for scripts that need them. */
static bool is_invisible(uint32_t scalar) {
  return scalar == 0x200B || scalar == 0x200E || scalar == 0x200F || scalar == 0x061C ||
         (scalar >= 0x2028 && scalar <= 0x202E) || (scalar >= 0x2060 && scalar <= 0x206F) ||
         (scalar >= 0xFE00 && scalar <= 0xFE0F) || scalar == 0xFEFF || scalar >= 0xE0000;
}

static bool is_control(uint32_t scalar) {
  return scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0);
}

static attr_t attributes_of(unsigned attributes) {
  attr_t result = A_NORMAL;
  if (attributes & CT_BOLD) result |= A_BOLD;
  if (attributes & CT_DIM) result |= A_DIM;
  if (attributes & CT_REVERSED) result |= A_REVERSE;
  if (attributes & CT_UNDERLINED) result |= A_UNDERLINE;
  return result;
}

/* The columns a scalar takes, 0 for a mark on the one before; -1 for what is never sent. */
static int columns_of(uint32_t scalar) {
  if (scalar >= 0x20 && scalar < 0x7F) return 1;
  if (is_control(scalar) || is_invisible(scalar)) return -1;
  return wcwidth((wchar_t)scalar);
}

/* tmux and screen name no way to write the last cell of the screen without moving on, so ncurses
 * writes it one column before and pushes it along, which breaks on half a wide character. */
static bool is_in_delicate_corner(int row, int end) {
  return is_corner_delicate && row == getmaxy(stdscr) - 1 && end >= getmaxx(stdscr) - 1;
}

static void put_cell(int row, int column, const wchar_t *text, attr_t look, int pair) {
  cchar_t cell;
  /* Pairs above 255 only fit through the last argument. */
  if (setcchar(&cell, text, look, 0, &pair) != ERR) mvadd_wch(row, column, &cell);
}

void ct_put(int row, int column, const uint32_t *scalars, int count, int width,
            unsigned attributes, int pair) {
  attr_t look = attributes_of(attributes);
  int end = column + width;
  if (end > getmaxx(stdscr)) count = 0; /* half a wide character at the edge: a space */
  /* Mostly once; a syllable of several spacing letters takes one cell each. */
  int next = 0;
  while (column < end && next < count) {
    wchar_t text[CCHARW_MAX + 1] = {0};
    int taken = columns_of(scalars[next]);
    bool fits = taken > 0 && column + taken <= end &&
                (taken == 1 || !is_in_delicate_corner(row, column + taken));
    text[0] = fits ? (wchar_t)scalars[next] : L'?';
    int length = 1;
    for (next++; next < count && columns_of(scalars[next]) <= 0; next++)
      if (fits && length < CCHARW_MAX && columns_of(scalars[next]) == 0)
        text[length++] = (wchar_t)scalars[next];
    put_cell(row, column, text, look, pair);
    column += fits ? taken : 1;
  }
  for (; column < end && column < getmaxx(stdscr); column++)
    put_cell(row, column, L" ", look, pair);
}

void ct_place_cursor(int row, int column) {
  bool is_visible = row >= 0;
  leaveok(stdscr, !is_visible); /* a hidden cursor need not be moved about */
  curs_set(is_visible ? 1 : 0);
  if (is_visible) move(row, column);
}

/* What curses sends is caught in memory by putting that in the place of descriptor 1 meanwhile: it
 * knows no other way to hand its bytes over. The guard has a descriptor of its own. */
/* Whether memory may hold a whole update: a limit on the size of files is one on memory files too. */
static bool can_catch(void) {
  struct rlimit limit;
  return caught >= 0 && getrlimit(RLIMIT_FSIZE, &limit) == 0 && limit.rlim_cur >= 16 << 20;
}

const unsigned char *ct_update(bool whole, size_t *length) {
  *length = 0;
  if (whole) clearok(curscr, TRUE);
  wnoutrefresh(stdscr);
  if (aside < 0 || !can_catch() || dup2(caught, STDOUT_FILENO) < 0) {
    doupdate(); /* as it is */
    return NULL;
  }
  doupdate();
  dup2(aside, STDOUT_FILENO);
  /* The next update is written over this one: to give the memory back each time costs more than it. */
  off_t size = lseek(caught, 0, SEEK_CUR);
  lseek(caught, 0, SEEK_SET);
  if (size <= 0) return NULL;
  if ((size_t)size > caught_room) {
    unsigned char *bytes = realloc(caught_bytes, (size_t)size);
    if (bytes == NULL) return NULL;
    caught_bytes = bytes;
    caught_room = (size_t)size;
  }
  ssize_t count = pread(caught, caught_bytes, (size_t)size, 0);
  *length = count > 0 ? (size_t)count : 0;
  return caught_bytes;
}

void ct_send(const unsigned char *bytes, size_t length, bool whole) {
  if (whole) send(synchronized_on);
  send_bytes((const char *)bytes, length);
  if (whole) send(synchronized_off);
}

bool ct_names_colors(void) {
  const char *plain = capability("op");
  return plain != NULL && strncmp(plain, "\033[39;49", 7) == 0;
}
