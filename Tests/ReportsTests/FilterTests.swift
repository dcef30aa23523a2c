import Languages
import Programmes
import Reports
import Testing

/// Filters on the demo register, read with the words of both languages.
@Suite("Filters")
struct FilterTests {
  static let today = Day("2023-10-02") ?? Day(number: 0)
  let programme: Programme
  let vocabulary: FilterVocabulary

  init() throws {
    programme = try Demo.programme()
    vocabulary = FilterVocabulary(programme, Language.french.words)
  }

  func filter(_ text: String) -> Filter { Filter(text, vocabulary, today: FilterTests.today) }

  /// The identifiers of what answers, without their dates.
  func found(_ text: String, marked: Set<Activity.ID> = []) -> [String] {
    let filter = filter(text)
    #expect(filter.errors.isEmpty, "\(text): \(filter.errors)")
    let ids = programme.activities.map(\.id)
    let texts = ActivityTexts(ids, programme, vocabulary)
    let places = filter.places(in: texts, today: FilterTests.today) { place in
      let activity = programme.activities[place]
      return (
        activity, Figures(activity, youth: programme.youthDefinition), marked.contains(activity.id)
      )
    }
    return places.map { ids[$0] }
  }

  /// How many answer for whom a rule, told in the test's own words, holds.
  func expect(_ text: String, _ holds: (Activity, Composition?) -> Bool) {
    let wanted = programme.activities.filter { activity in
      holds(activity, Figures(activity, youth: programme.youthDefinition).used)
    }.map(\.id)
    let found = found(text)
    #expect(found == wanted, "\(text)")
    #expect(!found.isEmpty && found.count < programme.activities.count, "\(text) tells nothing")
  }

  @Test("finds words without accents and case in what an activity is called and belongs to")
  func words() {
    #expect(found("DJENNE").count == 1)
    #expect(found("élect") == found("ELECT"))
    #expect(found("rss bamako") == found("bamako rss"))
    #expect(found("\"vision malienne\"").count == 1)
    #expect(found("\"malienne vision\"").isEmpty)
    #expect(found("").count == programme.activities.count)
  }

  @Test("knows the words of both languages, whatever the screen speaks")
  func languages() {
    let english = FilterVocabulary(programme, Language.english.words)
    for (one, other) in [
      ("lieu:mopti", "place:mopti"), ("projet:jfa", "project:just-future"),
      ("type:formation", "type:training"), ("sans:pvh", "without:pwd"), ("f<50%", "w<50%"),
      ("h>5", "m>5"), ("j>=50%", "y>=50%"), ("avec:pdi", "with:idp"), ("2023-T3", "2023-Q3"),
      ("statut:participation", "status:took-part"), ("date:août-2023", "date:august-2023"),
      ("partenaire:cnf", "partner:cnf"),
    ] {
      #expect(found(one) == found(other), "\(one), \(other)")
      for text in [one, other] {
        let read = Filter(text, english, today: FilterTests.today)
        #expect(read.errors.isEmpty, "\(text): \(read.errors)")
        #expect(read.terms.map(\.condition) == filter(text).terms.map(\.condition), "\(text)")
      }
    }
  }

  @Test("takes a place with all that lies in it, and several with a comma")
  func places() {
    expect("lieu:mopti") { activity, _ in
      activity.places.contains { self.programme.region(of: $0) == "mopti" }
    }
    expect("lieu:mopti,bamako") { activity, _ in
      activity.places.contains { ["mopti", "bamako"].contains(self.programme.region(of: $0)) }
    }
    expect("-lieu:mopti") { activity, _ in
      !activity.places.contains { self.programme.region(of: $0) == "mopti" }
    }
    expect("sans:projet") { activity, _ in activity.projects.isEmpty }
    expect("type:plaid") { activity, _ in activity.kind == .advocacy }
    expect("type:form,atelier") { activity, _ in [.training, .workshop].contains(activity.kind) }
    expect("statut:exercice") { activity, _ in activity.isPractice }
    expect("statut:participation") { activity, _ in activity.role == .tookPart }
  }

  @Test("compares counts and percents as they are shown, blanks around the sign or not")
  func comparisons() {
    expect("n>100") { _, used in (used?.total.lower ?? 0) > 100 }
    expect("n >= 51") { _, used in (used?.total.lower ?? 0) >= 51 }
    expect("f<30%") { _, used in used?.women.percent.map { $0.upperBound < 30 } ?? false }
    #expect(found("f < 30 %") == found("f<30%"))
    #expect(found("f≤28%") == found("f<=28%"))
    #expect(found("f=79%").count == 1)
    #expect(found("f=91").count == 1)
    #expect(found("pvh=5").count == 1)
    #expect(found("j:60%") == found("j=60%"))
    // 126–127 of 269, 47 %, printed as « environ 47 % ».
    #expect(found("j=47%").count == 2)
  }

  @Test("holds a comparison for true only when it is sure")
  func unknown() {
    // Nobody said how many men there were among the 269.
    let all = programme.activities.map(\.id)
    let told = Set(found("pvh>=0%"))
    let untold = Set(found("sans:pvh"))
    #expect(told.isDisjoint(with: untold))
    #expect(told.union(untold) == Set(all))
    #expect(!told.isEmpty && !untold.isEmpty)
    let ratio = Ratio(part: .number(7), base: .number(20), unknown: .number(5))
    func holds(_ sign: Filter.Comparison.Sign, _ number: Int, percent: Bool) -> Bool {
      Filter.Comparison(sign, number, isPercent: percent).holds(of: ratio)
    }
    // 7 of 25 to 12 of 25: 28 to 48 %.
    #expect(holds(.atLeast, 28, percent: true) && !holds(.atLeast, 29, percent: true))
    #expect(holds(.atMost, 48, percent: true) && !holds(.below, 48, percent: true))
    #expect(!holds(.equal, 35, percent: true))
    #expect(holds(.atLeast, 7, percent: false) && !holds(.equal, 7, percent: false))
    #expect(holds(.atMost, 12, percent: false) && !holds(.below, 12, percent: false))
    let some = Ratio(part: .some, base: .number(20))
    #expect(Filter.Comparison(.atLeast, 1).holds(of: some))
    #expect(!Filter.Comparison(.below, 100).holds(of: some))
    #expect(!Filter.Comparison(.atLeast, 0).holds(of: .notCollected(among: .number(20))))
  }

  @Test("reads days and periods as people write them")
  func periods() {
    func period(_ text: String) -> Period? {
      guard case .days(let period)? = filter(text).terms.first?.condition else { return nil }
      return period
    }
    #expect(period("2023")?.description == "2023")
    #expect(period("2023-T3")?.description == "2023-Q3")
    #expect(period("t3")?.description == "2023-Q3")
    #expect(period("S1-2022")?.description == "2022-S1")
    #expect(period("08/2023")?.description == "2023-08")
    #expect(period("date:août")?.description == "2023-08")
    #expect(period("date:\"sept 2022\"")?.description == "2022-09")
    #expect(period("11/8/2023")?.first == Day("2023-08-11"))
    #expect(period("2023-08..2023-09")?.description == "2023-08-01..2023-09-30")
    #expect(period("2023-07..2023-09")?.description == "2023-Q3")
    #expect(period("2023-08..")?.contains(Day("2031-01-01") ?? Day(number: 0)) == true)
    #expect(period("..11/8/2023")?.last == Day("2023-08-11"))
    // Numbers of laws and resolutions are words.
    for text in ["1325", "2250", "2015-052", "mars", "\"2023\""] { #expect(period(text) == nil) }
    expect("11/9/2023") { activity, _ in
      activity.daysAreKnown && activity.starts <= Day("2023-09-11") ?? Day(number: 0)
        && activity.ends >= Day("2023-09-11") ?? Day(number: 0)
    }
  }

  @Test("finds the marked")
  func marked() {
    let some = Set(programme.activities.prefix(3).map(\.id))
    #expect(Set(found("marque:", marked: some)) == some)
    #expect(found("-marked:", marked: some).count == programme.activities.count - 3)
  }

  @Test(
    "says what it cannot understand, and where the word stands",
    arguments: [
      ("mot lieux:mopti fin", FilterError.Kind.unknownKeyword("lieux", nearest: "lieu"), 4..<9),
      ("lieu:", .noValue(.place), 0..<5),
      ("lieu:gao,moptti", .unknownValue(.place, "moptti", nearest: "mopti"), 9..<15),
      ("f<", .noValue(.women), 0..<2),
      ("été f<beaucoup", .noNumber(.women, "beaucoup"), 6..<14),
      ("n>50%", .noShare(.total), 2..<5),
      ("f>130 %", .percentAbove100(130), 2..<7),
      ("lieu<3", .notANumberKeyword(.place, "lieu"), 0..<6),
      ("age>3", .notHere("age"), 0..<3),
      ("2023-13..2023-14", .noPeriod("2023-13..2023-14"), 0..<16),
      ("date:demain", .noPeriod("demain"), 5..<11),
      ("un \"mot", .openQuote, 3..<7),
      ("sans:lieux", .unknownValue(.without, "lieux", nearest: "lieu"), 5..<10),
    ])
  func errors(text: String, kind: FilterError.Kind, range: Range<Int>) {
    #expect(filter(text).errors == [FilterError(kind, at: range)])
    for language in Language.shipped {
      let (message, _) = language.words.filter.text(FilterError(kind, at: range))
      #expect(!message.isEmpty)
    }
  }

  @Test("reads the rest of a filter of which a term is wrong")
  func rest() {
    let read = filter("lieu:mopti f<x rss")
    #expect(read.errors.count == 1)
    #expect(read.terms.count == 2)
    #expect(read.terms.map(\.range) == [0..<10, 15..<18])
  }

  @Test("never fails, whatever is typed, and tells of no place beyond the text")
  func anything() {
    var generator = SeededGenerator(seed: 11)
    let pieces = [
      "lieu", ":", "<", ">", "=", "%", "\"", "«", "»", ",", "-", " ", "..", "2023", "f", "mopti",
      "é", "sans", "n", "30", "/", "T3", "\u{301}", "👩🏾‍🌾",
    ]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }.joined()
      let read = filter(text)
      for range in read.terms.map(\.range) + read.errors.map(\.range) {
        #expect(range.lowerBound >= 0 && range.upperBound <= text.count, "\(text)")
      }
      let characters = Array(text)
      _ = vocabulary.completion(
        of: characters, at: Int.random(in: 0...characters.count, using: &generator),
        keywords: [.place: "lieu"], statuses: [:])
    }
  }
}

@Suite("Filters of people")
struct PeopleFilterTests {
  let vocabulary: FilterVocabulary
  let programme: Programme

  init() throws {
    programme = try Demo.programme()
    vocabulary = FilterVocabulary(programme, Language.french.words)
  }

  static let day = Day("2023-09-29") ?? Day(number: 0)
  static let awa = Participant(
    id: "p-1", name: "Awa N’Diaye Traoré", sex: .female, organisation: "CAFO Mopti",
    function: "Trésorière", phone: "76123456", locality: "Sévaré")

  func holds(_ text: String) -> Bool {
    let filter = PeopleFilter(text, vocabulary, today: PeopleFilterTests.day)
    #expect(filter.errors.isEmpty, "\(text): \(filter.errors)")
    let person = Attendance(
      id: "a-1", sex: .female, age: .years(24), hasDisability: false, participant: "p-1")
    return filter.matches(
      person, PeopleFilterTests.awa, on: PeopleFilterTests.day, youth: .africanYouthCharter)
  }

  @Test(
    "finds somebody by what is known of her",
    arguments: [
      "awa", "trao", "diaye", "awa f", "f", "femme", "j", "age>=24", "age<25", "âge=24",
      "org:cafo", "commune:sevare", "lieu:sévaré", "fonction:tres", "nom:awa", "76 12", "tel:3456",
      "sans:pdi", "avec:tel", "-h", "-nom:awe", "cafo", "sexe:f", "avec:pvh", "-pvh",
    ])
  func finds(text: String) {
    #expect(holds(text))
  }

  @Test(
    "and not by what is not",
    arguments: [
      "raore", "h", "age>24", "age<=23", "org:jiguifa", "nom:cafo", "sans:tel", "pvh", "pdi",
      "avec:pdi", "-awa", "tel:9999", "awa h",
    ])
  func leavesOut(text: String) {
    #expect(!holds(text))
  }

  @Test("is sure of an age or says nothing")
  func ages() {
    let filter = PeopleFilter("age>=24", vocabulary, today: PeopleFilterTests.day)
    func holds(_ age: Attendance.Age?) -> Bool {
      filter.matches(
        Attendance(id: "a-1", age: age), nil, on: PeopleFilterTests.day,
        youth: .africanYouthCharter)
    }
    #expect(holds(.years(24)))
    #expect(!holds(nil))
    // Born in 1999, she may still be 23 in September.
    #expect(!holds(.birthYear(1999)))
    #expect(holds(.birthYear(1998)))
    #expect(!holds(.band(Ages(lower: 15, upper: 35))))
    #expect(holds(.band(Ages(lower: 36, upper: nil))))
  }

  @Test("does not know what only activities have")
  func errors() {
    let filter = PeopleFilter("awa projet:jfa f<30%", vocabulary, today: PeopleFilterTests.day)
    #expect(filter.errors.map(\.kind) == [.notHere("projet"), .notHere("f")])
    #expect(filter.errors.map(\.range) == [4..<10, 15..<16])
  }
}
