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

  /// Goes to a position.
  mutating func go(to position: Int) throws(IndexFault) {
    guard bytes.indices.contains(position) else { throw IndexFault("the index ends too early") }
    self.position = position
  }

  /// Reads a number of eight bytes.
  mutating func word() throws(IndexFault) -> UInt64 { word(at: try advance(8)) }

  /// Reads a number of eight bytes that counts something.
  mutating func count() throws(IndexFault) -> Int { try Self.count(try word()) }

  /// Reads a number of four bytes.
  mutating func half() throws(IndexFault) -> Int { half(at: try advance(4)) }

  /// Reads numbers of eight bytes.
  mutating func words(_ count: Int) throws(IndexFault) -> [UInt64] {
    let start = try advance(count, of: 8)
    return Self.list(count) { word(at: start + 8 * $0) }
  }

  /// Reads numbers of eight bytes that count something.
  mutating func counts(_ count: Int) throws(IndexFault) -> [Int] {
    let start = try advance(count, of: 8)
    return try Self.list(count) { index throws(IndexFault) in
      try Self.count(word(at: start + 8 * index))
    }
  }

  /// Reads numbers of four bytes.
  mutating func halves(_ count: Int) throws(IndexFault) -> [Int] {
    let start = try advance(count, of: 4)
    return Self.list(count) { half(at: start + 4 * $0) }
  }

  @inline(__always)
  private static func list<Value, Failure>(
    _ count: Int,
    _ read: (Int) throws(Failure) -> Value,
  ) throws(Failure) -> [Value] {
    try Array(capacity: count) { (values) throws(Failure) in
      for index in 0..<count { values.append(try read(index)) }
    }
  }

  /// Goes past some bytes and returns where they stand.
  mutating func raw(_ count: Int) throws(IndexFault) -> Range<Int> {
    let start = try advance(count)
    return start..<start + count
  }

  private mutating func advance(_ count: Int, of size: Int = 1) throws(IndexFault) -> Int {
    guard count >= 0, count <= (bytes.count - position) / size else {
      throw IndexFault("the index ends too early")
    }
    position += count * size
    return position - count * size
  }

  private func word(at offset: Int) -> UInt64 {
    // Any bit pattern is a legal integer, and the load itself checks the bounds.
    let raw = unsafe bytes.span.bytes.unsafeLoadUnaligned(
      fromByteOffset: offset,
      as: UInt64.self
    )
    return UInt64(littleEndian: raw)
  }

  private func half(at offset: Int) -> Int {
    // As above.
    let raw = unsafe bytes.span.bytes.unsafeLoadUnaligned(
      fromByteOffset: offset,
      as: UInt32.self
    )
    return Int(UInt32(littleEndian: raw))
  }

  private static func count(_ word: UInt64) throws(IndexFault) -> Int {
    guard let count = Int(exactly: word) else { throw IndexFault("a count is out of range") }
    return count
  }
}
