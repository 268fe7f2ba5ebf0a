import TestSupport

/// Writes rows as a person, an editor or another program might: in any order and any form.
struct Disguise {
  var random: SplitMix64

  /// Returns a text of the same rows.
  mutating func text(of rows: [String]) -> String {
    let lineEnd = random.pick(["\n", "\r\n", "\n\n", " ", ""])
    let hasMark = random.chance(1, in: 4)
    let isSpread = random.chance(1, in: 2)
    let isTurned = random.chance(1, in: 2)
    var order = rows
    if random.chance(1, in: 2) {
      for index in order.indices.reversed() { order.swapAt(index, random.int(in: 0...index)) }
    }
    let texts = order.map { row in
      let turned = isTurned ? reversed(row) : row
      return isSpread ? spread(turned) : turned
    }
    return (hasMark ? "\u{FEFF}" : "") + texts.joined(separator: lineEnd) + lineEnd
  }

  /// Puts blanks and line ends around the marks outside texts.
  private mutating func spread(_ row: String) -> String {
    var result = ""
    var isText = false
    var isEscaped = false
    for character in row.unicodeScalars {
      result.unicodeScalars.append(character)
      if isText {
        if !isEscaped, character == "\"" { isText = false }
        isEscaped = !isEscaped && character == "\\"
      } else if character == "\"" {
        isText = true
      } else if "{}[],:".unicodeScalars.contains(character) {
        result += random.pick(["", " ", "\n  ", "\t", "\r\n"])
      }
    }
    return result
  }

  /// Writes the fields of a row from the last to the first.
  private func reversed(_ row: String) -> String {
    var fields: [String] = [""]
    var depth = 0
    var isText = false
    var isEscaped = false
    for character in row.unicodeScalars.dropFirst().dropLast() {
      if !isText, depth == 0, character == "," {
        fields.append("")
        continue
      }
      fields[fields.count - 1].unicodeScalars.append(character)
      if isText {
        if !isEscaped, character == "\"" { isText = false }
        isEscaped = !isEscaped && character == "\\"
      } else {
        if character == "\"" { isText = true }
        if character == "{" || character == "[" { depth += 1 }
        if character == "}" || character == "]" { depth -= 1 }
      }
    }
    return "{\(fields.reversed().joined(separator: ","))}"
  }
}
