/// The store that a session works on.
package enum StoreChoice: Hashable, Sendable {
  /// The store in a folder.
  case folder(String)
  /// The built-in sample, in memory.
  case sample

  /// The folder that is looked for where none is named.
  package static let standardFolder = "replenish.store"

  /// Returns the store of the command line, else of the environment, else of the working folder,
  /// else the sample.
  package static func choose(
    option: String?,
    environment: String?,
    files: any FileReader,
  ) -> StoreChoice {
    if let option { return .folder(option) }
    if let environment, !environment.isEmpty { return .folder(environment) }
    return files.isFolder(standardFolder) ? .folder(standardFolder) : .sample
  }
}
