import JSONText

/// How far an object has been read, and where it starts.
struct FieldObject<Key: FieldKey> {
  var json: JSONObject
  let start: Int

  /// Returns whether a key stood in the object so far.
  func has(_ key: Key) -> Bool { json.has(key.rawValue) }
}
