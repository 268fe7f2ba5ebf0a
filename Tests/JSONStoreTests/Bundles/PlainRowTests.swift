import JSONStore
import TestSupport
import Testing
import TradeModel

/// A row is read in two ways: plainly, as the program spells it, and in full, as JSON allows it.
///
/// What the first one reads must be what the second one reads.
@Suite("Rows read plainly") struct PlainRowTests {
  static let tables: [Table] = [
    .items, .inventory, .salesHeaders, .salesLines, .purchaseHeaders, .purchaseLines,
  ]

  static let cases: [RowCase] = (RecordCodingTests.shortest + RecordCodingTests.longest).filter {
    tables.contains($0.record.table) && !isAboutNoItem($0.record)
  }

  private static func isAboutNoItem(_ record: Record) -> Bool {
    switch record {
    case .salesLine(let line): line.subject.item == nil
    case .purchaseLine(let line): line.subject.item == nil
    default: false
    }
  }

  @Test(arguments: cases)
  func `a row as the program writes it is read plainly`(_ example: RowCase) {
    let bytes = Array(example.row.utf8)
    let read = RowCoding.decodePlain(example.record.table, bytes.indices, in: bytes.span)
    #expect(read == example.record)
  }

  @Test func `texts and codes of every length are read plainly`() {
    let letters = "abcdefghijklmnopqrstuvwxyz0123456789"
    for length in 1...letters.count {
      let text = String(letters.prefix(length))
      let code = String(letters.uppercased().prefix(min(length, ItemCode.lengthLimit)))
      let item = Item(number: ItemCode(unchecked: code), description: text, baseUnit: "PCS")
      let row = RowCoding.encode(.item(item))
      let read = RowCoding.decodePlain(.items, row.indices, in: (row + row).span)
      #expect(read == .item(item), "\(length)")
    }
  }

  @Test func `a date is read, plainly and in full, just where it is a day of the calendar`() {
    var dates = [
      "", "2026-02-290", "2026-2-28", "26-02-28", "2026-02-2", "20260-2-28", "------------",
    ]
    for date in [
      "0001-01-01", "2026-02-28", "2024-02-29", "2023-02-29", "1900-02-29", "9999-12-31",
    ] {
      for place in 0..<10 {
        for byte in "0123456789-./:; AZ~" {
          dates.append(date.prefix(place) + String(byte) + date.dropFirst(place + 1))
        }
        // Two bytes, so that the text still has ten.
        dates.append(date.prefix(place) + "é" + date.dropFirst(place + 2))
      }
    }
    for date in dates {
      // A date is looked at in words where enough bytes follow, and by the byte where not.
      for padding in [0, 40] {
        let row = Array(#"{"item":"BOLT","entry":7,"quantity":1,"date":"\#(date)"}"#.utf8)
        let bytes = row + [UInt8](repeating: UInt8(ascii: "\n"), count: padding)
        let day = CalendarDate(parsing: date)
        let plain = RowCoding.decodePlain(.inventory, row.indices, in: bytes.span)
        #expect(plain.map { $0.dateOfEntry } == day.map { .some($0) }, "\(date)")
        let full = try? RowCoding.decode(.inventory, row.indices, in: bytes.span)
        #expect(full?.dateOfEntry == day, "\(date)")
      }
    }
  }

  /// Spellings that are legal JSON for the same record, or for none, but not the program's.
  static let otherSpellings = [
    #"{"item":"BOLT","entry":7 ,"quantity":1}"#,
    #" {"item":"BOLT","entry":7,"quantity":1}"#,
    #"{"item":"BOLT","entry":7,"quantity":1} "#,
    #"{"entry":7,"item":"BOLT","quantity":1}"#,
    #"{"item":"BO\u004CT","entry":7,"quantity":1}"#,
    #"{"item":"bolt","entry":7,"quantity":1}"#,
    #"{"item":" BOLT","entry":7,"quantity":1}"#,
    #"{"item":"BOLT","entry":7,"quantity":"1"}"#,
    #"{"item":"BOLT","entry":7,"quantity":1e0}"#,
    #"{"item":"BOLT","entry":7,"quantity":1,"color":"red"}"#,
    #"{"item":"BOLT","item":"BOLT","entry":7,"quantity":1}"#,
    #"{"item":"BOLT","entry":0,"quantity":1}"#,
    #"{"item":"BOLT","entry":7,"quantity":0.000001}"#,
    #"{"item":"BOLT","entry":7,"quantity":1,"date":"2026-02-30"}"#,
    #"{"item":"BOLT","entry":7,"quantity":1,}"#,
    #"{"item":"BOLT","entry":7,"quantity":1}}"#,
    #"{"item":"BOLT","entry":7,"quantity":1"#,
    #"{"item":"BOLT""#,
    "{}", "{", "",
  ]

  @Test(arguments: otherSpellings)
  func `a row in any other spelling is left to the full reading`(_ row: String) {
    let bytes = Array(row.utf8)
    #expect(RowCoding.decodePlain(.inventory, bytes.indices, in: bytes.span) == nil)
  }

  @Test func `records of all fields are read plainly, but for escapes and codes beyond ASCII`() {
    var random = SplitMix64(seed: 7)
    var read = 0
    for _ in 0..<4000 {
      let record = random.record()
      guard Self.tables.contains(record.table) else { continue }
      let row = RowCoding.encode(record)
      let plain = RowCoding.decodePlain(record.table, row.indices, in: row.span)
      if let plain {
        #expect(plain == record)
        read += 1
      } else {
        let isOther = row.contains { $0 == UInt8(ascii: "\\") || $0 >= 0x80 }
        #expect(isOther || Self.isAboutNoItem(record), "\(String(decoding: row, as: UTF8.self))")
      }
    }
    #expect(read > 250)
  }

  @Test func `a row with a byte changed is never read as another record than in full`() {
    var random = SplitMix64(seed: 8)
    for _ in 0..<2000 {
      let record = random.record()
      guard Self.tables.contains(record.table) else { continue }
      var row = RowCoding.encode(record)
      for _ in 0..<8 {
        let place = random.int(in: 0...row.count - 1)
        let before = row[place]
        row[place] = random.pick(Array(#"{}[]",:.-+eE0179 \tTAZaz"#.utf8) + [0, 0x7F, 0xC3])
        if let plain = RowCoding.decodePlain(record.table, row.indices, in: row.span) {
          let full = try? RowCoding.decode(record.table, row.indices, in: row.span)
          #expect(full == plain, "\(String(decoding: row, as: UTF8.self))")
        }
        row[place] = before
      }
    }
  }
}

extension Record {
  /// The date of an inventory entry.
  fileprivate var dateOfEntry: CalendarDate? {
    guard case .inventory(let entry) = self else { return nil }
    return entry.date
  }
}
