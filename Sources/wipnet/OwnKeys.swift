import Dashboards
import Glibc
import Reports
import SystemPackage

/// The officer's own keys: what their file says, and what is wrong in it.
struct OwnKeys {
  private(set) var keymap = Keymap.standard
  private(set) var isThere = false
  /// Why the file could not be read, in the system's words.
  private(set) var unreadable: String?
  private var problems: [KeyProblem] = []

  /// As an officer would type it.
  static var file: String { "\(Surroundings.shortened(Surroundings.configFolder))/keys" }

  let path = Surroundings.configFolder.appending("keys").string

  init() {
    do {
      let file = try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec)
      defer { try? file.close() }
      isThere = true
      // A file of keys is a page of text; what is beyond 64 KiB is none.
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = try bytes.withUnsafeMutableBytes { try file.read(into: $0) }
      (keymap, problems) = Keymap.read(
        String(decoding: bytes[..<count], as: UTF8.self), languages: OwnLanguages.all)
    } catch let error as Errno {
      if error != .noSuchFileOrDirectory, error.rawValue != ENOTDIR {
        unreadable = String(cString: strerror(error.rawValue))
      }
    } catch {}
  }

  func diagnostics(_ words: Wording) -> [Diagnostic] {
    problems.map { $0.diagnostic(in: OwnKeys.file, words) }
  }

  /// What the dashboard tells at its start; nil when nothing is wrong.
  func notice(_ words: Wording) -> String? {
    if let unreadable { return "! \(OwnKeys.file)\(words.colon)\(unreadable)" }
    return Keymap.notice(of: problems, in: OwnKeys.file, words)
  }
}
