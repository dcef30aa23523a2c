import Languages
import Programmes

extension Wording {
  static let french = Wording(
    language: .french, percentSign: "\u{A0}%", present: "présent·es",
    notCollected: "non renseigné", women: "Femmes", men: "Hommes", young: "Jeunes",
    withDisability: "PVH", displaced: "PDI", participations: "Participations",
    participationsShort: "particip.", persons: "personnes",
    activitiesCounted: "chiffrées", total: "Total",
    onlyOurs: "Activités organisées ou co-organisées, hors exercices.",
    beside: {
      "À côté, chez les partenaires et en visite\u{A0}: \($0) activité\($0 > 1 ? "s" : ""), "
        + "\($1) particip."
    },
    perhaps: {
      "Jours non précisés, hors de la période\u{A0}: \($0) activité\($0 > 1 ? "s" : "")."
    },
    measures: [
      .total: "Total", .women: "Femmes", .men: "Hommes", .young: "Jeunes", .adult: "Adultes",
      .youngWomen: "Jeunes femmes", .youngMen: "Jeunes hommes", .withDisability: "PVH",
      .displaced: "PDI", .firstDay: "Premier jour", .lastDay: "Dernier jour", .days: "Jours",
      .sessions: "Séances",
    ],
    disabilityMethods: [
      .washingtonGroup: ("GW", "questions du Groupe de Washington"),
      .declared: ("décl.", "déclaré"),
      .observed: ("obs.", "observé"),
    ],
    youthDefinitions: [
      "african-youth-charter": "15–35 ans (Charte africaine de la jeunesse)",
      "un-security-council-2250": "18–29 ans (résolution 2250)",
      "mali-youth-employment": "15–40 ans (programme emploi jeunes du Mali)",
    ],
    quarterLetter: "T", semesterLetter: "S",
    monthNames: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
      "octobre", "novembre", "décembre",
    ],
    shortMonths: [
      "janv", "févr", "mars", "avr", "mai", "juin", "juil", "août", "sept", "oct", "nov", "déc",
    ],
    kinds: [
      .campaign: "Campagne", .training: "Formation", .session: "Session",
      .conference: "Conférence", .advocacy: "Plaidoyer", .workshop: "Atelier",
      .meeting: "Réunion", .visit: "Visite", .commemoration: "Commémoration",
      .reflection: "Réflexion", .other: "Autre",
    ],
    roles: [
      .organised: "organisé", .coOrganised: "co-organisé",
      .tookPart: "participation, hors total", .visit: "visite, hors total",
    ],
    placeKinds: [
      .country: "pays", .region: "région", .district: "district", .cercle: "cercle",
      .commune: "commune", .locality: "localité",
    ],
    commitmentStates: [.open: "en cours", .done: "tenu", .dropped: "abandonné"],
    groupings: [
      .region: "Région", .project: "Projet", .theme: "Thème", .kind: "Type",
      .activity: "Activité",
    ],
    regions: "régions", places: "lieux", noGroup: "(aucun)", and: "et", unknownShort: "inc.",
    knownShort: "rens.", noteWord: "remarque",
    errorWord: "erreur", warningWord: "à voir", hintWord: "conseil",
    knownWord: "connu", reasonWord: "raison",
    finding: { kind, words in
      switch kind {
      case .partAboveWhole(let part, let count, let whole, let total):
        return (
          "\(words.measures[part] ?? "") \(words.text(count)) dépasse "
            + "\(words.measures[whole] ?? "") \(words.text(total))", nil
        )
      case .partsAboveWhole(let parts, let sum, let whole, let total):
        return (
          "\(parts.map { words.measures[$0] ?? "" }.joined(separator: " + ")) \(words.text(sum)) "
            + "dépassent \(words.measures[whole] ?? "") \(words.text(total))", nil
        )
      case .infeasiblePercent(let percent, let whole):
        return (
          "aucun nombre de personnes ne fait \(words.text(percent: percent)) de \(whole)",
          words.otherWhole(percent, of: whole).map {
            "si \(whole) est la partie, le total est \($0)\u{A0}; vérifiez le champ Of"
          } ?? "vérifiez dans la source de quel total parle ce pourcentage (champ Of)"
        )
      case .percentContradictsCount(let printed, let count, let whole):
        return (
          "\(count) sur \(whole) font \(words.text(percent: percentage(of: count, in: whole))), "
            + "la source imprime \(words.text(percent: printed))", nil
        )
      case .contradictoryFigures(let measure, let first, let second):
        return (
          "\(words.measures[measure] ?? "")\u{A0}: deux valeurs, \(first) et \(second)",
          "celle du bureau est utilisée, sinon la première"
        )
      case .contradictoryDay(let printed, let recorded):
        return (
          "la source imprime \(words.text(printed)), l’activité dit \(words.text(recorded))", nil
        )
      case .contradictoryDuration(let printed, let recorded):
        return (
          "la source imprime \(printed) jours, les dates en font \(recorded)", nil
        )
      case .endsBeforeStart(let starts, let ends):
        return ("finit le \(words.text(ends)), avant son début le \(words.text(starts))", nil)
      case .dayInFuture(let day): return ("\(words.text(day)) est dans l’avenir", nil)
      case .bornAfterActivity(let year, let day):
        return (
          "né·e en \(year), après l’activité (\(words.text(day)))",
          "écrivez l’année de naissance en quatre chiffres, par exemple 1999"
        )
      case .impossibleAge(let age): return ("un âge de \(age) ans", "un âge va de 0 à 120")
      case .unknownReference(let name, let nearest):
        return (
          "«\u{A0}\(name)\u{A0}» n’est pas dans le registre",
          nearest.map { "vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{A0}?" }
        )
      case .infeasibleWhole(let percent, let part, let measure):
        let most = 200 * part / (2 * percent + 1)
        return (
          "\(part) (\(words.measures[measure] ?? "")) ne font \(words.text(percent: percent)) d’aucun "
            + "total\u{A0}: de \(most) ils font \(words.text(percent: percentage(of: part, in: most))), de "
            + "\(most + 1) \(words.text(percent: percentage(of: part, in: most + 1)))",
          words.otherReading(percent, of: part).map {
            "si \(part) est le total, \($0) personnes font \(words.text(percent: percent))"
          }
        )
      case .contradictoryTogether(let figures):
        return (
          "aucun groupe de personnes ne répond à la fois à "
            + words.list(figures.map { words.text($0) }), "l’un de ces chiffres est faux"
        )
      case .contradictorySessions(let printed, let recorded):
        return ("la source imprime \(printed) séances, l’activité en a \(recorded)", nil)
      case .enteredDiffersFromReported(.total, let entered, let reported):
        return ("\(words.text(entered)) personnes saisies, \(words.text(reported)) rapportées", nil)
      case .enteredDiffersFromReported(let measure, let entered, let reported):
        return (
          "\(words.measures[measure] ?? "")\u{A0}: \(words.text(entered)) saisies, "
            + "\(words.text(reported)) rapportées", nil
        )
      case .partnersEventCountedAsOurs(let organisers):
        return (
          "compté comme organisé par nous, tenu par " + words.list(organisers),
          "écrivez Role: took-part, ou co-organised"
        )
      case .youthNotDefined(let measure):
        return (
          "\(words.measures[measure] ?? "")\u{A0}: la source ne dit pas qui est jeune",
          "demandez quelle définition, et remplissez YouthDefinition"
        )
      case .noTargets: return ("aucune cible", "remplissez TargetTotal, TargetWomen, TargetYoung…")
      case .enteredOutsideReach(let people):
        return ("\(people) personnes saisies à une activité qui n’est pas la nôtre", nil)
      case .samePersonTwice(let id):
        return ("la même personne deux fois (\(id))", nil)
      case .likelySamePerson(let id, let likeness):
        return (
          "peut-être la même personne que \(id) (\(likeness.score)/100\u{A0}: \(words.text(likeness)))",
          "«\u{A0}wipnet people --duplicates\u{A0}» montre les noms, «\u{A0}--merge\u{A0}» réunit les deux"
        )
      case .agesDisagree(let id, let here, let elsewhere):
        return (
          "\(id) serait né·e en \(words.text(years: here)) ici, en "
            + "\(words.text(years: elsewhere)) ailleurs",
          "corrigez l’âge, ou la personne que la présence nomme"
        )
      case .methodsMixed(let first, let other):
        return (
          "handicap \(words.disabilityMethods[first]?.long ?? "") pour les un·es, "
            + "\(words.disabilityMethods[other]?.long ?? "") pour d’autres",
          "les chiffres restent séparés\u{A0}; une seule méthode par liste les rend comparables"
        )
      case .answersContradicted(let byAnswers, let noted):
        return (
          "les six réponses disent \(byAnswers ? "oui" : "non"), Disability dit "
            + (noted ? "oui" : "non"),
          "les réponses comptent\u{A0}; ôtez le champ Disability"
        )
      case .sameAsInCircle(let id):
        return (
          "SameAs tourne en rond (\(id))", "ôtez SameAs de la fiche qui doit servir"
        )
      case .attendedOutside(let day, let starts, let ends):
        return (
          "présence le \(words.text(day)), hors de l’activité (\(words.text(starts))–"
            + "\(words.text(ends)))", nil
        )
      case .nobodyEntered(let day):
        return (
          "finie le \(words.text(day)), et personne n’a dit qui est venu",
          "pointez (t), saisissez une liste (s) ou les chiffres rapportés (c)"
        )
      case .outsideProject(let project, let day):
        return (
          "le \(words.text(day)) est en dehors du projet «\u{A0}\(project)\u{A0}»",
          "vérifiez la date, le projet, ou ses jours dans programme.rec"
        )
      case .placeWithinItself(let place):
        return ("«\u{A0}\(place)\u{A0}» se trouve à l’intérieur de lui-même", nil)
      case .commitmentOverdue(let due):
        return (
          "l’engagement était à tenir le \(words.text(due))",
          "notez ce qu’il est devenu (FollowUp), ou son état (State\u{A0}: done, dropped)"
        )
      case .unknownFormula(let word, let nearest):
        return (
          "«\u{A0}\(word)\u{A0}» n’est pas une formule",
          nearest.map { "vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{A0}?" }
            ?? "une formule est un mot comme participations, women, share-women, products"
        )
      case .unreadablePeriod(let text):
        return (
          "«\u{A0}\(text)\u{A0}» n’est pas une période",
          "écrivez 2023-Q4, 2023-S1, 2024 ou PROJET:3 pour la troisième année d’un projet"
        )
      case .platformsAddedUp(let count):
        return (
          "une somme d’incidents de \(count) plateformes",
          "nommez une seule plateforme (Series)\u{A0}: un incident peut être sur plusieurs"
        )
      case .targetMissing(let span):
        return (
          span.isEmpty ? "l’indicateur n’a ni période ni cible" : "\(span) n’a pas de cible",
          "donnez-la tant que la période dure (Target, ou Span\u{A0}: 2023-Q4 target 15)"
        )
      case .countedTwice(let id, let first, let last):
        return (
          "\(id) compte les mêmes jours, du \(words.text(first)) au \(words.text(last))",
          "une série compte chaque jour une fois"
        )
      case .nameOutsideRoster(let id):
        return (
          "le nom ou le téléphone d’une personne (\(id)) en dehors de participants/",
          "ôtez-le\u{A0}: ce fichier peut être remis ou imprimé"
        )
      }
    },
    refusal: { refusal in
      switch refusal {
      case .noSuchActivity: "refusé\u{A0}: l’activité n’est plus dans le registre"
      case .activityExists: "refusé\u{A0}: une activité de ce nom existe déjà"
      case .countBelowZero: "refusé\u{A0}: le comptage serait au-dessous de zéro"
      case .noSuchRecord: "refusé\u{A0}: la fiche n’est plus dans le registre"
      case .changedSince: "refusé\u{A0}: quelqu’un a changé la fiche depuis"
      case .nothingToTakeBack: "rien à annuler ni à rétablir"
      }
    },
    saveFailure: { failure in
      switch failure {
      case .diskFull: "disque plein"
      case .readOnly: "disque en lecture seule"
      case .folderGone: "le dossier n’est plus là"
      case .diskFailing: "le disque signale une erreur"
      case .notPermitted: "droits insuffisants"
      case .locked(let holder): "registre occupé" + (holder.isEmpty ? "" : " par \(holder)")
      case .other(let code): "erreur \(code) du système"
      }
    })
}
