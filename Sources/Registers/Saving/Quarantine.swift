import Glibc
import SystemPackage

/// Where bytes go that cannot be believed, so that nothing is ever thrown away. What comes from
/// participants/ stays there, for it may hold names.
enum Quarantine {
  private static let folder = "quarantine"

  /// Keeps bytes of a file, durably, and returns where, inside the register. The name tells the file and
  /// the byte from which they stood in it, so that a repair that was interrupted and is done again
  /// keeps them once.
  static func keep(
    _ bytes: [UInt8], of file: String, from offset: Int, in register: FilePath
  ) throws(RegisterError) -> String {
    let stem = try stem(for: file, in: register) + "-\(offset)"
    var path = stem
    var number = 2
    while let other = try DurableFile.read(register.appending(path)), other != bytes {
      path = "\(stem).\(number)"
      number += 1
    }
    var folders = KnownFolders()
    try DurableFile.put(bytes, at: path, in: register, &folders)
    return path
  }

  /// Moves a whole file there, durably, and returns where, inside the register.
  static func take(_ file: String, in register: FilePath) throws(RegisterError) -> String {
    let stem = try stem(for: file, in: register)
    var path = stem
    var number = 2
    while Folder.exists(register.appending(path)) {
      path = "\(stem).\(number)"
      number += 1
    }
    try DurableFile.move(register.appending(file), to: register.appending(path))
    return path
  }

  /// The path for what comes from a file, in a folder that is there.
  private static func stem(
    for file: String, in register: FilePath
  ) throws(RegisterError) -> String {
    let isNamed = file.hasPrefix("participants/")
    let home = isNamed ? "participants/\(folder)" : folder
    try Folder.checkWay(to: "\(home)/x", in: register)
    try Folder.createAll(register.appending(home))
    let parts = file.split(separator: "/").dropFirst(isNamed ? 1 : 0)
    return "\(home)/\(parts.joined(separator: "-").drop { $0 == "." })"
  }
}
