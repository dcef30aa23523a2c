import Foundation
import Panes
import Programmes
import Registers
import SystemPackage
import Testing

/// A folder in which commands are typed, as `wipnet check register`; gone when the value is.
final class Desk {
  let folder: URL
  static let activity = "2023-09-30-exercice-pointage"
  static let activityFile = "activities/2023/2023-09-30-exercice-pointage.rec"

  /// With a copy of the demo register, made by the program, unless told otherwise.
  init(withDemo: Bool = true) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "wipnet-desk-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if withDemo {
      let made = try wipnet("new", "register", "--demo")
      try #require(made.status == 0, "\(made.errors)")
    }
  }

  /// With a register of the practice activity alone, which opens faster.
  static func small() throws -> Desk {
    let desk = try Desk(withDemo: false)
    let demo = root.appending(path: "demo")
    let register = desk.url("register")
    try FileManager.default.createDirectory(
      at: register.appending(path: "activities/2023"), withIntermediateDirectories: true)
    try FileManager.default.createDirectory(
      at: register.appending(path: "early-warning"), withIntermediateDirectories: true)
    for path in ["programme.rec", "places.rec", "early-warning/2023.rec", activityFile] {
      try FileManager.default.copyItem(
        at: demo.appending(path: path), to: register.appending(path: path))
    }
    return desk
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  func url(_ path: String) -> URL { folder.appending(path: path) }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url(path)), as: UTF8.self)
  }

  func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: url(path))
  }

  func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

  struct Ran {
    var status: Int32
    /// The signal that ended it, if one did.
    var signal: Int32?
    var output: String
    /// With plain spaces where there are narrow or unbreakable ones.
    var errors: String
  }

  /// Runs the program here, without a terminal and with nothing from the tester's environment.
  @discardableResult
  func wipnet(_ arguments: String..., environment: [String: String] = [:]) throws -> Ran {
    let ran = try run([Pane.built("wipnet")] + arguments, environment: environment)
    for text in [ran.output, ran.errors] {
      let command = text.unicodeScalars.first { scalar in
        (scalar.value < 0x20 && scalar != "\n" && scalar != "\r") || scalar.value == 0x7F
          || (0x80..<0xA0).contains(scalar.value) || (0x202A...0x202E).contains(scalar.value)
          || (0x2066...0x2069).contains(scalar.value)
      }
      #expect(command == nil, "\(arguments) printed something a terminal obeys")
    }
    return ran
  }

  /// Runs a program found on the path, or by its own.
  @discardableResult
  func run(_ command: [String], environment: [String: String] = [:]) throws -> Ran {
    let process = try started(command, environment: environment)
    return try process.ended()
  }

  struct Started {
    let process: Process
    let output: URL
    let errors: URL

    func ended() throws -> Ran {
      process.waitUntilExit()
      let isKilled = process.terminationReason == .uncaughtSignal
      return Ran(
        status: isKilled ? -1 : process.terminationStatus,
        signal: isKilled ? process.terminationStatus : nil,
        output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self).withPlainSpaces)
    }
  }

  /// Starts a program; its output goes to files, so that nothing waits for a reader.
  func started(_ command: [String], environment: [String: String] = [:]) throws -> Started {
    let logs = url(".logs")
    try FileManager.default.createDirectory(at: logs, withIntermediateDirectories: true)
    let output = logs.appending(path: UUID().uuidString)
    let errors = logs.appending(path: UUID().uuidString)
    for file in [output, errors] { try Data().write(to: file) }
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": path, "HOME": folder.path, "WIPNET_STATION": "aminata", "TERM": "xterm-256color",
    ].merging(environment, uniquingKeysWith: { $1 })
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    return Started(process: process, output: output, errors: errors)
  }

  /// How many people the practice tally holds, as recutils reads it.
  func counted() throws -> Int {
    let programme = try Register(opening: FilePath(url("register").path)).read().programme
    return programme.activities[id: Desk.activity]?.headcounts.reduce(0) { $0 + $1.count } ?? 0
  }

  /// Complaints of `recfix` about any file of the register; none is expected.
  func complaints() throws -> [String] {
    let names =
      FileManager.default.enumerator(atPath: url("register").path)?
      .compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".rec") }.compactMap { path in
      let check = try run(["recfix", "--no-external", "--check", url("register/\(path)").path])
      return check.status == 0 ? nil : "\(path): \(check.errors)"
    }
  }

  /// Temp files in the practice activity's folder; none is expected.
  func leftOvers() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: url("register/activities/2023").path)
      .filter { $0.hasPrefix(".") }
  }
}
