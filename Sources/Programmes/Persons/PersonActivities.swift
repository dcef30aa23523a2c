/// Somebody at an activity.
package struct PersonAttendance: Hashable, Sendable {
  package let activity: Activity.ID
  package let attendance: Attendance

  package init(activity: Activity.ID, attendance: Attendance) {
    self.activity = activity
    self.attendance = attendance
  }
}

extension Programme {
  /// Everything that somebody took part in, the newest first, whichever of the person's records an
  /// attendance names. It costs one walk over all attendances: some milliseconds for a million.
  package func attendances(of person: Participant.ID) -> [PersonAttendance] {
    let kept = participants.kept(person)
    let records = Set(
      [kept, person] + participants.merged.filter { participants.kept($0) == kept })
    var found: [(starts: Day, attendance: PersonAttendance)] = []
    let elements = activities.elements
    for index in elements.indices {
      for attendance in elements[index].attendances.naming(records) {
        found.append(
          (
            elements[index].starts,
            PersonAttendance(activity: elements[index].id, attendance: attendance)
          ))
      }
    }
    found.sort { ($1.starts, $0.attendance.activity) < ($0.starts, $1.attendance.activity) }
    return found.map(\.attendance)
  }
}
