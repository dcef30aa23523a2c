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

  /// Runs it with strace.
  package func record(
    _ way: String = "session", options: [String] = []
  ) throws -> Recording {
    // What stands in the lock's file is a hint that nobody believes.
    try Recorder.record(words(way), in: register, options: options)
      .forgetting(contentsOf: ".lock")
  }
}
