import Programmes
import Records
import Registers
import SystemPackage

/// Opens what a crash has left and says what is wrong with it.
package struct Judge: Sendable {
  private let script: Script
  private let allowed: [[Content]]

  package init(_ script: Script) {
    self.script = script
    allowed = (0...script.changes.count).map { script.contents(after: $0) }
  }

  /// What is wrong with a state in which so many changes had been acknowledged; empty when nothing is.
  /// The state is written into a folder that is not there yet, and taken away again.
  package func faults(
    of tree: Tree, acknowledged: Int, in folder: String
  ) throws -> [String] {
    try tree.write(to: folder)
    defer { Scratch.remove(folder) }
    do {
      return try faults(in: folder, acknowledged: acknowledged)
    } catch {
      return ["the register does not open: \(error)"]
    }
  }

  private func faults(in folder: String, acknowledged: Int) throws(RegisterError) -> [String] {
    let reading = try Register(opening: FilePath(folder)).read()
    var faults = reading.problems.filter(\.isError).map {
      "\($0.file):\($0.place.line): \($0.kind): \($0.lineText)"
    }
    let found = Content(reading.programme)
    if !allowed[acknowledged].contains(found), let nearest = nearest(to: found, acknowledged) {
      faults += ["after \(acknowledged) acknowledged changes:"] + nearest
    }
    return faults
  }

  private func nearest(to found: Content, _ acknowledged: Int) -> [String]? {
    allowed[acknowledged].map { $0.difference(to: found) }.min { $0.count < $1.count }
  }

  /// How many changes the last line of a kind says are saved.
  package static func acknowledged(_ said: [String]) -> Int {
    for line in said.reversed() where line.hasPrefix("acked ") {
      if let number = Int(line.dropFirst("acked ".count)) { return number }
    }
    return 0
  }
}
