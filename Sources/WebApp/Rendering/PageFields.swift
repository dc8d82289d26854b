import Mustache

/// A value of a page as the template library reads it fastest: its fields by their names.
///
/// The library finds a name in a struct by reflection and copies all fields of it for every name of the
/// template, those of what stands around too. Here each field is copied once for a page, which halves the time of
/// a long one (`./bench`, ten years).
struct PageFields: MustacheParent {
  /// Without those that are `nil`, as the library looks for these in what stands around.
  private let values: [String: Any]

  func child(named name: String) -> Any? { values[name] }

  private init(_ mirror: Mirror) {
    var values: [String: Any] = [:]
    for case (let name?, let value) in mirror.children { values[name] = Self.reading(value) }
    self.values = values
  }

  /// The same value, structs in it and in its lists as fields.
  ///
  /// - Returns: `nil` for no value. What has words of its own stays as it is.
  /// - Complexity: O(*n*) in the fields of the value and of all values in it.
  static func reading(_ value: Any) -> Any? {
    switch value {
    // Each without the optional it may stand in.
    case let text as String: return text
    case let isTrue as Bool: return isTrue
    case let list as [Any]: return list.compactMap(reading)
    case let worded as any CustomStringConvertible: return worded
    default: break
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.flatMap { reading($0.value) }
    case .struct: return PageFields(mirror)
    default: return value
    }
  }
}
