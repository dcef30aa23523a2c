import Foundation
import RecordTexts
import Records
import Testing

@Suite("The corpus of odd record files")
struct CorpusTests {
  static let files: [(name: String, bytes: [UInt8])] = {
    let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("Corpus")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appendingPathComponent(name))).map { (name, [UInt8]($0)) }
    }
  }()

  @Test("is there")
  func found() {
    #expect(Self.files.count >= 30)
  }

  @Test("is read, repaired, changed and written back as any text is", arguments: files.map(\.name))
  func each(name: String) throws {
    let bytes = try #require(Self.files.first { $0.name == name }?.bytes)
    for seed in 0..<20 {
      var numbers = SeededNumbers(seed: UInt64(seed))
      #expect(Scrutiny.fault(in: bytes, using: &numbers) == nil)
    }
  }

  @Test("keeps what must hold when it is damaged, 3,000 times")
  func damaged() {
    let texts = Self.files.map(\.bytes)
    var numbers = SeededNumbers(seed: 43)
    for round in 0..<3_000 {
      var bytes = texts.randomElement(using: &numbers) ?? []
      let other = texts.randomElement(using: &numbers) ?? []
      bytes = RandomText.damaged(bytes, by: other, using: &numbers)
      if round.isMultiple(of: 2) { bytes = RandomText.mutated(bytes, using: &numbers) }
      #expect(Scrutiny.fault(in: bytes, using: &numbers) == nil, "round \(round): \(bytes)")
    }
  }
}
