/* What the C library hides from Swift: a program as the leader of a session on a terminal of its own. */
#ifndef CSESSIONS_H
#define CSESSIONS_H

#include <sys/types.h>

/* Starts the program on a new terminal of that size; its process, or -1 with errno set. `terminal`
   is the other end: what is written there are keys, what is read there is the screen's. */
pid_t start_session(char *const arguments[], char *const variables[], unsigned short columns,
                    unsigned short rows, int *terminal);

#endif
