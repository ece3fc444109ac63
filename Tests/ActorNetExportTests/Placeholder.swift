import ActorNetExport
import Testing
