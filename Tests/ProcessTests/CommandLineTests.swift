import Foundation
import Testing

/// What the command line has for the system around it: a page for man, completions for shells.
@Suite("Command line", .tags(.process)) struct CommandLineTests {
  let folder: Folder

  init() throws { folder = try Folder() }

  private func output(_ arguments: String...) throws -> String {
    let outcome = try BuiltProgram.run(arguments, in: folder)
    #expect(outcome.status == 0, "\(outcome.diagnostics)")
    return outcome.output
  }

  /// Returns the options that a help lists: `--store`.
  private func options(in help: String) -> Set<String> {
    Set(help.matches(of: /^ +(?:-\w, )?(--[a-z-]+)/.anchorsMatchLineEndings()).map { String($0.1) })
  }

  @Test func `the manual page has every option of every command`() throws {
    let page = try output("--man").replacing("\\-", with: "-")
    let commands = ["run", "learn", "init", "import", "export", "check"]
    for help in try [output("--help")] + commands.map({ try output($0, "--help") }) {
      let names = options(in: help)
      #expect(names.count > 10)
      for option in names {
        #expect(page.contains("\n\\fB\(option)") || page.contains(", \(option)"))
      }
    }
    for command in commands { #expect(page.contains(".SS \"replenish \(command)\"\n")) }
  }

  @Test func `the manual page has every statement that the help lists`() throws {
    let page = try output("--man").replacing("\\-", with: "-").replacing("[all] ", with: "")
    let help = try output("-c", "help")
    let names = help.matches(of: /^  ([a-z]+(?: [a-z]+)*)  +/.anchorsMatchLineEndings())
      .map { String($0.1) }.filter { !$0.hasPrefix("help ") }
    #expect(names.count > 40)
    for name in names { #expect(page.contains("\n\\fB\(name)"), "\(name)") }
  }

  @Test func `the manual page is what man can read`() throws {
    let page = try output("--man")
    #expect(page.hasPrefix(".TH \"REPLENISH\" \"1\""))
    let requests = Set([".TH", ".SH", ".SS", ".PP", ".TP", ".TQ"])
    for line in page.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(requests.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
    #expect(page.utf8.allSatisfy { $0 < 0x80 }, "any terminal can show it")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a shell gets completions`(shell: String) throws {
    let script = try output("--generate-completion-script", shell)
    for word in ["--atomic", "--store", "init", "markdown", "harbour"] {
      // Fish names options without their hyphens.
      let name = shell == "fish" ? word.replacing("--", with: "") : word
      #expect(script.contains(name), "\(word)")
    }
  }

  @Test func `bash can read its completions`() throws {
    let path = try folder.write("completions.bash", output("--generate-completion-script", "bash"))
    let bash = Process()
    bash.executableURL = URL(filePath: "/bin/bash")
    bash.arguments = ["-n", path]
    try bash.run()
    bash.waitUntilExit()
    #expect(bash.terminationStatus == 0)
  }
}
