extension StatementTable {
  static let historyEntries: [StatementEntry] = [
    StatementEntry(
      .undo,
      "undo",
      group: .history,
      synopsis: ["undo [N]"],
      summary: "takes back the last edit or commit of this session",
      details: ["With N it takes back the last N. `redo` does them again; `changes` lists them."],
      examples: [
        HelpExample("undo", "the last one"),
        HelpExample("undo 3", "the last three"),
      ],
    ),
    StatementEntry(
      .redo,
      "redo",
      group: .history,
      synopsis: ["redo [N]"],
      summary: "does again what was taken back",
      examples: [HelpExample("redo", "the last one taken back")],
    ),
    StatementEntry(
      .changes,
      "changes",
      group: .history,
      synopsis: ["changes"],
      summary: "the edits and commits of this session",
      examples: [HelpExample("changes", "what undo and redo step through")],
    ),
  ]

  static let sessionEntries: [StatementEntry] = [
    StatementEntry(
      .workDate,
      "work date",
      group: .session,
      synopsis: ["work date [DATE]"],
      summary: "the business today: shows it, or sets it",
      details: ["DATE is written `YYYY-MM-DD`. It holds until the end of the session."],
      examples: [
        HelpExample("work date", "shows it"),
        HelpExample("work date 2026-01-05", "sets it"),
      ],
    ),
    StatementEntry(
      .output,
      "output",
      group: .session,
      synopsis: ["output \(OutputFormat.allCases.map(\.rawValue).joined(separator: "|"))"],
      summary: "the form in which everything is shown from here on",
      examples: [
        HelpExample("output json", "one JSON object for each statement"),
        HelpExample("output table", "tables that fit the terminal"),
      ],
    ),
    StatementEntry(
      .echo,
      "echo",
      group: .session,
      synopsis: ["echo TEXT"],
      summary: "prints a text",
      details: [
        "TEXT is in quotes, or is the rest of the line as it stands, up to a `;` or a `#`. A "
          + "variable alone, as in `echo $n`, prints its value."
      ],
      examples: [
        HelpExample("echo Orders of Monday", "the rest of the line"),
        HelpExample("echo \"short; and late\"", "a text with a semicolon"),
      ],
    ),
    StatementEntry(
      .run,
      "run",
      group: .session,
      synopsis: ["run FILE"],
      summary: "runs the statements of a file",
      details: [
        "The whole file is parsed before anything in it runs, with all files that it runs. A path "
          + "with blanks stands in quotes; in a script it starts from the folder of the script.",
        "A statement that fails stops the file. What it committed before is stored; with the "
          + "option `--atomic` nothing of the file is. See `help scripts`.",
      ],
      examples: [
        HelpExample("run monday.rpl", "a script in this folder"),
        HelpExample("run \"my scripts/monday.rpl\"", "a path with a blank"),
      ],
    ),
    StatementEntry(
      .help,
      "help",
      group: .session,
      synopsis: ["help [TOPIC]"],
      summary: "all statements, or what there is to know about one",
      details: [
        "TOPIC is the name of a statement, as in `help set qty`; its first word for all that begin "
          + "with it, as in `help set`; or one of the topics that `help` lists. A statement that "
          + "ends in `--help` shows its own page.",
        "`help search WORDS` lists every page that all of the words stand in.",
      ],
      examples: [
        HelpExample("help", "all statements"),
        HelpExample("help set qty", "one of them"),
        HelpExample("help expressions", "a topic"),
        HelpExample("help search lead time", "pages with both words"),
        HelpExample("set qty --help", "the page of a statement that is being typed"),
      ],
    ),
    StatementEntry(
      .quit,
      "quit",
      aliases: ["exit"],
      group: .session,
      synopsis: ["quit [STATUS]"],
      summary: "leaves the program",
      details: [
        "So does ^D on an empty line. `exit` means the same. STATUS is what the program tells the "
          + "one that started it: 0, or a number up to 255; any but 0 says that something failed."
      ],
      examples: [
        HelpExample("quit", "leaves"),
        HelpExample("exit 0", "the same, with the status said"),
      ],
    ),
    StatementEntry(
      .timing,
      "timing",
      group: .session,
      synopsis: ["timing on|off"],
      summary: "tells after each statement how long it took",
      details: [
        "The time goes to the diagnostics, so that results stay the same. At the prompt a statement "
          + "of more than half a second tells its time also when it is off."
      ],
      examples: [
        HelpExample("timing on", "tells the time of each statement"),
        HelpExample("timing off", "only of slow ones"),
      ],
    ),
  ]
}
