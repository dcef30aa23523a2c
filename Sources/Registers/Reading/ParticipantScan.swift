import Programmes

/// Reads a file of participants, or a run of whole records from one, the fast way: straight into
/// columns. nil when the file needs the careful way; see `Scanner`.
struct ParticipantScan {
  /// What a run of records held.
  struct Part: Sendable {
    var people = RosterColumns()
    /// How many bytes of text it was.
    var byteCount = 0
    var hasCarriageReturn = false
    /// Whether the run says, in its first line, that the file ends with `# end`, and whether that
    /// line is in it.
    var isFramed = false
    var hasEnd = false
  }

  private var scanner: Scanner
  private var people = RosterColumns()

  /// `isStart`: the run is the file's beginning, and so has the descriptor, which no other may have.
  static func read(
    _ text: UnsafeBufferPointer<UInt8>, isStart: Bool, digits: UnsafePointer<UInt8>
  ) -> Part? {
    guard let scanner = Scanner(text, digits: digits) else { return nil }
    var scan = ParticipantScan(scanner: scanner)
    // Enough for the shortest usual records: what stays free is never touched, and to grow step by
    // step would take as much again.
    scan.people.reserve(text.count / 100, nameBytes: text.count / 8)
    guard scan.read(isStart) else { return nil }
    return Part(
      people: scan.people, byteCount: text.count,
      hasCarriageReturn: scan.scanner.hasCarriageReturn,
      isFramed: isStart && scan.scanner.isFramed, hasEnd: scan.scanner.hasEnd)
  }

  private mutating func read(_ isStart: Bool) -> Bool {
    var isTyped = !isStart
    while let block = scanner.nextBlock() {
      switch block {
      case .descriptor:
        guard !isTyped, let type = scanner.descriptor(), type.equals("Participant") else {
          return false
        }
        isTyped = true
      case .record: guard isTyped, participant() else { return false }
      }
    }
    return scanner.isAtEnd
  }

  // A bit for each field met: of two with one name the first counts, even when it is empty.
  fileprivate struct Met: OptionSet {
    let rawValue: UInt16
    static let id = Met(rawValue: 1)
    static let name = Met(rawValue: 2)
    static let sex = Met(rawValue: 4)
    static let birthYear = Met(rawValue: 8)
    static let organisation = Met(rawValue: 16)
    static let function = Met(rawValue: 32)
    static let phone = Met(rawValue: 64)
    static let locality = Met(rawValue: 128)
    static let invented = Met(rawValue: 256)
    static let sameAs = Met(rawValue: 512)
  }

  /// What was read of one person so far. Most is told by where it stands in the text; what is written
  /// unusually makes the person one to be put together whole.
  private struct Person {
    var entry = RosterColumns.Entry()
    var oddID: String?
    var longTexts: [(field: Met, text: String?)] = []
    var roles: [Participant.NetworkRole] = []
    var isInvented: Bool?
    var sameAs: String?
    var met: Met = []
  }

  private mutating func participant() -> Bool {
    var person = Person()
    while scanner.at[0] != .newline {
      switch scanner.at[0] {
      case .hash: if !scanner.comment() { return false }
      case 0x25: return false
      case .space, .tab, .carriageReturn:
        guard scanner.blankLine() else { return false }
        return add(person)
      default: if !field(of: &person) { return false }
      }
    }
    return add(person)
  }

  private mutating func field(of person: inout Person) -> Bool {
    if scanner.matches("Id: "), !person.met.contains(.id), let id = scanner.identifier(4) {
      person.entry.id = id
      person.met.insert(.id)
      return true
    }
    guard let line = scanner.field() else { return false }
    if line.isNamed("NetworkRole") {
      guard line.isASCII, let word = line.word, word.allSatisfy({ $0 >= .space }) else {
        return false
      }
      if word.isEmpty { return line.value.isEmpty }
      guard let role = Participant.NetworkRole(rawValue: word.string) else { return false }
      person.roles.append(role)
      return true
    }
    guard let field = Met(line), person.met.insert(field).inserted else { return true }
    switch field {
    case .name: take(line, field, \.name, &person)
    case .organisation: take(line, field, \.organisation, &person)
    case .function: take(line, field, \.function, &person)
    case .phone: take(line, field, \.phone, &person)
    case .locality: take(line, field, \.locality, &person)
    default:
      guard let word = line.word else { return false }
      return word.isEmpty || take(word, as: field, &person)
    }
    return true
  }

  private func take(
    _ line: Scanner.Line, _ field: Met,
    _ path: WritableKeyPath<RosterColumns.Entry, UnsafeBufferPointer<UInt8>>,
    _ person: inout Person
  ) {
    if line.isLong {
      person.longTexts.append((field, line.text))
    } else {
      person.entry[keyPath: path] = line.value
    }
  }

  private func take(
    _ word: UnsafeBufferPointer<UInt8>, as field: Met, _ person: inout Person
  ) -> Bool {
    switch field {
    case .id: person.oddID = word.string
    case .sex:
      person.entry.sex = Sex(rawValue: word.string)
      return person.entry.sex != nil
    case .birthYear:
      guard let year = word.number(digits: 4...4), 1900...2100 ~= year else { return false }
      person.entry.birthYear = Int16(truncatingIfNeeded: year)
    case .sameAs:
      // What counts as a blank around a reference beyond ASCII is for the careful way to say.
      guard word.allSatisfy({ (.space..<0x80).contains($0) }) else { return false }
      person.sameAs = word.string
    default:
      person.isInvented = word.answer
      return person.isInvented != nil
    }
    return true
  }

  private mutating func add(_ person: Person) -> Bool {
    let isPlain =
      person.oddID == nil && person.longTexts.isEmpty && person.roles.isEmpty
      && person.isInvented != true && person.sameAs == nil
    guard person.entry.id != 0 || person.oddID != nil else { return false }
    if isPlain {
      return !person.entry.name.isEmpty && people.append(person.entry)
    }
    func text(
      _ field: Met, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> String? {
      if let long = person.longTexts.first(where: { $0.field == field }) { return long.text }
      return bytes.isEmpty ? nil : bytes.string
    }
    let entry = person.entry
    guard let name = text(.name, entry.name) else { return false }
    people.append(
      Participant(
        id: person.oddID ?? PackedIdentifier(bits: entry.id).text, name: name, sex: entry.sex,
        birthYear: entry.birthYear == 0 ? nil : Int(entry.birthYear),
        organisation: text(.organisation, entry.organisation),
        function: text(.function, entry.function), phone: text(.phone, entry.phone),
        locality: text(.locality, entry.locality), networkRoles: person.roles,
        isInvented: person.isInvented ?? false, sameAs: person.sameAs))
    return true
  }
}

extension ParticipantScan.Met {
  fileprivate init?(_ line: Scanner.Line) {
    if line.isNamed("Name") {
      self = .name
    } else if line.isNamed("Sex") {
      self = .sex
    } else if line.isNamed("Organisation") {
      self = .organisation
    } else if line.isNamed("Locality") {
      self = .locality
    } else if line.isNamed("Phone") {
      self = .phone
    } else if line.isNamed("Function") {
      self = .function
    } else if line.isNamed("BirthYear") {
      self = .birthYear
    } else if line.isNamed("Id") {
      self = .id
    } else if line.isNamed("Invented") {
      self = .invented
    } else if line.isNamed("SameAs") {
      self = .sameAs
    } else {
      return nil
    }
  }
}
