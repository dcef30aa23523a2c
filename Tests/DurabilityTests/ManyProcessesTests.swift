import Crashes
import Foundation
import Programmes
import Registers
import Testing

@Suite("Several processes", .timeLimit(.minutes(15)))
struct ManyProcessesTests {
  /// One officer's process, which is started anew when it was killed.
  private struct Door {
    var station: String
    var output: String
    var process: pid_t = 0
    /// The first number that was never given to a process.
    var next = 1
    /// The numbers given to each process, in order of the starts, with what it had said before.
    var starts: [(first: Int, linesBefore: Int)] = []
    var isDone = false
  }

  private let activity = "2023-09-30-paix"

  @Test("changing one activity lose nothing that was acknowledged, and count nobody twice")
  func together() throws {
    let arrivals = number("WIPNET_ARRIVALS", 100)
    let session = try Session(seed: 1, tasks: 0)
    var numbers = SeededGenerator(seed: UInt64(number("WIPNET_CRASH_SEED", 1)))
    var doors = (1...4).map { Door(station: "door-\($0)", output: "\(session.scratch.path)/\($0)") }
    for index in doors.indices { try start(&doors[index], upTo: arrivals, session) }
    var kills = 0
    while !doors.allSatisfy(\.isDone) {
      usleep(UInt32.random(in: 20_000..<80_000, using: &numbers))
      for index in doors.indices where !doors[index].isDone {
        let isUnlucky = Int.random(in: 0..<40, using: &numbers) == 0
        if isUnlucky, kill(doors[index].process, SIGKILL) == 0 { kills += 1 }
        var status: Int32 = 0
        guard waitpid(doors[index].process, &status, isUnlucky ? 0 : WNOHANG) != 0 else { continue }
        if status == 0 {
          doors[index].isDone = true
        } else {
          #expect(status == SIGKILL)
          try start(&doors[index], upTo: arrivals, session)
        }
      }
    }
    var acknowledged = 0
    let found = try #require(try Session.read(session.register).programme.activities[id: activity])
    for door in doors {
      let ids = try acknowledgedIDs(door)
      acknowledged += ids.count
      let present = Set(found.attendances.map(\.id).filter { $0.hasPrefix("a-\(door.station)-") })
      #expect(ids.isSubset(of: present), "lost: \(ids.subtracting(present))")
      // Each change came whole: who came is counted, once.
      let counted = found.headcounts.filter { $0.station == door.station }.reduce(0) {
        $0 + $1.count
      }
      #expect(counted == present.count, "\(door.station)")
      #expect(present.count <= ids.count + door.starts.count)
    }
    #expect(try Tree(at: session.register).textFaults.isEmpty)
    #expect(Set(found.attendances.map(\.id)).count == found.attendances.count)
    print("processes: 4, \(acknowledged) acknowledged changes, \(kills) kills")
  }

  /// Starts a door's process with the numbers that no process was given, so that nobody comes twice
  /// although a killed process may have saved one more than it said.
  private func start(_ door: inout Door, upTo arrivals: Int, _ session: Session) throws {
    let said = try lines(door)
    if let last = door.starts.last {
      let acknowledged = Judge.acknowledged(Array(said[last.linesBefore...]))
      door.next = last.first + acknowledged + 1
    }
    door.starts.append((door.next, said.count))
    guard door.next <= arrivals else {
      door.isDone = true
      return
    }
    door.process = try Recorder.start(
      [Recorder.built("register-probe"), session.register, "join", activity, door.station]
        + ["\(door.next)", "\(arrivals)"], output: door.output)
  }

  private func lines(_ door: Door) throws -> [String] {
    guard FileManager.default.fileExists(atPath: door.output) else { return [] }
    return try String(contentsOfFile: door.output, encoding: .utf8).split(separator: "\n")
      .map(String.init)
  }

  /// Who was said to be saved, over all starts of a door's process.
  private func acknowledgedIDs(_ door: Door) throws -> Set<String> {
    let said = try lines(door)
    var ids: Set<String> = []
    for (index, start) in door.starts.enumerated() {
      let end = index + 1 < door.starts.count ? door.starts[index + 1].linesBefore : said.count
      let count = Judge.acknowledged(Array(said[start.linesBefore..<end]))
      for number in start.first..<start.first + count { ids.insert("a-\(door.station)-\(number)") }
    }
    return ids
  }
}
