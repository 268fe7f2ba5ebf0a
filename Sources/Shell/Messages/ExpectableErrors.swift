import Rendering

/// The names of all errors that a statement can fail with, in the order of the alphabet.
let expectableErrors: [String] = (statementErrors + shellErrors).sorted()

/// The names of the errors that the shell and the store say by themselves.
private let shellErrors = [
  "cannot-save", "change-refused", "nothing-to-save", "store-busy", "store-changed", "store-failed",
  "store-read-only",
  "unknown-topic", "unwritable-file",
]

/// The names of all errors that a person can meet at a prompt, by the alphabet.
package let promptErrors: [String] = (expectableErrors + syntaxErrors + textErrors).sorted()

/// The names of the errors of texts that are run, and of what cannot be expected.
private let textErrors = [
  "already-recording", "cannot-record", "not-failed", "not-recording", "not-text",
  "recording-starts-open", "script-cycle", "scripts-too-deep", "unknown-error", "unreadable-file",
]
