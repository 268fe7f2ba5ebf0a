/// A book that is built into the program, to try it out on.
package enum SampleBook: String, CaseIterable, Hashable, Sendable {
  /// A ship's chandler with vendors in six countries, ten sales orders and three sales invoices.
  case harbour
  /// A wholesaler for bakers with twelve vendors and a case of each trap, for the course.
  case bakery
  /// One vendor, two items and one sales order.
  case tiny

  /// The sample that is opened where there is no store.
  package static let standard = SampleBook.harbour

  /// The names of the samples.
  package static var names: [String] { allCases.map(\.rawValue) }

  /// Returns the records of the sample of a name.
  package static func named(_ name: String) -> Bundle? {
    guard let sample = SampleBook(rawValue: name) else { return nil }
    return try? sample.bundle()
  }

  /// The sample as a text of the bundle format.
  package var text: String {
    switch self {
    case .harbour: Self.harbourText
    case .bakery: Self.bakeryRecords + Self.bakeryDocuments
    case .tiny: Self.tinyText
    }
  }

  /// Reads the records of the sample.
  ///
  /// - Throws: `BundleFailure` when the text is not a bundle, which a test rules out.
  package func bundle() throws(BundleFailure) -> Bundle {
    try BundleReader.read(Array(text.utf8), name: rawValue)
  }
}
