/// The first records whose numbers begin with a text, and how many there are in all.
public struct FirstMatches<Value: Sendable>: Sendable {
  /// The first of them, in the order of their numbers.
  public let values: [Value]
  /// How many there are.
  public let total: Int

  /// Makes matches.
  public init(values: [Value], total: Int) {
    self.values = values
    self.total = total
  }

  /// Returns the same matches with each value as another one.
  func map(_ change: (Value) -> Value) -> FirstMatches {
    FirstMatches(values: values.map(change), total: total)
  }

  /// Makes matches of all records of a kind.
  init(of all: [Value], startingWith text: String, limit: Int, number: (Value) -> String) {
    let found = all.filter { number($0).utf8.starts(with: text.utf8) }
    values = Array(found.prefix(limit))
    total = found.count
  }
}

// A book over few records looks through all of them; one over many has a faster way.

extension Book {
  public func items(
    startingWith text: String,
    limit: Int,
  ) throws(BookFailure) -> FirstMatches<Item> {
    FirstMatches(of: try items(), startingWith: text, limit: limit, number: \.number.text)
  }

  public func vendors(
    startingWith text: String,
    limit: Int,
  ) throws(BookFailure) -> FirstMatches<Vendor> {
    FirstMatches(of: try vendors(), startingWith: text, limit: limit, number: \.number.text)
  }

  public func customers(
    startingWith text: String,
    limit: Int,
  ) throws(BookFailure) -> FirstMatches<Customer> {
    FirstMatches(of: try customers(), startingWith: text, limit: limit, number: \.number.text)
  }

  public func salesHeaders(
    _ kind: SalesDocumentKind,
    startingWith text: String,
    limit: Int,
  ) throws(BookFailure) -> FirstMatches<SalesHeader> {
    let headers = try salesDocuments(kind).map(\.header)
    return FirstMatches(of: headers, startingWith: text, limit: limit, number: \.id.number.text)
  }

  public func purchaseHeaders(
    _ kind: PurchaseDocumentKind,
    startingWith text: String,
    limit: Int,
  ) throws(BookFailure) -> FirstMatches<PurchaseHeader> {
    let headers = try purchaseDocuments(kind).map(\.header)
    return FirstMatches(of: headers, startingWith: text, limit: limit, number: \.id.number.text)
  }
}
