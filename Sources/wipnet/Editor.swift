import Glibc
import SystemPackage

/// The officer's own editor: `$VISUAL`, else `$EDITOR`, else nano, else vi.
struct Editor {
  /// As it is written there, perhaps with arguments: `emacs -nw`.
  let command: String

  init() {
    let named = ["VISUAL", "EDITOR"].lazy.compactMap { Surroundings.variable($0) }.first
    command = named ?? (Editor.isInstalled("nano") ? "nano" : "vi")
  }

  /// Opens a file at a line and waits until the editor has ended; its exit status, 127 when there is no
  /// such program. The terminal must have been given back.
  func open(_ file: FilePath, line: Int) -> Int32 {
    var words = ["sh", "-c", "exec \(command) \"$@\"", "sh"]
    // Others would take it for a file.
    if takesLine { words.append("+\(line)") }
    words.append(file.string)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // What is ignored here would be ignored there.
    var plain = sigset_t()
    sigemptyset(&plain)
    sigaddset(&plain, SIGPIPE)
    sigaddset(&plain, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &plain)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var process = pid_t()
    guard posix_spawn(&process, "/bin/sh", nil, &attributes, &arguments, environ) == 0 else {
      return 127
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + status & 0x7F
  }

  private var takesLine: Bool {
    let program = command.split(separator: " ").first.map { FilePath(String($0)) }
    let known = [
      "vi", "vim", "nvim", "nano", "pico", "emacs", "emacsclient", "micro", "joe", "jed", "ne",
      "mcedit", "kak",
    ]
    return known.contains(program?.lastComponent?.string ?? "")
  }

  private static func isInstalled(_ name: String) -> Bool {
    (Surroundings.variable("PATH") ?? "/usr/bin:/bin").split(separator: ":").contains {
      access("\($0)/\(name)", X_OK) == 0
    }
  }
}
