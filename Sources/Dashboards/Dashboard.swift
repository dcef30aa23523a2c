/// Dashboards: the dashboard as a value. An event goes in, effects come out, and a frame can be asked
/// for at any size. It opens no file, reads no clock and knows no terminal: today's date, saved
/// changes and new identifiers come from outside.

package import Frames
package import Languages
package import Programmes
package import Reports

/// Everything the screen shows and what the next key will do.
package struct Dashboard: Sendable {
  package internal(set) var programme: Programme
  package internal(set) var words: Wording
  /// Those that can be chosen.
  let languages: [Language]
  /// The theme's name.
  package internal(set) var theme: String
  /// Those that can be chosen. Nothing but their names is known until the event `.themes`.
  package internal(set) var themes: [ThemeChoice]
  /// Who counts, for headcounts: one officer at one door.
  package let station: String

  /// What the keys do, the officer's own ones among them.
  let keymap: Keymap
  /// How many findings the files had when they were opened.
  var problems: Int
  /// What the last check found; nil before one has ended.
  var found: [Found]?
  var openFindings = OpenFindings()
  /// What the view on the screen shows, and the view that was on it last.
  var viewContent: ViewContent?
  var lastView = ViewScreen()
  /// The activities to which the list's filter keeps the views; nil: all of them.
  var viewed: Set<Activity.ID>?
  /// What the screen of records lists, and the kind that was on it last.
  var recordLines: [RecordsScreen.Line] = []
  /// What was done and what was put away, as the register's history tells it; nil until it is read.
  var past: Past?
  /// People who may be one; nil until they are found.
  var likelyPairs: [LikelyPair]?
  var lastRecordsTab = RecordsScreen.Tab.projects
  /// How far the register is read; nil when all of it is.
  var reading: ReadingState?
  /// What goes on behind the screen and takes long, the latest last.
  var works: [LongWork] = []
  /// What was stopped before its end and not begun again.
  var stopped: Set<LongWork.Kind> = []
  /// The window's, as the last event told it.
  var size = Size(columns: 80, rows: 24)
  var period: Period
  /// The project to which the lists, the figures and the views keep; nil: all of them.
  var project: Project.ID?
  /// Today, as the last event told it.
  var today: Day
  var pane = Pane.activities
  var screen = Screen.browse
  var popup: Popup?
  /// What was run from the palette, the latest first.
  var recentErrands: [Errand] = []
  /// The definition of youth asked for here; nil: the register's.
  var chosenYouth: YouthDefinition?
  /// Finds people of the roster by their names and phones; nil as long as it is built behind the screen.
  var rosterIndex: RosterIndex?
  /// Whom changes were about since it began to be built.
  var peopleToIndex: [Participant.ID] = []
  /// Whether one that was there is made anew.
  var isIndexing = false
  var activityList = ActivityList()
  var participantList = ParticipantList()
  var ratiosScroll = 0
  /// Where files were written last.
  var exportFolder = "~/"
  var notice: Notice?
  /// Whether clicks and the wheel were asked for.
  var usesMouse = false
  var saving = SaveState()
  var history = EditHistory()
  /// The figures of each activity, brought up to date with each change.
  var figures: [Activity.ID: Figures] = [:]
  /// The reach of the period.
  var pooled = PooledReach()
  var reach: Reach { pooled.reach }
  /// The pooled figures of the marked activities that count as reach; nil where nothing is marked.
  var markedReach: Reach?
  /// What a filter looks in, from its first letter on.
  var searched = ActivityTexts()
  /// How often `listed` was made anew.
  var listVersion = 0
  var vocabulary: FilterVocabulary?
  var peopleVocabulary: FilterVocabulary?
  var lastPeople = PeopleScreen()
  /// What a name is looked for in, since the people were first opened.
  var rosterNames: FoldedNames?
  var trail = Trail()
  /// Where to go when all of the register is read.
  var toRestore: Remembered?
  /// What could be typed next in the filter that is open.
  var proposals: FilterProposals?
  /// The activities of the period before any filter, in the order to be shown.
  var listed: [Activity.ID] = []
  /// How many they are.
  var activitiesInPeriod: Int { listed.count }
  var generator: SeededGenerator
  /// Identifiers that nothing new is to have: of what was there before this session, or went by others.
  var givenIDs = GivenIDs()

  /// With `reading`, the programme is only a part of the register, and nothing can be entered until
  /// the event `.opened` brings all of it.
  package init(
    _ programme: Programme, figures: [Figures] = [], language: Language,
    languages: [Language] = Language.shipped, themes: [String],
    theme: String, station: String, today: Day, seed: UInt64, problems: Int = 0,
    givenIDs: GivenIDs = GivenIDs(), reading: ReadingState? = nil, keymap: Keymap = .standard
  ) {
    self.keymap = keymap
    self.programme = programme
    self.words = language.words
    self.languages = languages
    self.themes = themes.map { ThemeChoice(name: $0) }
    self.theme = theme
    self.station = station
    self.problems = problems
    self.reading = reading
    self.today = today
    self.period = Dashboard.firstPeriod(of: programme, today: today)
    self.generator = SeededGenerator(seed: seed)
    adopt(OpenedRegister(programme, figures: figures, givenIDs: givenIDs))
    refreshLists()
    activityList.selected = activityList.visible.first
  }

  /// The quarter of today if it has activities, else that of the newest activity.
  static func firstPeriod(of programme: Programme, today: Day) -> Period {
    let current = Period(.quarter, containing: today)
    let days = programme.activities.elements.lazy.filter { !$0.details.isPractice }
      .map(\.details.starts)
    if days.contains(where: current.contains) { return current }
    return Period(.quarter, containing: days.max() ?? today)
  }
}

package enum Pane: String, Hashable, Sendable, CaseIterable {
  case activities, participants, ratios
}

/// What fills the screen.
enum Screen: Hashable, Sendable {
  case browse
  case sheet(Sheet)
  case form(RecordForm)
  case tally(Tally)
  case rows(RowEntry)
  case reported(ReportedForm)
  case findings(FindingsScreen)
  case views(ViewScreen)
  case people(PeopleScreen)
  case person(PersonPage)
  case records(RecordsScreen)
  case past(PastScreen)
  case pairs(PairsScreen)
}

/// What stands over the screen and takes the keys.
enum Popup: Hashable, Sendable {
  case menu(Menu)
  case themes(ThemePicker)
  case period(PeriodPicker)
  case help(Help)
  case confirmation(Confirmation)
  case reason(ReasonQuestion)
  case pasted(PastedRows)
  case export(ExportForm)
  case person(PersonCard)
  case projects(ProjectPicker)
  case columns(ColumnPicker)
  case bulk(BulkForm)
  case purge(PurgeQuestion)
}

/// A line for the officer, shown until the next key.
struct Notice: Hashable, Sendable {
  var text: String
  var role: Role

  init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }
}

/// A moment of the officer's clock.
package struct Moment: Hashable, Sendable {
  package var day: Day
  /// Since midnight, 0 to 86,399.
  package var second: Int

  package init(day: Day, second: Int) {
    self.day = day
    self.second = second
  }

  /// `10:42:07`.
  var clock: String {
    "\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
  }

  func seconds(since earlier: Moment) -> Int {
    (day.number - earlier.day.number) * 86_400 + second - earlier.second
  }
}

/// What happens to the dashboard.
package enum Event: Hashable, Sendable {
  case input(Input)
  /// The changes with these tickets are on the disk.
  case saved([Int])
  /// They could not be saved now, and are kept and tried again.
  case notSaved([Int], SaveFailure)
  /// So many files of the register are read.
  case reading(ReadingState)
  /// All of the register is read.
  case opened(OpenedRegister)
  /// The roster that was opened can be searched by sound.
  case indexed(RosterIndex)
  /// What a filter searches in is ready.
  case texts(ListTexts.Made)
  /// This change was given up.
  case refused(Int, ChangeRefusal)
  /// Others have changed this, or an earlier session's change was taken back: what is there now, nil
  /// for what is gone. It holds every change that was told as saved, and none that still waits.
  case changed(activities: [Activity.ID: Activity?], people: [Participant.ID: Participant?])
  /// A change of an earlier session was taken back, or done again: when it was made, of which activity.
  case tookBack(Int, made: Day, Activity.ID?)
  /// The register's folder is not there any more, for that reason; nil when it is there again. What was
  /// read stays on the screen.
  case away(SaveFailure?)
  /// The register was checked.
  case checked([Found])
  /// The people of the roster who may be one.
  case pairs([LikelyPair])
  /// A pasted table was read.
  case table(PastedRows)
  /// What the history tells, newest first.
  case past(Past)
  /// The themes there are now.
  case themes([ThemeChoice])
  /// A piece of work takes long; how far it is.
  case working(LongWork)
  /// A piece of work was stopped, as was asked, and has changed nothing.
  case stopped(LongWork.Kind)
  /// A piece of work could not be done, and why.
  case failed(LongWork.Kind, String)
  /// A file was written, or why it was not.
  case exported(String)
  /// Something to be told in the line of notices.
  case told(String)
}

/// What the dashboard asks for. Each comes back as an event, failure too.
package enum Effect: Hashable, Sendable {
  case save(Change, ticket: Int)
  /// What was done under the first ticket is taken back by this change.
  case takeBack(Int, Change, ticket: Int)
  /// The officer's newest change of an earlier session is to be taken back.
  case takeBackEarlier(ticket: Int)
  /// What was taken back last is to be done again.
  case doAgainEarlier(ticket: Int)
  /// The people who may be one are to be looked for.
  case findPairs
  /// A pasted table is to be read, away from the keys; `.table` brings its rows.
  case readTable(TableReading)
  /// What a filter searches in is to be made ready, away from the keys; `.texts` brings it.
  case makeTexts
  /// The roster's index is to be made anew, away from the keys; `.indexed` brings it.
  case index
  /// The history and the trash are to be read.
  case readPast
  /// What an entry of the history did is to be taken back.
  case takeBackOf(station: String, serial: Int, ticket: Int)
  /// A record is to be changed in the officer's own editor, where it stands in its file.
  case openEditor(RecordPlace)
  /// A file of the trash is to be destroyed.
  case purge(trash: String, ticket: Int)
  /// The register is to be checked for what cannot be right, in the dashboard's language.
  case check
  /// A text for the clipboard, without any person's name. When it cannot be sent, `.told` says so.
  case copy(String)
  /// Clicks and the wheel are asked for, or no more of them.
  case mouse(Bool)
  /// What was chosen is to be found again at the next start. When that fails, `.told` says so.
  case remember(Preference)
  /// A file is to be written, away from the keys; `.exported` says where it is.
  case export(ExportOrder)
  /// Work is to stop; `.stopped` says that it has, unless it came to its end meanwhile.
  case stop(LongWork.Kind)
  /// Paint everything anew.
  case redraw
  case quit
}

/// What is known to be on the disk.
struct SaveState: Hashable, Sendable {
  var nextTicket = 1
  /// By ticket; without edits when it is not known here what it changes.
  var waiting: [Int: Change] = [:]
  var failure: SaveFailure?
  /// Why nothing can be read or saved now, though nothing waits.
  var away: SaveFailure?
  /// When the last change reached the disk.
  var lastSaved: Moment?
}
