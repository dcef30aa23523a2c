#define _GNU_SOURCE
#include "CSessions.h"

#include <fcntl.h>
#include <pty.h>
#include <unistd.h>

pid_t start_session(char *const arguments[], char *const variables[], unsigned short columns,
                    unsigned short rows, int *terminal) {
  const struct winsize size = {.ws_row = rows, .ws_col = columns};
  pid_t process = forkpty(terminal, NULL, NULL, &size);
  if (process == 0) {
    execvpe(arguments[0], arguments, variables);
    _exit(127);
  }
  if (process > 0) fcntl(*terminal, F_SETFD, FD_CLOEXEC);
  return process;
}
