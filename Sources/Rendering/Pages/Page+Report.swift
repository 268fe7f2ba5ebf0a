import Session
import TradeModel

extension Page {
  /// Makes the page of a report, with the notices below it.
  init(_ report: Report, notices: [Notice]) {
    self.init()
    show(report)
    notes(notices.map { Note("\(word(for: $0)): \(sentence(for: $0))", tone(of: $0)) })
  }

  private mutating func show(_ report: Report) {
    switch report {
    case .nothing: break
    case .status(let status): show(status)
    case .list(let list): show(list)
    case .item(let item): show(item)
    case .vendor(let vendor): show(vendor)
    case .customer(let customer): show(customer)
    case .salesDocument(let document): show(document)
    case .purchaseDocument(let document): show(document)
    case .orderWorksheet(let worksheet): show(worksheet)
    case .invoiceWorksheet(let worksheet): show(worksheet)
    case .vendors(let vendors): show(vendors)
    case .why(let why): show(why)
    case .whyNot(let whyNot): show(whyNot)
    case .offers(let offers): show(offers)
    case .salesCoverage(let coverage): show(coverage)
    case .purchaseCoverage(let coverage): show(coverage)
    case .drift(let drift): show(drift)
    case .assumptions(let report): show(report)
    case .comparison(let comparison): show(comparison)
    case .preview(let commit): show(commit, isPreview: true)
    case .committed(let commit): show(commit, isPreview: false)
    case .history(let history): show(history)
    case .recall(let recall): show(recall)
    case .moved(let history, let now):
      note(history.effect)
      show(now)
    case .workDate(let date): note("work date \(date), \(date.weekday.name)")
    case .closed(let document): note("closed \(document)")
    case .discarded(let document, let edits): showDiscarded(document, edits: edits)
    }
  }

  private mutating func showDiscarded(_ document: String, edits: Int) {
    let lost = edits == 0 ? "nothing had been edited" : "\(counted(edits, "edit")) given up"
    note("discarded the work on \(document): \(lost)")
  }
}
