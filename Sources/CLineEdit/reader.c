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
static const wchar_t replacement_character = 0xFFFD;

replenish_editor *replenish_editor_of(EditLine *line) {
  void *editor = NULL;
  el_get(line, EL_CLIENTDATA, &editor);
  return editor;
}

/* The rows that the text before the cursor takes on a screen of some columns, less one. */
static int rows_above_cursor(replenish_editor *editor, int columns) {
  const LineInfoW *info = el_wline(editor->line);
  int column = 0;
  int rows = 0;
  int is_escape = 0;
  for (const char *byte = editor->prompt; *byte != 0; byte++) {
    if (*byte == '\1') is_escape = !is_escape;
    /* One column for each character: continuation bytes add none. */
    else if (!is_escape && (*byte & 0xC0) != 0x80) column++;
  }
  for (const wchar_t *character = info->buffer; character < info->cursor; character++) {
    if (*character == L'\n') {
      rows += column / columns + 1;
      column = 0;
    } else {
      int width = wcwidth(*character);
      if (width > 0) column += width;
    }
  }
  return rows + column / columns;
}

/* A terminal that reflows has moved the line: it is wiped from its first row, then drawn. */
static void redraw_resized(replenish_editor *editor) {
  int columns = replenish_terminal_columns(STDOUT_FILENO);
  if (!editor->is_plain && columns > 0) {
    int rows = rows_above_cursor(editor, columns);
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
  if (replenish_signal_resumed) {
    replenish_signal_resumed = 0;
    el_set(editor->line, EL_PREP_TERM, 1);
    el_set(editor->line, EL_REFRESH);
  }
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

int replenish_read_key(EditLine *line, wchar_t *key) {
  replenish_editor *editor = replenish_editor_of(line);
  int result = 0;
  unsigned char byte = 0;
  if (!read_byte(editor, &byte, key, &result)) return result;
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
  *key = is_surrogate || is_overlong || value > 0x10FFFF ? replacement_character : value;
  return 1;
}
