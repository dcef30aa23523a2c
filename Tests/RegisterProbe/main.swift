// register-probe: scripted sessions on a real register, for the tests to record, kill and disturb. It
// says `acked N` on its standard output when the register has said that N changes are saved, and not
// before.
//
//   register-probe REGISTER session SEED COUNT   the script, through the writer
//   register-probe REGISTER direct SEED COUNT    the script on one thread, so that calls can be counted
//   register-probe REGISTER tally ACTIVITY STATION FROM TO
//                                                one person more, again and again
//   register-probe REGISTER open                 opens it, and says what is wrong
//   register-probe REGISTER state                opens it, and says what it holds

import Crashes
import Glibc
import Programmes
import Records
import Registers
import Synchronization
import SystemPackage

func say(_ line: String) {
  let bytes = Array("\(line)\n".utf8)
  _ = write(1, bytes, bytes.count)
}

func run(_ arguments: [String]) throws {
  guard arguments.count >= 3 else { throw CrashError("too few words") }
  let register = try Register(opening: FilePath(arguments[1]))
  let reading = try register.read()
  func saving(patience: Int = 5_000) -> Saving {
    Saving(register, files: reading.files, holder: "probe \(getpid())", patience: patience)
  }
  func number(_ index: Int) throws -> Int {
    guard arguments.indices.contains(index), let number = Int(arguments[index]) else {
      throw CrashError("no number in \(arguments)")
    }
    return number
  }
  switch arguments[2] {
  case "session":
    let script = Script(
      seed: UInt64(try number(3)), changes: try number(4), of: reading.programme)
    try session(script.batches, saving(patience: 300))
  case "direct":
    let script = Script(
      seed: UInt64(try number(3)), changes: try number(4), of: reading.programme)
    try direct(script.batches, saving())
  case "tally":
    var numbers = SystemRandomNumberGenerator()
    let changes = try (number(5)..<number(6)).map { _ in
      Change(
        .headcount(
          arguments[3], station: arguments[4], Traits(sex: .female), by: 1,
          newID: Identifiers.random("h", using: &numbers)))
    }
    try session(changes.map { [$0] }, saving(patience: 60_000))
  case "open":
    for problem in reading.problems { say("\(problem.file):\(problem.place.line) \(problem.kind)") }
  case "state":
    say(Content(reading.programme).text)
  default: throw CrashError("\(arguments[2]) is nothing it can do")
  }
}

/// Gives each batch to the writer and waits until all of it is saved, however often that fails.
func session(_ batches: [[Change]], _ saving: Saving) throws {
  let saved = Mutex(0)
  let writer = Writer(saving) { receipt in
    saved.withLock { saved in
      switch receipt {
      case .saved(let tickets):
        saved += tickets.count
        say("acked \(saved)")
      case .refused(let ticket, let reason): say("refused \(ticket) \(reason)")
      case .waiting(let tickets, let error): say("waiting \(tickets.count) \(error)")
      }
    }
  }
  var submitted = 0
  for batch in batches {
    for change in batch {
      writer.submit(change, ticket: submitted)
      submitted += 1
    }
    while saved.withLock({ $0 < submitted }) { usleep(200) }
  }
  say(writer.finish() ? "done" : "not done")
}

func direct(_ batches: [[Change]], _ saving: Saving) throws {
  var saving = saving
  var saved = 0
  for batch in batches {
    let outcomes = try saving.save(batch)
    guard outcomes.allSatisfy({ $0 == .saved }) else { throw CrashError("\(outcomes)") }
    saved += batch.count
    say("acked \(saved)")
  }
  say("done")
}

do {
  try run(CommandLine.arguments)
} catch {
  print("register-probe: \(error)")
  exit(2)
}
