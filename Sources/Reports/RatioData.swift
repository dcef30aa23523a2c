import Programmes

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
    let rows = report.rows.span
    for index in rows.indices { body(rows[index]) }
    body(report.totalRow)
  }

  @inline(__always)
  private func forEachCell(of row: RatioReport.Row, _ period: String, _ body: (Cell) -> Void) {
    let reach = row.reach
    let composition = reach.composition
    body(.text(row.grouping?.rawValue ?? "total"))
    body(.text(show(row.ids.joined(separator: " "))))
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

  /// The same in pieces of some 64 KiB, so that the whole need never be there at once.
  package func writeCSV(_ write: ([UInt8]) -> Void) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1 << 16)
    for (index, column) in columns.enumerated() {
      bytes.appendCSV(column, isFirst: index == 0)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
    let period = report.period.description
    forEachRow { row in
      var isFirst = true
      forEachCell(of: row, period) { cell in
        switch cell {
        case .text(let text): bytes.appendCSV(text, isFirst: isFirst)
        case .number(let number):
          // A negative number would be guarded as a formula; there is none.
          bytes.appendCSV(number)
        case .nothing: bytes.append(word: 0x22_222C, count: 3)
        }
        isFirst = false
      }
      bytes.append(contentsOf: [0x0D, 0x0A])
      if bytes.count > 63 << 10 {
        write(bytes)
        bytes.removeAll(keepingCapacity: true)
      }
    }
    write(bytes)
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
    if let first = text.utf8.first, "=+-@\t\r\n".utf8.contains(first) { append(0x27) }
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

  /// Adds a quoted number, zero or more, behind another cell: put together in one word from its last
  /// digit on, so that a line of forty costs no forty times three calls.
  fileprivate mutating func appendCSV(_ number: Int) {
    guard number < 100_000 else {
      append(word: 0x222C, count: 2)
      append(contentsOf: String(number).utf8)
      return append(0x22)
    }
    var left = UInt32(truncatingIfNeeded: number)
    var word: UInt64 = 0x22
    var count = 3
    repeat {
      word = word << 8 | UInt64(0x30 + left % 10)
      left /= 10
      count += 1
    } while left != 0
    append(word: word << 16 | 0x222C, count: count)
  }

  /// Adds so many bytes of a word, the lowest first.
  fileprivate mutating func append(word: UInt64, count: Int) {
    Swift.withUnsafeBytes(of: word.littleEndian) {
      append(contentsOf: UnsafeRawBufferPointer(rebasing: $0[..<count]))
    }
  }
}
