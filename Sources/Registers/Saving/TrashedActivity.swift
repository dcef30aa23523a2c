package import Programmes
import Records
import SystemPackage

/// An activity that was put away.
package struct TrashedActivity: Hashable, Sendable, Identifiable {
  package var activity: Activity
  /// Inside the register, with `/`.
  package var file: String

  package var id: String { file }
}

extension Register {
  /// What lies in the trash, as far as it can be read, by file name.
  package func trash() throws(RegisterError) -> [TrashedActivity] {
    var found: [TrashedActivity] = []
    for name in try Trash.names(in: folder) where name.hasSuffix(".rec") && !name.hasPrefix(".") {
      let file = "\(Register.trash)/\(name)"
      guard let bytes = try DurableFile.read(folder.appending(file)),
        let activity = RegisterReader.activity(in: RecordFile(bytes))
      else { continue }
      found.append(TrashedActivity(activity: activity, file: file))
    }
    return found
  }
}
