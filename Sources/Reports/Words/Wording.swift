package import Languages
package import Programmes

/// The words of figures, files and errors in one language. A word that a language lacks does not
/// compile.
package struct Wording: Sendable {
  package let language: Language

  // Figures.
  package let percentSign: String
  /// Present, not counted.
  package let present: String
  package let unknownSign = "—"
  package let notCollected: String
  package let women, men, young, withDisability, displaced: String
  package let participations, participationsShort, persons, activitiesCounted, total: String
  package let onlyOurs: String
  /// How many activities of others, and their people, stand beside the reach.
  package let beside: @Sendable (Int, String) -> String
  /// Activities left out because their days are not known.
  package let perhaps: @Sendable (Int) -> String
  package let measures: [Reported.Measure: String]
  /// How a disability is known, in a word and in full.
  package let disabilityMethods: [DisabilityMethod: (short: String, long: String)]
  package let youthDefinitions: [YouthDefinition.ID: String]

  // Days and periods.
  package let quarterLetter, semesterLetter: String
  package let monthNames, shortMonths: [String]

  // Things of the register.
  package let kinds: [Activity.Kind: String]
  package let roles: [Activity.Role: String]
  package let placeKinds: [Place.Kind: String]
  package let commitmentStates: [Commitment.State: String]
  package let groupings: [Reach.Grouping: String]
  package let regions, places, noGroup: String
  /// Between the last two of a list.
  let and: String
  /// « inconnus », « renseignés », cut short.
  package let unknownShort, knownShort: String
  /// Of what is not wrong, and good to know.
  package let noteWord: String

  // Findings and errors.
  package let errorWord, warningWord, hintWord, knownWord, reasonWord: String
  package let finding: @Sendable (Finding.Kind, Wording) -> (message: String, hint: String?)
  package let refusal: @Sendable (ChangeRefusal) -> String
  package let saveFailure: @Sendable (SaveFailure) -> String

  /// Between a name and its value: French has a no-break space before it.
  package var colon: String { language == .french ? "\u{A0}: " : ": " }

  package func text(_ refusal: ChangeRefusal) -> String { self.refusal(refusal) }
  package func text(_ failure: SaveFailure) -> String { saveFailure(failure) }
}

/// Why changes are not on the disk yet.
package enum SaveFailure: Hashable, Sendable {
  case diskFull, readOnly, folderGone
  /// The disk said that it cannot be trusted.
  case diskFailing
  case notPermitted
  /// Somebody else holds the register: what the lock says of them.
  case locked(by: String)
  /// The number of another error of the system.
  case other(Int32)
}
