import Foundation
import Programmes
import Records
import Registers
import Testing

/// The fast way of reading must tell the same as the careful one, or leave the file to it.
@Suite("Reading the fast and the careful way")
struct TwoWaysTests {
  /// Reads a register both ways and compares all that comes of it.
  private func compare(_ office: Office) throws -> Reading {
    let fast = try Register(opening: office.path).read()
    let careful = try Register(opening: office.path).read(carefully: true)
    #expect(fast.problems == careful.problems)
    #expect(fast.programme.activities.map(\.id) == careful.programme.activities.map(\.id))
    for (one, other) in zip(fast.programme.activities, careful.programme.activities) {
      #expect(one == other)
    }
    #expect(Array(fast.programme.participants) == Array(careful.programme.participants))
    #expect(fast.programme == careful.programme)
    #expect(fast.figures == careful.figures)
    return fast
  }

  @Test(
    "gives the same for activities written in any way, and for what is left of them",
    arguments: 0..<6)
  func activities(seed: UInt64) throws {
    var writer = StrangeWriter(seed: seed)
    var files: [String: [UInt8]] = [:]
    let count = 250
    for number in 0..<count {
      let id = "2023-08-11-number-\(number)"
      files["activities/2023/\(id).rec"] = writer.activity(id)
    }
    let office = try Office()
    for (path, bytes) in files { try office.write(bytes, to: path) }
    let reading = try compare(office)
    // Neither way is left out: the test would tell nothing of one that takes no file.
    #expect(reading.filesReadCarefully > count / 20)
    #expect(reading.filesReadCarefully < count * 5 / 6)
    #expect(!reading.programme.activities.isEmpty)
  }

  @Test("gives the same for participants", arguments: 0..<6)
  func participants(seed: UInt64) throws {
    var writer = StrangeWriter(seed: seed &+ 1_000)
    let office = try Office()
    for number in 0..<120 {
      try office.write(writer.participants(number), to: "participants/\(2000 + number).rec")
    }
    let reading = try compare(office)
    #expect(reading.filesReadCarefully < 70)
    #expect(reading.programme.participants.count > 100)
  }

  @Test(
    "gives the same for a file that is read in runs, whatever stands where they meet",
    arguments: 0..<3)
  func runs(seed: UInt64) throws {
    var writer = StrangeWriter(seed: seed &+ 2_000)
    let office = try Office()
    try office.write(writer.largeRoster(bytes: 3 << 20), to: "participants/2023.rec")
    let reading = try compare(office)
    #expect(reading.programme.participants.count > 10_000)
    #expect(reading.filesReadCarefully < 3, "only the programme and the places")
  }

  @Test("gives the same when a large file has a fault somewhere")
  func faultInRun() throws {
    var writer = StrangeWriter(seed: 3_000)
    let office = try Office()
    var text = writer.largeRoster(bytes: 2 << 20)
    text.replaceSubrange(
      text.count / 2..<text.count / 2 + 1, with: Array("\n  what is this\n".utf8))
    try office.write(text, to: "participants/2023.rec")
    let reading = try compare(office)
    #expect(!reading.problems.isEmpty)
  }
}

/// Writes records as people and programs do, and worse.
private struct StrangeWriter {
  private var generator: SeededGenerator
  /// How many of a hundred values cannot be taken, in the file being written.
  private var faults = 0

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  /// Most files have no fault, or a few: of one that has many, nothing but the first would tell.
  private mutating func beginFile() { faults = pick([0, 0, 0, 1, 8]) }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  private mutating func pick<Element>(_ all: [Element]) -> Element {
    all[Int.random(in: 0..<all.count, using: &generator)]
  }

  private mutating func value(_ right: [String], _ wrong: [String]) -> String {
    chance(faults) ? pick(wrong) : pick(right)
  }

  private mutating func id(_ prefix: Character) -> String {
    chance(95)
      ? Identifiers.random(prefix, using: &generator)
      : pick(["\(prefix)-1", "\(prefix)-il", "A 001", "é-1", "\(prefix)-01234567890", "\(prefix)-"])
  }

  private mutating func text() -> String {
    pick([
      "Awa", "Aïssata Maïga", "N’Diaye", "ߒߞߏ", "👩🏿‍🤝‍👩🏽", "a: b", "# no comment", "+223 76 12 34 56",
      "76 12 34 56", "C:\\", "x\u{85}y", " blanks ", "\ttab", "e\u{301}", "",
    ])
  }

  /// A field with its lines, in one of the ways it can be written.
  private mutating func field(_ name: String, _ value: String) -> String {
    if chance(faults) {
      return switch Int.random(in: 0..<5, using: &generator) {
      case 0: "\(name): \(value)\n+ and more\n+\n+more\n"
      case 1: "\(name): \(value)\\\n folded\n"
      case 2: "\(name):\n\(name): \(value)\n"
      case 3: "\(name): \(text())\n"
      default: ""
      }
    }
    return switch Int.random(in: 0..<60, using: &generator) {
    case 0: "\(name):\(value)\n"
    case 1: "\(name): \(value) \n"
    case 2: "\(name):\t\(value)\n"
    case 3: "Unknown: a\\\n+folded\n\(name): \(value)\n"
    case 4: "# a comment\n\(name): \(value)\n"
    case 5: "\(name): \(value)\n\(name): \(text())\n"
    case 6: "Unknown_1: \(text())\n+ é\n+\n+more\n\(name): \(value)\n"
    default: "\(name): \(value)\n"
    }
  }

  private mutating func record(_ fields: [(String, String)]) -> String {
    let order = chance(20) ? fields.shuffled(using: &generator) : fields
    return order.map { field($0.0, $0.1) }.joined()
      + (chance(3) ? "  \n" : chance(3) ? "\n# alone\n\n" : "\n")
  }

  private mutating func descriptor(_ full: String, _ type: String) -> String {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: "%rec: \(type)\n\n"
    case 1: "%rec:  \(type) elsewhere.rec\n%key: Id\n\n"
    case 2: "# above\n%rec: \(type)\n# between\n%doc: \(text())\n\n"
    case 3 where chance(faults): ""
    default: full + "\n\n"
    }
  }

  private mutating func attendance() -> String {
    var fields = [("Id", id("a"))]
    if chance(90) { fields.append(("Sex", value(["f", "m", "x"], ["w"]))) }
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: fields.append(("Age", value(["5", "24", "120"], ["121", "007", "+3", "٣"])))
    case 1: fields.append(("BirthYear", value(["1999", "2030"], ["1899", "99", "2101"])))
    case 2: fields.append(("Ages", value(["15-35", "36+", "0-120"], ["35-15", "15", "1-2-3"])))
    case 3:
      fields += [("Age", "30"), ("BirthYear", "1990"), ("Ages", "15-35")]
    default: fields.append(("Age", String(Int.random(in: 10..<80, using: &generator))))
    }
    if chance(60) { fields.append(("Disability", value(["yes", "no", "true", "0"], ["oui"]))) }
    if chance(60) {
      fields.append(("DisabilityMethod", value(["declared", "observed", "wg-ss"], ["seen"])))
    }
    if chance(60) { fields.append(("Displaced", pick(["yes", "no", "1", "false"]))) }
    if chance(60) { fields.append(("Participant", id("p"))) }
    if chance(20) {
      let right = ["1 1 3 1 1 1", "1 - 4 2 1 -", "1  1 1 1 1 1", "- - - - - 2"]
      let wrong = [
        "1 1 1 1 1", "1 1 1 1 1 5", "- - - - - -", "111111", "1\t1 1 1 1 1", "٣ 1 1 1 1 1",
      ]
      fields.append(("WashingtonGroup", value(right, wrong)))
    }
    for day in ["2023-08-11", "2023-08-12"] where chance(15) {
      fields.append(("Day", value([day], ["2023-02-30", "soon", "11/08/2023"])))
    }
    return record(fields)
  }

  mutating func activity(_ id: String) -> [UInt8] {
    beginFile()
    var details = [
      ("Id", id), ("Title", text() + "t"), ("Kind", "training"), ("Role", "organised"),
      ("Starts", "2023-08-11"),
    ]
    let more: [(String, [String])] = [
      ("ShortTitle", ["short", ""]), ("Ends", [value(["2023-08-12"], ["2023-08-10", "soon"])]),
      ("DaysKnown", ["no", "yes"]), ("Sessions", [value(["5"], ["0"])]),
      ("Place", ["bamako", "gao "]),
      ("Venue", ["Maison"]), ("Project", ["just-future"]), ("Theme", [value(["elections"], ["é"])]),
      ("Organiser", ["cnf"]), ("Partner", ["cnf"]), ("Attended", ["cnf"]),
      ("TargetTotal", [value(["120"], ["-1"])]),
      ("TargetWomen", [value(["50%"], ["120%"])]), ("TargetYoung", ["35"]),
      ("Narrative", ["Long ago"]), ("Note", ["n"]), ("Result", ["one"]), ("Practice", ["yes"]),
      ("Source", ["office"]), ("Place", ["mopti"]),
    ]
    for (name, values) in more where chance(20) { details.append((name, pick(values))) }
    var text = chance(10) ? "# wipnet 1: this file ends with the line \"# end\"\n\n" : ""
    let isFramed = !text.isEmpty
    text += descriptor(Descriptors.activity, "Activity") + record(details)
    text += descriptor(Descriptors.attendance, "Attendance")
    for _ in 0..<Int.random(in: 0..<12, using: &generator) { text += attendance() }
    text += descriptor(Descriptors.headcount, "Headcount")
    if chance(30) {
      text += record([
        ("Id", self.id("h")), ("Station", "awa"), ("Sex", "f"), ("Ages", "15-35"), ("Count", "5"),
      ])
    }
    if chance(30) {
      text += descriptor(Descriptors.reported, "Reported")
      text += record([
        ("Id", self.id("r")), ("Measure", "women"), ("Value", "~9"), ("Source", "office"),
      ])
      text += descriptor(Descriptors.commitment, "Commitment")
      text += record([("Id", self.id("c")), ("By", "A"), ("What", self.text())])
    }
    if isFramed, chance(80) { text += "# end\n" }
    return mutated(text)
  }

  mutating func participants(_ number: Int) -> [UInt8] {
    beginFile()
    var text = descriptor(Descriptors.participant, "Participant")
    for _ in 0..<Int.random(in: 0..<6, using: &generator) { text += participant() }
    return mutated(text)
  }

  private mutating func participant() -> String {
    var fields = [("Id", id("p")), ("Name", text() + "n")]
    let more: [(String, [String])] = [
      ("Sex", ["f", "m", "x"]), ("BirthYear", [value(["1999"], ["12"])]),
      ("Organisation", ["JIGUIFA", "é"]),
      ("Function", ["Présidente"]),
      ("Phone", ["76 12 34 56", "76123456", "+223 76 12 34 56", "7"]),
      ("Locality", ["Commune IV"]), ("NetworkRole", [value(["trainer"], ["médiatrice"])]),
      ("NetworkRole", ["mediator"]), ("Invented", ["yes", "no"]),
    ]
    if chance(10) { fields.append(("SameAs", id("p"))) }
    for (name, values) in more where chance(60) { fields.append((name, pick(values))) }
    return record(fields)
  }

  /// People whose records need no careful way, enough for several runs.
  mutating func largeRoster(bytes: Int) -> [UInt8] {
    var text = Descriptors.participant + "\n\n"
    let isWindows = chance(40)
    while text.utf8.count < bytes {
      text += "Id: \(Identifiers.random("p", using: &generator))\nName: \(self.text())n\n"
      if chance(50) { text += "Phone: \(pick(["76 12 34 56", "20 00 00 00", "?"]))\n" }
      if chance(5), !isWindows { text += "Note: folded\\\n\n+ and further\n" }
      if chance(5) { text += "NetworkRole: trainer\nInvented: yes\n" }
      text += chance(3) ? "\n\n\n# note\n\n" : "\n"
    }
    return Array((isWindows ? text.replacing("\n", with: "\r\n") : text).utf8)
  }

  /// As it stands, or with line ends of another kind, or with a few bytes or lines amiss.
  private mutating func mutated(_ text: String) -> [UInt8] {
    var bytes = Array(text.utf8)
    if chance(15) { bytes = Array(text.replacing("\n", with: "\r\n").utf8) }
    guard chance(25), !bytes.isEmpty else { return bytes }
    for _ in 0..<Int.random(in: 1...3, using: &generator) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &generator)
      let odd: [UInt8] = Array("\n\r\\+#%: \t\0-a0é".utf8) + [0xFF, 0xC3]
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes.insert(pick(odd), at: at)
      case 1: bytes.remove(at: at)
      case 2: bytes[at] = pick(odd)
      case 3: bytes.removeSubrange(at...)
      case 4: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 80)], at: at)
      default:
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        lines.swapAt(
          Int.random(in: 0..<lines.count, using: &generator),
          Int.random(in: 0..<lines.count, using: &generator))
        bytes = Array(lines.joined(separator: [0x0A]))
      }
    }
    return bytes
  }
}
