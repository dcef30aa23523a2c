import Foundation
import Programmes
import Registers
import SystemPackage
import Testing

@Suite("The tally's bands in a register")
struct TallyAgesTests {
  /// A copy of the demo with a line more in the office's record and in the practice activity's.
  private func register(office: String, activity: String) throws -> (URL, Register) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "bands-\(UUID())")
    let demo = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "demo")
    try FileManager.default.copyItem(at: demo, to: folder)
    for (path, before, line) in [
      ("programme.rec", "Language: fr", office),
      ("activities/2023/2023-09-30-exercice-pointage.rec", "Practice: yes", activity),
    ] {
      let file = folder.appending(path: path)
      let text = try String(contentsOf: file, encoding: .utf8)
      try #require(text.contains("\n\(before)\n"))
      try text.replacing("\n\(before)\n", with: "\n\(line)\(before)\n", maxReplacements: 1)
        .write(to: file, atomically: true, encoding: .utf8)
    }
    return (folder, try Register(opening: FilePath(folder.path)))
  }

  private let practice = "2023-09-30-exercice-pointage"

  @Test("are read from the office's record and from an activity's")
  func reads() throws {
    let (folder, register) = try register(
      office: "TallyAges: 0-14 15-35 36+\n", activity: "TallyAges: 18-29 30+\n")
    defer { try? FileManager.default.removeItem(at: folder) }
    let reading = try register.read()
    #expect(reading.programme.tallyBands?.description == "0-14 15-35 36+")
    let activity = try #require(reading.programme.activities[id: practice])
    #expect(reading.programme.tallyBands(of: activity).description == "18-29 30+")
    #expect(!reading.problems.contains { $0.isError })
  }

  @Test("that do not follow one another are told, and the usual ones are used")
  func wrong() throws {
    let (folder, register) = try register(
      office: "TallyAges: 15-35 40+\n", activity: "TallyAges: tous\n")
    defer { try? FileManager.default.removeItem(at: folder) }
    let reading = try register.read()
    #expect(reading.programme.tallyBands == nil)
    let told = reading.problems.filter { problem in
      if case .field(.unreadable(field: "TallyAges", value: _, .bands)) = problem.kind {
        true
      } else {
        false
      }
    }
    #expect(told.count == 2)
  }

  @Test("of an activity are saved, and taken back")
  func saves() throws {
    let (folder, register) = try register(office: "", activity: "")
    defer { try? FileManager.default.removeItem(at: folder) }
    let reading = try register.read()
    let before = try #require(reading.programme.activities[id: practice]).details
    var after = before
    after.tallyBands = TallyBands("0-14 15-35 36+")
    let change = Change(.details(before: before, after: after))
    let author = Author(station: "aminata", name: "aminata", holder: "test")
    var saving = Saving(register, files: reading.files, author: author)
    #expect(saving.save([.make(change)]).failure == nil)
    try saving.settle()
    var now = try register.read().programme
    #expect(now.activities[id: practice]?.details == after)
    #expect(saving.save([.make(change.inverse)]).failure == nil)
    try saving.settle()
    now = try register.read().programme
    #expect(now.activities[id: practice]?.details == before)
  }
}
