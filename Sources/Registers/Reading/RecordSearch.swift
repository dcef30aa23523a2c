package import Programmes
import Records
import SystemPackage

extension Register {
  /// Where a record stands: its file inside the register and its first line, counted from 1; nil when
  /// no file has it.
  package func place(
    of type: String, id: String, activity: Activity.ID?
  ) throws(RegisterError) -> (file: String, line: Int)? {
    for file in try files(thatMayHold: type, activity) {
      guard let bytes = try DurableFile.read(folder.appending(file)) else { continue }
      let text = RecordFile(bytes)
      guard let index = text.firstIndex(type: type, key: "Id", equals: id) else { continue }
      return (file, text.records[index].place.line)
    }
    return nil
  }

  /// What is wrong with one file as it lies on the disk, in the order of its lines.
  package func problems(of file: String) -> [Reading.Problem] {
    let reading = FileReading(
      folder: folder, unsettled: Unsettled(), checksDescriptors: true, isCareful: true)
    return reading.part(.init(path: file))?.problems.sorted { $0.place < $1.place } ?? []
  }

  private func files(
    thatMayHold type: String, _ activity: Activity.ID?
  ) throws(RegisterError) -> [String] {
    func inFolder(_ name: String) throws(RegisterError) -> [String] {
      try Folder.names(in: folder.appending(name)).filter { $0.hasSuffix(".rec") }.sorted()
        .map { "\(name)/\($0)" }
    }
    if let activity {
      let usual = "activities/\(activity.prefix(4))/\(activity).rec"
      if Folder.exists(folder.appending(usual)) { return [usual] }
      return try register(files: "activities")
    }
    switch type {
    case "Participant": return try inFolder("participants")
    case "Product", "IncidentCount": return try inFolder(Register.earlyWarning)
    case "Place": return [Register.placesFile]
    case "Known": return [Register.findingsFile, Register.peopleFindingsFile]
    default: return [Register.programmeFile]
    }
  }

  /// The record files in the folders of a folder.
  private func register(files name: String) throws(RegisterError) -> [String] {
    var files: [String] = []
    for year in try Folder.names(in: folder.appending(name)).sorted() {
      guard Folder.isFolder(folder.appending("\(name)/\(year)")) else { continue }
      files += try Folder.names(in: folder.appending("\(name)/\(year)"))
        .filter { $0.hasSuffix(".rec") }.map { "\(name)/\(year)/\($0)" }
    }
    return files
  }
}
