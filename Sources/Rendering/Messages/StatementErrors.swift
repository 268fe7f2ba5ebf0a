/// The names of the errors that statements on the book and the session fail with, by the alphabet.
package let statementErrors = [
  "above-hundred", "ambiguous-document", "ambiguous-vendor", "assertion-failed",
  "assumptions-in-force",
  "base-unit-missing", "below-zero", "book-failure", "changed-since", "currency-unknown",
  "division-by-zero", "drop-shipment-linked", "drop-shipment-quantity", "drop-shipment-split",
  "drop-shipment-unit", "empty-part",
  "empty-line-span", "invoice-vendor-missing", "item-blocked", "item-purchasing-blocked",
  "item-unknown", "line-received", "line-type-not-supported", "no-document-open",
  "no-lines-named", "no-worksheet", "not-purchased", "nothing-to-commit",
  "nothing-to-invoice", "nothing-to-plan", "nothing-to-redo", "nothing-to-split",
  "nothing-to-undo",
  "number-out-of-range", "out-of-range", "quantity-below-received", "quantity-below-reserved",
  "quantity-below-zero", "reserve-not-allowed", "row-split", "sale-changed", "split-sum",
  "too-many-decimals",
  "type-mismatch", "uncommitted-edits", "unit-unknown", "unknown-customer", "unknown-document",
  "unknown-field", "unknown-item", "unknown-line", "unknown-location", "unknown-unit",
  "unknown-variant", "unknown-vendor", "variant-blocked", "variant-unknown", "vendor-blocked",
  "vendor-missing", "vendor-twice", "vendor-unknown", "wrong-document", "wrong-worksheet",
]

/// The names of the errors of texts that do not parse, by the alphabet.
package let syntaxErrors = [
  "bad-count", "bad-date", "bad-line-number", "bad-number", "blank-name", "cannot-be-expected",
  "chained-comparison", "dangling-continuation", "line-too-long", "misplaced-header",
  "name-too-long", "needs-later-version", "no-such-date", "nothing-expected", "repeated-option",
  "runaway-text", "too-deep", "too-many-spans", "too-many-statements", "unexpected",
  "unexpected-character", "unknown-escape", "unknown-statement", "unknown-variable",
  "unterminated-text", "wrong-variable",
]
