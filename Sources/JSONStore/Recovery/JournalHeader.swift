import JSONText

/// The first line of a journal: on which state of which store it goes on.
struct JournalHeader: Hashable, Sendable {
  /// The number of the journal.
  let generation: Int
  /// The identity of the store.
  let storeID: String
  /// The count of commits before it.
  let revision: Int
  /// The checksum of the last of them.
  let chain: Checksum

  private static let formatVersion = 1
  private static let keys = JSONKeys(["journal", "format", "storeId", "after", "chain"])

  /// Makes the header of the journal that a manifest names.
  init(_ manifest: Manifest) {
    generation = manifest.generation
    storeID = manifest.storeID
    revision = manifest.revision
    chain = manifest.chain
  }

  /// Reads a header line; anything else gives nothing.
  init?(at line: Range<Int>, in bytes: Span<UInt8>) {
    guard let object = FlatObject(Self.keys, at: line, in: bytes),
      let generation = object.number(0), object.number(1) == Self.formatVersion,
      let storeID = object.text(2), let revision = object.number(3), let chain = object.checksum(4)
    else { return nil }
    self.generation = generation
    self.storeID = storeID
    self.revision = revision
    self.chain = chain
  }

  /// The line with its end.
  func encoded() -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    json.key("journal")
    json.integer(generation)
    json.key("format")
    json.integer(Self.formatVersion)
    json.key("storeId")
    json.string(storeID)
    json.key("after")
    json.integer(revision)
    json.key("chain")
    json.string(chain.description)
    json.endObject()
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
