/// Women and men by bands of age, of those of whom both are known.
///
/// Whoever's age may lie in two bands is in none of them: a year of birth leaves the age open by one year,
/// and a counter at the door knows only young and adult.
package struct AgePyramid: Hashable, Sendable {
  package struct Band: Hashable, Sendable {
    package let ages: Ages
    package fileprivate(set) var women = 0
    package fileprivate(set) var men = 0

    fileprivate init(_ lower: Int, _ upper: Int?) {
      ages = Ages(lower: lower, upper: upper)
    }
  }

  /// The youngest first. The African Youth Charter's 15–35 is two of them.
  package private(set) var bands = [
    Band(0, 14), Band(15, 24), Band(25, 35), Band(36, 49), Band(50, 64), Band(65, nil),
  ]
  /// Everybody who was entered, whether in a band or not.
  package private(set) var people = 0

  package init() {}

  /// How many are in a band.
  package var known: Int { bands.reduce(0) { $0 + $1.women + $1.men } }

  package mutating func add(_ activity: Activity) {
    let day = activity.details.starts
    activity.attendances.forEachTraits { traits, odd in
      let age = odd.map(\.age) ?? traits.age
      add(odd.map(\.sex) ?? traits.sex, age?.ages(inYear: day.year), times: 1)
    }
    for headcount in activity.headcounts {
      add(headcount.traits.sex, headcount.traits.ages, times: headcount.count)
    }
  }

  private mutating func add(_ sex: Sex?, _ ages: Ages?, times: Int) {
    people += times
    guard let sex, sex != .other, let ages,
      let place = bands.firstIndex(where: { band in
        band.ages.lower <= ages.lower
          && (band.ages.upper.map { upper in ages.upper.map { $0 <= upper } ?? false } ?? true)
      })
    else { return }
    if sex == .female { bands[place].women += times } else { bands[place].men += times }
  }
}

extension Programme {
  /// The people entered at our activities of a period, as participations.
  package func agePyramid(
    in period: Period, filter: ActivityFilter = .everything
  ) -> AgePyramid {
    var pyramid = AgePyramid()
    for index in activities.indices {
      let details = activities[index].details
      if details.countsAsReach, details.isHeld(in: period), filter.admits(details, in: self) {
        pyramid.add(activities[index])
      }
    }
    return pyramid
  }
}
