import Foundation
import Programmes
import Records
import Registers
import Testing

@Suite("Merging random histories of three replicas")
struct RandomMergeTests {
  @Test("gives the same bytes in every order, where nobody removed what others add behind")
  func everyOrder() {
    for seed in 0..<250 {
      var writer = RandomWriter(seed: UInt64(seed), removes: false)
      let (base, replicas) = writer.histories()
      let orders = Orders(base, replicas).bytes
      for bytes in orders.dropFirst() {
        expectSame(bytes, orders[0], "seed \(seed)")
      }
    }
  }

  @Test("gives the same records in every order, whatever is removed")
  func everyOrderOfRemovals() {
    for seed in 0..<250 {
      var writer = RandomWriter(seed: UInt64(seed), removes: true)
      let (base, replicas) = writer.histories()
      // Where the base lacks what was removed, it cannot tell which side has changed what remains.
      let orders = Orders(base, replicas).bytes[..<3].map(Contents.init)
      for contents in orders.dropFirst() where contents != orders[0] {
        #expect(contents == orders[0], "seed \(seed)")
      }
    }
  }

  @Test("is the same for both sides, and nothing new the second time")
  func bothSides() {
    for seed in 0..<250 {
      var writer = RandomWriter(seed: UInt64(seed), removes: true)
      let (base, replicas) = writer.histories()
      let (mine, theirs) = (replicas[0], replicas[1])
      let merge = Merge(base: base, mine: mine, theirs: theirs)
      let other = Merge(base: base, mine: theirs, theirs: mine)
      expectSame(merge.bytes, other.bytes, "seed \(seed)")
      #expect(merge.conflicts == other.conflicts, "seed \(seed)")
      for side in [mine, theirs, merge.bytes] {
        let again = Merge(base: base, mine: merge.bytes, theirs: side)
        expectSame(again.bytes, merge.bytes, "seed \(seed)")
        #expect(again.conflicts.isEmpty, "seed \(seed)")
      }
      expectSame(Merge(base: base, mine: mine, theirs: mine).bytes, mine, "seed \(seed)")
      expectSame(Merge(base: base, mine: mine, theirs: base).bytes, mine, "seed \(seed)")
      expectSame(Merge(base: mine, mine: mine, theirs: theirs).bytes, theirs, "seed \(seed)")
    }
  }

  @Test("keeps every value that a side has written")
  func nothingLost() {
    for seed in 0..<250 {
      var writer = RandomWriter(seed: UInt64(seed), removes: true)
      let (base, replicas) = writer.histories()
      let result = Contents(Orders(base, replicas).bytes[seed % 6])
      let before = Contents(base)
      for replica in replicas {
        for (key, lines) in Contents(replica).lines {
          for line in lines where before.lines[key]?.contains(line) != true {
            let found = result.lines[key] ?? []
            #expect(
              found.contains(line) || found.contains("Conflict: \(line)"),
              "seed \(seed): \(key) has lost \(line)")
          }
        }
      }
    }
  }

  @Test("leaves files that recutils and our own rules find clean")
  func clean() throws {
    for seed in 0..<30 {
      var writer = RandomWriter(seed: UInt64(seed), removes: true)
      let (base, replicas) = writer.histories()
      let bytes = Orders(base, replicas).bytes[0]
      #expect(RecordFile(bytes).problems.isEmpty, "seed \(seed)")
      #expect(RecordFile(bytes).violations.isEmpty, "seed \(seed)")
      let file = FileManager.default.temporaryDirectory
        .appending(path: "wipnet-merge-\(UUID().uuidString).rec")
      try Data(bytes).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      #expect(try run("recfix", "--no-external", "--check", file.path).status == 0, "seed \(seed)")
    }
  }

  @Test("takes any bytes, and loses no line that a side alone has written")
  func anyBytes() {
    for seed in 0..<1500 {
      var writer = RandomWriter(seed: UInt64(seed), removes: true)
      let (base, replicas) = writer.histories()
      let mine = writer.mutated(seed % 3 == 0 ? base : replicas[0])
      let theirs = writer.mutated(seed % 5 == 0 ? replicas[0] : replicas[1])
      let root = seed % 7 == 0 ? writer.mutated(base) : base
      let merge = Merge(base: root, mine: mine, theirs: theirs)
      expectSame(
        merge.bytes, Merge(base: root, mine: theirs, theirs: mine).bytes, "seed \(seed)")
      let found = pieces(merge.bytes)
      for side in [mine, theirs] {
        let last = side.split(separator: 0x0A).last.map(Array.init) ?? []
        for piece in pieces(side).subtracting(pieces(root)) where !found.contains(piece) {
          // The start of a line that another version has whole.
          if piece == last, (found.union(pieces(root))).contains(where: { $0.starts(with: piece) })
          {
            continue
          }
          Issue.record("seed \(seed) lost \(String(decoding: piece, as: UTF8.self))")
        }
      }
    }
  }

  /// The lines of a text without what a conflict or a cut puts before them, and
  /// without the frame and the descriptors, which are put together by their words.
  private func pieces(_ bytes: [UInt8]) -> Set<[UInt8]> {
    var pieces: Set<[UInt8]> = []
    for line in bytes.split(separator: 0x0A) {
      var line = Array(line)
      if line.last == 0x0D { line.removeLast() }
      for start in ["# cut: ", "# Conflict: ", "Conflict: "] where line.starts(with: start.utf8) {
        line.removeFirst(start.utf8.count)
      }
      line = Array(line.drop { $0 == 0x20 || $0 == 0x09 })
      let isFrame = line == Array("# end".utf8) || line.starts(with: "# wipnet 1".utf8)
      if isFrame || line.isEmpty || line.first == 0x25 || line == Array("removed".utf8) { continue }
      pieces.insert(line)
    }
    return pieces
  }

  private func expectSame(_ one: [UInt8], _ other: [UInt8], _ comment: String) {
    guard one != other else { return }
    let texts = [one, other].map { String(decoding: $0, as: UTF8.self) }
    #expect(texts[0] == texts[1], "\(comment)")
  }
}

/// Three replicas brought together in every order, also crosswise.
private struct Orders {
  var bytes: [[UInt8]]

  init(_ base: [UInt8], _ replicas: [[UInt8]]) {
    func merge(_ base: [UInt8], _ mine: [UInt8], _ theirs: [UInt8]) -> [UInt8] {
      Merge(base: base, mine: mine, theirs: theirs).bytes
    }
    let (a, b, c) = (replicas[0], replicas[1], replicas[2])
    bytes = [
      merge(base, merge(base, a, b), c), merge(base, a, merge(base, b, c)),
      merge(base, merge(base, a, c), b),
      // Two have taken the third one in already.
      merge(b, merge(base, a, b), merge(base, b, c)),
      merge(a, merge(base, a, b), merge(base, c, a)),
      merge(c, merge(base, c, b), merge(base, c, a)),
    ]
  }
}

/// What a file says, without the order of its records.
private struct Contents: Equatable {
  /// The lines of each record, by its type and identifier, and the other blocks as they are.
  var lines: [String: [String]] = [:]

  init(_ bytes: [UInt8]) {
    for block in RecordFile(bytes).blocks {
      let text = String(decoding: block.bytes, as: UTF8.self)
      let id = block.record.flatMap { $0.word("Id") } ?? text
      let lines = block.lines.map { String(decoding: $0.bytes.dropLast(), as: UTF8.self) }
      self.lines["\(block.kind) \(block.type) \(id)", default: []] += lines.sorted()
    }
  }
}

/// Writes a base, and three replicas that each went on from it.
private struct RandomWriter {
  private var numbers: SeededGenerator
  private var next = 0
  let removes: Bool

  init(seed: UInt64, removes: Bool) {
    numbers = SeededGenerator(seed: seed)
    self.removes = removes
  }

  private mutating func number(below limit: Int) -> Int {
    Int.random(in: 0..<limit, using: &numbers)
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }

  mutating func histories() -> (base: [UInt8], replicas: [[UInt8]]) {
    let isFramed = number(below: 2) == 0
    var file = RecordFile(
      Array(
        """
        %rec: Activity
        %key: Id
        %mandatory: Title
        %type: Starts date

        Id: 2023-08-11-rss
        Title: RSS
        Starts: 2023-08-11
        Place: bamako
        Place: segou
        Result: one

        # those who came

        %rec: Attendance
        %key: Id
        %type: Sex enum f m x
        %type: Age int

        %rec: Headcount
        %key: Id
        %mandatory: Station Count
        %type: Count int

        """.utf8))
    for _ in 0..<number(below: 6) { file.append(person()) }
    for _ in 0..<number(below: 3) { file.append(headcount()) }
    let base = file.bytes
    func framed(_ bytes: [UInt8]) -> [UInt8] {
      guard isFramed else { return bytes }
      let start = "# wipnet 1: this file ends with the line \"# end\"\n\n"
      return Array(start.utf8) + bytes + Array("\n# end\n".utf8)
    }
    let replicas = (0..<3).map { _ in
      var bytes = base
      for _ in 0..<number(below: 8) { edit(&bytes) }
      return framed(bytes)
    }
    return (framed(base), replicas)
  }

  private mutating func id(_ letter: String) -> String {
    next += 1
    return "\(letter)-\(number(below: 900) + 100)\(next)"
  }

  private mutating func person() -> Record {
    Record(
      type: "Attendance",
      fields: [("Id", id("a")), ("Sex", pick(["", "f", "m"])), ("Age", pick(["", "24", "9"]))])
  }

  private mutating func headcount() -> Record {
    Record(
      type: "Headcount",
      fields: [
        ("Id", id("h")), ("Station", pick(["awa", "binta"])), ("Sex", pick(["", "f"])),
        ("Count", "\(number(below: 30))"),
      ])
  }

  private mutating func edit(_ bytes: inout [UInt8]) {
    var file = RecordFile(bytes)
    let index = number(below: file.records.count)
    var record = file.records[index]
    switch number(below: removes ? 10 : 9) {
    case 0, 1: file.append(person())
    case 2: file.append(headcount())
    case 3:
      record.set("Note", pick([nil, "x", "deux\nlignes", "C:\\", " blank ", "a\\\nb"]))
      file.replace(at: index, with: record)
    case 4:
      record.set(pick(["Odd", "Strange"]), pick([nil, "1", "10", "9", "é"]))
      file.replace(at: index, with: record)
    case 5 where record.type == "Activity":
      let (field, values) = pick([
        ("Place", ["bamako", "gao", "mopti", "segou", "kayes"]), ("Result", ["one", "two", "one"]),
      ])
      record.set(field, values.filter { _ in number(below: 2) == 0 })
      file.replace(at: index, with: record)
    case 5, 6:
      if record.type == "Activity" { return }
      record.set(record.type == "Headcount" ? "Count" : "Age", pick(["1", "20", "3", "100"]))
      file.replace(at: index, with: record)
    case 7:
      let remark = Array("# remark \(number(below: 3))\n".utf8)
      let text = Array("\(pick(["", "\n"]))".utf8)
      let old = record.bytes
      if let at = bytes.firstRange(of: old)?.lowerBound {
        bytes.insert(contentsOf: remark + text, at: at)
      }
      return
    case 8:
      record.set("Title", record.type == "Activity" ? pick(["RSS", "Paix", "Élections"]) : nil)
      file.replace(at: index, with: record)
    case 9 where record.type != "Activity": file.remove(at: index)
    default: break
    }
    bytes = file.bytes
  }

  /// The same text with up to four bytes changed, dropped or doubled.
  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<1 + number(below: 4) where !bytes.isEmpty {
      let at = number(below: bytes.count)
      switch number(below: 6) {
      case 0: bytes[at] = UInt8(number(below: 256))
      case 1: bytes.remove(at: at)
      case 2: bytes.insert(contentsOf: pick(["\n", "+ x\n", "\r\n", "%rec: X\n"]).utf8, at: at)
      case 3:
        bytes.insert(contentsOf: pick(["<<<<<<< a\n", "\u{FEFF}", "Id: a\n", "#"]).utf8, at: at)
      case 4: bytes.removeSubrange(at..<min(bytes.count, at + number(below: 40)))
      default: bytes.insert(bytes[at], at: at)
      }
    }
    return bytes
  }
}
