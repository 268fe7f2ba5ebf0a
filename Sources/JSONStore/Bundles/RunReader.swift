/// Reads one sorted run of records, piece by piece.
///
/// A record is three numbers of eight bytes, its mark and two lengths, then its key and its row.
struct RunReader {
  private let file: (any File)?
  private var next: Int
  private let end: Int
  private(set) var bytes: [UInt8]
  private var place = 0
  /// The mark of the record.
  private(set) var mark = 0
  /// Where its key stands in the bytes.
  private(set) var key = 0..<0
  /// Where its row stands in the bytes.
  private(set) var row = 0..<0

  /// The count of bytes before a key.
  static let headLength = 24
  /// The count of bytes that are read at once.
  private static let pieceSize = 1 << 16

  /// Opens a run in a file.
  init(file: any File, _ run: Range<Int>) throws(StoreError) {
    self.file = file
    next = run.lowerBound
    end = run.upperBound
    bytes = []
  }

  /// Opens a run in memory.
  init(_ image: [UInt8]) throws(StoreError) {
    file = nil
    next = 0
    end = 0
    bytes = image
  }

  /// Adds the numbers that stand before a record.
  static func appendHead(_ mark: Int, _ key: Int, _ row: Int, to bytes: inout [UInt8]) {
    for number in [mark, key, row] {
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
  }

  /// Goes to the next record, and returns whether there is one.
  mutating func advance() throws(StoreError) -> Bool {
    guard try has(Self.headLength) else { return false }
    mark = number(at: place)
    let (keyCount, rowCount) = (number(at: place + 8), number(at: place + 16))
    guard try has(Self.headLength + keyCount + rowCount) else { return false }
    let start = place + Self.headLength
    key = start..<start + keyCount
    row = key.upperBound..<key.upperBound + rowCount
    place = row.upperBound
    return true
  }

  private func number(at offset: Int) -> Int {
    (0..<8).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }

  /// Reads on until so many bytes are there, and returns whether they are.
  private mutating func has(_ count: Int) throws(StoreError) -> Bool {
    guard bytes.count - place < count else { return true }
    guard let file, next < end else { return false }
    bytes.removeFirst(place)
    place = 0
    let wanted = min(end - next, max(Self.pieceSize, count))
    let piece = try file.read(at: next, count: wanted)
    bytes += piece
    next += piece.count
    return bytes.count >= count
  }
}
