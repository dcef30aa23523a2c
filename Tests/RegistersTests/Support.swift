import Foundation
import Programmes
import Records
import Registers
import SystemPackage
import Testing

/// A folder for one test, with a register in it; gone when the value is.
final class Office {
  let folder: URL

  /// The smallest register, with these files beside or in place of its own.
  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "wipnet-registers-\(UUID().uuidString)")
    let own = [
      "programme.rec": Descriptions.programme, "places.rec": Descriptions.places,
    ]
    for (path, text) in own.merging(files, uniquingKeysWith: { $1 }) { try write(text, to: path) }
  }

  /// A copy of the demo register.
  init(copying demo: URL) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "wipnet-registers-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: demo, to: folder)
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  var path: FilePath { FilePath(folder.path) }

  func url(_ path: String) -> URL { folder.appending(path: path) }

  func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

  func write(_ bytes: [UInt8], to path: String) throws {
    let file = url(path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: url(path)), as: UTF8.self)
  }

  func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

  /// Every record file but the history, by its path inside the register.
  func recordFiles() throws -> [String: [UInt8]] {
    let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }
    var files: [String: [UInt8]] = [:]
    for name in names ?? [] where name.hasSuffix(".rec") && !name.contains("history/") {
      files[name] = [UInt8](try Data(contentsOf: url(name)))
    }
    return files
  }

  func read() throws -> Reading { try Register(opening: path).read() }

  func check() throws -> Reading {
    try Register(opening: path).check(today: try #require(Day("2024-01-01")))
  }

  func saving(patience: Int = 5_000) throws -> Saving {
    let register = try Register(opening: path)
    return Saving(
      register, files: try register.read().files,
      author: Author(station: "aminata", name: "aminata", holder: "aminata"), patience: patience)
  }

  func saver(patience: Int = 5_000) throws -> Saver { Saver(try saving(patience: patience)) }

  /// Saves one change of these edits.
  @discardableResult
  func save(_ edits: Edit...) throws -> [ChangeRefusal?] {
    try saver().save([Change(edits)])
  }

  /// Complaints of `recfix` about any file; none is expected.
  func complaints() throws -> [String] {
    try recordFiles().keys.sorted().compactMap { path in
      let check = try run("recfix", "--no-external", "--check", url(path).path)
      return check.status == 0 ? nil : "\(path): \(check.errors)"
    }
  }
}

/// A saving that can stand in an expectation, and that keeps the record files up with the history.
final class Saver {
  private var saving: Saving
  /// The entries that the last call made.
  private(set) var entries: [HistoryEntry] = []

  init(_ saving: Saving) { self.saving = saving }

  /// What became of each change: nil when it was saved.
  func save(_ changes: [Change]) throws -> [ChangeRefusal?] {
    try ask(changes.map { .make($0) })
  }

  func ask(_ requests: [Request], settling: Bool = true) throws -> [ChangeRefusal?] {
    let batch = saving.save(requests)
    entries = batch.outcomes.compactMap { if case .saved(let entry?) = $0 { entry } else { nil } }
    if let failure = batch.failure { throw failure }
    if settling { try saving.settle() }
    return batch.outcomes.map { if case .refused(let reason) = $0 { reason } else { nil } }
  }

  func settle() throws { try saving.settle() }
}

enum Project {
  static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  static let demo = root.appending(path: "demo")

  /// The demo's record files.
  static let demoFiles: [String] = {
    let paths = FileManager.default.enumerator(atPath: demo.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(".rec") }.sorted()
  }()
}

enum Descriptions {
  static let programme = """
    %rec: Programme
    %key: Id
    %mandatory: Name Country

    Id: office
    Name: Bureau
    Country: mali

    """

  static let places = """
    %rec: Place
    %key: Id
    %mandatory: Name Kind

    Id: bamako
    Name: Bamako
    Kind: district

    """

  /// An activity's file with these lines behind its own fields, and sections for what belongs to it.
  static func activity(
    _ id: String = "2023-08-11-rss", _ lines: String = "", attendances: String = "",
    headcounts: String = "", reported: String = ""
  ) -> String {
    """
    \(Descriptors.activity)

    Id: \(id)
    Title: RSS
    Kind: campaign
    Role: organised
    Starts: 2023-08-11
    \(lines.isEmpty ? "" : lines + "\n")
    \(Descriptors.attendance)
    \(attendances.isEmpty ? "" : "\n" + attendances + "\n")
    \(Descriptors.headcount)
    \(headcounts.isEmpty ? "" : "\n" + headcounts + "\n")
    \(Descriptors.reported)
    \(reported.isEmpty ? "" : "\n" + reported + "\n")
    """
  }
}

struct Output {
  var status: Int32
  var text: String
  var errors: String
}

/// Runs a tool found on the path, or by its own.
@discardableResult
func run(_ tool: String, _ arguments: String...) throws -> Output {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
  process.arguments = [tool] + arguments
  let (output, errors) = (Pipe(), Pipe())
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = output
  process.standardError = errors
  try process.run()
  let text = try output.fileHandleForReading.readToEnd() ?? Data()
  let complaint = try errors.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return Output(
    status: process.terminationStatus, text: String(decoding: text, as: UTF8.self),
    errors: String(decoding: complaint, as: UTF8.self))
}
