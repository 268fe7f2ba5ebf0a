/* The program's own editing functions, bound to keys beside libedit's. */
#define _GNU_SOURCE
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

#include "editor.h"

/* The key that is bound to ed-newline: the only way to call it from a function of ours. */
static const char *const newline_key = "\036";

static const size_t paste_limit = 1 << 20;

static unsigned char enter(EditLine *line, int key) {
  (void)key;
  replenish_editor *editor = replenish_editor_of(line);
  const LineInfo *info = el_line(line);
  int length = (int)(info->lastchar - info->buffer);
  if (!editor->hooks.is_incomplete(editor->hooks.context, info->buffer, length)) {
    el_push(line, newline_key);
    return CC_NORM;
  }
  const LineInfoW *wide = el_wline(line);
  el_cursor(line, (int)(wide->lastchar - wide->cursor));
  return el_insertstr(line, "\n") == 0 ? CC_REFRESH : CC_ERROR;
}

static unsigned char interrupt(EditLine *line, int key) {
  (void)key;
  replenish_editor_of(line)->is_interrupted = 1;
  /* libedit itself goes to the last row of the line, so nothing is written over. */
  el_push(line, newline_key);
  return CC_NORM;
}

static unsigned char suspend(EditLine *line, int key) {
  (void)key;
  el_set(line, EL_PREP_TERM, 0);
  kill(0, SIGTSTP);
  el_set(line, EL_PREP_TERM, 1);
  return CC_REDISPLAY;
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
  fputs("\r\n", stdout);
  for (const char *byte = lines; *byte != 0; byte++) {
    if (*byte == '\n') fputc('\r', stdout);
    fputc(*byte, stdout);
  }
  fputs("\r\n", stdout);
  editor->completion_result = CC_REDISPLAY;
}

/* A pasted character as it enters the line; 0 when it is left out. */
static wchar_t pasted(wchar_t key) {
  if (key == L'\r' || key == L'\n') return L'\n';
  if (key == L'\t') return L' ';
  return key < 0x20 || key == 0x7F ? 0 : key;
}

/* Everything up to the end mark of a paste goes into the line; nothing of it runs. */
static unsigned char paste(EditLine *line, int key) {
  (void)key;
  static const wchar_t end_mark[] = L"\033[201~";
  const size_t mark_length = wcslen(end_mark);
  wchar_t *text = malloc((paste_limit + 1) * sizeof *text);
  if (text == NULL) return CC_ERROR;
  size_t count = 0;
  size_t matched = 0;
  wchar_t next = 0;
  wchar_t before = 0;
  while (matched < mark_length && el_wgetc(line, &next) == 1) {
    if (next == end_mark[matched]) {
      matched++;
      continue;
    }
    /* What began like the end mark was not it: its escape is left out, the rest is text. */
    for (size_t index = 1; index < matched && count < paste_limit; index++) {
      text[count++] = end_mark[index];
    }
    matched = next == end_mark[0] ? 1 : 0;
    wchar_t kept = matched ? 0 : pasted(next);
    /* A terminal sends a line's end as CR, LF or both. */
    int is_second_of_pair = next == L'\n' && before == L'\r';
    before = next;
    if (kept != 0 && !is_second_of_pair && count < paste_limit) text[count++] = kept;
  }
  while (count > 0 && text[count - 1] == L'\n') count--;
  text[count] = 0;
  int result = count == 0 ? 0 : el_winsertstr(line, text);
  free(text);
  return result == 0 ? CC_REFRESH : CC_ERROR;
}

void replenish_add_functions(EditLine *line) {
  el_set(line, EL_ADDFN, "replenish-complete", "Complete the word", complete);
  el_set(line, EL_ADDFN, "replenish-enter", "Enter the statement, or add a line", enter);
  el_set(line, EL_ADDFN, "replenish-interrupt", "Give the line up", interrupt);
  el_set(line, EL_ADDFN, "replenish-suspend", "Stop the program", suspend);
  el_set(line, EL_ADDFN, "replenish-paste", "Insert a paste", paste);
}
