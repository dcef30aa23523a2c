/// A finding that somebody has looked at and left as it is, with the reason: kept in the register, so that
/// it is explained once and not by everybody who opens it.
package struct KnownFinding: Hashable, Sendable, Identifiable {
  package var id: String
  /// The finding's kind, as `Finding.Kind.code`.
  package var kind: String
  /// What was found, as `Finding.Kind.values`: another value is another finding.
  package var values: String
  package var subject: Finding.Subject
  package var reason: String

  package init(
    id: String, kind: String, values: String, subject: Finding.Subject, reason: String
  ) {
    self.id = id
    self.kind = kind
    self.values = values
    self.subject = subject
    self.reason = reason
  }

  package init(id: String, _ finding: Finding, reason: String) {
    self.init(
      id: id, kind: finding.kind.code, values: finding.kind.values, subject: finding.subject,
      reason: reason)
  }

  /// Whether it is about that finding, with the same values at the same record.
  package func isAbout(_ finding: Finding) -> Bool {
    // The subject first: a kind's code and values are read by reflection.
    subject == finding.subject && kind == finding.kind.code && values == finding.kind.values
  }
}

extension Programme {
  /// What somebody said of a finding, when it is known.
  package func known(_ finding: Finding) -> KnownFinding? {
    knownFindings.first { $0.isAbout(finding) }
  }
}

extension Finding.Kind {
  /// A stable word for files and programs, as `partAboveWhole`.
  package var code: String {
    String(String(describing: self).prefix { $0.isLetter || $0.isNumber })
  }

  /// The values it is about, as they are written in files, with a blank between: `3 4`.
  package var values: String { leaves(of: self).joined(separator: " ") }
}

/// What a value holds at its ends, as text for a file.
private func leaves(of value: Any) -> [String] {
  switch value {
  case let count as Count: [count.written ?? ""]
  case let day as Day: [day.description]
  case let text as String: [text]
  case let word as any RawRepresentable: ["\(word.rawValue)"]
  case let number as Int: ["\(number)"]
  default: Mirror(reflecting: value).children.flatMap { leaves(of: $0.value) }
  }
}
