import Records

/// The two lines that a file of ours stands between, which prove that it was not cut.
enum FileFrame {
  static let start = Array("# wipnet 1".utf8)
  static let end = Array("# end\n".utf8)
}

/// One version of a file, taken apart: its frame, and a section for each descriptor.
struct MergeVersion {
  struct Part {
    var key: MergeKey
    var block: Block
    /// The blank lines above; empty for the one that must stand there.
    var blanks: [UInt8]

    var id: String { block.record?.word(MergeVersion.keyField(of: block.type)) ?? "" }
  }

  struct Section {
    var descriptor: Part?
    var parts: [Part] = []
  }

  /// The byte-order mark.
  private(set) var mark: [UInt8] = []
  /// The first line of a framed file, with its newline.
  private(set) var frame: [UInt8]?
  /// The sections in order; the first one stands above every descriptor.
  private(set) var order: [MergeKey] = [.top]
  private(set) var sections: [MergeKey: Section] = [.top: Section()]
  /// The blank lines at the end.
  private(set) var tail: [UInt8] = []
  /// The last block of a file that was cut within or behind it.
  private(set) var torn: [UInt8]?
  private var lacksEnd = false

  init(_ bytes: [UInt8]) {
    var text = bytes[...]
    if text.starts(with: "\u{FEFF}".utf8) {
      mark = Array(text.prefix(3))
      text = text.dropFirst(3)
    }
    if text.starts(with: FileFrame.start) { text = unframed(text) }
    let file = RecordFile(Array(text))
    tail = file.tail
    var blocks = file.blocks
    if file.isCut {
      lacksEnd = true
      torn = file.torn
    } else if lacksEnd, tail.isEmpty {
      torn = blocks.popLast()?.bytes
    }
    if torn?.isEmpty == true { torn = nil }
    add(blocks)
  }

  /// Takes the frame off.
  private mutating func unframed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let headEnd = text.firstIndex(of: 0x0A).map { $0 + 1 } ?? text.endIndex
    let head = text[..<headEnd]
    frame = Array(head.last == 0x0A ? head : head + [0x0A])
    lacksEnd = true
    var rest: [UInt8] = []
    var isFolded = false
    var isGap = false
    for line in text[headEnd...].split(separator: 0x0A, omittingEmptySubsequences: false) {
      let isEnd = line.elementsEqual("# end".utf8) || line.elementsEqual("# end\r".utf8)
      defer { isFolded = line.last == 0x5C }
      if isEnd, !isFolded {
        lacksEnd = false
        isGap = rest.suffix(2) == [0x0A, 0x0A]
      } else if isGap, line.isEmpty {
        // Below the line stands a blank one, as above it.
        isGap = false
      } else {
        isGap = false
        rest += line
        rest.append(0x0A)
      }
    }
    if rest.last == 0x0A { rest.removeLast() }
    if !lacksEnd {
      // What stands behind the last record belongs to the frame.
      while rest.last == 0x0A { rest.removeLast() }
      if !rest.isEmpty { rest.append(0x0A) }
    }
    return rest.first == 0x0A ? rest.dropFirst() : rest[...]
  }

  private mutating func add(_ blocks: [Block]) {
    var section = MergeKey.top
    for (index, block) in blocks.enumerated() {
      // Below another block a blank line must stand; in front of everything, none.
      let blanks = index > 0 && block.blanks == [0x0A] ? [] : block.blanks
      if block.kind == .descriptor {
        section = MergeKey(rank: .named, name: Array(block.type.utf8))
        while sections[section] != nil { section.occurrence += 1 }
        order.append(section)
        sections[section] = Section(descriptor: Part(key: section, block: block, blanks: blanks))
      } else {
        sections[section, default: Section()].parts.append(
          Part(key: .init(rank: .bytes), block: block, blanks: blanks))
      }
    }
    for key in order { sections[key]?.parts.nameAll() }
  }

  static func keyField(of type: String) -> String { type == "Change" ? "Serial" : "Id" }
}

extension MergeVersion {
  /// Whether what is missing in it is not known to have been removed.
  func isCut(since base: MergeVersion) -> Bool {
    if lacksEnd { return true }
    let isEmpty = order.count == 1 && sections[.top]?.parts.isEmpty == true
    return isEmpty && !(base.order.count == 1 && base.sections[.top]?.parts.isEmpty == true)
  }

  /// Whether one of its blocks begins as the one that was cut does.
  func holds(_ torn: [UInt8]) -> Bool {
    let start = torn.last == 0x0A ? torn.dropLast() : torn[...]
    return sections.values.contains { section in
      section.descriptor?.block.bytes.starts(with: start) == true
        || section.parts.contains { $0.block.bytes.starts(with: start) }
    }
  }

  /// Keeps the block that was cut, as a remark.
  mutating func keepTorn() {
    guard let torn, let last = order.last else { return }
    let remark = torn.asRemark("# cut: ")
    guard let block = RecordFile(remark).blocks.first else { return }
    sections[last]?.parts.append(
      Part(
        key: MergeKey(rank: .bytes, content: remark, leads: true), block: block, blanks: []))
  }

  /// Puts back what the base has and this version lacks.
  mutating func restore(_ base: MergeVersion) {
    frame = base.frame ?? frame
    if mark.isEmpty { mark = base.mark }
    if order.count == 1 { tail = base.tail }
    let keys = Set(order).union(base.order)
    for (key, old) in base.sections {
      var section = sections[key] ?? Section()
      section.descriptor = section.descriptor ?? old.descriptor
      var parts: [MergeKey: Part] = [:]
      for part in old.parts + section.parts { parts[part.key] = part }
      let (before, now) = (old.parts.map(\.key), section.parts.map(\.key))
      let common = before.filter(Set(now).contains)
      section.parts = mergedOrder(common, now, before, keeping: Set(parts.keys))
        .compactMap { parts[$0] }
      sections[key] = section
    }
    order =
      [.top]
      + mergedOrder(
        base.order.filter(order.contains), order, base.order, keeping: keys.subtracting([.top]))
  }
}

extension MergeKey {
  /// What stands above every descriptor.
  static let top = MergeKey(rank: .bytes)
}

extension [MergeVersion.Part] {
  /// Gives each part its key: an activity by its being the file's, other records by their identifier,
  /// everything else by its bytes.
  fileprivate mutating func nameAll() {
    var met: [MergeKey: Int] = [:]
    for index in indices {
      let block = self[index].block
      var key: MergeKey
      if block.kind == .record, block.type == "Activity" {
        key = MergeKey(rank: .named)
      } else if block.kind == .record, !self[index].id.isEmpty {
        key = MergeKey(rank: .named, name: Swift.Array(self[index].id.utf8))
      } else {
        key = MergeKey(rank: .bytes, content: block.bytes, leads: block.kind == .text)
      }
      let occurrence = met[key, default: 0]
      met[key] = occurrence + 1
      key.occurrence = occurrence
      self[index].key = key
    }
  }
}
