import Programmes

extension ViewWording {
  static let english = ViewWording(
    dimensions: [
      .region: "Region", .cercle: "Cercle", .project: "Project", .theme: "Theme", .kind: "Kind",
      .partner: "Partner", .office: "Organiser", .activity: "Activity",
    ],
    activities: "activities", sessions: "sessions", participations: "participations",
    persons: "persons", youngWomen: "Young women", youngMen: "Young men",
    reach: "Reach", period: "Period", before: "before", yearBefore: "last year",
    target: "Target", met: "met", missed: "missed",
    shared: { activities, participations in
      "(*) Among them \(activities) activit\(activities == 1 ? "y" : "ies") of several groups "
        + (participations.map { "(\($0) participations), " } ?? "") + "whole in each; "
        + "the total counts every activity once."
    },
    others: {
      "Beside, outside the reach: \($0) activit\($0 == 1 ? "y" : "ies") of others that we attended."
    },
    lawLine: {
      "│ \($0.percent)%: law 2015-052 of 18 December 2015, for nominations and elections; "
        + "it says nothing of participants."
    },
    suppressed: {
      "s: left out, because fewer than \($0) people could be known by it, or because it could be "
        + "worked out."
    },
    project: "Project", month: "Month", time: "Time",
    monthOf: { "month \($0) of \($1)" }, timeShare: { "\($0) of the time" },
    projectYear: { "\($0), year \($1)" }, planned: "to come",
    noDays: "duration unknown",
    indicators: "Indicators", indicator: "Indicator", span: "Period", actual: "Actual",
    counts: "Counts", computed: "computed", typed: "typed in",
    formulas: [
      .activities: "activities", .sessions: "sessions held", .participations: "participations",
      .persons: "persons", .women: "women", .men: "men", .young: "young people",
      .youngWomen: "young women", .youngMen: "young men", .disability: "people with disabilities",
      .displaced: "displaced people", .shareWomen: "share of women",
      .shareYoung: "share of young people", .shareYoungWomen: "share of young women",
      .shareDisability: "share of people with disabilities",
      .shareDisplaced: "share of displaced people", .products: "early-warning products",
      .incidents: "incidents", .commitments: "commitments made",
      .commitmentsDone: "commitments kept",
    ],
    differs: { "typed: \($0)" },
    commitments: "Commitments", who: "Who", what: "What", due: "Due", state: "State",
    followUp: "Follow-up", noDue: "no day",
    overdue: { "\($0) day\($0 == 1 ? "" : "s") overdue" },
    overdueCount: { "\($0) overdue" },
    commitmentGroupings: [.activity: "Activity", .region: "Region", .organisation: "By whom"],
    earlyWarning: "Early warning", products: "Early-warning products",
    incidents: "Incidents filed", platform: "Platform", series: "Series", kind: "Kind",
    allKinds: "all kinds",
    productKinds: [
      "weekly-report": "weekly reports", "monthly-bulletin": "monthly bulletins",
      "monthly-note": "monthly notes", "bimonthly-note": "twice-monthly notes", "other": "others",
    ],
    neverAdded: "One incident may be filed on several platforms: they are never added up.",
    partly: { "Partly in the period, not in the numbers: \($0) record\($0 == 1 ? "" : "s")." },
    doubtful: "?: two records cover the same days, a number may count something twice.",
    practitioners: "Practitioners of the network", role: "Role", ofUnknownSex: "sex unknown",
    ofUnknownRegion: "region unknown",
    noPractitioners: "Nobody in the roster has a role in the network (trainer, mediator…).",
    networkRoles: [
      .trainer: "trainers", .researcher: "researchers", .mediator: "mediators",
      .advocate: "peace advocates",
    ])
}
