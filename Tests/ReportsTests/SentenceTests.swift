import Languages
import Programmes
import Reports
import Testing

@Suite("Sentences")
struct SentenceTests {
  private let day = Day(year: 2023, month: 8, day: 11) ?? Day(number: 0)

  /// No-break spaces as spaces.
  private func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  private func sentence(_ activity: Activity, _ language: Language = .french) -> String {
    var programme = Programme(id: "o", name: "O", country: "mali")
    for (id, name, kind) in [
      ("mali", "Mali", Place.Kind.country), ("niger", "Niger", .country),
      ("gao", "Gao", .region), ("ansongo", "Ansongo", .cercle), ("bamako", "Bamako", .district),
    ] {
      programme.places.add(Place(id: id, name: name, kind: kind))
    }
    programme.activities.add(activity)
    return plain(
      language.words.sentence(
        of: activity, Figures(activity, youth: .africanYouthCharter), in: programme))
  }

  private func activity(
    _ figures: [Reported] = [], headcounts: [Headcount] = [], people: [Attendance] = [],
    _ change: (inout Activity.Details) -> Void = { _ in }
  ) -> Activity {
    var details = Activity.Details(
      id: "a", title: "Paix", kind: .campaign, role: .organised, starts: day)
    change(&details)
    return Activity(
      details, attendances: Attendances(people), headcounts: headcounts, reported: figures)
  }

  private func count(
    _ measure: Reported.Measure, _ count: Count, of whole: Reported.Measure = .total
  ) -> Reported {
    Reported(id: "r-\(measure)", measure: measure, value: .count(count), whole: whole, source: "b")
  }

  @Test(
    "are those of the bulletin's activities, in our words",
    arguments: [
      (
        "2023-08-11-campagne-rss-bamako", Language.french,
        "Le 11 août 2023, à Bamako, la campagne « RSS, vision malienne » a touché 115 personnes, dont 91 femmes, soit un taux de 79 %, 69 jeunes, soit un taux de 60 %, et 5 personnes vivant avec un handicap, soit un taux de 4 %. Le déplacement n’a pas été relevé. La source ne dit pas qui elle compte comme jeune."
      ),
      (
        "2023-08-11-campagne-rss-bamako", .english,
        "On 11 August 2023, in Bamako, the campaign “RSS, vision malienne” reached 115 people, of whom 91 women, a rate of 79%, 69 young people, a rate of 60%, and 5 people with disabilities, a rate of 4%. Displacement was not recorded. The source does not say whom it counts as young."
      ),
      (
        "2023-07-01-campagnes-loi-electorale", .french,
        "Entre juillet et septembre 2023, dans 5 régions (Tombouctou, Taoudénit, Gao, Mopti et Ménaka), les 5 campagnes « Loi électorale » ont touché 269 femmes, dont environ 126 à 127 jeunes, soit un taux d’environ 47 %. Le handicap et le déplacement n’ont pas été relevés. La source ne dit pas qui elle compte comme jeune."
      ),
      (
        "2023-07-01-sessions-mandat-oge", .english,
        "Between July and September 2023, in 5 regions (Tombouctou, Taoudénit, Gao, Mopti and Ménaka), the 5 sessions “Mandat des OGE” reached about 258 women, of whom about 120 to 122 young people, a rate of about 47%, people with disabilities, not counted, and internally displaced people, not counted. The source does not say whom it counts as young."
      ),
      (
        "2023-09-20-communication-sensible-djenne", .french,
        "Le 20 septembre 2023, dans la commune de Djenné, la formation « Comm. sensible conflits » a touché 25 personnes, dont 7 femmes, soit un taux de 28 %, et 19 jeunes, soit un taux de 76 %. Le handicap et le déplacement n’ont pas été relevés. La source ne dit pas qui elle compte comme jeune."
      ),
      (
        "2023-09-11-ambassadrices-de-paix", .french,
        "Du 11 au 15 septembre 2023, la formation « Ambassadrices de paix » a réuni 30 femmes. L’âge, le handicap et le déplacement n’ont pas été relevés. Activité d’un partenaire : hors de notre total."
      ),
      (
        "2023-08-01-echange-jfa-burundi", .french,
        "Du 1er au 4 août 2023, à l’étranger (Burundi), l’atelier « Échange JFA (Burundi) » a eu lieu ; le nombre de participant·es n’est pas connu. Activité d’un partenaire : hors de notre total."
      ),
    ])
  func bulletin(id: String, language: Language, expected: String) throws {
    let programme = try Demo.programme()
    let activity = try #require(programme.activities[id: id])
    let figures = Figures(activity, youth: programme.youthDefinition)
    #expect(plain(language.words.sentence(of: activity, figures, in: programme)) == expected)
  }

  @Test("of the bulletin's quarter tell participations, persons, and what is not known")
  func quarter() throws {
    let programme = try Demo.programme()
    let period = try #require(Period("2023-Q3"))
    let grouped = GroupedReach(programme, in: period)
    func sentence(_ language: Language) -> String {
      plain(
        language.words.sentence(
          of: grouped.total, persons: grouped.persons, in: period, youth: programme.youthDefinition)
      )
    }
    #expect(
      sentence(.french)
        == "Au troisième trimestre 2023, 6 activités organisées ou co-organisées (dont 5 chiffrées) ont compté environ 718 participations, soit environ 269 à 718 personnes, dont environ 642 femmes, soit un taux d’environ 89 %, environ 380 à 383 jeunes, soit un taux d’environ 53 %, 5 personnes vivant avec un handicap, soit un taux de 4 % parmi les 115 dont on le sait (entre 1 et 85 % de l’ensemble), et des personnes déplacées internes, non comptées. Pour les chiffres rapportés, la définition de la jeunesse est celle des sources."
    )
    #expect(sentence(.english).hasPrefix("In the third quarter of 2023, 6 activities organised"))
    let empty = try #require(Period("2001"))
    #expect(
      plain(
        Language.french.words.sentence(
          of: Reach(), persons: .zero, in: empty, youth: .africanYouthCharter))
        == "En 2001, aucune activité n’a été organisée ni co-organisée.")
  }

  @Test("put a narrow space before the French percent sign and between thousands")
  func spaces() {
    let text = Language.french.words.sentence(
      of: activity([count(.total, .number(12_345)), count(.women, .number(6_789))]),
      Figures(
        activity([count(.total, .number(12_345)), count(.women, .number(6_789))]),
        youth: .africanYouthCharter),
      in: Programme(id: "o", name: "O", country: "mali"))
    #expect(text.contains("12\u{202F}345 personnes"))
    #expect(text.contains("6\u{202F}789 femmes, soit un taux de 55\u{202F}%"))
    #expect(text.contains("«\u{A0}Paix\u{A0}»"))
  }

  @Test(
    "have the number, the plural and the article right",
    arguments: [
      ([(.total, .number(1))], "a touché 1 personne. "),
      ([(.total, .zero)], "n’a touché personne."),
      ([(.total, .number(2)), (.women, .number(1))], "2 personnes, dont 1 femme. "),
      ([(.total, .number(20)), (.women, .zero)], "dont aucune femme, soit un taux de 0 %."),
      ([(.total, .number(1)), (.women, .number(1))], "a touché 1 femme. "),
      ([(.total, .some)], "a touché des personnes, non comptées."),
      ([(.total, Count(lower: 31, upper: nil))], "a touché au moins 31 personnes."),
      ([(.total, Count(lower: 30, upper: 40))], "a touché entre 30 et 40 personnes."),
      ([(.women, .number(30))], "a touché un nombre inconnu de personnes, dont 30 femmes."),
    ] as [([(Reported.Measure, Count)], String)])
  func plurals(figures: [(Reported.Measure, Count)], expected: String) {
    let text = sentence(activity(figures.map { count($0, $1) }))
    #expect(text.contains(expected), "\(text)")
  }

  @Test("count fewer than ten people without a rate, and say of how many it is known")
  func few() {
    func heads(_ sex: Sex?, _ count: Int, _ ages: Ages?) -> Headcount {
      Headcount(
        id: "h-\(sex?.rawValue ?? "")-\(count)", station: "d", traits: Traits(sex: sex, ages: ages),
        count: count)
    }
    let young = Ages(lower: 15, upper: 35)
    let few = sentence(activity(headcounts: [heads(.female, 3, young), heads(.male, 4, young)]))
    #expect(few.contains("a touché 7 personnes, dont 3 femmes, 7 jeunes et 3 jeunes femmes."))
    #expect(!few.contains("%"))
    let some = sentence(
      activity(headcounts: [heads(.female, 91, young), heads(.male, 19, nil), heads(nil, 5, nil)]))
    #expect(
      some.contains(
        "91 femmes, soit un taux de 83 % parmi les 110 dont le sexe est connu (entre 79 et 83 % de l’ensemble)"
      ), "\(some)")
    #expect(some.contains("Jeunes : 15–35 ans (Charte africaine de la jeunesse)."))
  }

  @Test("of entered people tell what sources report otherwise")
  func gap() {
    let text = sentence(
      activity([count(.total, .number(115))], people: [Attendance(id: "a-1", sex: .female)]))
    #expect(text.hasSuffix("Les sources rapportent 115 personnes."), "\(text)")
  }

  @Test(
    "tell when and where",
    arguments: [
      (["gao"], "2023-08-11", true, "Le 11 août 2023, dans la région de Gao, "),
      (["ansongo"], "2023-08-12", true, "Du 11 au 12 août 2023, dans le cercle d’Ansongo, "),
      (["mali"], "2023-09-01", true, "Du 11 août au 1er septembre 2023, dans tout le pays, "),
      (["niger"], "2024-01-02", true, "Du 11 août 2023 au 2 janvier 2024, à l’étranger (Niger), "),
      (["bamako", "gao"], "2023-08-31", false, "En août 2023, à Bamako et Gao, "),
      ([], "2024-01-31", false, "Entre août 2023 et janvier 2024, la campagne"),
    ])
  func place(places: [String], ends: String, areKnown: Bool, expected: String) throws {
    let last = try #require(Day(ends))
    let text = sentence(
      activity {
        $0.places = places
        $0.ends = last
        $0.daysAreKnown = areKnown
      })
    #expect(text.hasPrefix(expected), "\(text)")
  }

  @Test("never hold anybody's name", arguments: Language.shipped)
  func names(language: Language) throws {
    let programme = try Demo.programme()
    let names = programme.participants.flatMap { [$0.name, $0.phone].compactMap { $0 } }
    #expect(!names.isEmpty)
    for activity in programme.activities {
      let figures = Figures(activity, youth: programme.youthDefinition)
      let text = language.words.sentence(of: activity, figures, in: programme)
      for name in names { #expect(!text.contains(name)) }
      #expect(text.last == ".")
      #expect(!text.contains("  ") && !text.contains(" ."))
    }
  }
}

@Suite("Figures side by side, printed")
struct ReconciliationReportTests {
  @Test(
    "have a line for each measure, and each rule that is used explained",
    arguments: Language.shipped)
  func demo(language: Language) throws {
    let programme = try Demo.programme()
    for activity in programme.activities {
      let report = ReconciliationReport(
        activity, youth: programme.youthDefinition, words: language.words)
      #expect(report.table.rows.count == report.reconciliation.lines.count)
      #expect(report.table.notes.count == report.rules.count)
      #expect(report.data.rows.allSatisfy { $0.count == report.data.columns.count })
      #expect(report.table.rows.allSatisfy { $0.count == report.table.columns.count })
    }
    let words = language.words
    for rule in Reconciliation.Rule.allCases {
      #expect(words.explanation(of: rule).count > 8)
    }
  }
}
