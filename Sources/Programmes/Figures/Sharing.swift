/// How work that falls into independent pieces is done: here one piece after the other, by whoever has
/// threads on several of them at once. This module starts none itself.
package struct Sharing: Sendable {
  /// Calls a body for each of so many pieces, in any order, and comes back when all are done.
  package typealias ForEach =
    @Sendable (_ pieces: Int, _ body: @Sendable (_ piece: Int) -> Void) -> Void

  /// How many may be done at once: more pieces than that are of use only where they are of unlike size.
  package let width: Int
  private let forEach: ForEach

  package init(width: Int, _ forEach: @escaping ForEach) {
    self.width = max(1, width)
    self.forEach = forEach
  }

  package static let none = Sharing(width: 1) { pieces, body in
    for piece in 0..<pieces { body(piece) }
  }

  package func callAsFunction(_ pieces: Int, _ body: @Sendable (_ piece: Int) -> Void) {
    if pieces == 1 { body(0) } else { forEach(pieces, body) }
  }
}
