extension HelpWording {
  static let english = HelpWording(
    terms: [
      .base: (
        "91/115",
        "The base: of the 115 whose answer is known, 91. The others stand beside, “unk.” (rule 3)."
      ),
      .coverage: (
        "5/6",
        "The coverage: five of our six activities have figures; the sixth is missing in the total (rule 7)."
      ),
      .approximate: (
        "≈",
        "Comes from an approximate figure or a printed percentage; so does what follows from it (rule 2)."
      ),
      .unknown: (
        "—", "Was not collected: that is not zero. +: present, not counted (rule 2)."
      ),
      .bounds: (
        "[60–64%]",
        "The bounds: the rate if none, or all, of the unknown were so. ▒ in the bar (rules 3, 4)."
      ),
      .participations: (
        "particip.",
        "Participations: each coming counts. A woman who came twice counts twice (rule 6)."
      ),
      .persons: (
        "persons",
        "Each once: by their names where people are listed, else between the largest activity and the sum (rule 6)."
      ),
      .young: (
        "Y",
        "Young on the activity’s first day, by the register’s definition, else 15 to 35 (rule 8)."
      ),
      .disability: (
        "PWD",
        "With a disability: Washington Group questions, declared or observed, each apart, never added up (rule 9)."
      ),
      .partner: ("↗", "A partner’s activity: shown, never in our totals (rule 7)."),
      .few: ("3/7", "Of fewer than ten people: the numbers, no percentage (rule 3)."),
    ],
    figuresHeading: "THE FIGURES", keysHere: "THE KEYS HERE", keysElsewhere: "THE OTHER KEYS",
    rules: "The rules, with examples: docs/figures.md",
    filter: [
      "The list shrinks with each letter, without accents or capitals. {keepFilter} keeps the filter and gives "
        + "the keys back to the list, {clearFilter} shows all."
    ],
    palette: [
      "Every command by a few letters of its name, in English or French: “new”, “views ind”, “theme”. The "
        + "beginnings of words count most.",
      "The key of each is on the right. What exists on another screen only is dimmed, with its place.",
    ],
    question: [
      "Nothing is lost by one key, nor by the same key twice: {answerYes} says yes, {answerNo} says no."
    ],
    reason: [
      "Say why the finding stays as it is: the reason is kept in the register and read by all. No person’s name."
    ],
    themes: [
      "Each theme shows at once. {choose} keeps it, {cancel} goes back to the former. Your own go to "
        + "~/.config/wipnet/themes."
    ],
    period: [
      "All that is shown is of this period. An activity is in it by its first day; periods add counts, never "
        + "percentages (rule 10)."
    ],
    pasted: [
      "Nothing is added yet. ✓ will be added, ! needs a look, ✗ is left out with the reason. {choose} adds "
        + "all at once, and it is undone at once."
    ],
    export: [
      "A file of what the screen shows. Unless you choose so, no name is in it; what would tell of few people "
        + "is left out of views. Nothing is ever replaced: a free name is taken."
    ],
    projects: [
      "One project only, or all: the list, the figures and the reach keep to it, and the header says so."
    ],
    purge: ["What is destroyed does not come back. That is why the name is to be typed whole."],
    otherPerson: [
      "The person whom the warning names, to be compared with the one being entered. Nothing is changed here."
    ],
    newRegister:
      "This register is new. {new} makes the first activity, {menu} shows every command, {help} explains this "
      + "screen.")
}
