/// How one of the six questions is put, in the office's own words.
package struct Question: Hashable, Sendable, Identifiable {
  /// What it is about, as `WashingtonGroup.Domain` writes it.
  package var id: String
  package var text: String
  package var textEnglish: String?

  package init(id: String, text: String, textEnglish: String? = nil) {
    self.id = id
    self.text = text
    self.textEnglish = textEnglish
  }
}

/// A person's answers to the short set of questions of the Washington Group on Disability Statistics.
///
/// The group's rule: somebody has a disability when any of the six is answered by "a lot of difficulty"
/// or "cannot do at all". Who left one open and said so of no other is unknown, not without.
package struct WashingtonGroup: Hashable, Sendable {
  /// What each question is about, in the order in which they are asked.
  package enum Domain: String, Hashable, Sendable, CaseIterable {
    case seeing, hearing, walking, remembering
    case selfCare = "self-care"
    case communicating
  }

  package enum Answer: Int, Hashable, Sendable, CaseIterable {
    case noDifficulty = 1
    case someDifficulty, aLotOfDifficulty, cannotDoAtAll

    var meansDisability: Bool { self == .aLotOfDifficulty || self == .cannotDoAtAll }
  }

  /// Five to the power of the domain's place, times the answer; zero where none was given.
  let code: UInt16

  /// Below what all codes are.
  static let codes: UInt16 = 15_625

  init?(code: UInt16) {
    guard 1..<WashingtonGroup.codes ~= code else { return nil }
    self.code = code
  }

  /// Takes the answers in the order of the domains; nil for those not given. There are six, and at
  /// least one is given.
  package init?(_ answers: [Answer?]) {
    guard answers.count == Domain.allCases.count else { return nil }
    self.init(code: answers.reversed().reduce(0) { $0 * 5 + UInt16($1?.rawValue ?? 0) })
  }

  package var answers: [Answer?] {
    var left = Int(code)
    return Domain.allCases.map { _ in
      defer { left /= 5 }
      return Answer(rawValue: left % 5)
    }
  }

  /// By the group's rule; nil as long as the answers leave it open.
  package var hasDisability: Bool? {
    let answers = answers
    if answers.contains(where: { $0?.meansDisability == true }) { return true }
    return answers.contains(nil) ? nil : false
  }

  /// Reads answers as files have them: `1 1 3 1 - 1`.
  package init?(written text: some StringProtocol) {
    self.init(text.split(separator: " ", omittingEmptySubsequences: true)[...])
  }

  /// Reads them as they are typed: `113111`, `1131-1`.
  package init?(typed text: some StringProtocol) {
    self.init(text.map { String($0) }[...])
  }

  private init?(_ words: ArraySlice<some StringProtocol>) {
    var answers: [Answer?] = []
    for word in words {
      if word == "-" {
        answers.append(nil)
      } else if let answer = decimal(word, digits: 1...1).flatMap(Answer.init) {
        answers.append(answer)
      } else {
        return nil
      }
    }
    self.init(answers)
  }

  /// As it stands in files.
  package var written: String {
    answers.map { $0.map { String($0.rawValue) } ?? "-" }.joined(separator: " ")
  }
}
