import Foundation
import Programmes
package import Registers
import SystemPackage

/// A scripted session of register-probe on a register of its own.
package struct Session {
  package let script: Script
  package let scratch: Scratch
  package let register: String
  private let seed: Int
  private let count: Int

  package init(
    seed: Int, tasks: Int, of tree: Tree = .smallOffice, inMemory: Bool = true
  ) throws {
    self.seed = seed
    count = tasks
    scratch = try Scratch(inMemory: inMemory)
    register = "\(scratch.path)/register"
    try tree.write(to: register)
    script = Script(
      seed: UInt64(seed), tasks: tasks, of: try Session.read(register).programme)
  }

  package static func read(_ register: String) throws(RegisterError) -> Reading {
    try Register(opening: FilePath(register)).read()
  }

  /// The command that runs it, through the writer or on one thread.
  package func words(_ way: String = "session") -> [String] {
    [Recorder.built("register-probe"), register, way, "\(seed)", "\(count)"]
  }

  /// Runs it with strace, which makes calls fail that open one of the paths, and gives what it said;
  /// nil when no call was made to fail.
  package func failingToOpen(_ paths: [String], error: String, when: String) throws -> [String]? {
    let (trace, output) = ("\(scratch.path)/trace", "\(scratch.path)/output")
    let options = paths.flatMap { ["-P", "\(register)/\($0)"] }
    _ = try Recorder.run(
      ["strace", "-f", "-o", trace, "-e", "trace=openat", "-e"]
        + ["inject=openat:error=\(error):when=\(when)"] + options + words(), output: output)
    guard try String(contentsOfFile: trace, encoding: .utf8).contains("(INJECTED)") else {
      return nil
    }
    return try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n")
      .map(String.init)
  }

  /// Runs it with strace.
  package func record(
    _ way: String = "session", options: [String] = [], expecting expected: Int? = 0
  ) throws -> Recording {
    // What stands in the lock's file is a hint that nobody believes.
    try Recorder.record(words(way), in: register, options: options, expecting: expected)
      .forgetting(contentsOf: ".lock")
  }
}
