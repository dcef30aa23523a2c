import SystemPackage

/// The folders of a register whose names this process knows to be on the disk.
///
/// A folder that is there may have been made by somebody who was killed before its name was synced; a
/// power cut would then take it with all that was saved in it since. So each one is made sure of once,
/// by a sync of every folder above it.
struct KnownFolders: Sendable {
  private var known: Set<String> = []

  /// Makes the folder of a file as far as it is missing. `secure` comes behind it, when the file is
  /// written.
  mutating func make(for file: String, in register: FilePath) throws(RegisterError) {
    try Folder.checkWay(to: file, in: register)
    guard try Folder.makeAll(register.appending(file).removingLastComponent()) else { return }
    known.remove(KnownFolders.folder(of: file))
  }

  /// Makes sure that the folder of a file, which is synced itself, survives a power cut.
  mutating func secure(for file: String, in register: FilePath) throws(RegisterError) {
    let path = KnownFolders.folder(of: file)
    guard !path.isEmpty, !known.contains(path) else { return }
    var folder = FilePath(path)
    while !folder.isEmpty {
      folder = folder.removingLastComponent()
      try Folder.sync(folder.isEmpty ? register : register.pushing(folder))
    }
    known.insert(path)
  }

  private static func folder(of file: String) -> String {
    file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ""
  }
}
