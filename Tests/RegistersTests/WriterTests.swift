import Foundation
import Programmes
import Registers
import Synchronization
import SystemPackage
import Testing

@Suite("The writer", .timeLimit(.minutes(15)))
struct WriterTests {
  private let id = "2023-08-11-rss"
  private let path = "activities/2023/2023-08-11-rss.rec"

  /// Receipts as they come.
  private final class Receipts: Sendable {
    private let list = Mutex<[Receipt]>([])
    var all: [Receipt] { list.withLock { $0 } }
    func add(_ receipt: Receipt) { list.withLock { $0.append(receipt) } }

    func wait(_ holds: ([Receipt]) -> Bool) -> Bool {
      for _ in 0..<2_000 {
        if holds(all) { return true }
        usleep(5_000)
      }
      return false
    }
  }

  private func tally(_ id: String? = nil, by number: Int = 1) -> Change {
    Change(
      .headcount(
        id ?? self.id, station: "door", Traits(sex: .female), by: number, newID: "h-1"))
  }

  private func count(_ office: Office) throws -> Int {
    try office.read().programme.activities.first?.headcounts.first?.count ?? 0
  }

  @Test("saves five hundred quick changes once each, in order and together")
  func many() throws {
    let office = try Office([path: Descriptions.activity()])
    let receipts = Receipts()
    let writer = Writer(try office.saving()) { receipts.add($0) }
    for ticket in 0..<500 { writer.submit(tally(), ticket: ticket) }
    #expect(writer.finish())
    let tickets = receipts.all.flatMap { receipt in
      if case .saved(let tickets) = receipt { tickets } else { [-1] }
    }
    #expect(tickets == Array(0..<500))
    #expect(receipts.all.count < 250)
    #expect(try count(office) == 500)
    #expect(writer.finish())
  }

  @Test("gives up what is refused and saves the rest, with receipts in order")
  func refusals() throws {
    let office = try Office([path: Descriptions.activity()])
    let receipts = Receipts()
    let writer = Writer(try office.saving()) { receipts.add($0) }
    writer.submit(tally(by: 2), ticket: 1)
    writer.submit(tally("2023-01-01-gone"), ticket: 2)
    writer.submit(tally(by: -3), ticket: 3)
    writer.submit(tally(by: 5), ticket: 4)
    #expect(writer.finish())
    var order: [Int] = []
    for receipt in receipts.all {
      switch receipt {
      case .saved(let tickets): order += tickets
      case .refused(let ticket, let reason):
        order.append(-ticket)
        #expect(reason == (ticket == 2 ? .noSuchActivity("2023-01-01-gone") : .countBelowZero(id)))
      case .waiting, .tookBack, .recovered, .changed, .stale, .behind, .away, .back:
        Issue.record("\(receipt)")
      }
    }
    #expect(order == [1, -2, -3, 4])
    #expect(try count(office) == 7)
  }

  @Test("keeps what a failing disk does not take, and saves it once when it can")
  func failing() throws {
    let office = try Office([path: Descriptions.activity()])
    try office.write("a note", to: "history/aminata")
    let receipts = Receipts()
    let writer = Writer(try office.saving()) { receipts.add($0) }
    writer.submit(tally(), ticket: 1)
    #expect(
      receipts.wait { if case .waiting([1], _)? = $0.first { true } else { false } })
    writer.submit(tally(by: 10), ticket: 2)
    #expect(
      receipts.wait { if case .waiting([1, 2], _)? = $0.last { true } else { false } })
    #expect(!writer.finish())
    try FileManager.default.removeItem(at: office.url("history/aminata"))
    // It tries again by itself.
    #expect(receipts.wait { $0.last == .saved([1, 2]) })
    #expect(writer.finish())
    #expect(try count(office) == 11)
  }

  @Test("saves before the record files follow, and lets them follow in a pause")
  func settling() throws {
    let office = try Office([path: Descriptions.activity()])
    let before = try office.text(path)
    let receipts = Receipts()
    let writer = Writer(try office.saving()) { receipts.add($0) }
    writer.submit(tally(by: 7), ticket: 1)
    #expect(receipts.wait { $0 == [.saved([1])] })
    #expect(try office.text(path) == before)
    // Whoever reads the register meanwhile has it all.
    #expect(try count(office) == 7)
    for _ in 0..<1_000 where try office.text(path) == before { usleep(5_000) }
    #expect(try office.text(path).contains("Count: 7"))
    #expect(writer.finish())
  }

  @Test("takes back what a ticket did, also one that still waits, and does it again")
  func takingBack() throws {
    let office = try Office([path: Descriptions.activity()])
    let receipts = Receipts()
    let writer = Writer(try office.saving()) { receipts.add($0) }
    writer.submit(tally(by: 7), ticket: 1)
    writer.submit(tally(by: 5), ticket: 2)
    writer.submit(.takeBack(ticket: 1), ticket: 3)
    #expect(writer.finish())
    #expect(try count(office) == 5)
    writer.submit(.takeBack(ticket: 3), ticket: 4)
    #expect(writer.finish())
    #expect(try count(office) == 12)
    writer.submit(.takeBack(ticket: 99), ticket: 5)
    #expect(writer.finish())
    #expect(receipts.all.last == .refused(5, .nothingToTakeBack))
    #expect(try count(office) == 12)
  }

  @Test("does not wait for a busy register once for each change")
  func busy() throws {
    let office = try Office([path: Descriptions.activity()])
    let lock = open(office.url(".lock").path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    #expect(flock(lock, LOCK_EX) == 0)
    let receipts = Receipts()
    let writer = Writer(try office.saving(patience: 200)) { receipts.add($0) }
    let start = ContinuousClock.now
    for ticket in 0..<100 { writer.submit(tally(), ticket: ticket) }
    #expect(!writer.finish())
    #expect(ContinuousClock.now - start < .seconds(5))
    close(lock)
    #expect(writer.finish())
    #expect(try count(office) == 100)
  }
}
