import TradeModel

/// The buckets of an item, numbered in the order in which they are met.
struct BucketTable {
  private(set) var buckets: [Bucket] = []
  private var places: [Bucket: Int] = [:]

  /// Up to this many buckets are looked for one by one; most items have one or two.
  private static let searchedCount = 8

  /// Returns the number of a bucket, which is given one when it is new.
  mutating func place(variant: VariantCode?, location: LocationCode?) -> Int {
    let bucket = Bucket(variant: variant, location: location)
    if places.isEmpty, let place = buckets.firstIndex(of: bucket) { return place }
    if let place = places[bucket] { return place }
    buckets.append(bucket)
    if buckets.count > Self.searchedCount {
      if places.isEmpty {
        for (place, bucket) in buckets.enumerated() { places[bucket] = place }
      } else {
        places[bucket] = buckets.count - 1
      }
    }
    return buckets.count - 1
  }
}
