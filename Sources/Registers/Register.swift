/// Registers: a folder of record files as a programme. It opens, checks and durably changes one, and
/// is the only module that opens register files. It prints nothing and asks nobody.

package import Programmes
package import SystemPackage

/// A folder that holds what one office knows, in the format of docs/record-format.md.
package struct Register: Hashable, Sendable {
  package let folder: FilePath

  /// Takes a folder that must hold `programme.rec`.
  package init(opening folder: FilePath) throws(RegisterError) {
    self.folder = folder
    guard Folder.exists(folder) else { throw .noFolder(folder.string) }
    guard Folder.exists(folder.appending(Register.programmeFile)) else {
      throw .notARegister(folder.string)
    }
  }

  static let programmeFile = "programme.rec"
  static let placesFile = "places.rec"
  static let questionsFile = "questions.rec"
  /// What is known of findings; of those about people, beside the people: a reason may name them.
  static let findingsFile = "findings.rec"
  static let peopleFindingsFile = "participants/findings.rec"
  static let earlyWarning = "early-warning"
  static let trash = "trash"

  /// Makes a register of files with paths inside it, in a folder that does not exist or is empty.
  /// Folders and files are readable by their owner only.
  package static func create(
    at folder: FilePath, files: [(path: String, bytes: [UInt8])]
  ) throws(RegisterError) -> Register {
    try FileSystems.requireSafe(folder)
    if Folder.exists(folder) {
      guard try Folder.names(in: folder).isEmpty else { throw .notEmpty(folder.string) }
    } else {
      try Folder.createAll(folder)
    }
    for file in files where file.path != programmeFile {
      try write(file.bytes, at: file.path, in: folder)
    }
    // Last, because its presence is what makes the folder a register.
    for file in files where file.path == programmeFile {
      try write(file.bytes, at: file.path, in: folder)
    }
    return try Register(opening: folder)
  }

  private static func write(
    _ bytes: [UInt8], at path: String, in folder: FilePath
  ) throws(RegisterError) {
    let file = folder.appending(path)
    try Folder.createAll(file.removingLastComponent())
    try DurableFile.replace(file, with: bytes)
  }
}

/// Why a register cannot be opened or changed. Wording stands at the edge, in `Reports`.
package enum RegisterError: Error, Hashable, Sendable {
  case noFolder(String)
  /// There is a folder, without `programme.rec`.
  case notARegister(String)
  case notEmpty(String)
  /// A system call failed: its name, the file, the error's number.
  case system(call: String, path: String, errno: CInt)
  /// Somebody else holds the register's lock: what the lock says of them.
  case locked(by: String)
  case refused(ChangeRefusal)
  /// A path inside the register is a symbolic link or not a plain file.
  case notAPlainFile(String)
  /// The file has a second name somewhere (a hard link), which would keep the old content.
  case linkedElsewhere(String)
  /// The file belongs to another login, from which replacing it would take it away.
  case ownedByAnother(String)
  /// The folder lies on a file system on which nothing is safe that is written.
  case unsafeFileSystem(UnsafeFileSystem, path: String)
}
