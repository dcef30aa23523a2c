import Programmes
import Records
import Registers
import Testing

@Suite("Merging whole registers")
struct RegisterMergeTests {
  private let rss = "activities/2023/2023-08-11-rss.rec"
  private let new = "activities/2023/2023-09-01-paix.rec"
  private let other = "activities/2023/2023-09-02-autre.rec"

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  private func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }

  private func register(_ files: [String: String]) -> [String: [UInt8]] {
    files.mapValues(bytes)
  }

  @Test("joins files that either side has made, and files that both have changed")
  func joining() {
    let base = register([rss: Descriptions.activity(attendances: "Id: a-1\nSex: f")])
    let mine = register([
      rss: Descriptions.activity(attendances: "Id: a-1\nSex: f\n\nId: a-2\nSex: m"),
      new: Descriptions.activity("2023-09-01-paix"),
    ])
    let theirs = register([
      rss: Descriptions.activity("2023-08-11-rss", "Venue: CICB", attendances: "Id: a-1\nSex: f"),
      other: Descriptions.activity("2023-09-02-autre"),
    ])
    let one = RegisterMerge(base: base, mine: mine, theirs: theirs)
    let two = RegisterMerge(base: base, mine: theirs, theirs: mine)
    #expect(one.files == two.files)
    #expect(one.conflicts.isEmpty)
    #expect(Set(one.files.keys) == [rss, new, other])
    #expect(text(one.files[rss]).contains("Venue: CICB\n"))
    #expect(text(one.files[rss]).contains("Id: a-2\nSex: m\n"))
    #expect(RegisterMerge(base: one.files, mine: one.files, theirs: one.files).files == one.files)
  }

  @Test("keeps a file that one side removed and the other changed, and tells it")
  func removing() {
    let base = register([
      rss: Descriptions.activity(), other: Descriptions.activity("2023-09-02-autre"),
    ])
    let mine: [String: [UInt8]] = [:]
    let theirs = register([
      rss: Descriptions.activity("2023-08-11-rss", "Venue: CICB"),
      other: Descriptions.activity("2023-09-02-autre"),
    ])
    for (one, two) in [(mine, theirs), (theirs, mine)] {
      let merge = RegisterMerge(base: base, mine: one, theirs: two)
      #expect(Set(merge.files.keys) == [rss])
      #expect(text(merge.files[rss]).contains("Venue: CICB\n"))
      #expect(text(merge.files[rss]).contains("Conflict: removed\n"))
      #expect(Set(merge.conflicts.keys) == [rss])
    }
  }
}
