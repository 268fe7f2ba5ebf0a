import TradeModel

/// The buckets of an item, numbered in the order in which they are met.
struct BucketTable {
  private(set) var stocks: [BucketStock] = []
  private var places: [Bucket: Int] = [:]

  /// Up to this many buckets are looked for one by one; most items have one or two.
  private static let searchedCount = 8

  /// Returns the number of a bucket, which is given one when it is new.
  mutating func place(variant: VariantCode?, location: LocationCode?) -> Int {
    let bucket = Bucket(variant: variant, location: location)
    if places.isEmpty {
      for place in stocks.indices where stocks[place].bucket == bucket { return place }
    } else if let place = places[bucket] {
      return place
    }
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

  /// Adds an entry of the item ledger.
  mutating func add(_ inventory: Quantity, to place: Int) {
    stocks[place].inventory += Int128(inventory.units)
  }

  /// Adds what demand has reserved; below zero, what supply has reserved for it.
  mutating func claim(_ reserved: Int64, of place: Int) {
    stocks[place].claims += Int128(reserved)
  }
}
