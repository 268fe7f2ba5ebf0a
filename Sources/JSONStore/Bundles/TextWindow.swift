import JSONText

/// The part of a bundle's text that is in memory, and the reader that stands in it.
///
/// The text is read piece by piece; what the reader has gone past is forgotten. Memory is bounded by
/// the largest value that is read in one attempt.
struct TextWindow {
  /// Why the text was not read to its end.
  enum Failure: Error {
    /// The text is not JSON; the range counts from the start of the text.
    case malformed(JSONError)
    /// The text cannot be read.
    case input(BundleInputFailure)
    /// The work is no longer wanted.
    case stopped
  }

  /// The count of bytes of the text before those in memory.
  private(set) var base = 0
  private let input: any BundleInput
  private let pieceSize: Int
  private let isWanted: (TransferProgress) -> Bool
  private var json: JSONReader
  private var bytes: [UInt8] = []
  private var isAtEnd = false

  /// Opens a window at the start of a text.
  init(
    _ input: any BundleInput,
    pieceSize: Int,
    isWanted: @escaping (TransferProgress) -> Bool = { _ in true },
  ) throws(Failure) {
    self.input = input
    self.pieceSize = pieceSize
    self.isWanted = isWanted
    do throws(JSONError) {
      json = try JSONReader(0..<0, isPartial: true)
    } catch {
      throw .malformed(error)
    }
  }

  /// Where the reader stands, counted from the start of the text.
  var position: Int { base + json.position }

  /// Reads something, again from the same place when the window had to grow for it.
  ///
  /// - Parameter read: Reads on; it gets the reader and the bytes, whose first is the text's byte
  ///   `base` when it succeeds. It is called again after an unexpected end.
  /// - Returns: What it returned.
  /// - Throws: `Failure`.
  mutating func attempt<Value>(
    _ read: (inout JSONReader, Span<UInt8>) throws(JSONError) -> Value
  ) throws(Failure) -> Value {
    while true {
      var reader = json
      do throws(JSONError) {
        let value = try read(&reader, bytes.span)
        json = reader
        return value
      } catch {
        guard error.problem == .unexpectedEnd, !isAtEnd else {
          let range = base + error.range.lowerBound..<base + error.range.upperBound
          throw .malformed(JSONError(error.problem, at: range))
        }
      }
      try refill()
    }
  }

  /// Forgets what the reader has gone past, and reads on.
  private mutating func refill() throws(Failure) {
    let done = json.position
    bytes.removeFirst(done)
    base += done
    // A value that does not fit is fetched in growing pieces, so that few attempts are made.
    let wanted = max(pieceSize, bytes.count)
    let start = base + bytes.count
    let limit = JSONLimits.standard.textBytes
    guard start <= limit else {
      throw .malformed(JSONError(.textTooLarge(limit: limit), at: 0..<start))
    }
    let piece: [UInt8]
    do throws(BundleInputFailure) {
      piece = try input.read(at: start, count: wanted)
    } catch {
      throw .input(error)
    }
    bytes += piece
    isAtEnd = piece.isEmpty
    json.continueBehind(done, end: bytes.count, isPartial: !isAtEnd)
    let progress = TransferProgress(.reading, done: start + piece.count, total: input.size)
    guard isWanted(progress) else { throw .stopped }
  }
}
