import Foundation
import Programmes
import Registers
import Synchronization
import SystemPackage
import Testing

@Suite("The writer", .timeLimit(.minutes(1)))
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
      case .waiting: Issue.record("\(receipt)")
      }
    }
    #expect(order == [1, -2, -3, 4])
    #expect(try count(office) == 7)
  }

  @Test("keeps what a failing disk does not take, and saves it once when it can")
  func failing() throws {
    let other = "activities/2023/2023-08-12-two.rec"
    let office = try Office([
      path: Descriptions.activity(), other: Descriptions.activity("2023-08-12-two"),
    ])
    let block = office.url("activities/2023/.2023-08-12-two.rec.new")
    try FileManager.default.createDirectory(at: block, withIntermediateDirectories: true)
    let receipts = Receipts()
    let writer = Writer(try office.saving()) { receipts.add($0) }
    // The first file is replaced each time, the second cannot be.
    writer.submit(
      Change([tally().edits[0], tally("2023-08-12-two").edits[0]]), ticket: 1)
    #expect(
      receipts.wait { if case .waiting([1], .system)? = $0.first { true } else { false } })
    writer.submit(tally(by: 10), ticket: 2)
    #expect(
      receipts.wait { if case .waiting([1, 2], .system)? = $0.last { true } else { false } })
    #expect(!writer.finish())
    try FileManager.default.removeItem(at: block)
    // It tries again by itself.
    #expect(receipts.wait { $0.last == .saved([1, 2]) })
    #expect(writer.finish())
    #expect(try count(office) == 11)
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
