import CommandLanguage
import Diagnostics
import Foundation
import JSONStore
import Rendering
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
    let ports = ShellPorts(
      output: sink,
      diagnostics: sink,
      files: NoFiles(),
      writer: TranscriptFiles(sink: sink),
    )
    let options = (transcript.value(of: "options") ?? "").split(separator: " ")
    var settings = ShellSettings(isEchoing: true, keepsGoing: options.contains("--keep-going"))
    settings.isAtomic = options.contains("--atomic")
    settings.replay.showsReport = options.contains("--report")
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
    // A text that does not parse, or runs a file that is not there, is not run and not echoed.
    let isRefused = status == .unparsable || status == .wrongUsage
    let lines = transcript.body.filter { Transcript.input($0) != nil }
    let echo = isRefused ? lines.map { $0 + "\n" }.joined() : ""
    return Outcome(body: echo + sink.text, status: Int(status.rawValue))
  }

  /// Returns a store in memory with the records of the book that the transcript names.
  private func store() throws -> Store {
    let name = transcript.value(of: "book") ?? SampleBook.standard.rawValue
    if let sample = SampleBook(rawValue: name) {
      return try Store.inMemory(try sample.bundle())
    }
    let url = TranscriptFile.folder.appending(path: "Books/\(name).json")
    let bytes = [UInt8](try Data(contentsOf: url))
    return try Store.inMemory(try BundleReader.read(bytes, name: name))
  }
}

/// Files of a transcript: what is put into one is shown, each line behind its name.
private final class TranscriptFiles: FileWriter {
  private let sink: MemorySink
  /// The files that grow, by their paths.
  private var growing: Set<String> = []

  init(sink: MemorySink) { self.sink = sink }

  func draft(ofFile path: String) throws(FileFailure) -> any FileDraft {
    guard !path.contains("/") else {
      throw FileFailure(path: path, reason: "No such file or directory")
    }
    return Draft(path: path, sink: sink)
  }

  func growingFile(
    _ path: String,
    replacing: Bool,
  ) throws(FileFailure) -> any GrowingFile {
    guard !path.contains("/") else {
      throw FileFailure(path: path, reason: "No such file or directory")
    }
    guard growing.insert(path).inserted || replacing else {
      throw FileFailure(path: path, reason: "File exists")
    }
    return Growing(path: path, sink: sink)
  }

  /// A file that shows what is written to it, from where on it was written.
  private struct Growing: GrowingFile {
    let path: String
    let sink: MemorySink

    func write(_ text: String, at offset: Int) { Draft(path: path, sink: sink).finish(text) }
  }

  private struct Draft: FileDraft {
    let path: String
    let sink: MemorySink

    func finish(_ text: String) {
      for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        sink.write(line.isEmpty ? "\(path):\n" : "\(path): \(line)\n")
      }
    }

    func discard() {}
  }
}

/// No files at all: a transcript stands for itself.
private struct NoFiles: FileReader {
  func bytes(ofFile path: String, limit: Int) throws(FileFailure) -> [UInt8] {
    throw FileFailure(path: path, reason: "No such file or directory")
  }

  func standardInput(limit: Int) throws(FileFailure) -> [UInt8] { [] }

  func bundle(_ path: String) throws(FileFailure) -> any BundleInput {
    throw FileFailure(path: path, reason: "No such file or directory")
  }

  func isFolder(_ path: String) -> Bool { false }
}
