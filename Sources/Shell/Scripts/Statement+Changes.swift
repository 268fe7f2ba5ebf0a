import CommandLanguage

extension Statement {
  /// Whether the statement changes the session or the store; the others only look, or have to fail.
  var changesSession: Bool {
    guard case .work(let action) = action, expectedError == nil else { return false }
    switch action {
    case .status, .list, .show, .vendors, .why, .whyNot, .offers, .coverage, .drift, .compareBase,
      .preview, .changes, .assert, .assume(nil), .workDate(nil):
      return false
    case .open, .close, .planOrders, .planInvoice, .replan, .filterRows, .select, .setQuantity,
      .split, .setReserve, .setCost, .setDiscount, .setDate, .setDescription, .pickVendor,
      .addItem, .addComment, .remove, .use, .assume, .forget, .commit, .discard, .undo, .redo,
      .workDate:
      return true
    }
  }
}
