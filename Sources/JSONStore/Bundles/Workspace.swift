/// A folder for files that are only needed while something is made.
///
/// The name of each is removed as soon as it is there, so that nothing of them stays behind, however
/// the process ends.
struct Workspace {
  private let folder: any Folder

  /// The name that the files have for a moment.
  private static let name = "work"

  /// Works in a folder.
  init(in folder: any Folder) { self.folder = folder }

  /// Makes an empty file without a name.
  func makeFile() throws(StoreError) -> any File {
    let file = try folder.makeTemporary(Self.name)
    try folder.remove(Self.name + StoreFolders.temporarySuffix)
    return file
  }

  /// Returns a text that can be read again: itself, or one that is kept in a file.
  func repeatable(_ input: any BundleInput) throws(StoreError) -> any BundleInput {
    input.isRepeatable ? input : SpooledInput(input, in: try makeFile())
  }
}
