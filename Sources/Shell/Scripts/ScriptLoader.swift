package import CommandLanguage
import Diagnostics
import Lessons

/// Reads and parses scripts with all scripts that they run, before any statement is run.
///
/// Each file is read once for the same variables. Problems are collected, so that all of them are
/// told together.
package struct ScriptLoader {
  /// What was found wrong so far, the problems of a text before those of the texts it runs.
  package private(set) var problems: [LoadProblem] = []
  /// The variables behind what has been read.
  package private(set) var variables: VariableTable
  private let files: any FileReader
  private let limits: ScriptLimits
  private var loaded: [Reading: Outcome] = [:]
  private var unloadable: Set<Reading> = []
  /// The scripts that are being read, the outermost one first.
  private var chain: [ScriptPath] = []
  /// The statements that led to what is being read, the outermost one first.
  private var inclusions: [Inclusion] = []

  /// A file with the variables that it was read with.
  private struct Reading: Hashable {
    let path: ScriptPath
    let variables: VariableTable
  }

  /// A script with the variables behind it.
  private struct Outcome {
    let script: LoadedScript
    let variables: VariableTable
  }

  /// Makes a loader over files.
  package init(
    files: any FileReader,
    limits: ScriptLimits = ScriptLimits(),
    variables: VariableTable = VariableTable(),
  ) {
    self.files = files
    self.limits = limits
    self.variables = variables
  }

  /// Returns the script of an input; none when there is a problem with it.
  package mutating func load(_ input: ScriptInput) -> LoadedScript? {
    switch input {
    case .text(let source):
      return parsed(source)
    case .file(let name):
      return script(at: ScriptPath(name), named: name)
    case .standardInput:
      return standardInput()
    }
  }

  private mutating func standardInput() -> LoadedScript? {
    do {
      let bytes = try files.standardInput(limit: limits.bytes)
      return source(of: bytes, named: ScriptInput.standardInputName).flatMap { parsed($0) }
    } catch {
      add(.file(error))
      return nil
    }
  }

  private mutating func add(_ cause: LoadProblem.Cause) {
    problems.append(LoadProblem(cause: cause, chain: inclusions))
  }

  // MARK: - Files

  /// Returns the script of a file, read now or before.
  private mutating func script(at path: ScriptPath, named name: String) -> LoadedScript? {
    let reading = Reading(path: path, variables: variables)
    if !inclusions.isEmpty, let cause = nestingProblem(of: reading) {
      add(cause)
      return nil
    }
    if let known = loaded[reading] {
      variables = known.variables
      return known.script
    }
    guard !unloadable.contains(reading) else { return nil }
    chain.append(path)
    defer { chain.removeLast() }
    guard
      let bytes = bytes(ofFile: path, named: name),
      let source = source(of: bytes, named: path.text),
      let script = path.isPage ? page(source) : parsed(source)
    else {
      unloadable.insert(reading)
      return nil
    }
    loaded[reading] = Outcome(script: script, variables: variables)
    return script
  }

  /// Returns why a script cannot be run from where it is named.
  private func nestingProblem(of reading: Reading) -> LoadProblem.Cause? {
    if let start = chain.firstIndex(of: reading.path) {
      return .cycle(chain[start...] + [reading.path])
    }
    let height = loaded[reading]?.script.height ?? 1
    // The text that names the script is itself one of those inside each other.
    let isTooDeep = max(chain.count, 1) + height > limits.nesting
    return isTooDeep ? .nesting(limit: limits.nesting) : nil
  }

  private mutating func bytes(ofFile path: ScriptPath, named name: String) -> [UInt8]? {
    do {
      return try files.bytes(ofFile: path.text, limit: limits.bytes)
    } catch {
      add(.file(FileFailure(path: name, reason: error.reason)))
      return nil
    }
  }

  private mutating func source(of bytes: [UInt8], named name: String) -> SourceText? {
    do {
      return try scriptText(bytes, name: name)
    } catch {
      add(.text(error))
      return nil
    }
  }

  // MARK: - Texts

  /// Returns the script of a text with those that it runs.
  private mutating func parsed(_ source: SourceText) -> LoadedScript? {
    let first = problems.count
    var reading = ScriptReading(source, variables: variables)
    var included: [Int: LoadedScript] = [:]
    var index = 0
    while let statement = reading.readNext() {
      if case .shell(.run(let name)) = statement.action {
        variables = reading.variables
        included[index] = include(name, in: source)
        reading.variables = variables
      }
      if let code = statement.expectedError { check(code, in: source) }
      index += 1
    }
    variables = reading.variables
    do {
      let script = try reading.finish()
      return problems.count == first ? LoadedScript(script: script, included: included) : nil
    } catch {
      let problem = LoadProblem(cause: .syntax(error, in: source), chain: inclusions)
      problems.insert(problem, at: first)
      return nil
    }
  }

  /// Returns the script of a walkthrough with those that it runs.
  private mutating func page(_ source: SourceText) -> LoadedScript? {
    let first = problems.count
    let page: Walkthrough
    do {
      page = try readWalkthrough(source, variables: variables)
    } catch {
      add(.page(error))
      return nil
    }
    let script = page.script
    var included: [Int: LoadedScript] = [:]
    for (index, statement) in script.statements.enumerated() {
      switch statement.action {
      case .shell(.run(let name)): included[index] = include(name, in: source)
      case .shell(.variables(let definition?)): variables.define(definition)
      default: break
      }
      if let code = statement.expectedError { check(code, in: source) }
    }
    guard problems.count == first else { return nil }
    return LoadedScript(script: script, included: included, pageDate: page.front.workDate.value)
  }

  /// Returns the script that a `run` statement names.
  private mutating func include(_ name: Ranged<String>, in source: SourceText) -> LoadedScript? {
    inclusions.append(Inclusion(source: source, range: name.range))
    defer { inclusions.removeLast() }
    let path = chain.last?.resolving(name.value) ?? ScriptPath(name.value)
    return script(at: path, named: name.value)
  }

  /// Checks that there is an error of a name.
  private mutating func check(_ code: Ranged<String>, in source: SourceText) {
    guard !expectableErrors.contains(code.value) else { return }
    let near = NameSuggestion.nearest(to: code.value, among: expectableErrors)
    add(.unknownError(code, suggestion: near, in: source))
  }
}
