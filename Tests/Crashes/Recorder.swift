package import Foundation

/// Runs programs in a register with strace.
package enum Recorder {
  /// Every call that changes a file or a folder, or brings it to the disk; those that the recording
  /// does not understand too, so that it can say so.
  package static let calls =
    "open,creat,openat,openat2,close,dup,dup2,dup3,fcntl,write,writev,pwrite64,pwritev,pwritev2,"
    + "lseek,truncate,ftruncate,fallocate,fsync,fdatasync,sync,syncfs,sync_file_range,msync,mkdir,"
    + "mkdirat,rmdir,unlink,unlinkat,rename,renameat,renameat2,link,linkat,symlink,symlinkat,"
    + "sendfile,copy_file_range,splice,fchmod,chmod,fchmodat,flock,utimensat"

  /// What a program did in a folder and said, with its exit status.
  package static func record(
    _ words: [String], in folder: String, options: [String] = [], expecting expected: Int? = 0
  ) throws -> Recording {
    let before = try Tree(at: folder)
    let scratch = try Scratch()
    let trace = "\(scratch.path)/trace"
    let status = try run(
      [
        "strace", "-f", "-y", "-xx", "-s", "100000000", "-e", "trace=\(calls)",
        "-o", trace,
      ]
        + options + words, output: "\(scratch.path)/output", errors: "\(scratch.path)/errors")
    if let expected, status != expected {
      let errors = try? String(contentsOfFile: "\(scratch.path)/errors", encoding: .utf8)
      throw CrashError("\(words) ended with \(status): \(errors ?? "")")
    }
    let text = [UInt8](try Data(contentsOf: URL(filePath: trace)))
    var reader = try RecordingReader(in: folder, before: before)
    for call in try Trace.calls(in: text) { try reader.take(call) }
    return reader.recording
  }

  /// A program that was built beside the test bundle.
  package static func built(_ program: String) -> String {
    URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appending(path: program).path
  }

  /// Runs a program found by the path and gives its exit status, 128 + n when a signal ended it.
  package static func run(
    _ words: [String], output: String = "/dev/null", errors: String = "/dev/null"
  ) throws -> Int {
    try wait(for: start(words, output: output, errors: errors))
  }

  /// Starts a program found by the path, with nothing to read.
  package static func start(
    _ words: [String], output: String = "/dev/null", errors: String = "/dev/null"
  ) throws -> pid_t {
    var pointers = words.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_APPEND
    posix_spawn_file_actions_addopen(&actions, 1, output, flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, errors, flags, 0o600)
    // The threads of a test runner block signals.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    posix_spawnattr_setsigmask(&attributes, &unblocked)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var process: pid_t = 0
    let failure = posix_spawnp(&process, words[0], &actions, &attributes, pointers, environ)
    guard failure == 0 else { throw CrashError("could not start \(words[0]): error \(failure)") }
    return process
  }

  package static func wait(for process: pid_t) -> Int {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return Int(status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F)
  }
}
