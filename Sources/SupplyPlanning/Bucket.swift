import TradeModel

/// What availability is counted for within an item: one variant at one location, each exactly
/// (PO-9).
struct Bucket: Hashable {
  let variant: VariantCode?
  let location: LocationCode?
}

/// What there is in a bucket.
struct BucketStock {
  let bucket: Bucket
  /// What the item ledger says.
  var inventory: Int128 = 0
  /// What demand has reserved less what supply has reserved for it.
  var claims: Int128 = 0
  /// What came in besides up to a day, less what the lines served by then were given.
  var moved: Int128 = 0

  /// What is reserved of the inventory.
  var reservedInventory: Int128 { max(0, claims) }
  /// What can be given to the line that is served next.
  var left: Int128 { inventory - reservedInventory + moved }
}
