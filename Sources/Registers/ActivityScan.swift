import Programmes
import Records

/// Reads the file of one activity the fast way: one pass over its bytes, its people straight into
/// packed rows. nil when the file needs the careful way; see `Scanner`.
struct ActivityScan {
  /// What a thread uses again for each file.
  struct Workshop {
    var rows: [Attendances.Row] = []
    var ids = PackedSet()
  }

  private enum Section: UInt8, CaseIterable {
    case activity, attendance, headcount, reported, commitment

    init?(_ type: UnsafeBufferPointer<UInt8>) {
      if type.equals("Activity") {
        self = .activity
      } else if type.equals("Attendance") {
        self = .attendance
      } else if type.equals("Headcount") {
        self = .headcount
      } else if type.equals("Reported") {
        self = .reported
      } else if type.equals("Commitment") {
        self = .commitment
      } else {
        return nil
      }
    }

    var type: String {
      switch self {
      case .activity: "Activity"
      case .attendance: "Attendance"
      case .headcount: "Headcount"
      case .reported: "Reported"
      case .commitment: "Commitment"
      }
    }
  }

  private(set) var scanner: Scanner
  private var section: Section?
  /// A bit for each.
  private var sectionsMet: UInt8 = 0
  private var details: Activity.Details?
  /// Kept apart: to ask the details for each person costs more than all the rest.
  private var hasDetails = false
  private var headcounts: [Headcount] = []
  private var reported: [Reported] = []
  private var commitments: [Commitment] = []
  private var odd: [Attendance] = []
  private var otherIDs: Set<String> = []

  private init(_ scanner: Scanner) {
    self.scanner = scanner
  }

  /// The activity, and whether lines end in CR LF.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, digits: UnsafePointer<UInt8>, _ workshop: inout Workshop
  ) -> (activity: Activity, hasCarriageReturn: Bool)? {
    guard let scanner = Scanner(text, digits: digits) else { return nil }
    var scan = ActivityScan(scanner)
    workshop.rows.removeAll(keepingCapacity: true)
    workshop.ids.removeAll()
    guard scan.read(&workshop), let details = scan.details else { return nil }
    let activity = Activity(
      details, attendances: Attendances(rows: Array(workshop.rows), odd: scan.odd),
      headcounts: scan.headcounts, reported: scan.reported, commitments: scan.commitments)
    return (activity, scan.scanner.hasCarriageReturn)
  }

  private mutating func read(_ workshop: inout Workshop) -> Bool {
    while let block = scanner.nextBlock() {
      switch (block, section) {
      case (.descriptor, _): guard descriptor() else { return false }
      case (.record, .attendance): guard attendance(&workshop) else { return false }
      case (.record, .activity):
        guard !hasDetails, let details = DetailsScan.read(&scanner) else { return false }
        self.details = details
        hasDetails = true
      case (.record, let section?): guard other(section) else { return false }
      case (.record, nil): return false
      }
    }
    return scanner.isAtEnd && scanner.hasEnd == scanner.isFramed
  }

  private mutating func descriptor() -> Bool {
    guard let type = scanner.descriptor(),
      let next = Section(type), sectionsMet & 1 << next.rawValue == 0
    else { return false }
    sectionsMet |= 1 << next.rawValue
    section = next
    return true
  }

  /// Reads a record of which a file has few, from its own text by the careful way.
  private mutating func other(_ section: Section) -> Bool {
    guard hasDetails, let text = scanner.record() else { return false }
    var bytes = Array("%rec: \(section.type)\n\n".utf8)
    bytes.append(contentsOf: text)
    let file = RecordFile(bytes)
    let isClean = file.problems.allSatisfy {
      if case .carriageReturn = $0.kind { true } else { false }
    }
    guard isClean, file.records.count == 1 else { return false }
    var reader = FieldReader(file.records[0])
    let id: String?
    switch section {
    case .headcount:
      let headcount = reader.headcount()
      id = headcount?.id
      if let headcount { headcounts.append(headcount) }
    case .reported:
      let reported = reader.reported()
      id = reported?.id
      if let reported { self.reported.append(reported) }
    case .commitment:
      let commitment = reader.commitment()
      id = commitment?.id
      if let commitment { commitments.append(commitment) }
    case .activity, .attendance: return false
    }
    reader.noteConflicts()
    guard let id, reader.problems.isEmpty else { return false }
    return otherIDs.insert("\(section.type) \(id)").inserted
  }
}

// MARK: Attendances

extension ActivityScan {
  /// What was read of one person so far.
  private struct Person {
    var id: UInt64 = 0
    var participant: UInt64 = 0
    /// Identifiers that do not pack.
    var oddID: String?
    var oddParticipant: String?
    var traits = PackedTraits()
    var years: Int?
    var birthYear: Int?
    var band: Ages?
    var days: [Day] = []
    /// The fields met: of two with one name the first counts, even when it is empty.
    var met: Met = []
  }

  fileprivate struct Met: OptionSet {
    let rawValue: UInt16
    static let id = Met(rawValue: 1)
    static let sex = Met(rawValue: 2)
    static let age = Met(rawValue: 4)
    static let birthYear = Met(rawValue: 8)
    static let ages = Met(rawValue: 16)
    static let disability = Met(rawValue: 32)
    static let method = Met(rawValue: 64)
    static let displaced = Met(rawValue: 128)
    static let participant = Met(rawValue: 256)
    static let answers = Met(rawValue: 512)
  }

  private mutating func attendance(_ workshop: inout Workshop) -> Bool {
    guard hasDetails else { return false }
    var person = Person()
    while scanner.at[0] != .newline {
      if line(of: &person) { continue }
      // Not one of the usual lines: whatever else a record may hold.
      switch scanner.at[0] {
      case .hash: if !scanner.comment() { return false }
      case 0x25: return false
      case .space, .tab, .carriageReturn:
        guard scanner.blankLine() else { return false }
        return add(person, &workshop)
      default: if !unusualLine(of: &person) { return false }
      }
    }
    return add(person, &workshop)
  }

  /// Reads a line as this program and recutils write it; false, and nothing moved, when it is not
  /// such a line.
  @inline(__always)
  private mutating func line(of person: inout Person) -> Bool {
    let at = scanner.at
    switch at[0] {
    case UInt8(ascii: "I"):
      guard scanner.matches("Id: "), !person.met.contains(.id),
        let id = scanner.identifier(4)
      else { return false }
      person.id = id
      person.met.insert(.id)
    case UInt8(ascii: "S"):
      guard scanner.matches("Sex: "), !person.met.contains(.sex) else { return false }
      let code: UInt64
      switch at[5] {
      case UInt8(ascii: "f"): code = 1
      case UInt8(ascii: "m"): code = 2
      case UInt8(ascii: "x"): code = 3
      default: return false
      }
      guard scanner.endLine(6) else { return false }
      person.traits.setSex(code)
      person.met.insert(.sex)
    case UInt8(ascii: "A"):
      if scanner.matches("Ages: ") {
        guard !person.met.contains(.ages), let band = band(6) else { return false }
        person.band = band
        person.met.insert(.ages)
        return true
      }
      guard scanner.matches("Age: "), !person.met.contains(.age) else { return false }
      guard let years = twoDigits(5), scanner.endLine(7) else { return false }
      person.years = years
      person.met.insert(.age)
    case UInt8(ascii: "B"):
      guard scanner.matches("BirthYear: "), !person.met.contains(.birthYear),
        let century = twoDigits(11), let year = twoDigits(13), 19...20 ~= century,
        scanner.endLine(15)
      else { return false }
      person.birthYear = century * 100 + year
      person.met.insert(.birthYear)
    case UInt8(ascii: "D"):
      if scanner.matches("Disability: ") {
        guard !person.met.contains(.disability), let code = answer(12) else { return false }
        person.traits.setDisability(code)
        person.met.insert(.disability)
      } else if scanner.matches("DisabilityMethod: ") {
        guard !person.met.contains(.method), let code = method(18) else { return false }
        person.traits.setMethod(code)
        person.met.insert(.method)
      } else if scanner.matches("Displaced: ") {
        guard !person.met.contains(.displaced), let code = answer(11) else { return false }
        person.traits.setDisplaced(code)
        person.met.insert(.displaced)
      } else {
        return false
      }
    case UInt8(ascii: "P"):
      guard scanner.matches("Participant: "), !person.met.contains(.participant),
        let id = scanner.identifier(13)
      else { return false }
      person.participant = id
      person.met.insert(.participant)
    case UInt8(ascii: "W"):
      guard scanner.matches("WashingtonGroup: "), !person.met.contains(.answers),
        let code = answers(17)
      else { return false }
      person.traits.setWashingtonGroup(code)
      person.met.insert(.answers)
    default: return false
    }
    return true
  }

  /// `1 1 3 1 - 1`: the code of six answers.
  @inline(__always)
  private mutating func answers(_ offset: Int) -> UInt16? {
    var (code, factor): (UInt16, UInt16) = (0, 1)
    for place in 0..<6 {
      let byte = scanner.at[offset + 2 * place]
      if place > 0, scanner.at[offset + 2 * place - 1] != .space { return nil }
      if byte != 0x2D {
        guard byte &- 0x31 < 4 else { return nil }
        code += UInt16(byte &- 0x30) * factor
      }
      factor &*= 5
    }
    return code > 0 && scanner.endLine(offset + 11) ? code : nil
  }

  @inline(__always)
  private func twoDigits(_ offset: Int) -> Int? {
    let (tens, ones) = (scanner.at[offset] &- 0x30, scanner.at[offset + 1] &- 0x30)
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }

  /// `15-35`, `36-120` or `36+`.
  @inline(__always)
  private mutating func band(_ offset: Int) -> Ages? {
    guard let lower = twoDigits(offset) else { return nil }
    if scanner.at[offset + 2] == .plus, scanner.endLine(offset + 3) {
      return Ages(lower: lower, upper: nil)
    }
    guard scanner.at[offset + 2] == 0x2D else { return nil }
    if Scanner.matches(scanner.at + offset + 3, "120"), scanner.endLine(offset + 6) {
      return Ages(lower: lower, upper: 120)
    }
    guard let upper = twoDigits(offset + 3), lower <= upper, scanner.endLine(offset + 5) else {
      return nil
    }
    return Ages(lower: lower, upper: upper)
  }

  @inline(__always)
  private mutating func answer(_ offset: Int) -> UInt64? {
    if Scanner.matches(scanner.at + offset, "no"), scanner.endLine(offset + 2) { return 2 }
    if Scanner.matches(scanner.at + offset, "yes"), scanner.endLine(offset + 3) { return 1 }
    return nil
  }

  @inline(__always)
  private mutating func method(_ offset: Int) -> UInt64? {
    let word = scanner.at + offset
    if Scanner.matches(word, "declared"), scanner.endLine(offset + 8) { return 2 }
    if Scanner.matches(word, "observed"), scanner.endLine(offset + 8) { return 3 }
    if Scanner.matches(word, "wg-ss"), scanner.endLine(offset + 5) { return 1 }
    return nil
  }

  /// Reads any other field: one that is written unusually, that was met before, or that this program
  /// does not know.
  @inline(never)
  private mutating func unusualLine(of person: inout Person) -> Bool {
    guard let line = scanner.field() else { return false }
    if line.isNamed("Day") {
      guard line.isASCII, let word = line.word else { return false }
      if word.isEmpty { return line.value.isEmpty }
      guard let day = Day(word) else { return false }
      person.days.append(day)
      return true
    }
    guard let field = Met(line), person.met.insert(field).inserted else {
      return !line.isNamed("Conflict")
    }
    guard let word = line.word else { return false }
    if word.isEmpty { return true }
    switch field {
    case .id: (person.id, person.oddID) = packed(word)
    case .participant: (person.participant, person.oddParticipant) = packed(word)
    case .sex:
      guard let sex = Sex(rawValue: word.string) else { return false }
      person.traits.setSex(sex == .female ? 1 : sex == .male ? 2 : 3)
    case .age:
      guard let years = word.number(digits: 1...3), years <= 120 else { return false }
      person.years = years
    case .birthYear:
      guard let year = word.number(digits: 4...4), 1900...2100 ~= year else { return false }
      person.birthYear = year
    case .ages:
      guard let band = Ages(word.string) else { return false }
      person.band = band
    case .disability:
      guard let answer = word.answer else { return false }
      person.traits.setDisability(answer ? 1 : 2)
    case .displaced:
      guard let answer = word.answer else { return false }
      person.traits.setDisplaced(answer ? 1 : 2)
    case .answers:
      guard let answers = WashingtonGroup(written: word.string) else { return false }
      person.traits.set(answers)
    default:
      guard let method = DisabilityMethod(rawValue: word.string) else { return false }
      person.traits.setMethod(method == .washingtonGroup ? 1 : method == .declared ? 2 : 3)
    }
    return true
  }

  private func packed(_ word: UnsafeBufferPointer<UInt8>) -> (bits: UInt64, odd: String?) {
    let text = word.string
    if let packed = PackedIdentifier(text) { return (packed.bits, nil) }
    return (0, text)
  }

  private mutating func add(_ person: Person, _ workshop: inout Workshop) -> Bool {
    var traits = person.traits
    if let years = person.years {
      traits.setAge(kind: 1, UInt16(truncatingIfNeeded: years))
    } else if let year = person.birthYear {
      traits.setAge(kind: 2, UInt16(truncatingIfNeeded: year))
    } else if let band = person.band {
      traits.setAge(band)
    }
    if person.oddID == nil, person.oddParticipant == nil, person.days.isEmpty {
      guard person.id != 0, workshop.ids.insert(person.id) else { return false }
      workshop.rows.append(
        Attendances.Row(id: person.id, participant: person.participant, traits: traits))
      return true
    }
    guard person.id != 0 || person.oddID != nil else { return false }
    if person.id != 0 {
      guard workshop.ids.insert(person.id) else { return false }
    }
    let attendance = Attendance(
      id: person.oddID ?? PackedIdentifier(bits: person.id).text, sex: traits.sex, age: traits.age,
      hasDisability: traits.hasDisability, disabilityMethod: traits.disabilityMethod,
      washingtonGroup: traits.washingtonGroup, isDisplaced: traits.isDisplaced,
      participant: person.oddParticipant
        ?? (person.participant == 0 ? nil : PackedIdentifier(bits: person.participant).text),
      days: person.days)
    if let id = person.oddID {
      guard otherIDs.insert("Attendance \(id)").inserted else { return false }
    }
    workshop.rows.append(Attendances.oddRow(at: odd.count))
    odd.append(attendance)
    return true
  }
}

extension ActivityScan.Met {
  /// The field of that name; nil for one that attendances do not have.
  fileprivate init?(_ line: Scanner.Line) {
    if line.isNamed("Id") {
      self = .id
    } else if line.isNamed("Sex") {
      self = .sex
    } else if line.isNamed("Age") {
      self = .age
    } else if line.isNamed("BirthYear") {
      self = .birthYear
    } else if line.isNamed("Ages") {
      self = .ages
    } else if line.isNamed("Disability") {
      self = .disability
    } else if line.isNamed("DisabilityMethod") {
      self = .method
    } else if line.isNamed("Displaced") {
      self = .displaced
    } else if line.isNamed("Participant") {
      self = .participant
    } else if line.isNamed("WashingtonGroup") {
      self = .answers
    } else {
      return nil
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// `yes` or `no`, in any of the ways the format has for them.
  var answer: Bool? {
    if equals("yes") || equals("true") || equals("1") { return true }
    if equals("no") || equals("false") || equals("0") { return false }
    return nil
  }
}
