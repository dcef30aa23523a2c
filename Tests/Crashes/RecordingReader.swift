/// Makes a recording of system calls: it knows at each moment what a path and a descriptor stand for.
///
/// One process is looked at, with all its threads. It keeps its own table of descriptors, for the path
/// that strace shows behind one is the file's name of that moment.
struct RecordingReader {
  private(set) var recording: Recording
  private let folder: String
  private var names: [Operation.Node: [String: Operation.Node]] = [0: [:]]
  private var sizes: [Operation.Node: Int] = [:]
  private var files: [Int: OpenFile] = [:]
  private var said: [UInt8] = []
  private var opened = 0

  /// An open file description: what a descriptor and its copies stand for.
  private final class OpenFile {
    let node: Operation.Node
    let number: Int
    let appends: Bool
    var offset = 0

    init(_ node: Operation.Node, number: Int, appends: Bool) {
      self.node = node
      self.number = number
      self.appends = appends
    }
  }

  init(in folder: String, before: Tree) throws {
    self.folder = folder
    recording = try Recording(before: before)
    for (path, node) in recording.nodes where !path.isEmpty {
      let (parent, name) = Recording.split(path)
      guard let parent = recording.nodes[parent] else { throw CrashError("no folder for \(path)") }
      names[parent, default: [:]][name] = node
      sizes[node] = before.files[path]?.count
    }
  }

  /// Calls of which strace is asked and which change nothing that is looked at here.
  private static let harmless: Set<String> = ["fchmod", "chmod", "fchmodat", "flock", "utimensat"]

  mutating func take(_ call: Call) throws {
    // What never came back may have been done or not: it was the last, and is left out. A crash in
    // the middle of it is looked at by recordings that went on.
    guard let result = call.result else { return }
    if call.isInjected, call.error != nil, call.arguments.contains(where: isInside) {
      recording.failures.append(call.name)
    }
    switch call.name {
    case "open": try open(call, path: call.text(0), flags: call.arguments[1], result)
    case "creat": try open(call, path: call.text(0), flags: "O_CREAT|O_TRUNC", result)
    case "openat":
      try open(call, path: absolute(call, 0, 1), flags: call.arguments[2], result)
    case "close": files[try call.descriptor(0)] = nil
    case "dup", "dup2", "dup3":
      if result >= 0 { files[result] = files[try call.descriptor(0)] }
    case "fcntl":
      if call.arguments[1].hasPrefix("F_DUPFD"), result >= 0 {
        files[result] = files[try call.descriptor(0)]
      }
    case "write": try write(call, result, at: nil)
    case "pwrite64": try write(call, result, at: call.number(3))
    case "lseek": if result >= 0 { files[try call.descriptor(0)]?.offset = result }
    case "ftruncate":
      guard result >= 0, let file = files[try call.descriptor(0)] else { return }
      let size = try call.number(1)
      if size != sizes[file.node] ?? 0 { recording.operations.append(.resize(file.node, to: size)) }
      sizes[file.node] = size
    case "fsync", "fdatasync":
      guard let file = files[try call.descriptor(0)] else { return }
      recording.operations.append(.sync(file.node, failed: result < 0, file: file.number))
    case "mkdir": try makeFolder(call.text(0), result)
    case "mkdirat": try makeFolder(absolute(call, 0, 1), result)
    case "unlink", "rmdir": try remove(call.text(0), result)
    case "unlinkat": try remove(absolute(call, 0, 1), result)
    case "rename": try rename(call.text(0), call.text(1), result)
    case "renameat": try rename(absolute(call, 0, 1), absolute(call, 2, 3), result)
    case "renameat2":
      guard call.arguments[4] == "0" || call.arguments[4] == "RENAME_NOREPLACE" else {
        throw CrashError("renameat2 with \(call.arguments[4])")
      }
      try rename(absolute(call, 0, 1), absolute(call, 2, 3), result)
    case let name where RecordingReader.harmless.contains(name): break
    default:
      // Of other files than the register's nothing need be known.
      guard result < 0 || !call.arguments.contains(where: isInside) else {
        throw CrashError("what \(call.name) does to a register's files is not known")
      }
    }
  }

  private func isInside(_ argument: String) -> Bool {
    let hexadecimal = folder.utf8.map { "\\x" + String($0, radix: 16) }.joined()
    return argument.contains(hexadecimal)
  }

  private func absolute(_ call: Call, _ folder: Int, _ name: Int) throws -> String {
    let name = try call.text(name)
    if name.hasPrefix("/") { return name }
    guard let base = try call.path(folder) else { throw CrashError("\(call.name): no folder") }
    return "\(base)/\(name)"
  }

  /// The path inside the folder; nil for one outside.
  private func inside(_ path: String) throws -> String? {
    guard path.hasPrefix("/") else { throw CrashError("a path that is not absolute: \(path)") }
    if path == folder { return "" }
    guard path.hasPrefix(folder + "/") else { return nil }
    return path.dropFirst(folder.count + 1).split(separator: "/").joined(separator: "/")
  }

  private func find(_ path: String) -> Operation.Node? {
    var node = 0
    for name in path.split(separator: "/") {
      guard let next = names[node]?[String(name)] else { return nil }
      node = next
    }
    return node
  }

  private func parent(_ path: String) throws -> (node: Operation.Node, name: String) {
    let (folder, name) = Recording.split(path)
    guard let node = find(folder) else { throw CrashError("no folder for \(path)") }
    return (node, name)
  }

  private mutating func make(_ path: String, isFolder: Bool) throws -> Operation.Node {
    let (parent, name) = try parent(path)
    let node = recording.add(path, isFolder: isFolder)
    names[parent, default: [:]][name] = node
    if isFolder { names[node] = [:] }
    recording.operations.append(.create(node, in: parent, name: name, isFolder: isFolder))
    return node
  }

  private mutating func open(_ call: Call, path: String, flags: String, _ result: Int) throws {
    guard result >= 0 else { return }
    files[result] = nil
    guard path.hasPrefix("/"), let path = try inside(path) else { return }
    let flags = flags.split(separator: "|")
    guard !flags.contains("O_TMPFILE") else { throw CrashError("O_TMPFILE") }
    let node: Operation.Node
    if let found = find(path) {
      node = found
      if flags.contains("O_TRUNC"), sizes[node] ?? 0 > 0 {
        recording.operations.append(.resize(node, to: 0))
        sizes[node] = 0
      }
    } else {
      guard flags.contains("O_CREAT") else { throw CrashError("opened from nowhere: \(path)") }
      node = try make(path, isFolder: false)
    }
    opened += 1
    files[result] = OpenFile(node, number: opened, appends: flags.contains("O_APPEND"))
  }

  private mutating func write(_ call: Call, _ result: Int, at position: Int?) throws {
    guard result >= 0 else { return }
    let number = try call.descriptor(0)
    let bytes = Array(try call.bytes(1).prefix(result))
    guard let file = files[number] else {
      if number == 1 { say(bytes) }
      return
    }
    let size = sizes[file.node] ?? 0
    let offset = file.appends ? size : position ?? file.offset
    recording.operations.append(.write(file.node, at: offset, bytes))
    sizes[file.node] = max(size, offset + bytes.count)
    if position == nil { file.offset = offset + bytes.count }
  }

  private mutating func say(_ bytes: [UInt8]) {
    said += bytes
    while let end = said.firstIndex(of: 10) {
      recording.operations.append(.said(String(decoding: said[..<end], as: UTF8.self)))
      said.removeFirst(end + 1)
    }
  }

  private mutating func makeFolder(_ path: String, _ result: Int) throws {
    guard result >= 0, let path = try inside(path) else { return }
    _ = try make(path, isFolder: true)
  }

  private mutating func remove(_ path: String, _ result: Int) throws {
    guard result >= 0, let path = try inside(path) else { return }
    let (parent, name) = try parent(path)
    names[parent]?[name] = nil
    recording.operations.append(.remove(from: parent, name))
  }

  private mutating func rename(_ path: String, _ target: String, _ result: Int) throws {
    guard result >= 0 else { return }
    guard let path = try inside(path), let target = try inside(target) else {
      throw CrashError("a file leaves the register: \(path), \(target)")
    }
    let (from, name) = try parent(path)
    let (to, newName) = try parent(target)
    guard let node = names[from]?.removeValue(forKey: name) else {
      throw CrashError("renamed from nowhere: \(path)")
    }
    names[to, default: [:]][newName] = node
    recording.operations.append(.rename(node, from: from, name, to: to, newName))
  }
}
