import Dashboards
import Frames
import Programmes
import Testing

@Suite("The register's people")
struct PeopleScreenTests {
  @Test("are found by name, organisation, commune and phone, the rest of the keys typed")
  func found() throws {
    var officer = try Officer()
    try officer.press(.character("i"))
    let all = officer.register.participants
    #expect(officer.screen().contains("PERSONNES DU REGISTRE"))
    #expect(officer.screen().contains("\(all.count)/\(all.count)"))
    let person = try #require(all.first { $0.phone != nil && $0.organisation != nil })
    try officer.type(String(person.name.prefix(4)).lowercased())
    #expect(officer.screen().contains(person.name))
    try officer.press(.control("u"))
    try officer.type("tel:" + String((person.phone ?? "").filter(\.isNumber).suffix(5)))
    #expect(officer.screen().contains(person.name))
    try officer.press(.control("u"))
    let women = all.count { $0.sex == .female }
    try officer.type("f")
    #expect(officer.screen().contains(" \(women)/\(all.count)"))
    try officer.press(.control("u"))
    try officer.type("zzzz")
    #expect(officer.screen().contains("Personne ne répond à cela"))
    // Escape clears what is typed, then leaves.
    try officer.press(.escape)
    #expect(officer.screen().contains("\(all.count)/\(all.count)"))
    try officer.press(.escape)
    #expect(officer.screen().contains("▌Activités▐"))
  }

  @Test("each show what they took part in, and lead to it and back")
  func person() throws {
    var officer = try Officer()
    try officer.find("saisie (exercice)")
    try officer.press(.tab, .down)
    let activity = try officer.register.activity("exercice-saisie")
    let id = try #require(activity.attendances[1].participant)
    let name = try #require(officer.register.participants[id: id]).name
    try officer.press(.character("i"))
    #expect(officer.screen().contains("PERSONNE"))
    #expect(officer.screen().contains("▌\(name)▐"))
    #expect(officer.screen().contains("1 activité"))
    try officer.press(.enter)
    #expect(officer.screen().contains("▌Participants"))
    let selected = officer.screen().split(separator: "\n").last { $0.contains("▸") }
    #expect(selected?.contains(name.prefix(10)) == true)
    // Back to the page, and back to where it was opened from.
    try officer.press(.character(","))
    #expect(officer.screen().contains("PERSONNE"))
  }

  @Test("are told with all activities that name one of their records, the newest first")
  func activities() throws {
    var programme = Programme(id: "x", name: "X", country: "mali")
    programme.participants.add(Participant(id: "p-0000000001", name: "Awa Traoré"))
    programme.participants.add(
      Participant(id: "p-0000000002", name: "Awa Traore", sameAs: "p-0000000001"))
    for (number, person) in [(1, "p-0000000001"), (2, "p-0000000002"), (3, "p-0000000009")] {
      var details = Activity.Details(
        id: "a-\(number)", title: "Activité \(number)", kind: .training, role: .organised,
        starts: day("2023-0\(number)-01"))
      details.ends = day("2023-0\(number)-03")
      programme.activities.add(
        Activity(
          details,
          attendances: Attendances([
            Attendance(
              id: "n-000000000\(number)", participant: person,
              days: number == 2 ? [day("2023-02-01"), day("2023-02-02")] : [])
          ])))
    }
    let attended = programme.attendances(of: "p-0000000002")
    #expect(attended.map(\.activity) == ["a-2", "a-1"])
    #expect(attended.map(\.attendance.daysAttended) == [2, nil])
    #expect(programme.attendances(of: "p-0000000009").map(\.activity) == ["a-3"])
  }

  @Test("copy nothing anywhere")
  func copying() throws {
    var officer = try Officer()
    try officer.press(.character("i"), .enter, .character("y"), .control("y"))
    #expect(
      !officer.effects.contains {
        if case .copy = $0 { true } else { false }
      })
  }
}
