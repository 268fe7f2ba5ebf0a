import Shell
import TestSupport
import Testing

@Suite("Tutor") struct TutorTests {
  private let desk = LearnDesk(LessonSample.buy)

  /// The record of a step in the file of progress.
  private func record(_ step: String, of desk: LearnDesk? = nil) throws -> String {
    let keeper = (desk ?? self.desk).keeper
    let text = String(decoding: try keeper.bytes() ?? [], as: UTF8.self)
    guard let start = text.firstRange(of: "\"\(step)\": {")?.upperBound else { return "" }
    let body = text[start...].prefix { $0 != "}" }
    return body.split { $0.isWhitespace }.dropFirst(2).joined(separator: " ")
  }

  // MARK: - Answers

  @Test func `a lesson is done by its solutions, one line each or several on one`() throws {
    let told = desk.learn("buy", "open SO1002", "plan orders; set qty 12 on 3", "commit")
    #expect(desk.status == 0)
    #expect(told.ranges(of: "\nright\n").count == 3)
    #expect(told.contains("made 2 purchase orders"))
    #expect(told.hasSuffix("That was all.\n\nthat was the last step: 3 solved\n"))
    #expect(
      desk.places == [
        "step 1 of 3  2026-01-05", "step 2 of 3  2026-01-05",
        "step 3 of 3  1 edit  2026-01-05",
      ]
    )
  }

  @Test func `another route to the same state is right`() throws {
    let told = desk.learn(
      "buy",
      "open sales order SO1002",
      "plan orders",
      "select where item = \"PAINT-R\"",
      "set qty 6 * 2",
      "commit valid"
    )
    #expect(told.contains("that was the last step: 3 solved"), "\(told)")
  }

  @Test func `what is otherwise is told, and nothing is lost`() throws {
    let told = desk.learn(
      "buy",
      "open SO1001",
      "open SO1002",
      "plan orders",
      "set qty 7 on 3; set qty 1 on 2",
      "set qty 12 on 3; set qty 40 on 2"
    )
    #expect(told.contains("not yet: document is SO1001, and SO1002 is asked for"))
    #expect(told.contains("right so far; there is more to do"))
    let differences = told.split(separator: "\n").filter { $0.hasPrefix("not yet: ") }
    #expect(differences.contains { $0.contains("PAINT-R") })
    #expect(
      !differences.contains { $0.contains("does not hold") },
      "the words of the trade will do"
    )
    #expect(try record("open-it") == "\"result\": \"solved\", \"attempts\": 2, \"hints\": 0")
    #expect(try record("plan-it") == "\"result\": \"solved\", \"attempts\": 2, \"hints\": 0")
  }

  @Test(arguments: [
    "list sales orders", "status", "show SO1001", "help", "echo \"x\"", "let n = 1", "history",
    "preview", "expect error unknown-document open NOWHERE", "output plain",
  ])
  func `looking around is never wrong`(line: String) throws {
    let told = desk.learn("buy", line)
    #expect(!told.contains("not yet"), "\(told)")
    #expect(try record("open-it") == "")
  }

  @Test func `an error is told as anywhere, with what the page says of it, and is no answer`()
    throws
  {
    let told = desk.learn("buy", "open SO9999", "opne SO1002", "open \"", "close")
    #expect(told.contains("error[unknown-document]"))
    #expect(told.contains("\nhint: Numbers are listed by `list sales orders`.\n"))
    #expect(told.contains("error[unknown-statement]"))
    #expect(told.contains("\nhint: Look at the first word.\n"))
    #expect(told.ranges(of: "\nhint: ").count == 2)
    #expect(!told.contains("not yet"))
    #expect(try record("open-it") == "")
  }

  @Test func `each step begins behind the solutions, whatever was done before`() throws {
    let told = desk.learn(
      "buy",
      "open SO1002",
      "plan orders; set qty 12 on 3",
      "discard; close; open SO1004; output json; undo 9",
      "restart step",
      "commit"
    )
    #expect(told.contains("everything is as it was when the step began"))
    #expect(told.contains("made 2 purchase orders"))
    #expect(told.contains("that was the last step"))
  }

  @Test func `every statement works, and the sample stays as it is`() throws {
    _ = desk.learn("buy", "open SO1002; plan orders; commit; undo; redo; close; open PO000004")
    #expect(desk.learn("buy", "show PO000004").contains("error[unknown-document]"))
  }

  @Test func `what the solution of a step only prints is asked for by its name`() throws {
    desk.course = [
      LessonPage(
        name: "1.walk.md",
        text: LessonSample.buy.replacing("> open SO1002", with: "> output plain"),
      )
    ]
    let told = desk.learn("buy", "status", "open SO1002", "output json", "quit")
    #expect(told.ranges(of: "\nright\n").count == 1)
    #expect(told.contains("left at step 2"))
  }

  @Test func `a step whose solution fails is not judged`() {
    desk.course = [
      LessonPage(
        name: "1.walk.md",
        text: LessonSample.buy.replacing("> open SO1002", with: "> open SO77"),
      )
    ]
    let told = desk.learn("buy", "open SO1002", "skip", "quit")
    #expect(told.contains("note: this answer cannot be judged; skip goes on"))
    #expect(told.contains("left at step 2"))
  }

  @Test func `files of a lesson are only in memory`() {
    let told = desk.learn("buy", "echo \"status\" > a.rpl", "run a.rpl", "quit")
    #expect(told.contains("Harbour Ship Stores"))
    #expect(desk.writer.written.isEmpty)
  }

  @Test func `whoever is lost is told how to begin anew, now and then`() {
    let told = desk.learn(
      "buy",
      "open SO1001",
      "open SO1003",
      "open SO1004",
      "status",
      "open SO1005",
      "open SO1001",
      "open SO1003",
    )
    #expect(told.ranges(of: "hint helps; restart step puts everything back").count == 2)
  }

  // MARK: - Words

  @Test func `hints come one after another, and are counted`() throws {
    let told = desk.learn("buy", "hint", "HINT", " hint ", "open SO1002", "hint")
    #expect(told.ranges(of: "hint 1 of 2: An order is opened by its number.\n").count == 1)
    #expect(told.ranges(of: "hint 2 of 2: Type `open` and the number.\n").count == 2)
    #expect(told.contains("hint 1 of 2: A worksheet has to be started.\n"))
    #expect(try record("open-it") == "\"result\": \"solved\", \"attempts\": 1, \"hints\": 2")
  }

  @Test(arguments: ["solution", "show solution", "Show  Solution"])
  func `a solution that was shown is not solved`(word: String) throws {
    let told = desk.learn("buy", word, "open SO1002")
    #expect(told.contains("type this:\n    open SO1002\n"))
    #expect(told.contains("right, as was shown"))
    #expect(try record("open-it").hasPrefix("\"result\": \"shown\""))
    let later = LearnDesk(LessonSample.buy)
    _ = later.learn("buy", "solution")
    #expect(later.learn("buy", "open SO1002").contains("right, as was shown"), "also the next day")
  }

  @Test func `whoever comes back to a step that was shown can solve it`() throws {
    _ = desk.learn("buy", "solution", "open SO1002", "back", "open SO1002")
    #expect(try record("open-it").hasPrefix("\"result\": \"solved\""))
  }

  @Test func `show alone shows the open document`() {
    let told = desk.learn("buy", "open SO1002", "show")
    #expect(
      told.ranges(of: "5 lines, 2 short").count == 3,
      "the solution, the demonstration, and it"
    )
  }

  @Test func `a step can be skipped, and the next one begins behind it`() throws {
    let told = desk.learn("buy", "skip", "plan orders; set qty 12 on 3", "commit")
    #expect(told.contains("that was the last step: 2 solved, 1 skipped"))
    #expect(try record("open-it").hasPrefix("\"result\": \"skipped\""))
  }

  @Test func `back goes to the step before, and a solved one stays solved`() throws {
    let told = desk.learn("buy", "back", "open SO1002", "back", "skip", "where")
    #expect(told.contains("this is the first step"))
    #expect(told.ranges(of: "Open the order of Aurora Shipping").count == 2)
    #expect(try record("open-it").hasPrefix("\"result\": \"solved\""))
    #expect(told.contains("Buy what is short: step 2 of 3\n  1  open-it  solved\n> 2  plan-it\n"))
  }

  @Test(arguments: [("quit", 0), ("exit", 0), ("quit 7", 7)])
  func `the learner leaves, and goes on at the same step`(word: String, status: Int32) {
    let told = desk.learn("buy", "open SO1002", word, "commit")
    #expect(desk.status == status)
    #expect(told.hasSuffix("left at step 2; replenish learn buy goes on there\n"))
    let resumed = desk.learn("buy", "plan orders; set qty 12 on 3")
    #expect(resumed.contains("you go on with step 2 of 3"))
    #expect(!resumed.contains("Open the order"))
    #expect(resumed.contains("\nright\n"))
  }

  @Test func `whoever leaves is told the step that the next start begins with`() {
    let told = desk.learn("buy", "open SO1002", "back", "quit")
    #expect(told.hasSuffix("left at step 1; replenish learn buy goes on with step 2\n"))
    #expect(desk.learn("buy", "skip", "skip").contains("you go on with step 2 of 3"))
    let again = desk.learn("buy", "skip", "quit")
    #expect(again.hasSuffix("left at step 2; replenish learn buy begins again\n"))
    #expect(desk.learn("buy", "quit").contains("you have done this lesson, and it begins again"))
  }

  @Test func `a lesson that is done begins again, and keeps what was solved`() throws {
    _ = desk.learn("buy", "open SO1002", "skip", "commit")
    let again = desk.learn("buy", "skip", "plan orders; set qty 12 on 3", "skip")
    #expect(again.contains("it begins again"))
    #expect(again.contains("that was the last step: 3 solved"))
  }

  // MARK: - Pages that change

  @Test func `only a step that is judged otherwise opens again`() throws {
    _ = desk.learn("buy", "open SO1002", "plan orders; set qty 12 on 3", "commit")
    desk.course = [LessonPage(name: "1.walk.md", text: LessonSample.revised)]
    let told = desk.learn("buy", "plan orders; set qty 12 on 3", "set qty 24 on 3")
    #expect(told.contains("you go on with step 2 of 3"))
    #expect(told.contains("this step was revised since you did it"))
    #expect(told.contains("that was the last step: 3 solved"), "the third one stays done")
    #expect(try record("plan-it").contains("\"attempts\": 2"))
  }

  // MARK: - Pages of one's own

  @Test func `a page in a file is taught with the book beside it`() {
    desk.files.files["own/a.walk.md"] = LessonSample.buy.replacing(
      "harbour",
      with: "../books/a.json"
    )
    let book =
      "{\"format\":\"replenish-bundle/1\",\"company\":{\"name\":\"A\",\"currency\":\"EUR\"}}"
    desk.files.files["books/a.json"] = book
    let told = desk.learn("own/a.walk.md", "status", "quit")
    #expect(told.contains("\nA\nwork date          2026-01-05"))
    #expect(told.hasSuffix("replenish learn own/a.walk.md goes on there\n"))
  }

  @Test(arguments: [
    ("byu", 2, "error[unknown-lesson]: there is no lesson 'byu'\nhelp: did you mean 'buy'?\n"),
    ("nothing", 2, "help: replenish learn lists the lessons\n"),
    (
      "no.walk.md", 2, "error[unreadable-file]: cannot open no.walk.md: No such file or directory\n"
    ),
    ("bad.walk.md", 3, " --> bad.walk.md:1:1\n"),
    ("bookless.walk.md", 2, "error[unreadable-file]: cannot open none.json: No such file"),
    ("sampleless.walk.md", 2, "error[unknown-sample]: there is no sample 'none'"),
    ("broken.walk.md", 1, "error[bundle-refused]: b.json was not taken"),
  ])
  func `what cannot be taught is told`(lesson: String, status: Int32, text: String) {
    desk.files.files = [
      "bad.walk.md": "x\n", "b.json": "[]",
      "bookless.walk.md": LessonSample.buy.replacing("harbour", with: "none.json"),
      "sampleless.walk.md": LessonSample.buy.replacing("harbour", with: "none"),
      "broken.walk.md": LessonSample.buy.replacing("harbour", with: "b.json"),
    ]
    let told = desk.learn(lesson)
    #expect(desk.status == status)
    #expect(told.contains(text), "\(told)")
  }

  // MARK: - The list

  @Test func `the list tells how far the learner is, and what comes next`() {
    let second = LessonSample.buy.replacing("id: buy\n", with: "id: sell\n")
      .replacing("needs: []", with: "needs: [buy]")
    desk.course.append(LessonPage(name: "2.walk.md", text: second))
    #expect(
      desk.list() == """
        lesson  title              minutes  steps  progress
        ──────  ─────────────────  ───────  ─────  ─────────
        buy     Buy what is short        3      3  not begun
        sell    Buy what is short        3      3  not begun
        next: replenish learn buy

        """
    )
    #expect(desk.learn("sell").contains("note: this lesson builds on buy\n"))
    let done = desk.learn("buy", "open SO1002", "solution", "plan orders; set qty 12 on 3", "skip")
    #expect(done.hasSuffix("1 solved, 1 shown, 1 skipped\nnext: replenish learn sell\n"))
    #expect(desk.list().contains("1 solved, 1 shown, 1 skipped\n"))
    #expect(desk.list().hasSuffix("next: replenish learn sell\n"))
    #expect(!desk.learn("sell").contains("builds on"))
  }
}
