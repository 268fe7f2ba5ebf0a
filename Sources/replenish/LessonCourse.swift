import Course
import Shell

/// The lessons that the program carries.
enum LessonCourse {
  /// The lessons, in the order in which they are taught.
  static var pages: [LessonPage] { Course.pages.map { LessonPage(name: $0.name, text: $0.text) } }

  /// The names of the lessons, which those of their files hold behind a number.
  static var names: [String] {
    Course.pages.map { page in
      String(page.name.drop { $0.isNumber || $0 == "-" }.prefix { $0 != "." })
    }
  }
}
