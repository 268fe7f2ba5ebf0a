/// The key of a row in its table.
///
/// Keys are ordered as the rows of a table file are: by the bytes of each text in turn, then by the
/// number. So the lines of one document lie together, and the entries of one item.
package struct RowKey: Sendable {
  /// The texts, in the order in which they are compared.
  package let texts: [String]
  /// The line or entry number; 0 where the table has none.
  package let number: Int

  /// Makes a key.
  package init(_ texts: [String], number: Int = 0) {
    self.texts = texts
    self.number = number
  }
}

extension RowKey: Hashable {
  // Bytes are compared, since two spellings of one accented letter are equal as strings.

  package static func == (left: RowKey, right: RowKey) -> Bool {
    left.number == right.number && left.texts.count == right.texts.count
      && zip(left.texts, right.texts).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
  }

  package func hash(into hasher: inout Hasher) {
    for text in texts {
      for byte in text.utf8 { hasher.combine(byte) }
      hasher.combine(UInt8(0xFF))
    }
    hasher.combine(number)
  }
}

extension RowKey: Comparable {
  package static func < (left: RowKey, right: RowKey) -> Bool {
    for (mine, other) in zip(left.texts, right.texts) {
      if mine.utf8.lexicographicallyPrecedes(other.utf8) { return true }
      if other.utf8.lexicographicallyPrecedes(mine.utf8) { return false }
    }
    if left.texts.count != right.texts.count { return left.texts.count < right.texts.count }
    return left.number < right.number
  }
}

extension RowKey: CustomStringConvertible {
  /// The parts of the key, with blanks between them.
  package var description: String {
    var parts = texts.filter { !$0.isEmpty }
    if number != 0 { parts.append(String(number)) }
    return parts.joined(separator: " ")
  }
}
