/// Something in a record file that cannot be taken as it stands, with its place.
///
/// Problems are values: nothing is thrown, the rest of the file is read, and the bytes stay. They
/// carry what a message needs and no wording; the program words them in its user's language.
package struct Problem: Hashable, Sendable {
  /// Where the problem begins.
  package let place: Place
  /// How many characters the problem spans, at least one.
  package let length: Int
  /// What is wrong, with the names and values that a message needs.
  package let kind: Kind
  /// The line at `place`, decoded with U+FFFD for what is not UTF-8, without its end. Of a line of
  /// more than a thousand bytes only the beginning, with `…`, which `place` may be beyond.
  package let lineText: String

  /// What is wrong.
  package enum Kind: Hashable, Sendable {
    // MARK: The text

    /// The line is no field, comment or further line of a value.
    case notAField
    /// A colon stands behind something that cannot name a field.
    case fieldNameInvalid(String)
    /// Blanks stand before a field, comment or `+` inside a record; recutils stops there.
    case indented
    /// A character beyond ASCII stands directly behind the colon, where recutils stops.
    case blankMissing
    /// A line begins with `+`, but no field stands directly above.
    case continuationWithoutField
    /// A backslash at the end of a line makes the next line, a field of this name, part of a value.
    case fieldFolded(String)
    /// The file ends in the middle of a field, where recutils stops.
    case unfinished
    /// A line that git or another merge leaves between two versions.
    case conflictMarker
    /// Bytes that are not UTF-8; the place is that of the first in its line.
    case invalidUTF8
    /// A NUL byte; recutils drops the rest of the value.
    case nul
    /// So many lines end in CR LF; told once, at the first.
    case carriageReturn(lines: Int)
    /// A carriage return that ends no line.
    case loneCarriageReturn
    /// The file begins with a byte-order mark, with which recutils reads nothing.
    case byteOrderMark
    /// From here on the file is not what was written: its end line is missing, or it ends in NUL
    /// bytes. See `RecordFile.cutBytes`.
    case cut

    // MARK: The descriptors

    /// A field of this name stands directly below or above those of a descriptor, which recutils
    /// takes for a part of the descriptor: the record is lost to it.
    case blankLineMissing(String)

    /// A `%rec` without a type.
    case descriptorWithoutType
    /// A second descriptor of the same type, with which recutils reads nothing.
    case duplicateDescriptor(String)
    /// A second `%rec` or `%key` in one descriptor; the first holds.
    case repeatedInDescriptor(String)
    /// A `%type` or `%typedef` that cannot be read.
    case typeInvalid(String)
    /// A `%type` names a kind of value that is neither built in nor defined by a `%typedef`.
    case typeUnknown(String)
    /// A list of fields names something that cannot be a field.
    case fieldListInvalid(String)

    // MARK: The records

    /// A record stands above every descriptor, so that its type is not known.
    case recordWithoutDescriptor
    /// The record lacks its key.
    case missingKey(String)
    /// The record has its key field more than once.
    case repeatedKey(String)
    /// An earlier record of the type has the same key.
    case duplicateKey(String)
    /// The record lacks a mandatory field, or has it only empty.
    case missingMandatory(String)
    /// The record has a field more than once that it may have once.
    case notUnique(String)
    /// The record has a field that its descriptor prohibits.
    case prohibited(String)
    /// The record has a field that is not among those its descriptor allows.
    case notAllowed(String)
    /// The value is not one of the listed words.
    case enumValue(field: String, value: String, allowed: [String])
    /// The value is not a whole number in decimal digits that fits 64 bits.
    case notAnInteger(field: String, value: String)
    /// The value is not one of `yes`, `no`, `true`, `false`, `1`, `0`.
    case notABoolean(field: String, value: String)
    /// The value is not a day of the calendar written `2023-08-11`.
    case notADate(field: String, value: String)
    /// The value has several lines.
    case notALine(field: String, value: String)
  }

  /// A problem of this kind at a place in a line.
  package init(_ kind: Kind, at place: Place, length: Int, lineText: String) {
    self.kind = kind
    self.place = place
    self.length = max(1, length)
    self.lineText = lineText
  }
}
