import Programmes

/// What may be found on the disk after a crash, and what had been acknowledged before it.
package struct CrashState: Sendable {
  package var tree: Tree
  /// How many operations of the recording had been done.
  package var point: Int
  package var model: DiskModel
  /// The last line that the session had said.
  package var said: [String]
}

/// Walks through a recording and gives the states that a crash may leave at each of its points.
package struct Simulator {
  private let recording: Recording
  private let model: DiskModel
  private var generator: SeededGenerator
  private var names: [Operation.Node: [String: Operation.Node]] = [:]
  private var pending: [NameChange] = []
  private var files: [Operation.Node: FileData] = [:]
  private var folders: Set<Operation.Node> = [0]
  /// FAT: what the entry of a renamed file still says, until that file is synced.
  private var oldEntries: [Operation.Node: [UInt8]] = [:]
  private var said: [String] = []
  /// The file of the last operation, if that was a write.
  private var written: Operation.Node?

  private init(_ recording: Recording, _ model: DiskModel, seed: UInt64) {
    self.recording = recording
    self.model = model
    self.generator = SeededGenerator(seed: seed)
    for (path, node) in recording.nodes {
      if let bytes = recording.before.files[path] { files[node] = FileData(bytes) }
      if recording.before.folders.contains(path) { folders.insert(node) }
      guard !path.isEmpty else { continue }
      let (parent, name) = Recording.split(path)
      names[recording.nodes[parent] ?? 0, default: [:]][name] = node
    }
  }

  /// Calls the closure with states, some of them the same, at every point: the systematic ones and
  /// `samples` by chance. It ends when the closure returns false.
  package static func states(
    of recording: Recording, model: DiskModel, seed: UInt64, samples: Int,
    _ take: (CrashState) throws -> Bool
  ) rethrows {
    var simulator = Simulator(recording, model, seed: seed)
    for (point, operation) in recording.operations.enumerated() {
      simulator.apply(operation)
      // Before something was said, and right after it, the disk is the same.
      let next = recording.operations.indices.contains(point + 1)
      if next, recording.operations[point + 1].isSaid { continue }
      for choice in simulator.choices(samples: samples) {
        let state = CrashState(
          tree: simulator.tree(choice), point: point + 1, model: model, said: simulator.said)
        guard try take(state) else { return }
      }
    }
  }

  // MARK: What is certain

  private mutating func apply(_ operation: Operation) {
    written = nil
    switch operation {
    case .create(let node, let folder, let name, let isFolder):
      if isFolder { folders.insert(node) } else { files[node] = FileData() }
      pending.append(NameChange(entries: [.init(folder: folder, name: name, node: node)]))
    case .write(let node, let offset, let bytes):
      files[node]?.add(.write(at: offset, bytes))
      written = node
    case .resize(let node, let size):
      files[node]?.add(.resize(size))
    case .remove(let folder, let name):
      pending.append(NameChange(entries: [.init(folder: folder, name: name, node: nil)]))
    case .rename(let node, let from, let name, let to, let newName):
      rename(node, from, name, to, newName)
    case .sync(let node, let failed, _):
      sync(node, failed: failed)
    case .said(let line):
      said.append(line)
    }
  }

  private mutating func rename(
    _ node: Operation.Node, _ from: Operation.Node, _ name: String, _ to: Operation.Node,
    _ newName: String
  ) {
    let former = namesNow()[to]?[newName].flatMap { files[$0]?.current }
    let halves = [
      NameChange.Entry(folder: to, name: newName, node: node),
      NameChange.Entry(folder: from, name: name, node: nil),
    ]
    if model == .fat {
      pending += halves.map { NameChange(entries: [$0]) }
      if !folders.contains(node) { oldEntries[node] = former ?? [] }
    } else if model == .anything, from != to {
      pending += halves.map { NameChange(entries: [$0]) }
    } else {
      pending.append(NameChange(entries: halves))
    }
  }

  private mutating func sync(_ node: Operation.Node, failed: Bool) {
    if !folders.contains(node) {
      files[node]?.sync(failed: failed)
      if !failed { oldEntries[node] = nil }
    }
    guard !failed else { return }
    // One transaction holds everybody's names where there is a journal.
    let isWhole = model == .ordered || model == .kill
    guard isWhole || folders.contains(node) else { return }
    var rest: [NameChange] = []
    for change in pending {
      if isWhole || change.entries.contains(where: { $0.folder == node }) {
        Simulator.apply(change, to: &names)
      } else {
        rest.append(change)
      }
    }
    pending = rest
  }

  private static func apply(
    _ change: NameChange, to names: inout [Operation.Node: [String: Operation.Node]]
  ) {
    for entry in change.entries { names[entry.folder, default: [:]][entry.name] = entry.node }
  }

  private func namesNow() -> [Operation.Node: [String: Operation.Node]] {
    var now = names
    for change in pending { Simulator.apply(change, to: &now) }
    return now
  }

  // MARK: What may be

  /// Which of the pending names a state has, and what of each uncertain file.
  private struct Choice {
    var names: [Bool]
    var files: [Operation.Node: [UInt8]] = [:]
  }

  private mutating func choices(samples: Int) -> [Choice] {
    let open = files.keys.filter { !(files[$0]?.isCertain ?? true) }.sorted()
    let all = [Bool](repeating: true, count: pending.count)
    var choices: [Choice] = []
    func kept(_ survival: Survival, _ names: [Bool]) -> Choice {
      var choice = Choice(names: names)
      for node in open { choice.files[node] = files[node]?.surviving(survival, using: &generator) }
      return choice
    }
    choices.append(kept(.all, all))
    if model == .kill {
      guard let node = written else { return choices }
      // Where a write was cut is looked at more closely by the other models.
      for _ in 0..<(samples + 2) / 3 {
        var choice = choices[0]
        choice.files[node] = files[node]?.lastCut(using: &generator)
        choices.append(choice)
      }
      return choices
    }
    choices.append(kept(.none, all.map { !$0 }))
    if !open.isEmpty { choices.append(kept(.none, all)) }
    if model == .ordered {
      for count in 1..<max(1, pending.count) {
        choices.append(kept(.all, all.indices.map { $0 < count }))
        choices.append(kept(.none, all.indices.map { $0 < count }))
      }
    } else {
      if !open.isEmpty { choices.append(kept(.zeros, all)) }
      for index in all.indices where pending.count > 1 {
        choices.append(kept(.all, all.indices.map { $0 == index }))
        choices.append(kept(.all, all.indices.map { $0 != index }))
      }
    }
    if model == .fat { choices += choices.map { withOldEntries($0, all: true) } }
    guard !open.isEmpty || pending.count > 1 || !oldEntries.isEmpty else { return choices }
    for _ in 0..<samples {
      var choice = Choice(names: all)
      if model == .ordered {
        let count = Int.random(in: 0...all.count, using: &generator)
        choice.names = all.indices.map { $0 < count }
      } else if Bool.random(using: &generator) {
        choice.names = all.map { _ in Bool.random(using: &generator) }
      }
      let ways: [Survival] =
        model == .ordered ? [.all, .none, .cut, .cut] : Survival.allCases + [.cut, .cut]
      for node in open {
        let way = ways.randomElement(using: &generator) ?? .all
        choice.files[node] = files[node]?.surviving(way, using: &generator)
      }
      choices.append(model == .fat ? withOldEntries(choice, all: false) : choice)
    }
    return choices
  }

  private mutating func withOldEntries(_ choice: Choice, all: Bool) -> Choice {
    var choice = choice
    for (node, bytes) in oldEntries.sorted(by: { $0.key < $1.key }) {
      if all || Bool.random(using: &generator) { choice.files[node] = bytes }
    }
    return choice
  }

  private func tree(_ choice: Choice) -> Tree {
    var names = names
    for (change, isThere) in zip(pending, choice.names) where isThere {
      Simulator.apply(change, to: &names)
    }
    var tree = Tree()
    func add(_ folder: Operation.Node, _ path: String) {
      for (name, node) in names[folder] ?? [:] {
        if folders.contains(node) {
          tree.folders.insert(path + name)
          add(node, path + name + "/")
        } else {
          tree.files[path + name] = choice.files[node] ?? files[node]?.current ?? []
        }
      }
    }
    add(0, "")
    return tree
  }
}
