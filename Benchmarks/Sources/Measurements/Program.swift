import Glibc

/// A program with its arguments, run from outside.
package struct Program: Sendable {
  package var arguments: [String]
  package var environment: [String: String]

  /// The first argument is found in PATH unless it has a slash.
  package init(_ arguments: [String], environment: [String: String] = [:]) {
    self.arguments = arguments
    self.environment = environment
  }

  /// What one run took.
  package struct Run: Sendable {
    package var seconds: Double
    /// The kernel's own figure; of a program that is smaller than the one that starts it, it is that
    /// one's, so whoever measures stays small.
    package var peakBytes: Int
  }

  /// Runs it to its end with standard output in the file, and throws when it fails.
  package func run(into output: String) throws(ProgramError) -> Run {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    let start = now()
    let process = try spawn(&actions)
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0, errno == EINTR {}
    let seconds = now() - start
    guard status == 0 else { throw ProgramError(arguments[0], ending(status)) }
    return Run(seconds: seconds, peakBytes: usage.ru_maxrss * 1024)
  }

  /// Starts it; the caller waits for its end.
  private func spawn(
    _ actions: UnsafePointer<posix_spawn_file_actions_t>
  ) throws(ProgramError) -> pid_t {
    var process: pid_t = 0
    let code = withStrings { arguments, variables in
      posix_spawnp(&process, self.arguments[0], actions, nil, arguments, variables)
    }
    guard code == 0 else { throw ProgramError(arguments[0], String(cString: strerror(code))) }
    return process
  }

  /// Calls the body with the arguments and the variables as C has them, a null pointer behind the
  /// last of each.
  func withStrings<Result>(
    _ body: (
      UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>,
      UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
    ) -> Result
  ) -> Result {
    var variables = environment.map { "\($0)=\($1)" }
    var variable = environ
    while let text = variable.pointee {
      let line = String(cString: text)
      if environment[String(line.prefix { $0 != "=" })] == nil { variables.append(line) }
      variable += 1
    }
    var argumentCopies = arguments.map { strdup($0) } + [nil]
    var variableCopies = variables.map { strdup($0) } + [nil]
    defer { for copy in argumentCopies + variableCopies { free(copy) } }
    return body(&argumentCopies, &variableCopies)
  }
}

package struct ProgramError: Error, CustomStringConvertible {
  package let description: String

  package init(_ program: String, _ reason: String) {
    description = "\(program): \(reason)"
  }
}

/// What a program's status says of its end.
private func ending(_ status: Int32) -> String {
  let signal = status & 0x7F
  return signal == 0 ? "ended with status \(status >> 8)" : "was ended by signal \(signal)"
}

/// Seconds of a clock that never goes back.
package func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

extension Program {
  /// Runs each of them once in each round, so that a neighbour's noise meets all of them, after one
  /// round that is not counted and brings the files into memory.
  package static func inTurn(
    _ programs: [(program: Program, output: String)], rounds: Int
  ) throws(ProgramError) -> [[Run]] {
    var runs = [[Run]](repeating: [], count: programs.count)
    for round in 0...rounds {
      for (index, (program, output)) in programs.enumerated() {
        let run = try program.run(into: output)
        if round > 0 { runs[index].append(run) }
      }
    }
    return runs
  }
}

extension Program {
  /// A line of standard output, and when it came.
  package struct TimedLine: Sendable {
    package var text: String
    package var time: Double
  }

  /// Runs it to its end and gives its lines; throws when it fails.
  package func lines() throws(ProgramError) -> [TimedLine] {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw ProgramError("pipe", String(cString: strerror(errno))) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
    let process = try spawn(&actions)
    // The program holds the only end that is written to, so that its end is seen.
    close(ends[1])
    var lines: [TimedLine] = []
    var line: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(ends[0], &part, part.count)
      let time = now()
      guard count > 0 else { break }
      for byte in part[..<count] {
        if byte != UInt8(ascii: "\n") {
          line.append(byte)
          continue
        }
        lines.append(TimedLine(text: String(decoding: line, as: UTF8.self), time: time))
        line = []
      }
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    guard status == 0 else { throw ProgramError(arguments[0], ending(status)) }
    return lines
  }
}
