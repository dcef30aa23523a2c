import Foundation
import SystemPackage
import Testing

@testable import Registers

@Suite("A search for records that are said to be somebody else's")
struct SameAsSearchTests {
  private func finds(_ text: String) throws -> Bool {
    let folder = FilePath(NSTemporaryDirectory()).appending("wipnet-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(atPath: folder.string) }
    try FileManager.default.createDirectory(
      atPath: folder.string, withIntermediateDirectories: false)
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.appending("people.rec").string))
    return SameAsSearch(folder: folder, files: ["people.rec"]).findsAny()
  }

  /// A roster of that many bytes, in lines as people have them.
  private func roster(_ count: Int) -> String {
    let person = "Id: p-0000000000\nName: Awa Samake As\nSex: f\nLocality: SikAsso SameA s\n\n"
    return String(repeating: person, count: count / person.utf8.count + 1).prefix(count - 1) + "\n"
  }

  @Test("finds one wherever it stands", arguments: 0..<80)
  func anywhere(_ shift: Int) throws {
    let line = "SameAs: p-1111111111\n"
    #expect(try finds(roster(100 + shift) + line))
    // Over the end of a piece that is read at once.
    #expect(try finds(roster(262_144 - 40 + shift) + line + roster(300)))
  }

  @Test("finds none in names and values that look like it, nor behind a file's end")
  func none() throws {
    #expect(try !finds(roster(700_000)))
    #expect(try !finds("Name: x\n+ SameAs: p-1111111111\nNote: SameAs\n xSameAs: p-1\n"))
    #expect(try !finds(""))
    #expect(try !finds("Name: x\nSameA"))
  }
}
