/* What terminal.c tells guard.c; not for Swift. */

#ifndef CTERMINAL_GUARD_H
#define CTERMINAL_GUARD_H

#include <stdbool.h>

/* From here on every way of dying sends `bytes` and restores the terminal's modes as they are now.
 * False with errno when a descriptor cannot be had. */
bool guard_begin(const char *bytes, int length);

/* Signals as before; standard error as before, with what was written to it in between. */
void guard_end(void);

/* While suspended an editor owns the terminal: its Ctrl-C and Ctrl-Z are not ours. */
void guard_suspend(void);
void guard_resume(void);

#endif
