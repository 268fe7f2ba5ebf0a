/// A suite that runs the built program in a folder of its own.
protocol ProgramSuite {
  /// The folder.
  var folder: Folder { get }
}

extension ProgramSuite {
  /// Runs the program to its end.
  func run(
    _ arguments: String...,
    input: String = "",
    environment: [String: String] = [:],
  ) throws -> BuiltProgram.Outcome {
    try BuiltProgram.run(arguments, input: input, in: folder, environment: environment)
  }
}
