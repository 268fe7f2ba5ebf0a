import CommandLanguage
import Diagnostics

/// A line that looks like a field of a step: `name: text`.
struct FieldLine {
  let name: String
  /// The offset in the line behind the colon.
  let valueOffset: Int

  /// The names of fields, apart from `on CODE`.
  static let names = ["accept", "check", "reject", "hint"]
  /// The word before the name of an error.
  static let errorWord = "on"
  private static let lengthLimit = 60

  /// Makes the field that a line looks like.
  init?(_ line: PageLine) {
    guard let colon = line.text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let name = line.text[..<colon]
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let isName =
      name.hasPrefix(Self.errorWord + " ")
      || name.utf8.allSatisfy { letters.contains($0) || $0 == 0x20 || $0 == 0x2D }
    guard isName, name.utf8.first.map(letters.contains) == true else { return nil }
    valueOffset = name.utf8.count + 1
    let next = line.text.utf8.dropFirst(valueOffset).first
    guard next == nil || next == 0x20, name.utf8.count <= Self.lengthLimit else { return nil }
    self.name = String(name)
  }

  /// Whether a step can have such a field.
  var isKnown: Bool {
    Self.names.contains(name) || name.hasPrefix(Self.errorWord + " ")
  }

  /// Returns the name of the error in `on CODE`, with its place.
  static func errorName(in field: Ranged<String>) -> Ranged<String>? {
    guard field.value.hasPrefix(errorWord + " ") else { return nil }
    let name = field.value.dropFirst(errorWord.utf8.count + 1)
    let start = field.range.end - name.utf8.count
    return Ranged(String(name), SourceRange(start, field.range.end))
  }

  /// The name of a field that is near to this one.
  var suggestion: String? { NameSuggestion.nearest(to: name, among: Self.names) }

  /// Returns where the fields begin in the lines at the end of a block.
  ///
  /// An output can hold lines that look like fields, so the fields are the longest run at the end
  /// that begins with the name of one, or with a slip in it, and holds nothing else.
  static func start(in lines: [PageLine]) -> Int {
    var start = lines.count
    for index in lines.indices.reversed() {
      let line = lines[index]
      if let field = FieldLine(line) {
        if field.isKnown || field.suggestion != nil { start = index }
      } else if !line.text.hasPrefix("  "), !line.isBlank {
        break
      }
    }
    return start
  }
}
