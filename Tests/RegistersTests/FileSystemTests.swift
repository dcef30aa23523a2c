import Foundation
import Registers
import SystemPackage
import Testing

@Suite("The file system a register is on")
struct FileSystemTests {
  @Test(
    "is refused when names, modes or locks are not safe there",
    arguments: [
      (0x4D44, "FAT"), (0x2011_BAB0, "exFAT"), (0x6969, "NFS"), (0x517B, "SMB"),
      (0xFF53_4D42, "SMB"), (0xFE53_4D42, "SMB"), (0x6573_5546, "FUSE"), (0x0102_1997, "9P"),
    ] as [(Int64, String)])
  func refused(number: Int64, name: String) {
    #expect(UnsafeFileSystem(number: number)?.rawValue == name)
  }

  @Test(
    "is taken when it is a disk's, an overlay or memory",
    arguments: [0xEF53, 0x5846_5342, 0x9123_683E, 0xF2F5_2010, 0x794C_7630, 0x0102_1994] as [Int64])
  func taken(number: Int64) {
    #expect(UnsafeFileSystem(number: number) == nil)
  }

  @Test("is that of the nearest folder above when there is none yet")
  func missing() throws {
    let office = try Office()
    try FileSystems.requireSafe(office.path)
    try FileSystems.requireSafe(office.path.appending("not/yet/there"))
    try FileSystems.requireSafe("not-yet-there-either")
    #expect(throws: RegisterError.self) {
      try FileSystems.requireSafe(office.path.appending("programme.rec/inside"))
    }
  }
}
