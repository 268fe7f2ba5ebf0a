/// What a key of an object turned out to be.
public enum JSONKeyMatch: Hashable, Sendable {
  /// The key is one of those that may stand in the object, here for the first time.
  case known(Int)
  /// The key stood in the object before.
  case duplicate(Int)
  /// The key is none of those that may stand in the object.
  case unknown
}
