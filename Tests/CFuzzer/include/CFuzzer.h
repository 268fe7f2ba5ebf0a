#ifndef REPLENISH_CFUZZER_H
#define REPLENISH_CFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// Runs libFuzzer, which the sanitizer's link brings along.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*run)(const uint8_t *data, size_t size));

#endif
