import ArgumentParser
import Shell

/// The command `replenish learn [LESSON]`.
struct LearnLesson: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Teach: without a lesson, list the lessons and how far you are.",
    discussion: """
      A lesson is played on a copy of its own company, so that nothing can be spoilt. Beside every \
      statement it understands hint, solution, skip, back, restart step, where and quit. Progress \
      is kept in $XDG_STATE_HOME/replenish/progress.json.
      """,
  )

  @ParentCommand var parent: Replenish

  @OptionGroup var options: GlobalOptions

  @Argument(
    help: ArgumentHelp("The name of a lesson, or a file FILE.walk.md.", valueName: "lesson"),
    completion: .list(LessonCourse.names),
  )
  var lesson: String?

  @Option(
    help: ArgumentHelp("Record the lesson for asciinema instead.", valueName: "file"),
    completion: .file(extensions: ["cast"]),
  )
  var cast: String?

  func validate() throws {
    if cast != nil, lesson == nil { throw ValidationError("--cast needs a lesson") }
  }

  func run() throws {
    try parent.refuseCommands(before: "learn")
    let program = try ShellProgram(options: options.completed(by: parent.options))
    try program.learn(lesson, cast: cast)
  }
}
