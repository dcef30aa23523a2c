/// What stands above the records of each type (docs/record-format.md).
enum Descriptors {
  static let activity = """
    %rec: Activity
    %key: Id
    %mandatory: Title Kind Role Starts
    %type: Kind enum campaign training session conference advocacy workshop meeting visit commemoration reflection other
    %type: Role enum organised co-organised took-part visit
    %type: Starts,Ends date
    %type: DaysKnown,Practice bool
    %type: Sessions,TargetTotal int


    """

  static let attendance = """
    %rec: Attendance
    %key: Id
    %type: Sex enum f m x
    %type: Age,BirthYear int
    %type: Disability,Displaced enum yes no
    %type: DisabilityMethod enum wg-ss declared observed


    """

  static let headcount = """
    %rec: Headcount
    %key: Id
    %mandatory: Station Count
    %type: Sex enum f m x
    %type: Disability,Displaced enum yes no
    %type: DisabilityMethod enum wg-ss declared observed
    %type: Count int


    """

  static let reported = """
    %rec: Reported
    %key: Id
    %mandatory: Measure Value Source
    %type: Measure enum total women men young adult young-women young-men with-disability displaced first-day last-day days sessions
    %type: ValueIs enum count percent day


    """

  static let commitment = """
    %rec: Commitment
    %key: Id
    %mandatory: By What
    %type: Due,Made date
    %type: State enum open done dropped


    """

  static let participant = """
    %rec: Participant
    %key: Id
    %mandatory: Name
    %type: Sex enum f m x
    %type: BirthYear int
    %type: NetworkRole enum trainer researcher mediator advocate
    %type: Invented bool


    """
}
