import Shell

/// The lessons that the program carries.
enum LessonCourse {
  /// The lessons, in the order in which they are taught.
  static let pages: [LessonPage] = []

  /// The names of the lessons.
  static let lessons: [String] = []
}
