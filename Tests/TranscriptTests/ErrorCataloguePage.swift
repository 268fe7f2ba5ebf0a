import TestSupport

/// The page of the documentation that lists every error, made from the transcripts of errors.
struct ErrorCataloguePage {
  /// The transcripts with the names of the errors that they show.
  let transcripts: [(name: String, transcript: Transcript)]
  /// Errors that no transcript can meet, with what tests them.
  let elsewhere: [String: String]

  /// The page.
  var text: String {
    let sections = transcripts.map { section($0.name, $0.transcript) }
    let rest = elsewhere.sorted { $0.key < $1.key }.map { "- `\($0.key)`: \($0.value)\n" }
    return head + sections.joined() + tail + rest.joined()
  }

  private let head = """
    # Every error

    What a statement or a script can fail with, by name.

    ## Overview

    A test makes this page from `Tests/TranscriptTests/Errors`, where each error has a session that meets it, and
    compares it: `REPLENISH_RECORD=failed` writes it anew. The name in brackets is stable; it is the `code` of an
    error in JSON, and what `expect error` asks for. The exit status is that of a script that stops there.


    """

  private let tail = """
    ### Errors without a session

    What no script on a book in memory can meet, and what tests it:


    """

  private func section(_ name: String, _ transcript: Transcript) -> String {
    let title = transcript.value(of: "title") ?? ""
    let lines = excerpt(of: name, in: transcript.body, hasRun: transcript.exit == 1).map {
      "    \($0)\n"
    }
    return """
      ### \(name)

      \(title) Exit status \(transcript.exit ?? 0).

      \(lines.joined())

      """
  }

  /// Returns what was typed and told of the error: the lines before it are left out.
  private func excerpt(of name: String, in body: [String], hasRun: Bool) -> [String] {
    guard let error = body.firstIndex(where: { $0.contains("[\(name)]") }) else { return [] }
    let isTyped: (String) -> Bool = { Transcript.input($0) != nil }
    let last = body[..<error].lastIndex(where: isTyped) ?? error
    // What cannot be run is told behind all that was typed; where something ran, the statements
    // before the one that failed are no part of it.
    var first = last
    while !hasRun, first > 0, isTyped(body[first - 1]) { first -= 1 }
    let end = body[error...].dropFirst().firstIndex {
      isTyped($0) || $0.hasPrefix("error[") || $0.hasPrefix("warning[")
        || $0.hasPrefix("note: stopped")
    }
    return Array(body[first...last] + body[error..<(end ?? body.endIndex)])
  }
}
