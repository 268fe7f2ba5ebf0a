import Testing

/// Scripts that run scripts.
@Suite("Script nesting", .tags(.process)) struct ScriptNestingTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  @Test func `a script is found beside the one that runs it`() throws {
    try folder.makeFolder("inner")
    try folder.write("main.rpl", "run \"inner/a.rpl\"\necho \"main\"\n")
    try folder.write("inner/a.rpl", "run \"b.rpl\"\necho \"a\"\n")
    try folder.write("inner/b.rpl", "echo \"b\"\n")
    let outcome = try BuiltProgram.run(["run", "main.rpl"], in: folder)
    #expect(outcome.output == "b\na\nmain\n", "\(outcome.diagnostics)")
  }

  @Test func `an error in an inner script names both places`() throws {
    try folder.write("main.rpl", "echo \"one\"\nrun \"inner.rpl\"\n")
    try folder.write("inner.rpl", "open NOWHERE\n")
    let outcome = try BuiltProgram.run(["run", "main.rpl"], in: folder)
    #expect(outcome.status == 1)
    #expect(outcome.diagnostics.contains("inner.rpl:1:6"))
    #expect(outcome.diagnostics.contains("main.rpl:2:5"))
  }

  @Test func `a mistake in an inner script is found before the outer one runs`() throws {
    try folder.write("main.rpl", "echo \"one\"\nrun \"inner.rpl\"\n")
    try folder.write("inner.rpl", "opne SO1\n")
    let outcome = try BuiltProgram.run(["run", "main.rpl"], in: folder)
    #expect(outcome.status == 3)
    #expect(outcome.output == "")
  }

  @Test func `a script that runs itself is refused`() throws {
    try folder.write("a.rpl", "run \"b.rpl\"\n")
    try folder.write("b.rpl", "run \"./a.rpl\"\n")
    let outcome = try BuiltProgram.run(["run", "a.rpl"], in: folder)
    #expect(outcome.status == 3)
    #expect(outcome.diagnostics.contains("script-cycle"))
    #expect(outcome.diagnostics.contains("a.rpl runs b.rpl runs a.rpl"))
  }

  @Test func `an inner script that is not there is told where it is named`() throws {
    try folder.write("a.rpl", "run \"b.rpl\"\n")
    let outcome = try BuiltProgram.run(["run", "a.rpl"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.diagnostics.contains("a.rpl:1:5"))
  }
}
