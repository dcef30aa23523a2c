import Programmes
import Registers
import Testing

@Suite("Somebody taken out of the roster by hand")
struct HandRemovalTests {
  private static let roster = "participants/2023.rec"

  private static func people(_ ids: String...) -> String {
    "%rec: Participant\n%key: Id\n" + ids.map { "\nId: \($0)\nName: Sira invented\n" }.joined()
  }

  @Test("is told as gone where the file was read before")
  func known() throws {
    let office = try Office([Self.roster: Self.people("p-one", "p-two", "p-three")])
    var saving = try office.saving()
    // A change to somebody in it reads the file.
    let one = try #require(try office.read().programme.participants[id: "p-one"])
    var changed = one
    changed.phone = "70 12 13 14"
    let batch = saving.save([.make(Change(.participant(before: one, after: changed)))])
    #expect(batch.failure == nil)
    try saving.settle()
    #expect(try saving.refresh([Self.roster]).isEmpty)

    try office.write(Self.people("p-one", "p-three"), to: Self.roster)
    let news = try saving.refresh([Self.roster])
    #expect(news.people["p-two"] == .some(nil))
    #expect(news.people["p-three"]??.id == "p-three")
    #expect(!news.isIncomplete)
  }

  @Test("has the register read anew where nobody knows who was in the file")
  func unknown() throws {
    let office = try Office([Self.roster: Self.people("p-one", "p-two")])
    var saving = try office.saving()
    try office.write(Self.people("p-one"), to: Self.roster)
    #expect(try saving.refresh([Self.roster]).isIncomplete)
  }

  @Test("is not suspected where the history tells who changed the file")
  func explained() throws {
    let office = try Office([Self.roster: Self.people("p-one", "p-two")])
    var saving = try office.saving()
    _ = try saving.refresh([])
    let two = try #require(try office.read().programme.participants[id: "p-two"])
    _ = try office.save(.participant(before: two, after: nil))
    let news = try saving.refresh([Self.roster])
    #expect(news.people["p-two"] == .some(nil))
    #expect(!news.isIncomplete)
  }
}
