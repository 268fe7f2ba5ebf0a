/// The pages that make up the file of an index: each carries its number, whose it is, and a
/// checksum, so that any part of the file can be read alone.
enum IndexPage {
  /// The count of bytes of a page.
  static let size = 4096
  /// The count of bytes of a page that hold something: whole stripes of the hash.
  static let room = 4064
  private static let headLength = size - room

  /// Returns how many pages hold so many bytes.
  static func count(for length: Int) -> Int { (length + room - 1) / room }

  /// Appends bytes as pages.
  ///
  /// - Parameters:
  ///   - content: The bytes; the last page is filled up with zeros.
  ///   - first: The number of the first of the pages.
  ///   - owner: What tells the index from all others.
  ///   - file: The bytes of the file.
  static func append(_ content: [UInt8], from first: Int, of owner: UInt64, to file: inout [UInt8])
  {
    for index in 0..<count(for: content.count) {
      let start = index * room
      var payload = Array(content[start..<min(start + room, content.count)])
      payload.append(contentsOf: repeatElement(0, count: room - payload.count))
      var head = BinaryWriter()
      head.word(XXH64.hash(payload.span))
      head.word(owner)
      head.word(UInt64(first + index))
      head.word(0)
      file.append(contentsOf: head.bytes)
      file.append(contentsOf: payload)
    }
  }

  /// Reads bytes out of pages that lie one behind the other.
  ///
  /// - Parameters:
  ///   - range: The bytes, counted from the start of the first page.
  ///   - first: The number of the first page.
  ///   - owner: What tells the index from all others.
  ///   - file: The file.
  /// - Returns: The bytes.
  /// - Throws: `IndexFault` when a page is not what was written.
  static func read(
    _ range: Range<Int>,
    from first: Int,
    of owner: UInt64,
    in file: any File,
  ) throws(IndexFault) -> [UInt8] {
    guard !range.isEmpty else { return [] }
    let pages = range.lowerBound / room..<count(for: range.upperBound)
    let raw: [UInt8]
    do throws(StoreError) {
      raw = try file.read(at: (first + pages.lowerBound) * size, count: pages.count * size)
    } catch {
      throw IndexFault("the index cannot be read")
    }
    guard raw.count == pages.count * size else { throw IndexFault("the index ends too early") }
    var content: [UInt8] = []
    content.reserveCapacity(range.count)
    for (index, page) in pages.enumerated() {
      let start = index * size
      try verify(raw, at: start, is: first + page, of: owner)
      let skipped = max(range.lowerBound - page * room, 0)
      let end = min(range.upperBound - page * room, room)
      content.append(contentsOf: raw[start + headLength + skipped..<start + headLength + end])
    }
    return content
  }

  private static func verify(
    _ raw: [UInt8],
    at start: Int,
    is number: Int,
    of owner: UInt64,
  ) throws(IndexFault) {
    let bytes = raw.span
    // Any bit pattern is a legal integer, and the loads themselves check the bounds.
    func word(_ index: Int) -> UInt64 {
      let raw = unsafe bytes.bytes.unsafeLoadUnaligned(
        fromByteOffset: start + 8 * index,
        as: UInt64.self,
      )
      return UInt64(littleEndian: raw)
    }
    guard word(1) == owner, word(2) == UInt64(number) else {
      throw IndexFault("a page of the index is that of another")
    }
    guard word(0) == XXH64.hash(bytes.extracting(start + headLength..<start + size)) else {
      throw IndexFault("a page of the index does not match its checksum")
    }
  }
}
