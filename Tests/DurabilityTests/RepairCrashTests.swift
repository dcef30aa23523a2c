import Crashes
import Foundation
import Programmes
import Registers
import SystemPackage
import Testing

@Suite("A crash in the midst of wipnet check --fix", .timeLimit(.minutes(5)))
struct RepairCrashTests {
  private let author = Author(
    station: "judge", name: "judge", holder: "judge", now: { Instant(seconds: 1_800_000_000) })

  /// The files of the small office as an editor of another system has left them.
  private func office() throws -> Tree {
    var tree = Tree.smallOffice
    for path in tree.files.keys where path.hasPrefix("activities/") || path.hasPrefix("part") {
      let text = String(decoding: tree.files[path] ?? [], as: UTF8.self)
      tree.files[path] = Array(("\u{FEFF}" + text.replacing("\n", with: "\r\n")).utf8)
    }
    return tree
  }

  @Test("leaves each file as it was or mended, and its history with it")
  func everyState() throws {
    let before = try office()
    let scratch = try Scratch()
    let folder = "\(scratch.path)/register"
    try before.write(to: folder)
    let content = Content(try Register(opening: FilePath(folder)).read().programme)
    let recording = try Recorder.record(
      [Recorder.built("wipnet"), "check", "--fix", folder], in: folder, expecting: 1
    )
    let mended = try Tree(at: folder)
    let broken = before.files.keys.filter { before.files[$0] != mended.files[$0] }.sorted()
    #expect(broken.count == 3)

    var seen: Set<Int> = []
    var kept: Set<Int> = []
    for model in DiskModel.allCases {
      var states: [Tree] = []
      Simulator.states(of: recording, model: model, seed: 1, samples: 4) { state in
        if seen.insert(state.tree.hashValue).inserted { states.append(state.tree) }
        return true
      }
      for (index, tree) in states.enumerated() {
        let place = "\(scratch.path)/state"
        try tree.write(to: place)
        defer { Scratch.remove(place) }
        let register = try Register(opening: FilePath(place))
        #expect(Content(try register.read().programme) == content)
        var saving = Saving(register, files: try register.read().files, author: author)
        try saving.settle()
        // Whatever was told is done, and what was done is told.
        let told = Set(try History(of: register).entries.flatMap { $0.steps.map(\.file) })
        let settled = try Tree(at: place)
        for path in broken {
          let wanted = told.contains(path) ? mended.files[path] : before.files[path]
          #expect(settled.files[path] == wanted, "\(model), state \(index): \(path)")
        }
        kept.insert(told.count)
        // Done again, nothing is told twice; and all of it can be taken back.
        guard index.isMultiple(of: 8) else { continue }
        var numbers = SeededGenerator(seed: 1)
        let day = try #require(Day("2026-11-22"))
        _ = try register.repair(today: day, author: author, using: &numbers)
        let entries = try History(of: register).entries
        #expect(entries.flatMap { $0.steps.map(\.file) }.sorted() == broken)
        var undoing = Saving(register, files: try register.read().files, author: author)
        for entry in entries.reversed() {
          let batch = undoing.save([.takeBackOf(station: entry.station, serial: entry.serial)])
          #expect(batch.failure == nil)
        }
        try undoing.settle()
        let restored = try Tree(at: place)
        for path in broken { #expect(restored.files[path] == before.files[path]) }
      }
    }
    print("crashes of a repair: \(seen.count) distinct states")
    #expect(seen.count >= 100)
    #expect(kept == [0, 1, 2, 3])
  }
}
