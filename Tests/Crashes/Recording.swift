/// Something that a session did to the files, or said.
package enum Operation: Sendable {
  /// A number that stands for a file or a folder, whatever it is called. The register's folder is 0.
  package typealias Node = Int

  /// A new file, or a new folder, under a name.
  case create(Node, in: Node, name: String, isFolder: Bool)
  case write(Node, at: Int, [UInt8])
  case resize(Node, to: Int)
  /// An fsync or fdatasync; a failed one leaves nobody knows what.
  case sync(Node, failed: Bool, file: Int)
  case rename(Node, from: Node, String, to: Node, String)
  case remove(from: Node, String)
  /// A line on the standard output.
  case said(String)

  var isSaid: Bool { if case .said = self { true } else { false } }
}

/// What a session did inside a folder, in order, as strace saw it.
package struct Recording: Sendable {
  /// What was in the folder before, and is on the disk for certain.
  package let before: Tree
  package internal(set) var operations: [Operation] = []
  /// Calls about the folder's files to which strace has made up an error.
  package internal(set) var failures: [String] = []
  /// The nodes of what was there before, by path; "" is the folder itself.
  package private(set) var nodes: [String: Operation.Node] = ["": 0]
  /// The path under which each node was first known, and whether it is a folder.
  private var known: [(path: String, isFolder: Bool)] = [("", true)]

  init(before: Tree) throws {
    self.before = before
    let all = before.folders.map { ($0, true) } + before.files.keys.map { ($0, false) }
    for (path, isFolder) in all.sorted(by: { $0.0 < $1.0 }) {
      nodes[path] = add(path, isFolder: isFolder)
    }
  }

  /// A new node.
  mutating func add(_ path: String, isFolder: Bool) -> Operation.Node {
    known.append((path, isFolder))
    return known.count - 1
  }

  /// Another recording, with these operations in place of its own.
  package func with(_ operations: [Operation]) -> Recording {
    var other = self
    other.operations = operations
    return other
  }

  /// Another recording, in which nothing was ever written into the files of that name.
  func forgetting(contentsOf name: String) -> Recording {
    with(
      operations.filter {
        switch $0 {
        case .write(let node, _, _), .resize(let node, _): path(of: node) != name
        default: true
        }
      })
  }

  /// The file or folder that a node was made as.
  package func path(of node: Operation.Node) -> String { known[node].path }
  package func isFolder(_ node: Operation.Node) -> Bool { known[node].isFolder }

  static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }
}

extension Recording {
  /// What the session said, line by line.
  package var lines: [String] {
    operations.compactMap { if case .said(let line) = $0 { line } else { nil } }
  }

  /// The paths under which files and folders were made.
  package var createdPaths: [String] {
    operations.compactMap {
      if case .create(let node, _, _, _) = $0 { path(of: node) } else { nil }
    }
  }

  /// Files that were synced again by a descriptor whose sync had failed: the kernel says yes then, and
  /// the data is gone.
  package var believedSyncs: [String] {
    var failed: Set<Int> = []
    var believed: [String] = []
    for case .sync(let node, let hasFailed, let file) in operations {
      if failed.contains(file) { believed.append(path(of: node)) }
      if hasFailed { failed.insert(file) }
    }
    return believed
  }
}
