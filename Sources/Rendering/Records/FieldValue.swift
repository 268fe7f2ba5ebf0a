import JSONText
import TradeModel

/// A value of a record as programs read it, in JSON and in CSV.
enum FieldValue {
  /// Text; absent text is blank.
  case text(String)
  /// A whole number.
  case integer(Int)
  /// An exact decimal number.
  case decimal(units: Int64, digits: Int)
  /// A decimal number by its digits, of whatever length.
  case digits(String)
  /// True or false.
  case truth(Bool)
  /// A number or a record that is not there.
  case absent
  /// A field that this record does not have, though others of its kind do.
  case omitted
  /// A record within the record.
  case record([NamedValue])
  /// Several values.
  case list([FieldValue])

  /// Makes a text of a code or a date; an absent one is blank.
  static func text(_ value: (some CustomStringConvertible)?) -> FieldValue { .text(value.text) }

  /// Makes a number of an exact decimal.
  static func number<Number: FixedPoint>(_ number: Number) -> FieldValue {
    .decimal(units: number.units, digits: Number.fractionDigits)
  }

  /// Makes a number of an exact decimal that may be absent.
  static func number<Number: FixedPoint>(_ number: Number?) -> FieldValue {
    number.map { .number($0) } ?? .absent
  }

  /// Makes the number of a line.
  static func line(_ line: LineNumber) -> FieldValue { .integer(line.value) }

  /// Makes the numbers of lines.
  static func lines(_ lines: [LineNumber]) -> FieldValue { .list(lines.map { .line($0) }) }

  /// Makes a record within the record of what its fields show.
  static func record<Record>(_ record: Record, _ fields: [RecordField<Record>]) -> FieldValue {
    .record(fields.map { NamedValue($0.name, $0.value(record)) })
  }

  /// Makes a list of records within the record.
  static func records<Record>(_ list: [Record], _ fields: [RecordField<Record>]) -> FieldValue {
    .list(list.map { .record($0, fields) })
  }
}

/// Returns a number given in units of its last fraction digit, in its shortest plain form.
func decimalText(_ units: Int64, _ fractionDigits: Int) -> String {
  var bytes: [UInt8] = []
  bytes.append(decimal: units, fractionDigits: fractionDigits)
  return String(decoding: bytes, as: UTF8.self)
}
