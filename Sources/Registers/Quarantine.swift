import Glibc
import SystemPackage

/// Where bytes go that cannot be believed, so that nothing is ever thrown away.
enum Quarantine {
  static let folder = "quarantine"

  /// Keeps bytes of a file, durably, and returns where, inside the register. What comes from
  /// participants/ stays there, for it may hold names. The name tells the file and the byte from which
  /// they stood in it, so that a repair that was interrupted and is done again keeps them once.
  static func keep(
    _ bytes: [UInt8], of file: String, from offset: Int, in register: FilePath
  ) throws(RegisterError) -> String {
    let isNamed = file.hasPrefix("participants/")
    let home = isNamed ? "participants/\(folder)" : folder
    let plain = file.split(separator: "/").joined(separator: "-")
    var path = "\(home)/\(plain)-\(offset)"
    var number = 2
    while let other = try DurableFile.read(register.appending(path)), other != bytes {
      path = "\(home)/\(plain)-\(offset).\(number)"
      number += 1
    }
    try Folder.checkWay(to: path, in: register)
    try Folder.createAll(register.appending(home))
    try DurableFile.replace(register.appending(path), with: bytes)
    return path
  }
}
