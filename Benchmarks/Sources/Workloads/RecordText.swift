/// The text of one record file in the making.
struct RecordText {
  private(set) var bytes: [UInt8] = []

  init(isFramed: Bool) {
    bytes.reserveCapacity(16_384)
    if isFramed { add("# wipnet 1: this file ends with the line \"# end\"\n\n") }
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  mutating func field(_ name: String, _ value: String) {
    add(name)
    add(": ")
    add(value)
    add("\n")
  }

  mutating func record(_ fields: [(name: String, value: String)]) {
    for (name, value) in fields { field(name, value) }
    add("\n")
  }

  /// The same text with each line ended as some editors end it.
  var withCarriageReturns: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 16)
    for byte in bytes {
      if byte == UInt8(ascii: "\n") { text.append(UInt8(ascii: "\r")) }
      text.append(byte)
    }
    return text
  }
}

/// What people's own hands and other programs do to a file, and a reader has to take.
struct Handwriting {
  private var draws: Draws
  /// CR LF; such a file was not written by the program, so it has no frame either.
  let endsLinesWithCarriageReturn: Bool
  let isFramed: Bool

  init(_ seed: UInt64, file index: Int) {
    draws = Draws(seed, for: .form, index)
    let isOfAnotherEditor = draws.chance(8)
    endsLinesWithCarriageReturn = isOfAnotherEditor
    isFramed = draws.chance(85) && !isOfAnotherEditor
  }

  /// Writes the record with its fields in any order, and what may stand between and behind them.
  mutating func write(_ fields: [(name: String, value: String)], to text: inout RecordText) {
    var fields = fields
    if draws.chance(60) {
      for last in stride(from: fields.count - 1, to: 0, by: -1) {
        fields.swapAt(last, draws.below(last + 1))
      }
    }
    if draws.chance(5) { text.add("# liste relue, feuille \(1 + draws.below(4))\n\n") }
    let remark = draws.chance(12) ? draws.below(fields.count) : -1
    for (index, (name, value)) in fields.enumerated() {
      if index == remark { writeRemark(to: &text) }
      // Blanks around a word are no part of it.
      text.field(name, draws.chance(2) ? " \(value) " : value)
    }
    if draws.chance(10) { text.field("SheetLine", "\(1 + draws.below(60))") }
    text.add(draws.chance(5) ? "\n\n" : "\n")
  }

  /// Lines that look like the fields that are counted, and are none.
  private mutating func writeRemark(to text: inout RecordText) {
    switch draws.below(endsLinesWithCarriageReturn ? 3 : 4) {
    case 0: text.add("# Sex: f d’après la feuille\n")
    case 1:
      text.add("Note: arrivée après la pause\n+ Sex: x\n+ Age: 12\n+\n+ et repartie avant la fin\n")
    case 2: text.add("Consent: signé\nPhoto: non\n")
    default: text.add("Note: illisible sur la feuille, peut-être \\\nDisplaced yes\n")
    }
  }
}
