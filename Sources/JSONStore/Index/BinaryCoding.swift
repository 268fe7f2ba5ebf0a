// The numbers and texts of an index, least significant byte first.

/// Writes numbers and bytes one behind the other.
struct BinaryWriter: Sendable {
  /// The bytes written so far.
  private(set) var bytes: [UInt8] = []

  /// Writes a number of eight bytes.
  mutating func word(_ value: UInt64) { append(value, count: 8) }

  /// Writes a number of four bytes; the caller knows that it fits.
  mutating func half(_ value: Int) { append(UInt64(truncatingIfNeeded: value), count: 4) }

  /// Writes bytes as they are.
  mutating func raw(_ value: some Sequence<UInt8>) { bytes.append(contentsOf: value) }

  private mutating func append(_ value: UInt64, count: Int) {
    for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * index))) }
  }
}

/// Reads numbers and bytes one behind the other.
struct BinaryReader: Sendable {
  /// The bytes.
  let bytes: [UInt8]
  /// The position of what is read next.
  private(set) var position = 0

  /// Starts at the first byte.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a number of eight bytes.
  mutating func word() throws(IndexFault) -> UInt64 {
    let start = try advance(8)
    // Any bit pattern is a legal integer, and the load itself checks the bounds.
    let raw = unsafe bytes.span.bytes.unsafeLoadUnaligned(
      fromByteOffset: start,
      as: UInt64.self
    )
    return UInt64(littleEndian: raw)
  }

  /// Reads a number of eight bytes that counts something.
  mutating func count() throws(IndexFault) -> Int {
    let value = try word()
    guard let count = Int(exactly: value) else { throw IndexFault("a count is out of range") }
    return count
  }

  /// Reads a number of four bytes.
  mutating func half() throws(IndexFault) -> Int {
    let start = try advance(4)
    // As above.
    let raw = unsafe bytes.span.bytes.unsafeLoadUnaligned(
      fromByteOffset: start,
      as: UInt32.self
    )
    return Int(UInt32(littleEndian: raw))
  }

  /// Goes past some bytes and returns where they stand.
  mutating func raw(_ count: Int) throws(IndexFault) -> Range<Int> {
    let start = try advance(count)
    return start..<start + count
  }

  private mutating func advance(_ count: Int) throws(IndexFault) -> Int {
    guard count >= 0, count <= bytes.count - position else {
      throw IndexFault("the index ends too early")
    }
    position += count
    return position - count
  }
}
