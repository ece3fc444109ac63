import ActorNetModel
import Testing
