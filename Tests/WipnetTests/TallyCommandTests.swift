import Foundation
import Testing

@Suite("wipnet tally")
struct TallyCommandTests {
  @Test("saves each count and says so")
  func keys() throws {
    let desk = try Desk()
    let ran = try desk.wipnet("tally", "register", "pointage", "12u3isu")
    #expect(ran.status == 0)
    #expect(ran.errors.isEmpty)
    #expect(
      ran.output
        == ["12u", "3i", "su"].map { "saved \($0) \(Desk.activity)\n" }.joined())
    let file = desk.url("register/\(Desk.activityFile)").path
    let counts = try desk.run(
      ["recsel", "-t", "Headcount", "-p", "Station,Sex,Ages,Disability,Count", "-C", file])
    #expect(
      counts.output == """
        Station: aminata
        Sex: f
        Ages: 15-35
        Disability: no
        Count: 12
        Station: aminata
        Sex: f
        Ages: 36+
        Disability: no
        Count: 3
        Station: aminata
        Sex: f
        Ages: 15-35
        Disability: yes
        Count: 1

        """)
    #expect(try desk.complaints().isEmpty)
    #expect(try desk.leftOvers().isEmpty)

    // The same station counts on, another one beside it.
    try desk.wipnet("tally", "register", Desk.activity, "u")
    try desk.wipnet(
      "tally", "register", Desk.activity, "u", environment: ["WIPNET_STATION": "porte 2"])
    let again = try desk.run(["recsel", "-t", "Headcount", "-P", "Count", "-C", file])
    #expect(again.output == "13\n3\n1\n1\n")
  }

  @Test(
    "with a key that is none saves nothing at all",
    arguments: [
      "12u3z", "u\u{1B}", "12", "s", "uU?", "z", "0u", "u1000u",
    ])
  func wrongKeys(keys: String) throws {
    let desk = try Desk()
    let ran = try desk.wipnet("tally", "register", "pointage", keys)
    #expect(ran.status == 64)
    #expect(ran.output.isEmpty)
    #expect(ran.errors.contains("\nconseil: "))
    #expect(try desk.counted() == 0)
  }

  @Test(
    "names what an unknown activity could be",
    arguments: [
      ("exercice", "exercice-pointage, 2023-09-30-exercice-saisie"),
      ("2023-09-30-exercice-pontage", "vouliez-vous dire « \(Desk.activity) »"),
      ("../../etc/passwd", "pas d’activité « ../../etc/passwd »"),
      ("\u{1B}[31m", "pas d’activité « ␛[31m »"),
    ])
  func activities(activity: String, message: String) throws {
    let desk = try Desk()
    let ran = try desk.wipnet("tally", "register", activity, "u")
    #expect(ran.status == 2)
    #expect(ran.output.isEmpty)
    #expect(ran.errors.contains(message))
  }

  @Test("of two processes at once loses nothing", .timeLimit(.minutes(15)))
  func together() throws {
    let desk = try Desk.small()
    let loop =
      "for i in $(seq 100); do '\(Program.path)' tally register pointage u || exit 1; done"
    let both = try (0..<2).map { _ in try desk.started(["sh", "-c", loop]) }
    for one in both {
      let ran = try one.ended()
      #expect(ran.status == 0, "\(ran.errors)")
      #expect(ran.output.split(separator: "\n").count == 100)
    }
    #expect(try desk.counted() == 200)
    #expect(try desk.complaints().isEmpty)
    #expect(try desk.leftOvers().isEmpty)
  }
}

/// With strace, so that what the kernel was asked is seen, and can be made to fail.
@Suite("Saved means saved", .timeLimit(.minutes(15)))
struct DurabilityTests {
  private let temporary = ".\(Desk.activity).rec.new"

  private func strace(
    _ desk: Desk, _ options: [String], keys: String = "u"
  ) throws -> Desk.Ran {
    try desk.run(
      ["strace", "-f", "-y", "-o", desk.url("trace").path] + options
        + [Program.path, "tally", "register", "pointage", keys])
  }

  /// A desk on which somebody was counted already, so that the station has its history.
  private func used() throws -> Desk {
    let desk = try Desk.small()
    #expect(try desk.wipnet("tally", "register", "pointage", "u").status == 0)
    return desk
  }

  @Test(
    "appends to the history, syncs it, says saved, and then replaces the record file and says so")
  func order() throws {
    let desk = try used()
    let calls = "openat,write,fsync,fdatasync,rename,renameat,renameat2,close,unlink"
    let ran = try strace(desk, ["-e", "trace=\(calls)"])
    #expect(ran.output == "saved u \(Desk.activity)\n")
    let folder = desk.url("register/activities/2023").path
    let history = desk.url("register/history").path
    let steps: [(String, (String) -> Bool)] = [
      ("lock", { $0.contains("openat(") && $0.contains("/.lock\"") }),
      ("history opened to append", { $0.contains("openat(") && $0.contains("O_WRONLY|O_APPEND") }),
      ("entry written", { $0.contains("write(") && $0.contains("<\(history)/") }),
      ("entry synced", { $0.contains("fdatasync(") && $0.contains("<\(history)/") }),
      ("said", { $0.contains("write(1<") && $0.contains("\"saved u ") }),
      ("lock again", { $0.contains("openat(") && $0.contains("/.lock\"") }),
      (
        "temp file, made anew",
        {
          $0.contains("openat(") && $0.contains("/activities/2023/\(temporary)\"")
            && $0.contains("O_CREAT|O_EXCL|O_NOFOLLOW|O_CLOEXEC, 0600)")
        }
      ),
      ("written", { $0.contains("write(") && $0.contains("<\(folder)/\(temporary)>") }),
      ("synced", { $0.contains("fsync(") && $0.contains("<\(folder)/\(temporary)>") }),
      (
        "renamed",
        {
          $0.contains("rename(") && $0.contains("/\(temporary)\"")
            && $0.contains("/\(Desk.activity).rec\") = 0")
        }
      ),
      (
        "synced again", { $0.contains("fsync(") && $0.contains("<\(folder)/\(Desk.activity).rec>") }
      ),
      ("folder synced", { $0.contains("fsync(") && $0.contains("<\(folder)>) = 0") }),
      ("mark written", { $0.contains("write(") && $0.contains("<\(history)/") }),
      ("mark synced", { $0.contains("fdatasync(") && $0.contains("<\(history)/") }),
    ]
    let all = try desk.text("trace").split(separator: "\n").map(String.init)
    var lines = all[...]
    for (name, holds) in steps {
      let index = try #require(lines.firstIndex(where: holds), "\(name)")
      lines = lines[(index + 1)...]
    }
    // One sync before it is said, and no other for the entry.
    let said = try #require(all.firstIndex { $0.contains("write(1<") })
    #expect(all[..<said].count { $0.contains("sync(") } == 1)
    #expect(all.count { $0.contains("fdatasync(") } == 2)
  }

  @Test(
    "an error before it is in the history leaves everything as it was",
    arguments: [
      (["inject=fdatasync:error=EIO:when=1"], "Input/output error"),
      (["inject=write:error=ENOSPC:when=1"], "No space left on device"),
      (["inject=write:error=EDQUOT:when=1"], "Disk quota exceeded"),
      (["inject=openat:error=ENOSPC", "lock"], "No space left on device"),
      (["inject=openat:error=EROFS", "lock"], "Read-only file system"),
    ])
  func before(fault: [String], message: String) throws {
    let desk = try used()
    let file = "register/\(Desk.activityFile)"
    let old = try desk.text(file)
    var options = ["-e", fault[0]]
    if fault.count > 1 { options += ["-P", "register/.lock"] }
    let ran = try strace(desk, options)
    #expect(ran.status == 2)
    #expect(ran.output.isEmpty)
    let told = ran.errors.split(separator: "\n").filter { !$0.hasPrefix("strace: ") }
    #expect(told.count == 1 && told[0].hasPrefix("wipnet: register/"))
    #expect(told.first?.contains(message) == true)
    #expect(try desk.text(file) == old)
    #expect(try desk.counted() == 1)
    #expect(try desk.leftOvers().isEmpty)
    #expect(try desk.wipnet("tally", "register", "pointage", "u").status == 0)
    #expect(try desk.counted() == 2)
    #expect(try desk.text(file).contains("Count: 2\n"))
  }

  @Test(
    "an error behind it takes nothing back: the record files follow with the next opening",
    arguments: [
      ["fsync:error=EIO:when=1"], ["fsync:error=EIO:when=2"], ["fsync:error=EIO:when=3"],
      ["rename:error=EIO:when=1"],
      ["openat:error=EROFS", "activities/2023/.\(Desk.activity).rec.new"],
    ])
  func behind(fault: [String]) throws {
    let desk = try used()
    var options = ["-e", "inject=\(fault[0])"]
    if fault.count > 1 { options += ["-P", "register/\(fault[1])"] }
    let ran = try strace(desk, options)
    #expect(ran.status == 0)
    #expect(ran.output == "saved u \(Desk.activity)\n")
    #expect(try desk.counted() == 2)
    #expect(try desk.complaints().isEmpty)
    #expect(try desk.wipnet("tally", "register", "pointage", "u").status == 0)
    #expect(try desk.counted() == 3)
    #expect(try desk.text("register/\(Desk.activityFile)").contains("Count: 3\n"))
    #expect(try desk.leftOvers().isEmpty)
  }

  @Test("a write that a signal cut is done again")
  func interrupted() throws {
    let desk = try Desk.small()
    let ran = try strace(desk, ["-e", "inject=write:error=EINTR:when=1..3"])
    #expect(ran.status == 0)
    #expect(try desk.counted() == 1)
  }

  @Test(
    "a kill at any call leaves whole files and everything that was said to be saved",
    arguments: [
      ("openat", 20), ("unlink", 1), ("write", 8), ("fdatasync", 4), ("fsync", 3), ("rename", 1),
    ])
  func kill(call: String, times: Int) throws {
    let desk = try used()
    var before = 1
    for number in 1...times {
      let options = ["-e", "inject=\(call):signal=KILL:when=\(number)"]
      let ran = try strace(desk, options, keys: "uuu")
      #expect(ran.signal == SIGKILL, "\(call) \(number)")
      let said = ran.output.split(separator: "\n").count { $0.hasPrefix("saved u ") }
      let counted = try desk.counted()
      #expect((said...min(3, said + 1)).contains(counted - before), "\(call) \(number)")
      let check = try desk.wipnet("check", "register", "--json")
      #expect(!check.output.contains("\"severity\": \"error\""))
      #expect(try desk.leftOvers().isEmpty || check.output.contains("leftOver"))
      // The lock came free, the left-over is in nobody's way.
      #expect(try desk.wipnet("tally", "register", "pointage", "u").status == 0)
      #expect(try desk.counted() == counted + 1)
      #expect(try desk.leftOvers().isEmpty)
      before = counted + 1
    }
    #expect(try desk.complaints().isEmpty)
  }

  @Test("a register that somebody holds is told, with who it is")
  func held() throws {
    let desk = try Desk.small()
    let holder = try desk.started([
      "sh", "-c",
      "exec 9<>register/.lock; flock 9; echo 'fatou, processus 7' >&9; : >held; exec sleep 60",
    ])
    defer { holder.process.terminate() }
    while !desk.has("held") { usleep(1_000) }
    let ran = try desk.wipnet("tally", "register", "pointage", "u")
    #expect(ran.status == 2)
    #expect(ran.errors.contains("fatou, processus 7"))
    #expect(try desk.counted() == 0)
  }
}
