// Workloads: registers that were made up, of any size, with the answers to what is asked of them.
// The same size, seed and form give the same bytes on every machine. It reads no register and
// links nothing of the program whose answers it judges.

/// What a made-up register holds.
package struct Workload: Sendable {
  /// How its files are written.
  package enum Form: String, Sendable {
    /// As the program itself writes them.
    case plain
    /// With what people and other programs write: fields in any order, continuation lines, comments,
    /// unknown fields, lines ended by CR LF in some files, files without frame lines, people counted
    /// at the door beside those listed.
    case full
  }

  package let attendances: Int
  package let seed: UInt64
  package let form: Form

  package init(attendances: Int, seed: UInt64, form: Form) {
    self.attendances = attendances
    self.seed = seed
    self.form = form
  }

  /// A large activity's list of names; the issue of speed is files, so each has the same.
  static let attendancesPerActivity = 50
  static let years = 2019...2026

  package static var firstYear: Int { years.lowerBound }

  package var activities: Int {
    (attendances + Self.attendancesPerActivity - 1) / Self.attendancesPerActivity
  }

  /// People come to two or three activities.
  package var participants: Int { attendances * 2 / 5 }

  /// The people who were first met in that year.
  func participants(metIn year: Int) -> Range<Int> {
    let (count, index) = (Self.years.count, year - Self.years.lowerBound)
    return participants * index / count..<participants * (index + 1) / count
  }
}
