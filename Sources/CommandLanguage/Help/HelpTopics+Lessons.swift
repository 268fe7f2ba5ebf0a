extension HelpTopic {
  static let lessons = HelpTopic(
    "lessons",
    summary: "how the program is learned, and what can be said in a lesson",
    sections: [
      .paragraph(
        "`replenish learn` lists the lessons and how far you are, `replenish learn LESSON` begins one "
          + "or goes on in it, and `replenish learn FILE.walk.md` teaches a page of your own. A lesson is "
          + "played on a copy of a company that is thrown away: every statement works, and none can "
          + "spoil anything."
      ),
      .terms([
        HelpTerm("hint", "helps a little; again, and it helps more"),
        HelpTerm("solution", "shows what to type; `show solution` does, too"),
        HelpTerm("skip", "goes on without an answer"),
        HelpTerm("back", "goes to the step before"),
        HelpTerm("restart step", "puts everything back as it was when the step began"),
        HelpTerm("where", "tells where you are, and what is done"),
        HelpTerm("quit", "leaves; you go on at the same step next time"),
      ]),
      .paragraph(
        "A step is done when what it asks for is reached, by whatever statements. Looking around is never "
          + "wrong. `not yet` tells what is still otherwise, behind a statement that changed something or "
          + "shows the kind of thing that is asked for. What was typed after `solution` counts as shown."
      ),
      .paragraph(
        "`show` alone shows the open document, in a lesson too. Each step begins where the solutions of "
          + "the steps before end. `replenish learn LESSON --cast FILE` records the lesson for "
          + "asciinema."
      ),
    ],
  )
}
