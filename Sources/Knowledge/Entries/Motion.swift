package import Anatomy

/// A movement as the figure shows it: joint angles, what touches what, and how it is seen.
///
/// Plain values; ``FigureDrawing`` gives them a body. Sides are relative to the side being worked, so that
/// one motion serves left and right.
package struct Motion: CatalogueEntry {
  package static let kind = "motions"

  /// One entry the motion shows, what the person is on there, and what stands around.
  package struct Showing: Hashable, Sendable {
    package let entry: Shown
    package let ground: Ground
    /// The things in the picture of this entry, where they are others than the motion's; `nil` for the same.
    package let props: [MotionProp]?
    /// What the entry needs and the picture leaves out, because nothing of the movement touches it: it stands
    /// behind, keeps the chair in its place, or is for before and after.
    package let standsBy: [Thing]
  }

  package enum Shown: Hashable, Sendable {
    case exercise(EntryID<Exercise>)
    case test(EntryID<SelfTest>)
    case act(EntryID<Act>)

    package var kind: String {
      switch self {
      case .exercise: Exercise.kind
      case .test: SelfTest.kind
      case .act: Act.kind
      }
    }

    package var id: String {
      switch self {
      case .exercise(let id): id.text
      case .test(let id): id.text
      case .act(let id): id.text
      }
    }
  }

  /// What the person is on.
  package enum Ground: String, CaseIterable, Sendable {
    case bed, mat, floor, chair
    case raisedChair = "raised-chair"
    /// The edge of the bed, as a seat.
    case bedEdge = "bed-edge"
  }

  /// From where the figure is seen; the worked side is nearer.
  package enum View: String, CaseIterable, Sendable {
    case side, front, back, above
    case sideAbove = "side-above"
    /// From straight above, for what someone who lies does along the bed.
    case overhead
    /// Between front and side.
    case frontCorner = "front-corner"
    case backCorner = "back-corner"
    /// As the side, from the side that is not worked: for what stands beside the worked one.
    case otherSide = "other-side"
  }

  /// Which part of the body fills the picture.
  package enum Focus: String, CaseIterable, Sendable { case whole, upper, lower }

  /// Where someone who walks is going; the picture says it with an arrow on the floor.
  package enum Heading: String, CaseIterable, Sendable {
    case forward, back
    case quickForward = "quick-forward"
  }

  /// A pair of points by which one sees whether both sides are level.
  package enum Level: String, CaseIterable, Sendable { case shoulders, hips }

  /// What is shown a second time, larger.
  package enum CloseUp: String, CaseIterable, Sendable { case hand, head, feet }

  /// The pose before the angles of the first key.
  package enum Posture: String, CaseIterable, Sendable {
    case standing, sitting
    case lyingOnBack = "lying-on-back"
    case lyingOnFront = "lying-on-front"
    /// On the side that is not worked.
    case lyingOnOtherSide = "lying-on-other-side"
    /// On the worked side.
    case lyingOnSameSide = "lying-on-same-side"
    case handsAndKnees = "hands-and-knees"
  }

  /// The part that lean, tip, turn and shift of a key are about.
  package enum Anchor: String, CaseIterable, Sendable {
    case pelvis
    case upperBack = "upper-back"
  }

  package let id: EntryID<Motion>
  package private(set) var shows: [Showing]
  package let view: View
  package let focus: Focus
  package let closeUp: CloseUp?
  package let posture: Posture
  package let heading: Heading?
  package let levels: [Level]
  package let anchor: Anchor
  package let contacts: [MotionContact]
  package private(set) var props: [MotionProp]
  /// The joints by which one knows the movement; each must move.
  package let moves: [MovingJoint]
  /// In order; the motion goes back to the first, straight or through the others.
  package let keys: [MotionKey]
  /// Whether it goes back through all its keys, as it came.
  package let isThereAndBack: Bool
  /// Where the person pushes; in a motion of several keys only with a foot that stays.
  package let presses: [MotionPress]
  package let place: String
  package let line: Int

  package init?(_ reader: StrictReader) {
    (place, line) = (reader.place, reader.line)
    id = EntryID(reader.text("id"))
    shows = reader.mappings("shows", atLeast: 1).compactMap(Showing.init)
    let view = reader.word("view", View.self)
    focus = reader.optionalWord("focus", Focus.self) ?? .whole
    closeUp = reader.optionalWord("closeUp", CloseUp.self)
    let posture = reader.word("posture", Posture.self)
    heading = reader.optionalWord("heading", Heading.self)
    levels = reader.words("levels", Level.self)
    anchor = reader.optionalWord("anchor", Anchor.self) ?? .pelvis
    contacts = reader.mappings("contacts", atLeast: 1).compactMap(MotionContact.init)
    props = reader.mappings("props").compactMap(MotionProp.init)
    moves = reader.words("moves", MovingJoint.self)
    keys = reader.mappings("keys", atLeast: 1).compactMap(MotionKey.init)
    isThereAndBack = reader.truth("thereAndBack", otherwise: false)
    presses = reader.mappings("presses").compactMap(MotionPress.init)
    reader.finish()
    guard let view, let posture else { return nil }
    (self.view, self.posture) = (view, posture)
    if isThereAndBack, keys.count < 3 {
      reader.note(
        "thereAndBack", what: "there is no way but one", "Leave it out, or give three keys or more")
    }
    if keys.count > 1, presses.contains(where: { $0.part != .foot }) {
      reader.note(
        "presses", what: "an arrow is for what does not move",
        "Keep one key, or only the push of a foot that stays")
    }
    if keys.count == 1, !moves.isEmpty {
      reader.note("moves", what: "one key cannot move anything", "Add a key or leave out `moves`")
    }
  }
}

extension Motion {
  /// The motion as the picture of one entry, with the things that stand around there.
  package func shown(as showing: Showing) -> Motion {
    var motion = self
    motion.shows = [showing]
    motion.props = showing.props ?? props
    return motion
  }
}

extension Motion.Showing {
  fileprivate init?(_ reader: StrictReader) {
    let exercise = reader.optionalID("exercise", of: Exercise.self)
    let test = reader.optionalID("test", of: SelfTest.self)
    let act = reader.optionalID("act", of: Act.self)
    let ground = reader.word("on", Motion.Ground.self)
    let own = reader.mappings("props").compactMap(MotionProp.init)
    props = reader.has("props") ? own : nil
    standsBy = reader.words("standsBy", Thing.self)
    reader.finish()
    let named = [
      exercise.map(Motion.Shown.exercise), test.map(Motion.Shown.test), act.map(Motion.Shown.act),
    ].compactMap(\.self)
    guard named.count == 1, let entry = named.first else {
      reader.note(
        what: "a showing names one entry", "Write one of `exercise`, `test` and `act`, with its id")
      return nil
    }
    guard let ground else { return nil }
    (self.entry, self.ground) = (entry, ground)
  }
}
