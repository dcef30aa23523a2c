package import Programmes
import SystemPackage

/// What became of one change.
package enum Outcome: Hashable, Sendable {
  /// It is on the disk and survives a power cut.
  case saved
  /// It cannot be applied to what is in the files.
  case refused(ChangeRefusal)
}

/// A register with what is needed to change it: where its records stand.
package struct Saving: Sendable {
  package let register: Register
  /// Who saves, for the lock's hint.
  let holder: String
  /// How many milliseconds somebody else's save is waited for.
  let patience: Int
  private var files: RecordLocations
  /// What failed saves have left in place without its being known to be on the disk: the text before,
  /// and the bytes written. A file found with those bytes is taken as it was before, so that trying
  /// again does not count people twice.
  private var unproven: [String: Draft.Attempt] = [:]

  package init(
    _ register: Register, files: RecordLocations, holder: String, patience: Int = 5_000
  ) {
    self.register = register
    self.files = files
    self.holder = holder
    self.patience = patience
  }

  /// Applies the changes to the files and returns when they are on the disk, each with its outcome,
  /// in order. A change is applied whole or not at all. When it throws, none of them is known to be
  /// saved and every file is as it was or as it is to be; the same changes, and further ones behind
  /// them, can then be given again.
  ///
  /// All changes together cost one replacement for each file they touch.
  package mutating func save(_ changes: [Change]) throws(RegisterError) -> [Outcome] {
    let lock = try FolderLock(
      register.folder, waitingMilliseconds: patience, holder: holder)
    var draft = Draft(folder: register.folder, files: files, unproven: unproven)
    var outcomes: [Outcome] = []
    for change in changes {
      outcomes.append(try draft.apply(change).map { .refused($0) } ?? .saved)
    }
    do throws(RegisterError) {
      try draft.write(under: lock)
    } catch {
      // A file that was not reached this time may still hold what an earlier attempt left in it.
      unproven.merge(draft.attempts) { $1 }
      throw error
    }
    unproven = [:]
    files = draft.files
    return outcomes
  }
}
