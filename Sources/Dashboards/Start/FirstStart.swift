package import Frames
package import Languages
import Programmes
import Reports

/// What an officer sees who starts without a register: the registers of last time, one to open, a new one,
/// the demo. A value like the dashboard: what is on the disk is asked for and told.
package struct FirstStart: Sendable {
  /// What is asked for. `open`, `create` and `demo` come back as `refused` when they cannot be.
  package enum Effect: Hashable, Sendable {
    case demo
    case open(String)
    case create(name: String, folder: String, Language)
    /// The folders in a folder, for completion.
    case list(String)
    case redraw, quit
  }

  package enum Event: Hashable, Sendable {
    case input(Input)
    /// What lies in a folder that was asked for.
    case listed(String, [Folder])
    /// Why it could not be opened or made.
    case refused(String)
  }

  /// A folder on the disk that may hold a register.
  package struct Folder: Hashable, Sendable {
    package var name: String
    package var isRegister: Bool

    package init(_ name: String, isRegister: Bool) {
      self.name = name
      self.isRegister = isRegister
    }
  }

  /// A line to choose.
  enum Choice: Hashable, Sendable {
    /// A register of last time, and whether it is there now.
    case recent(String, isThere: Bool)
    case open, create, demo
  }

  enum Step: Hashable, Sendable {
    case choosing
    case opening(TextField, chosen: Int?)
    case creating(NewRegister)
  }

  /// A register being named.
  struct NewRegister: Hashable, Sendable {
    var name: TextField
    /// As it would be for the name, until something else is typed.
    var folder: TextField
    var isFolderTyped = false
    var isAtFolder = false
  }

  private(set) var words: Wording
  let keymap: Keymap
  let choices: [Choice]
  private(set) var selected = 0
  private(set) var step = Step.choosing
  /// The folders of the last folder that was asked for, and its path.
  private(set) var listed: (path: String, folders: [Folder])?
  private(set) var refusal: String?
  /// Before a new register's folder: `~/`.
  private let home: String
  /// Those that can be chosen.
  private let languages: [Language]

  /// `recent`: the registers of last time, the latest first, and whether each is there now.
  package init(
    recent: [(path: String, isThere: Bool)], language: Language,
    languages: [Language] = Language.shipped, keymap: Keymap, home: String = "~/"
  ) {
    self.languages = languages
    words = language.words
    self.keymap = keymap
    self.home = home
    choices =
      recent.map { .recent($0.path, isThere: $0.isThere) }
      + (recent.isEmpty ? [.demo, .create, .open] : [.open, .create, .demo])
  }

  package var language: Language { words.language }

  package mutating func update(_ event: Event) -> [Effect] {
    switch event {
    case .input(.key(let key)):
      refusal = nil
      if keymap.command(for: key, in: .activities) == .redraw { return [.redraw] }
      switch step {
      case .choosing: return choose(key)
      case .opening(let field, let chosen): return open(key, field, chosen)
      case .creating(let new): return create(key, new)
      }
    case .input(.paste(let text)): return paste(text)
    case .input(.resize), .input(.mouse): return []
    case .listed(let path, let folders):
      listed = (path, folders)
      return []
    case .refused(let reason):
      refusal = reason
      return []
    }
  }

  // MARK: Choosing

  private mutating func choose(_ key: Key) -> [Effect] {
    if let step = keymap.step(for: key, in: .picker) {
      selected = step.index(from: selected, count: choices.count)
      return []
    }
    switch keymap.command(for: key, in: .picker) {
    case .cancel: return [.quit]
    case .choose: return take(choices[selected])
    default: break
    }
    switch keymap.command(for: key, in: .activities) {
    case .quit: return [.quit]
    case .open: return take(choices[selected])
    case .language:
      words = words.language.following(in: languages).words
    default: break
    }
    return []
  }

  private mutating func take(_ choice: Choice) -> [Effect] {
    switch choice {
    case .recent(let path, _): return [.open(path)]
    case .demo: return [.demo]
    case .open:
      step = .opening(TextField(home), chosen: nil)
      return [.list(home)]
    case .create:
      let name = TextField("WIPNET-Mali")
      step = .creating(NewRegister(name: name, folder: TextField(folder(for: name.text))))
      return []
    }
  }

  /// The folder that a name suggests: `~/wipnet-mopti`.
  private func folder(for name: String) -> String {
    let slug = Identifiers.slug(name)
    return home + (slug.isEmpty ? "wipnet" : slug)
  }

  // MARK: Opening

  /// The part of a path that is a folder, up to its last slash, and what is typed behind it.
  static func parts(_ path: String) -> (folder: String, rest: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }

  /// The folders that what is typed may be the beginning of.
  func completions(_ path: String) -> [Folder] {
    let (folder, rest) = FirstStart.parts(path)
    guard let listed, listed.path == folder else { return [] }
    let needle = folded(rest)
    return listed.folders.filter { candidate in
      (rest.hasPrefix(".") || !candidate.name.hasPrefix("."))
        && (needle.isEmpty || folded(candidate.name).hasPrefix(needle))
    }
  }

  private mutating func open(_ key: Key, _ field: TextField, _ chosen: Int?) -> [Effect] {
    let offered = completions(field.text)
    switch keymap.command(for: key, in: .reason) {
    case .cancel:
      step = .choosing
      return []
    case .choose:
      if let chosen, offered.indices.contains(chosen) {
        let path = FirstStart.parts(field.text).folder + offered[chosen].name
        if offered[chosen].isRegister { return [.open(path)] }
        return type(path + "/")
      }
      return [.open(field.text)]
    default: break
    }
    if key == .tab { return type(completed(field.text, offered)) }
    if case .by(let count) = keymap.step(for: key, in: .palette), !offered.isEmpty {
      let next = (chosen ?? -1) + count
      step = .opening(field, chosen: next < 0 ? nil : min(next, offered.count - 1))
      return []
    }
    var field = field
    guard field.press(key) else { return [] }
    step = .opening(field, chosen: nil)
    return listing(field.text)
  }

  /// What all that fits has in common; all of it and a slash when one alone fits.
  private func completed(_ path: String, _ offered: [Folder]) -> String {
    guard let first = offered.first else { return path }
    let folder = FirstStart.parts(path).folder
    if offered.count == 1 { return folder + first.name + "/" }
    var common = Array(first.name)
    for other in offered.dropFirst() {
      let name = Array(other.name)
      common = Array(common.prefix(zip(common, name).prefix { $0 == $1 }.count))
    }
    let longer = folder + String(common)
    return longer.count > path.count ? longer : path
  }

  private mutating func type(_ path: String) -> [Effect] {
    step = .opening(TextField(path), chosen: nil)
    return listing(path)
  }

  private func listing(_ path: String) -> [Effect] {
    let folder = FirstStart.parts(path).folder
    return listed?.path == folder ? [] : [.list(folder)]
  }

  // MARK: Creating

  private mutating func create(_ key: Key, _ new: NewRegister) -> [Effect] {
    var new = new
    switch keymap.command(for: key, in: .form) {
    case .discard:
      step = .choosing
      return []
    case .nextField, .previousField: new.isAtFolder.toggle()
    case .commit:
      guard new.isAtFolder else {
        new.isAtFolder = true
        break
      }
      let (name, folder) = (new.name.text.trimmingSpaces, new.folder.text.trimmingSpaces)
      guard !name.isEmpty, !folder.isEmpty else {
        refusal = words.screen.startWords.nameNeeded
        return []
      }
      return [.create(name: String(name), folder: String(folder), language)]
    default:
      if key == .up || key == .down {
        new.isAtFolder = key == .down
      } else if new.isAtFolder {
        if new.folder.press(key) { new.isFolderTyped = true }
      } else if new.name.press(key), !new.isFolderTyped {
        new.folder = TextField(folder(for: new.name.text))
      }
    }
    step = .creating(new)
    return []
  }

  /// A pasted path or name goes where typing goes.
  private mutating func paste(_ text: String) -> [Effect] {
    guard step != .choosing else { return [] }
    let line = text.split(whereSeparator: \.isNewline).first ?? ""
    return line.prefix(400).flatMap { update(.input(.key(.character($0 == "\t" ? " " : $0)))) }
  }
}
