/// Why a week's numbers make no question that can be answered.
package enum WeekError: Error, Hashable {
  /// Sessions must be 1…14; capacity, lines each and new exercises at least 0.
  case limit(name: String, value: Int)
  /// The price of a new exercise is below 0 or not finite.
  case price(Double)
  /// A resource's segment has a width that is not above 0, a slope below 0 or one that rises.
  case segment(resource: Int, segment: Int)
  /// A line's seconds, bonus, gains or kind is out of range, or a resource stands in it twice.
  case line(Int)
  /// Lines of one exercise disagree on whether it is new.
  case newness(exercise: Int)
  /// A kind's cap is below 0.
  case kind(Int)
  /// An auxiliary column's interval is empty or not finite.
  case auxiliary(Int)
  /// A weekly row's interval is empty, an index is out of range, or a coefficient is not finite.
  case row(Int)
}
