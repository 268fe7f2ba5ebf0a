import Foundation
import Testing

/// Lessons as the program teaches them, with a learner behind a pipe.
@Suite("Learning", .tags(.process)) struct LearnTests {
  let folder: Folder

  init() throws {
    folder = try Folder()
    try folder.write("buy.walk.md", LessonPageSample.buy)
  }

  private func learn(
    _ arguments: String...,
    input: String = "",
    environment: [String: String] = [:],
  ) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(["learn"] + arguments, input: input, in: folder, environment: environment)
  }

  private let progress = ".local/state/replenish/progress.json"

  @Test func `a lesson is learned line by line, left, and gone on with`() throws {
    let first = try learn("buy.walk.md", input: "lst\nhint\nopen SO1002\nquit\n")
    #expect(first.status == 0, "\(first.diagnostics)")
    #expect(first.diagnostics.contains("error[unknown-statement]"))
    #expect(first.output.contains("hint 1 of 2"))
    #expect(first.output.hasSuffix("left at step 2; replenish learn buy.walk.md goes on there\n"))
    #expect(try folder.read(progress).contains("\"result\": \"solved\""))
    let second = try learn("buy.walk.md", input: "status\nplan orders\n")
    #expect(second.output.contains("you go on with step 2 of 2"))
    #expect(second.output.contains("that was the last step: 2 solved"))
  }

  @Test func `a line that is not complete goes on in the next one`() throws {
    let outcome = try learn("buy.walk.md", "--echo", input: "open \\\nSO1002\n")
    #expect(outcome.output.contains("\n> open \\\n. SO1002\n"))
    #expect(outcome.output.contains("\nright\n"))
  }

  @Test func `progress is in the state folder, and a damaged one is put aside beside it`() throws {
    try folder.makeFolder("state")
    try folder.makeFolder("state/replenish")
    let environment = ["XDG_STATE_HOME": folder.url.appending(path: "state").path]
    for number in 1...2 {
      try folder.write("state/replenish/progress.json", "{ \(number)")
      let outcome = try learn("buy.walk.md", input: "open SO1002\n", environment: environment)
      #expect(outcome.status == 0)
      #expect(outcome.diagnostics.contains("could not be read, and begins anew"))
      #expect(try folder.read("state/replenish/progress.json").contains("open-it"))
    }
    #expect(try folder.read("state/replenish/progress.json.damaged") == "{ 1")
    #expect(try folder.read("state/replenish/progress.json.damaged-2") == "{ 2")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "state/replenish").path
    )
    #expect(names.count == 3, "\(names)")
  }

  @Test func `a store is neither needed nor touched`() throws {
    #expect(try BuiltProgram.run(["init", "s"], in: folder).status == 0)
    let before = try BuiltProgram.run(["export", "--store", "s"], in: folder).output
    let outcome = try learn(
      "buy.walk.md",
      "--store",
      "s",
      input: "open SO1002\nplan orders; commit\n"
    )
    #expect(outcome.status == 0)
    #expect(try BuiltProgram.run(["export", "--store", "s"], in: folder).output == before)
  }

  @Test(arguments: [
    (["no-such-lesson"], 2), (["none.walk.md"], 2), (["bad.walk.md"], 3),
    (["--cast", "a.cast"], 2),
    (["buy.walk.md", "--cast", "none/a.cast"], 2), (["buy.walk.md"], 0), ([], 0),
  ])
  func `each end has its status`(arguments: [String], status: Int) throws {
    try folder.write("bad.walk.md", "no front matter\n")
    #expect(try BuiltProgram.run(["learn"] + arguments, in: folder).status == Int32(status))
  }

  @Test func `SIGTERM leaves a lesson, and what was done is kept`() throws {
    let running = try RunningProgram(["learn", "buy.walk.md"], in: folder)
    running.type("open SO1002\n")
    let file = folder.url.appending(path: progress).path
    try waiting(for: "progress") { FileManager.default.fileExists(atPath: file) }
    kill(running.process.processIdentifier, SIGTERM)
    #expect(try running.wait().status == 143)
    #expect(try folder.read(progress).contains("\"solved\""))
  }

  @Test func `every lesson of the course is done by its solutions, and is recorded`() throws {
    let list = try learn()
    #expect(list.status == 0)
    #expect(list.output.hasSuffix("next: replenish learn first-look\n"))
    let names = list.output.split(separator: "\n").dropFirst(2).dropLast()
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    #expect(names.count >= 8)
    for name in names {
      let outcome = try learn(name, "--cast", "\(name).cast")
      #expect(outcome.status == 0, "\(name): \(outcome.diagnostics)")
    }
    let completions = try BuiltProgram.run(["--generate-completion-script", "bash"], in: folder)
    for name in names { #expect(completions.output.contains(name)) }
  }

  @Test func `a recording is the same whenever and wherever it is made`() throws {
    #expect(try learn("buy.walk.md", "--cast", "a.cast").status == 0)
    let other = try learn(
      "buy.walk.md",
      "--cast",
      "b.cast",
      environment: ["TZ": "Asia/Tokyo", "COLUMNS": "40", "TERM": "dumb", "NO_COLOR": "1"],
    )
    #expect(other.status == 0)
    #expect(other.output == "")
    #expect(try folder.read("a.cast") == folder.read("b.cast"))
    #expect(try folder.read("a.cast").contains(",\"m\",\"2. plan-it\"]"))
    #expect(throws: (any Error).self) { try folder.read(progress) }
  }
}

/// A lesson of two steps.
enum LessonPageSample {
  static let buy = """
    ---
    id: buy
    title: Buy what is short
    needs: []
    book: harbour
    work date: 2026-01-05
    ---
    Open the order of Aurora Shipping.

    ```step id=open-it
    > open SO1002
    ...
    reject: open SO1001
    hint: An order is opened by its number.
    hint: Type `open` and the number.
    ```

    Start a worksheet.

    ```step id=plan-it
    > plan orders
    ...
    accept: same-state
    reject: show
    hint: It has two words.
    hint: It begins with `plan`.
    ```

    That was all.

    """
}
