import TradeModel

/// What availability is counted for within an item: one variant at one location, each exactly
/// (PO-9).
struct Bucket: Hashable {
  let variant: VariantCode?
  let location: LocationCode?
}
