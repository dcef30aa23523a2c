import Programmes
import Testing

@Suite("Tables")
struct TableTests {
  private func theme(_ id: String, _ name: String = "") -> Theme { Theme(id: id, name: name) }

  @Test("keep the order in which things were added, and the first of two")
  func order() {
    var table = Table([theme("b", "1"), theme("a"), theme("b", "2")])
    #expect(table.map(\.id) == ["b", "a"])
    #expect(table[id: "b"]?.name == "1")
    let added = [theme("a"), theme("c")].map { table.add($0) }
    #expect(added == [false, true])
    #expect(table.position(of: "c") == 2)
    #expect(table.position(of: "d") == nil)
  }

  @Test("set in place, add at the end, and remove by nil")
  func set() {
    var table = Table([theme("a"), theme("b"), theme("c")])
    table[id: "b"] = theme("b", "changed")
    #expect(table.map(\.name) == ["", "changed", ""])
    table[id: "a"] = nil
    #expect(table.map(\.id) == ["b", "c"])
    table[id: "a"] = theme("a")
    #expect(table.map(\.id) == ["b", "c", "a"])
    table[id: "z"] = nil
    #expect(table.count == 3)
  }

  @Test("find each element after any run of changes", arguments: 0..<10)
  func random(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var table = Table<Theme>()
    var model: [Theme] = []
    for step in 0..<300 {
      let theme = theme("t-\(Int.random(in: 0..<30, using: &generator))", "\(step)")
      let index = model.firstIndex { $0.id == theme.id }
      if Bool.random(using: &generator) {
        table[id: theme.id] = theme
        if let index { model[index] = theme } else { model.append(theme) }
      } else {
        table[id: theme.id] = nil
        if let index { model.remove(at: index) }
      }
      #expect(table.elements == model)
    }
    for (position, theme) in model.enumerated() {
      #expect(table[id: theme.id] == theme)
      #expect(table.position(of: theme.id) == position)
    }
  }

  @Test("change an element in its place, and nothing when there is none")
  func update() {
    var table = Table([theme("a"), theme("b")])
    let done: Bool? = table.update("b") { element in
      element.name = "changed"
      return true
    }
    #expect(done == true)
    #expect(table[id: "b"]?.name == "changed")
    let missing: Bool? = table.update("z") { _ in true }
    #expect(missing == nil)
  }

  @Test("are equal by what they hold, in order")
  func equality() {
    var table = Table([theme("a"), theme("b")])
    table[id: "c"] = theme("c")
    table[id: "c"] = nil
    #expect(table == Table([theme("a"), theme("b")]))
    #expect(table != Table([theme("b"), theme("a")]))
    #expect(table.hashValue == Table([theme("a"), theme("b")]).hashValue)
  }
}
