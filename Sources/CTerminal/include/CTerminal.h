/* CTerminal: the few things of ncursesw, signals and descriptors that Swift cannot reach.
 *
 * Swift does not import ncurses' macros, refuses its global state, and may not run in a signal
 * handler. So this header names what `Terminals` needs, in plain C types: no type of ncurses
 * appears here, and nothing else in the program includes ncurses. One terminal at a time; every
 * function but the signal handlers runs on the one thread that owns the screen. */

#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* --- The character set ------------------------------------------------------------------- */

/* Chooses the locale's character set, "" for the environment's. False when it is not installed;
 * only LC_CTYPE is touched, so that no number is ever printed with another decimal sign. */
bool ct_choose_locale(const char *name);

/* Whether the chosen character set is UTF-8: what ncursesw will encode its cells in. */
bool ct_uses_utf8(void);

/* --- Opening and closing ----------------------------------------------------------------- */

enum ct_outcome {
  CT_OPENED,
  CT_NOT_A_TERMINAL,
  CT_UNKNOWN_TYPE,
  CT_CANNOT_MOVE_CURSOR,
  CT_ALREADY_OPEN,
  CT_SYSTEM_ERROR, /* errno says which */
};

/* Whether terminfo describes `type`: a better entry than TERM's is tried only when it exists. */
bool ct_describes(const char *type);

/* Takes the terminal on descriptors 0 and 1: alternate screen, keys one by one, no echo, Ctrl-S,
 * Ctrl-Q and Ctrl-C as ordinary keys, bracketed paste. Signals are guarded from the first change
 * to the terminal on. `wants_color` false never sends a colour, not even to reset it. */
enum ct_outcome ct_open(const char *type, bool wants_color);

/* Gives the terminal back and shows what was written to standard error meanwhile. */
void ct_close(void);

/* Gives the terminal back for a while, for a stop (Ctrl-Z) or an editor, and takes it again. */
void ct_suspend(void);
/* The screen is to be updated whole after it. */
void ct_resume(void);

/* Asks for clicks and the wheel, or for no more of them, also after a stop; off when opened. False
 * where terminfo knows of no mouse. */
bool ct_use_mouse(bool is_wanted);

/* Stops the process as Ctrl-Z would, and returns when it is continued. */
void ct_stop(void);

/* --- What the terminal can do ------------------------------------------------------------ */

/* The number of colours and of colour pairs; 0 where there are none or none are wanted. */
int ct_colors(void);
int ct_pairs(void);

/* Whether colour numbers are red, green and blue in one (the types named "-direct"). */
bool ct_is_direct(void);

/* The bytes a key sends according to terminfo ("kcuu1"), or NULL. */
const char *ct_key_bytes(const char *capability);

/* --- The screen -------------------------------------------------------------------------- */

void ct_size(int *rows, int *columns);

/* Asks the kernel for the size and lets ncurses follow. Called after SIGWINCH, never in it. */
void ct_follow_size(void);

enum ct_attribute { CT_BOLD = 1, CT_DIM = 2, CT_REVERSED = 4, CT_UNDERLINED = 8 };

/* Gives a colour pair its colours; -1 is the terminal's own. */
void ct_define_pair(int pair, int foreground, int background);

/* Puts one grapheme of `width` columns (1 or 2). Whatever could move the cursor, reorder the line
 * or take another width than announced is replaced here, so that no cell can harm its row. */
void ct_put(int row, int column, const uint32_t *scalars, int count, int width,
            unsigned attributes, int pair);

/* Where the hardware cursor stands after the next update; a negative row hides it. */
void ct_place_cursor(int row, int column);

/* What makes the terminal's screen that of the cells: the differences, with `whole` everything anew.
 * The bytes are valid until the next call; NULL without any where there are none, or where they could
 * not be caught and are sent already. */
const unsigned char *ct_update(bool whole, size_t *length);

/* Sends bytes; with `whole` in one piece where the terminal can. */
void ct_send(const unsigned char *bytes, size_t length, bool whole);

/* Whether the terminal names its colours and attributes as ECMA-48 does, each to be turned off by
 * itself. */
bool ct_names_colors(void);

/* --- Signals ----------------------------------------------------------------------------- */

enum ct_event { CT_TERMINATE = 1, CT_RESIZED = 2, CT_SUSPEND = 4, CT_CONTINUED = 8 };

/* The descriptor that becomes readable when a signal came. */
int ct_event_descriptor(void);

/* The events since the last call, as bits of ct_event. Taking CT_TERMINATE stops the clock that
 * would otherwise end the process two seconds after the signal. */
int ct_take_events(void);

/* The signal that asked the program to end, or 0. */
int ct_terminating_signal(void);

/* Gives the terminal back if it is still held and dies by `signal`, so that the parent process
 * sees the true reason. */
_Noreturn void ct_die(int signal);

/* Gives the calling thread a stack for the signal handler: without it a stack overflow of this
 * thread would die unhandled. The thread that opens the terminal has it already. */
void ct_protect_thread(void);

#endif
