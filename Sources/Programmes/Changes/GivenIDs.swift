/// Identifiers that were given to records that may be there no more: in the trash, or made or removed by
/// changes that can be taken back. What is made anew avoids them, so that taking an old change back meets
/// the record it was about and no successor.
package struct GivenIDs: Hashable, Sendable {
  /// By the record's type as in files.
  private var ids: [String: Set<String>] = [:]

  package init() {}

  package mutating func insert(_ id: String, of type: String) {
    ids[type, default: []].insert(id)
  }

  package mutating func formUnion(_ others: GivenIDs) {
    ids.merge(others.ids) { $0.union($1) }
  }

  package func contains(_ id: String, of type: String) -> Bool {
    ids[type]?.contains(id) ?? false
  }
}
