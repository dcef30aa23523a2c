import Records

extension Record {
  /// Keeps two versions of a field of which neither knew the other: one in its place, chosen by a rule
  /// that does not ask whose it is, and the other in a field `Conflict`, which `check` shows.
  mutating func keepBoth(_ name: String, _ one: [String], _ other: [String]) {
    let isFirst = one.lexicographicallyPrecedes(other)
    let (winner, loser) = isFirst ? (other, one) : (one, other)
    put(name, winner)
    let told = loser.isEmpty ? [""] : loser
    let conflicts = values("Conflict") + told.map { "\(name): \($0)" }
    put("Conflict", conflicts)
  }
}
