/// The results of a run as JUnit writes them, which most build servers read.
///
/// A suite is what was given to run; a case is a statement in it, or in a script that it runs.
struct ResultFile {
  private var xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  /// Makes the file of what came of a run.
  init(_ suites: [RunLog.Suite]) {
    let whole = ResultCounts(suites.flatMap(\.entries))
    open("testsuites", [("name", "replenish")] + whole.attributes)
    for suite in suites { write(suite) }
    xml += "</testsuites>\n"
  }

  /// The text of the file.
  var text: String { xml }

  private mutating func write(_ suite: RunLog.Suite) {
    open("testsuite", [("name", suite.name)] + ResultCounts(suite.entries).attributes, indent: 2)
    for entry in suite.entries { write(entry) }
    xml += "  </testsuite>\n"
  }

  private mutating func write(_ entry: RunLog.Entry) {
    let attributes = [
      ("name", entry.name), ("classname", entry.file), ("time", secondsText(entry.milliseconds)),
    ]
    switch entry.outcome {
    case .passed: open("testcase", attributes, indent: 4, isEmpty: true)
    case .skipped(let reason):
      open("testcase", attributes, indent: 4)
      open("skipped", [("message", reason)], indent: 6, isEmpty: true)
      xml += "    </testcase>\n"
    case .failed(let trouble): write(trouble, as: "failure", of: attributes)
    case .broken(let trouble): write(trouble, as: "error", of: attributes)
    }
  }

  private mutating func write(
    _ trouble: TroubleText,
    as element: String,
    of attributes: [(String, String)],
  ) {
    open("testcase", attributes, indent: 4)
    let about = [("type", trouble.code), ("message", trouble.headline)]
    xml += "      <\(element)\(written(about))>\(escaped(trouble.text))</\(element)>\n"
    xml += "    </testcase>\n"
  }

  private mutating func open(
    _ element: String,
    _ attributes: [(String, String)],
    indent: Int = 0,
    isEmpty: Bool = false,
  ) {
    let margin = String(repeating: " ", count: indent)
    xml += "\(margin)<\(element)\(written(attributes))\(isEmpty ? "/" : "")>\n"
  }

  private func written(_ attributes: [(String, String)]) -> String {
    attributes.map { " \($0.0)=\"\(escaped($0.1, inAttribute: true))\"" }.joined()
  }
}

/// How many statements of a suite came to what, and how long they took.
private struct ResultCounts {
  let attributes: [(String, String)]

  init(_ entries: [RunLog.Entry]) {
    var (failures, errors, skipped) = (0, 0, 0)
    for entry in entries {
      switch entry.outcome {
      case .passed: break
      case .failed: failures += 1
      case .broken: errors += 1
      case .skipped: skipped += 1
      }
    }
    attributes = [
      ("tests", String(entries.count)), ("failures", String(failures)), ("errors", String(errors)),
      ("skipped", String(skipped)),
      ("time", secondsText(entries.map(\.milliseconds).reduce(0, +))),
    ]
  }
}

/// Returns a text as XML holds it; what XML cannot hold at all becomes the replacement character.
private func escaped(_ text: String, inAttribute: Bool = false) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"" where inAttribute: escaped += "&quot;"
    case "\n" where inAttribute, "\t" where inAttribute: escaped += "&#\(scalar.value);"
    case "\r": escaped += "&#13;"
    case "\n", "\t": escaped.unicodeScalars.append(scalar)
    case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
