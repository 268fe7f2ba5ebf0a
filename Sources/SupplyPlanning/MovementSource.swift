/// Where a part of the sum comes from: a place in one of the arrays of the item's movements.
enum MovementSource: Hashable {
  case sales(Int)
  case purchase(Int)
  case otherSupply(Int)
  case otherDemand(Int)
}
