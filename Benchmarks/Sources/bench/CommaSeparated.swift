import Workloads

/// The rows of a table in the form of RFC 4180; a quotation mark within quotes is doubled.
func commaSeparatedRows(_ text: [UInt8]) -> [[String]] {
  var rows: [[String]] = []
  var row: [String] = []
  var cell: [UInt8] = []
  var isQuoted = false
  func closed() -> String { String(decoding: cell, as: UTF8.self) }
  var index = 0
  while index < text.count {
    let byte = text[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\"") where isQuoted && index < text.count && text[index] == byte:
      cell.append(byte)
      index += 1
    case UInt8(ascii: "\""): isQuoted.toggle()
    case UInt8(ascii: ",") where !isQuoted, UInt8(ascii: "\n") where !isQuoted:
      row.append(closed())
      cell.removeAll(keepingCapacity: true)
      if byte == UInt8(ascii: "\n") {
        rows.append(row)
        row = []
      }
    case UInt8(ascii: "\r") where !isQuoted: break
    default: cell.append(byte)
    }
  }
  return rows
}

extension Answers {
  /// What `wipnet ratios --by activity,region --format csv` answers.
  init(wipnet text: [UInt8]) throws(Refusal) {
    let rows = commaSeparatedRows(text)
    guard let names = rows.first else { throw Refusal("wipnet printed nothing") }
    let columns = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    func column(_ name: String) throws(Refusal) -> Int {
      guard let column = columns[name] else { throw Refusal("wipnet prints no column “\(name)”") }
      return column
    }
    let kind = try column("by")
    let id = try column("id")
    let fields: [(WritableKeyPath<Counts, Int>, Int)] = [
      (\.activities, try column("activities")), (\.people, try column("participations_lower")),
      (\.women, try column("women_lower")), (\.men, try column("men_lower")),
      (\.sexKnown, try column("women_base")), (\.young, try column("young_lower")),
      (\.ageKnown, try column("young_base")),
      (\.withDisability, try column("disability_lower")),
      (\.disabilityKnown, try column("disability_base")),
      (\.displaced, try column("displaced_lower")),
      (\.displacedKnown, try column("displaced_base")),
    ]
    let lines = rows.dropFirst().map { row in
      var counts = Counts()
      // What is not collected at all is an empty cell.
      for (field, column) in fields { counts[keyPath: field] = Int(row[column]) ?? 0 }
      return switch row[kind] {
      case "region": Answers.line(regions: row[id].split(separator: " ").map(String.init), counts)
      case "total": Answers.line(total: counts)
      default: Answers.line(row[kind], row[id], counts)
      }
    }
    self.init(lines: lines)
  }

  /// Lines of answers as the other programs print them, in any order.
  init(printed text: [UInt8]) {
    self.init(
      lines: text.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) })
  }
}

/// Why a run was given up.
struct Refusal: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
