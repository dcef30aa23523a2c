/// What a kind of file system may have on the disk after a crash.
package enum DiskModel: String, CaseIterable, Sendable {
  /// The process was killed: the kernel keeps all it was given, and the last write may be cut.
  case kill
  /// As ext4 with ordered data: names reach the disk in the order of the calls, and any sync brings
  /// all earlier ones; a file grows only with its data, whose end may be missing.
  case ordered
  /// What POSIX allows: each name and each block for itself, in any order, sizes without their data.
  case anything
  /// FAT: as `anything`, and a rename has two halves; the new name's entry keeps the old size and the
  /// old blocks until the file is synced once more.
  case fat
}

/// A change of a folder's names that reaches the disk whole or not at all.
struct NameChange {
  struct Entry {
    var folder: Operation.Node
    var name: String
    var node: Operation.Node?
  }

  var entries: [Entry]
}

/// A file's data: what is on the disk for certain, and what came after.
struct FileData {
  enum Step {
    case write(at: Int, [UInt8])
    case resize(Int)
  }

  private(set) var certain: [UInt8]
  /// In order. Those that a sync has failed on stay uncertain whatever is synced later.
  private(set) var steps: [(step: Step, isLost: Bool, isCertain: Bool)] = []

  init(_ bytes: [UInt8] = []) { certain = bytes }

  var isCertain: Bool { steps.isEmpty }

  /// What a reader sees as long as the kernel runs.
  var current: [UInt8] { applying { _ in true } }

  mutating func add(_ step: Step) { steps.append((step, false, false)) }

  mutating func sync(failed: Bool) {
    for index in steps.indices {
      if failed {
        if !steps[index].isCertain { steps[index].isLost = true }
      } else if !steps[index].isLost {
        steps[index].isCertain = true
      }
    }
    while let first = steps.first, first.isCertain {
      FileData.apply(first.step, to: &certain)
      steps.removeFirst()
    }
  }

  /// The bytes when of the uncertain steps those happened that the closure wants.
  func applying(_ wanted: (Int) -> Bool) -> [UInt8] {
    var bytes = certain
    for (index, step) in steps.enumerated() where step.isCertain || wanted(index) {
      FileData.apply(step.step, to: &bytes)
    }
    return bytes
  }

  static func apply(_ step: Step, to bytes: inout [UInt8]) {
    switch step {
    case .write(let offset, let data):
      if bytes.count < offset {
        bytes.append(contentsOf: repeatElement(0, count: offset - bytes.count))
      }
      let end = min(bytes.count, offset + data.count)
      bytes.replaceSubrange(offset..<end, with: data)
    case .resize(let size):
      if size < bytes.count {
        bytes.removeLast(bytes.count - size)
      } else {
        bytes.append(contentsOf: repeatElement(0, count: size - bytes.count))
      }
    }
  }
}

// MARK: What may be left of a file

/// How much of a file's uncertain data a state has.
enum Survival: CaseIterable {
  case all, none
  /// The first bytes alone, up to any place.
  case cut
  /// The length without the data.
  case zeros
  /// Some blocks without the others.
  case blocks
  /// The length with what stood in those blocks of the disk before.
  case stale
}

extension FileData {
  func surviving(
    _ survival: Survival, using generator: inout some RandomNumberGenerator
  ) -> [UInt8] {
    if steps.isEmpty { return certain }
    switch survival {
    case .all: return current
    case .none: return applying { _ in false }
    case .cut:
      // Of several writes the last ones are missing, and the one before them is cut.
      let open = steps.indices.filter { !steps[$0].isCertain }
      guard let last = open.randomElement(using: &generator) else { return current }
      var bytes = certain
      for (index, step) in steps.enumerated() where step.isCertain || index <= last {
        guard index == last, case .write(let offset, let data) = step.step else {
          FileData.apply(step.step, to: &bytes)
          continue
        }
        let length = FileData.cut(of: data, at: offset, using: &generator)
        FileData.apply(.write(at: offset, Array(data.prefix(length))), to: &bytes)
      }
      return bytes
    case .zeros, .blocks, .stale:
      var (bytes, old) = (current, applying { _ in false })
      // A size that shrank: the blocks behind it are of no interest.
      old.removeLast(max(0, old.count - bytes.count))
      let block = [512, 4096].randomElement(using: &generator) ?? 512
      var start = survival == .blocks ? 0 : old.count
      if survival == .zeros, Bool.random(using: &generator) { start = start / block * block }
      while start < bytes.count {
        let end = min(bytes.count, (start / block + 1) * block)
        if survival != .blocks || Bool.random(using: &generator) {
          var lost = Array(old.dropFirst(start).prefix(end - start))
          let missing = end - start - lost.count
          if survival == .stale { lost += FileData.stale.prefix(missing) }
          lost.append(contentsOf: repeatElement(0, count: end - start - lost.count))
          bytes.replaceSubrange(start..<end, with: lost)
        }
        start = end
      }
      return bytes
    }
  }

  /// All that was written, without the end of the last write.
  func lastCut(using generator: inout some RandomNumberGenerator) -> [UInt8] {
    guard case .write(let offset, let data)? = steps.last?.step else { return current }
    var bytes = applying { $0 < steps.count - 1 }
    let length = FileData.cut(of: data, at: offset, using: &generator)
    FileData.apply(.write(at: offset, Array(data.prefix(length))), to: &bytes)
    return bytes
  }

  /// Sampled places to cut at: the edges, those of blocks and lines, and any.
  private static func cut(
    of data: [UInt8], at offset: Int, using generator: inout some RandomNumberGenerator
  ) -> Int {
    guard data.count > 1 else { return 0 }
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return 1
    case 1: return data.count - 1
    case 2:
      let edge = ((offset + Int.random(in: 0..<data.count, using: &generator)) / 512 + 1) * 512
      return min(data.count - 1, edge - offset)
    case 3:
      let near = Int.random(in: 0..<data.count, using: &generator)
      return data[near...].firstIndex(of: 10).map { min(data.count - 1, $0 + 1) } ?? near
    default: return Int.random(in: 0..<data.count, using: &generator)
    }
  }

  /// Somebody's deleted text, made to look like ours.
  private static let stale = Array(
    "ype: x\nId: a-stale\nSex: f\n\nId: h-stale\nStation: s\nCount: 7\n\n%rec: Attendance\n\n".utf8)
}
