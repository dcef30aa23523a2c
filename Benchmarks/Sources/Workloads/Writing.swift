import Dispatch
import Glibc
import Synchronization

/// A file or folder that could not be made.
package struct WritingError: Error, CustomStringConvertible {
  package let description: String

  init(_ path: String) {
    description = "\(path): \(String(cString: strerror(errno)))"
  }
}

extension Workload {
  /// Makes the register in `folder/register`, which must not be there yet, and the answers beside
  /// it in `folder/answers`, from counters of its own. With `tables`, also what other programs
  /// import: `folder/activities.csv` and `folder/attendances.csv`.
  package func write(to folder: String, tables: Bool) throws(WritingError) -> Answers {
    let register = folder + "/register"
    let folders =
      [folder, register, register + "/activities", register + "/participants"]
      + Workload.years.map { "\(register)/activities/\($0)" }
    for path in folders {
      guard mkdir(path, 0o700) == 0 || (path == folder && errno == EEXIST) else {
        throw WritingError(path)
      }
    }
    try writeFile(register + "/programme.rec", MadeFiles.programme)
    try writeFile(register + "/places.rec", MadeFiles.places)
    let chunks = try writeActivities(in: register, rows: tables)
    try inParallel(Workload.years.count) { index throws(WritingError) in
      let year = Workload.years.lowerBound + index
      try writeFile(
        "\(register)/participants/\(year).rec", MadeFiles.participants(metIn: year, of: self))
    }
    if tables {
      let names = "activity,number,counted,region\n"
      try writeFile(folder + "/activities.csv", Array(names.utf8) + chunks.flatMap(\.activityRows))
      let columns =
        "number,id,sex,age,birth_year,ages_lower,ages_upper,disability,displaced,participant,year\n"
      try writeFile(
        folder + "/attendances.csv", Array(columns.utf8) + chunks.flatMap(\.attendanceRows))
    }
    let answers = answers(from: chunks)
    try writeFile(folder + "/answers", Array(answers.text.utf8))
    return answers
  }

  /// What is kept of some activities once their files are written.
  fileprivate struct Chunk {
    var lines: [String] = []
    var regions: [[String]: Counts] = [:]
    var activityRows: [UInt8] = []
    var attendanceRows: [UInt8] = []
  }

  private func writeActivities(
    in register: String, rows: Bool
  ) throws(WritingError) -> [Chunk] {
    let perChunk = 256
    let count = (activities + perChunk - 1) / perChunk
    let chunks = Mutex([Chunk](repeating: Chunk(), count: count))
    try inParallel(count) { number throws(WritingError) in
      var chunk = Chunk()
      for index in number * perChunk..<min((number + 1) * perChunk, activities) {
        let activity = MadeActivity(index, of: self)
        try writeFile(
          "\(register)/activities/\(activity.starts.year)/\(activity.id).rec", activity.text())
        if activity.isCounted {
          chunk.lines.append(Answers.line("activity", activity.id, activity.counts))
          chunk.regions[activity.regions.sorted(), default: Counts()] += activity.counts
        }
        if rows { chunk.addRows(of: activity, number: index) }
      }
      chunks.withLock { [chunk] in $0[number] = chunk }
    }
    return chunks.withLock { $0 }
  }

  private func answers(from chunks: [Chunk]) -> Answers {
    var regions: [[String]: Counts] = [:]
    var total = Counts()
    for (region, counts) in chunks.flatMap(\.regions) {
      regions[region, default: Counts()] += counts
      total += counts
    }
    return Answers(
      lines: chunks.flatMap(\.lines) + regions.map { Answers.line(regions: $0, $1) }
        + [Answers.line(total: total)])
  }
}

extension Workload.Chunk {
  mutating func addRows(of activity: MadeActivity, number: Int) {
    let region =
      activity.regions.isEmpty ? "-" : activity.regions.sorted().joined(separator: "+")
    activityRows += "\(activity.id),\(number),\(activity.isCounted ? 1 : 0),\(region)\n".utf8
    for attendance in activity.attendances {
      attendanceRows += "\(number),\(attendance.row),\(activity.starts.year)\n".utf8
    }
  }
}

/// Calls the body with 0 to `count` - 1, on as many threads as there are cores; throws one of the
/// errors.
private func inParallel(
  _ count: Int, _ body: @Sendable (Int) throws(WritingError) -> Void
) throws(WritingError) {
  let failure = Mutex<WritingError?>(nil)
  DispatchQueue.concurrentPerform(iterations: count) { index in
    if failure.withLock({ $0 != nil }) { return }
    do throws(WritingError) {
      try body(index)
    } catch {
      failure.withLock { $0 = error }
    }
  }
  if let error = failure.withLock({ $0 }) { throw error }
}

/// Writes a new file that only its owner can read.
private func writeFile(_ path: String, _ bytes: [UInt8]) throws(WritingError) {
  let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
  guard file >= 0 else { throw WritingError(path) }
  defer { close(file) }
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes {
      Glibc.write(file, $0.baseAddress.map { $0 + written }, bytes.count - written)
    }
    guard count > 0 || errno == EINTR else { throw WritingError(path) }
    written += max(0, count)
  }
}
