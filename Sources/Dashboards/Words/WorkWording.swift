import Reports

/// The words of work that goes on behind the screen, in one language.
struct WorkWording: Sendable {
  let names, units, stopped: [LongWork.Kind: String]
  let stop, checkStopped, pairsStopped: String
  let stopping: @Sendable (_ name: String) -> String
}

extension Wording {
  var work: WorkWording {
    switch language {
    case .french: .french
    case .english: .english
    }
  }
}
