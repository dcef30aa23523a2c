// register-probe: scripted sessions on a real register, for the tests to record, kill and disturb. It
// says `acked N` on its standard output when the register has said that N changes are saved, and not
// before.
//
// It says `ready` before it changes anything.
//
//   register-probe REGISTER session SEED COUNT   the script, through the writer
//   register-probe REGISTER direct SEED COUNT    the script on one thread, so that calls can be counted
//   register-probe REGISTER join ACTIVITY STATION FROM TO
//                                                one person more, again and again
//   register-probe REGISTER open                 opens it as the program does, and repairs it
//   register-probe REGISTER state                opens it, and says what it holds

import Crashes
import Glibc
import Programmes
import Registers
import Synchronization
import SystemPackage

/// Says a line, whatever it costs: what is done to the register's files may be done to this one too.
func say(_ line: String) {
  var bytes = Array("\(line)\n".utf8)[...]
  var attempts = 0
  while !bytes.isEmpty, attempts < 1_000 {
    let count = bytes.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
    if count > 0 { bytes = bytes.dropFirst(count) }
    attempts += 1
  }
}

/// Runs ahead by four hours with every look at it, so that a session goes through months.
let clock = Mutex(1_700_000_000)
@Sendable func now() -> Instant {
  clock.withLock {
    $0 += 4 * 3_600
    return Instant(seconds: $0)
  }
}

func run(_ arguments: [String]) throws {
  guard arguments.count >= 3 else { throw CrashError("too few words") }
  let register = try Register(opening: FilePath(arguments[1]))
  let reading = try register.read()
  func saving(station: String = "aminata", patience: Int = 5_000) -> Saving {
    Saving(
      register, files: reading.files,
      author: Author(station: station, name: station, holder: "\(station) \(getpid())", now: now),
      patience: patience)
  }
  func number(_ index: Int) throws -> Int {
    guard arguments.indices.contains(index), let number = Int(arguments[index]) else {
      throw CrashError("no number in \(arguments)")
    }
    return number
  }
  func script() throws -> Script {
    Script(seed: UInt64(try number(3)), tasks: try number(4), of: reading.programme)
  }
  switch arguments[2] {
  case "session":
    let script = try script()
    say("ready")
    try session(script.batches, saving(patience: 300))
  case "direct":
    let script = try script()
    say("ready")
    try direct(script.batches, saving())
  case "join":
    guard arguments.count == 7 else { throw CrashError("too few words") }
    let arrivals = try (number(5)...number(6)).map { number in
      [Script.Task.make(arrival(number, arguments[3], station: arguments[4]))]
    }
    try session(arrivals, saving(station: arguments[4], patience: 60_000))
  case "open":
    let author = Author(station: "aminata", name: "aminata", holder: "aminata", now: now)
    for repair in try register.recover(from: reading.problems, author: author) {
      say("\(repair)")
    }
  case "state":
    say(Content(reading.programme).text)
  default: throw CrashError("\(arguments[2]) is nothing it can do")
  }
}

/// One person more at a door: the attendance and the count, together.
func arrival(_ number: Int, _ activity: Activity.ID, station: String) -> Change {
  let traits = Traits(sex: .female)
  return Change([
    .attendance(activity, before: nil, after: Attendance(id: "a-\(station)-\(number)")),
    .headcount(activity, station: station, traits, by: 1, newID: "h-\(station)"),
  ])
}

/// Gives each batch to the writer and waits until all of it is saved, though that may fail a hundred
/// times.
func session(_ batches: [[Script.Task]], _ saving: Saving) throws {
  let state = Mutex((saved: 0, refused: 0, fails: false, failures: 0))
  let writer = Writer(saving) { receipt in
    state.withLock { state in
      switch receipt {
      case .saved(let tickets):
        state.saved += tickets.count
        state.fails = false
        say("acked \(state.saved)")
      case .refused(let ticket, let reason):
        state.refused += 1
        say("refused \(ticket) \(reason)")
      case .waiting(let tickets, let error):
        state.fails = true
        state.failures += 1
        say("waiting \(tickets.count) \(error)")
      case .recovered(let repairs): for repair in repairs { say("\(repair)") }
      case .behind(let error): say("behind \(error)")
      default: break
      }
    }
  }
  var submitted = 0
  for (number, batch) in batches.enumerated() {
    for task in batch {
      switch task {
      case .make(let change): writer.submit(change, ticket: submitted)
      case .takeBack(let ticket): writer.submit(.takeBack(ticket: ticket), ticket: submitted)
      }
      submitted += 1
    }
    while state.withLock({ $0.saved + $0.refused < submitted }) {
      guard state.withLock({ $0.failures < 100 }) else { throw CrashError("it fails for ever") }
      usleep(200)
      // It tries again by itself, a second later.
      guard state.withLock({ $0.fails }) else { continue }
      usleep(20_000)
      _ = writer.finish()
    }
    if Script.settles(behind: number) { _ = writer.finish() }
  }
  say(writer.finish() ? "done" : "not done")
}

func direct(_ batches: [[Script.Task]], _ saving: Saving) throws {
  var saving = saving
  var serials: [Int] = []
  for (number, batch) in batches.enumerated() {
    for task in batch {
      // One after the other, for a serial is known only when its change is saved.
      let request: Request =
        switch task {
        case .make(let change): .make(change)
        case .takeBack(let other): .takeBack(serial: serials[other])
        }
      let result = saving.save([request])
      if let failure = result.failure { throw failure }
      guard case .saved(let entry?)? = result.outcomes.first else {
        throw CrashError("\(result.outcomes)")
      }
      serials.append(entry.serial)
      say("acked \(serials.count)")
    }
    if Script.settles(behind: number) { try saving.settle() }
  }
  try saving.settle()
  say("done")
}

signal(SIGXFSZ, SIG_IGN)
do {
  try run(CommandLine.arguments)
} catch {
  say("register-probe: \(error)")
  exit(2)
}
