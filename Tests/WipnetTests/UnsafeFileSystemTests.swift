import Foundation
import Panes
import Testing

@Suite("A register on a file system where nothing is safe")
struct UnsafeFileSystemTests {
  /// Runs the program as if statfs(2) had found that file system: strace puts the number there.
  private func wipnet(_ desk: Desk, on number: String, _ arguments: String...) throws -> Desk.Ran {
    try desk.run(
      [
        "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=statfs",
        "-e", "inject=statfs:poke_exit=@arg2=\(number)", Pane.built("wipnet"),
      ] + arguments)
  }

  @Test("is not made, with the reason and the way round, in both languages")
  func refused() throws {
    let desk = try Desk(withDemo: false)
    let stick = try wipnet(desk, on: "444d000000000000", "new", "stick")
    #expect(stick.status == 2)
    #expect(stick.errors.contains("« stick » est sur un système de fichiers (FAT)"))
    #expect(stick.errors.contains("\nconseil: copiez le registre sur le disque"))
    #expect(!desk.has("stick"))
    let share = try wipnet(desk, on: "6969000000000000", "new", "share", "--lang", "en")
    #expect(share.status == 2)
    #expect(share.errors.contains("“share” is on a file system (NFS)"))
    #expect(share.errors.contains("\nhint: copy the register to the laptop’s own disk"))
    let disk = try wipnet(desk, on: "53ef000000000000", "new", "disk")
    #expect(disk.status == 0)
    #expect(desk.has("disk/programme.rec"))
  }

  @Test("can still be read")
  func read() throws {
    let desk = try Desk.small()
    for command in ["check", "ratios"] {
      let there = try wipnet(desk, on: "444d000000000000", command, "register")
      let here = try desk.wipnet(command, "register")
      #expect(there.status == here.status)
      #expect(there.output == here.output)
    }
  }
}
