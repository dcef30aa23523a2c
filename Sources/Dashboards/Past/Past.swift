package import Programmes

/// What the register's history tells: the changes that were made and what was put away by them.
package struct Past: Hashable, Sendable {
  /// Newest first.
  package var changes: [PastChange]
  /// What can be brought back, last put away first.
  package var putAway: [PutAway]

  package init(changes: [PastChange], putAway: [PutAway]) {
    self.changes = changes
    self.putAway = putAway
  }
}

/// One change, by whom and when, with what it did to each record.
package struct PastChange: Hashable, Sendable {
  package var station: String
  /// With the station it names the change.
  package var serial: Int
  package var who: String
  package var moment: Moment
  package var activity: Activity.ID?
  package var steps: [Step]
  /// Whether a later one took it back.
  package var isTakenBack: Bool

  package init(
    station: String, serial: Int, who: String, moment: Moment, activity: Activity.ID?,
    steps: [Step], isTakenBack: Bool
  ) {
    self.station = station
    self.serial = serial
    self.who = who
    self.moment = moment
    self.activity = activity
    self.steps = steps
    self.isTakenBack = isTakenBack
  }

  package struct Step: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case added, changed, removed, putAway, broughtBack, purged, mended, putAside
    }

    package var kind: Kind
    /// The record's type as in files, and its identifier; of a file that was repaired no type, and its
    /// path.
    package var type: String
    package var id: String
    package var fields: [Field]

    package init(_ kind: Kind, type: String, id: String, fields: [Field] = []) {
      self.kind = kind
      self.type = type
      self.id = id
      self.fields = fields
    }

    /// What the record is called, as far as the change tells it.
    var name: String? {
      fields.first { ["Name", "Title", "What", "Series", "Platform"].contains($0.name) }
        .map { $0.after.isEmpty ? $0.before : $0.after }
    }
  }

  package struct Field: Hashable, Sendable {
    /// As in files.
    package var name: String
    package var before: String
    package var after: String

    package init(name: String, before: String, after: String) {
      self.name = name
      self.before = before
      self.after = after
    }
  }
}

/// Something in the trash, or a record that a change removed.
package struct PutAway: Hashable, Sendable {
  package enum What: Hashable, Sendable {
    case activity(Activity, file: String)
    case record(type: String, id: String, name: String)
  }

  package var what: What
  /// The change that put it away; nil when the history does not tell.
  package var change: PastChange?

  package init(_ what: What, by change: PastChange?) {
    self.what = what
    self.change = change
  }
}
