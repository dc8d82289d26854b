import Plumbline

/// The guide to the catalogue that comes with the program, made once for all tests: nothing changes it.
enum RealGuide {
  private static let made = Result { () throws(CatalogueProblems) in try Guide() }

  /// - Throws: ``CatalogueProblems`` when the catalogue itself is broken; its own tests say how.
  static func load() throws -> Guide { try made.get() }
}
