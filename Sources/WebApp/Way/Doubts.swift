import Journalling
import Knowledge
import Plumbline
import Screening

extension Visit {
  /// The safety questions that are asked again because of a place of pain marked since.
  var doubtedFlags: [Flag.ID] {
    screen.result.gaps.flatMap { gap -> [Flag.ID] in
      if case .doubted(let flags) = gap { return flags }
      return []
    }
  }

  /// The first topic with a question to ask again; `nil` for nearly everybody.
  var doubtedTopic: Step? {
    let doubted = doubtedFlags
    let topic = site.way.topics.first { $0.flags.contains { doubted.contains($0.id) } }
    return topic.map { .screen($0.number) }
  }

  /// Why a question of the topic is asked again, with the question; `nil` when none is.
  func doubt(in topic: ScreenTopic) -> String? {
    let doubted = doubtedFlags
    let questions = topic.flags.filter { doubted.contains($0.id) }.compactMap(\.question)
    guard let marked = Words.places(person.painMap, catalogue), !questions.isEmpty else {
      return nil
    }
    let again = questions.count == 1 ? "this once more" : "these once more"
    return "You marked where it hurts: \(marked). To be safe, please answer \(again): "
      + questions.map { "“\($0)”" }.joined(separator: " ")
  }
}
