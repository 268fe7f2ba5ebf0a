/// The kinds of document that can be named.
package enum DocumentKind: String, CaseIterable, Hashable, Sendable {
  /// A sales order.
  case salesOrder = "sales order"
  /// A sales invoice.
  case salesInvoice = "sales invoice"
  /// A purchase order.
  case purchaseOrder = "purchase order"
  /// A purchase invoice.
  case purchaseInvoice = "purchase invoice"
}

/// A document as it is named in `open` and `show`: by its number, with its kind where two share it.
package struct DocumentName: Hashable, Sendable {
  /// The kind, where it was said.
  package let kind: DocumentKind?
  /// The number as it was typed, in upper case.
  package let number: Ranged<String>

  /// Makes a name.
  package init(kind: DocumentKind?, number: Ranged<String>) {
    self.kind = kind
    self.number = number
  }
}

/// What `show` shows.
package enum ShowTarget: Hashable, Sendable {
  /// The open document, or the started worksheet.
  case current
  /// The item of a number.
  case item(Ranged<String>)
  /// The vendor of a number or name.
  case vendor(Ranged<String>)
  /// The customer of a number.
  case customer(Ranged<String>)
  /// A document.
  case document(DocumentName)
}

/// The kinds of record that can be listed.
package enum ListSubject: String, CaseIterable, Hashable, Sendable {
  /// The sales orders.
  case salesOrders = "sales orders"
  /// The sales invoices.
  case salesInvoices = "sales invoices"
  /// The purchase orders.
  case purchaseOrders = "purchase orders"
  /// The purchase invoices.
  case purchaseInvoices = "purchase invoices"
  /// The items.
  case items
  /// The vendors.
  case vendors
  /// The customers.
  case customers
}

/// `list [all] SUBJECT [where EXPR] [sort by FIELD [desc]] [limit N]`.
package struct ListQuery: Hashable, Sendable {
  /// What is listed.
  package let subject: ListSubject
  /// Whether completed documents are listed with the ongoing ones.
  package let includesCompleted: Bool
  /// The condition.
  package let condition: Ranged<Expression>?
  /// The field to sort by; none is the key.
  package let sortField: Ranged<String>?
  /// Whether the sort goes from the largest down.
  package let isDescending: Bool
  /// The most records to list.
  package let limit: Int?

  /// Makes a query.
  package init(
    subject: ListSubject,
    includesCompleted: Bool = false,
    condition: Ranged<Expression>? = nil,
    sortField: Ranged<String>? = nil,
    isDescending: Bool = false,
    limit: Int? = nil,
  ) {
    self.subject = subject
    self.includesCompleted = includesCompleted
    self.condition = condition
    self.sortField = sortField
    self.isDescending = isDescending
    self.limit = limit
  }
}

/// The vendor that `pick vendor` names.
package enum VendorChoice: Hashable, Sendable {
  /// A number, or what stands for one, typed without quotes.
  case number(String)
  /// A name, typed in quotes.
  case name(String)
  /// No vendor.
  case none
}

/// How `use` picks the vendors of rows.
package enum VendorStrategy: String, CaseIterable, Hashable, Sendable {
  /// Each row's own vendor.
  case `default`
  /// Where each row costs least.
  case cheapest
  /// Where each row can be there first.
  case fastest
  /// As few vendors as can deliver the rows.
  case fewestVendors = "fewest vendors"
}

/// One or several lines named by line number, or by position up to 9999.
package struct LineSpan: Hashable, Sendable {
  /// The first line.
  package let first: Int
  /// The last line; the same as the first for one line.
  package let last: Int

  /// Makes a span.
  package init(_ first: Int, _ last: Int) {
    self.first = first
    self.last = last
  }
}

/// The lines that a statement is about.
package enum LineScope: Hashable, Sendable {
  /// The lines named.
  case lines([Ranged<LineSpan>])
  /// All lines shown.
  case all
  /// The lines shown for which an expression holds.
  case matching(Ranged<Expression>)
}

/// What `select` does to the selection.
package enum SelectionChange: Hashable, Sendable {
  /// Exactly these lines are selected.
  case replace(LineScope)
  /// These lines are selected besides.
  case add(LineScope)
  /// These lines are selected no longer.
  case remove(LineScope)
  /// Nothing is selected.
  case clear
}

/// The date that `set date` gives.
package enum DateValue: Hashable, Sendable {
  /// A date.
  case date(DateLiteral)
  /// No date.
  case none
}

/// `add item …`.
package struct NewItemLine: Hashable, Sendable {
  /// The item's number.
  package let item: Ranged<String>
  /// The variant's code.
  package let variant: Ranged<String>?
  /// The location's code.
  package let location: Ranged<String>?
  /// The quantity; none is one.
  package let quantity: Ranged<Expression>?
  /// The unit's code; none is the item's purchase unit.
  package let unit: Ranged<String>?
  /// The unit cost; none is found as in PO-27.
  package let cost: Ranged<Expression>?
  /// The expected receipt date; none is found from the lead time.
  package let date: Ranged<DateLiteral>?

  /// Makes a line.
  package init(
    item: Ranged<String>,
    variant: Ranged<String>? = nil,
    location: Ranged<String>? = nil,
    quantity: Ranged<Expression>? = nil,
    unit: Ranged<String>? = nil,
    cost: Ranged<Expression>? = nil,
    date: Ranged<DateLiteral>? = nil,
  ) {
    self.item = item
    self.variant = variant
    self.location = location
    self.quantity = quantity
    self.unit = unit
    self.cost = cost
    self.date = date
  }
}
