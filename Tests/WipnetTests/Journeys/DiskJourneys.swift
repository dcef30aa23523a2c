import Foundation
import Panes
import Testing

extension OfficeDay {
  @Test("a full disk is told in one line, loses nothing, and all is saved once there is room")
  func fullDisk() throws {
    guard let disk = try SmallDisk() else {
      try Test.cancel("no small disk: mount is not permitted here")
    }
    let office = try Office(on: disk.folder)
    let before = try office.recordFiles()
    let pane = try office.openTally()
    try disk.fill()
    try pane.type("uuujk")
    try pane.expect("Total 5")
    try pane.expect("disque plein")
    try pane.type("uuujk")
    try pane.expect("10 changements non enregistrés : disque plein")
    #expect(try office.recordFiles() == before)
    try pane.keys("Escape")
    try pane.type("q")
    try pane.expect("Quitter quand même ?")
    try pane.keys("Escape")
    try pane.type("t")
    try pane.type("i")
    try pane.expect("Total 11")
    let freed = Date()
    try disk.free()
    try pane.expectSaved(after: "Total 11", "✓ enregistré")
    #expect(Date().timeIntervalSince(freed) < 3)
    #expect(try !pane.text().contains("disque plein"))
    #expect(try pane.quit() == 0)
    #expect(try office.counted() == 11)
    try office.expectSound()
  }

  @Test("two doors tally into one register at the same time, and nobody is lost")
  func twoDoors() throws {
    let office = try Office()
    let doors = try ["porte-a", "porte-b"].map { try office.openTally("WIPNET_STATION=\($0)") }
    for _ in 0..<25 {
      for door in doors { try door.type("ujik") }
    }
    // Each shows what both have counted.
    for door in doors { try door.expectSaved(after: "Total 200") }
    for door in doors { #expect(try door.quit() == 0) }
    #expect(try office.counted() == 200)
    let text = try office.text(of: Office.tallyingFile)
    for station in ["porte-a", "porte-b"] {
      #expect(text.matches(of: try Regex("Station: \(station)\n")).count == 4)
    }
    try office.expectSound()
    try office.openTally().expect("Total 200")
  }
}

/// A disk of a few hundred kilobytes, in memory. Ends with the value that holds it.
private final class SmallDisk {
  let folder: URL

  /// nil where nobody may mount one.
  init?() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "wipnet-disk-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    _ = try run(["mount", "-t", "tmpfs", "-o", "size=512k,mode=700", "wipnet-test", folder.path])
    guard try run(["mountpoint", "-q", folder.path]) == 0 else {
      try? FileManager.default.removeItem(at: folder)
      return nil
    }
  }

  deinit {
    _ = try? run(["umount", "-l", folder.path])
    try? FileManager.default.removeItem(at: folder)
  }

  private var filler: URL { folder.appending(path: "filler") }

  /// Leaves not one block.
  func fill() throws {
    _ = try run(["dd", "if=/dev/zero", "of=\(filler.path)", "bs=1024"])
    for number in 0..<8 { try? Data([0]).write(to: folder.appending(path: "rest-\(number)")) }
  }

  func free() throws { try FileManager.default.removeItem(at: filler) }
}
