/// The files beside the activities: people, places, the programme.
enum MadeFiles {
  static func participants(metIn year: Int, of workload: Workload) -> [UInt8] {
    var text = RecordText(isFramed: true)
    text.add(Descriptors.participant)
    for index in workload.participants(metIn: year) {
      var draws = Draws(workload.seed, for: .participant, index)
      let person = Person(&draws)
      let region = draws.pick(Vocabulary.regions)
      var fields = [
        (name: "Id", value: Draws.identifier("p", seed: workload.seed, index)),
        ("Name", person.name(&draws)), ("Sex", person.sex),
        ("BirthYear", String(person.birth.year)),
      ]
      if draws.chance(60) { fields.append(("Organisation", draws.pick(Vocabulary.organisations))) }
      if draws.chance(40) { fields.append(("Function", draws.pick(Vocabulary.functions))) }
      // Numbers that begin with 00 are nobody's.
      if draws.chance(70) { fields.append(("Phone", phone(&draws))) }
      fields.append(("Locality", draws.pick(region.localities).name))
      text.record(fields)
    }
    text.add("# end\n")
    return text.bytes
  }

  private static func phone(_ draws: inout Draws) -> String {
    let groups = (0..<3).map { _ in
      let number = draws.below(100)
      return number < 10 ? "0\(number)" : "\(number)"
    }
    return "00 " + groups.joined(separator: " ")
  }

  static let places: [UInt8] = {
    var text = RecordText(isFramed: true)
    text.add(
      """
      %rec: Place
      %key: Id
      %mandatory: Name Kind
      %type: Kind enum country region district cercle commune locality


      """)
    text.record([("Id", "mali"), ("Name", "Mali"), ("Kind", "country")])
    for region in Vocabulary.regions {
      text.record([
        ("Id", region.id), ("Name", region.name),
        ("Kind", region.id == "bamako" ? "district" : "region"), ("In", "mali"),
      ])
      for (id, name) in region.localities.dropFirst() {
        text.record([("Id", id), ("Name", name), ("Kind", "locality"), ("In", region.id)])
      }
    }
    text.add("# end\n")
    return text.bytes
  }()

  static let programme: [UInt8] = {
    var text = RecordText(isFramed: true)
    text.add(
      """
      %rec: Programme
      %key: Id
      %mandatory: Name Country
      %type: YouthDefinition enum african-youth-charter un-security-council-2250 mali-youth-employment
      %type: Language enum fr en


      """)
    text.record([
      ("Id", "made-up"), ("Name", "Programme inventé"), ("Country", "mali"),
      ("YouthDefinition", "african-youth-charter"), ("Language", "fr"),
    ])
    text.add("%rec: Project\n%key: Id\n%mandatory: Name\n%type: Starts,Ends date\n\n")
    for (id, name) in Vocabulary.projects { text.record([("Id", id), ("Name", name)]) }
    text.add("%rec: Theme\n%key: Id\n%mandatory: Name\n\n")
    for theme in Vocabulary.themes { text.record([("Id", theme.id), ("Name", theme.name)]) }
    text.add("# end\n")
    return text.bytes
  }()
}
