package import Diagnostics

/// A script whose bytes are not text.
package struct TextProblem: Error, Hashable, Sendable {
  /// The name of the source.
  package let name: String
  /// The offset of the first byte that is not UTF-8.
  package let offset: Int
  /// The line of that byte, from 1.
  package let line: Int
  /// The column of that byte in characters, from 1.
  package let column: Int
}

/// Returns the text of a script's bytes: strict UTF-8, a byte order mark left out, CRLF as LF.
///
/// - Parameters:
///   - bytes: The bytes of the script.
///   - name: The name under which errors point into it.
/// - Returns: The text, with its name.
/// - Throws: `TextProblem` at the first byte that is not UTF-8; nothing is dropped or repaired.
package func scriptText(_ bytes: [UInt8], name: String) throws(TextProblem) -> SourceText {
  let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  let start = bytes.starts(with: mark) ? mark.count : 0
  let content = bytes[start...]
  do {
    _ = try UTF8Span(validating: bytes.span.extracting(start...))
  } catch {
    throw textProblem(in: bytes, from: start, at: start + error.byteOffsets.lowerBound, name: name)
  }
  return SourceText(name: name, text: textWithLineFeeds(content))
}

/// Returns the text of valid bytes, with LF for each CRLF.
private func textWithLineFeeds(_ bytes: ArraySlice<UInt8>) -> String {
  let carriageReturn = UInt8(ascii: "\r")
  let lineFeed = UInt8(ascii: "\n")
  // Most texts have none, and need no copy.
  guard bytes.contains(carriageReturn) else { return String(decoding: bytes, as: UTF8.self) }
  var kept: [UInt8] = []
  kept.reserveCapacity(bytes.count)
  for index in bytes.indices {
    let next = index + 1
    let isPair =
      bytes[index] == carriageReturn && next < bytes.endIndex && bytes[next] == lineFeed
    if !isPair { kept.append(bytes[index]) }
  }
  return String(decoding: kept, as: UTF8.self)
}

/// Returns the problem with its line and column.
private func textProblem(
  in bytes: [UInt8],
  from start: Int,
  at offset: Int,
  name: String,
) -> TextProblem {
  let lines = bytes[start..<offset].split(
    separator: UInt8(ascii: "\n"),
    omittingEmptySubsequences: false,
  )
  let lastLine = lines.last.map { String(decoding: $0, as: UTF8.self) } ?? ""
  return TextProblem(
    name: name,
    offset: offset,
    line: lines.count,
    column: lastLine.count + 1,
  )
}
