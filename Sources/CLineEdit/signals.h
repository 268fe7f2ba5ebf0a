/* The remembered signals, shared by the reader and the functions that Swift calls. */
#ifndef REPLENISH_SIGNALS_H
#define REPLENISH_SIGNALS_H

#include <signal.h>

extern volatile sig_atomic_t replenish_signal_interrupt;
extern volatile sig_atomic_t replenish_signal_termination;
extern volatile sig_atomic_t replenish_signal_resize;
extern volatile sig_atomic_t replenish_signal_resumed;

/* The signals that the handlers remember. */
void replenish_signals_set(sigset_t *set);

#endif
