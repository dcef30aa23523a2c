import Crashes
import Foundation
import Programmes
import Registers
import SystemPackage
import Testing

@Suite("A cut history", .timeLimit(.minutes(15)))
struct PrefixTests {
  /// A register of which nothing is settled but the beginning, so that all that it holds beyond that
  /// stands in its history alone, and what it holds after each change.
  private static func unsettled(
    _ changes: [Change]
  ) throws -> (Session, Tree, contents: [Content], lengths: [Int], file: String) {
    let session = try Session(seed: 1, tasks: 0)
    let register = try Register(opening: FilePath(session.register))
    var programme = session.script.beginning
    var saving = Saving(
      register, files: try register.read().files,
      author: Author(
        station: "aminata", name: "aminata", holder: "aminata",
        now: { Instant(seconds: 1_700_000_000) }))
    var (contents, lengths): ([Content], [Int]) = ([Content(programme)], [0])
    var file = ""
    for change in changes {
      #expect(saving.save([.make(change)]).failure == nil)
      try programme.apply(change)
      contents.append(Content(programme))
      let tree = try Tree(at: session.register)
      let histories = tree.files.keys.filter { $0.contains("history/") }
      file = try #require(histories.first)
      #expect(histories.count == 1)
      lengths.append(tree.files[file]?.count ?? 0)
    }
    return (session, try Tree(at: session.register), contents, lengths, file)
  }

  private static func tallies(_ count: Int) -> [Change] {
    (0..<count).map { number in
      let id = "2023-09-30-paix"
      let value: [String?] = [nil, "a\nb", "Sum: 00000000", "ends in \\", "ߒߞߏ"]
      return number.isMultiple(of: 3)
        ? Change(
          .headcount(
            id, station: "door-\(number % 2)", Traits(sex: .female), by: 1, newID: "h-\(number % 2)"
          ))
        : Change(
          .reported(
            id, before: nil,
            after: Reported(
              id: "r-\(number)", measure: .women, value: .count(.number(number)),
              source: Reported.office, sentence: value[number % value.count])))
    }
  }

  @Test("at any byte, plain or filled with zeros, loses no earlier change and makes up none")
  func everyPrefix() throws {
    let count = number("WIPNET_PREFIX_CHANGES", 3)
    let (session, tree, contents, lengths, file) = try Self.unsettled(Self.tallies(count))
    let whole = try #require(tree.files[file])
    var cuts: [(length: Int, fill: Int)] = []
    for length in 0..<whole.count {
      cuts.append((length, 0))
      if length.isMultiple(of: 4) { cuts.append((length, whole.count - length)) }
      if length.isMultiple(of: 32) { cuts.append((length, 4096)) }
    }
    let faults = try inParallel(cuts, workers: 2) { cut -> [String] in
      var tree = tree
      tree.files[file] = whole.prefix(cut.length) + [UInt8](repeating: 0, count: cut.fill)
      let folder = "\(session.scratch.path)/\(cut.length)-\(cut.fill)"
      return try Self.faults(tree, contents, lengths, file, cut.length, in: folder)
        .map { "cut at \(cut.length) of \(whole.count), \(cut.fill) zeros: \($0)" }
    }
    print("prefixes: \(cuts.count) of a history of \(whole.count) bytes, \(faults.count) faults")
    #expect(faults.isEmpty, "\(faults.prefix(5).joined(separator: "\n"))")
  }

  private static func faults(
    _ tree: Tree, _ contents: [Content], _ lengths: [Int], _ file: String, _ length: Int,
    in folder: String
  ) throws -> [String] {
    try tree.write(to: folder)
    defer { Scratch.remove(folder) }
    let register = try Register(opening: FilePath(folder))
    let reading = try register.read()
    let found = Content(reading.programme)
    var faults: [String] = []
    // Without its last blank line a record is whole; without its last line end it is too.
    let complete = lengths.lastIndex { $0 <= length + 2 } ?? 0
    let certain = lengths.lastIndex { $0 <= length } ?? 0
    guard let number = (certain...complete).first(where: { contents[$0] == found }) else {
      return ["of \(certain) changes: \(contents[certain].difference(to: found).prefix(3))"]
    }
    let told = try Judge.recover(register, reading)
    let after = try Tree(at: folder)
    let rest = Array((tree.files[file] ?? []).dropFirst(max(lengths[number], 0)))
    let text = rest.filter { $0 != 0 && $0 != 0x0A }
    let kept = told.compactMap { after.files[$0] }.joined().filter { $0 != 0 && $0 != 0x0A }
    if number > 0, Array(kept) != text {
      faults.append("\(text.count) bytes are not kept: \(told)")
    }
    if Content(try register.read().programme) != found { faults.append("changed by the repair") }
    return faults + after.textFaults
  }
}
