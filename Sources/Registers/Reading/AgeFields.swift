import Programmes
import Records

/// `Age`, `BirthYear` and `Ages` of an attendance are three answers to one question. Wipnet writes one of
/// them; a merge of two sides, or an editor, may leave several.
extension FieldReader {
  private enum AgeField: String, CaseIterable {
    case years = "Age"
    case birthYear = "BirthYear"
    case band = "Ages"
  }

  /// Notes those that cannot be true together with the first, which counts, of somebody who came on or
  /// after that day.
  mutating func noteAges(on day: Day) {
    var reader = self
    var answers: [(field: AgeField, ages: ClosedRange<Int>)] = []
    for field in AgeField.allCases {
      switch field {
      case .years:
        guard let years = reader.number("Age", in: 0...120) else { continue }
        answers.append((field, years...years))
      case .birthYear:
        guard let year = reader.number("BirthYear", in: 1900...2100) else { continue }
        answers.append((field, day.year - year - 1...day.year - year))
      case .band:
        guard let band = reader.value("Ages", expecting: .ages, { Ages($0) }) else { continue }
        answers.append((field, band.lower...max(band.lower, band.upper ?? 200)))
      }
    }
    guard let kept = answers.first else { return }
    for other in answers.dropFirst() where !kept.ages.overlaps(other.ages) {
      let (name, otherName) = (kept.field.rawValue, other.field.rawValue)
      guard let field = record.field(otherName) else { continue }
      problems.append(
        FieldProblem(
          place: field.valuePlace, length: max(1, field.value.prefix { !$0.isNewline }.count),
          kind: .disagreeing(
            field: name, value: record.word(name) ?? "", other: otherName,
            otherValue: record.word(otherName) ?? "")))
    }
  }
}
