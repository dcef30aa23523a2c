import Languages
package import Programmes

extension Wording {
  /// What cannot be right, and what to do about it. A kind of finding without its words does not compile.
  package func finding(_ kind: Finding.Kind) -> (message: String, hint: String?) {
    switch kind {
    case .partAboveWhole(let part, let count, let whole, let total):
      return (
        language("\(name(of: part)) \(text(count)) dépasse \(name(of: whole)) \(text(total))"), nil
      )
    case .partsAboveWhole(let parts, let sum, let whole, let total):
      return (
        language(
          """
          \(parts.map { name(of: $0) }.joined(separator: " + ")) \(text(sum)) \
          dépassent \(name(of: whole)) \(text(total))
          """), nil
      )
    case .infeasiblePercent(let percent, let whole):
      return (
        language("aucun nombre de personnes ne fait \(text(percent: percent)) de \(whole)"),
        otherWhole(percent, of: whole).map {
          language("si \(whole) est la partie, le total est \($0)\u{A0}; vérifiez le champ Of")
        } ?? language("vérifiez dans la source de quel total parle ce pourcentage (champ Of)")
      )
    case .percentContradictsCount(let printed, let count, let whole):
      return (
        language(
          """
          \(count) sur \(whole) font \
          \(text(percent: percentage(of: count, in: whole))), la source imprime \
          \(text(percent: printed))
          """), nil
      )
    case .contradictoryFigures(let measure, let first, let second):
      return (
        language("\(name(of: measure))\u{A0}: deux valeurs, \(first) et \(second)"),
        language("celle du bureau est utilisée, sinon la première")
      )
    case .contradictoryDay(let printed, let recorded):
      return (
        language("la source imprime \(text(printed)), l’activité dit \(text(recorded))"), nil
      )
    case .contradictoryDuration(let printed, let recorded):
      return (
        language("la source imprime \(printed) jours, les dates en font \(recorded)"), nil
      )
    case .endsBeforeStart(let starts, let ends):
      return (language("finit le \(text(ends)), avant son début le \(text(starts))"), nil)
    case .dayInFuture(let day): return (language("\(text(day)) est dans l’avenir"), nil)
    case .bornAfterActivity(let year, let day):
      return (
        language("né·e en \(year), après l’activité (\(text(day)))"),
        language("écrivez l’année de naissance en quatre chiffres, par exemple 1999")
      )
    case .impossibleAge(let age):
      return (language("un âge de \(age) ans"), language("un âge va de 0 à 120"))
    case .unknownReference(let name, let nearest):
      return (
        language("«\u{A0}\(name)\u{A0}» n’est pas dans le registre"),
        nearest.map { language("vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{A0}?") }
      )
    case .infeasibleWhole(let percent, let part, let measure):
      let most = 200 * part / (2 * percent + 1)
      return (
        language(
          """
          \(part) (\(name(of: measure))) ne font \(text(percent: percent)) d’aucun \
          total\u{A0}: de \(most) ils font \
          \(text(percent: percentage(of: part, in: most))), de \(most + 1) \
          \(text(percent: percentage(of: part, in: most + 1)))
          """),
        otherReading(percent, of: part).map {
          language("si \(part) est le total, \($0) personnes font \(text(percent: percent))")
        }
      )
    case .contradictoryTogether(let figures):
      let all = list(figures.map { text($0) })
      return (
        language("aucun groupe de personnes ne répond à la fois à \(all)"),
        language("l’un de ces chiffres est faux")
      )
    case .contradictorySessions(let printed, let recorded):
      return (language("la source imprime \(printed) séances, l’activité en a \(recorded)"), nil)
    case .enteredDiffersFromReported(.total, let entered, let reported):
      return (language("\(text(entered)) personnes saisies, \(text(reported)) rapportées"), nil)
    case .enteredDiffersFromReported(let measure, let entered, let reported):
      return (
        language(
          """
          \(name(of: measure))\u{A0}: \(text(entered)) saisies, \(text(reported)) \
          rapportées
          """), nil
      )
    case .partnersEventCountedAsOurs(let organisers):
      return (
        language("compté comme organisé par nous, tenu par \(list(organisers))"),
        language("écrivez Role: took-part, ou co-organised")
      )
    case .youthNotDefined(let measure):
      return (
        language("\(name(of: measure))\u{A0}: la source ne dit pas qui est jeune"),
        language("demandez quelle définition, et remplissez YouthDefinition")
      )
    case .noTargets:
      return (
        language("aucune cible"), language("remplissez TargetTotal, TargetWomen, TargetYoung…")
      )
    case .enteredOutsideReach(let people):
      return (language("\(people) personnes saisies à une activité qui n’est pas la nôtre"), nil)
    case .samePersonTwice(let id):
      return (language("la même personne deux fois (\(id))"), nil)
    case .likelySamePerson(let id, let likeness):
      return (
        language(
          "peut-être la même personne que \(id) (\(likeness.score)/100\u{A0}: \(text(likeness)))"),
        language(
          "«\u{A0}wipnet people --duplicates\u{A0}» montre les noms, «\u{A0}--merge\u{A0}» réunit les deux"
        )
      )
    case .agesDisagree(let id, let here, let elsewhere):
      return (
        language(
          """
          \(id) serait né·e en \(text(years: here)) ici, en \
          \(text(years: elsewhere)) ailleurs
          """),
        language("corrigez l’âge, ou la personne que la présence nomme")
      )
    case .methodsMixed(let first, let other):
      return (
        language("handicap \(name(of: first)) pour les un·es, \(name(of: other)) pour d’autres"),
        language(
          "les chiffres restent séparés\u{A0}; une seule méthode par liste les rend comparables")
      )
    case .answersContradicted(byAnswers: true, _):
      return (
        language("les six réponses disent oui, Disability dit non"),
        language("les réponses comptent\u{A0}; ôtez le champ Disability")
      )
    case .answersContradicted:
      return (
        language("les six réponses disent non, Disability dit oui"),
        language("les réponses comptent\u{A0}; ôtez le champ Disability")
      )
    case .sameAsInCircle(let id):
      return (
        language("SameAs tourne en rond (\(id))"),
        language("ôtez SameAs de la fiche qui doit servir")
      )
    case .attendedOutside(let day, let starts, let ends):
      return (
        language("présence le \(text(day)), hors de l’activité (\(text(starts))–\(text(ends)))"),
        nil
      )
    case .nobodyEntered(let day):
      return (
        language("finie le \(text(day)), et personne n’a dit qui est venu"),
        language("pointez (t), saisissez une liste (s) ou les chiffres rapportés (c)")
      )
    case .outsideProject(let project, let day):
      return (
        language("le \(text(day)) est en dehors du projet «\u{A0}\(project)\u{A0}»"),
        language("vérifiez la date, le projet, ou ses jours dans programme.rec")
      )
    case .placeWithinItself(let place):
      return (language("«\u{A0}\(place)\u{A0}» se trouve à l’intérieur de lui-même"), nil)
    case .commitmentOverdue(let due):
      return (
        language("l’engagement était à tenir le \(text(due))"),
        language("notez ce qu’il est devenu (FollowUp), ou son état (State\u{A0}: done, dropped)")
      )
    case .unknownFormula(let word, let nearest):
      return (
        language("«\u{A0}\(word)\u{A0}» n’est pas une formule"),
        nearest.map { language("vouliez-vous dire «\u{A0}\($0)\u{A0}»\u{A0}?") }
          ?? language("une formule est un mot comme participations, women, share-women, products")
      )
    case .unreadablePeriod(let text):
      return (
        language("«\u{A0}\(text)\u{A0}» n’est pas une période"),
        language("écrivez 2023-Q4, 2023-S1, 2024 ou PROJET:3 pour la troisième année d’un projet")
      )
    case .platformsAddedUp(let count):
      return (
        language("une somme d’incidents de \(count) plateformes"),
        language("nommez une seule plateforme (Series)\u{A0}: un incident peut être sur plusieurs")
      )
    case .targetMissing(let span):
      return (
        span.isEmpty
          ? language("l’indicateur n’a ni période ni cible") : language("\(span) n’a pas de cible"),
        language("donnez-la tant que la période dure (Target, ou Span\u{A0}: 2023-Q4 target 15)")
      )
    case .countedTwice(let id, let first, let last):
      return (
        language("\(id) compte les mêmes jours, du \(text(first)) au \(text(last))"),
        language("une série compte chaque jour une fois")
      )
    case .nameOutsideRoster(let id):
      return (
        language("le nom ou le téléphone d’une personne (\(id)) en dehors de participants/"),
        language("ôtez-le\u{A0}: ce fichier peut être remis ou imprimé")
      )
    }
  }
}
