import CCourse

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
    (0..<replenish_course_count()).map { place in
      // The texts are constants of the program; both are copied at once.
      let page = unsafe replenish_course_at(place)
      let text = unsafe UnsafeBufferPointer(start: page.text, count: page.length)
      return unsafe Page(
        name: String(cString: page.name),
        text: String(decoding: text, as: UTF8.self)
      )
    }
  }
}
