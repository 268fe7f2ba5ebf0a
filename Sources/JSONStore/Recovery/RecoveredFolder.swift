/// The folder of what would else be lost; the program never removes anything from it.
struct RecoveredFolder {
  private let root: any Folder

  /// The folder in the folder of a store.
  init(_ root: any Folder) { self.root = root }

  /// Keeps bytes in a file of their own.
  ///
  /// - Parameters:
  ///   - bytes: The bytes.
  ///   - name: The name of the file, to which a number is added.
  /// - Returns: The path of the file, which is on the disk.
  /// - Throws: `StoreError` when it cannot be written.
  func save(_ bytes: [UInt8], as name: String) throws(StoreError) -> String {
    let folder = try root.lastingFolder(StoreFolders.recoveredName)
    var number = 1
    while try folder.identity(of: "\(name).\(number)") != nil { number += 1 }
    let file = try folder.makeFile("\(name).\(number)")
    try file.write(bytes.span, at: 0)
    try file.sync()
    try folder.sync()
    return file.path
  }
}
