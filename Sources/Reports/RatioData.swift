import Programmes
import Synchronization

/// The report for programs: one line for each group, one column for each number, bounds apart.
///
/// A register has tens of thousands of groups when each activity is one, with forty numbers each. So
/// a line's cells are told one after the other, and written as bytes where they are told.
package struct RatioData: Sendable {
  enum Cell {
    case text(String)
    case number(Int)
    case nothing
  }

  private let report: RatioReport
  /// Makes a text from the register fit to print.
  private let show: @Sendable (String) -> String

  init(_ report: RatioReport, show: @escaping @Sendable (String) -> String) {
    self.report = report
    self.show = show
  }

  package var columns: [String] {
    var columns = [
      "by", "id", "group", "activities", "counted", "participations_lower", "participations_upper",
      "persons_lower", "persons_upper",
    ]
    for measure in report.measures {
      columns += [
        "lower", "upper", "base", "unknown", "coverage", "percent_lower", "percent_upper",
        "possible_lower", "possible_upper",
      ].map {
        "\(measure.key)_\($0)"
      }
      if measure.present != nil { columns.append("\(measure.key)_present_uncounted") }
    }
    return columns + ["approximate", "youth_definition", "period"]
  }

  private func forEachRow(_ body: (RatioReport.Row) -> Void) {
    report.forEachGroup(body)
    body(report.totalRow)
  }

  @inline(__always)
  private func forEachCell(of row: RatioReport.Row, _ period: String, _ body: (Cell) -> Void) {
    let reach = row.reach
    let composition = reach.composition
    body(.text(row.grouping?.rawValue ?? "total"))
    body(.text(show(row.ids.count == 1 ? row.ids[0] : row.ids.joined(separator: " "))))
    body(.text(show(row.name)))
    body(.number(reach.activities))
    body(.number(reach.withTotal))
    func bound(_ number: Int?, _ isKnown: Bool) {
      if isKnown, let number { body(.number(number)) } else { body(.nothing) }
    }
    var isApproximate = composition.total.isApproximate
    func numbers(_ ratio: Ratio) {
      let isKnown = ratio.base != .zero
      bound(ratio.part.lower, isKnown)
      bound(ratio.part.upper, isKnown)
      body(.number(ratio.base.lower))
      body(.number(ratio.unknown.lower))
      bound(ratio.coverage, true)
      // Of fewer than ten people the counts stand alone (figures, rule 3).
      let percent = ratio.isOfFew ? nil : ratio.percent
      bound(percent?.lowerBound, true)
      bound(percent?.upperBound, true)
      let isOfMany = (ratio.base + ratio.unknown).upper.map { $0 >= 10 } ?? false
      let possible = isKnown && ratio.isCounted && isOfMany ? ratio.bounds ?? percent : nil
      bound(possible?.lowerBound, true)
      bound(possible?.upperBound, true)
      isApproximate = isApproximate || ratio.part.isApproximate
    }
    bound(composition.total.lower, reach.withTotal > 0)
    bound(composition.total.upper, reach.withTotal > 0)
    let persons = row.persons
    bound(persons.lower, reach.withTotal > 0)
    bound(persons.upper, reach.withTotal > 0)
    // The measures one by one: a walk over their key paths would cost more than all the rest.
    numbers(composition.women)
    numbers(composition.men)
    numbers(composition.young)
    numbers(composition.disability)
    body(.number(reach.presentDisability))
    numbers(composition.displaced)
    body(.number(reach.presentDisplaced))
    body(.text(isApproximate ? "yes" : "no"))
    body(.text(report.youth.id))
    body(.text(period))
  }

  /// The cells of all lines as texts, for looking at.
  package var rows: [[String]] {
    var rows: [[String]] = []
    forEachRow { row in
      var cells: [String] = []
      forEachCell(of: row, report.period.description) { cell in
        switch cell {
        case .text(let text): cells.append(text)
        case .number(let number): cells.append(String(number))
        case .nothing: cells.append("")
        }
      }
      rows.append(cells)
    }
    return rows
  }

  /// RFC 4180 with every cell quoted; see `ReportTable.csv`.
  package var csv: [UInt8] {
    var bytes: [UInt8] = []
    writeCSV { bytes += $0 }
    return bytes
  }

  /// How many lines are made at once.
  private static let linesAtOnce = 256

  /// The same in pieces of some tens of KiB, so that the whole need never be there at once; several are
  /// made at once where the report's work is shared out.
  package func writeCSV(_ write: ([UInt8]) -> Void) {
    var head: [UInt8] = []
    for (index, column) in columns.enumerated() {
      head.appendCSV(column, isFirst: index == 0)
    }
    head.append(contentsOf: [0x0D, 0x0A])
    write(head)
    let period = report.period.description
    for grouping in report.groupings {
      let count = report.count(of: grouping)
      let atOnce = RatioData.linesAtOnce * report.sharing.width * 4
      for start in stride(from: 0, to: count, by: atOnce) {
        let end = min(count, start + atOnce)
        let pieces = (end - start + RatioData.linesAtOnce - 1) / RatioData.linesAtOnce
        let made = Mutex([[UInt8]](repeating: [], count: pieces))
        report.sharing(pieces) { piece in
          let first = start + piece * RatioData.linesAtOnce
          var lines = Lines(period)
          report.forEachGroup(of: grouping, in: first..<min(end, first + RatioData.linesAtOnce)) {
            lines.add($0, of: self)
          }
          let bytes = lines.bytes
          made.withLock { $0[piece] = bytes }
        }
        for bytes in made.withLock({ $0 }) { write(bytes) }
      }
    }
    var last = Lines(period)
    last.add(report.totalRow, of: self)
    write(last.bytes)
  }

  /// Lines of CSV that are being put together.
  private struct Lines: ~Copyable {
    private(set) var bytes: [UInt8] = []
    private var numbers = QuotedNumbers()
    private let period: String

    init(_ period: String) {
      self.period = period
      bytes.reserveCapacity(RatioData.linesAtOnce << 8)
    }

    mutating func add(_ row: RatioReport.Row, of data: RatioData) {
      var isFirst = true
      data.forEachCell(of: row, period) { cell in
        switch cell {
        case .text(let text):
          numbers.move(to: &bytes)
          bytes.appendCSV(text, isFirst: isFirst)
        // A negative number would be guarded as a formula; there is none.
        case .number(let number): numbers.add(number)
        case .nothing: numbers.add(nil)
        }
        isFirst = false
      }
      numbers.move(to: &bytes)
      bytes.append(0x0D)
      bytes.append(0x0A)
    }
  }

  /// An array of objects; empty cells as null.
  package var json: String {
    let columns = columns
    var objects: [JSON] = []
    forEachRow { row in
      var values: [JSON] = []
      forEachCell(of: row, report.period.description) { cell in
        switch cell {
        case .text(let text): values.append(text.isEmpty ? .null : .string(text))
        case .number(let number): values.append(.number(number))
        case .nothing: values.append(.null)
        }
      }
      objects.append(.object(Array(zip(columns, values))))
    }
    return JSON.array(objects).text + "\n"
  }
}

extension RatioReport {
  /// The report for programs. `show` makes a text from the register fit to print.
  package func data(show: @escaping @Sendable (String) -> String = { $0 }) -> RatioData {
    RatioData(self, show: show)
  }
}

extension [UInt8] {
  /// Adds a quoted cell. One that a spreadsheet would take for a formula begins with an apostrophe.
  mutating func appendCSV(_ text: String, isFirst: Bool) {
    if !isFirst { append(0x2C) }
    append(0x22)
    // By scalars: to Swift a sign with an accent on it, or CR and LF, are one other character.
    switch text.utf8.first {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A: append(0x27)  // = + - @ tab CR LF
    default: break
    }
    var text = text
    text.withUTF8 { bytes in
      if !bytes.contains(0x22) { return append(contentsOf: bytes) }
      for byte in bytes {
        if byte == 0x22 { append(0x22) }
        append(byte)
      }
    }
    append(0x22)
  }
}

/// Quoted numbers that follow one another in a line: put together one by one in a place of their own, so
/// that a line of forty costs no forty times three calls.
private struct QuotedNumbers: ~Copyable {
  private static let most = 64
  /// What a number and the room for writing it as one word take at the most.
  private static let longest = 32
  private let bytes = UnsafeMutableRawPointer.allocate(
    byteCount: QuotedNumbers.most * QuotedNumbers.longest, alignment: 8)
  private var count = 0

  deinit { bytes.deallocate() }

  /// Adds a number, zero or more, or an empty cell for none, behind another cell.
  mutating func add(_ number: Int?) {
    precondition(count <= (QuotedNumbers.most - 1) * QuotedNumbers.longest)
    guard let number else { return add(word: 0x22_222C, count: 3) }
    guard number < 100_000 else { return addLarge(number) }
    var left = UInt32(truncatingIfNeeded: number)
    var word: UInt64 = 0x22
    var count = 3
    // From the last digit on.
    repeat {
      word = word << 8 | UInt64(0x30 + left % 10)
      left /= 10
      count += 1
    } while left != 0
    add(word: word << 16 | 0x222C, count: count)
  }

  /// Adds so many bytes of a word, the lowest first.
  private mutating func add(word: UInt64, count: Int) {
    bytes.storeBytes(of: word.littleEndian, toByteOffset: self.count, as: UInt64.self)
    self.count += count
  }

  @inline(never)
  private mutating func addLarge(_ number: Int) {
    add(word: 0x222C, count: 2)
    for digit in String(number).utf8 { add(word: UInt64(digit), count: 1) }
    add(word: 0x22, count: 1)
  }

  /// Puts what was added at the end of a text, and begins anew.
  mutating func move(to text: inout [UInt8]) {
    text.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
    count = 0
  }
}
