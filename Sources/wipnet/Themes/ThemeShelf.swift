import Dashboards
import Frames
import Glibc
import Languages
import Programmes
import Reports
import SystemPackage

/// The themes that can be chosen: those held inside the program, and those of the officer's own folder.
///
/// A file of the folder takes the place of ours where the two have one name. Two of the folder that
/// have one name, as a scheme of base16 and its sister of base24 do, are told apart by their files.
struct ThemeShelf: Sendable {
  private struct Entry: Sendable {
    var theme: Frames.Theme
    /// nil for ours.
    var file: String?
  }

  private var entries: [Entry] = []
  /// What is wrong with the files of the folder, sorted by place.
  private(set) var problems: [Diagnostic] = []

  /// Ours alone: all that most officers ever need, and read in no time.
  static let shipped: ThemeShelf = {
    var shelf = ThemeShelf()
    for file in Shipped.files where file.path.hasPrefix("themes/") {
      shelf.add(file.path, file.bytes, isOwn: false)
    }
    // The terminal's own colours come first: they are the default.
    if let index = shelf.entries.firstIndex(where: { $0.theme.name == Frames.Theme.terminal.name })
    {
      shelf.entries.insert(shelf.entries.remove(at: index), at: 0)
    }
    return shelf
  }()

  /// The shelf to begin with, and the theme that is asked for by option, by the environment or by what
  /// was chosen last. The officer's folder is read now only for a theme that is not ours.
  static func opened(
    for options: ScreenOptions, _ preferences: Preferences
  ) throws -> (ThemeShelf, Frames.Theme) {
    let ordered = options.theme ?? Surroundings.variable("WIPNET_THEME")
    guard let wanted = ordered ?? preferences.theme else { return (shipped, .terminal) }
    if let theme = shipped[wanted] { return (shipped, theme) }
    let shelf = ThemeShelf.read()
    if let theme = shelf[wanted] { return (shelf, theme) }
    // What was chosen once may be gone; what is asked for now must be there.
    guard ordered != nil else { return (shelf, .terminal) }
    throw Failure(
      say("pas de thème «\u{A0}\(wanted)\u{A0}»"),
      hint: say("un parmi ") + shelf.listing, status: 64)
  }

  /// The names, or as many as are to be read in a message.
  private var listing: String {
    names.prefix(12).joined(separator: ", ") + (names.count > 12 ? "…" : "")
  }

  /// Ours, and what lies in the officer's folder now. A file that is wrong leaves the theme that
  /// `former` had of it.
  static func read(after former: ThemeShelf? = nil) -> ThemeShelf {
    var shelf = ThemeShelf.shipped
    for path in ThemeFolder.files() {
      let relative = String(path.string.dropFirst(Surroundings.themesFolder.string.utf8.count + 1))
      guard let bytes = ThemeFolder.read(path) else { continue }
      if !shelf.add(relative, bytes, isOwn: true),
        let kept = former?.entries.first(where: { $0.file == relative })
      {
        shelf.put(kept)
      }
    }
    return shelf
  }

  var names: [String] { entries.map(\.theme.name) }

  /// The theme of that name, else the one whose name is the same but for capitals, accents and spaces:
  /// `solarized-light` is Solarized Light.
  subscript(name: String) -> Frames.Theme? {
    let slug = Identifiers.slug(name)
    return
      (entries.first { $0.theme.name == name }
      ?? entries.first { Identifiers.slug($0.theme.name) == slug })?.theme
  }

  /// Each theme with what the list says of it, on a terminal of so many colours.
  func choices(depth: ColorDepth, guarded: Bool) -> [ThemeChoice] {
    entries.map { entry in
      let theme = entry.theme
      var contrast: ThemeChoice.Contrast?
      if let written = theme.contrast(depth: .direct, guarded: false),
        let painted = theme.contrast(depth: depth, guarded: guarded)
      {
        contrast = ThemeChoice.Contrast(
          asWritten: written.reached, painted: painted.reached, pairs: painted.pairs,
          isHigh: theme.contrastGoal >= 7)
      }
      return ThemeChoice(
        name: theme.name, isDark: theme.isDark, contrast: contrast,
        colors: theme.colors(at: depth), isOwn: entry.file != nil)
    }
  }

  /// Reads one file; whether there is a theme in it.
  @discardableResult
  private mutating func add(_ path: String, _ bytes: [UInt8], isOwn: Bool) -> Bool {
    let stem = FilePath(path).stem ?? path
    let (theme, found) = Frames.Theme.read(String(decoding: bytes, as: UTF8.self), named: stem)
    if isOwn {
      let shownPath = Surroundings.themesFolder.appending(path).string
      problems += found.map { diagnostic($0, in: shownPath, isFatal: theme == nil) }
    }
    guard let theme else { return false }
    put(Entry(theme: theme, file: isOwn ? path : nil))
    return true
  }

  private mutating func put(_ entry: Entry) {
    var entry = entry
    if let index = entries.firstIndex(where: { $0.theme.name == entry.theme.name }) {
      if entries[index].file == nil {
        entries.remove(at: index)
      } else {
        let stem = entry.file.flatMap { FilePath($0).stem } ?? ""
        entry.theme = entry.theme.named("\(entry.theme.name) (\(stem))")
      }
    }
    entries.append(entry)
  }
}

extension Frames.Theme {
  /// How many colours it asks of such a terminal.
  fileprivate func colors(at depth: ColorDepth) -> Int {
    switch (kind, depth) {
    case (.mono, _), (_, .none): 0
    case (.terminal, _), (_, .eight), (_, .sixteen): 8
    case (.palette, .indexed256): 256
    case (.palette, .direct): 1 << 24
    }
  }
}

/// The folder in which officers put themes of their own, files and folders of files.
enum ThemeFolder {
  /// No clone of a collection of schemes has more.
  private static let mostFiles = 2_000
  /// A theme is a page of text; more than 64 KiB is none.
  private static let mostBytes = 65_536
  private static let deepest = 3

  /// The folder and those in it.
  static func folders() -> [FilePath] {
    var found = [Surroundings.themesFolder]
    var level = found
    for _ in 1..<deepest {
      level = level.flatMap { folder in entries(of: folder).filter(\.isFolder).map(\.path) }
      found += level
    }
    return found
  }

  /// Every `.yaml` and `.yml` in them, sorted, but those that begin with a dot.
  static func files() -> [FilePath] {
    let files = folders().flatMap { folder in
      entries(of: folder).filter { entry in
        !entry.isFolder && ["yaml", "yml"].contains(entry.path.extension ?? "")
      }.map(\.path)
    }
    return files.sorted { $0.string < $1.string }.prefix(mostFiles).map(\.self)
  }

  static func read(_ path: FilePath) -> [UInt8]? {
    // Not one that would wait for a writer.
    guard
      let file = try? FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
    else { return nil }
    defer { try? file.close() }
    var bytes = [UInt8](repeating: 0, count: mostBytes)
    guard let count = try? bytes.withUnsafeMutableBytes({ try file.read(into: $0) }) else {
      return nil
    }
    return Array(bytes[..<count])
  }

  private static func entries(of folder: FilePath) -> [(path: FilePath, isFolder: Bool)] {
    guard let directory = opendir(folder.string) else { return [] }
    defer { closedir(directory) }
    var found: [(path: FilePath, isFolder: Bool)] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = folder.appending(name)
      var status = stat()
      guard stat(path.string, &status) == 0 else { continue }
      found.append((path, status.st_mode & S_IFMT == S_IFDIR))
    }
    return found
  }
}
