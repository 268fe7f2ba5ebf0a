import JSONStore
import Testing

@Suite("Places of a store") struct FolderPlaceTests {
  private static let mounts = Array(
    """
    22 28 0:20 / /proc rw,nosuid shared:7 - proc proc rw
    28 1 254:0 / / rw,relatime shared:1 master:2 - ext4 /dev/vda rw
    31 28 0:41 / /home/anna/shared rw,relatime - nfs4 server:/export rw,vers=4.2
    32 28 0:300 / /mnt/drive rw - fuse.rclone drive: rw
    33 28 259:70000 / /mnt/fast rw - xfs /dev/nvme0n1p1 rw

    """.utf8
  )

  @Test(
    arguments: [
      (254 << 8, "ext4"), (41, "nfs4"), ((300 & 0xFF) | (300 & 0xFFF00) << 12, "fuse.rclone"),
      ((259 << 8) | (70_000 & 0xFF) | (70_000 & 0xFFF00) << 12, "xfs"), (42, nil),
    ] as [(UInt64, String?)]
  )
  func `the file system of a device is found among those mounted`(
    device: UInt64,
    name: String?
  ) {
    #expect(FolderPlace.fileSystem(ofDevice: device, in: Self.mounts) == name)
  }

  @Test func `lines that are none of a mount are passed over`() {
    let bytes = Array("a b 0:41\n\n1 2 0:41 / / rw\n1 2 0:41 / / rw -\n".utf8)
    #expect(FolderPlace.fileSystem(ofDevice: 41, in: bytes) == nil)
  }

  @Test(arguments: ["ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "f2fs", "vfat", "fuseblk"])
  func `a file system of this machine is a place for a store`(name: String) {
    #expect(FolderPlace.objection(toFileSystem: name) == nil)
  }

  @Test(arguments: ["nfs", "nfs4", "cifs", "smb3", "9p", "ceph", "fuse.sshfs", "fuse"])
  func `one behind which there is another machine or program is none`(name: String) {
    let reason = "it lies on \(name), where locks and flushes may not reach a disk"
    #expect(FolderPlace.objection(toFileSystem: name) == reason)
  }

  @Test func `what a synchronising program leaves in a folder gives it away`() {
    for name in FolderPlace.markNames {
      #expect(FolderPlace.objection(toNeighbour: name)?.contains("synchronises it") == true)
    }
    #expect(FolderPlace.objection(toNeighbour: "tables") == nil)
  }
}
