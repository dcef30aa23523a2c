/// The people of the roster whom the network trained as trainers, researchers, mediators or advocates.
package struct Practitioners: Sendable {
  package struct Line: Hashable, Sendable, Identifiable {
    package let role: Participant.NetworkRole
    package fileprivate(set) var total = 0
    package fileprivate(set) var women = 0
    package fileprivate(set) var men = 0
    /// Other, or not stated on purpose.
    package fileprivate(set) var otherSex = 0
    /// How many live in each region, as far as their locality is a place of the register.
    package fileprivate(set) var regions: [Place.ID: Int] = [:]

    package var id: Participant.NetworkRole { role }
    package var ofUnknownSex: Int { total - women - men - otherSex }
    package var ofUnknownRegion: Int { total - regions.values.reduce(0, +) }

    /// The share of women among those whose sex is known.
    package var womenRatio: Ratio {
      Ratio(
        part: .number(women), base: .number(total - ofUnknownSex), unknown: .number(ofUnknownSex))
    }

    fileprivate init(_ role: Participant.NetworkRole) {
      self.role = role
    }

    fileprivate mutating func add(_ person: Participant, _ region: Place.ID?) {
      total += 1
      switch person.sex {
      case .female: women += 1
      case .male: men += 1
      case .other: otherSex += 1
      case nil: break
      }
      if let region { regions[region, default: 0] += 1 }
    }
  }

  /// One for each role. Somebody of two roles is in both.
  package let lines: [Line]
  /// Everybody with a role, once.
  package let people: Int
  /// The regions met, in the order of the register.
  package let regions: [Place.ID]
}

extension Programme {
  /// Who does what in the network; invented people are left out.
  package func practitioners() -> Practitioners {
    var lines = Participant.NetworkRole.allCases.map { Practitioners.Line($0) }
    var people = 0
    var regions: [String: Place.ID?] = [:]
    var known: [String: Place.ID]?
    for position in participants.indices where participants.columns.hasNetworkRoles(at: position) {
      let person = participants[position]
      // Of two records of one person, the one to be used.
      if person.isInvented || participants.kept(person.id) != person.id { continue }
      people += 1
      var region: Place.ID?
      if let locality = person.locality {
        if let met = regions[locality] {
          region = met
        } else {
          let places = known ?? placesByName()
          known = places
          region = places[folded(locality)].flatMap { self.region(of: $0) }
          regions[locality] = region
        }
      }
      for index in lines.indices where person.networkRoles.contains(lines[index].role) {
        lines[index].add(person, region)
      }
    }
    let met = Set(lines.flatMap(\.regions.keys))
    return Practitioners(
      lines: lines, people: people, regions: inOrder(met, by: .region))
  }

  /// Places by name, alias and identifier, folded. Of places of one name the first counts, when they
  /// lie in the same region; else nobody knows which.
  private func placesByName() -> [String: Place.ID] {
    var found: [String: Place.ID] = [:]
    var unsure: Set<String> = []
    for place in places {
      for name in Set(([place.id, place.name] + place.aliases).map { folded($0) }) {
        guard let other = found[name] else {
          found[name] = place.id
          continue
        }
        if region(of: other) != region(of: place.id) { unsure.insert(name) }
      }
    }
    for name in unsure { found[name] = nil }
    return found
  }
}
