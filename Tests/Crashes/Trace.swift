/// Crashes: what a power cut, a kill or a failing disk may leave of a register. It records a session's
/// system calls with strace, simulates what each file system may have on the disk at each moment, and
/// judges what the reopened register then holds. It needs no testing library.

/// A system call as strace saw it end.
package struct Call: Sendable {
  package var thread: Int
  package var name: String
  /// As strace writes them.
  package var arguments: [String]
  /// nil when the call never came back.
  package var result: Int?
  /// The error's name, such as `EIO`.
  package var error: String?
  /// Whether strace made up the result.
  package var isInjected: Bool
}

/// Reads what `strace -f -y -xx` wrote. Anything that it does not know is an error: a call passed over
/// would be a crash state not looked at.
///
/// It works on bytes: a trace holds all that was written, four characters a byte.
package enum Trace {
  package static func calls(in text: [UInt8]) throws -> [Call] {
    var unfinished: [Int: [UInt8]] = [:]
    var calls: [Call] = []
    for line in text.split(separator: UInt8(ascii: "\n")) {
      let digits = line.prefix { $0 != UInt8(ascii: " ") }
      guard let thread = Int(String(decoding: digits, as: UTF8.self)) else {
        throw CrashError(
          "no thread in front of: \(String(decoding: line.prefix(200), as: UTF8.self))")
      }
      var rest = Array(line.dropFirst(digits.count).drop { $0 == UInt8(ascii: " ") })
      // The end of a thread, and a signal.
      if rest.starts(with: "+++".utf8) || rest.starts(with: "---".utf8) { continue }
      let mark = "<unfinished ...>"
      if rest.suffix(mark.utf8.count).elementsEqual(mark.utf8) {
        unfinished[thread] = rest.dropLast(mark.utf8.count)
        continue
      }
      if rest.starts(with: "<... ".utf8) {
        guard let start = unfinished.removeValue(forKey: thread),
          let end = rest.firstIndex(of: UInt8(ascii: ">"))
        else { throw CrashError("resumed, but never begun: thread \(thread)") }
        rest = start + rest[(end + 1)...]
      }
      calls.append(try call(rest, thread: thread))
    }
    // Killed in the middle: whether such a call has done anything is not known.
    for (thread, start) in unfinished {
      calls.append(try call(start + Array(") = ?".utf8), thread: thread))
    }
    return calls
  }

  private static func call(_ text: [UInt8], thread: Int) throws -> Call {
    // Everything between quotes and angle brackets is in hexadecimal, so that no bracket in it lies.
    guard let open = text.firstIndex(of: UInt8(ascii: "(")),
      let equals = text.lastIndex(of: UInt8(ascii: "=")),
      let close = text[..<equals].lastIndex(of: UInt8(ascii: ")")), open < close
    else { throw CrashError("no call: \(String(decoding: text.prefix(200), as: UTF8.self))") }
    let result = String(decoding: text[(equals + 1)...], as: UTF8.self)
    let words = result.split(separator: " ")
    let number = words.first.map { $0.prefix { $0 == "-" || $0.isNumber } }.flatMap { Int($0) }
    return Call(
      thread: thread, name: String(decoding: text[..<open], as: UTF8.self),
      arguments: arguments(text[(open + 1)..<close]), result: number,
      error: (number ?? 0) < 0 && words.count > 1 ? String(words[1]) : nil,
      isInjected: result.contains("(INJECTED)"))
  }

  private static func arguments(_ text: ArraySlice<UInt8>) -> [String] {
    var arguments: [String] = []
    var start = text.startIndex
    var depth = 0
    var index = start
    func add(upTo end: Int) {
      // A call that was cut in two has a blank behind the last argument of the first half.
      var argument = text[start..<end].drop { $0 == UInt8(ascii: " ") }
      while argument.last == UInt8(ascii: " ") { argument.removeLast() }
      if !argument.isEmpty { arguments.append(String(decoding: argument, as: UTF8.self)) }
    }
    while index < text.endIndex {
      switch text[index] {
      case UInt8(ascii: "\""):
        // Text in quotes is the bulk of a trace: it is passed over in one piece.
        let rest = text[(index + 1)...]
        index = rest.firstIndex(of: UInt8(ascii: "\"")) ?? text.endIndex - 1
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "("): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        add(upTo: index)
        start = index + 1
      default: break
      }
      index += 1
    }
    add(upTo: text.endIndex)
    return arguments
  }
}

extension Call {
  /// The bytes of an argument in quotes, `"\x41\x42"`.
  func bytes(_ index: Int) throws -> [UInt8] {
    guard arguments.indices.contains(index) else { throw CrashError("\(name): no argument") }
    let text = Array(arguments[index].utf8)
    guard text.first == UInt8(ascii: "\""), text.last == UInt8(ascii: "\"") else {
      throw CrashError("\(name): \(arguments[index].suffix(40)) is no whole text")
    }
    return try Call.bytes(text[1..<(text.count - 1)])
  }

  /// The text of an argument in quotes.
  func text(_ index: Int) throws -> String { String(decoding: try bytes(index), as: UTF8.self) }

  /// The number in front of a descriptor's path, `3<\x2f>`.
  func descriptor(_ index: Int) throws -> Int {
    guard arguments.indices.contains(index),
      let number = Int(arguments[index].prefix { $0.isNumber })
    else { throw CrashError("\(name): no descriptor in \(arguments)") }
    return number
  }

  /// The path that strace shows behind a descriptor, or behind `AT_FDCWD`.
  func path(_ index: Int) throws -> String? {
    guard arguments.indices.contains(index), let open = arguments[index].firstIndex(of: "<"),
      let close = arguments[index].lastIndex(of: ">")
    else { return nil }
    let inner = arguments[index][arguments[index].index(after: open)..<close]
    return String(decoding: try Call.bytes(Array(inner.utf8)[...]), as: UTF8.self)
  }

  func number(_ index: Int) throws -> Int {
    guard arguments.indices.contains(index), let number = Int(arguments[index]) else {
      throw CrashError("\(name): no number in \(arguments)")
    }
    return number
  }

  private static func bytes(_ text: ArraySlice<UInt8>) throws -> [UInt8] {
    guard text.count.isMultiple(of: 4) else { throw CrashError("text not in hexadecimal") }
    return try [UInt8](unsafeUninitializedCapacity: text.count / 4) { buffer, count in
      try text.withUnsafeBufferPointer { text in
        while count * 4 < text.count {
          let at = count * 4
          guard text[at] == UInt8(ascii: "\\"), text[at + 1] == UInt8(ascii: "x"),
            let high = digit(text[at + 2]), let low = digit(text[at + 3])
          else { throw CrashError("text not in hexadecimal") }
          buffer[count] = high << 4 | low
          count += 1
        }
      }
    }
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 97...102: byte - 87
    default: nil
    }
  }
}

/// Why a crash cannot be looked at, which is never the register's fault.
package struct CrashError: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }
}
