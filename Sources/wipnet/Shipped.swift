import CShipped
import Frames
import Glibc
import SystemPackage

/// The files held inside the program: the demo register and the themes.
enum Shipped {
  /// Every file with its path, as `demo/places.rec`.
  static var files: [(path: String, bytes: [UInt8])] {
    guard let first = wipnet_shipped_files() else { return [] }
    return UnsafeBufferPointer(start: first, count: Int(wipnet_shipped_count())).map { file in
      (
        String(cString: file.path),
        Array(UnsafeBufferPointer(start: file.bytes, count: Int(file.size)))
      )
    }
  }

  /// The demo register's files, with paths inside the register.
  static var demo: [(path: String, bytes: [UInt8])] {
    files.filter { $0.path.hasPrefix("demo/") }.map { (String($0.path.dropFirst(5)), $0.bytes) }
  }
}

/// The themes that can be chosen: those shipped, and those of the officer's own folder.
struct ThemeShelf {
  private(set) var themes: [Theme] = []
  /// What is wrong with theme files, in words.
  private(set) var problems: [String] = []

  init() {
    add(Shipped.files.filter { $0.path.hasPrefix("themes/") })
    // The terminal's own colours come first: they are the default.
    themes.sort {
      ($0.name == Theme.terminal.name ? 0 : 1) < ($1.name == Theme.terminal.name ? 0 : 1)
    }
    let folder = Surroundings.themesFolder
    guard let directory = opendir(folder.string) else { return }
    defer { closedir(directory) }
    var own: [(path: String, bytes: [UInt8])] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix("."), name.hasSuffix(".yaml") || name.hasSuffix(".yml") else {
        continue
      }
      let path = folder.appending(name)
      if let bytes = read(path) { own.append((path.string, bytes)) }
    }
    add(own.sorted { $0.path < $1.path })
  }

  var names: [String] { themes.map(\.name) }

  func theme(named name: String) -> Theme {
    themes.first { $0.name == name } ?? .terminal
  }

  private mutating func add(_ files: [(path: String, bytes: [UInt8])]) {
    for file in files {
      let (theme, found) = Theme.read(String(decoding: file.bytes, as: UTF8.self))
      if let problem = found.first {
        problems.append("\(file.path):\(problem.line):\(problem.column): \(problem.lineText)")
      }
      guard let theme else { continue }
      themes.removeAll { $0.name == theme.name }
      themes.append(theme)
    }
  }

  /// A theme is a page of text; more than 64 KiB is none.
  private func read(_ path: FilePath) -> [UInt8]? {
    guard let file = try? FileDescriptor.open(path, .readOnly, options: .closeOnExec) else {
      return nil
    }
    defer { try? file.close() }
    var bytes = [UInt8](repeating: 0, count: 65_536)
    guard let count = try? bytes.withUnsafeMutableBytes({ try file.read(into: $0) }) else {
      return nil
    }
    return Array(bytes[..<count])
  }
}
