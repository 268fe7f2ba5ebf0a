/// The course of `replenish learn`: its pages, which the program carries inside itself.
package enum Course {
  /// A lesson of the course.
  package struct Page: Hashable, Sendable {
    /// The name of its file.
    package let name: String
    /// What is in the file.
    package let text: String
  }

  /// The lessons in the order in which they are taught.
  package static var pages: [Page] {
    [
      page("01-first-look", PackageResources._1_first_look_walk_md),
      page("02-what-is-short", PackageResources._2_what_is_short_walk_md),
      page("03-quantities", PackageResources._3_quantities_walk_md),
      page("04-vendors", PackageResources._4_vendors_walk_md),
      page("05-commit-and-undo", PackageResources._5_commit_and_undo_walk_md),
      page("06-dates-and-other-orders", PackageResources._6_dates_and_other_orders_walk_md),
      page("07-purchase-invoices", PackageResources._7_purchase_invoices_walk_md),
      page("08-special-lines", PackageResources._8_special_lines_walk_md),
      page("09-after-the-order", PackageResources._9_after_the_order_walk_md),
      page("10-what-if", PackageResources._0_what_if_walk_md),
      page("11-scripts", PackageResources._1_scripts_walk_md),
      page("12-monday-morning", PackageResources._2_monday_morning_walk_md),
    ]
  }

  private static func page(_ name: String, _ bytes: [UInt8]) -> Page {
    Page(name: "\(name).walk.md", text: String(decoding: bytes, as: UTF8.self))
  }
}
