/*
 * One key from the terminal. libedit's own signal handling redraws inside the handler and kills
 * the whole process group, so it is off; the flags are looked at here, where a redraw is safe.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <unistd.h>
#include <wchar.h>

#include "editor.h"
#include "signals.h"

static const wchar_t interrupt_key = 3;
static const wchar_t escape_key = 27;
static const wchar_t replacement_character = 0xFFFD;
/* How long the bytes of one sequence may lie apart. */
static const int sequence_milliseconds = 100;

replenish_editor *replenish_editor_of(EditLine *line) {
  void *editor = NULL;
  el_get(line, EL_CLIENTDATA, &editor);
  return editor;
}

/* A terminal that reflows has moved the line: it is wiped from its first row, then drawn. */
static void redraw_resized(replenish_editor *editor) {
  /* The hint goes with the line. */
  editor->hint_columns = 0;
  int columns = replenish_terminal_columns(STDOUT_FILENO);
  if (!editor->is_plain && columns > 0) {
    int rows = replenish_rows_above_cursor(editor);
    fputs("\r", stdout);
    if (rows > 0) fprintf(stdout, "\033[%dA", rows);
    fputs("\033[J", stdout);
  }
  el_resize(editor->line);
  el_set(editor->line, EL_REFRESH);
}

/* Sees to the signals that came; nonzero when the line ends by it, with a key or without. */
static int see_to_signals(replenish_editor *editor, wchar_t *key, int *result) {
  if (replenish_signal_termination) {
    editor->is_terminated = 1;
    *result = -1;
    return 1;
  }
  if (replenish_signal_interrupt) {
    replenish_signal_interrupt = 0;
    *key = interrupt_key;
    *result = 1;
    return 1;
  }
  if (replenish_signal_resumed) replenish_editor_resume(editor);
  if (replenish_signal_resize) {
    replenish_signal_resize = 0;
    redraw_resized(editor);
  }
  return 0;
}

/* Waits for a byte; a signal that comes between the look and the wait still ends the wait. */
static int read_byte(replenish_editor *editor, unsigned char *byte, wchar_t *key, int *result) {
  sigset_t remembered;
  sigset_t before;
  replenish_signals_set(&remembered);
  for (;;) {
    sigprocmask(SIG_BLOCK, &remembered, &before);
    int is_ended = see_to_signals(editor, key, result);
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    int ready = is_ended ? 0 : ppoll(&input, 1, NULL, &before);
    int failure = errno;
    sigprocmask(SIG_SETMASK, &before, NULL);
    if (is_ended) return 0;
    if (ready < 0) {
      if (failure == EINTR) continue;
      *result = -1;
      return 0;
    }
    ssize_t count = read(STDIN_FILENO, byte, 1);
    if (count == 1) return 1;
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    *result = count == 0 ? 0 : -1;
    return 0;
  }
}

/* How many bytes follow a first byte of UTF-8; -1 when it is not one. */
static int continuation_bytes(unsigned char first) {
  if (first < 0x80) return 0;
  if (first >= 0xC2 && first <= 0xDF) return 1;
  if (first >= 0xE0 && first <= 0xEF) return 2;
  if (first >= 0xF0 && first <= 0xF4) return 3;
  return -1;
}

/* The value of a character whose first byte was read. */
static int read_character(replenish_editor *editor, unsigned char byte, wchar_t *key) {
  int result = 0;
  int rest = continuation_bytes(byte);
  if (rest <= 0) {
    *key = rest == 0 ? (wchar_t)byte : replacement_character;
    return 1;
  }
  wchar_t value = byte & (0x3F >> rest);
  for (int index = 0; index < rest; index++) {
    if (!read_byte(editor, &byte, key, &result)) return result;
    if ((byte & 0xC0) != 0x80) {
      *key = replacement_character;
      return 1;
    }
    value = (value << 6) | (byte & 0x3F);
  }
  int is_surrogate = value >= 0xD800 && value <= 0xDFFF;
  int is_overlong = (rest == 2 && value < 0x800) || (rest == 3 && value < 0x10000);
  /* What looks like one of our own keys was typed, and is none. */
  int is_control = value >= 0x80 && value < 0xA0;
  int is_wrong = is_surrogate || is_overlong || is_control || value > 0x10FFFF;
  *key = is_wrong ? replacement_character : value;
  return 1;
}

/* Reads the next byte of a sequence, if it comes at once. */
static int read_sequence_byte(unsigned char *byte) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  return poll(&input, 1, sequence_milliseconds) == 1 && read(STDIN_FILENO, byte, 1) == 1;
}

/*
 * Reads what follows ESC: a sequence becomes a key of ours, or nothing; ESC alone, and ESC before a
 * character, stay what they are.
 */
static wchar_t read_sequence(replenish_editor *editor) {
  unsigned char *bytes = editor->waiting;
  int length = 0;
  int is_whole = 0;
  while (!is_whole && length < REPLENISH_SEQUENCE_LIMIT && read_sequence_byte(bytes + length)) {
    unsigned char byte = bytes[length++];
    if (length == 1) is_whole = byte != '[' && byte != 'O';
    else is_whole = bytes[0] == 'O' || (byte >= 0x40 && byte <= 0x7E);
  }
  wchar_t key = replenish_key_of(bytes, length);
  if (key != 0) return key;
  int is_sequence = is_whole && length > 1;
  if (is_sequence && !editor->has_own_bindings) return REPLENISH_KEY_NOTHING;
  editor->waiting_start = 0;
  editor->waiting_end = length;
  return escape_key;
}

int replenish_read_key(EditLine *line, wchar_t *key) {
  replenish_editor *editor = replenish_editor_of(line);
  unsigned char byte = 0;
  if (editor->waiting_start < editor->waiting_end) {
    byte = editor->waiting[editor->waiting_start++];
    return read_character(editor, byte, key);
  }
  if (!editor->is_recalled) {
    editor->is_recalled = 1;
    editor->hooks.recall(editor->hooks.context, editor);
  }
  replenish_hint_show(editor);
  int result = 0;
  int is_read = read_byte(editor, &byte, key, &result);
  replenish_hint_clear(editor);
  if (!is_read) return result;
  if (byte == escape_key) {
    *key = read_sequence(editor);
    return 1;
  }
  return read_character(editor, byte, key);
}
