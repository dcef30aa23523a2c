extension Recording {
  /// How many operations were done at each moment at which a name was changed and its folder, or the
  /// file, not synced since.
  package var unsyncedPoints: [Int] {
    var points: [Int] = []
    var isOpen = false
    for (index, operation) in operations.enumerated() {
      switch operation {
      case .rename, .create(_, _, _, isFolder: true): isOpen = true
      case .said, .write: isOpen = false
      default: break
      }
      if isOpen { points.append(index + 1) }
    }
    return points
  }

  /// What was in the folder after so many operations, as long as the kernel ran, with the node of
  /// each path.
  func live(after point: Int) -> (tree: Tree, nodes: [String: Operation.Node]) {
    var names: [Operation.Node: [String: Operation.Node]] = [:]
    var data: [Operation.Node: FileData] = [:]
    for (path, node) in nodes where !path.isEmpty {
      let (parent, name) = Recording.split(path)
      names[nodes[parent] ?? 0, default: [:]][name] = node
      data[node] = FileData(before.files[path] ?? [])
    }
    for operation in operations.prefix(point) {
      switch operation {
      case .create(let node, let folder, let name, _): names[folder, default: [:]][name] = node
      case .write(let node, let offset, let bytes):
        data[node, default: FileData()].add(.write(at: offset, bytes))
      case .resize(let node, let size): data[node, default: FileData()].add(.resize(size))
      case .rename(let node, let from, let name, let to, let newName):
        names[from]?[name] = nil
        names[to, default: [:]][newName] = node
      case .remove(let folder, let name): names[folder]?[name] = nil
      case .sync, .said: break
      }
    }
    var tree = Tree()
    var found: [String: Operation.Node] = ["": 0]
    func add(_ folder: Operation.Node, _ path: String) {
      for (name, node) in names[folder] ?? [:] {
        found[path + name] = node
        if isFolder(node) {
          tree.folders.insert(path + name)
          add(node, path + name + "/")
        } else {
          tree.files[path + name] = data[node]?.current ?? []
        }
      }
    }
    add(0, "")
    return (tree, found)
  }

  /// One recording out of two: of a session that was killed after so many operations, and of what
  /// another program then did in the same folder, before the power failed.
  func killed(after point: Int, then other: Recording) -> Recording {
    let live = live(after: point).nodes
    var joined = with(Array(operations.prefix(point)))
    var known: [Operation.Node: Operation.Node] = [:]
    for (path, node) in other.nodes { known[node] = live[path] }
    func here(_ node: Operation.Node) -> Operation.Node {
      if let known = known[node] { return known }
      let new = joined.add(other.path(of: node), isFolder: other.isFolder(node))
      known[node] = new
      return new
    }
    for operation in other.operations {
      let mapped: Operation
      switch operation {
      case .create(let node, let folder, let name, let isFolder):
        mapped = .create(here(node), in: here(folder), name: name, isFolder: isFolder)
      case .write(let node, let offset, let bytes): mapped = .write(here(node), at: offset, bytes)
      case .resize(let node, let size): mapped = .resize(here(node), to: size)
      case .sync(let node, let failed, let file):
        mapped = .sync(here(node), failed: failed, file: file)
      case .rename(let node, let from, let name, let to, let newName):
        mapped = .rename(here(node), from: here(from), name, to: here(to), newName)
      case .remove(let folder, let name): mapped = .remove(from: here(folder), name)
      case .said(let line): mapped = .said(line)
      }
      joined.operations.append(mapped)
    }
    return joined
  }
}

extension Session {
  /// Opens what a killed session has left, as the next program does, and records that behind it.
  package func opening(_ recording: Recording, killedAfter point: Int) throws -> Recording {
    let folder = "\(scratch.path)/killed-\(point)"
    try recording.live(after: point).tree.write(to: folder)
    let opening = try Session.recordOpening(folder)
    return recording.killed(after: point, then: opening)
  }

  /// Opens a register as the next program does, and records what that does to it.
  package static func recordOpening(_ folder: String) throws -> Recording {
    try Recorder.record([Recorder.built("register-probe"), folder, "open"], in: folder)
      .forgetting(contentsOf: ".lock")
  }
}
