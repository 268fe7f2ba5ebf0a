/// The fields of the lines of documents, by their names.
enum MovementField: String, CaseIterable {
  case kind
  case document
  case line
  case type
  case no
  case variant
  case location
  case description
  case vendorItemNo
  case quantity
  case unit
  case unitPrice
  case unitCost
  case lineDiscount
  case orderDate
  case shipmentDate
  case expectedReceiptDate
  case shipped
  case received
  case reserved
  case reserve
  case dropShipment
  case specialOrder
  case sales

  private static let namesByLength: [[(field: MovementField, name: [UInt8])]] = {
    var names = [[(field: MovementField, name: [UInt8])]](repeating: [], count: 20)
    for field in allCases {
      let name = Array(field.rawValue.utf8)
      names[name.count].append((field, name))
    }
    return names
  }()

  /// Returns the field whose name stands in some bytes; there may be none.
  static func named(_ range: Range<Int>, in bytes: Span<UInt8>) -> MovementField? {
    guard range.count < namesByLength.count else { return nil }
    for candidate in namesByLength[range.count] where equals(bytes, range, candidate.name) {
      return candidate.field
    }
    return nil
  }
}
