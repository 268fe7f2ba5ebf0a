import Rendering

/// The names of all errors that a statement can fail with, in the order of the alphabet.
let expectableErrors: [String] = (statementErrors + shellErrors).sorted()

/// The names of the errors that the shell and the store say by themselves.
private let shellErrors = [
  "change-refused", "store-busy", "store-changed", "store-failed", "store-read-only",
  "unknown-topic", "unwritable-file",
]
