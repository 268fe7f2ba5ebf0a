import JSONText
package import TradeModel

/// Reads bundles: JSON texts of the format `replenish-bundle/1`.
///
/// Everything that is wrong is gathered, up to a bound, each thing with its place; a text that is
/// not JSON is read up to where it stops being it. What a bundle leaves out gets its default:
///
/// - a line of an item takes the item's description (or its variant's), the item's sales or
///   purchase unit, else its base unit, and on sales documents the item's reserve policy;
/// - lines without a number get the next multiple: 10000 behind the line before;
/// - the vendor's item number of a purchase line is worked out from the catalogue (PO-41);
/// - a currency that is the company's own is the same as none.
///
/// An item may lack a base unit: planning reports that (M12), since sales do not need one.
package enum BundleReader {
  /// Reads a bundle for a new store, or to be added to a book.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - name: The name of the text in errors: a path.
  ///   - book: The book to be added to. Its records may be referred to, and must not come again;
  ///     its company and work date stay, and the bundle's money must be in its currency.
  /// - Returns: The bundle, legal together with the book.
  /// - Throws: `BundleFailure` with all that is wrong, or when the book cannot be read.
  package static func read(
    _ bytes: [UInt8],
    name: String,
    into book: (any Book)? = nil,
  ) throws(BundleFailure) -> Bundle {
    var errors = RecordErrors()
    var draft = BundleDraft()
    do throws(JSONError) {
      var fields = FieldReader(try JSONReader(bytes.indices))
      defer { errors = fields.errors }
      try BundleSections.read(&draft, &fields, in: bytes.span)
      try fields.json.finish(in: bytes.span)
    } catch {
      errors.append(RecordError(error))
      throw rejection(errors, name: name, bytes: bytes)
    }
    do throws(BookFailure) {
      draft.sort()
      try BundleDefaults.fill(&draft, book: book)
      var validator = BundleValidator(draft: draft, book: book, bytes: bytes, errors: errors)
      try validator.validate()
      errors = validator.errors
      if errors.count == 0 { try EntryNumbering.number(&draft, behind: book) }
    } catch {
      throw .book(error)
    }
    guard errors.count == 0 else { throw rejection(errors, name: name, bytes: bytes) }
    return Bundle(setup: draft.setup, records: draft.records)
  }

  private static func rejection(
    _ errors: RecordErrors,
    name: String,
    bytes: [UInt8],
  ) -> BundleFailure {
    .rejected(
      BundleRejection(
        name: name,
        findings: BundleFinding.make(of: errors, in: bytes.span),
        hasMore: errors.hasMore,
      )
    )
  }
}
