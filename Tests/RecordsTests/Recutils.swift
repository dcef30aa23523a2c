import Foundation

/// The real GNU recutils, run as subprocesses: the second reader that keeps ours honest.
enum Recutils {
  struct Output {
    var status: Int32
    var bytes: [UInt8]
    var complaint: String
  }

  /// Recutils is not there; a test that needs it fails, for without it nothing is compared.
  struct Missing: Error, CustomStringConvertible {
    var tool: String
    var description: String {
      "\(tool) was not found: these tests need GNU recutils, which the project's set-up installs"
    }
  }

  /// Runs one of its tools on a text given at its standard input.
  static func run(_ tool: String, _ arguments: [String], on text: [UInt8]) throws -> Output {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let path = folders.map { "\($0)/\(tool)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let path else { throw Missing(tool: tool) }
    let scratch = FileManager.default.temporaryDirectory
      .appendingPathComponent("wipnet-records-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    func file(_ name: String, _ bytes: [UInt8]) throws -> URL {
      let url = scratch.appendingPathComponent(name)
      try Data(bytes).write(to: url)
      return url
    }
    let input = try file("in", text)
    let output = try file("out", [])
    let complaint = try file("err", [])

    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: complaint)
    try process.run()
    process.waitUntilExit()
    return Output(
      status: process.terminationStatus, bytes: [UInt8](try Data(contentsOf: output)),
      complaint: String(decoding: try Data(contentsOf: complaint), as: UTF8.self))
  }
}
