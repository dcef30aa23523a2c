extension Tree {
  /// A small register, as an office may have written it: two activities, of which one was held before
  /// anybody used the program, and two invented people.
  package static let smallOffice: Tree = {
    var tree = Tree()
    tree.folders = ["activities", "activities/2023", "participants"]
    for (path, text) in [
      (
        "programme.rec",
        """
        %rec: Programme
        %key: Id
        %mandatory: Name Country

        Id: office
        Name: Bureau
        Country: mali

        """
      ),
      (
        "places.rec",
        """
        %rec: Place
        %key: Id
        %mandatory: Name Kind

        Id: bamako
        Name: Bamako
        Kind: district

        """
      ),
      (
        "activities/2023/2023-08-11-rss.rec",
        """
        # Notes of the office; keep them.
        %rec: Activity
        %key: Id

        Id: 2023-08-11-rss
        Title: RSS
        Weather: hot
        Kind: campaign
        Role: organised
        Starts: 2023-08-11

        %rec: Attendance
        %key: Id

        Id: a-first
        Sex: f
        Age: 24
        Participant: p-first

        """
      ),
      (
        "activities/2023/2023-09-30-paix.rec",
        """
        %rec: Activity
        %key: Id

        Id: 2023-09-30-paix
        Title: Paix
        Kind: training
        Role: organised
        Starts: 2023-09-30

        """
      ),
      (
        "participants/2023.rec",
        """
        %rec: Participant
        %key: Id

        Id: p-first
        Name: Fatou invented
        Sex: f

        Id: p-second
        Name: Mariam invented
        Phone: 70 12 13 14

        """
      ),
    ] { tree.files[path] = Array(text.utf8) }
    return tree
  }()
}
