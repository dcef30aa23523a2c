extension Recording {
  /// A place in the protocol that waits for the disk, however often a session comes through it.
  package struct SyncSite: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let description: String

    package static func < (left: SyncSite, right: SyncSite) -> Bool {
      left.description < right.description
    }
  }

  /// Each sync of the recording with its site: which file or folder of the register, and what had
  /// happened to it since its last sync.
  package var syncSites: [SyncSite: [Int]] {
    var events: [Operation.Node: Set<String>] = [:]
    var sites: [SyncSite: [Int]] = [:]
    for (index, operation) in operations.enumerated() {
      switch operation {
      case .create(let node, let folder, _, let isFolder):
        events[folder, default: []].insert(isFolder ? "a new folder" : "a new file")
        events[node, default: []].insert("made")
      case .write(let node, _, let bytes):
        // The history's word that the record files hold what it tells.
        let isMark = String(decoding: bytes, as: UTF8.self).contains("\nSettled: ")
        events[node, default: []].insert(isMark ? "marked" : "written")
      case .resize(let node, _): events[node, default: []].insert("resized")
      case .rename(let node, let from, _, let to, _):
        events[from, default: []].insert(from == to ? "a rename" : "a file going")
        if from != to { events[to, default: []].insert("a file coming") }
        events[node, default: []].insert("renamed")
      case .remove(let folder, _): events[folder, default: []].insert("a removal")
      case .sync(let node, let failed, _):
        guard !failed else { continue }
        let what = events.removeValue(forKey: node)?.sorted().joined(separator: ", ")
        let kind = isFolder(node) ? "folder, for" : "file,"
        let site = SyncSite(description: "\(area(of: node)) \(kind) \(what ?? "nothing new")")
        sites[site, default: []].append(index)
      case .said: break
      }
    }
    return sites
  }

  /// Another recording, in which these operations never happened.
  package func without(_ indices: [Int]) -> Recording {
    let indices = Set(indices)
    return with(operations.enumerated().filter { !indices.contains($0.offset) }.map(\.element))
  }

  private func area(of node: Operation.Node) -> String {
    let parts = path(of: node).split(separator: "/")
    guard let first = parts.first else { return "the register's" }
    return parts.contains("history") && first != "history" ? "\(first)/history" : String(first)
  }
}
