extension HelpTopic {
  static let keys = HelpTopic(
    "keys",
    summary: "what the keys do at the prompt",
    sections: [
      .paragraph("A line is edited as in most shells:"),
      .terms([
        HelpTerm("Tab", "completes the word, or lists what may stand there"),
        HelpTerm("Enter", "runs the line; the cursor may stand anywhere in it"),
        HelpTerm("Up  Down", "the lines entered before, from earlier sessions, too"),
        HelpTerm("Page Up", "the last line before that has what is typed in it"),
        HelpTerm("Ctrl-R", "looks backward for a line with the letters that are typed next"),
        HelpTerm("Ctrl-C", "gives the line up; while a statement runs, stops it"),
        HelpTerm("Ctrl-D", "on an empty line, leaves the program"),
        HelpTerm("Ctrl-Z", "stops the program for now; `fg` of the system's shell goes on"),
        HelpTerm("Home  End", "the start and the end of the row"),
        HelpTerm("Ctrl-Left  Ctrl-Right", "a word back, a word on"),
      ]),
      .paragraph(
        "Where a line ends in `\\` or inside an open quote, Enter begins another row of it; Up and "
          + "Down go from row to row first. What is pasted goes into the line, all rows of it, and "
          + "runs at Enter."
      ),
      .paragraph(
        "Where there is colour, what is still to come of a statement stands dimmed behind the cursor; "
          + "it is not part of the line. `help history` tells how lines are kept."
      ),
    ],
  )
}
