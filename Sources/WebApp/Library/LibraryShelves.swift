import Knowledge
import Plumbline
import Screening

/// What the library reads: the catalogue, and what follows from all of it together.
struct LibraryShelves: Sendable {
  let citations: Citations
  private let guide: Guide

  var catalogue: Catalogue { guide.catalogue }
  var leavesOut: WhatLeavesOut { guide.whatLeavesOut }

  init(_ guide: Guide) {
    self.guide = guide
    citations = Citations(guide.catalogue)
  }
}
