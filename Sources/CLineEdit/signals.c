/* Signals become flags: a handler does nothing else, so nothing happens in the midst of a draw. */
#define _GNU_SOURCE
#include "signals.h"

#include <errno.h>
#include <poll.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "CLineEdit.h"

volatile sig_atomic_t replenish_signal_interrupt;
volatile sig_atomic_t replenish_signal_termination;
volatile sig_atomic_t replenish_signal_resize;
volatile sig_atomic_t replenish_signal_resumed;

static volatile sig_atomic_t leaves_interrupts;

static void remember(int signal) {
  switch (signal) {
  case SIGINT:
    if (leaves_interrupts) break;
    /* Nobody took the first one: a statement runs too long. The store stands a kill. */
    if (replenish_signal_interrupt) _exit(130);
    replenish_signal_interrupt = 1;
    break;
  case SIGWINCH:
    replenish_signal_resize = 1;
    break;
  case SIGCONT:
    replenish_signal_resumed = 1;
    break;
  default:
    replenish_signal_termination = signal;
    break;
  }
}

static const int remembered[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT};
static const size_t remembered_count = sizeof remembered / sizeof remembered[0];

void replenish_signals_set(sigset_t *set) {
  sigemptyset(set);
  for (size_t index = 0; index < remembered_count; index++) sigaddset(set, remembered[index]);
}

void replenish_signals_install(void) {
  struct sigaction action = {0};
  action.sa_handler = remember;
  /* Without SA_RESTART: a read that waits must see the flag. */
  sigemptyset(&action.sa_mask);
  for (size_t index = 0; index < remembered_count; index++) {
    struct sigaction inherited;
    sigaction(remembered[index], NULL, &inherited);
    /* What `nohup` and a script's background jobs ignore stays ignored. */
    if (inherited.sa_handler != SIG_IGN) sigaction(remembered[index], &action, NULL);
  }
  /* A parent may have started the program with signals held back; they would never come. */
  sigset_t signals;
  replenish_signals_set(&signals);
  sigprocmask(SIG_UNBLOCK, &signals, NULL);
  struct sigaction ignored = {0};
  ignored.sa_handler = SIG_IGN;
  sigemptyset(&ignored.sa_mask);
  sigaction(SIGPIPE, &ignored, NULL);
}

void replenish_signals_leave_interrupts(int is_left) { leaves_interrupts = is_left; }

int replenish_signals_take(void) {
  if (replenish_signal_termination) return replenish_signal_termination;
  if (!replenish_signal_interrupt) return 0;
  replenish_signal_interrupt = 0;
  return SIGINT;
}

int replenish_signals_pending(void) {
  return replenish_signal_termination || replenish_signal_interrupt;
}

int replenish_wait_for_input(int descriptor) {
  sigset_t signals;
  sigset_t before;
  replenish_signals_set(&signals);
  for (;;) {
    /* Held back between the look and the wait, a signal cannot slip through in between. */
    sigprocmask(SIG_BLOCK, &signals, &before);
    int is_pending = replenish_signals_pending();
    struct pollfd input = {.fd = descriptor, .events = POLLIN};
    int ready = is_pending ? 0 : ppoll(&input, 1, NULL, &before);
    int failure = errno;
    sigprocmask(SIG_SETMASK, &before, NULL);
    if (is_pending) return 0;
    if (ready > 0) return 1;
    if (failure != EINTR) {
      errno = failure;
      return -1;
    }
  }
}

int replenish_terminal_columns(int descriptor) {
  struct winsize size;
  if (!isatty(descriptor) || ioctl(descriptor, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}

int replenish_terminal_rows(int descriptor) {
  struct winsize size;
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}
