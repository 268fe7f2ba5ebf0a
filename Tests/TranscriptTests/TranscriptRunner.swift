import Foundation
import JSONStore
import Shell
import TestSupport
import TradeModel

/// Replays a transcript in this process, and returns what the shell printed.
struct TranscriptRunner {
  /// What came of a transcript: its body as it should be, and the exit status.
  struct Outcome {
    let body: String
    let status: Int
  }

  let transcript: Transcript

  /// Runs the script of the transcript on a store in memory.
  func run() throws -> Outcome {
    let sink = MemorySink()
    let ports = ShellPorts(output: sink, diagnostics: sink, files: NoFiles())
    let options = (transcript.value(of: "options") ?? "").split(separator: " ")
    var settings = ShellSettings(isEchoing: true, keepsGoing: options.contains("--keep-going"))
    for format in options.compactMap({ OutputFormat(rawValue: String($0)) }) {
      settings.style.format = format
    }
    let runner = SessionRunner(
      store: try store(),
      workDate: transcript.value(of: "today").flatMap { CalendarDate(parsing: $0) },
      today: .first,
      ports: ports,
      settings: settings,
    )
    let script = SourceText(name: "script", text: transcript.script)
    let status = runner.run([.text(script)])
    // A text that does not parse is not echoed, as none of it is run.
    let isRefused = status == .unparsable
    let lines = transcript.body.filter { Transcript.input($0) != nil }
    let echo = isRefused ? lines.map { $0 + "\n" }.joined() : ""
    return Outcome(body: echo + sink.text, status: Int(status.rawValue))
  }
}
