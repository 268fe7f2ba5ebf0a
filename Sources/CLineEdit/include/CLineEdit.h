/*
 * The line editor behind functions that Swift can call: libedit's own are variadic, and C's
 * stdin and stdout cannot be named from Swift 6. This target owns both while an editor is open.
 */
#ifndef REPLENISH_LINE_EDIT_H
#define REPLENISH_LINE_EDIT_H

/* An open line editor; there is one in a process, used from its main thread. */
typedef struct replenish_editor replenish_editor;

/* What the editor asks of its owner while a line is typed. The texts are UTF-8. */
typedef struct {
  void *context;
  /* Tab: the owner calls replenish_editor_insert, replenish_editor_list, or neither (a bell). */
  void (*complete)(void *context, replenish_editor *editor, const char *text, int length,
                   int cursor);
  /* Enter: nonzero when the text cannot be a whole statement yet, so that a line is added. */
  int (*is_incomplete)(void *context, const char *text, int length);
} replenish_editor_hooks;

/* How a line ended. */
typedef enum {
  REPLENISH_LINE_ENTERED = 0,
  REPLENISH_LINE_END_OF_INPUT = 1,
  REPLENISH_LINE_INTERRUPTED = 2,
  REPLENISH_LINE_TERMINATED = 3,
  REPLENISH_LINE_FAILED = 4
} replenish_line_end;

/* Opens the editor; NULL unless stdin and stdout are both terminals. */
replenish_editor *replenish_editor_open(const char *program, replenish_editor_hooks hooks);

/*
 * Reads a line. Escape sequences in the prompt stand between \1 and \1; it has no newline and
 * ends with a visible character. The text is the editor's and lives until the next call.
 */
replenish_line_end replenish_editor_read(replenish_editor *editor, const char *prompt,
                                         const char **text, int *length);

/* Adds a line to the history of this session. */
void replenish_editor_remember(replenish_editor *editor, const char *line);

/* In `complete`: inserts text at the cursor. */
void replenish_editor_insert(replenish_editor *editor, const char *text);

/* In `complete`: shows lines, separated by \n, below the line and draws the line again. */
void replenish_editor_list(replenish_editor *editor, const char *lines);

/* Gives the terminal back as it was found. */
void replenish_editor_close(replenish_editor *editor);

/*
 * Installs handlers that only remember the signal: SIGINT, SIGTERM, SIGHUP, SIGWINCH, SIGCONT;
 * ignores SIGPIPE. A second SIGINT before the first was taken ends the process with status 130.
 */
void replenish_signals_install(void);

/* Returns the SIGTERM or SIGHUP that came, else a SIGINT that came, else 0; forgets a SIGINT. */
int replenish_signals_take(void);

/* Whether a SIGINT is left to another program that has the terminal, and not remembered here. */
void replenish_signals_leave_interrupts(int is_left);

/* Whether a signal waits to be taken. */
int replenish_signals_pending(void);

/*
 * Waits until a descriptor has something to read, or its end. Returns 1 then, 0 when a signal waits
 * to be taken, also one that came just before the wait, and -1 with errno when it cannot wait.
 */
int replenish_wait_for_input(int descriptor);

/* The columns of the terminal behind a descriptor; 0 when there is none. */
int replenish_terminal_columns(int descriptor);

/* The lines of the terminal behind a descriptor; zero when it is none. */
int replenish_terminal_rows(int descriptor);

/* Chooses the locale of the environment for character types, or C.UTF-8 when it is not UTF-8. */
void replenish_locale_select(void);

#endif
