import CommandLanguage

extension Statement {
  /// Whether the statement can change the session or the book; the others only look.
  var changesSession: Bool {
    guard case .work(let action) = action else { return false }
    switch action {
    case .status, .list, .show, .vendors, .why, .whyNot, .offers, .coverage, .drift, .compareBase,
      .preview, .changes, .assert:
      return false
    case .workDate(let date): return date != nil
    case .assume(let words): return words != nil
    case .open, .close, .planOrders, .planInvoice, .replan, .filterRows, .select, .setQuantity,
      .split, .setReserve, .setCost, .setDiscount, .setDate, .setDescription, .pickVendor, .addItem,
      .addComment, .remove, .use, .forget, .commit, .discard, .undo, .redo:
      return true
    }
  }
}
