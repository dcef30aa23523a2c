import Glibc
import Programmes
import Records

/// Reads the file of one activity the fast way: one pass over its bytes, its people straight into
/// packed rows. nil when the file needs the careful way; see `Scanner`.
struct ActivityScan {
  /// What a thread uses again for each file.
  struct Workshop: ~Copyable {
    let youth: YouthDefinition
    /// Whether people are kept one by one, or crossed alone; and what is told of the activity at length.
    let keepsAll: Bool
    fileprivate var rows: [Attendances.Row] = []
    fileprivate var ids = PackedSet()
    /// The keys of those who are named, each once, and how many attendances name somebody.
    fileprivate var named = PackedSet()
    fileprivate var namedAttendances = 0
    fileprivate var crossing: Crossing
    fileprivate var descriptors = KnownDescriptors()
    var lists = KnownLists()

    fileprivate mutating func note(named key: UInt64) {
      namedAttendances += 1
      named.insert(key)
    }

    fileprivate var namedPeople: NamedPeople {
      NamedPeople(different: named.all, attendances: namedAttendances)
    }

    init(youth: YouthDefinition, keepsAll: Bool) {
      self.youth = youth
      self.keepsAll = keepsAll
      crossing = Crossing(youth: youth)
    }
  }

  fileprivate enum Section: UInt8, CaseIterable {
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
  /// Identifiers of the person being read that do not pack. Apart from `Person`, which then is plain
  /// numbers: to let go of a million people would cost as much as to count them.
  private var oddID: String?
  private var oddParticipant: String?
  /// The days on which that person was there; of most nobody noted them.
  private var days: [Day] = []
  private var otherIDs: Set<String> = []

  private init(_ scanner: Scanner) {
    self.scanner = scanner
  }

  /// Reads a file's text into its part; false, with nothing in it, when the file needs the careful way.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, digits: UnsafePointer<UInt8>,
    _ workshop: inout Workshop, into part: inout FilePart
  ) -> Bool {
    guard let scanner = Scanner(text, digits: digits) else { return false }
    var scan = ActivityScan(scanner)
    workshop.rows.removeAll(keepingCapacity: true)
    workshop.ids.removeAll()
    workshop.named.removeAll()
    workshop.namedAttendances = 0
    let isRead = scan.read(&workshop)
    // Whatever was counted before the file was refused must not stay.
    let listed = workshop.crossing.finish()
    guard isRead, let details = scan.details.take() else { return false }
    // Copied, so that each activity has room for its own people and no more.
    let people =
      workshop.keepsAll
      ? Attendances(rows: workshop.rows.withUnsafeBufferPointer(Array.init), odd: scan.odd)
      : Attendances()
    part.figures = Figures(
      listed: listed, named: workshop.namedPeople, headcounts: scan.headcounts,
      reported: scan.reported, youth: workshop.youth, keepsCrossing: workshop.keepsAll)
    part.activity = Activity(
      details, attendances: people, headcounts: scan.headcounts, reported: scan.reported,
      commitments: scan.commitments)
    if scan.scanner.hasCarriageReturn { part.noteCarriageReturns(in: text) }
    return true
  }

  private mutating func read(_ workshop: inout Workshop) -> Bool {
    while let block = scanner.nextBlock() {
      switch (block, section) {
      case (.descriptor, _): guard descriptor(&workshop.descriptors) else { return false }
      case (.record, .attendance): guard attendance(&workshop) else { return false }
      case (.record, .activity):
        guard !hasDetails else { return false }
        details = DetailsScan.read(&scanner, &workshop.lists, keepsTexts: workshop.keepsAll)
        guard let starts = details?.starts else { return false }
        workshop.crossing.begin(on: starts)
        hasDetails = true
      case (.record, let section?): guard other(section) else { return false }
      case (.record, nil): return false
      }
    }
    return scanner.isAtEnd && scanner.hasEnd == scanner.isFramed
  }

  private mutating func descriptor(_ known: inout KnownDescriptors) -> Bool {
    let next: Section
    if let (section, length) = known.match(scanner.at, end: scanner.end) {
      next = section
      scanner.at += length
    } else {
      let start = scanner.at
      guard let type = scanner.descriptor(), let section = Section(type) else { return false }
      next = section
      known.keep(start, to: scanner, as: section)
    }
    guard sectionsMet & 1 << next.rawValue == 0 else { return false }
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
    var traits = PackedTraits()
    var years: Int?
    var birthYear: Int?
    var band: Ages?
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
    (oddID, oddParticipant) = (nil, nil)
    if !days.isEmpty { days = [] }
    var person = Person()
    while true {
      let start = scanner.at
      usualLines(of: &person)
      if scanner.at[0] == .newline { break }
      if scanner.at > start { continue }
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

  /// Reads the lines that stand as this program and recutils write them, from wherever the record goes
  /// on in the usual order of fields; stops, with nothing of the line read, at any other.
  ///
  /// The order is followed rather than each line's name looked up: what a processor can foresee costs
  /// next to nothing, and of a million people nearly all have the same fields.
  @inline(__always)
  private mutating func usualLines(of person: inout Person) {
    if scanner.matches("Id: "), !person.met.contains(.id), let id = scanner.identifier(4) {
      person.id = id
      person.met.insert(.id)
    }
    if scanner.matches("Sex: "), !person.met.contains(.sex), let code = sex(5) {
      person.traits.setSex(code)
      person.met.insert(.sex)
    }
    if scanner.matches("Age: "), !person.met.contains(.age), let years = twoDigits(5),
      scanner.endLine(7)
    {
      person.years = years
      person.met.insert(.age)
    }
    if scanner.matches("BirthYear: "), !person.met.contains(.birthYear),
      let century = twoDigits(11), let year = twoDigits(13), 19...20 ~= century,
      scanner.endLine(15)
    {
      person.birthYear = century * 100 + year
      person.met.insert(.birthYear)
    }
    if scanner.matches("Ages: "), !person.met.contains(.ages), let band = band(6) {
      person.band = band
      person.met.insert(.ages)
    }
    if scanner.matches("Disability: "), !person.met.contains(.disability), let code = answer(12) {
      person.traits.setDisability(code)
      person.met.insert(.disability)
    }
    if scanner.matches("DisabilityMethod: "), !person.met.contains(.method),
      let code = method(18)
    {
      person.traits.setMethod(code)
      person.met.insert(.method)
    }
    if scanner.matches("WashingtonGroup: "), !person.met.contains(.answers),
      let code = answers(17)
    {
      person.traits.setWashingtonGroup(code)
      person.met.insert(.answers)
    }
    if scanner.matches("Displaced: "), !person.met.contains(.displaced), let code = answer(11) {
      person.traits.setDisplaced(code)
      person.met.insert(.displaced)
    }
    if scanner.matches("Participant: "), !person.met.contains(.participant),
      let id = scanner.identifier(13)
    {
      person.participant = id
      person.met.insert(.participant)
    }
  }

  /// Without a choice to be made for each letter: women and men come in no order.
  @inline(__always)
  private mutating func sex(_ offset: Int) -> UInt64? {
    let letter = scanner.at[offset]
    let code: UInt64 =
      (letter == UInt8(ascii: "f") ? 1 : 0) | (letter == UInt8(ascii: "m") ? 2 : 0)
      | (letter == UInt8(ascii: "x") ? 3 : 0)
    return code != 0 && scanner.endLine(offset + 1) ? code : nil
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

  /// `15-35`, `0-14`, `36-120` or `36+`.
  @inline(__always)
  private mutating func band(_ offset: Int) -> Ages? {
    var hyphen = offset + 2
    var lower = twoDigits(offset)
    if lower == nil, scanner.at[offset] &- 0x30 < 10 {
      lower = Int(scanner.at[offset] &- 0x30)
      hyphen = offset + 1
    }
    guard let lower else { return nil }
    if scanner.at[hyphen] == .plus, scanner.endLine(hyphen + 1) {
      return Ages(lower: lower, upper: nil)
    }
    guard scanner.at[hyphen] == 0x2D else { return nil }
    if Scanner.matches(scanner.at + hyphen + 1, "120"), scanner.endLine(hyphen + 4) {
      return Ages(lower: lower, upper: 120)
    }
    guard let upper = twoDigits(hyphen + 1), lower <= upper, scanner.endLine(hyphen + 3) else {
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
      days.append(day)
      return true
    }
    guard let field = Met(line), person.met.insert(field).inserted else {
      return !line.isNamed("Conflict")
    }
    guard let word = line.word else { return false }
    if word.isEmpty { return true }
    switch field {
    case .id: (person.id, oddID) = packed(word)
    case .participant: (person.participant, oddParticipant) = packed(word)
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
    // Of several answers somebody has to see whether they go together.
    if person.years != nil || person.birthYear != nil, person.band != nil { return false }
    if person.years != nil, person.birthYear != nil { return false }
    if let years = person.years {
      traits.setAge(kind: 1, UInt16(truncatingIfNeeded: years))
    } else if let year = person.birthYear {
      traits.setAge(kind: 2, UInt16(truncatingIfNeeded: year))
    } else if let band = person.band {
      traits.setAge(band)
    }
    if oddID == nil, oddParticipant == nil, days.isEmpty {
      guard person.id != 0, workshop.ids.insert(person.id) else { return false }
      workshop.crossing.add(traits)
      if person.participant != 0 { workshop.note(named: person.participant) }
      if workshop.keepsAll {
        workshop.rows.append(
          Attendances.Row(id: person.id, participant: person.participant, traits: traits))
      }
      return true
    }
    guard person.id != 0 || oddID != nil else { return false }
    if person.id != 0 {
      guard workshop.ids.insert(person.id) else { return false }
    }
    let attendance = Attendance(
      id: oddID ?? PackedIdentifier(bits: person.id).text, sex: traits.sex, age: traits.age,
      hasDisability: traits.hasDisability, disabilityMethod: traits.disabilityMethod,
      washingtonGroup: traits.washingtonGroup, isDisplaced: traits.isDisplaced,
      participant: oddParticipant
        ?? (person.participant == 0 ? nil : PackedIdentifier(bits: person.participant).text),
      days: days)
    if let id = oddID {
      guard otherIDs.insert("Attendance \(id)").inserted else { return false }
    }
    workshop.crossing.add(attendance)
    if let participant = attendance.participant {
      workshop.note(named: RosterColumns.key(of: participant))
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

/// The last descriptor of each kind that was met, so that the same bytes need not be looked through
/// again: the files of a register have the same ones by the ten thousand.
private struct KnownDescriptors {
  private var texts: [(section: ActivityScan.Section, bytes: [UInt8])] = []

  /// The descriptor that stands at a place, and how many bytes it has, when it is a known one. Between
  /// the place and the padding behind `end` stand at least as many bytes as are compared.
  func match(
    _ at: UnsafePointer<UInt8>, end: UnsafePointer<UInt8>
  ) -> (section: ActivityScan.Section, length: Int)? {
    let room = end - at
    for (section, bytes) in texts where bytes.count <= room && memcmp(at, bytes, bytes.count) == 0 {
      return (section, bytes.count)
    }
    return nil
  }

  /// Keeps the one that stands between a place and where a scanner came to: a blank line, so that
  /// whatever follows cannot change what it was read as.
  mutating func keep(
    _ start: UnsafePointer<UInt8>, to scanner: Scanner, as section: ActivityScan.Section
  ) {
    guard scanner.at[0] == .newline, !scanner.hasCarriageReturn, !scanner.hasEnd else { return }
    let bytes = Array(UnsafeBufferPointer(start: start, count: scanner.at + 1 - start))
    texts.removeAll { $0.section == section }
    texts.append((section, bytes))
  }
}
