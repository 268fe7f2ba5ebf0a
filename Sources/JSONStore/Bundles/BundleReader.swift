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
  /// Reads a bundle for a new store, or to be added to a book, into memory.
  ///
  /// `Store.create` and `Store.add` take one that need not fit there.
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
    try read(BundleBytes(bytes, name: name), into: book)
  }

  /// Reads a bundle that lies somewhere else, with bounds of what is in memory at a time.
  package static func read(
    _ input: any BundleInput,
    into book: (any Book)? = nil,
    limits: BundleLimits = BundleLimits(),
  ) throws(BundleFailure) -> Bundle {
    let workspace = Workspace(in: MemoryFileSystem().root)
    let taking = BundleTaking(
      input: try BundleFailure.storing { () throws(StoreError) in
        try workspace.repeatable(input)
      },
      book: book,
      workspace: workspace,
      limits: limits,
    )
    let tables = try taking.take(isKept: false) { _ throws(StoreError) in
      try workspace.makeFile()
    }
    do throws(StoreError) {
      return Bundle(setup: tables.setup, records: try tables.records())
    } catch {
      throw .store(error)
    }
  }
}
