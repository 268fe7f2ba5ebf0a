/// Where a record is read from or written to.
enum RecordForm {
  /// The row of a table, which names its document or its entry number.
  case row
  /// A bundle, where lines stand in their document and entries are numbered by their order.
  case bundle
}
