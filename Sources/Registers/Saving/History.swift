import Glibc
package import Programmes
import SystemPackage

/// What the history of a register tells, for reading.
package struct History: Sendable {
  /// In the order in which things were done, as far as one knew of the other.
  package var entries: [HistoryEntry] = []

  /// Reads the history of all stations, since a day when one is given.
  package init(of register: Register, since day: Day? = nil) throws(RegisterError) {
    for root in Journal.Root.allCases {
      for station in try Folder.names(in: register.folder.appending(root.rawValue)) {
        let files = try StationHistory(register, station: station).files(of: root)
        entries += try History.entries(in: files, register, station: station)
          .filter { entry in day.map { entry.time.day >= $0 } ?? true }
      }
    }
    entries.sort { ($0.serial, $0.station) < ($1.serial, $1.station) }
  }

  /// The entries of a station's files, without those that count for nothing.
  static func entries(
    in files: [String], _ register: Register, station: String
  ) throws(RegisterError) -> [HistoryEntry] {
    var entries: [HistoryEntry] = []
    var voids: [ClosedRange<Int>] = []
    for file in files {
      let bytes = try DurableFile.read(register.folder.appending(file)) ?? []
      for record in HistoryText.scan(bytes, station: station).records {
        switch record {
        case .change(let entry): entries.append(entry)
        case .void(let serials, _): voids.append(serials)
        case .settled: break
        }
      }
    }
    return entries.filter { entry in !voids.contains { $0.contains(entry.serial) } }
  }
}

/// One station's own history, read from its end.
struct StationHistory {
  let register: Register
  let station: String

  init(_ register: Register, station: String) {
    self.register = register
    self.station = station
  }

  /// The station's files of a root, oldest first.
  func files(of root: Journal.Root) throws(RegisterError) -> [String] {
    let folder = "\(root.rawValue)/\(station)"
    try Folder.checkWay(to: "\(folder)/x", in: register.folder)
    let names = try Folder.names(in: register.folder.appending(folder))
    return Journal.inOrder(names).map { "\(folder)/\($0)" }
  }

  func entry(_ serial: Int) throws(RegisterError) -> HistoryEntry? {
    try search { $0.last { $0.serial == serial } }
  }

  /// The newest change that is not taken back.
  func lastDone() throws(RegisterError) -> HistoryEntry? {
    try search { StationHistory.fold($0).done.last }
  }

  /// The entry that took a change back, when nothing else was done since.
  func lastTakenBack() throws(RegisterError) -> HistoryEntry? {
    try search { StationHistory.fold($0).undone.last }
  }

  /// Looks into the newest months first: most often what is asked for was done a minute ago.
  private func search(
    _ find: ([HistoryEntry]) -> HistoryEntry?
  ) throws(RegisterError) -> HistoryEntry? {
    var months: [String: [(Journal.Root, String)]] = [:]
    for root in Journal.Root.allCases {
      for file in try files(of: root) {
        let month = String(FilePath(file).lastComponent?.string.prefix(7) ?? "")
        months[month, default: []].append((root, file))
      }
    }
    var entries: [HistoryEntry] = []
    for month in months.keys.sorted().reversed() {
      let files = (months[month] ?? []).map(\.1)
      let found = try History.entries(in: files, register, station: station)
      entries = found.sorted { $0.serial < $1.serial } + entries
      let serials = Set(entries.map(\.serial))
      // What a taking back means is known only together with what it took back.
      let isWhole = entries.allSatisfy { $0.undoes.map(serials.contains) ?? true }
      if isWhole, let entry = find(entries) { return entry }
    }
    return nil
  }

  /// What is done, and what was taken back and can be done again, each with the last one last. A taking
  /// back stands for what it took back; taking it back again does that once more. What is only told is
  /// passed over.
  static func fold(_ entries: [HistoryEntry]) -> (done: [HistoryEntry], undone: [HistoryEntry]) {
    var done: [HistoryEntry] = []
    var undone: [HistoryEntry] = []
    for entry in entries where !entry.isOnlyTold {
      guard let undoes = entry.undoes else {
        done.append(entry)
        undone = []
        continue
      }
      if let index = undone.lastIndex(where: { $0.serial == undoes }) {
        undone.remove(at: index)
        done.append(entry)
      } else {
        done.removeAll { $0.serial == undoes }
        undone.append(entry)
      }
    }
    return (done, undone)
  }
}
