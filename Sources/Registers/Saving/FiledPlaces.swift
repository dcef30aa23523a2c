import Programmes
import Records
import SystemPackage

// Where the records stand that are no activity's and nobody's.
extension Draft {
  /// The file that holds a record, or is to hold a new one; nil when there is no such record.
  mutating func file(
    of record: FiledRecord, isNew: Bool
  ) throws(RegisterError) -> String? {
    switch record {
    case .project, .organisation, .theme, .source, .indicator, .youthDefinition:
      Register.programmeFile
    case .place: Register.placesFile
    case .known(let finding):
      finding.subject.type == "Participant" ? Register.peopleFindingsFile : Register.findingsFile
    case .product(let product):
      try earlyWarningFile(of: RecordFields(product), product.starts, isNew)
    case .incidentCount(let count):
      try earlyWarningFile(of: RecordFields(count), count.starts, isNew)
    }
  }

  /// New ones go to the file of the year in which they start. One that is there stays in its file, also
  /// when its days were changed to those of another year.
  private mutating func earlyWarningFile(
    of record: RecordFields, _ starts: Day, _ isNew: Bool
  ) throws(RegisterError) -> String? {
    if isNew { return "\(Register.earlyWarning)/\(padded(starts.year, 4)).rec" }
    try Folder.checkWay(to: "\(Register.earlyWarning)/x", in: folder)
    let names = try Folder.names(in: folder.appending(Register.earlyWarning))
      .filter { $0.hasSuffix(".rec") && !$0.hasPrefix(".") }
    let told = unsettled.files.keys.filter { $0.hasPrefix("\(Register.earlyWarning)/") }
    for path in Set(names.map { "\(Register.earlyWarning)/\($0)" } + told).sorted() {
      let text = try text(of: path)
      if text?.firstIndex(type: record.type, key: "Id", equals: record.id) != nil { return path }
    }
    return nil
  }
}
