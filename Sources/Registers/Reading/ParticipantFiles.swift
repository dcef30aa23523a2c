import Glibc
import Programmes
import Records
import SystemPackage

// Where people stand in the roster's files.
extension Draft {
  /// Larger ones are left as they are, and the next people go to a new file: to add a person must not
  /// cost as much as the roster is long.
  private static let fullSize = 256 << 10

  /// New people go to the newest file there is until it is full; the first ones to that of the newest
  /// activity's year.
  func fileForNewParticipants() throws(RegisterError) -> String? {
    guard let newest = try participantsFiles().last else {
      let years = locations.activities.keys.lazy.compactMap { Day($0.prefix(10))?.year }
      return years.max().map { "participants/\(padded($0, 4)).rec" } ?? "participants/roster.rec"
    }
    var status = stat()
    guard lstat(folder.appending(newest).string, &status) == 0, status.st_size > Draft.fullSize
    else { return newest }
    let parts = newest.dropLast(4).split(separator: ".")
    let number = parts.count == 2 ? Int(parts[1]) ?? 1 : 1
    return "\(parts[0]).\(number + 1).rec"
  }

  /// The file that holds a person; nil when none does.
  func file(ofParticipant id: Participant.ID) throws(RegisterError) -> String? {
    for file in try participantsFiles().reversed() {
      for case .record(let delta) in unsettled.files[file] ?? [] where delta.id == id {
        return file
      }
      guard let bytes = try DurableFile.read(folder.appending(file)) else { continue }
      if Draft.holds(bytes, id) { return file }
    }
    return nil
  }

  /// In the order in which they were begun: `2023.rec`, `2023.2.rec`, `2024.rec`.
  private func participantsFiles() throws(RegisterError) -> [String] {
    try Folder.checkWay(to: "participants/x", in: folder)
    let names = try Folder.names(in: folder.appending("participants"))
    let known = unsettled.files.keys.filter { $0.hasPrefix("participants/") }
      .map { String($0.dropFirst("participants/".count)) }
    let all = Set(names + known).filter { $0.hasSuffix(".rec") && !$0.hasPrefix(".") }
    func order(_ name: String) -> (Substring, Int, String) {
      let parts = name.dropLast(4).split(separator: ".")
      return (parts.first ?? "", parts.count == 2 ? Int(parts[1]) ?? 1 : 1, name)
    }
    return all.sorted { order($0) < order($1) }.map { "participants/\($0)" }
  }

  /// Whether a line of the text is `Id:` with this value, whatever blanks are around it.
  private static func holds(_ bytes: [UInt8], _ id: String) -> Bool {
    let (name, id) = (Array("Id:".utf8), Array(id.utf8))
    return bytes.withUnsafeBufferPointer { bytes in
      func isBlank(_ at: Int) -> Bool {
        at < bytes.count && (bytes[at] == 0x20 || bytes[at] == 0x09 || bytes[at] == 0x0D)
      }
      func takes(_ word: [UInt8], _ at: inout Int) -> Bool {
        while isBlank(at) { at += 1 }
        guard at + word.count <= bytes.count, bytes[at..<at + word.count].elementsEqual(word) else {
          return false
        }
        at += word.count
        return true
      }
      var start = 0
      while start < bytes.count, let base = bytes.baseAddress {
        var at = start
        if takes(name, &at), takes(id, &at) {
          while isBlank(at) { at += 1 }
          if at == bytes.count || bytes[at] == 0x0A { return true }
        }
        guard let end = memchr(base + start, 0x0A, bytes.count - start) else { return false }
        start = UnsafeRawPointer(end) - UnsafeRawPointer(base) + 1
      }
      return false
    }
  }
}
