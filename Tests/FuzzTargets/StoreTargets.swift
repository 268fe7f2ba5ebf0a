import JSONStore
import TradeModel

/// A small store in memory whose files can be given other bytes.
private struct FuzzStore {
  let system = MemoryFileSystem()

  init() throws(StoreError) {
    let order = PurchaseDocumentID(.order, DocumentNumber(unchecked: "PO1"))
    let bolt = ItemCode(unchecked: "BOLT")
    let vendor = VendorCode(unchecked: "V1")
    let bundle = Bundle(records: [
      .vendor(Vendor(number: vendor, name: "Acme")),
      .item(Item(number: bolt, vendor: vendor)),
      .purchaseHeader(PurchaseHeader(id: order, vendor: vendor)),
      .purchaseLine(
        PurchaseLine(document: order, number: LineNumber(10_000), subject: .item(bolt))
      ),
    ])
    let store = try Store.create(at: "s", bundle: bundle, fileSystem: system)
    for number in ["C1", "C2"] {
      try store.commit(Self.make(CustomerCode(unchecked: number)))
    }
  }

  static func make(_ number: CustomerCode) -> ChangeSet {
    ChangeSet(
      [Change(before: nil, after: .customer(Customer(number: number)))],
      note: "make \(number)",
    )
  }

  /// The files that can be changed: the folder of each and its name.
  static let files: [(folder: String?, name: String)] = [
    (nil, "store.json"), ("journal", "000001.jsonl"), ("tables", "vendors.jsonl"),
    ("tables", "items.jsonl"), ("tables", "purchase-headers.jsonl"),
    ("tables", "purchase-lines.jsonl"), ("tables", "setup.jsonl"), (nil, "lock"),
  ]

  private func file(_ index: Int) throws(StoreError) -> (any File)? {
    let (folder, name) = Self.files[index]
    guard let root = try system.folder(at: "s") else { return nil }
    guard let folder else { return try root.file(name, .write) }
    return try root.folder(folder)?.file(name, .write)
  }

  func bytes(_ index: Int) throws(StoreError) -> [UInt8] {
    guard let file = try file(index) else { return [] }
    return try file.read(at: 0, count: file.size())
  }

  func replace(_ index: Int, by bytes: [UInt8]) throws(StoreError) {
    guard let file = try file(index) else { return }
    try file.truncate(to: 0)
    try file.write(bytes.span, at: 0)
  }

  /// Opens the store, reads everything, commits once, and opens it again.
  ///
  /// - Returns: What is wrong, or nothing.
  func use() -> String? {
    let store: Store
    let before: [UInt8]
    do throws(StoreError) {
      store = try Store.open(at: "s", fileSystem: system, patience: 0)
      before = try exported(store)
    } catch {
      return error.place.isEmpty ? "the refusal names no place" : nil
    }
    do throws(StoreError) {
      guard try exported(Store.open(at: "s", fileSystem: system, patience: 0)) == before else {
        return "it is another when it is opened again"
      }
      try store.commit(Self.make(CustomerCode(unchecked: "C3")))
      let after = try exported(store)
      let again = try Store.open(at: "s", fileSystem: system, patience: 0)
      guard try exported(again) == after else { return "a commit is not there again" }
      again.close()
      guard try exported(Store.open(at: "s", fileSystem: system, patience: 0)) == after else {
        return "a checkpoint changes it"
      }
      return nil
    } catch {
      // Records that are there already, and what is found to be damaged only then.
      switch error.cause {
      case .conflict, .damaged, .stale: return nil
      default: return "it opens, but then: \(error)"
      }
    }
  }

  private func exported(_ store: Store) throws(StoreError) -> [UInt8] {
    var bytes: [UInt8] = []
    try store.export { piece throws(StoreError) in
      bytes += piece
      return true
    }
    return bytes
  }
}

/// Runs a store in which something was changed.
private func using(_ change: (FuzzStore) throws(StoreError) -> Void) -> String? {
  do throws(StoreError) {
    let store = try FuzzStore()
    try change(store)
    return store.use()
  } catch {
    return "the store cannot be made: \(error)"
  }
}

func checkManifest(_ bytes: [UInt8]) -> String? {
  using { store throws(StoreError) in try store.replace(0, by: bytes) }
}

func checkJournal(_ bytes: [UInt8]) -> String? {
  using { store throws(StoreError) in try store.replace(1, by: bytes) }
}

/// Makes a group of lines that have no checksum, and puts it behind the header of the journal.
func checkGroup(_ bytes: [UInt8]) -> String? {
  using { store throws(StoreError) in
    let journal = try store.bytes(1)
    var text = Array(journal.prefix { $0 != UInt8(ascii: "\n") })
    text.append(UInt8(ascii: "\n"))
    var group = Array(
      #"{"begin":1,"prev":"0000000000000000","at":"","by":"","note":""}"#.utf8
    )
    group.append(UInt8(ascii: "\n"))
    group += bytes
    if group.last != UInt8(ascii: "\n") { group.append(UInt8(ascii: "\n")) }
    let lines = group.count { $0 == UInt8(ascii: "\n") } - 1
    let digits = String(XXH64.hash(group.span), radix: 16)
    let hash = String(repeating: "0", count: 16 - digits.utf8.count) + digits
    let end = #"{"commit":1,"ops":\#(lines),"bytes":\#(group.count),"xxh64":"\#(hash)"}"#
    text += group
    text += Array(end.utf8)
    text.append(UInt8(ascii: "\n"))
    try store.replace(1, by: text)
    // The note of two commits would make one a loss.
    try store.replace(7, by: [])
  }
}

/// Changes bytes: of each five, the first chooses a file, two a place, one what to do, one a byte.
func checkStore(_ bytes: [UInt8]) -> String? {
  using { store throws(StoreError) in
    var rest = bytes[...]
    while rest.count >= 5 {
      let step = Array(rest.prefix(5))
      rest = rest.dropFirst(5)
      let index = Int(step[0]) % FuzzStore.files.count
      var content = try store.bytes(index)
      let place = content.isEmpty ? 0 : (Int(step[1]) << 8 | Int(step[2])) % content.count
      switch step[3] % 4 {
      case 0 where !content.isEmpty: content[place] = step[4]
      case 1: content.insert(step[4], at: place)
      case 2 where !content.isEmpty: content.remove(at: place)
      default: content.removeSubrange(place...)
      }
      try store.replace(index, by: content)
    }
  }
}
