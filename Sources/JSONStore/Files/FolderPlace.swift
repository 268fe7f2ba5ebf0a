/// What makes a folder unfit for a store: files that others change, locks and flushes that are not
/// what they are on a disk of this machine.
package enum FolderPlace {
  /// Returns why a kind of file system is no place for a store; nothing where it is one.
  ///
  /// The kind has the name that the system gives it: `ext4`, `nfs4`, `fuse.sshfs`.
  package static func objection(toFileSystem name: String) -> String? {
    let family = name.prefix { $0 != "." }
    guard remote.contains(String(family)) else { return nil }
    return "it lies on \(name), where locks and flushes may not reach a disk"
  }

  /// Returns why a folder is no place for a store by the name of something that lies in it, or in
  /// a folder around it.
  package static func objection(toNeighbour name: String) -> String? {
    guard let program = marks.first(where: { $0.name == name })?.program else { return nil }
    return "\(program) synchronises it, file by file and while they change"
  }

  /// Returns the kind of file system of a device.
  ///
  /// - Parameters:
  ///   - device: The number of the device, as the system gives it for a file.
  ///   - mounts: The text of `/proc/self/mountinfo`.
  /// - Returns: The name of the kind; nothing where the device is not mounted.
  package static func fileSystem(ofDevice device: UInt64, in mounts: [UInt8]) -> String? {
    let major = ((device >> 8) & 0xFFF) | ((device >> 32) & ~0xFFF)
    let minor = (device & 0xFF) | ((device >> 12) & 0xFFFF_FF00)
    let wanted = Array("\(major):\(minor)".utf8)
    let blank = UInt8(ascii: " ")
    for line in mounts.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: blank, omittingEmptySubsequences: false)
      // Some optional fields stand between the sixth and a lone hyphen.
      guard fields.count > 6, fields[2].elementsEqual(wanted),
        let hyphen = fields[6...].firstIndex(where: { $0.elementsEqual([UInt8(ascii: "-")]) }),
        hyphen + 1 < fields.count
      else { continue }
      return String(decoding: fields[hyphen + 1], as: UTF8.self)
    }
    return nil
  }

  /// The names that programs leave at the top of what they synchronise.
  package static var markNames: [String] { marks.map(\.name) }

  private static let marks: [(name: String, program: String)] = [
    (".stfolder", "Syncthing"),
    (".dropbox.cache", "Dropbox"),
    (".nextcloudsync.log", "Nextcloud"),
    (".owncloudsync.log", "ownCloud"),
  ]

  /// The kinds behind which there is another machine or another program.
  private static let remote: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "9p", "fuse", "ceph", "afs", "coda", "vboxsf",
    "prl_fs", "virtiofs", "lustre", "glusterfs",
  ]
}
