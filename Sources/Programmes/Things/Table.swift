/// Things in the order they were written, found by identifier in constant time.
package struct Table<Element: Identifiable & Hashable & Sendable>: Hashable, Sendable
where Element.ID == String {
  package private(set) var elements: [Element] = []
  private var indices: [String: Int] = [:]

  package init() {}

  /// Keeps the first of two elements with one identifier; see `add`.
  package init(_ elements: some Sequence<Element>) {
    for element in elements { add(element) }
  }

  /// Makes room for so many.
  package mutating func reserve(_ count: Int) {
    elements.reserveCapacity(count)
    indices.reserveCapacity(count)
  }

  /// Adds at the end. Returns false, and changes nothing, when the identifier is there already.
  @discardableResult
  package mutating func add(_ element: consuming Element) -> Bool {
    let id = element.id
    if let first = indices.updateValue(elements.count, forKey: id) {
      indices[id] = first
      return false
    }
    elements.append(element)
    return true
  }

  /// The element of that identifier. Setting one that is not there adds it at the end; nil removes.
  /// An element is set under its own identifier.
  package subscript(id id: String) -> Element? {
    get { indices[id].map { elements[$0] } }
    set {
      if let newValue {
        if let index = indices[id] { elements[index] = newValue } else { add(newValue) }
      } else {
        remove(id)
      }
    }
  }

  /// Changes an element in its place, without a copy of it. Does nothing when there is none. The
  /// identifier must stay as it is.
  package mutating func update<Result, Failure>(
    _ id: String, _ body: (inout Element) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    guard let index = indices[id] else { return nil }
    return try body(&elements[index])
  }

  /// Where the element stands; nil when there is none.
  package func position(of id: String) -> Int? { indices[id] }

  /// Puts back what stood under an identifier, at the position where it stood; nil for nothing.
  mutating func restore(_ element: Element?, id: String, at position: Int?) {
    guard let element, let position, indices[id] == nil, position <= elements.count else {
      self[id: id] = element
      return
    }
    elements.insert(element, at: position)
    for index in position..<elements.count { indices[elements[index].id] = index }
  }

  private mutating func remove(_ id: String) {
    guard let index = indices.removeValue(forKey: id) else { return }
    elements.remove(at: index)
    for later in index..<elements.count { indices[elements[later].id] = later }
  }

  package static func == (left: Table, right: Table) -> Bool { left.elements == right.elements }
  package func hash(into hasher: inout Hasher) { hasher.combine(elements) }
}

extension Table: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { elements.count }
  package subscript(position: Int) -> Element { elements[position] }
}
