import Foundation
import Programmes
import Registers
import Testing

@Suite("A figure that two sides give in two ways")
struct FigureMergeTests {
  private func figure(_ lines: String) -> String {
    """
    %rec: Reported
    %key: Id

    Id: r-1
    Measure: women
    \(lines)
    Source: office

    """
  }

  private func merged(_ base: String, _ mine: String, _ theirs: String) -> Merge {
    let texts = [base, mine, theirs].map { Array(figure($0).utf8) }
    let merge = Merge(base: texts[0], mine: texts[1], theirs: texts[2])
    let other = Merge(base: texts[0], mine: texts[2], theirs: texts[1])
    #expect(merge.bytes == other.bytes)
    #expect(Set(merge.conflicts) == Set(other.conflicts))
    let again = Merge(base: texts[0], mine: merge.bytes, theirs: texts[2])
    #expect(again.bytes == merge.bytes && again.conflicts.isEmpty)
    return merge
  }

  private func text(_ merge: Merge) -> String { String(decoding: merge.bytes, as: UTF8.self) }

  @Test("keeps both senses where one side changed the value and the other its sense")
  func sense() {
    let merge = merged("Value: 47", "Value: 91", "Value: 47\nValueIs: percent")
    #expect(text(merge) == figure("Value: 91\nValueIs: percent\nConflict: ValueIs:"))
    #expect(merge.conflicts.map(\.kind) == [.field("ValueIs", values: ["percent", ""])])
    // The other way round: a percentage became a count, and another percentage.
    let back = merged("Value: 47\nValueIs: percent", "Value: 91", "Value: 48\nValueIs: percent")
    #expect(
      text(back).contains(
        "Value: 91\nConflict: Value: 48\nSource: office\nConflict: ValueIs: percent\n"))
  }

  @Test(
    "tells nothing where the sense stays with the value",
    arguments: [
      ("Value: 47", "Value: 91", "Value: 47", "Value: 91"),
      ("Value: 47", "Value: 48\nValueIs: percent", "Value: 47", "Value: 48\nValueIs: percent"),
      ("Value: 47", "Value: 47\nValueIs: percent", "Value: 47", "Value: 47\nValueIs: percent"),
      (
        "Value: 47\nValueIs: percent", "Value: 48\nValueIs: percent",
        "Value: 47\nValueIs: percent\nNote: x", "Value: 48\nValueIs: percent\nNote: x"
      ),
    ])
  func silent(base: String, mine: String, theirs: String, result: String) {
    let merge = merged(base, mine, theirs)
    if result.contains("Note") {
      #expect(text(merge).contains("Value: 48\nValueIs: percent\n"))
    } else {
      #expect(text(merge) == figure(result))
    }
    #expect(merge.conflicts.isEmpty)
  }

  @Test("gives the same whichever two of three sides come together first")
  func three() {
    let base = Array(figure("Value: 47").utf8)
    let sides = [
      "Value: 91", "Value: 47\nValueIs: percent", "Value: 95", "Value: 48\nValueIs: percent",
    ].map { Array(figure($0).utf8) }
    func merge(_ mine: [UInt8], _ theirs: [UInt8]) -> [UInt8] {
      Merge(base: base, mine: mine, theirs: theirs).bytes
    }
    for one in sides {
      for two in sides {
        for three in sides {
          #expect(merge(merge(one, two), three) == merge(one, merge(two, three)))
        }
      }
    }
  }

  @Test("is told by a check with both senses, and counts as it is written")
  func told() throws {
    let merge = merged("Value: 47", "Value: 91", "Value: 47\nValueIs: percent")
    let activity = Descriptions.activity().replacing("# end\n", with: "")
    let office = try Office([
      "activities/2023/2023-08-11-rss.rec": activity + "\n" + text(merge)
    ])
    let told = Reading.Problem.Kind.field(
      .conflict(field: "ValueIs", values: ["percent", ""]))
    #expect(try office.read().problems.contains { $0.kind == told })
  }
}
