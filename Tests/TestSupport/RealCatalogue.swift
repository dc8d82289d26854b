package import Knowledge

/// The catalogue that comes with the program, read once for all tests.
package enum RealCatalogue {
  private static let loaded = Result { () throws(CatalogueFailure) in
    try CatalogueLoader().load()
  }

  /// - Throws: ``CatalogueFailure`` when the catalogue itself is broken; its own tests say how.
  package static func load() throws -> Catalogue { try loaded.get() }
}
