import Foundation
import SystemPackage
import Testing

@testable import Registers

@Suite("Names in a folder that is looked into before every change")
struct KnownListingsTests {
  /// A folder with another one in it, `years`, at rest for as long as these tests ask.
  private let folder = FilePath(NSTemporaryDirectory()).appending("wipnet-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(
      atPath: folder.appending("years").string, withIntermediateDirectories: true)
  }

  private func put(_ name: String) throws {
    try Data().write(to: URL(fileURLWithPath: folder.appending("years/\(name)").string))
  }

  /// Longer than the steps in which a file system tells time.
  private func wait() { usleep(30_000) }

  @Test("are those that are there, after every change, whether it was at rest before or not")
  func changes() throws {
    defer { try? FileManager.default.removeItem(atPath: folder.string) }
    for rest in [0, 10_000_000, 2_500_000_000] {
      var listings = KnownListings(rest: rest)
      for name in ["2023.rec", "2024.rec", "2025.rec"] {
        try put(name)
        #expect(try listings.names(in: "years", of: folder)?.contains(name) == true)
        wait()
        #expect(try listings.names(in: "years", of: folder)?.contains(name) == true)
      }
      wait()
      try FileManager.default.removeItem(atPath: folder.appending("years/2024.rec").string)
      #expect(try listings.names(in: "years", of: folder) == ["2023.rec", "2025.rec"])
    }
  }

  @Test("of one that has just changed are not believed, for its next change may have the same time")
  func justChanged() throws {
    defer { try? FileManager.default.removeItem(atPath: folder.string) }
    var listings = KnownListings()
    // Without waiting: some of these follow one another within one step of the clock.
    for number in 0..<200 {
      try put("\(number).rec")
      #expect(try listings.names(in: "years", of: folder)?.count == number + 1)
    }
  }

  @Test("are those of the folder that stands there now, and none of a link or a file")
  func replaced() throws {
    defer { try? FileManager.default.removeItem(atPath: folder.string) }
    var listings = KnownListings(rest: 0)
    try put("2023.rec")
    wait()
    #expect(try listings.names(in: "years", of: folder) == ["2023.rec"])
    let years = folder.appending("years").string
    try FileManager.default.moveItem(atPath: years, toPath: folder.appending("old").string)
    #expect(try listings.names(in: "years", of: folder) == nil)
    try FileManager.default.createDirectory(atPath: years, withIntermediateDirectories: false)
    #expect(try listings.names(in: "years", of: folder) == [])
    try FileManager.default.removeItem(atPath: years)
    try FileManager.default.createSymbolicLink(
      atPath: years, withDestinationPath: folder.appending("old").string)
    #expect(try listings.names(in: "years", of: folder) == nil)
    try FileManager.default.removeItem(atPath: years)
    try Data().write(to: URL(fileURLWithPath: years))
    #expect(try listings.names(in: "years", of: folder) == nil)
  }
}
