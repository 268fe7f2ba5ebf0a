import JSONText

/// What `store.json` says: which files make up the store, and what they must be.
struct Manifest: Hashable, Sendable {
  /// The version of the format that is written here.
  static let formatVersion = 1
  /// The name of the file.
  static let fileName = "store.json"

  private static let formatName = "replenish-store"
  private static let keys = JSONKeys([
    "format", "formatVersion", "requires", "storeId", "generation", "afterCommit", "chain",
    "tables",
  ])

  /// The version of the format that the file was read in.
  var version = Manifest.formatVersion
  /// The identity of the store, which copies of it share.
  var storeID: String
  /// The number of the checkpoint, which is the number of the journal.
  var generation: Int
  /// The count of commits that the tables hold.
  var revision: Int
  /// The checksum of the last of them.
  var chain: Checksum
  /// What each table's file must be.
  var tables: [Table: TableSummary]

  /// The name of the journal.
  var journalName: String { Self.journalName(of: generation) }

  /// Returns the name of the journal of a generation.
  static func journalName(of generation: Int) -> String {
    let digits = String(generation)
    return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits + ".jsonl"
  }

  /// The text of the file.
  func encoded() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.beginObject()
    json.key("format")
    json.string(Self.formatName)
    json.key("formatVersion")
    json.integer(Self.formatVersion)
    json.key("requires")
    json.beginArray()
    json.endArray()
    json.key("storeId")
    json.string(storeID)
    json.key("generation")
    json.integer(generation)
    json.key("afterCommit")
    json.integer(revision)
    json.key("chain")
    json.string(chain.description)
    json.key("tables")
    TableSummary.write(tables, to: &json)
    json.endObject()
    return json.bytes + [UInt8(ascii: "\n")]
  }

  /// Reads the text of the file.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - path: The path of the file.
  ///   - isOlder: Whether the manifest may be one of an earlier format, to be upgraded.
  /// - Returns: The manifest.
  /// - Throws: `StoreError` when the text is no manifest, or that of another format.
  static func decode(
    _ bytes: [UInt8],
    path: String,
    acceptsOlder isOlder: Bool = false,
  ) throws(StoreError) -> Manifest {
    let source = ByteSource(path: path, bytes: bytes)
    var fields = Fields()
    do throws(JSONError) {
      try fields.read(bytes.span)
    } catch {
      throw source.damage(at: error.range.lowerBound, error.problem.reason)
    }
    guard fields.format == formatName else {
      throw source.damage(at: 0, "this is not the manifest of a store")
    }
    if let version = fields.version, version > formatVersion || !fields.requires.isEmpty {
      throw StoreError(
        .open,
        path,
        .newerFormat(version: version, requires: fields.requires),
      )
    }
    if let version = fields.version, version < formatVersion, version >= 0, !isOlder {
      throw StoreError(.open, path, .olderFormat(version: version))
    }
    if let offset = fields.unknown {
      throw source.damage(at: offset, "the key is unknown, or there twice")
    }
    guard let manifest = fields.manifest else {
      throw source.damage(at: 0, "the manifest lacks something, or a value is not legal")
    }
    return manifest
  }

  /// The values found while reading, legal or not.
  private struct Fields {
    var format: String?
    var version: Int?
    var requires: [String] = []
    var storeID: String?
    var generation: Int?
    var revision: Int?
    var chain: Checksum?
    var tables: [Table: TableSummary]?
    /// The place of a key that is unknown or there twice.
    var unknown: Int?

    /// The manifest, where all its values are there and legal.
    var manifest: Manifest? {
      guard let version, 0...formatVersion ~= version, let storeID, let generation, let revision,
        let chain,
        let tables, tables.count == Table.allCases.count, generation > 0, revision >= 0
      else { return nil }
      return Manifest(
        version: version,
        storeID: storeID,
        generation: generation,
        revision: revision,
        chain: chain,
        tables: tables,
      )
    }

    mutating func read(_ text: Span<UInt8>) throws(JSONError) {
      var json = try JSONReader(text.indices)
      var object = try json.openObject(keys, in: text)
      while let key = try json.nextKey(&object, keys, in: text) {
        guard case .known(let index) = key else {
          unknown = unknown ?? json.key.quoted.lowerBound
          try json.skipValue(in: text)
          continue
        }
        try read(index, &json, in: text)
      }
      try json.finish(in: text)
    }

    private mutating func read(
      _ key: Int,
      _ json: inout JSONReader,
      in text: Span<UInt8>,
    ) throws(JSONError) {
      switch key {
      case 0: format = try json.readText(in: text)
      case 1: version = Int(try json.readInteger(in: text))
      case 2:
        try json.openArray(in: text)
        while try json.nextElement(in: text) { requires.append(try json.readText(in: text)) }
      case 3: storeID = try json.readText(in: text)
      case 4: generation = Int(try json.readInteger(in: text))
      case 5: revision = Int(try json.readInteger(in: text))
      case 6: chain = Checksum(parsing: try json.readText(in: text))
      default: tables = try TableSummary.readAll(&json, in: text)
      }
    }
  }
}
