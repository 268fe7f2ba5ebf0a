extension HelpTopic {
  static let variables = HelpTopic(
    "variables",
    summary: "how values are given names, and scripts values from outside",
    sections: [
      .paragraph(
        "`let n = 5` makes a variable, `$n` is its value wherever a value may stand: in an "
          + "expression, as the number of a record or a line, as a date, a count, a text or a file. "
          + "It is the value that is used, never its text: a blank or a quote in it does no harm."
      ),
      .terms([
        HelpTerm("let n = 5", "a number; a minus can stand before it"),
        HelpTerm("let v = \"London Postmaster\"", "a text"),
        HelpTerm("let d = 2026-01-31", "a date"),
        HelpTerm("let r = true", "true or false"),
        HelpTerm("let m = $n", "the value of another one"),
        HelpTerm("let", "lists them"),
      ]),
      .paragraph(
        "`--set n=5` on the command line makes a variable for all texts of that run: what is written "
          + "like a number, a date, `true`, `false` or a text in quotes is one, all else is a text. "
          + "As the number of a record a number or a text will do."
      ),
      .paragraph(
        "Values are put in while a text is read, before any of it runs, so that a name that there is "
          + "not, or a date where a number is needed, is told at once. A script that another one "
          + "runs has its variables, and leaves its own to it; a page is read before the scripts that "
          + "it runs, and has only its own."
      ),
    ],
  )

  static let formats = HelpTopic(
    "formats",
    summary: "in what form results are shown, and how they go to a file",
    sections: [
      .paragraph(
        "`output FORMAT` sets the form from here on. `as FORMAT` behind a statement is for that one "
          + "report, `> FILE` puts it into a file, as in `list items as csv > items.csv`."
      ),
      .terms([
        HelpTerm("table", "columns under a rule, fitted to the terminal"),
        HelpTerm("plain", "columns without lines, whole"),
        HelpTerm("vertical", "one field a line, whole"),
        HelpTerm("json", "one object a statement, on one line"),
        HelpTerm("csv", "comma-separated values, with a line of names"),
        HelpTerm("markdown", "pipe tables"),
      ]),
      .paragraph(
        "A file is written whole or not at all, and takes the place of one that was there. Its path "
          + "starts from the folder in which the program was started. Behind a condition a path needs "
          + "a point or a slash in it, as in `list items where vendor = \"V01\" > v01.txt`, or "
          + "`as FORMAT` before it; otherwise `>` compares."
      ),
      .paragraph(
        "At the prompt, what is longer than the screen goes through `$PAGER`, or `less`; an empty "
          + "`PAGER` or `TERM=dumb` switches that off. A table that is too wide leaves columns out, "
          + "and names them."
      ),
    ],
  )

  static let scripts = HelpTopic(
    "scripts",
    summary: "how statements in files are run, checked, and stopped",
    sections: [
      .paragraph(
        "A script is a file of statements; `replenish run FILE` runs it, and so does `run FILE` in "
          + "another one, at a path that starts from the folder of that one. All files are parsed "
          + "before any statement runs. The first statement that fails stops everything."
      ),
      .terms([
        HelpTerm("requires replenish 1.0", "as the first statement: no earlier program will do"),
        HelpTerm("let n = 5", "a value with a name; see `help variables`"),
        HelpTerm("assert CONDITION", "stops the script where it does not hold"),
        HelpTerm("expect error CODE", "the next statement has to fail, with that error"),
        HelpTerm("quit STATUS", "ends everything, with a status for who started it"),
      ]),
      .paragraph("Options of the command line:"),
      .terms([
        HelpTerm("--check", "parses all files, and runs nothing"),
        HelpTerm("--echo", "shows each line before its output, as a transcript"),
        HelpTerm("--keep-going", "goes on behind what failed, and counts it at the end"),
        HelpTerm("--atomic", "stores all that a run commits, or nothing"),
        HelpTerm("--set NAME=VALUE", "makes a variable"),
      ]),
      .paragraph("Options of `replenish run` alone:"),
      .terms([
        HelpTerm("--report", "tells at the end what ran and failed, what was made, and the time"),
        HelpTerm("--junit FILE", "writes what came of each statement, as JUnit does"),
        HelpTerm("--step", "asks before each statement"),
        HelpTerm(
          "--from LINE",
          "starts the script at a line; what stands before it is only parsed"
        ),
        HelpTerm("--until LINE", "stops before a line; at a terminal the prompt goes on there"),
      ]),
      .paragraph(
        "With `--atomic` the commits of all files of a run are kept back. Statements see them, `undo` "
          + "takes them back, and at the end they are stored as one commit. A statement that fails, "
          + "`quit` with a status other than 0, or ^C leaves the store as it was; so it does not go "
          + "with `--keep-going`. At a prompt it holds for each line that is entered: `run FILE` is "
          + "one line, and `undo` afterwards takes its commits back one by one."
      ),
      .paragraph(
        "Exit status: 0 all succeeded; 1 a statement failed; 2 wrong usage, or a file cannot be "
          + "opened; 3 a text does not parse, and nothing was run; 4 the store cannot be used; 130 "
          + "after ^C; 143 after SIGTERM."
      ),
    ],
  )
}
