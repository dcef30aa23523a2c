import Frames
import Programmes
import Reports

extension Dashboard {
  var formText: FormText { FormText(programme: programme, words: words, today: today) }

  /// Opens a form over the screen one is on, which is there again when it is left.
  mutating func openForm(_ form: RecordForm) {
    var form = form
    if case .browse = screen { form.behind = [] } else { form.behind = [screen] }
    screen = .form(form)
  }

  /// The form of a new activity; the day is asked for when none is given.
  func activityForm(on day: Day?) -> RecordForm {
    let details = Activity.Details(
      id: "", title: "", kind: .training, role: .organised, starts: day ?? today)
    return RecordForm(
      creating: .activity(details), asking: day == nil ? [.starts, .ends] : [], formText)
  }

  /// The form of a new activity like another one, on another day, without its people, results and
  /// source.
  func activityForm(duplicating details: Activity.Details, on day: Day) -> RecordForm {
    var copy = details
    copy.starts = day
    copy.ends = day
    copy.daysAreKnown = true
    copy.results = []
    copy.narrative = nil
    copy.source = nil
    var form = RecordForm(creating: .activity(copy), formText)
    form.isDirty = true
    return form
  }

  /// The form of a new record of a kind.
  func form(creating kind: FiledRecord.Kind) -> RecordForm {
    let zero = Day(number: 0)
    let record: FiledRecord
    var asked: Set<FieldName> = []
    switch kind {
    case .project: record = .project(Project(id: "", name: ""))
    case .organisation: record = .organisation(Organisation(id: "", name: ""))
    case .theme: record = .theme(Programmes.Theme(id: "", name: ""))
    case .source: record = .source(Source(id: "", title: ""))
    case .indicator: record = .indicator(Indicator(id: "", name: ""))
    case .youthDefinition:
      record = .youthDefinition(YouthDefinition(id: "", name: "", ages: 15...35, source: ""))
    case .place: record = .place(Place(id: "", name: "", kind: .commune))
    case .product:
      record = .product(
        Product(id: "", kind: "weekly-report", series: "", starts: zero, ends: zero, count: 0))
      asked = [.begins, .finishes, .count]
    case .incidentCount:
      record = .incidentCount(
        IncidentCount(id: "", platform: "", starts: zero, ends: zero, count: 0))
      asked = [.begins, .finishes, .count]
    case .known:
      record = .known(
        KnownFinding(
          id: "", kind: "", values: "", subject: Finding.Subject(type: "", id: "", field: nil),
          reason: ""))
    }
    return RecordForm(creating: .filed(record), asking: asked, formText)
  }

  mutating func press(_ key: Key, in form: RecordForm) -> [Effect] {
    var form = form
    let effects = handle(key, &form)
    if case .form(let shown) = screen, shown.behind.count == form.behind.count,
      shown.madeFor == form.madeFor
    {
      screen = .form(form)
    }
    return effects
  }

  private mutating func handle(_ key: Key, _ form: inout RecordForm) -> [Effect] {
    let context = formText
    defer { form.problems = form.read(context).problems }
    switch keymap.command(for: key, in: .form) {
    case .discard: return leaveEntry(isDirty: form.isDirty)
    case .helpInEntry: return perform(.helpInEntry)
    case .commit: return commit(&form)
    case .nextField:
      if !form.complete(context) { form.go(by: 1, context) }
      return []
    case .previousField:
      form.go(by: -1, context)
      return []
    case .makeReferred:
      makeReferred(from: form)
      return []
    case .newParagraph:
      form.beginParagraph()
      return []
    default: break
    }
    switch key {
    case .down: form.go(by: 1, context)
    case .up: form.go(by: -1, context)
    case .left where form.turn(by: -1, context): break
    case .right where form.turn(by: 1, context): break
    case .character(" ") where form.field?.isTyped == false: _ = form.turn(by: 1, context)
    case .character(let character): form.type(character)
    default: _ = form.press(key)
    }
    return []
  }

  /// « + créer « jig » »: a form for what the line refers to and nobody knows yet, over this one.
  private mutating func makeReferred(from form: RecordForm) {
    guard let reference = form.field?.reference else { return }
    var inner = self.form(creating: reference.kind)
    if !form.typedPart.isEmpty { inner.put(form.typedPart, in: inner.line) }
    if reference == .country { inner.put(Place.Kind.country.rawValue, in: .placeKind) }
    inner.madeFor = form.line
    inner.behind = [.form(form)]
    inner.problems = inner.read(formText).problems
    screen = .form(inner)
  }

  private mutating func commit(_ form: inout RecordForm) -> [Effect] {
    let context = formText
    form.settleSpan(context)
    let (read, problems) = form.read(context)
    if let wrong = form.fields.first(where: { problems[$0.name] != nil })?.name {
      form.go(to: wrong)
      notice = Notice(
        "\(words.forms.label(wrong, of: read))\(words.colon)\(problems[wrong] ?? "")", .error)
      return []
    }
    let (change, subject) = self.change(from: form, to: read)
    let effects = perform(change, summary(of: subject))
    // Refused, with the reason told: what was typed stays.
    if effects.isEmpty, !change.edits.isEmpty { return [] }
    leave(form, with: subject)
    return effects
  }

  /// The change that a form stands for, and the record as it will be.
  private mutating func change(
    from form: RecordForm, to read: FormSubject
  ) -> (Change, FormSubject) {
    if let before = form.before, before == read { return (Change([]), read) }
    switch (form.before, read) {
    case (.activity(let before), .activity(let after)):
      return (Change(.details(before: before, after: after)), read)
    case (_, .activity(var details)):
      let given = allGivenIDs
      details.id = Identifiers.activity(starts: details.starts, title: details.listTitle) {
        programme.activities[id: $0] != nil || given.contains($0, of: "Activity")
      }
      return (
        Change(.activity(before: nil, after: Activity(details))), .activity(details)
      )
    case (.commitment(let before), .commitment(let after)):
      return (Change(.commitment(form.activity ?? "", before: before, after: after)), read)
    case (_, .commitment(var commitment)):
      commitment.id = newID("c")
      return (
        Change(.commitment(form.activity ?? "", before: nil, after: commitment)),
        .commitment(commitment)
      )
    case (.participant(let before), .participant(let after)):
      return (Change(.participant(before: before, after: after)), read)
    case (_, .participant(var participant)):
      participant.id = newID("p")
      return (Change(.participant(before: nil, after: participant)), .participant(participant))
    case (.settings(let before), .settings(let after)):
      return (Change(.settings(before: before, after: after)), read)
    case (_, .settings): return (Change([]), read)
    case (.filed(let before), .filed(let after)):
      return (Change(.filed(before: before, after: after)), read)
    case (_, .filed(let record)):
      let record = record.identified(by: newID(of: record))
      return (Change(.filed(before: nil, after: record)), .filed(record))
    }
  }

  /// Where a form is left to: the form that what was made is for takes its name, and a new activity is
  /// shown.
  private mutating func leave(_ form: RecordForm, with subject: FormSubject) {
    screen = form.behind.first ?? .browse
    if case .form(var outer) = screen, let name = form.madeFor {
      let reference = outer.fields.first { $0.name == name }?.reference
      if let reference { outer.fill(formText.label(subject.id, of: reference)) }
      outer.isFresh = false
      outer.problems = outer.read(formText).problems
      screen = .form(outer)
      return
    }
    if case .activity(let details) = subject {
      if !period.contains(details.starts) {
        period = Period(
          period.kind == .span ? .quarter : period.kind, containing: details.starts)
      }
      activityList.filter = TextField()
      activityList.selected = details.id
      refreshLists()
    }
    refreshView()
    refreshRecords()
  }

  func summary(of subject: FormSubject) -> String {
    switch subject {
    case .activity(let details): details.listTitle
    case .commitment(let commitment): commitment.what
    case .participant(let participant): participant.name
    case .settings(let settings): settings.name
    case .filed(let record): name(of: record)
    }
  }

  /// A record as people call it.
  func name(of record: FiledRecord) -> String {
    switch record {
    case .project(let project): project.acronym ?? project.name
    case .organisation(let organisation): organisation.acronym ?? organisation.name
    case .theme(let theme): programme.themeName(theme.id, words)
    case .source(let source): source.title
    case .indicator(let indicator): indicator.name
    case .youthDefinition(let youth): youth.name ?? youth.id
    case .place(let place): place.name
    case .product(let product):
      "\(product.series), \(words.views.name(ofProduct: product.kind) ?? product.kind)"
    case .incidentCount(let incidents): incidents.platform
    case .known(let known): known.reason
    }
  }

  /// What a new record must not be called: by this session's changes and by those before it.
  private var allGivenIDs: GivenIDs {
    var ids = givenIDs
    ids.formUnion(history.givenIDs)
    return ids
  }

  /// A slug of the record's name, or random letters where it is called by no name.
  private mutating func newID(of record: FiledRecord) -> String {
    let name: String
    switch record {
    case .product: return newID("w")
    case .incidentCount: return newID("n")
    case .indicator: return newID("t")
    case .known: return newID("k")
    case .project(let project): name = project.acronym ?? project.name
    case .organisation(let organisation): name = organisation.acronym ?? organisation.name
    case .theme(let theme): name = theme.name
    case .source(let source): name = source.title
    case .youthDefinition(let youth): name = youth.name ?? ""
    case .place(let place): name = place.name
    }
    var slug = String(Identifiers.slug(name).prefix(60))
    while slug.last == "-" { slug.removeLast() }
    if slug.isEmpty { return newID("o") }
    let given = allGivenIDs
    func taken(_ id: String) -> Bool {
      programme.filed(record.kind, id: id) != nil || given.contains(id, of: record.kind.fileWord)
    }
    guard taken(slug) else { return slug }
    var number = 2
    while taken("\(slug)-\(number)") { number += 1 }
    return "\(slug)-\(number)"
  }

  /// Lets an open form take what the register holds now of its record, and the forms behind it too.
  mutating func meetForm() {
    guard case .form(let form) = screen else { return }
    screen = .form(met(form))
  }

  private func met(_ form: RecordForm) -> RecordForm {
    var form = form
    if let before = form.before, let now = current(before, at: form.activity), now != before {
      form.meet(now, formText)
      form.problems = form.read(formText).problems
    }
    if case .form(let outer)? = form.behind.first { form.behind = [.form(met(outer))] }
    return form
  }

  /// The record as it is in the programme now; nil when it is gone.
  func current(_ subject: FormSubject, at activity: Activity.ID?) -> FormSubject? {
    switch subject {
    case .activity(let details): programme.activities[id: details.id].map { .activity($0.details) }
    case .commitment(let commitment):
      activity.flatMap { programme.activities[id: $0] }?.commitments
        .first { $0.id == commitment.id }.map { .commitment($0) }
    case .participant(let participant):
      programme.participants[id: participant.id].map { .participant($0) }
    case .settings: .settings(programme.settings)
    case .filed(let record): programme.filed(record.kind, id: record.id).map { .filed($0) }
    }
  }
}
