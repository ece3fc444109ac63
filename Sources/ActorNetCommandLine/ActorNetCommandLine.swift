internal import ActorNet
