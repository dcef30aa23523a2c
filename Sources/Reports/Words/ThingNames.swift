import Languages
package import Programmes

// What the kinds of things in a register are called.

extension Wording {
  package func name(of measure: Reported.Measure) -> String {
    switch measure {
    case .total: total
    case .women: women
    case .men: men
    case .young: young
    case .adult: language("Adultes")
    case .youngWomen: language("Jeunes femmes")
    case .youngMen: language("Jeunes hommes")
    case .withDisability: withDisability
    case .displaced: displaced
    case .firstDay: language("Premier jour")
    case .lastDay: language("Dernier jour")
    case .days: language("Jours")
    case .sessions: language("Séances")
    }
  }

  /// How a disability is known.
  package func name(of method: DisabilityMethod) -> String {
    switch method {
    case .washingtonGroup:
      language("questions du Groupe de Washington")
    case .declared: language("déclaré")
    case .observed: language("observé")
    }
  }

  package func shortName(of method: DisabilityMethod) -> String {
    switch method {
    case .washingtonGroup: language("GW")
    case .declared: language("décl.")
    case .observed: language("obs.")
    }
  }

  /// A definition of youth that we know; nil for a register’s own.
  package func name(ofYouth id: YouthDefinition.ID) -> String? {
    switch id {
    case "african-youth-charter":
      language(
        "15–35 ans (Charte africaine de la jeunesse)")
    case "un-security-council-2250":
      language("18–29 ans (résolution 2250)")
    case "mali-youth-employment":
      language(
        "15–40 ans (programme emploi jeunes du Mali)")
    default: nil
    }
  }

  package func name(of kind: Activity.Kind) -> String {
    switch kind {
    case .campaign: language("Campagne")
    case .training: language("Formation")
    case .session: language("Session")
    case .conference: language("Conférence")
    case .advocacy: language("Plaidoyer")
    case .workshop: language("Atelier")
    case .meeting: language("Réunion")
    case .visit: language("Visite")
    case .commemoration: language("Commémoration")
    case .reflection: language("Réflexion")
    case .other: language("Autre")
    }
  }

  package func name(of role: Activity.Role) -> String {
    switch role {
    case .organised: language("organisé")
    case .coOrganised: language("co-organisé")
    case .tookPart: language("participation, hors total")
    case .visit: language("visite, hors total")
    }
  }

  package func name(of kind: Place.Kind) -> String {
    switch kind {
    case .country: language("pays")
    case .region: language("région")
    case .district: language("district")
    case .cercle: language("cercle")
    case .commune: language("commune")
    case .locality: language("localité")
    }
  }

  package func name(of state: Commitment.State) -> String {
    switch state {
    case .open: language("en cours")
    case .done: language("tenu")
    case .dropped: language("abandonné")
    }
  }

  package func name(of grouping: Reach.Grouping) -> String {
    switch grouping {
    case .region: language("Région")
    case .project: language("Projet")
    case .theme: language("Thème")
    case .kind: language("Type", in: "of activities")
    case .activity: language("Activité")
    }
  }

  package var regions: String { language("régions") }
  package var places: String { language("lieux") }
  /// For what belongs to no group.
  package var noGroup: String { language("(aucun)") }
}
