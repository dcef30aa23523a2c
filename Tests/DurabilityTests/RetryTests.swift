import Crashes
import Foundation
import Programmes
import Registers
import SystemPackage
import Testing

@Suite("A change that could not be saved")
struct RetryTests {
  private let day = Day(number: 19_700)

  private func saving(_ session: Session) throws -> Saving {
    let register = try Register(opening: FilePath(session.register))
    return Saving(
      register, files: try register.read().files,
      author: Author(station: "aminata", name: "aminata", holder: "aminata"))
  }

  @Test("can be given again, whatever kind it is of")
  func again() throws {
    let session = try Session(seed: 1, tasks: 0)
    let old = try #require(session.script.beginning.activities.first)
    let new = Activity(
      .init(id: "2024-01-01-n", title: "N", kind: .visit, role: .visit, starts: day))
    let person = Participant(id: "p-third", name: "Awa invented")
    var details = old.details
    details.title = "Other"
    var saving = try saving(session)
    for edit in [
      Edit.activity(before: nil, after: new), .participant(before: nil, after: person),
      .details(before: old.details, after: details), .activity(before: old, after: nil),
      .activity(before: nil, after: old),
    ] {
      // A file stands where the history's folder should be: nothing can be written there.
      for root in ["history", "participants/history"] {
        let path = "\(session.register)/\(root)"
        if FileManager.default.fileExists(atPath: path) {
          try FileManager.default.moveItem(atPath: path, toPath: "\(path).away")
        }
        try Data().write(to: URL(filePath: path))
      }
      #expect(saving.save([.make(Change(edit))]).failure != nil)
      for root in ["history", "participants/history"] {
        let path = "\(session.register)/\(root)"
        try FileManager.default.removeItem(atPath: path)
        if FileManager.default.fileExists(atPath: "\(path).away") {
          try FileManager.default.moveItem(atPath: "\(path).away", toPath: path)
        }
      }
      let batch = saving.save([.make(Change(edit))])
      #expect(batch.failure == nil)
      guard case .saved? = batch.outcomes.first else {
        Issue.record("\(edit): \(batch.outcomes)")
        continue
      }
    }
  }
}
