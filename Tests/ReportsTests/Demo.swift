import Programmes
import Registers
import SystemPackage
import Testing

/// The register of the bulletin's quarter, as the repository ships it.
enum Demo {
  /// Its folder, found from this file.
  static let folder = FilePath(#filePath).removingLastComponent().removingLastComponent()
    .removingLastComponent().appending("demo")

  static func check() throws -> Reading {
    let today = try #require(Day("2023-10-01"))
    return try Register(opening: folder).check(today: today)
  }

  static func programme() throws -> Programme {
    try Register(opening: folder).read().programme
  }
}
