/* The program's own editing functions, bound to keys beside libedit's. */
#define _GNU_SOURCE
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#include "editor.h"

static const wchar_t interrupt_key = 3;
static const size_t paste_limit = 1 << 20;
/* How long the rest of a paste that was interrupted may keep the terminal waiting. */
static const int paste_rest_milliseconds = 50;

/* Has libedit do what one of the keys that no keyboard has is bound to. */
static unsigned char push(EditLine *line, int key) {
  /* As UTF-8, of which such a key takes two bytes. */
  char text[3] = {(char)(0xC0 | key >> 6), (char)(0x80 | (key & 0x3F)), 0};
  el_push(line, text);
  return CC_NORM;
}

/* Ends the line: libedit itself goes to its last row, so that nothing is written over. */
static unsigned char end(EditLine *line) {
  replenish_editor_of(line)->is_ended = 1;
  push(line, REPLENISH_KEY_NEWLINE);
  return CC_REFRESH;
}

static unsigned char enter(EditLine *line, int key) {
  (void)key;
  replenish_editor *editor = replenish_editor_of(line);
  const LineInfo *info = el_line(line);
  int length = (int)(info->lastchar - info->buffer);
  if (!editor->hooks.is_incomplete(editor->hooks.context, info->buffer, length)) {
    return end(line);
  }
  const LineInfoW *wide = el_wline(line);
  el_cursor(line, (int)(wide->lastchar - wide->cursor));
  return el_insertstr(line, "\n") == 0 ? CC_REFRESH : CC_ERROR;
}

static unsigned char interrupt(EditLine *line, int key) {
  (void)key;
  replenish_editor_of(line)->is_interrupted = 1;
  return end(line);
}

/* The characters between the cursor and the start, or the end, of its row. */
static int row_start(const LineInfoW *info) {
  const wchar_t *place = info->cursor;
  while (place > info->buffer && place[-1] != L'\n') place--;
  return (int)(info->cursor - place);
}

static int row_end(const LineInfoW *info) {
  const wchar_t *place = info->cursor;
  while (place < info->lastchar && *place != L'\n') place++;
  return (int)(place - info->cursor);
}

static unsigned char home(EditLine *line, int key) {
  (void)key;
  el_cursor(line, -row_start(el_wline(line)));
  return CC_REFRESH;
}

static unsigned char end_of_row(EditLine *line, int key) {
  (void)key;
  el_cursor(line, row_end(el_wline(line)));
  return CC_REFRESH;
}

static unsigned char up(EditLine *line, int key) {
  (void)key;
  replenish_editor *editor = replenish_editor_of(line);
  const LineInfoW *info = el_wline(line);
  if (row_start(info) < info->cursor - info->buffer) return push(line, REPLENISH_KEY_LINE_UP);
  HistEvent event;
  if (history(editor->history, &event, H_GETSIZE) < 0) return CC_ERROR;
  if (editor->lines_up < event.num) editor->lines_up++;
  return push(line, REPLENISH_KEY_EARLIER);
}

static unsigned char down(EditLine *line, int key) {
  (void)key;
  replenish_editor *editor = replenish_editor_of(line);
  const LineInfoW *info = el_wline(line);
  if (row_end(info) < info->lastchar - info->cursor) return push(line, REPLENISH_KEY_LINE_DOWN);
  /* Below the line that is typed libedit would put an older text in its place. */
  if (editor->lines_up == 0 && !editor->is_searched) return CC_ERROR;
  if (editor->lines_up > 0) editor->lines_up--;
  return push(line, REPLENISH_KEY_LATER);
}

static unsigned char search_up(EditLine *line, int key) {
  (void)key;
  replenish_editor_of(line)->is_searched = 1;
  return push(line, REPLENISH_KEY_SEARCH_UP);
}

static unsigned char suspend(EditLine *line, int key) {
  (void)key;
  replenish_editor *editor = replenish_editor_of(line);
  /* What the shell around the program writes is not to stand in the midst of the line. */
  replenish_go_to_last_row(editor);
  replenish_editor_set_paste(editor, 0);
  el_set(line, EL_PREP_TERM, 0);
  kill(0, SIGTSTP);
  replenish_editor_resume(editor);
  return CC_NORM;
}

static unsigned char complete(EditLine *line, int key) {
  (void)key;
  replenish_editor *editor = replenish_editor_of(line);
  const LineInfo *info = el_line(line);
  editor->completion_result = CC_ERROR;
  int length = (int)(info->lastchar - info->buffer);
  int cursor = (int)(info->cursor - info->buffer);
  editor->hooks.complete(editor->hooks.context, editor, info->buffer, length, cursor);
  return editor->completion_result;
}

void replenish_editor_insert(replenish_editor *editor, const char *text) {
  editor->completion_result = el_insertstr(editor->line, text) == 0 ? CC_REFRESH : CC_ERROR;
}

void replenish_editor_list(replenish_editor *editor, const char *lines) {
  replenish_go_to_last_row(editor);
  fputs("\r\n", stdout);
  for (const char *byte = lines; *byte != 0; byte++) {
    if (*byte == '\n') fputc('\r', stdout);
    fputc(*byte, stdout);
  }
  fputs("\r\n", stdout);
  /* CC_REDISPLAY would first wipe as many rows above as the line takes: the end of the list. */
  el_set(editor->line, EL_REFRESH);
  editor->completion_result = CC_NORM;
}

/* A pasted character as it enters the line; 0 when it is left out. */
static wchar_t pasted(wchar_t key) {
  if (key == L'\r' || key == L'\n') return L'\n';
  if (key == L'\t') return L' ';
  return key < 0x20 || (key >= 0x7F && key < 0xA0) ? 0 : key;
}

/* Reads what is left of a paste that was interrupted, and forgets it. */
static void skip_paste(EditLine *line) {
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  wchar_t next = 0;
  while (poll(&input, 1, paste_rest_milliseconds) == 1) {
    if (el_wgetc(line, &next) != 1 || next == REPLENISH_KEY_PASTE_END) return;
  }
}

/* Everything up to the end mark of a paste goes into the line; nothing of it runs. */
static unsigned char paste(EditLine *line, int key) {
  (void)key;
  replenish_editor *editor = replenish_editor_of(line);
  wchar_t *text = malloc((paste_limit + 1) * sizeof *text);
  if (text == NULL) return CC_ERROR;
  size_t count = 0;
  wchar_t next = 0;
  wchar_t before = 0;
  editor->is_pasting = 1;
  while (el_wgetc(line, &next) == 1 && next != REPLENISH_KEY_PASTE_END && next != interrupt_key) {
    /* A terminal sends a line's end as CR, LF or both. */
    int is_second_of_pair = next == L'\n' && before == L'\r';
    before = next;
    wchar_t kept = pasted(next);
    if (kept != 0 && !is_second_of_pair && count < paste_limit) text[count++] = kept;
  }
  if (next == interrupt_key) skip_paste(line);
  editor->is_pasting = 0;
  while (count > 0 && text[count - 1] == L'\n') count--;
  text[count] = 0;
  int result = count == 0 || next == interrupt_key ? 0 : el_winsertstr(line, text);
  free(text);
  if (next == interrupt_key) return interrupt(line, interrupt_key);
  return result == 0 ? CC_REFRESH : CC_ERROR;
}

void replenish_add_functions(EditLine *line) {
  el_set(line, EL_ADDFN, "replenish-complete", "Complete the word", complete);
  el_set(line, EL_ADDFN, "replenish-enter", "Enter the statement, or add a line", enter);
  el_set(line, EL_ADDFN, "replenish-interrupt", "Give the line up", interrupt);
  el_set(line, EL_ADDFN, "replenish-suspend", "Stop the program", suspend);
  el_set(line, EL_ADDFN, "replenish-paste", "Insert a paste", paste);
  el_set(line, EL_ADDFN, "replenish-home", "Go to the start of the row", home);
  el_set(line, EL_ADDFN, "replenish-end", "Go to the end of the row", end_of_row);
  el_set(line, EL_ADDFN, "replenish-search-up", "Find an earlier line", search_up);
  el_set(line, EL_ADDFN, "replenish-up", "Go a line up, or to the line before", up);
  el_set(line, EL_ADDFN, "replenish-down", "Go a line down, or to the line behind", down);
}
