import Foundation
public import Hummingbird
import NIOCore
import Plumbline

/// Wires everything together: the knowledge, the record, the checks and the pages.
///
/// - Throws: `ServerFailure` for a folder that cannot be used, `CatalogueProblems` for knowledge
///   that cannot be read.
public func buildApplication(settings: ServerSettings) throws -> some ApplicationProtocol {
  guard (0...65_535).contains(settings.port) else {
    throw ServerFailure.portNotAllowed(settings.port)
  }
  let site = try Site(settings: settings)
  let port = ListeningPort()
  let router = Router(context: BasicRequestContext.self, options: .autoGenerateHeadEndpoints)
  router.addMiddleware {
    SecurityHeaders()
    ErrorPages(site: site)
    HostCheck(port: port)
    PlainAddress()
    OriginCheck()
    FileMiddleware(
      BundledFiles.assets.path, urlBasePath: Place.assets, cacheControl: .init([]),
      logger: settings.logger)
  }
  addRoutes(to: RouteTable(router: router, site: site))
  return Application(
    router: router,
    configuration: .init(address: .hostname("127.0.0.1", port: settings.port)),
    onServerRunning: { channel in
      guard let number = channel.localAddress?.port else { return }
      port.number = number
      if let address = URL(string: "http://127.0.0.1:\(number)/") {
        await settings.onListening(address)
      }
    },
    logger: settings.logger)
}

/// Every page of the site, group by group.
private func addRoutes(to table: RouteTable) {
  addWelcomeRoutes(to: table)
  addScreenRoutes(to: table)
  addTodayRoutes(to: table)
  addAboutRoutes(to: table)
  addWorstPainRoutes(to: table)
  addToldRoutes(to: table)
  addHabitRoutes(to: table)
  addLimitRoutes(to: table)
  addActRoutes(to: table)
  addTestRoutes(to: table)
  addSpeechRoutes(to: table)
  addFigureRoutes(to: table)
  addResultRoutes(to: table)
  addStoredResultRoutes(to: table)
  addPeopleRoutes(to: table)
  addYoursRoutes(to: table)
  addReportRoutes(to: table)
  addKnowledgeRoutes(to: table)
  addLibraryRoutes(to: table)
  addNoteRoutes(to: table)
}
