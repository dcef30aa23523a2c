/* Dying well: the terminal is given back whatever ends the process, SIGKILL excepted.
 *
 * A Swift trap runs no deinit, so a signal handler does the work, with nothing but calls that
 * POSIX allows in one: the bytes to send are made beforehand. Standard error is kept in memory
 * while the screen is ours, since "Fatal error: ..." inside the alternate screen is lost with it;
 * the handler copies it to the real one at the end. */

#define _GNU_SOURCE
#include "guard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "CTerminal.h"

/* How long the program may leave a request to end unanswered. */
#define PATIENCE_SECONDS 2
/* Closing a window sends several signals at once; only a later one means impatience. */
#define SAME_REQUEST_MILLISECONDS 300
/* Standard error is shown from its end when there is more than this. */
#define SHOWN_ERROR_BYTES (64 * 1024)
#define HANDLER_STACK_BYTES (64 * 1024)

static const int fatal_signals[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE,
                                    SIGABRT, SIGSYS, SIGQUIT};
static const int terminating_signals[] = {SIGTERM, SIGHUP, SIGINT};
static const int ignored_signals[] = {SIGPIPE, SIGXFSZ};
enum { SIGNAL_LIMIT = 32 };

/* Written before `is_on` is set, only read by handlers. */
static struct {
  char bytes[512];
  int length;
  struct termios modes;
  pid_t process;
  int wake[2];
  int terminal;   /* descriptor 1 itself may be a memory for a moment */
  int real_error; /* standard error as it was, -1 where it was left alone */
  int kept_error; /* the memory it is kept in */
  bool replaced[SIGNAL_LIMIT];
  struct sigaction previous[SIGNAL_LIMIT];
} guard = {.wake = {-1, -1}, .terminal = -1, .real_error = -1, .kept_error = -1};

static atomic_bool is_on;
static atomic_bool is_suspended;
static atomic_int events;
static atomic_int terminating_signal;
static atomic_llong terminating_since;

static void write_all(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

/* Async-signal-safe. What was written to standard error goes where it would have gone. */
static void show_kept_errors(void) {
  if (guard.real_error < 0 || guard.kept_error < 0) return;
  off_t end = lseek(guard.kept_error, 0, SEEK_END);
  off_t place = end > SHOWN_ERROR_BYTES ? end - SHOWN_ERROR_BYTES : 0;
  char piece[1024];
  while (place < end) {
    ssize_t length = pread(guard.kept_error, piece, sizeof piece, place);
    if (length <= 0) return;
    write_all(guard.real_error, piece, (size_t)length);
    place += length;
  }
}

/* Async-signal-safe, once. A suspended terminal is the shell's or the editor's already. */
static void give_back(void) {
  if (!atomic_exchange(&is_on, false)) return;
  if (getpid() != guard.process) return; /* a child that has not yet called exec */
  if (!atomic_load(&is_suspended)) {
    write_all(guard.terminal, guard.bytes, (size_t)guard.length);
    tcsetattr(STDIN_FILENO, TCSANOW, &guard.modes);
    tcflush(STDIN_FILENO, TCIFLUSH); /* keys meant for us are no commands for the shell */
  }
  show_kept_errors();
}

static _Noreturn void die(int signal) {
  give_back();
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigaction(signal, &action, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, signal);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(signal);
  _exit(128 + signal); /* where the signal's default is not to die, as for process 1 */
}

static void announce(int event) {
  atomic_fetch_or(&events, event);
  char byte = 0;
  /* A full pipe wakes the reader just as well, so a failure may be passed over. */
  if (write(guard.wake[1], &byte, 1) < 0) return;
}

static long long milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (long long)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void on_fatal(int signal) {
  if (signal == SIGQUIT && atomic_load(&is_suspended)) return; /* meant for the editor */
  die(signal);
}

/* The program is asked to end: it may first save what it holds. */
static void on_terminating(int signal) {
  int error = errno;
  if (signal == SIGINT && atomic_load(&is_suspended)) return; /* meant for the editor */
  int none = 0;
  if (atomic_compare_exchange_strong(&terminating_signal, &none, signal)) {
    atomic_store(&terminating_since, milliseconds_now());
    alarm(PATIENCE_SECONDS);
    announce(CT_TERMINATE);
  } else if (signal != SIGHUP &&
             milliseconds_now() - atomic_load(&terminating_since) > SAME_REQUEST_MILLISECONDS) {
    die(signal);
  }
  errno = error;
}

/* The request was not taken in time: the program hangs, perhaps in a write to the terminal. */
static void on_alarm(int signal) {
  (void)signal;
  int reason = atomic_load(&terminating_signal);
  if (reason == 0) return;
  tcflush(guard.terminal, TCOFLUSH); /* else our own bytes might wait behind the stuck ones */
  die(reason);
}

static void on_event(int signal) {
  int error = errno;
  if (signal == SIGWINCH) announce(CT_RESIZED);
  if (signal == SIGCONT) announce(CT_CONTINUED);
  if (signal == SIGTSTP) {
    /* Together with the editor, so that the shell sees the whole job stop. */
    if (atomic_load(&is_suspended)) raise(SIGSTOP);
    else announce(CT_SUSPEND);
  }
  errno = error;
}

static void replace(int signal, void (*handler)(int), int flags) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags | SA_ONSTACK};
  sigfillset(&action.sa_mask);
  guard.replaced[signal] = sigaction(signal, &action, &guard.previous[signal]) == 0;
}

static void put_back(int signal) {
  if (guard.replaced[signal]) sigaction(signal, &guard.previous[signal], NULL);
  guard.replaced[signal] = false;
}

#define COUNT(array) (int)(sizeof(array) / sizeof((array)[0]))

static void replace_all(void) {
  for (int i = 0; i < COUNT(fatal_signals); i++) replace(fatal_signals[i], on_fatal, 0);
  for (int i = 0; i < COUNT(terminating_signals); i++)
    replace(terminating_signals[i], on_terminating, SA_RESTART);
  for (int i = 0; i < COUNT(ignored_signals); i++) replace(ignored_signals[i], SIG_IGN, 0);
  replace(SIGALRM, on_alarm, SA_RESTART);
  replace(SIGWINCH, on_event, SA_RESTART);
  replace(SIGCONT, on_event, SA_RESTART);
  replace(SIGTSTP, on_event, SA_RESTART);
}

/* `exit` called anywhere in the program is a way of dying too. */
static void on_exit_call(void) { give_back(); }

void ct_protect_thread(void) {
  stack_t current;
  if (sigaltstack(NULL, &current) == 0 && !(current.ss_flags & SS_DISABLE) &&
      current.ss_size >= HANDLER_STACK_BYTES)
    return;
  void *memory = mmap(NULL, HANDLER_STACK_BYTES, PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return;
  stack_t stack = {.ss_sp = memory, .ss_size = HANDLER_STACK_BYTES};
  sigaltstack(&stack, NULL); /* lives as long as the thread, which is as long as the program */
}

/* Only a terminal's standard error is kept back: `2>file` already has a better place. */
static void keep_errors(void) {
  if (!isatty(STDERR_FILENO)) return;
  int memory = memfd_create("standard-error", MFD_CLOEXEC);
  int real = memory < 0 ? -1 : fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 10);
  if (real < 0 || dup2(memory, STDERR_FILENO) < 0) {
    if (memory >= 0) close(memory);
    if (real >= 0) close(real);
    return;
  }
  guard.kept_error = memory;
  guard.real_error = real;
}

bool guard_begin(const char *bytes, int length) {
  static bool is_registered = false;
  if (length > (int)sizeof guard.bytes) length = (int)sizeof guard.bytes;
  memcpy(guard.bytes, bytes, (size_t)length);
  guard.length = length;
  guard.process = getpid();
  if (tcgetattr(STDIN_FILENO, &guard.modes) < 0) return false;
  if (pipe2(guard.wake, O_CLOEXEC | O_NONBLOCK) < 0) return false;
  guard.terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 10);
  if (guard.terminal < 0) return false;
  keep_errors();
  atomic_store(&events, 0);
  atomic_store(&terminating_signal, 0);
  atomic_store(&is_suspended, false);
  ct_protect_thread();
  if (!is_registered) is_registered = atexit(on_exit_call) == 0;
  atomic_store(&is_on, true);
  replace_all();
  return true;
}

void guard_end(void) {
  for (int signal = 0; signal < SIGNAL_LIMIT; signal++) put_back(signal);
  alarm(0);
  atomic_store(&is_on, false);
  if (guard.real_error >= 0) {
    dup2(guard.real_error, STDERR_FILENO);
    show_kept_errors();
    close(guard.real_error);
    close(guard.kept_error);
    guard.real_error = guard.kept_error = -1;
  }
  close(guard.terminal);
  guard.terminal = -1;
  close(guard.wake[0]);
  close(guard.wake[1]);
  guard.wake[0] = guard.wake[1] = -1;
}

void guard_suspend(void) {
  atomic_store(&is_suspended, true);
  if (guard.real_error >= 0) dup2(guard.real_error, STDERR_FILENO);
}

void guard_resume(void) {
  if (guard.kept_error >= 0) dup2(guard.kept_error, STDERR_FILENO);
  atomic_store(&is_suspended, false);
}

void ct_stop(void) {
  /* The plain action, for this one signal: a shell then sees the stop it asked for. */
  struct sigaction plain = {.sa_handler = SIG_DFL}, ours;
  sigaction(SIGTSTP, &plain, &ours);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

int ct_event_descriptor(void) { return guard.wake[0]; }

int ct_take_events(void) {
  char drained[256];
  while (read(guard.wake[0], drained, sizeof drained) > 0) continue;
  int taken = atomic_exchange(&events, 0);
  if (taken & CT_TERMINATE) alarm(0);
  return taken;
}

int ct_terminating_signal(void) { return atomic_load(&terminating_signal); }

void ct_die(int signal) { die(signal); }
