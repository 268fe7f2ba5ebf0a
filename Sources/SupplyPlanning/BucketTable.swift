import TradeModel

/// The buckets of an item, numbered in the order in which they are met.
struct BucketTable {
  var stocks: [BucketStock] = []
  private var places: [Bucket: Int] = [:]

  /// Up to this many buckets are looked for one by one; most items have one or two.
  private static let searchedCount = 8

  /// Forgets the buckets, to number those of another item.
  mutating func removeAll() {
    stocks.removeAll(keepingCapacity: true)
    if !places.isEmpty { places.removeAll() }
  }

  /// Returns the number of a bucket, which is given one when it is new.
  mutating func place(variant: VariantCode?, location: LocationCode?) -> Int {
    if places.isEmpty {
      for place in stocks.indices
      where stocks[place].bucket.variant == variant && stocks[place].bucket.location == location {
        return place
      }
    }
    let bucket = Bucket(variant: variant, location: location)
    if let place = places[bucket] { return place }
    stocks.append(BucketStock(bucket: bucket))
    if stocks.count > Self.searchedCount {
      if places.isEmpty {
        for (place, stock) in stocks.enumerated() { places[stock.bucket] = place }
      } else {
        places[bucket] = stocks.count - 1
      }
    }
    return stocks.count - 1
  }
}
