import Languages
import Programmes
import Reports
import Testing

@Suite("Words of both languages")
struct WordingTests {
  /// A pair with every kind of evidence but two that exclude others.
  private static let likely = [
    PersonLikeness(
      Participant(
        id: "p-5", name: "Awa Sow", sex: .female, birthYear: 1990, organisation: "CAFO",
        phone: "76123456", locality: "Gao"),
      Participant(
        id: "p-6", name: "Sow Hawa", sex: .male, birthYear: 1991, organisation: "Cafo",
        phone: "66123456", locality: "Gao"), bearers: 9)
  ].compactMap { $0 }

  /// One of each kind; adding a kind without a message does not compile.
  private static let findings: [Finding.Kind] = {
    let day = Day(number: 19_580)
    return [
      .partAboveWhole(part: .women, .number(116), whole: .total, .number(115)),
      .partsAboveWhole([.women, .men], .number(110), whole: .total, .number(100)),
      .infeasiblePercent(90, of: 5),
      .percentContradictsCount(printed: 80, count: 91, whole: 115),
      .contradictoryFigures(.total, "115", "~120"),
      .contradictoryDay(printed: day.adding(days: 1), recorded: day),
      .contradictoryDuration(printed: 3, recorded: 4),
      .endsBeforeStart(starts: day, ends: day.adding(days: -1)), .dayInFuture(day),
      .bornAfterActivity(year: 2031, day), .impossibleAge(140),
      .unknownReference("moptti", nearest: "mopti"),
      .enteredDiffersFromReported(.total, entered: .number(3), reported: .number(4)),
      .enteredDiffersFromReported(
        .women, entered: Count(lower: 3, upper: 4), reported: .number(6)),
      .infeasibleWhole(90, part: 51, of: .young),
      .contradictoryTogether([
        .init(.total, "100"), .init(.women, "60%"), .init(.young, of: .women, "50"),
      ]),
      .contradictorySessions(printed: 4, recorded: 5), .partnersEventCountedAsOurs(["un", "cnf"]),
      .youthNotDefined(.youngWomen), .noTargets, .enteredOutsideReach(12), .samePersonTwice("p-1"),
      .nobodyEntered(ended: day), .outsideProject("just-future", day), .placeWithinItself("gao"),
      .nameOutsideRoster("p-2"), .commitmentOverdue(due: day),
      .unknownFormula("wimen", nearest: "women"), .unreadablePeriod("2023-Q5"),
      .platformsAddedUp(3), .targetMissing("2023-Q4"), .targetMissing(""),
      .countedTwice(by: "w-1", day, day.adding(days: 3)),
      .agesDisagree("p-3", here: 1990...1991, elsewhere: 1999...1999),
      .methodsMixed(.declared, .observed), .answersContradicted(byAnswers: true, noted: false),
      .sameAsInCircle("p-4"), .attendedOutside(day.adding(days: 9), starts: day, ends: day),
    ] + likely.map { .likelySamePerson("p-5", $0) }
  }()

  /// What the message of a kind must name, so that the officer knows what to look for.
  private func named(_ kind: Finding.Kind, _ words: Wording) -> [String] {
    switch kind {
    case .partAboveWhole(let part, let count, let whole, let total):
      [words.name(of: part), words.text(count), words.name(of: whole)]
        + [words.text(total)]
    case .partsAboveWhole(let parts, let sum, let whole, let total):
      parts.map { words.name(of: $0) } + [words.text(sum), words.text(total)]
        + [words.name(of: whole)]
    case .infeasiblePercent(let percent, let whole): [words.text(percent: percent), "\(whole)"]
    case .percentContradictsCount(let printed, let count, let whole):
      [words.text(percent: printed), "\(count)", "\(whole)", words.text(percent: 79)]
    case .contradictoryFigures(let measure, let first, let second):
      [words.name(of: measure), first, second]
    case .contradictoryDay(let printed, let recorded): [words.text(printed), words.text(recorded)]
    case .contradictoryDuration(let printed, let recorded): ["\(printed)", "\(recorded)"]
    case .endsBeforeStart(let starts, let ends): [words.text(starts), words.text(ends)]
    case .dayInFuture(let day): [words.text(day)]
    case .bornAfterActivity(let year, let day): ["\(year)", words.text(day)]
    case .impossibleAge(let age): ["\(age)"]
    case .unknownReference(let name, _): [name]
    case .enteredDiffersFromReported(let measure, let entered, let reported):
      [words.text(entered), words.text(reported)]
        + (measure == .total ? [] : [words.name(of: measure)])
    case .infeasibleWhole(let percent, let part, let measure):
      [
        words.text(percent: percent), "\(part)", words.name(of: measure), "56", "57",
        words.text(percent: 91), words.text(percent: 89),
      ]
    case .contradictoryTogether(let figures): figures.map { words.text($0) }
    case .contradictorySessions(let printed, let recorded): ["\(printed)", "\(recorded)"]
    case .partnersEventCountedAsOurs(let organisers): organisers
    case .youthNotDefined(let measure): [words.name(of: measure)]
    case .noTargets: []
    case .enteredOutsideReach(let people): ["\(people)"]
    case .samePersonTwice(let id), .nameOutsideRoster(let id): [id]
    case .likelySamePerson(let id, let likeness):
      [id, "\(likeness.score)/100"] + likeness.evidence.map { words.text($0) }
    case .agesDisagree(let id, let here, let elsewhere):
      [id, words.text(years: here), words.text(years: elsewhere)]
    case .methodsMixed(let one, let other):
      [one, other].map { words.name(of: $0) }
    case .answersContradicted: ["Disability"]
    case .sameAsInCircle(let id): [id]
    case .attendedOutside(let day, let starts, let ends):
      [words.text(day), words.text(starts), words.text(ends)]
    case .nobodyEntered(let day): [words.text(day)]
    case .outsideProject(let project, let day): [project, words.text(day)]
    case .placeWithinItself(let place): [place]
    case .commitmentOverdue(let due): [words.text(due)]
    case .unknownFormula(let word, _): [word]
    case .unreadablePeriod(let text), .targetMissing(let text): [text]
    case .platformsAddedUp(let count): ["\(count)"]
    case .countedTwice(let id, let first, let last): [id, words.text(first), words.text(last)]
    }
  }

  @Test("tell every kind of finding, with its values", arguments: Language.shipped)
  func findings(language: Language) {
    let words = language.words
    for kind in Self.findings {
      let (message, hint) = words.finding(kind)
      for name in named(kind, words) where !name.isEmpty {
        #expect(message.contains(name), "\(message)")
      }
      #expect(message.last != ".")
      #expect(hint?.isEmpty != true)
    }
    let far = words.finding(.unknownReference("xyz", nearest: nil))
    #expect(far.hint == nil)
    #expect(
      words.finding(.unknownReference("moptti", nearest: "mopti")).hint?.contains("mopti")
        == true)
  }

  @Test("name no two cases of a list alike", arguments: Language.shipped)
  func apart(language: Language) {
    let words = language.words
    let lists = [
      Reported.Measure.allCases.map { words.name(of: $0) },
      Activity.Kind.allCases.map { words.name(of: $0) },
      Activity.Role.allCases.map { words.name(of: $0) },
      Place.Kind.allCases.map { words.name(of: $0) },
      Commitment.State.allCases.map { words.name(of: $0) },
      Reach.Grouping.allCases.map { words.name(of: $0) },
      DisabilityMethod.allCases.map { words.name(of: $0) },
      DisabilityMethod.allCases.map { words.shortName(of: $0) },
      words.monthNames, words.shortMonths,
    ]
    for list in lists {
      #expect(Set(list).count == list.count)
      #expect(!list.contains(""))
    }
    #expect(words.monthNames.count == 12)
    #expect(words.shortMonths.count == 12)
    for definition in YouthDefinition.all { #expect(words.name(ofYouth: definition.id) != nil) }
  }

  @Test("state the ages of each youth definition", arguments: Language.shipped)
  func youth(language: Language) {
    for definition in YouthDefinition.all {
      let text = language.words.name(ofYouth: definition.id) ?? ""
      let ages = "\(definition.ages.lowerBound)–\(definition.ages.upperBound)"
      #expect(text.hasPrefix(ages))
    }
  }

  @Test("tell why a change is refused and why a save failed", arguments: Language.shipped)
  func refusals(language: Language) {
    let words = language.words
    let refusals: [ChangeRefusal] = [
      .noSuchActivity("a"), .activityExists("a"), .countBelowZero("a"), .noSuchRecord("r"),
    ]
    #expect(Set(refusals.map { words.text($0) }).count == refusals.count)
    let failures: [SaveFailure] = [
      .diskFull, .readOnly, .folderGone, .diskFailing, .notPermitted, .locked(by: ""),
      .locked(by: "Awa"), .other(22),
    ]
    #expect(Set(failures.map { words.text($0) }).count == failures.count)
    #expect(words.text(SaveFailure.locked(by: "Awa")).contains("Awa"))
    #expect(words.text(SaveFailure.other(22)).contains("22"))
  }

  @Test(
    "are chosen by the locale, French for all but English",
    arguments: [
      ("fr_ML.UTF-8", Language.french), ("en_GB.UTF-8", .english), ("EN", .english),
      ("C", .french), ("", .french), ("bm_ML", .french), ("POSIX", .french),
    ])
  func locales(locale: String, language: Language) {
    #expect(Language(locale: locale, among: Language.shipped) == language)
  }
}

@Suite("Names of things in the register")
struct NamesTests {
  @Test("are those of the demo register, short where a list needs it")
  func demo() throws {
    let programme = try Demo.programme()
    let words = Language.french.words
    func places(_ id: String) throws -> String {
      programme.placeNames(of: try #require(programme.activities[id: id]).details, words)
    }
    #expect(try places("2023-08-11-campagne-rss-bamako") == "Bamako")
    #expect(try places("2023-07-01-campagnes-loi-electorale") == "5 régions")
    #expect(programme.placeName("taoudenit") == "Taoudénit")
    #expect(programme.placeName("nowhere") == "nowhere")
    #expect(programme.organisationName("nowhere") == "nowhere")
    #expect(programme.projectName("nowhere") == "nowhere")
    #expect(programme.themeName("nowhere", words) == "nowhere")
  }

  @Test("tell two places of one name apart by their kind")
  func labels() {
    var programme = Programme(id: "o", name: "O", country: "mali")
    programme.places.add(Place(id: "mopti", name: "Mopti", kind: .region))
    programme.places.add(Place(id: "mopti-cercle", name: "Mopti", kind: .cercle))
    let words = Language.french.words
    #expect(programme.placeLabel("mopti", words) == "Mopti")
    #expect(programme.placeLabel("mopti-cercle", words) == "Mopti (cercle)")
    #expect(programme.placeLabel("nowhere", words) == "nowhere")
  }

  @Test("of groups are names joined, and a word for none")
  func groups() throws {
    let programme = try Demo.programme()
    let words = Language.english.words
    #expect(programme.groupName([], by: .project, words) == "(none)")
    #expect(programme.groupName(["gao", "mopti"], by: .region, words) == "Gao + Mopti")
    #expect(programme.groupName(["training"], by: .kind, words) == "Training")
    #expect(programme.groupName(["dancing"], by: .kind, words) == "dancing")
    #expect(programme.groupName(["elections"], by: .theme, words) != "elections")
  }
}
