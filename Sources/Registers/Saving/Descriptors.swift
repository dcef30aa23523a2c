import Programmes
import Records

/// The descriptors that new files begin with, as docs/record-format.md gives them. A test holds them
/// against that document.
package enum Descriptors {
  static func words<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> String
  where Word.RawValue == String {
    type.allCases.map(\.rawValue).joined(separator: " ")
  }

  package static let activity = """
    %rec: Activity
    %key: Id
    %mandatory: Title Kind Role Starts
    %type: Kind enum \(words(Activity.Kind.self))
    %type: Role enum \(words(Activity.Role.self))
    %type: Starts,Ends date
    %type: DaysKnown,Practice bool
    %type: Sessions,TargetTotal int
    """

  package static let attendance = """
    %rec: Attendance
    %key: Id
    %type: Sex enum f m x
    %type: Age,BirthYear int
    %type: Disability,Displaced enum yes no
    %type: DisabilityMethod enum \(words(DisabilityMethod.self))
    %type: Day date
    """

  package static let headcount = """
    %rec: Headcount
    %key: Id
    %mandatory: Station Count
    %type: Sex enum f m x
    %type: Disability,Displaced enum yes no
    %type: DisabilityMethod enum \(words(DisabilityMethod.self))
    %type: Count int
    """

  package static let reported = """
    %rec: Reported
    %key: Id
    %mandatory: Measure Value Source
    %type: Measure enum \(words(Reported.Measure.self))
    %type: ValueIs enum count percent day
    """

  package static let commitment = """
    %rec: Commitment
    %key: Id
    %mandatory: By What
    %type: Due,Made date
    %type: State enum \(words(Commitment.State.self))
    """

  package static let participant = """
    %rec: Participant
    %key: Id
    %mandatory: Name
    %type: Sex enum f m x
    %type: BirthYear int
    %type: NetworkRole enum \(words(Participant.NetworkRole.self))
    %type: Invented bool
    """

  package static let known = """
    %rec: Known
    %key: Id
    %mandatory: Kind Record Reason
    """

  package static let indicator = """
    %rec: Indicator
    %key: Id
    %mandatory: Name
    %type: Target,Actual int
    %type: Starts,Ends date
    """

  package static let project = """
    %rec: Project
    %key: Id
    %mandatory: Name
    %type: Starts,Ends date
    """

  package static let organisation = """
    %rec: Organisation
    %key: Id
    %mandatory: Name
    %type: Kind enum \(Organisation.kinds.joined(separator: " "))
    """

  package static let theme = """
    %rec: Theme
    %key: Id
    %mandatory: Name
    """

  package static let source = """
    %rec: Source
    %key: Id
    %mandatory: Title
    %type: Starts,Ends date
    """

  package static let youthDefinition = """
    %rec: YouthDefinition
    %key: Id
    %mandatory: Name From To
    %type: From,To int
    %type: Since,Until date
    """

  package static let product = """
    %rec: Product
    %key: Id
    %mandatory: Kind Series Starts Ends Count
    %type: Kind enum \(Product.kinds.joined(separator: " "))
    %type: Starts,Ends date
    %type: Count int
    """

  package static let incidentCount = """
    %rec: IncidentCount
    %key: Id
    %mandatory: Platform Starts Ends Count
    %type: Starts,Ends date
    %type: Count int
    """

  package static let place = """
    %rec: Place
    %key: Id
    %mandatory: Name Kind
    %type: Kind enum \(words(Programmes.Place.Kind.self))
    """

  /// An activity's file before its first record: a section for each type, so that what is added
  /// finds its place.
  static let activityFile =
    RecordFile.framed([activity, attendance, headcount, reported, commitment]).bytes

  /// The descriptor of a type that this program adds records of.
  static func text(of type: String) -> String? {
    switch type {
    case "Activity": activity
    case "Attendance": attendance
    case "Headcount": headcount
    case "Reported": reported
    case "Commitment": commitment
    case "Participant": participant
    case "Known": known
    case "Indicator": indicator
    case "Project": project
    case "Organisation": organisation
    case "Theme": theme
    case "Source": source
    case "YouthDefinition": youthDefinition
    case "Place": place
    case "Product": product
    case "IncidentCount": incidentCount
    default: nil
    }
  }

  /// The descriptor that records without one have in a file that holds one type only.
  static func ofUntyped(in path: String) -> String? {
    if path == Register.placesFile { return place }
    return path.hasPrefix("participants/") ? participant : nil
  }
}
