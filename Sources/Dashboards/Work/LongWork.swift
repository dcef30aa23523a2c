import Frames
import Reports

/// Work that goes on behind the screen while the keys go on working: how much of it is done.
///
/// It is in the dashboard from the event `.working`, which comes only when the work takes long enough to
/// be told of, to the event of its end. At most one of each kind goes on.
package struct LongWork: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The register is read and held against itself.
    case check
    /// The roster is searched for people who may be one.
    case pairs
    /// A file is written.
    case export
    /// A pasted table is read.
    case table
  }

  package let kind: Kind
  package var done: Int
  /// Zero: nobody knows yet how much it is.
  package var total: Int
  /// Whether it was asked to stop, and has not answered yet.
  var isStopping = false

  package init(_ kind: Kind, done: Int = 0, of total: Int = 0) {
    self.kind = kind
    self.done = done
    self.total = total
  }
}

extension Dashboard {
  /// Takes how far a piece of work is.
  mutating func take(_ work: LongWork) {
    var work = work
    let place = works.firstIndex { $0.kind == work.kind }
    guard let place else { return works.append(work) }
    work.isStopping = works[place].isStopping
    works[place] = work
  }

  /// Takes that a piece of work is over, whatever came of it.
  mutating func end(_ kind: LongWork.Kind) { works.removeAll { $0.kind == kind } }

  /// Takes that a piece of work was given up and nothing came of it.
  mutating func takeStopped(_ kind: LongWork.Kind) {
    end(kind)
    stopped.insert(kind)
    notice = Notice(words.work.stopped(kind))
  }

  /// Takes that a piece of work could not be done, and why.
  mutating func takeFailed(_ kind: LongWork.Kind, _ reason: String) {
    end(kind)
    stopped.insert(kind)
    notice = Notice("! \(words.work.failed(kind))\(words.colon)\(reason)", .error)
  }

  /// Asks the work that began last to stop, when the key is the one that cancels and neither a field nor
  /// a popup takes it; nil when the key is not for that. A table that was pasted into a field is in the way
  /// of it.
  mutating func stopWork(with key: Key) -> [Effect]? {
    guard popup == nil, works.last?.kind == .table || !isTyping && !isEntering,
      keymap.command(for: key, in: .reason) == .cancel,
      let place = works.lastIndex(where: { !$0.isStopping })
    else { return nil }
    works[place].isStopping = true
    return [.stop(works[place].kind)]
  }

  /// Whether the screen is one where people are entered: its keys are its own.
  var isEntering: Bool {
    switch screen {
    case .tally, .form, .rows, .reported: true
    case .browse, .sheet, .findings, .views, .people, .person, .records, .past, .pairs: false
    }
  }

  /// What the line above the hints says of the work that began last; nil when none goes on.
  var workSpans: [Span]? {
    guard let work = works.last else { return nil }
    let name = words.work.name(of: work.kind)
    if work.isStopping { return [Span(" … \(words.work.stopping(name))", Style(.unsaved))] }
    var spans = [Span(" … \(name)", Style(.unsaved))]
    if work.total > 0 {
      let unit = words.work.unit(of: work.kind)
      spans.append(
        Span(
          "\(words.colon)\(words.number(work.done)) / \(words.number(work.total)) \(unit)",
          Style(.unsaved)))
    }
    if let key = keyName(of: .cancel, in: .reason) {
      spans.append(Span("   \(key) \(words.work.stop)", Style(.secondary)))
    }
    return spans
  }
}
