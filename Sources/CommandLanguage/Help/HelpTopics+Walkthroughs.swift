extension HelpTopic {
  static let walkthroughs = HelpTopic(
    "walkthroughs",
    summary: "pages that teach, that can be run, and that are tested",
    sections: [
      .paragraph(
        "A walkthrough is a page of Markdown whose name ends in .walk.md: a person reads it, "
          + "`run FILE` runs its statements, and `replenish test FILE` compares what they show with "
          + "what the page says. `record FILE` writes one of what you do."
      ),
      .terms([
        HelpTerm("```show", "a block of statements behind `> `, each above what it shows"),
        HelpTerm("```step id=NAME", "the same, as something to do: the solution of a step"),
        HelpTerm("...", "alone on a line of an output: any lines"),
        HelpTerm("[..]", "in a line of an output: any text"),
      ]),
      .paragraph("Behind the last output of a step stand its fields:"),
      .terms([
        HelpTerm("accept: same-state", "the answer reaches the same session and store"),
        HelpTerm("accept: same-result", "it shows the same records; so it is without the field"),
        HelpTerm("accept: exact", "it is the same statements"),
        HelpTerm("accept: predicate", "only its checks count"),
        HelpTerm("check: CONDITION", "holds after the answer, as with `assert`"),
        HelpTerm("reject: STATEMENTS", "an answer that has to be wrong"),
        HelpTerm("hint: TEXT", "what helps; two or more, the last nearly the solution"),
        HelpTerm("on CODE: TEXT", "what to say below an error of that name"),
      ]),
      .paragraph(
        "A page begins with `---`, lines `id:`, `title:`, `needs:`, `book:` and `work date:`, and "
          + "`---`. Run as a script, it starts on its work date, and the store is the one that is "
          + "open; tested, it has a throw-away copy of its book."
      ),
    ],
  )
}
