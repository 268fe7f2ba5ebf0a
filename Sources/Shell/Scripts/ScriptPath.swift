/// A path of a script, worked on as text.
package struct ScriptPath: Hashable, Sendable {
  /// The path without needless parts: `a/./b/../c` is `a/c`.
  package let text: String

  /// Makes a path of a text as it was typed.
  package init(_ typed: String) {
    let isAbsolute = typed.hasPrefix("/")
    var parts: [Substring] = []
    for part in typed.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !isAbsolute {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    text = isAbsolute ? "/" + joined : (joined.isEmpty ? "." : joined)
  }

  /// Whether the path is that of a walkthrough.
  var isPage: Bool { text.hasSuffix(WalkthroughTester.ending) }

  /// Returns the path that a text means in a script: relative to the folder of the script.
  package func resolving(_ typed: String) -> ScriptPath {
    guard !typed.hasPrefix("/"), let slash = text.lastIndex(of: "/") else {
      return ScriptPath(typed)
    }
    return ScriptPath(text[...slash] + typed)
  }
}
