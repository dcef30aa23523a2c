/// Crosses the people of one activity after the other, each person at the cost of a few instructions.
///
/// Whoever reads a million attendances meets the same few combinations again and again. So there is
/// a place for each combination that can be, used again for each activity, and the group of each
/// age is looked up, not reckoned. It is public as `PackedTraits` is.
public struct Crossing: Sendable {
  private let youth: YouthDefinition
  /// The year in which ages are reckoned.
  private var year = Int.min
  /// For each way to give an age, as `PackedTraits` has it, and each of 256 numbers: the bits of the
  /// group in a category; `unlisted` where the number alone does not tell.
  @usableFromInline var groups = InlineArray<1024, UInt16>(repeating: 0)
  /// How many there are of each category, and a bit for each that there is.
  @usableFromInline var counts = InlineArray<1024, Int32>(repeating: 0)
  @usableFromInline var met = InlineArray<16, UInt64>(repeating: 0)

  @usableFromInline static let unlisted: UInt16 = .max

  package init(youth: YouthDefinition) {
    self.youth = youth
    for years in 0..<256 {
      groups[1 << 8 | years] = bits(of: .years(years))
      groups[3 << 8 | years] = Crossing.unlisted
    }
  }

  /// Begins with an activity: ages are counted on its first day.
  package mutating func begin(on day: Day) {
    guard day.year != year else { return }
    year = day.year
    for number in 0..<256 {
      groups[2 << 8 | number] = bits(of: .birthYear(Crossing.firstBirthYear + number))
    }
  }

  /// The first of the 256 years of birth whose groups are listed.
  @usableFromInline static let firstBirthYear = 1900

  private func bits(of age: Attendance.Age) -> UInt16 {
    Category.bits(of: youth.group(of: age.ages(inYear: year == .min ? 0 : year)))
  }

  /// Counts somebody of those traits.
  @inlinable @inline(__always)
  public mutating func add(_ traits: PackedTraits) {
    let kind = Int(truncatingIfNeeded: traits.bits >> 8 & 3)
    let number = Int(truncatingIfNeeded: traits.bits >> 16 & 0xFFFF)
    let place = number &- (kind == 2 ? Crossing.firstBirthYear : 0)
    var group = Crossing.unlisted
    if place >= 0, place < 256 { group = groups[kind << 8 | place] }
    if group == Crossing.unlisted { group = unlistedGroup(traits) }
    // Of those who answered the six questions the answers count.
    add(category: (traits.bits >> 48 == 0 ? traits : traits.counted).category | group)
  }

  @usableFromInline @inline(never)
  func unlistedGroup(_ traits: PackedTraits) -> UInt16 {
    Category.bits(of: traits.age.flatMap { youth.group(of: $0.ages(inYear: year)) })
  }

  @inlinable @inline(__always)
  public mutating func add(category: UInt16) {
    let code = Int(category) & 1023
    counts[code] &+= 1
    met[code >> 6] |= 1 << UInt64(truncatingIfNeeded: code & 63)
  }

  /// Counts somebody whose record does not pack.
  package mutating func add(_ attendance: Attendance) {
    let (answer, method) = attendance.disability
    let traits = Traits(
      sex: attendance.sex, ages: attendance.age?.ages(inYear: year), hasDisability: answer,
      disabilityMethod: method, isDisplaced: attendance.isDisplaced)
    add(category: Category(traits, youth: youth).code)
  }

  /// Everybody counted since the last time, crossed; nobody is left.
  package mutating func finish() -> CrossTable {
    var count = 0
    for index in met.indices { count += met[index].nonzeroBitCount }
    var cells: [CrossTable.Cell] = []
    cells.reserveCapacity(count)
    for index in met.indices {
      var left = met[index]
      met[index] = 0
      while left != 0 {
        let code = index << 6 | left.trailingZeroBitCount
        left &= left - 1
        cells.append(
          CrossTable.Cell(Category(code: UInt16(truncatingIfNeeded: code)), Int(counts[code])))
        counts[code] = 0
      }
    }
    return CrossTable(sorted: cells)
  }
}
