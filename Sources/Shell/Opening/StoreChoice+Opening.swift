package import JSONStore

extension StoreChoice {
  /// How the store is named to a person.
  package var title: String {
    switch self {
    case .folder(let path): path
    case .sample: "the built-in sample"
    }
  }

  /// Opens the store, or puts the sample into memory.
  package func open(_ access: FileAccess = .write) throws(StoreError) -> Store {
    switch self {
    case .folder(let path):
      try Store.open(at: path, fileSystem: PosixFileSystem(), access: access)
    case .sample:
      // A test holds that every sample is a bundle.
      try Store.inMemory((try? SampleBook.standard.bundle()) ?? Bundle())
    }
  }
}
